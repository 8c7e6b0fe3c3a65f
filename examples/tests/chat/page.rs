//! The page in a real browser, attacked by what a model says: no script runs, no request leaves.

use serde_json::json;
use taintless::testing::{Rehearsal, Reply};

use crate::chromium::Listener;
use crate::desk::{AT_ONCE, Desk};
use crate::hostile::{attacks, collected, skip};
use crate::outline::outline;
use crate::server::session::Limits;
use crate::visit::visit;

/// A line of a collection, its addresses leading to `host`.
fn towards(line: &str, host: &str) -> String {
    let mut parts = line.split("//");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && !".-:@".contains(c));
        out.extend(["//", host, "/"]);
        out.push_str(&part[end.unwrap_or(part.len())..]);
    }
    out
}

/// What stands on the page that the program would never make.
const FOREIGN: &str = "(() => { const known = new Set(['ARTICLE', 'H2', 'DIV', 'P', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'EM', \
    'STRONG', 'DEL', 'CODE', 'PRE', 'FIGURE', 'FIGCAPTION', 'BR', 'HR', 'UL', 'OL', 'LI', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', \
    'SPAN', 'BDI', 'A', 'BUTTON']); \
    return [...document.querySelectorAll('#log *')].filter((e) => !known.has(e.tagName) || [...e.attributes].some((a) => \
    !['class', 'href', 'target', 'rel', 'tabindex', 'role', 'aria-label', 'scope', 'start', 'type'].includes(a.name)) || \
    e.tagName === 'A' && !/^(https|mailto):/i.test(e.getAttribute('href'))).map((e) => e.cloneNode().outerHTML); })()";

#[test]
fn no_reply_runs_a_script_or_asks_for_anything() {
    let listener = Listener::open();
    let host = listener.host();
    let mut lines = attacks(&format!("http://{host}"));
    match collected() {
        Some(more) => lines.extend(more.iter().map(|line| towards(line, &host))),
        None => skip("TAINTLESS_CORPORA is not set, so the browser sees no attack collections"),
    }
    let count = lines.len();
    let mut next = lines.into_iter();
    let script = move |_: &_| {
        let line = next.next().unwrap_or_default();
        let https = line.replace("http:", "https:");
        Reply::text(format!("x{line}\n\n[a](<{https}>) ![b]({https})\n\n{line}")).pieces(9)
    };
    let rehearsal = Rehearsal::start(script).expect("a rehearsal");
    let Some(mut visit) = visit("hostile", Desk::before(rehearsal, Limits::default())) else {
        return;
    };
    let title = visit.browser.text("document.title");
    // As the send button does; begun anew before it grows too long.
    let turns = "(async () => { const done = HEARD.done; for (let n = 0; n < TURNS; n += 1) { \
        await Promise.all([new Promise((over) => { HEARD.done = () => { done(); over(); }; }), ask('next')]); } \
        HEARD.done = done; })()";
    for from in (0..count).step_by(25) {
        let some = (count - from).min(25).to_string();
        visit.browser.eval(&turns.replace("TURNS", &some));
        assert_eq!(visit.browser.eval(FOREIGN), json!([]));
        visit.browser.eval("post('/new', {})");
        visit.wait("log.children.length === 0");
    }
    assert_eq!(visit.desk.rehearsal.requests().len(), count);
    assert_eq!(visit.browser.text("document.title"), title);
    assert_eq!(listener.seen(), Vec::<String>::new());
    visit.was_quiet();
}

/// The test above would notice: what the page forbids is said, and what a script asks for is seen.
#[test]
fn what_a_script_does_is_noticed() {
    let Some(mut visit) = visit("noticed", Desk::rehearsing(AT_ONCE)) else {
        return;
    };
    visit.was_quiet();
    let listener = Listener::open();
    let address = listener.host();
    for forbidden in [
        "body.innerHTML = '<b>x</b>'",
        "body.setAttribute('onclick', 'x()')",
        "write('x')",
    ] {
        let tried = format!(
            "(() => {{ try {{ document.{forbidden}; return false; }} catch {{ return true; }} }})()"
        );
        assert_eq!(
            visit.browser.eval(&tried),
            true,
            "the policy forbids it: {forbidden}"
        );
    }
    visit
        .browser
        .eval(&format!("new Image().src = 'http://{address}/image'; 1"));
    visit
        .browser
        .eval(&format!("fetch('http://{address}/fetch').catch(() => 1)"));
    let seen = visit.browser.seen();
    assert!(
        seen.noise.iter().any(|line| line.contains("img-src")),
        "{:?}",
        seen.noise
    );
    assert!(
        seen.noise.iter().any(|line| line.contains("connect-src")),
        "{:?}",
        seen.noise
    );
    assert!(seen.noise.len() >= 3, "{:?}", seen.noise);
    assert!(
        listener.seen().iter().all(|line| !line.starts_with("GET")),
        "{:?}",
        listener.seen()
    );
}

/// The HTML of a reply, without the buttons of the live page.
const BODY: &str = "(() => { const copy = document.querySelector('.body').cloneNode(true); \
    copy.querySelectorAll('button').forEach((each) => each.remove()); return copy.innerHTML; })()";

/// The script builds what `html!` writes.
#[test]
fn the_live_page_and_the_printed_one_show_the_same() {
    let listener = Listener::open();
    let mut lines = [
        "# A\n\n1. *b* **c** ~~d~~ `e`\n2. f  \ng\n\n> h\n\n- [x] i\n- [ ] j\n\n---\n\n|k|l|m|\n|:-|:-:|-:|\n|n|o|p|",
        "[a](https://b.example) <https://c.example> [d](javascript:x) ![e](https://f.example/g) <h@i.example>",
        "3. a\n\n```rust\nfn main() {}\n```\n\n       code",
    ].map(str::to_owned).to_vec();
    lines.extend(attacks(&format!("https://{}", listener.host())));
    // What HTML cannot hold is lost on the printed page.
    let text = lines.join("\n\n").replace('\0', "");
    let rehearsal = Rehearsal::start(move |_| Reply::text(text.clone()).pieces(4_000));
    let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
    let Some(mut visit) = visit("same", desk) else {
        return;
    };
    visit.say("hello");
    visit.over();
    let live = visit.browser.text(BODY);
    assert_eq!(visit.browser.eval(FOREIGN), json!([]));
    let url = format!("{}/transcript", visit.desk.url());
    visit.browser.go(&url);
    let printed = visit.browser.text(BODY);
    let (live, printed) = (outline(live.as_bytes()), outline(printed.as_bytes()));
    for name in ["h3", "ol", "table", "pre", "a", "blockquote"] {
        assert!(
            live.iter()
                .any(|line| line.ends_with(&format!(" <{name}>"))),
            "{name}"
        );
    }
    for (live, printed) in live.iter().zip(&printed) {
        assert_eq!(live, printed);
    }
    assert_eq!(live.len(), printed.len());
    assert_eq!(listener.seen(), Vec::<String>::new());
    visit.was_quiet();
}
