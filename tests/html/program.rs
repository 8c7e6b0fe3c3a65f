//! What the program chooses (classes, flags, addresses that load), and pictures and JSON.

use proptest::prelude::*;
use taintless::html::{Options, ResourceUrl, SrcSet, each};
use taintless::prelude::*;

use crate::outline::outline;

fn text_of<C: taintless::html::Fragment>(page: SafeHtml<C>) -> String {
    String::from_utf8(page.into_bytes()).expect("a page is UTF-8")
}

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "kebab-case")]
enum State {
    WideOpen,
    Closed,
}

#[test]
fn a_flag_is_there_or_not() {
    for (on, off) in [(true, false), (false, true)] {
        let page = html!(
            "<input type=\"checkbox\" DISABLED={on} checked = {off} name=\"a\"><details open={on}>x</details>"
        );
        let outline = outline(text_of(page).as_bytes());
        let has = |line: &str| outline.iter().any(|found| found.ends_with(line));
        assert_eq!(has(" disabled="), on, "{outline:?}");
        assert_eq!(has(" checked="), off, "{outline:?}");
        assert_eq!(has(" open="), on, "{outline:?}");
        assert!(has(" name=a") && has(" type=checkbox"), "{outline:?}");
    }
    let (a, b) = (true, false);
    let options: SafeHtml<Options> = html!(
        "<option selected={a} disabled={b}>x</option>" "<option\n selected={b}\n>y</option>"
    );
    assert_eq!(
        text_of(options),
        "<option selected>x</option><option\n>y</option>"
    );
}

#[test]
fn classes_are_words_of_the_program() {
    let state = [State::WideOpen, State::Closed];
    let (one, none, number) = (Some(State::Closed), None::<State>, 3);
    let slug = taintless::Slug::parse("a-tent").expect("a slug");
    let own = trusted!("left top");
    let page = html!(
        "<p class=\"{own} {state} {one}{none} s{number} tag-{slug} n-{number}\" role=\"{one}\">x</p>"
    );
    assert_eq!(
        text_of(page),
        "<p class=\"left top wide-open closed closed s3 tag-a-tent n-3\" role=\"closed\">x</p>"
    );
}

#[test]
fn what_loads_is_of_the_program() {
    let own = ResourceUrl::parse(trusted!("https://cdn.example/x?a=1&b=\u{e9}'")).expect("a URL");
    let page = html!(
        "<!DOCTYPE html><html><head><title>x</title><base href=\"{own}\"><link rel=\"stylesheet\" href=\"{own}\">
        <script src=\"{own}\"></script></head><body><iframe src=\"{own}\"></iframe>
        <embed src=\"{own}\"><object data=\"{own}\"></object><svg><use href=\"{own}\"/></svg></body></html>"
    );
    let found = outline(text_of(page).as_bytes());
    let same = found
        .iter()
        .filter(|line| line.ends_with("=https://cdn.example/x?a=1&b=\u{e9}'"));
    assert_eq!(same.count(), 7, "{found:?}");
}

/// The algorithm "parse a srcset attribute" of the HTML standard, as far as our descriptors go.
fn candidates(srcset: &str) -> Vec<(String, String)> {
    let space = |c: char| c.is_ascii_whitespace();
    let mut rest = srcset;
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c| space(c) || c == ',');
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(space).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        if url.ends_with(',') {
            found.push((url.trim_end_matches(',').to_owned(), String::new()));
            rest = after;
        } else {
            let end = after.find(',').unwrap_or(after.len());
            found.push((url.to_owned(), after[..end].trim().to_owned()));
            rest = &after[end..];
        }
    }
}

#[test]
fn a_part_of_a_picture_leads_to_no_other_host() {
    let (none, host) = ("", "evil.example");
    let page = html!("<img alt=\"\" srcset=\"/{none}/{host}/a.png 1x, /{none}/{host}/b.png 2x\">");
    assert_eq!(
        candidates(&value_of(page, "srcset"))
            .into_iter()
            .map(|(url, _)| url)
            .collect::<Vec<_>>(),
        ["/.//evil.example/a.png", "/.//evil.example/b.png"]
    );
}

#[test]
fn what_is_made_one_by_one_stands_in_a_page() {
    let names = ["<a>", "b"];
    let rows = each(
        names
            .iter()
            .enumerate()
            .map(|(at, name)| html!("<tr><td>{at}</td><td>{name}</td></tr>")),
    );
    let words = each(names.into_iter().filter(|name| name.len() > 1));
    assert_eq!(
        text_of(html!("<table>{rows}</table><p>{words}</p>")),
        "<table><tr><td>0</td><td>&lt;a&gt;</td></tr><tr><td>1</td><td>b</td></tr></table><p>&lt;a&gt;</p>"
    );
}

fn value_of(page: SafeHtml, name: &str) -> String {
    let found = outline(text_of(page).as_bytes());
    let value = found
        .iter()
        .find_map(|line| line.split_once(&format!(" {name}=")));
    value.expect("the attribute").1.to_owned()
}

proptest! {
    #[test]
    fn a_picture_stays_one(texts in proptest::collection::vec("(/|https://a.example/)[a-z,;&'()%é=?.#~ ]{0,12},{0,2}", 1..4)) {
        let urls: Vec<SafeUrl> = texts.iter().filter_map(|text| SafeUrl::parse(text).ok()).collect();
        let kept = texts.iter().filter(|text| SafeUrl::parse(*text).is_ok());
        let expected: Vec<(String, String)> =
            kept.map(|text| (text.replace(',', "%2C"), "2x".to_owned())).collect();
        let set = urls.iter().fold(SrcSet::new(), |set, url| set.density(url, 2.0));
        let whole = value_of(html!("<img alt=\"\" srcset=\"{set}\">"), "srcset");
        prop_assert_eq!(candidates(&whole), expected.clone());
        if let ([url, ..], [first, ..]) = (urls.as_slice(), expected.as_slice()) {
            let pieces = html!("<img alt=\"\" srcset=\"{url} 2x, /a/{text}.png 480w, {url}, {url}\">", text = &texts[0]);
            let found = candidates(&value_of(pieces, "srcset"));
            prop_assert_eq!(found.len(), 4);
            prop_assert_eq!(&found[0], first);
            prop_assert_eq!(&found[1].1, "480w");
            prop_assert_eq!(&found[2].0, &first.0);
            prop_assert_eq!(&found[3].0, &first.0);
        }
    }

    /// A browser gives a program what `textContent` of the script is.
    #[test]
    fn an_island_holds_its_json(text in proptest::collection::vec(
        prop_oneof![
            any::<String>(),
            Just("</script><script>alert(1)</script>".to_owned()),
            Just("<!--<script>".to_owned()),
            Just("\u{2028}&lt;\\u003c".to_owned()),
        ], 0..4,
    )) {
        let state = text.to_json();
        let page = html!("<div><script type=\"Application/JSON\" id=\"state\">\n{state}\n</script><b>x</b></div>");
        let bytes = text_of(page);
        prop_assert!(!bytes.contains('\u{2028}'), "an old line end");
        let found = outline(bytes.as_bytes());
        let tags: Vec<&str> = found.iter().filter_map(|line| line.split_once(" <")).map(|(_, tag)| tag).collect();
        prop_assert_eq!(tags, ["html>", "head>", "body>", "div>", "script>", "b>"]);
        let json = bytes.split_once("state\">").and_then(|(_, rest)| rest.split_once("</script>"));
        let json = json.expect("an island").0;
        prop_assert_eq!(serde_json::from_str::<Vec<String>>(json).expect("JSON"), text);
    }
}
