//! The tree that a browser's parser builds, as lines to compare.

use scraper::{Html, Node};

/// Every element, attribute and text of a page, in order.
pub(crate) fn outline(page: &[u8]) -> Vec<String> {
    let page = String::from_utf8(page.to_vec()).expect("a page is UTF-8");
    let tree = Html::parse_document(&page);
    let mut lines = Vec::new();
    for node in tree.tree.root().descendants() {
        let depth = node.ancestors().count();
        match node.value() {
            Node::Element(element) => {
                lines.push(format!("{depth} <{}>", element.name()));
                // Sorted: the parser keeps attributes in a map.
                let mut attributes: Vec<String> = element
                    .attrs()
                    .map(|(name, value)| format!("{depth} {name}={value}"))
                    .collect();
                attributes.sort();
                lines.extend(attributes);
            }
            Node::Text(text) if !text.is_empty() => lines.push(format!("{depth} \"{}\"", &**text)),
            Node::Comment(text) => lines.push(format!("{depth} <!--{}-->", &**text)),
            _ => {}
        }
    }
    lines
}

/// Stands for the text in an expected outline. No page of these tests holds it otherwise.
pub(crate) const MARK: &str = "MARK";

/// The outline of `with_mark` in which `text` stands for the mark.
pub(crate) fn expected(with_mark: &[u8], text: &str) -> Vec<String> {
    // HTML cannot hold NUL in any form.
    let text = text.replace('\0', "\u{FFFD}");
    outline(with_mark)
        .iter()
        .map(|line| line.replace(MARK, &text))
        // A text of nothing is none. (One that ends in a quotation mark is another.)
        .filter(|line| line.split_once(' ').is_none_or(|(_, text)| text != "\"\""))
        .collect()
}
