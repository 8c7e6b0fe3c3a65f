//! The verdict beside other judges': jsonschema on `schema()`, and serde on a plain type.
//!
//! Known differences, kept out of the documents here and tested in `reading.rs`: texts of an enum
//! count in any capitals; a key that stands twice is a problem; a number that is written with a
//! fraction or exponent is no integer from 2^53 on.

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use proptest::prelude::*;
use serde_json::{Value, json};
use taintless::output::{Problem, ProblemKind};
use taintless::prelude::*;

use crate::types::{Nested, Numbers, Texts, Triage};

taintless::destination!(Comparison = "a test that compares values");

/// A change of a document: where (by numbers, taken modulo what is there), and what.
#[derive(Debug, Clone)]
struct Change {
    path: Vec<u8>,
    kind: u8,
    value: Value,
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-10_i64..2000).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-40_i32..40).prop_map(|eighths| Value::from(f64::from(eighths) / 8.0)),
        "[ a-zé0-9:]{0,6}".prop_map(Value::from),
        prop::sample::select(vec![
            "delivery",
            "billing",
            "FW-123456",
            "12:34",
            "1.2.3.4",
            "1.2.3.256",
            "a b",
            "ab1",
            "\u{0}"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("name|quantity|price|x", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (prop::collection::vec(any::<u8>(), 1..5), 0_u8..6, values())
        .prop_map(|(path, kind, value)| Change { path, kind, value });
    prop::collection::vec(change, 0..5)
}

fn apply(document: &mut Value, change: &Change) {
    apply_at(document, &change.path, change);
}

fn apply_at(here: &mut Value, path: &[u8], change: &Change) {
    let Some((step, rest)) = path.split_first() else {
        *here = change.value.clone();
        return;
    };
    match here {
        Value::Object(members) if change.kind == 0 && rest.is_empty() => {
            members.insert("extra".to_owned(), change.value.clone());
        }
        Value::Object(members) if !members.is_empty() => {
            let nth = usize::from(*step) % members.len();
            let key = members.keys().nth(nth).cloned().unwrap_or_default();
            if change.kind == 1 && rest.is_empty() {
                members.remove(&key);
            } else {
                apply_at(&mut members[&key], rest, change);
            }
        }
        Value::Array(items) if change.kind == 2 && rest.is_empty() => {
            items.push(change.value.clone());
        }
        Value::Array(items) if !items.is_empty() => {
            let nth = usize::from(*step) % items.len();
            apply_at(&mut items[nth], rest, change);
        }
        _ => *here = change.value.clone(),
    }
}

/// Where a problem is, as jsonschema counts: a missing field is a problem of its object.
fn place(problem: &Problem) -> String {
    let pointer = problem.pointer();
    match problem.kind() {
        ProblemKind::Missing => {
            let (object, _) = pointer.rsplit_once('/').expect("the field's name");
            object.to_owned()
        }
        _ => pointer.to_owned(),
    }
}

/// An `Option` is one of two schemas, of which the first is the value's.
fn insert_places(error: &ValidationError<'_>, places: &mut BTreeSet<String>) {
    if let ValidationErrorKind::AnyOf { context } = error.kind() {
        for error in context.iter().take(1).flatten() {
            insert_places(error, places);
        }
    } else {
        places.insert(error.instance_path().to_string());
    }
}

fn compare<T: ClaudeOutput>(mut document: Value, changes: &[Change]) {
    thread_local! {
        static VALIDATORS: std::cell::RefCell<std::collections::HashMap<String, std::rc::Rc<jsonschema::Validator>>> = std::cell::RefCell::default();
    }
    for change in changes {
        apply(&mut document, change);
    }
    let schema = serde_json::to_value(T::schema()).expect("JSON");
    let validator = VALIDATORS.with_borrow_mut(|known| {
        let make = || {
            let options = jsonschema::options().should_validate_formats(true);
            std::rc::Rc::new(options.build(&schema).expect("a valid schema"))
        };
        known.entry(schema.to_string()).or_insert_with(make).clone()
    });
    let mut theirs = BTreeSet::new();
    for error in validator.iter_errors(&document) {
        insert_places(&error, &mut theirs);
    }
    let ours: BTreeSet<String> = match T::parse(&document.to_string()) {
        Ok(_) => BTreeSet::new(),
        Err(error) => error.problems().iter().map(place).collect(),
    };
    assert_eq!(ours, theirs, "{document}");
}

fn triage() -> Value {
    json!({
        "category": "delivery", "severity": 4, "summary": "The parcel is lost.",
        "order": "FW-123456", "needs_a_person": true,
        "items": [{"name": "Tent", "quantity": 1, "price": 99.5}, {"name": "Peg", "quantity": 8, "price": 1}],
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn triage_is_judged_as_by_jsonschema(changes in changes()) {
        compare::<Triage>(triage(), &changes);
    }

    #[test]
    fn numbers_are_judged_as_by_jsonschema(changes in changes()) {
        let document = json!({
            "tiny": 255, "smallSigned": -128, "port": 80, "short": -1, "whole": 3.0, "large": u64::MAX,
            "largeSigned": -5, "single": 0.5, "double": null, "notZero": 1, "offset": 0,
        });
        compare::<Numbers>(document, &changes);
    }

    #[test]
    fn nested_is_judged_as_by_jsonschema(changes in changes()) {
        let item = json!({"name": "Tent", "quantity": 1, "price": 99.5});
        let document = json!({
            "grid": [[1, null, 2], []], "boxed": [item], "maybe": item, "tags": ["billing"], "empty": {},
        });
        compare::<Nested>(document, &changes);
    }

    #[test]
    fn texts_are_judged_as_by_jsonschema(changes in changes()) {
        let document = json!({
            "short": "abc", "time": "12:34", "words": "ab1", "language": "de", "host": "127.0.0.1",
            "category": "delivery",
        });
        compare::<Texts>(document, &changes);
    }

    #[test]
    fn values_are_those_of_serde(changes in changes()) {
        let mut document = triage();
        for change in &changes {
            apply(&mut document, change);
        }
        let text = document.to_string();
        if let Ok(ours) = Triage::parse(&text) {
            let theirs: Plain = serde_json::from_str(&text).expect("serde reads it too");
            assert_eq!(plain(ours), theirs, "{text}");
        }
    }
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    category: String,
    // As floats: serde takes no `3.0` for an integer, and we do.
    severity: f64,
    summary: String,
    order: Option<String>,
    #[serde(default)]
    needs_a_person: bool,
    items: Vec<PlainItem>,
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct PlainItem {
    name: String,
    quantity: f64,
    price: f64,
}

fn plain(triage: Triage) -> Plain {
    let raw = |text: Tainted<String>| taintless::expose!(text, to = Comparison);
    let items = triage.items.into_iter().map(|item| PlainItem {
        name: raw(item.name),
        quantity: f64::from(item.quantity),
        price: item.price,
    });
    Plain {
        category: (*triage.category.name()).to_owned(),
        severity: f64::from(triage.severity),
        summary: raw(triage.summary),
        order: triage.order.map(raw),
        needs_a_person: triage.needs_a_person,
        items: items.collect(),
    }
}
