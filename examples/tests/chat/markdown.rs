//! What becomes of Markdown: whatever a reply holds, only what is on the list comes out, and both
//! forms of it are the same.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use scraper::{ElementRef, Html, Node};
use taintless::json::JsonOut as _;
use taintless::{Tainted, html};

use crate::forms::{outline_of_html, outline_of_json};
use crate::hostile::{attacks, collected, skip};
use crate::server::markdown::{Nodes, Settling};

/// Every element of a reply, with the attributes that it may have.
const ALLOWED: &[(&str, &[&str])] = &[
    ("p", &["class"]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("blockquote", &[]),
    ("em", &[]),
    ("strong", &[]),
    ("del", &[]),
    ("code", &[]),
    ("pre", &["tabindex"]),
    ("figure", &["class"]),
    ("figcaption", &[]),
    ("br", &[]),
    ("hr", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "class"]),
    ("td", &["class"]),
    ("div", &["class", "role", "aria-label", "tabindex"]),
    ("span", &["class", "role", "aria-label"]),
    ("bdi", &[]),
    ("a", &["href", "target", "rel"]),
];

fn nodes(markdown: &str) -> Nodes {
    Nodes::read(&Tainted::new(markdown.to_owned()))
}

fn html(markdown: &str) -> String {
    String::from_utf8(nodes(markdown).html().into_bytes()).expect("UTF-8")
}

/// Panics if something else than what is on the list is in it.
fn check_list(html: &str) {
    let tree = Html::parse_fragment(html);
    for node in tree.tree.root().descendants() {
        let element = match node.value() {
            Node::Element(element) if element.name() != "html" => element,
            Node::Comment(_) | Node::ProcessingInstruction(_) => panic!("a comment"),
            _ => continue,
        };
        let allowed = ALLOWED.iter().find(|(name, _)| *name == element.name());
        let (_, attributes) = allowed.unwrap_or_else(|| panic!("<{}>", element.name()));
        for (name, value) in element.attrs() {
            assert!(attributes.contains(&name), "{name} of <{}>", element.name());
            if name == "href" {
                let lower = value.to_ascii_lowercase();
                assert!(lower.starts_with("https://") || lower.starts_with("mailto:"));
                assert_eq!(element.attr("rel"), Some("noopener noreferrer"));
            }
        }
        let nested = element.name() == "a"
            && node
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|outer| outer.value().name() == "a");
        assert!(!nested, "a link within a link");
    }
}

fn check(markdown: &str) {
    let (html, nodes) = (html(markdown), nodes(markdown));
    check_list(&html);
    // A text that begins with `<` looks like an element in the outline.
    if !markdown.contains('<') && !markdown.contains('&') && !markdown.contains('\u{c}') {
        assert_eq!(
            outline_of_html(&html),
            outline_of_json(&nodes),
            "{markdown:?}"
        );
    }
}

#[test]
fn each_construct_is_shown() {
    for (markdown, expected) in [
        (
            "a *b* **c** ~~d~~ `e`",
            "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>",
        ),
        ("# A\n## B\n##### C", "<h3>A</h3><h4>B</h4><h6>C</h6>"),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("1. a\n2. b", "<ol start=\"1\"><li>a</li><li>b</li></ol>"),
        (
            "- [x] a",
            "<ul><li><span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>a</li></ul>",
        ),
        ("a  \nb\n\n---", "<p>a<br>b</p><hr>"),
        (
            "```rust extra\nlet a = &b;\n```",
            "<figure class=\"code\"><figcaption>rust</figcaption><pre tabindex=\"0\"><code>let a = &amp;b;\n</code></pre></figure>",
        ),
        (
            "a|b\n:-|-:\n1|2",
            "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\" class=\"left\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td class=\"left\">1</td><td class=\"right\">2</td></tr></tbody></table></div>",
        ),
        (
            "a <b>c</b>\n\n<img src=x onerror=y>",
            "<p>a &lt;b&gt;c&lt;/b&gt;</p><p class=\"raw\">&lt;img src=x onerror=y&gt;</p>",
        ),
    ] {
        assert_eq!(html(markdown), expected);
    }
}

#[test]
fn links_say_where_they_lead_and_pictures_are_not_loaded() {
    let link = |address: &str, text: &str, after: &str| {
        format!(
            "<p><a href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\">{text}</a>{after}</p>"
        )
    };
    let host = |host: &str| format!("<span class=\"host\"> (<bdi>{host}</bdi>)</span>");
    for (markdown, expected) in [
        (
            "<https://a.example/b>",
            link("https://a.example/b", "https://a.example/b", ""),
        ),
        (
            "[a.example](https://a.example/b)",
            link("https://a.example/b", "a.example", ""),
        ),
        (
            "[bank.example](https://evil.example/)",
            link(
                "https://evil.example/",
                "bank.example",
                &host("evil.example"),
            ),
        ),
        (
            "<a@b.example>",
            link("mailto:a@b.example", "a@b.example", ""),
        ),
        (
            "[help](mailto:a@b.example)",
            link("mailto:a@b.example", "help", &host("a@b.example")),
        ),
        (
            "[a][1]\n\n[1]: HTTPS://b.example",
            link("HTTPS://b.example", "a", &host("b.example")),
        ),
    ] {
        assert_eq!(html(markdown), expected);
    }
    let refused = |text: &str, address: &str| {
        format!("<p><span class=\"refused\">{text} <bdi>({address})</bdi></span></p>")
    };
    for (markdown, expected) in [
        (
            "[a](javascript:alert`1`)",
            refused("a", "javascript:alert`1`"),
        ),
        ("[a](http://b.example)", refused("a", "http://b.example")),
        ("[a](/logout)", refused("a", "/logout")),
        ("[a](//b.example)", refused("a", "//b.example")),
        (
            "[a](https://bank.example@b.example)",
            refused("a", "https://bank.example@b.example"),
        ),
        (
            "[a](mailto:a@b.example?bcc=c@d)",
            refused("a", "mailto:a@b.example?bcc=c@d"),
        ),
        ("[a](data:text/html,x)", refused("a", "data:text/html,x")),
        (
            "![a](data:image/svg+xml,x)",
            refused("a", "data:image/svg+xml,x"),
        ),
    ] {
        assert_eq!(html(markdown), expected);
    }
    let picture = html("![a](https://evil.example/?q=secret)");
    assert!(picture.starts_with("<p><span class=\"picture\">picture, not loaded: </span><a href="));
    assert!(picture.ends_with(&format!("{}</p>", host("evil.example"))));
    // A picture in a link is no second link.
    check("[![a](https://b.example/c)](https://d.example/)");
}

#[test]
fn nothing_else_comes_out_of_attacks() {
    let mut lines = attacks("http://attacker.example");
    match collected() {
        Some(more) => lines.extend(more),
        None => skip("TAINTLESS_CORPORA is not set, so there are no attack collections"),
    }
    for line in &lines {
        for around in [
            "X",
            "[a](X)",
            "![a](X)",
            "[a](<X>)",
            "`X",
            "```X\nX",
            "|X|\n|-|\n|X|",
            "# X",
            "> - X\n\n[a]: X\n[a]",
        ] {
            check(&around.replace('X', line));
        }
    }
    check(&lines.join("\n"));
    check(&lines.join("\n\n"));
}

#[test]
fn what_is_deep_is_shown_as_text() {
    for deep in [
        ">".repeat(5_000) + " x",
        "- ".repeat(5_000) + "x",
        "*a **b ".repeat(2_000) + &"** *".repeat(2_000) + "x",
        (0..300)
            .flat_map(|n| ["  ".repeat(n), "- x\n".to_owned()])
            .collect(),
        "> - ".repeat(40) + "[x](https://a.example) `x` ![x](b) \n```\nx",
    ] {
        let html = html(&deep);
        check_list(&html);
        assert!(html.contains('x'));
        let tree = Html::parse_fragment(&html);
        let depths = tree
            .tree
            .root()
            .descendants()
            .map(|node| node.ancestors().count());
        assert!(depths.max() < Some(60));
        assert_eq!(outline_of_html(&html), outline_of_json(&nodes(&deep)));
    }
}

/// Four times the text takes about four times as long, of texts that bring bad parsers down.
#[test]
fn it_takes_time_by_its_length() {
    for piece in [
        "[", "![", "](", "*a_", "> ", "`a``b", "<!--", "<a ", "[a](", "|a", "- a\n", "&amp",
        "**a *b ", "\\[", "<<", "~~a~", "[a]: b\n", "[a][a] ", "a\n-|-\n", "![a](b)", "- > 1. ",
        "``` a\n",
    ] {
        let time = |length: usize| {
            let text = piece.repeat(length / piece.len());
            let begun = Instant::now();
            let nodes = nodes(&text);
            assert!(nodes.html().byte_len() + nodes.to_json().as_bytes().len() > 0);
            begun.elapsed()
        };
        let (short, long) = (time(32 * 1024), time(128 * 1024));
        assert!(
            long < short * 12 + Duration::from_millis(400),
            "{piece:?}: {short:?}, then {long:?}"
        );
    }
}

/// The HTML of what settles of a text that comes in such pieces, each with the text after it.
fn settled(pieces: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    let mut settling = Settling::default();
    let mut found = Vec::new();
    for piece in pieces {
        if let Some((nodes, rest)) = settling.push(&Tainted::new(piece)) {
            let html = String::from_utf8(nodes.html().into_bytes()).expect("UTF-8");
            let rest = String::from_utf8(html!("{rest}").into_bytes()).expect("UTF-8");
            found.push((html, rest));
        }
    }
    found
}

#[test]
fn a_text_settles_block_by_block() {
    let text = "# A\n\nb *c*\nd\n\n- e\n\n  f\n\n- g\n\n```\nh\n\ni\n```\n\n> j\n\n> k\n\nl";
    let found = settled(text.chars().map(String::from));
    let html: Vec<&str> = found.iter().map(|(html, _)| html.as_str()).collect();
    assert_eq!(
        html,
        [
            "<h3>A</h3>",
            "<p>b <em>c</em>\nd</p>",
            "<ul><li><p>e</p><p>f</p></li><li><p>g</p></li></ul>",
            "<figure class=\"code\"><figcaption>Code</figcaption><pre tabindex=\"0\"><code>h\n\ni\n</code></pre></figure>",
            "<blockquote><p>j</p></blockquote><blockquote><p>k</p></blockquote>",
        ]
    );
    let rests: Vec<&str> = found.iter().map(|(_, rest)| rest.as_str()).collect();
    assert_eq!(rests, ["b", "-", "`", "&gt;", "l"]);
    // The parts together are the whole.
    let parts: String = html.concat() + "<p>l</p>";
    assert_eq!(parts, self::html(text));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn nothing_else_comes_out_of_anything(text in "(?s).{0,200}") {
        check(&text);
    }

    #[test]
    fn nothing_else_comes_out_of_markdown(parts in prop::collection::vec(prop::sample::select(&[
        "*", "**", "_", "`", "```\n", "~~", "[", "]", "(", ")", "![", "](https://a.example/)", "](x)", "]: y\n", "<", ">", "> ",
        "- ", "1. ", "# ", "|", "|-|-|\n", "\n", "\n\n", "    ", "  \n", "\\", "a", "b c", "é", "https://a.example", "<b>", "</b>",
        "<!--", "-->", "&lt;", "&#0;", "---\n", "[x] ", "<https://a.example>", "<a@b.example>", "javascript:", "\"", "'", "\t", "\r", "\0",
    ][..]), 0..40)) {
        check(&parts.concat());
    }

    /// However it is cut, nothing is lost, and only what is on the list comes out.
    #[test]
    fn what_settles_and_what_does_not_are_the_whole(parts in prop::collection::vec(prop::sample::select(&[
        "a", "\n\n", "\n", "```\n", "~~~\n", "- ", "> ", "é", "<script>", "  ", "# ", "[a](javascript:b)", "1. ",
    ][..]), 0..40)) {
        let mut settling = Settling::default();
        let (mut rest, mut whole) = (String::new(), String::new());
        for part in &parts {
            whole.push_str(part);
            rest.push_str(part);
            if let Some((nodes, left)) = settling.push(&Tainted::new((*part).to_owned())) {
                check_list(&String::from_utf8(nodes.html().into_bytes()).expect("UTF-8"));
                let left: String = serde_json::from_slice(left.to_json().as_bytes()).expect("text");
                prop_assert!(rest.ends_with(&left) && left.len() < rest.len());
                rest = left;
            }
        }
        prop_assert!(whole.ends_with(&rest));
    }
}
