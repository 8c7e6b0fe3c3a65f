//! The page as a person uses it: by mouse, by keys, by ear, on a narrow screen. Set
//! `TAINTLESS_SCREENSHOT` to a folder to keep pictures of it.

use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs};

use serde_json::json;
use taintless::testing::{Rehearsal, Reply};

use crate::browser::Browser;
use crate::desk::{AT_ONCE, Desk};
use crate::hostile::skip;
use crate::server::session::Limits;
use crate::visit::{SLOWLY, Visit, visit};

/// A click on the button is what makes the call, and nothing else does.
#[test]
fn a_click_allows_and_a_click_denies() {
    let Some(mut visit) = visit("decide", Desk::rehearsing(AT_ONCE)) else {
        return;
    };
    visit.say("The tent of order 4711 arrived torn. Please refund it.");
    visit.wait("document.querySelector('.ask .allow')");
    assert_eq!(
        visit.desk.app.desk.done().refunds,
        [],
        "not before the click"
    );
    // A page that is loaded again shows the question again, and neither Enter nor Escape decides it.
    let url = format!("{}/", visit.desk.url());
    visit.browser.go(&url);
    visit.wait("document.querySelector('.ask .allow') && document.activeElement === words");
    visit.browser.press("Enter", false);
    visit.browser.click(".ask .allow");
    visit.over();
    assert_eq!(visit.desk.app.desk.done().refunds, [(4711, 18_900)]);
    assert_eq!(
        visit
            .browser
            .text("document.querySelector('.ask .state').textContent"),
        "Allowed, and done."
    );

    visit.browser.click("#new");
    visit.wait("!document.querySelector('.ask')");
    visit.say("What does the customer of order 4713 want? Read the mail.");
    visit.browser.click(".ask .deny");
    visit.over();
    assert_eq!(visit.desk.app.desk.done().mails, 0);
    assert_eq!(
        visit
            .browser
            .text("document.querySelector('.ask .state').textContent"),
        "Denied: nothing was done."
    );
    assert!(
        visit
            .browser
            .text("log.textContent")
            .contains("You are right to refuse")
    );
    assert_eq!(visit.desk.app.desk.done().refunds.len(), 1, "once");
    visit.was_quiet();
}

/// A click on stop ends the request to the API, and what had come stays.
#[test]
fn a_click_stops_the_call_to_the_api() {
    let Some(mut visit) = visit("stop", Desk::rehearsing(SLOWLY)) else {
        return;
    };
    for (at, by_key) in [(1, false), (2, true)] {
        visit.say("How do I pitch a tent in strong wind?");
        visit.wait("document.querySelector('.streaming')?.textContent.length > 200");
        // What has settled is shown as what it is while the rest still comes.
        visit.wait("document.querySelector('.streaming h3 ~ p strong')");
        assert_eq!(visit.desk.rehearsal.open_streams(), 1);
        if by_key {
            visit.browser.press("Escape", false);
        } else {
            visit.browser.click("#stop");
        }
        visit.over();
        let begun = std::time::Instant::now();
        while visit.desk.rehearsal.closed_early() < at {
            assert!(
                begun.elapsed() < Duration::from_secs(5),
                "the API still speaks"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
        assert_eq!(visit.desk.rehearsal.open_streams(), 0);
        assert_eq!(
            visit
                .browser
                .text("document.querySelector('#log > :last-child .note').textContent"),
            "Stopped."
        );
        let heading = "document.querySelector('#log > :last-child .body h3').textContent";
        assert_eq!(
            visit.browser.text(heading),
            "Pitching a tent in strong wind"
        );
    }
    // And on it goes.
    visit.say("hello");
    visit.over();
    assert!(
        visit
            .browser
            .text("log.lastChild.textContent")
            .contains("This is a rehearsal")
    );
    visit.was_quiet();
}

#[test]
fn what_fails_says_so_and_can_be_tried_again() {
    let mut replies = vec![
        Reply::text("**Here** it is."),
        Reply::text("This is what had come, and no more.")
            .pieces(5)
            .drop_at(6),
    ];
    let rehearsal = Rehearsal::start(move |_| replies.pop().unwrap_or_else(|| Reply::text("End")));
    let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
    let Some(mut visit) = visit("fails", desk) else {
        return;
    };
    visit.say("hello");
    visit.wait("document.querySelector('.fault')");
    assert_eq!(
        visit
            .browser
            .text("document.querySelector('.fault p').textContent"),
        "The answer broke off."
    );
    assert_eq!(
        visit.browser.text("by('alert').textContent"),
        "The answer broke off."
    );
    visit.browser.click(".retry");
    visit.wait("document.querySelector('.body strong')");
    visit.over();
    assert_eq!(
        visit
            .browser
            .eval("document.querySelectorAll('.mine').length"),
        1,
        "asked once"
    );
    visit.was_quiet();

    // Where the server is gone, the page says so and keeps what was written.
    let Visit {
        mut browser,
        desk,
        folder: _folder,
    } = visit;
    drop(desk);
    browser.wait("!by('lost').hidden");
    browser.click("#words");
    browser.write("are you there?");
    browser.press("Enter", false);
    browser.wait("!asking");
    assert_eq!(browser.text("words.value"), "are you there?");
}

#[test]
fn a_full_conversation_says_so_and_keeps_what_was_written() {
    let limits = Limits {
        conversation: 0,
        ..Limits::default()
    };
    let rehearsal = Rehearsal::start(|_| Reply::text("Here it is."));
    let desk = Desk::before(rehearsal.expect("a rehearsal"), limits);
    let Some(mut visit) = visit("full", desk) else {
        return;
    };
    visit.say("hello");
    visit.over();
    visit.browser.click("#words");
    visit.browser.write("and now?");
    visit.browser.press("Enter", false);
    visit.wait("!by('lost').hidden && !asking");
    for told in ["by('lost').textContent", "by('alert').textContent"] {
        assert_eq!(
            visit.browser.text(told),
            "This conversation is full. Begin a new one."
        );
    }
    assert_eq!(visit.browser.text("words.value"), "and now?");
    visit.browser.click("#new");
    visit.wait("by('lost').hidden && !document.querySelector('.mine')");
}

#[test]
fn it_can_be_used_by_keys_alone_and_heard() {
    let Some(mut visit) = visit("keys", Desk::rehearsing(SLOWLY)) else {
        return;
    };
    let browser = &mut visit.browser;
    assert_eq!(browser.text("document.activeElement.id"), "words");
    // Each button has a name, each landmark is there once, and there is one heading of the first level.
    let tree = browser.ask("Accessibility.getFullAXTree", json!({}));
    let nodes: Vec<(String, String)> = tree["nodes"]
        .as_array()
        .expect("a tree")
        .iter()
        .map(|node| {
            let value = |name: &str| node[name]["value"].as_str().unwrap_or_default().to_owned();
            (value("role"), value("name"))
        })
        .collect();
    let named = |role: &str| {
        nodes
            .iter()
            .filter(|(each, _)| each == role)
            .map(|(_, name)| name.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(named("textbox"), ["Your message"]);
    assert!(
        named("button").contains(&"Send") && named("button").iter().all(|name| !name.is_empty()),
        "{:?}",
        named("button")
    );
    for role in ["banner", "main", "contentinfo"] {
        assert_eq!(named(role).len(), 1, "{role}");
    }
    assert_eq!(browser.eval("document.querySelectorAll('h1').length"), 1);

    // The first stop leads past everything else.
    assert_eq!(
        browser.text("document.querySelector('a, button, textarea').className"),
        "skip"
    );
    browser.eval("document.querySelector('.skip').focus()");
    assert_eq!(
        browser.eval("document.activeElement.getBoundingClientRect().top >= 0"),
        true,
        "it is seen"
    );
    browser.press("Enter", false);
    browser.wait("document.activeElement === words");

    // Shift and Enter begin a line; the field grows with it; Enter sends.
    let height = |browser: &mut Browser| {
        browser
            .eval("words.offsetHeight")
            .as_f64()
            .expect("a height")
    };
    let before = height(browser);
    browser.write("hello");
    browser.press("Enter", true);
    browser.write("again");
    assert_eq!(browser.text("words.value"), "hello\nagain");
    assert!(height(browser) > before + 10.0);
    // What a screen reader is told: that an answer comes, and the answer; not each piece of it.
    browser.eval("globalThis.told = []; new MutationObserver(() => told.push(by('status').textContent)).observe(by('status'), { childList: true, characterData: true, subtree: true }); 1");
    browser.press("Enter", false);
    visit.over();
    let browser = &mut visit.browser;
    assert_eq!(browser.text("words.value"), "");
    let told = browser.eval("told");
    let told: Vec<&str> = told
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|text| text.as_str())
        .collect();
    assert_eq!(told.first(), Some(&"Claude is answering."));
    assert!(
        told.len() == 2 && told[1].starts_with("This is a rehearsal"),
        "{told:?}"
    );
    assert_eq!(browser.text("log.getAttribute('aria-busy')"), "false");

    // A decision by keys: the buttons are reached backwards from the field, deny first.
    visit.say("Please refund order 4711.");
    visit.wait("document.querySelector('.ask .deny')");
    let browser = &mut visit.browser;
    browser.eval("document.querySelector('.ask .allow').focus()");
    browser.press("Tab", false);
    assert!(
        browser
            .text("document.activeElement.className")
            .contains("deny")
    );
    browser.press("Enter", false);
    visit.over();
    assert_eq!(visit.desk.app.desk.done().refunds, []);
    assert_eq!(
        visit.browser.text("document.activeElement.id"),
        "words",
        "back to where one writes"
    );
    visit.was_quiet();
}

#[test]
fn it_fits_a_narrow_screen_and_keeps_still_where_asked() {
    let long = format!(
        "{}\n\n|{}|b|\n|-|-|\n|c|d|\n\n```\n{}\n```\n\n`{}`",
        "A".repeat(3_000),
        "e".repeat(200),
        "f".repeat(500),
        "g".repeat(300)
    );
    let rehearsal = Rehearsal::start(move |_| {
        Reply::text(long.clone())
            .pieces(40)
            .pace(Duration::from_millis(4))
    });
    let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
    let Some(mut visit) = visit("narrow", desk) else {
        return;
    };
    visit.browser.look(320, 640, "light");
    let still = json!({"name": "prefers-reduced-motion", "value": "reduce"});
    visit
        .browser
        .ask("Emulation.setEmulatedMedia", json!({"features": [still]}));
    let fits = "document.documentElement.scrollWidth <= innerWidth && scroll.scrollWidth <= scroll.clientWidth";
    assert_eq!(visit.browser.eval(fits), true);
    visit.say(&"long words ".repeat(60));
    visit.wait("document.querySelector('.streaming')");
    assert_eq!(
        visit.browser.text(
            "getComputedStyle(document.querySelector('.streaming .tail'), '::after').animationName"
        ),
        "none"
    );
    visit.over();
    assert_eq!(visit.browser.eval(fits), true);
    // It follows the answer, unless one has scrolled away.
    visit.wait("scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 2");
    visit.browser.eval("scroll.scrollTop = 0");
    visit.wait("!by('latest').hidden");
    visit.browser.click("#latest");
    visit.wait(
        "scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 2 && by('latest').hidden",
    );
    visit.was_quiet();
}

/// Pictures to look at.
#[test]
fn pictures() {
    let Some(kept) = env::var_os("TAINTLESS_SCREENSHOT").map(PathBuf::from) else {
        return skip("TAINTLESS_SCREENSHOT is not set, so no picture of the chat page is kept");
    };
    let Some(mut visit) = visit("pictures", Desk::rehearsing(SLOWLY)) else {
        return;
    };
    let keep = |visit: &mut Visit, name: &str| {
        for scheme in ["light", "dark"] {
            visit.browser.look(1100, 1010, scheme);
            std::thread::sleep(Duration::from_millis(200));
            let path = kept.join(format!("chat-{name}-{scheme}.png"));
            visit.browser.picture(&path);
            assert!(fs::metadata(&path).is_ok_and(|file| file.len() > 10_000));
        }
    };
    keep(&mut visit, "empty");
    visit.say("Where is order 4711, and what is in it?");
    visit.over();
    visit.say("The tent arrived torn. Please refund it.");
    visit.wait("document.querySelector('.ask .allow')");
    keep(&mut visit, "ask");
    visit.browser.click(".ask .allow");
    visit.over();
    keep(&mut visit, "allowed");
    visit.browser.click("#new");
    visit.wait("!document.querySelector('.mine')");
    visit.say("How do I pitch a tent in strong wind?");
    visit.wait("document.querySelector('.streaming')?.textContent.length > 500");
    keep(&mut visit, "streaming");
    visit.browser.click("#stop");
    visit.over();
    keep(&mut visit, "stopped");
}
