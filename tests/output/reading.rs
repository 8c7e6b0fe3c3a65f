//! Good and bad documents: values, pointers, kinds and places.

use taintless::output::{Found, ProblemKind};
use taintless::prelude::*;

use crate::types::{Category, Triage};

const GOOD: &str = r#"{
  "category": "delivery",
  "severity": 4,
  "summary": "The parcel is lost.",
  "order": "FW-123456",
  "items": [{"name": "Tent", "quantity": 1, "price": 99.5}]
}"#;

#[test]
fn a_good_reply_is_read() {
    let triage = Triage::parse(&Tainted::new(GOOD)).expect("a good reply");
    assert_eq!(triage.category, Category::Delivery);
    assert_eq!(triage.severity, 4);
    assert!(!triage.needs_a_person);
    assert_eq!(triage.items.len(), 1);
}

#[test]
fn every_problem_is_told_with_its_place() {
    let bad = r#"{"category": "nonsense", "severity": 9, "order": "secret", "order": 1, "extra": [1],
        "items": [{"name": "", "quantity": 0.5, "price": -1}, 7, {"name": "x"}]}"#;
    let error = Triage::parse(bad).expect_err("a bad reply");
    let told: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| {
            let place = problem.place().expect("a place");
            (
                problem.pointer(),
                problem.kind(),
                problem.found(),
                &bad[place.offset..place.offset + 3],
            )
        })
        .collect();
    println!("{error}");
    assert_eq!(
        told,
        [
            ("/summary", ProblemKind::Missing, None, "{\"c"),
            (
                "/category",
                ProblemKind::WrongValue,
                Some(Found::Text),
                "\"no"
            ),
            ("/severity", ProblemKind::Range, None, "9, "),
            ("/order", ProblemKind::Pattern, None, "\"se"),
            ("/order", ProblemKind::Duplicate, None, "\"or"),
            ("", ProblemKind::Unknown, None, "\"ex"),
            ("/items/0/name", ProblemKind::Length, None, "\"\","),
            (
                "/items/0/quantity",
                ProblemKind::WrongValue,
                Some(Found::Number),
                "0.5"
            ),
            ("/items/0/price", ProblemKind::Range, None, "-1}"),
            (
                "/items/1",
                ProblemKind::WrongKind,
                Some(Found::Integer),
                "7, "
            ),
            ("/items/2/quantity", ProblemKind::Missing, None, "{\"n"),
            ("/items/2/price", ProblemKind::Missing, None, "{\"n"),
        ]
    );
    println!("{}", Triage::wire_schema().to_json());
    println!(
        "{}",
        serde_json::to_string_pretty(&Triage::schema()).unwrap()
    );
}
