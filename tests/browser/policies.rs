//! What a browser makes of `ContentSecurityPolicy`: it understands every word, lets the page's own
//! script run, and nothing that was injected.

use taintless::html::{ContentSecurityPolicy, CspNonce, Loads, ResourceUrl};
use taintless::prelude::*;

use crate::injected::{GADGETS, INJECTED};
use crate::stage::{Stage, page, text_of};

/// Door 564: under the strict policy with a nonce the page's own script runs, and no script, style or
/// request that was written into the page.
#[test]
fn an_injected_script_does_not_run() {
    let Some(mut stage) = Stage::open("policies") else {
        return;
    };
    let nonce = || CspNonce::new().expect("randomness");
    let mut faults = Vec::new();
    for injected in INJECTED {
        let nonce = nonce();
        let page = page(&nonce, &html!("")).replace("</body>", &format!("{injected}</body>"));
        faults.extend(
            stage
                .fault(&nonce, &page)
                .map(|fault| (injected.to_string(), fault)),
        );
    }
    for gadget in GADGETS {
        let nonce = nonce();
        let page = page(&nonce, &html!("")).replace("__own = 1;", &format!("__own = 1; {gadget}"));
        faults.extend(
            stage
                .fault(&nonce, &page)
                .map(|fault| (gadget.to_string(), fault)),
        );
    }
    // Nonces that are nearly the one.
    let this = nonce();
    let text = text_of(&this);
    for near in [
        text_of(&nonce()),
        text[1..].to_owned(),
        text[..31].to_owned(),
        format!("{text}0"),
        format!("{text}="),
        format!("nonce-{text}"),
        format!("'nonce-{text}'"),
        text.chars().rev().collect(),
    ] {
        let injected = format!("<script nonce=\"{near}\">window.__ran=1</script></body>");
        let page = page(&this, &html!("")).replace("</body>", &injected);
        faults.extend(stage.fault(&this, &page).map(|fault| (near, fault)));
    }
    assert!(faults.is_empty(), "{}: {:#?}", faults.len(), faults);
    // The very one runs: what refuses the others is that they are others.
    let injected = format!("<script nonce=\"{text}\">window.__ran=1</script></body>");
    let page = page(&this, &html!("")).replace("</body>", &injected);
    let policy = ContentSecurityPolicy::new().with_nonce(&this);
    assert!(stage.runs(&page, &policy));
    // A script of the page brings what it imports along: so the standard has it.
    let imports = page.replace("window.__own = 1;", "window.__own = 1; import('/own.js');");
    let imports = imports.replace("window.__ran=1", "0");
    assert!(stage.runs(&imports, &policy));
    // What is injected cannot read it either.
    let hidden = stage
        .watch
        .eval("[...document.scripts].every(s => s.getAttribute('nonce') === '')");
    assert_eq!(hidden, true);
}

/// What a page loads, and by which path.
const LOADED: &[(Loads, &str)] = &[
    (Loads::Connections, "/own.json"),
    (Loads::Fonts, "/own.woff2"),
    (Loads::Frames, "/own.html"),
    (Loads::Images, "/own.svg"),
    (Loads::Media, "/own.mp4"),
    (Loads::Scripts, "/own.js"),
    (Loads::Styles, "/own.css"),
];

/// A page that loads all of them.
fn loading(nonce: &CspNonce) -> String {
    let body = html!(
        "<style nonce=\"{nonce}\">@font-face {{ font-family: x; src: url(/own.woff2) }} #own {{ font-family: x }}</style>
        <script nonce=\"{nonce}\">fetch('/own.json').catch(() => 0);</script><iframe src=\"/own.html\"></iframe><img src=\"/own.svg\">
        <video src=\"/own.mp4\" preload=\"auto\"></video><script src=\"/own.js\"></script><link rel=\"stylesheet\" href=\"/own.css\">"
    );
    page(nonce, &body)
}

#[test]
fn a_policy_lets_in_what_it_says_and_nothing_else() {
    let Some(mut stage) = Stage::open("loads") else {
        return;
    };
    let nonce = CspNonce::new().expect("randomness");
    let page = loading(&nonce);
    let mut asked = |policy: Option<ContentSecurityPolicy>, count: usize| {
        let found = stage.ask(&page, policy.map(|policy| policy.header()), count);
        let faults = found.deeds.refusals.iter();
        let mut faults = faults.filter(|said| {
            !said.contains(" violates the following Content Security Policy directive")
        });
        assert_eq!(
            faults.next(),
            None,
            "the browser does not understand the policy"
        );
        found.asked
    };
    let mut all: Vec<&str> = LOADED.iter().map(|(_, path)| *path).collect();
    all.sort_unstable();
    assert_eq!(asked(None, all.len()), all);
    let strict = || ContentSecurityPolicy::new().with_nonce(&nonce);
    assert_eq!(asked(Some(strict()), 0), [""; 0]);
    for (loads, path) in LOADED {
        assert_eq!(asked(Some(strict().own(*loads)), 1), [*path], "{loads:?}");
    }
    let policy = LOADED
        .iter()
        .fold(strict(), |policy, (loads, _)| policy.own(*loads));
    assert_eq!(asked(Some(policy), all.len()), all);
    // What says that a policy is understood has to hear of one that is not.
    for (policy, word) in [
        ("default-source 'none'", "Unrecognized"),
        ("img-src self*", "invalid source"),
    ] {
        let found = stage.ask(&page, Some(policy.to_owned()), 1);
        let is_told = found.deeds.refusals.iter().any(|said| said.contains(word));
        assert!(is_told, "{policy}: {found:?}");
    }
}

/// Each of these is one source of a policy: it lets in the script of this address and no other.
#[test]
fn a_source_is_the_address_that_it_says() {
    let Some(mut stage) = Stage::open("sources") else {
        return;
    };
    let other = ResourceUrl::parse(trusted!("https://cdn.example/other.js")).expect("an address");
    for text in [
        trusted!("https://cdn.example/lib/a.js"),
        trusted!("https://cdn.example/lib/"),
        trusted!("https://kept.example"),
        trusted!("https://cdn.example/a;default-src"),
        trusted!("https://cdn.example/a,default-src"),
        trusted!("https://cdn.example/'unsafe-inline'"),
        trusted!("https://cdn.example/a%20*"),
        trusted!("https://cdn.example/100%"),
        trusted!("https://cdn.example/[a]|b^{c}.js"),
        trusted!("https://cdn.example/a!$&()*+=:@_~.js"),
        trusted!("https://cdn.example/ü.js"),
        trusted!("https://cdn.example:8443/other.js"),
        trusted!("HTTPS://CDN.example/x.js?a=b#c"),
        trusted!("https://xn--bcher-kva.example/x.js"),
        trusted!("/own.js"),
    ] {
        let address = ResourceUrl::parse(text).expect("an address");
        let (own, others) = stage.sources(&address, &other);
        assert_eq!(own, Vec::<String>::new(), "{text}");
        assert_eq!(others.len(), 1, "{text}: {others:?}");
    }
    // A policy has no word for these hosts: nothing is let in, and the browser says why.
    for text in [
        trusted!("https://bücher.example/x.js"),
        trusted!("https://cdn_a.example/x.js"),
        trusted!("https://[::1]/x.js"),
        trusted!("https://a;script-src/x.js"),
        trusted!("https://a,script-src/x.js"),
        trusted!("https://a$b.example/x.js"),
    ] {
        let address = ResourceUrl::parse(text).expect("an address");
        let (own, others) = stage.sources(&address, &other);
        assert!(
            own[0].contains("contains an invalid source"),
            "{text}: {own:?}"
        );
        assert_eq!(
            [own.len(), others.len()],
            [2, 2],
            "{text}: {own:?} {others:?}"
        );
    }
    // A source with a `*` is a host that anybody has.
    for text in [
        trusted!("https://*"),
        trusted!("https://*/other.js"),
        trusted!("https://*.example/other.js"),
        trusted!("https://cdn.example:*/other.js"),
    ] {
        assert!(ResourceUrl::parse(text).is_err(), "{text}");
    }
}

#[test]
fn no_page_frames_this_one_and_no_base_moves_it() {
    let Some(mut stage) = Stage::open("frames") else {
        return;
    };
    let nonce = CspNonce::new().expect("randomness");
    let policy = || ContentSecurityPolicy::new().with_nonce(&nonce).header();
    let inner = page(&nonce, &html!("")).replace("__own = 1;", "__own = 1; parent.__ran = 1;");
    let outer = page(&nonce, &html!("<iframe src=\"/inner\"></iframe>"));
    for (is_framed, policy) in [(true, None), (false, Some(policy()))] {
        let inner = inner.clone().into_bytes();
        stage.watch.site.put_under("/inner", inner, policy);
        let patience = if is_framed { 5_000 } else { 200 };
        let found = stage.look(&outer, None, patience, |found| found.ran);
        assert_eq!(found.ran, is_framed, "{found:?}");
    }
    let based = page(&nonce, &html!("")).replace("</head>", "<base href=http://ELSE/></head>");
    for (is_moved, policy) in [(true, None), (false, Some(policy()))] {
        stage.look(&based, policy, 0, |_| true);
        let moved = stage
            .watch
            .eval("!document.baseURI.startsWith(location.origin)");
        assert_eq!(moved, is_moved);
    }
}
