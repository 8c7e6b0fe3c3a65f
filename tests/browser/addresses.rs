//! A browser's own view of every address that `SafeUrl` accepts, beside that of the crate `url`.

use serde_json::{Value, json};
use taintless::prelude::*;
use taintless_tests::{corpus, naughty_strings};
use url::{Host, Url};

use crate::hosts::{addresses, mixed_addresses, spoiled_addresses};
use crate::watch::Watch;

/// What `new URL` makes of each text, and what the link is whose `href` it is.
const VIEW: &str = "texts.map((text, at) => {
  let url = null;
  try { const u = new URL(text, location.href); url = [u.protocol, u.host, u.origin, u.username + u.password, u.hostname, u.href]; } catch {}
  const a = document.links[at];
  return {url, a: [a.protocol, a.host, a.origin, a.username + a.password, a.hostname, a.href], written: a.getAttribute('href')};
})";

/// How many links a page has.
const LINKS: usize = 3_000;

/// A suffix that a user's own list of hosts may hold.
const LISTED: &str = ".kept.example";

/// The page's own.
struct Own {
    host: String,
    origin: String,
    address: Url,
}

/// What is wrong with the browser's view of an accepted address; empty where nothing is.
fn fault(url: &SafeUrl, text: &str, view: &Value, own: &Own) -> &'static str {
    if view["written"] != text {
        return "another text in the link";
    }
    let anchor = &view["a"];
    let Some(parsed) = view["url"].as_array() else {
        // No address to the browser: the link leads nowhere, and says so by an empty host.
        return if anchor[0] == ":" && anchor[1] == "" {
            ""
        } else {
            "a link goes where `new URL` does not"
        };
    };
    if *parsed != *anchor.as_array().expect("a list") {
        return "two views";
    }
    if url.is_relative() {
        let same = parsed[0] == "http:" && parsed[1] == own.host && parsed[2] == own.origin;
        return if same {
            ""
        } else {
            "a relative address leaves the site"
        };
    }
    let protocol = parsed[0].as_str().unwrap_or_default();
    let written = text.split(':').next().unwrap_or_default();
    if protocol.trim_end_matches(':') != written.to_ascii_lowercase() {
        return "another scheme than is written";
    }
    if !["https:", "http:", "mailto:", "tel:"].contains(&protocol) {
        return "a scheme that is not allowed";
    }
    if !protocol.starts_with("http") {
        // A mail or phone program reads the rest, which has no host and no path.
        let rest = parsed[5].as_str().and_then(|it| it.strip_prefix(protocol));
        let has_none = parsed[2] == "null" && parsed[1] == "";
        return if has_none && rest.is_some_and(|rest| !rest.starts_with('/')) {
            ""
        } else {
            "a host or a path"
        };
    }
    if parsed[3] != "" {
        return "a user name";
    }
    host_fault(url, parsed[4].as_str().unwrap_or_default())
}

/// The host that we tell is the one to which the browser goes.
fn host_fault(url: &SafeUrl, seen: &str) -> &'static str {
    let told = told(url);
    if told.is_empty() {
        return "no host";
    }
    if in_the_crate(&told) != seen {
        return "another host than we tell";
    }
    if told.ends_with(LISTED) && !seen.ends_with(LISTED) {
        return "a host that passes for one of a list";
    }
    ""
}

/// The host that we tell, as a page shows it.
fn told(url: &SafeUrl) -> String {
    let host = url.host().unwrap_or_default();
    let shown = String::from_utf8(html!("{host}").into_bytes()).expect("a page is UTF-8");
    html_escape::decode_html_entities(&shown).into_owned()
}

/// A host as the crate `url` writes it. Of a word that begins as encoded ones do and is none, it
/// makes no host; a browser takes it as it is.
fn in_the_crate(host: &str) -> String {
    Host::parse(host).map_or_else(|_| host.to_ascii_lowercase(), |host| host.to_string())
}

/// Letters of paths and queries that a browser encodes and the crate does not.
fn alike(text: &str) -> String {
    [("%5E", "^"), ("%7C", "|"), ("%27", "'")]
        .iter()
        .fold(text.to_owned(), |text, (code, c)| text.replace(code, c))
}

/// The crate takes `/c:/..` of any scheme for the top of a disk, and stays in it.
fn has_disk(url: &Url) -> bool {
    let disk = |segment: &str| segment.len() == 2 && segment.ends_with([':', '|']);
    url.path_segments()
        .is_some_and(|mut segments| segments.any(disk))
}

/// What is wrong between the browser and the crate `url`; empty where nothing is.
fn difference(text: &str, view: &Value, own: &Own) -> &'static str {
    let seen = |at: usize| view["url"][at].as_str().unwrap_or_default();
    match own.address.join(text) {
        Ok(_) if view["url"].is_null() => "an address to the crate alone",
        Ok(url) if seen(4) != url.host_str().unwrap_or_default() => "another host to the crate",
        Ok(url) if has_disk(&url) => "",
        Ok(url) if alike(seen(5)) != alike(url.as_str()) => "another address to the crate",
        Err(_) if !view["url"].is_null() && !seen(4).contains("xn--") => {
            "an address to the browser alone"
        }
        _ => "",
    }
}

fn page(links: &[(&String, SafeUrl)]) -> Vec<u8> {
    html!("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>links</title></head><body>"
        for (_, link) in links { "<a href=\"{link}\">a</a>" } "</body></html>")
    .into_bytes()
}

/// Door 561: an address that `SafeUrl` accepts has, to a browser, the scheme and the host that it
/// seems to have; a relative one stays on the site.
#[test]
fn a_browser_reads_every_accepted_address_as_we_do() {
    // Without them it says so, and goes on with our own.
    let mut texts = corpus("xss").unwrap_or_default();
    texts.extend(naughty_strings().unwrap_or_default());
    let Some(mut watch) = Watch::start("addresses") else {
        return;
    };
    texts.extend(addresses());
    texts.extend(mixed_addresses(12_000));
    texts.extend(spoiled_addresses());
    texts.sort();
    texts.dedup();
    let accepted: Vec<(&String, SafeUrl)> = texts
        .iter()
        .filter_map(|text| Some((text, SafeUrl::parse(text).ok()?)))
        .collect();
    eprintln!(
        "{} of {} addresses are accepted",
        accepted.len(),
        texts.len()
    );
    assert!(accepted.len() >= 5_000, "{}", accepted.len());
    let origin = watch.site.url("");
    let own = Own {
        host: origin.replace("http://", ""),
        address: Url::parse(&format!("{origin}/page/of/it")).expect("an address"),
        origin,
    };
    let mut faults = Vec::new();
    for links in accepted.chunks(LINKS) {
        watch.site.put("/page/of/it", page(links));
        watch.open("/page/of/it");
        let texts: Vec<&String> = links.iter().map(|(text, _)| *text).collect();
        let views = watch.eval(&format!("(texts => {VIEW})({})", json!(texts)));
        for ((text, url), view) in links.iter().zip(views.as_array().expect("a list")) {
            for fault in [fault(url, text, view, &own), difference(text, view, &own)] {
                if !fault.is_empty() {
                    faults.push(format!("{text:?}: {fault}: {view}"));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{}: {:#?}",
        faults.len(),
        &faults[..faults.len().min(20)]
    );
}

/// What judges has to find what is wrong.
#[test]
fn another_view_of_an_address_is_seen() {
    let own = Own {
        host: "own.example".to_owned(),
        origin: "http://own.example".to_owned(),
        address: Url::parse("http://own.example/page").expect("an address"),
    };
    let judge = |text: &str, seen: [&str; 6]| {
        let url = SafeUrl::parse(text).expect("an address");
        let view = json!({"written": text, "url": seen, "a": seen});
        [
            fault(&url, text, &view, &own),
            difference(text, &view, &own),
        ]
    };
    let kept = "https://kept.example/";
    let sound = [
        "https:",
        "kept.example",
        "https://kept.example",
        "",
        "kept.example",
        kept,
    ];
    assert_eq!(judge(kept, sound), ["", ""]);
    for (at, other) in [
        (0, "http:"),
        (3, "user"),
        (4, "attack.example"),
        (5, "https://kept.example/x"),
    ] {
        let mut seen = sound;
        seen[at] = other;
        assert_ne!(judge(kept, seen), ["", ""], "{other}");
    }
    assert_eq!(judge("/", sound)[0], "a relative address leaves the site");
    let mut called = ["tel:", "", "null", "", "", "tel:1"];
    assert_eq!(judge("tel:1", called), ["", ""]);
    for (at, other) in [
        (1, "attack.example"),
        (2, "https://attack.example"),
        (5, "tel:/1"),
    ] {
        let before = std::mem::replace(&mut called[at], other);
        assert_eq!(judge("tel:1", called)[0], "a host or a path", "{other}");
        called[at] = before;
    }
}
