//! Every place that the macro accepts has a row: its own tables are read as text, and compared
//! with the places at which the rows' templates hold the mark.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scraper::{Html, Node};

use crate::rows::{flags, rows};

/// Tables of places that only trusted text may stand in, by its type.
const OF_THE_PROGRAM: &[&str] = &["LOADS"];

fn source(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../macros/src/html")
        .join(name);
    fs::read_to_string(path).expect("a source of the macro")
}

/// Every text in quotes.
fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

/// The places of every `const NAME: &[(&[&str], &[&str])]`, by the table's name.
fn accepted(source: &str) -> Vec<(String, String, String)> {
    let mut places = Vec::new();
    let tables = source.split("const ").skip(1);
    for table in tables {
        let Some((name, rest)) = table.split_once(": &[(&[&str], &[&str])] = &[") else {
            continue;
        };
        if OF_THE_PROGRAM.contains(&name) {
            continue;
        }
        let (rows, _) = rest.split_once("\n];").expect("the end of a table");
        for row in rows.lines() {
            let Some((elements, names)) = row.split_once("], &[") else {
                continue;
            };
            for element in quoted(elements) {
                for attribute in quoted(names) {
                    places.push((name.to_owned(), element.to_owned(), attribute.to_owned()));
                }
            }
        }
    }
    places
}

/// The names in a plain list of names.
fn names(source: &str, list: &str) -> Vec<String> {
    let begin = format!("const {list}: &[&str] = &[");
    let (_, rest) = source.split_once(&begin).expect(list);
    let (list, _) = rest.split_once("];").expect("the end of a list");
    quoted(list).into_iter().map(str::to_owned).collect()
}

/// `"class" | "lang" => return Kind::Any(Context::Text),`: the attributes of every element.
fn global(source: &str) -> Vec<String> {
    let lines = source
        .lines()
        .filter_map(|line| line.split_once("=> return Kind::Any("));
    lines
        .flat_map(|(names, _)| quoted(names))
        .map(str::to_owned)
        .collect()
}

/// Each element and attribute in which a row has its mark; text as the attribute `""`.
fn marked() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for row in rows() {
        let mark = row.kind.mark();
        let page = String::from_utf8(row.harmless()).expect("a page is UTF-8");
        for node in Html::parse_document(&page).tree.root().descendants() {
            match node.value() {
                Node::Element(element) => {
                    let attributes = element.attrs().filter(|(_, value)| value.contains(mark));
                    found.extend(
                        attributes
                            .map(|(name, _)| (element.name().to_lowercase(), name.to_lowercase())),
                    );
                }
                Node::Text(text) if text.contains(mark) => {
                    let parent = node.parent().and_then(|node| node.value().as_element());
                    let parent = parent.map(|element| element.name().to_lowercase());
                    found.insert((parent.unwrap_or_default(), String::new()));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn every_place_that_the_macro_accepts_has_a_row() {
    let source = source("table.rs");
    let marked = marked();
    let places = accepted(&source);
    let tables: BTreeSet<&str> = places.iter().map(|(table, ..)| table.as_str()).collect();
    assert!(
        ["NUMBERS", "TEXTS", "URLS"]
            .iter()
            .all(|table| tables.contains(table)),
        "{tables:?}"
    );
    let mut missing: Vec<String> = places
        .iter()
        .filter(|(_, element, name)| !marked.contains(&(element.clone(), name.clone())))
        .map(|(table, element, name)| format!("{table}: <{element} {name}>"))
        .collect();
    let anywhere = |name: &String| !marked.iter().any(|(_, marked)| marked == name);
    let global = global(&source);
    assert!(global.len() >= 4, "{global:?}");
    let lists = [
        names(&source, "ID_ATTRIBUTES"),
        names(&source, "ID_LISTS"),
        names(&source, "WORDS_EVERYWHERE"),
        names(&source, "SVG_NUMBERS"),
        global,
    ];
    missing.extend(lists.into_iter().flatten().filter(anywhere));
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "no row of `rows.rs` holds these"
    );
}

/// Each kind of fragment and each kind of value has a row by its own type, too; but for what is
/// never text of somebody else: a `Resource` is text of the program, a `Flag` is a `bool`, and a
/// `Nonce` is minted by us (what a browser does with one is in `policies`).
#[test]
fn every_context_of_the_macro_is_known_here() {
    let source = source("context.rs");
    for (list, known) in [
        (
            "enum Fragment",
            &["Flow", "Rows", "Cells", "Options", "Svg"] as &[_],
        ),
        (
            "enum Context",
            &[
                "Content",
                "Top",
                "Text",
                "Number",
                "Url",
                "UrlPath",
                "UrlQuery",
                "Json",
                "Resource",
                "Nonce",
                "SrcSet",
                "SrcSetUrl",
                "Token",
                "TokenPart",
                "Flag",
                "FlagName",
                "End",
            ],
        ),
    ] {
        let (_, rest) = source.split_once(&format!("{list} {{")).expect(list);
        let (variants, _) = rest.split_once("\n}").expect("its end");
        let variants: Vec<&str> = variants
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with("//"))
            .map(|line| line.split(['(', ',']).next().unwrap_or_default())
            .collect();
        assert_eq!(variants, known, "{list}: add a row, and the name here");
    }
}

/// An attribute that follows a `bool` is there, or not, and nothing else changes.
#[test]
fn every_flag_follows_its_bool() {
    let (on, off) = (flags(true), flags(false));
    let count = |page: &[u8]| {
        let tree = Html::parse_fragment(&String::from_utf8_lossy(page));
        let elements = tree.tree.root().descendants();
        let elements = elements.filter_map(|node| node.value().as_element());
        let names = elements.map(|element| {
            element
                .attrs()
                .map(|(name, _)| name.to_owned())
                .collect::<Vec<_>>()
        });
        names.collect::<Vec<_>>()
    };
    let (on, off) = (count(&on), count(&off));
    assert_eq!(on.len(), off.len());
    assert!(off.iter().all(Vec::is_empty), "{off:?}");
    let mut found: Vec<String> = on.concat();
    found.sort();
    assert_eq!(found, names(&source("table.rs"), "FLAGS"));
}
