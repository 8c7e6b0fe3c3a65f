//! A browser's own view of every address that `SafeUrl` accepts.

use serde_json::{Value, json};
use taintless::prelude::*;
use taintless_tests::corpus;

use crate::hosts::{addresses, mixed_addresses};
use crate::watch::Watch;

/// What `new URL` and an anchor make of each text, on a page of this site.
const VIEW: &str = "texts.map(text => {
  let url = null;
  try { const u = new URL(text, location.href); url = [u.protocol, u.host, u.origin, u.username + u.password, u.hostname]; } catch {}
  const a = document.createElement('a');
  a.setAttribute('href', text);
  return {url, a: [a.protocol, a.host, a.href, a.origin, a.hostname]};
})";

/// A suffix that a user's own list of hosts may hold.
const LISTED: &str = ".kept.example";

/// What is wrong with the browser's view of an accepted address; empty where nothing is.
fn fault(url: &SafeUrl, text: &str, view: &Value, own: &Own) -> &'static str {
    let anchor = &view["a"];
    let Some(parsed) = view["url"].as_array() else {
        // No address to the browser: the link leads nowhere, and says so by an empty host.
        return if anchor[0] == ":" && anchor[1] == "" {
            ""
        } else {
            "an anchor goes where `new URL` does not"
        };
    };
    if parsed[0] != anchor[0] || parsed[1] != anchor[1] || parsed[2] != anchor[3] {
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
        // A mail or phone program reads the rest, and no site.
        return if parsed[2] == "null" { "" } else { "an origin" };
    }
    if parsed[3] != "" {
        return "a user name";
    }
    let seen = parsed[4].as_str().unwrap_or_default();
    let told = told(url);
    let plain = told
        .chars()
        .all(|c| c.is_ascii_lowercase() || matches!(c, '.' | '-'));
    if told.is_empty() {
        return "no host";
    }
    if plain && told != seen {
        return "another host than we tell";
    }
    if told.ends_with(LISTED) && !seen.ends_with(LISTED) {
        return "a host that passes for one of a list";
    }
    ""
}

/// The host that we tell, its five characters escaped: what is compared has none of them.
fn told(url: &SafeUrl) -> String {
    let host = url.host().unwrap_or_default();
    String::from_utf8(html!("{host}").into_bytes()).expect("a page is UTF-8")
}

/// The page's own.
struct Own {
    host: String,
    origin: String,
}

/// Door 561: an address that `SafeUrl` accepts has, to a browser, the scheme and the host that it
/// seems to have; a relative one stays on the site.
#[test]
fn a_browser_reads_every_accepted_address_as_we_do() {
    // Without them it says so, and goes on with our own.
    let lines = corpus("xss").unwrap_or_default();
    let Some(mut watch) = Watch::start("addresses") else {
        return;
    };
    let mut texts = lines;
    texts.extend(addresses());
    texts.extend(mixed_addresses(12_000));
    texts.sort();
    texts.dedup();
    assert!(texts.len() >= 3_000, "{}", texts.len());
    let empty = b"<!DOCTYPE html><html><head><link rel=\"icon\" href=\"data:,\"></head></html>";
    watch.site.put("/page/of/it", empty.to_vec());
    watch.open("/page/of/it");
    let views = watch.eval(&format!("(texts => {VIEW})({})", json!(texts)));
    let views = views.as_array().expect("a list");
    assert_eq!(views.len(), texts.len());
    let origin = watch.site.url("");
    let host = origin.replace("http://", "");
    let own = Own { host, origin };
    let (mut accepted, mut faults) = (0, Vec::new());
    for (text, view) in texts.iter().zip(views) {
        let Ok(url) = SafeUrl::parse(text) else {
            continue;
        };
        accepted += 1;
        let fault = fault(&url, text, view, &own);
        if !fault.is_empty() {
            faults.push(format!("{text:?}: {fault}: {view}"));
        }
    }
    eprintln!("{accepted} of {} addresses are accepted", texts.len());
    assert!(accepted >= 1_000, "{accepted}");
    assert!(
        faults.is_empty(),
        "{}: {:#?}",
        faults.len(),
        &faults[..faults.len().min(20)]
    );
}
