//! Templates put together by chance: whatever stands in what, a browser's tree is the template's.

use proptest::prelude::*;
use taintless::html::{Cells, Options, Rows, Svg, each};
use taintless::prelude::*;

use crate::outline::{MARK, expected, outline};

/// What a page is made of.
#[derive(Clone, Debug)]
enum Tree {
    Words,
    Paragraph,
    Field(bool),
    Preformatted(bool),
    Choice(u8),
    Drawing(u8),
    Ruby,
    List(Vec<Tree>),
    Table(Vec<Vec<Tree>>),
    Section(Vec<Tree>),
    Details(bool, Vec<Tree>),
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Words),
        Just(Tree::Paragraph),
        any::<bool>().prop_map(Tree::Field),
        any::<bool>().prop_map(Tree::Preformatted),
        (0..3u8).prop_map(Tree::Choice),
        (0..3u8).prop_map(Tree::Drawing),
        Just(Tree::Ruby),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let several = prop::collection::vec(inner, 0..4);
        prop_oneof![
            several.clone().prop_map(Tree::List),
            several.clone().prop_map(Tree::Section),
            (any::<bool>(), several.clone()).prop_map(|(open, trees)| Tree::Details(open, trees)),
            prop::collection::vec(several, 0..3).prop_map(Tree::Table),
        ]
    })
}

fn all(trees: &[Tree], text: &str) -> SafeHtml {
    trees.iter().map(|tree| page(tree, text)).collect()
}

fn page(tree: &Tree, text: &str) -> SafeHtml {
    match tree {
        Tree::Words => html!("a{text}b<i>{text}</i>"),
        Tree::Paragraph => html!("<p title='{text}'>a{text}<b data-x=\"{text}\">{text}</b></p>"),
        Tree::Field(on) => html!(
            "<label>{text}<input value=\"{text}\" placeholder='{text}' required={on}></label><textarea>{text}</textarea>"
        ),
        Tree::Preformatted(true) => html!("<pre>\n{text}</pre>"),
        Tree::Preformatted(false) => html!("<pre>{text}<code>{text}</code></pre>"),
        Tree::Ruby => html!("<ruby>{text}<rp>(</rp><rt>{text}</rt><rp>)</rp></ruby>"),
        Tree::Choice(count) => {
            let options: SafeHtml<Options> = (0..*count)
                .map(|at| {
                    html!(
                        "<option value=\"{text}\" selected={on}>{text}</option>",
                        on = at == 1
                    )
                })
                .collect();
            html!("<select><optgroup label=\"{text}\">{options}</optgroup></select>")
        }
        Tree::Drawing(count) => {
            let bars: SafeHtml<Svg> = (0..*count)
                .map(|at| html!("<g aria-label='{text}'><rect x=\"{at}\"/><text>{text}</text></g>"))
                .collect();
            html!("<svg viewBox=\"0 0 9 9\"><title>t</title>{bars}</svg>")
        }
        Tree::List(items) => {
            let items = each(
                items
                    .iter()
                    .map(|item| page(item, text))
                    .map(|item| html!("<li>{item}</li>")),
            );
            html!("<ul>{items}</ul>")
        }
        Tree::Section(trees) => {
            let inside = all(trees, text);
            html!("<section aria-label=\"{text}\"><h2>{text}</h2>{inside}</section>")
        }
        Tree::Details(open, trees) => {
            let inside = all(trees, text);
            html!("<details open={open}><summary>{text}</summary><div>{inside}</div></details>")
        }
        Tree::Table(rows) => {
            let rows: SafeHtml<Rows> = rows
                .iter()
                .map(|row| {
                    let cells: SafeHtml<Cells> = row
                        .iter()
                        .map(|cell| page(cell, text))
                        .map(|cell| html!("<td>{cell}</td>"))
                        .collect();
                    html!("<tr>{cells}</tr>")
                })
                .collect();
            html!(
                "<table><caption>{text}</caption><colgroup><col></colgroup><tbody>{rows}</tbody></table>"
            )
        }
    }
}

/// The elements that a template writes, counted without a parser: nothing was added or dropped.
fn elements(page: &[u8]) -> usize {
    let text = String::from_utf8_lossy(page);
    text.match_indices('<')
        .filter(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()))
        .count()
}

proptest! {
    #[test]
    fn the_tree_of_a_page_is_that_of_its_template(
        trees in prop::collection::vec(tree(), 1..4),
        text in prop_oneof![
            "[<>&\"'/a =\n\r!-]{1,12}",
            any::<String>().prop_filter("some text", |text| !text.is_empty()),
            Just("</title></textarea></pre></select></table></svg><script>alert(1)</script>".to_owned()),
            Just("<!--".to_owned()),
            Just("\n\n".to_owned()),
        ],
    ) {
        let written = |text: &str| {
            let body = all(&trees, text);
            html!("<!DOCTYPE html><html><head><title>{text}</title></head><body>{body}</body></html>").into_bytes()
        };
        let (bytes, marked) = (written(&text), written(MARK));
        let found = outline(&bytes);
        prop_assert_eq!(&found, &expected(&marked, &text));
        let tags = found.iter().filter(|line| line.split_once(' ').is_some_and(|(_, rest)| {
            rest.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).is_some_and(|name| name.bytes().all(|b| b.is_ascii_alphanumeric()))
        }));
        prop_assert_eq!(tags.count(), elements(&bytes));
    }
}
