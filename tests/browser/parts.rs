//! Parts of addresses: what `html!` and the doors of `context` write stays one segment of a path
//! and one value of a query.

use serde_json::json;
use taintless::context::Escape as _;
use taintless::prelude::*;
use taintless_tests::{corpus, naughty_strings};

use crate::hosts::parts;
use crate::watch::Watch;

/// What is wrong with an address of three segments, of which the second is the text, with two names
/// in its query and a fragment; `null` where nothing is. `places` are two hosts.
const FAULT: &str = "(href, text, places) => {
  const read = part => part.replace(/^(%2E){1,2}$/, dots => dots.replaceAll('%2E', '.'));
  const u = new URL(href, location.href);
  if (!places.includes(u.origin) || u.username || u.password) return 'goes elsewhere';
  const segments = u.pathname.split('/');
  if (segments.length !== 4 || segments[1] !== 'files' || segments[3] !== 'end') return 'other segments';
  if (read(decodeURIComponent(segments[2])) !== text) return 'another segment';
  const pairs = [...u.searchParams];
  if (pairs.map(pair => pair[0]).join() !== 'q,r') return 'other names';
  if (!pairs.every(pair => pair[1] === text)) return 'other values';
  return decodeURIComponent(u.hash.slice(1)) === text ? null : 'another fragment';
}";

/// Addresses with the text in them: two of `html!` and two that are put together of escaped texts.
fn addresses(text: &str) -> [String; 4] {
    let text = Tainted::new(text);
    let segment = text.url_segment().expect("a text");
    let value = text.query_value();
    let (segment, value) = (segment.as_escaped(), value.as_escaped());
    let end = format!("{segment}/end?q={value}&r={value}#{value}");
    let [own, other] = [
        html!("<a href=\"/files/{text}/end?q={text}&amp;r={text}#{text}\">a</a>"),
        html!("<a href='https://kept.example/files/{text}/end?q={text}&amp;r={text}#{text}'>a</a>"),
    ]
    .map(|html| String::from_utf8(html.into_bytes()).expect("a page is UTF-8"));
    [
        own,
        other,
        format!("/files/{end}"),
        format!("https://kept.example/files/{end}"),
    ]
}

/// Door 563: text in a path is one segment to a browser, and in a query one value, whichever door it
/// came by.
#[test]
fn every_text_is_one_part_of_an_address() {
    // Without them it says so, and goes on with our own.
    let mut texts = corpus("xss").unwrap_or_default();
    texts.extend(naughty_strings().unwrap_or_default());
    let Some(mut watch) = Watch::start("parts") else {
        return;
    };
    texts.extend(parts());
    texts.extend(every_letter());
    texts.sort();
    texts.dedup();
    texts.retain(|text| !text.is_empty());
    assert!(texts.len() >= 1_000, "{}", texts.len());
    let page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"></head></html>";
    watch.site.put("/page/of/it", page.into());
    watch.open("/page/of/it");
    let rows: Vec<_> = texts.iter().map(|text| (text, addresses(text))).collect();
    let places = [watch.site.url(""), "https://kept.example".to_owned()];
    let script = format!(
        "((rows, places) => {{ const fault = {FAULT}; const faults = [];
          const href = html => {{ const t = document.createElement('template'); t.innerHTML = html; return t.content.firstChild.getAttribute('href'); }};
          for (const [text, [own, other, escaped, far]] of rows)
            for (const it of [href(own), href(other), escaped, far]) {{
              let found; try {{ found = fault(it, text, places); }} catch (error) {{ found = String(error); }}
              if (found) faults.push([found, text, it]);
            }}
          return faults.slice(0, 20); }})({}, {})",
        json!(rows),
        json!(places)
    );
    assert_eq!(watch.eval(&script), json!([]));
    // What judges has to find what is wrong.
    for (href, fault) in [
        ("/files/../end?q=..&r=..#..", "other segments"),
        (
            "//kept.example/files/../x/end?q=..&r=..#..",
            "goes elsewhere",
        ),
        ("/files/%2E%2E/end?q=..&r=..#..", "other segments"),
        ("/files/%252e/end?q=..&r=..#..", "another segment"),
        ("/files/%252E%252E/end?q=..&s=..#..", "other names"),
        ("/files/%252E%252E/end?q=..&r=.#..", "other values"),
        ("/files/%252E%252E/end?q=..&r=..#.", "another fragment"),
    ] {
        let found = watch.eval(&format!(
            "({FAULT})({}, '..', {})",
            json!(href),
            json!(places)
        ));
        assert_eq!(found, fault, "{href}");
    }
}

/// Letters of one and two bytes alone and doubled, and what a page or a reader of addresses may
/// take for another letter.
fn every_letter() -> impl Iterator<Item = String> {
    let odd = "\u{2028}\u{202e}\u{200b}\u{feff}\u{fffd}\u{ffff}\u{ff0f}\u{ff0e}\u{3002}\u{2215}\u{1f642}\u{10ffff}";
    let letters = ('\0'..='\u{17f}').chain(odd.chars());
    letters.flat_map(|c| [c.to_string(), format!("{c}{c}"), format!("a{c}b")])
}
