//! Arrays: how many items, and of what.

use std::collections::BTreeSet;

use taintless::prelude::*;

use super::values::Null;
use super::{NOTHING, NUMBERS, Row, structs, value};

structs! {
    #[claude(length(min = 1))] AtLeastOne: Vec<f64>;
    #[claude(length(max = 2))] AtMostTwo: Vec<f64>;
    #[claude(length(max = 0))] None: Vec<u8>;
    Integers: Vec<i64>;
    Numbers: Vec<f64>;
    Deep: Vec<Vec<Vec<Vec<f64>>>>;
    #[claude(unique)] UniqueNumbers: Vec<f64>;
    #[claude(unique)] UniqueTexts: Vec<Tainted<String>>;
    #[claude(unique, length(min = 2, max = 2))] UniquePair: Vec<bool>;
    Set: BTreeSet<i64>;
    #[claude(items(range(min = 5)))] FromFive: Vec<f64>;
    Pair: (bool, bool);
    Two: [bool; 2];
    IntegerAndText: (i64, Tainted<String>);
    TwoIntegers: (i64, i64);
    Triple: (f64, f64, f64);
    Three: [f64; 3];
    Subs: (TwoSubs, TwoSubs, TwoSubs);
    Nulls: Vec<Null>;
}

type TwoSubs = (Sub, Sub);

#[derive(ClaudeOutput)]
struct Sub {
    foo: Null,
}

pub(super) fn rows() -> Vec<Row> {
    [lists(), unique(), places()]
        .into_iter()
        .flatten()
        .collect()
}

fn lists() -> Vec<Row> {
    let list = r#"{"type": "array"}"#;
    vec![
        value::<AtLeastOne>("minItems", "minItems validation", NUMBERS),
        value::<AtLeastOne>("minItems", "minItems validation with a decimal", NUMBERS),
        value::<AtMostTwo>("maxItems", "maxItems validation", NUMBERS),
        value::<AtMostTwo>("maxItems", "maxItems validation with a decimal", NUMBERS),
        value::<Integers>("items", "a schema given for items", list),
        value::<None>("items", "items with boolean schema (false)", list),
        value::<Deep>("items", "nested items", NOTHING),
        value::<FromFive>(
            "items",
            "items does not look in applicators, valid case",
            NUMBERS,
        ),
        value::<Nulls>("items", "items with null instance elements", NOTHING),
    ]
}

fn unique() -> Vec<Row> {
    let (file, unique) = ("uniqueItems", "uniqueItems validation");
    let texts = r#"{"type": "array", "items": {"type": "string"}}"#;
    let integers = r#"{"type": "array", "items": {"type": "integer"}}"#;
    let pair = r#"{"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "boolean"}}"#;
    let no_others = "uniqueItems with an array of items and additionalItems=false";
    let any = "uniqueItems=false with an array of items";
    let any_no_others = "uniqueItems=false with an array of items and additionalItems=false";
    vec![
        value::<Numbers>(file, "uniqueItems=false validation", NUMBERS),
        value::<UniqueNumbers>(file, unique, NUMBERS),
        value::<UniqueTexts>(file, unique, texts),
        value::<Set>(file, unique, integers),
        value::<UniquePair>(file, "uniqueItems with an array of items", pair),
        value::<UniquePair>(file, no_others, pair),
        value::<Pair>(file, any, pair),
        value::<Two>(file, any, pair),
        value::<Pair>(file, any_no_others, pair),
        value::<Two>(file, any_no_others, pair),
    ]
}

/// Arrays in which each place has its type.
fn places() -> Vec<Row> {
    let two = r#"{"type": "array", "minItems": 2, "maxItems": 2}"#;
    let three = r#"{"minItems": 3}"#;
    let threes_of_two = r#"{"minItems": 3, "items": {"minItems": 2}}"#;
    let no_others = "prefixItems with no additional items allowed";
    vec![
        value::<Triple>("items", no_others, three),
        value::<Three>("items", no_others, three),
        value::<Subs>("items", "items and subitems", threes_of_two),
        value::<IntegerAndText>("prefixItems", "a schema given for prefixItems", two),
        value::<TwoIntegers>("ref", "relative pointer ref to array", two),
    ]
}
