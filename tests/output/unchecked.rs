//! `Unchecked`: rows that were stored under yesterday's rules.

use taintless::output::{Limits, ProblemKind, Unchecked};
use taintless::prelude::*;

use crate::types::{Category, Nested, Texts, Triage};

/// Every rule is broken, and the shape is sound.
const ROW: &str = r#"{"category": "billing", "severity": 9, "summary": "", "order": "none",
    "items": [{"name": "", "quantity": 0, "price": -1}, {"name": "x", "quantity": 1, "price": 1},
        {"name": "x", "quantity": 1, "price": 1}, {"name": "x", "quantity": 1, "price": 1}]}"#;

#[test]
fn a_row_that_breaks_rules_is_read_and_its_problems_are_kept() {
    let parsed = Triage::parse(ROW).expect_err("rules are broken");
    let row = Unchecked::<Triage>::parse(&Tainted::new(ROW)).expect("a sound shape");
    let triage = row.shape();
    assert_eq!((triage.category, triage.severity), (Category::Billing, 9));
    assert_eq!(triage.items.len(), 4);
    assert_eq!(triage.items[0].quantity, 0);
    let kinds: Vec<_> = row
        .problems()
        .iter()
        .map(|problem| (problem.pointer(), problem.kind()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("/severity", ProblemKind::Range),
            ("/summary", ProblemKind::Length),
            ("/order", ProblemKind::Pattern),
            ("/items", ProblemKind::Length),
            ("/items/0/name", ProblemKind::Length),
            ("/items/0/quantity", ProblemKind::Range),
            ("/items/0/price", ProblemKind::Range),
        ]
    );
    assert!(
        row.problems()
            .iter()
            .all(|problem| problem.kind().is_rule())
    );
    assert!(row.problems()[0].place().is_some() && row.problems()[0].found().is_some());
    let error = row.check().expect_err("rules are broken");
    assert_eq!(error.to_string(), parsed.to_string());
}

#[test]
fn a_row_that_keeps_the_rules_is_checked_at_once() {
    let row = r#"{"short": "abc", "time": "09:15"}"#;
    let row = Unchecked::<Texts>::parse(row).expect("a sound shape");
    assert!(row.problems().is_empty());
    let texts = row.check().expect("a sound row");
    assert!(texts.short.is(&trusted!("abc")));
}

#[test]
fn a_shape_that_is_not_sound_is_refused_with_every_problem() {
    for (row, pointer, kind) in [
        (r#"{"severity": 9}"#, "/category", ProblemKind::Missing),
        (r#"{"category": "x"}"#, "/category", ProblemKind::WrongValue),
        (r#"{"severity": 256}"#, "/severity", ProblemKind::WrongValue),
        (r#"{"severity": "1"}"#, "/severity", ProblemKind::WrongKind),
        (r#"{"x": 1}"#, "", ProblemKind::Unknown),
        (
            r#"{"order": null, "order": null}"#,
            "/order",
            ProblemKind::Duplicate,
        ),
        (
            r#"{"items": [{"name": ""}]}"#,
            "/items/0/price",
            ProblemKind::Missing,
        ),
        ("{", "", ProblemKind::Cut),
        ("{]", "", ProblemKind::Syntax),
    ] {
        let error = Unchecked::<Triage>::parse(row).expect_err(row);
        let told = error
            .problems()
            .iter()
            .map(|problem| (problem.pointer(), problem.kind()));
        assert!(
            told.clone().any(|told| told == (pointer, kind)),
            "{row}: {error}"
        );
        assert!(!kind.is_rule());
    }
    let both = ROW.replace("\"billing\"", "1");
    let error = Unchecked::<Triage>::parse(&both).expect_err("no category");
    assert_eq!(error.problems().len(), 8);
    let trailing = format!("{ROW} x");
    assert!(Unchecked::<Triage>::parse(&trailing).is_err());
}

#[test]
fn a_fault_beyond_the_problems_that_are_told_counts_too() {
    let sound = r#"{"name": "", "quantity": 1, "price": 1}"#;
    let bad = r#"{"name": "", "quantity": -1, "price": 1}"#;
    let limits = Limits::new().problems(3);
    let reply = |items: &[&str]| {
        let items = items.join(",");
        format!(r#"{{"grid": [], "boxed": [{items}], "empty": {{}}}}"#)
    };
    let rules = reply(&[sound; 9]);
    let row = Unchecked::<Nested>::parse_with(&rules, &limits).expect("a sound shape");
    assert_eq!((row.problems().len(), row.shape().boxed.len()), (3, 9));
    assert_eq!(row.check().expect_err("ten").more(), 7);
    let shape = reply(&[sound, sound, sound, sound, bad]);
    assert!(Unchecked::<Nested>::parse_with(&shape, &limits).is_err());
}

/// A `read` by hand may answer with a value although what it read was noted.
#[test]
fn a_value_made_up_by_hand_does_not_hide_a_shape_that_is_not_sound() {
    use taintless::output::{Read, Reader, Shape};
    #[derive(Debug, JsonOut)]
    struct OrZero;
    impl ClaudeOutput for OrZero {
        const SHAPE: Shape = u8::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u8::read(reader)?.map(|_| OrZero).or(Some(OrZero)))
        }
    }
    assert!(Unchecked::<OrZero>::parse("1").is_ok());
    assert!(Unchecked::<OrZero>::parse("\"x\"").is_err());
    assert!(serde_json::from_str::<Unchecked<OrZero>>("\"x\"").is_err());
}

#[test]
fn deserialize_reads_the_same() {
    let rows: Vec<Unchecked<Triage>> =
        serde_json::from_str(&format!("[{ROW}, {ROW}]")).expect("sound shapes");
    assert_eq!((rows.len(), rows[1].problems().len()), (2, 7));
    let value: serde_json::Value = serde_json::from_str(ROW).expect("JSON");
    let row: Unchecked<Triage> = serde_json::from_value(value).expect("a sound shape");
    assert!(row.check().is_err());
    let error = serde_json::from_str::<Unchecked<Triage>>("{}").expect_err("nothing there");
    assert!(
        error
            .to_string()
            .contains("`/summary`: this field is missing")
    );
}

/// Were it a type of model output, a reply could come by without its rules; had it a schema, it
/// would stand in a tool's parameters.
#[test]
fn it_is_no_type_of_model_output_and_has_no_schema() {
    trait Either<A> {
        fn is_not() {}
    }
    impl<T> Either<()> for T {}
    impl<T: ClaudeOutput> Either<u8> for T {}
    impl<T: schemars::JsonSchema> Either<u16> for T {}
    // Ambiguous, and so an error, if one of the other two were there.
    <Unchecked<Triage> as Either<_>>::is_not();
}
