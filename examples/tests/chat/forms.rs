//! The two forms of a reply as lines to compare: what a parser makes of the HTML, and what the script
//! of the page makes of the JSON.

use scraper::{Html, Node};
use serde_json::Value;
use taintless::json::JsonOut as _;

use crate::server::markdown::Nodes;

/// What a browser's parser makes of the HTML: elements and texts in order, with their depth.
pub(crate) fn outline_of_html(html: &str) -> Vec<String> {
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
pub(crate) fn outline_of_json(nodes: &Nodes) -> Vec<String> {
    let json: Value = serde_json::from_slice(nodes.to_json().as_bytes()).expect("JSON");
    let mut lines = Vec::new();
    list(&json, 0, &mut lines);
    joined(lines)
}

/// Texts side by side are one; without what HTML cannot hold, NUL and the line ends of others.
fn joined(lines: Vec<String>) -> Vec<String> {
    let plain = |line: String| line.replace('\r', "\n").replace(['\0', '\u{FFFD}'], "");
    let lines = lines.into_iter().map(plain);
    let lines = lines.filter(|line| {
        line.split_once(' ')
            .is_some_and(|(_, text)| !text.is_empty())
    });
    let mut out: Vec<String> = Vec::new();
    for line in lines {
        let (depth, text) = line.split_once(' ').expect("a depth");
        let is_text = |line: &str| {
            line.split_once(' ')
                .is_some_and(|(_, t)| !t.starts_with('<'))
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
