//! What becomes of Markdown: whatever a reply holds, only what is on the list comes out, and both
//! forms of it are the same.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;
use taintless::Tainted;
use taintless::json::JsonOut as _;

use crate::hostile::{attacks, collected, skip};
use crate::server::markdown::Nodes;

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

/// What a browser's parser makes of the HTML: elements and texts in order, with their depth.
fn outline_of_html(html: &str) -> Vec<String> {
    let tree = Html::parse_fragment(html);
    let mut lines = Vec::new();
    let Some(root) = tree.tree.root().first_child() else {
        return lines;
    };
    let top = root.ancestors().count() + 1;
    for node in root.descendants().skip(1) {
        let depth = node.ancestors().count() - top;
        match node.value() {
            Node::Element(element) => lines.push(format!("{depth} <{}>", element.name())),
            Node::Text(text) => lines.push(format!("{depth} {}", &**text)),
            _ => {}
        }
    }
    joined(lines)
}

/// What the script makes of the JSON.
fn outline_of_json(nodes: &Nodes) -> Vec<String> {
    let json: Value = serde_json::from_slice(nodes.to_json().as_bytes()).expect("JSON");
    let mut lines = Vec::new();
    list(&json, 0, &mut lines);
    joined(lines)
}

/// Texts side by side are one; without what HTML cannot hold, NUL and the line ends of others.
fn joined(lines: Vec<String>) -> Vec<String> {
    let plain = |line: String| line.replace('\r', "\n").replace(['\0', '\u{FFFD}'], "");
    let lines = lines.into_iter().map(plain);
    let lines = lines.filter(|line| line.split_once(' ').is_some_and(|(_, text)| text != ""));
    let mut out: Vec<String> = Vec::new();
    for line in lines {
        let (depth, text) = line.split_once(' ').expect("a depth");
        let is_text = |line: &str| {
            line.split_once(' ')
                .is_some_and(|(_, t)| !t.starts_with("<"))
        };
        match out.last_mut() {
            Some(last)
                if is_text(&line) && is_text(last) && last.starts_with(&format!("{depth} ")) =>
            {
                last.push_str(text);
            }
            _ => out.push(line),
        }
    }
    out
}

fn list(json: &Value, depth: usize, lines: &mut Vec<String>) {
    for node in json.as_array().expect("a list") {
        one(node, depth, lines);
    }
}

/// Text that begins as an element does would be taken for one.
fn text(text: &str, depth: usize, lines: &mut Vec<String>) {
    if !text.is_empty() {
        lines.push(format!("{depth} {text}"));
    }
}

fn one(node: &Value, depth: usize, lines: &mut Vec<String>) {
    if let Some(words) = node.as_str() {
        return text(words, depth, lines);
    }
    let words = |name: &str| node[name].as_str().unwrap_or_default();
    let mut open = |name: &str, depth: usize| lines.push(format!("{depth} <{name}>"));
    match words("e") {
        "codeblock" => {
            open("figure", depth);
            open("figcaption", depth + 1);
            let language = node["language"].as_str().unwrap_or("Code");
            text(language, depth + 2, lines);
            lines.push(format!("{} <pre>", depth + 1));
            lines.push(format!("{} <code>", depth + 2));
            list(&node["c"], depth + 3, lines);
        }
        "task" => {
            open("span", depth);
            let mark = if node["done"] == true { "☑" } else { "☐" };
            text(mark, depth + 1, lines);
        }
        "refused" => {
            open("span", depth);
            list(&node["c"], depth + 1, lines);
            text(" ", depth + 1, lines);
            lines.push(format!("{} <bdi>", depth + 1));
            text(&format!("({})", words("address")), depth + 2, lines);
        }
        "a" => {
            if node["picture"] == true {
                open("span", depth);
                text("picture, not loaded: ", depth + 1, lines);
            }
            lines.push(format!("{depth} <a>"));
            list(&node["c"], depth + 1, lines);
            if node["host"].is_string() {
                lines.push(format!("{depth} <span>"));
                text(" (", depth + 1, lines);
                lines.push(format!("{} <bdi>", depth + 1));
                text(words("host"), depth + 2, lines);
                text(")", depth + 1, lines);
            }
        }
        "table" => {
            open("div", depth);
            open("table", depth + 1);
            open("thead", depth + 2);
            row(&node["head"], "th", depth + 3, lines);
            lines.push(format!("{} <tbody>", depth + 2));
            for cells in node["c"].as_array().expect("rows") {
                row(cells, "td", depth + 3, lines);
            }
        }
        name => {
            open(name, depth);
            if node["c"].is_array() {
                list(&node["c"], depth + 1, lines);
            }
        }
    }
}

fn row(cells: &Value, name: &str, depth: usize, lines: &mut Vec<String>) {
    lines.push(format!("{depth} <tr>"));
    for cell in cells.as_array().expect("cells") {
        lines.push(format!("{} <{name}>", depth + 1));
        list(&cell["c"], depth + 2, lines);
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
            .map(|n| format!("{}- x\n", "  ".repeat(n)))
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
            (nodes.html(), nodes.to_json());
            begun.elapsed()
        };
        let (short, long) = (time(32 * 1024), time(128 * 1024));
        assert!(
            long < short * 12 + Duration::from_millis(400),
            "{piece:?}: {short:?}, then {long:?}"
        );
    }
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
}
