//! The detectors detect: pages that a careless hand wrote.

use serde_json::json;

use crate::contexts::{Kind, Row};
use crate::markdown;
use crate::placed::{harmless, look};
use crate::watch::{Deeds, Watch};

fn careless(text: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"></head><body><div title=\"{text}\">{text}</div></body></html>").into_bytes()
}

fn deeds(watch: &mut Watch, text: &str) -> Deeds {
    watch.site.put("/page", careless(text));
    watch.open("/page");
    watch.deeds(&[watch.site.url("/page"), "data:,".to_owned()])
}

#[test]
fn what_a_careless_page_does_is_seen() {
    let Some(mut watch) = Watch::start("detectors") else {
        return;
    };
    let quiet = deeds(&mut watch, "harmless");
    assert_eq!(quiet, Deeds::default());
    let dialog = deeds(&mut watch, "<script>alert(7)</script>");
    assert_eq!(dialog.dialogs, ["7"]);
    for script in [
        "<script>1</script>",
        "<script>window.__ran = 1</script>",
        "<script>throw 1</script>",
        "<script>}</script>",
        "<img src='data:,' onerror='1'>",
        "\" onfocus=\"1\" tabindex=\"0\" autofocus=\"",
        "<iframe src='javascript:1'></iframe>",
    ] {
        let found = deeds(&mut watch, script);
        assert!(!found.scripts.is_empty(), "{script}: {found:?}");
    }
    for (what, request) in [
        ("Image", "<img src='/x'>"),
        ("Stylesheet", "<link rel='stylesheet' href='/x'>"),
        ("Stylesheet", "<style>@import '/x';</style>"),
        ("Document", "<iframe src='/x'></iframe>"),
        ("Script", "<script src='/x'></script>"),
        (
            "Image",
            "<p style='background: url(http://attack.example/x)'>a</p>",
        ),
    ] {
        let found = deeds(&mut watch, request);
        let is_seen = found
            .requests
            .iter()
            .any(|(kind, url)| kind == what && url.ends_with("/x"));
        assert!(is_seen, "{request}: {found:?}");
    }
}

/// A row whose hand escapes nothing.
fn raw(text: &str) -> Vec<u8> {
    format!("<p title=\"{text}\">{text}</p>").into_bytes()
}

#[test]
fn what_a_careless_template_builds_is_seen() {
    let Some(mut watch) = Watch::start("trees") else {
        return;
    };
    let row = Row::new("careless", Kind::Text, |text| Some(raw(text)));
    let tree = harmless(&mut watch, &row);
    let mut look = |text: &str| {
        let page = look(
            &mut watch,
            &row,
            &tree,
            &[("x", raw("x")), (text, raw(text))],
        );
        page.faults
    };
    assert_eq!(look("x"), json!([]));
    for text in [
        "<b>",
        "<!-- -->",
        "\" hidden=\"",
        "\" TITLE=\"",
        "</p>",
        "</p></div>",
        "</p></div><div>",
        "&lt;",
        "\r",
    ] {
        assert_ne!(look(text), json!([]), "{text:?}");
    }
}

/// What careless Markdown would make; with `false` where a policy may name it.
const CARELESS: &[(&str, bool)] = &[
    ("<b>a</b>", true),
    ("<p id=\"location\">a</p>", true),
    ("<div id=\"user-content-fn-x\">a</div>", true),
    ("<div class=\"menu\">a</div>", true),
    ("<a name=\"x\">a</a>", true),
    ("<a href=\"/orders/1\">a</a>", true),
    ("<a href=\"/orders/1\" rel=\"noopener\">a</a>", true),
    (
        "<a href=\"/logout\" rel=\"noopener noreferrer nofollow\">a</a>",
        true,
    ),
    (
        "<a href=\"//docs.example/\" rel=\"noopener noreferrer nofollow\">a</a>",
        true,
    ),
    (
        "<a href=\"https://a@docs.example/\" rel=\"noopener noreferrer nofollow\">a</a>",
        true,
    ),
    (
        "<a href=\"javascript:1\" rel=\"noopener noreferrer nofollow\">a</a>",
        true,
    ),
    (
        "<a href=\"/orders/1\" rel=\"noopener noreferrer nofollow\">a</a>",
        false,
    ),
    ("<img src=\"/pictures/a.png\">", true),
    ("<img src=\"/page\" referrerpolicy=\"no-referrer\">", true),
    (
        "<img src=\"/pictures/a.png\" referrerpolicy=\"no-referrer\">",
        false,
    ),
    ("<code class=\"language-a b\">a</code>", true),
    ("<ol start=\"-1\"></ol>", true),
    ("<p style=\"color: red\">a</p>", true),
    ("<svg></svg>", true),
    ("<!-- -->", true),
    ("</section>", true),
    ("</td></tr></table>", true),
    ("<p data-open>a</p>", true),
];

#[test]
fn what_careless_markdown_makes_is_seen() {
    let Some(mut watch) = Watch::start("writings") else {
        return;
    };
    for (names_some, row) in [false, true].into_iter().zip(markdown::rows()) {
        let tree = harmless(&mut watch, &row);
        let sound = String::from_utf8(row.harmless()).expect("a page is UTF-8");
        let mut look = |careless: &str| {
            let piece = sound.replace("<p>MARK</p>", careless).into_bytes();
            look(&mut watch, &row, &tree, &[(row.kind.mark(), piece)])
        };
        for quiet in ["<p>MARK</p>", "<ol start=\"7\"><li><del>a</del></li></ol>"] {
            let page = look(quiet);
            assert_eq!(page.faults, json!([]), "{quiet}");
            assert_eq!(page.deeds, Deeds::default(), "{quiet}");
        }
        for (careless, always) in CARELESS {
            let is_seen = look(careless).faults != json!([]);
            assert_eq!(is_seen, *always || !names_some, "{careless}");
        }
    }
}

#[test]
fn a_window_that_opens_is_seen() {
    let Some(mut watch) = Watch::start("windows") else {
        return;
    };
    deeds(&mut watch, "harmless");
    watch.eval("void open('/x')");
    let found = watch.deeds(&[]);
    assert_eq!(found.windows.len(), 1, "{found:?}");
}
