//! Good and bad documents: values, pointers, kinds and places.

use taintless::output::{Found, Problem, ProblemKind};
use taintless::prelude::*;

use crate::types::{Category, Nested, Numbers, Texts, Triage};

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
                problem.found_kind(),
                &bad[place.offset..place.offset + 3],
            )
        })
        .collect();
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
    println!(
        "{}",
        Triage::wire_schema().expect("within limits").to_json()
    );
    println!(
        "{}",
        serde_json::to_string_pretty(&Triage::schema()).unwrap()
    );
}

#[test]
fn defaults_and_absent_options_are_filled_in() {
    let numbers = r#"{"tiny": 1, "smallSigned": -1, "port": 2, "short": 3, "whole": 4, "large": 5,
        "largeSigned": 6, "single": 0.5, "notZero": 7}"#;
    let numbers = Numbers::parse(numbers).expect("a good reply");
    assert_eq!((numbers.offset, numbers.double), (-7, None));
    let texts = Texts::parse(r#"{"short": "héé", "time": "09:15"}"#).expect("a good reply");
    assert!(texts.language.is(&trusted!("en")));
    assert_eq!(texts.category, Category::Billing);
    assert!(texts.words.is_none() && texts.host.is_none());
}

#[test]
fn an_option_takes_null_and_nothing_else_does() {
    let good = r#"{"grid": [[null]], "boxed": [{"name": "x", "quantity": 1, "price": 0}], "maybe": null, "empty": {}}"#;
    assert!(Nested::parse(good).expect("a good reply").maybe.is_none());
    let error = Nested::parse(r#"{"grid": null, "boxed": null, "tags": null, "empty": null}"#);
    let error = error.expect_err("four problems");
    let told = error
        .problems()
        .iter()
        .map(|problem| (problem.pointer(), problem.found_kind()));
    let null = Some(Found::Null);
    assert!(told.eq([
        ("/grid", null),
        ("/boxed", null),
        ("/tags", null),
        ("/empty", null)
    ]));
}

#[test]
fn the_texts_of_an_enum_count_in_any_capitals() {
    for text in ["\"billing\"", "\"BILLING\"", "\"Billing\""] {
        assert_eq!(
            Category::parse(text).expect("a known text"),
            Category::Billing
        );
    }
    for text in ["\"bill\"", "\"billing \"", "\"\"", "1"] {
        assert!(Category::parse(text).is_err(), "{text}");
    }
    assert_eq!(Category::ALL.len(), 3);
    assert_eq!(&*Category::SomethingElse.name(), "something_else");
}

#[test]
fn integers_take_what_is_whole_and_in_range() {
    for (text, value) in [
        ("3", 3_u64),
        ("3.0", 3),
        ("30e-1", 3),
        ("1e15", 1_000_000_000_000_000),
        ("-0", 0),
        ("18446744073709551615", u64::MAX),
    ] {
        assert_eq!(u64::parse(text).ok(), Some(value), "{text}");
    }
    for text in [
        "3.5",
        "-1",
        "9007199254740992.0",
        "1e16",
        "18446744073709551616",
        "1e300",
        "\"3\"",
        "true",
        "null",
        "[3]",
        "{}",
    ] {
        assert!(u64::parse(text).is_err(), "{text}");
    }
    assert_eq!(i8::parse("-128").ok(), Some(-128));
    assert!(i8::parse("-129").is_err() && u8::parse("256").is_err());
    assert!(f32::parse("1e39").is_err(), "not finite as `f32`");
    assert_eq!(f64::parse("2").ok(), Some(2.0));
}

#[test]
fn an_object_that_looks_like_a_number_of_serde_json_is_none() {
    // The member's name by which `serde_json/arbitrary_precision` hands numbers on.
    let reply = r#"{"$serde_json::private::Number": "3"}"#;
    let kept: serde_json::Value = serde_json::from_str("1.50").expect("JSON");
    let numbers_are_maps = kept.to_string().ends_with('0');
    assert_eq!(u8::parse(reply).is_ok(), numbers_are_maps);
    assert!(u8::parse(r#"{"$serde_json::private::Number": [3], "x": 1}"#).is_err());
}

#[test]
fn a_value_read_by_other_deserializers_is_held_to_the_same_rules() {
    let value: serde_json::Value = serde_json::from_str(GOOD).expect("JSON");
    let triage: Triage = serde_json::from_value(value.clone()).expect("a good reply");
    assert!(triage.summary.is(&trusted!("The parcel is lost.")));
    let mut bad = value;
    bad["severity"] = 9.into();
    bad["items"][0]["price"] = "free".into();
    let error = serde_json::from_value::<Triage>(bad)
        .expect_err("two problems")
        .to_string();
    assert!(
        error.contains("`/severity`: expected a number from 1 to 5"),
        "{error}"
    );
    assert!(
        error.contains("`/items/0/price`: expected a number, found a string"),
        "{error}"
    );
}

/// What the field's tokens do not tell: the type behind an alias, and bounds that are written as
/// floats.
#[test]
fn bounds_that_are_floats_hold_integers_exactly() {
    use std::num::NonZero;
    type Score = u8;
    type Large = u64;

    #[derive(ClaudeOutput)]
    struct Bounded {
        #[claude(range(min = 1.0, max = 5.0))]
        score: Option<Score>,
        #[claude(range(min = 0.5, max = 5.5))]
        size: Option<NonZero<u8>>,
        #[claude(range(min = -0.5, max = 9007199254740992.0))]
        large: Option<Large>,
    }
    let read = |reply: &str| Bounded::parse(reply);

    for sound in [
        r#"{"score": 1}"#,
        r#"{"score": 5}"#,
        r#"{"size": 1}"#,
        r#"{"size": 5}"#,
        r#"{"large": 0}"#,
        r#"{"large": 9007199254740992}"#,
    ] {
        let Bounded { score, size, large } = read(sound).expect(sound);
        let read = [score.is_some(), size.is_some(), large.is_some()];
        assert_eq!(read.iter().filter(|some| **some).count(), 1, "{sound}");
    }
    for broken in [
        r#"{"score": 0}"#,
        r#"{"score": 6}"#,
        r#"{"score": 200}"#,
        r#"{"size": 6}"#,
        r#"{"size": 200}"#,
        // The nearest float of this is the bound.
        r#"{"large": 9007199254740993}"#,
    ] {
        let error = read(broken).err().expect(broken);
        let kinds: Vec<_> = error.problems().iter().map(Problem::kind).collect();
        assert_eq!(kinds, [ProblemKind::Range], "{broken}");
    }
}

#[test]
fn rules_of_floats_are_held_in_the_digits_that_the_type_has() {
    #[derive(ClaudeOutput, Debug)]
    #[allow(dead_code, reason = "whether it is taken is all that counts")]
    struct Single {
        #[claude(multiple_of = 0.1)]
        step: Option<f32>,
        #[claude(range(min = 0.1, exclusive_max = 0.7))]
        share: Option<f32>,
        #[claude(one_of(0.1, 2))]
        factor: Option<f32>,
        #[claude(unique)]
        distinct: Option<Vec<f64>>,
    }
    let takes = |reply: &str| Single::parse(reply).is_ok();
    for good in ["0", "0.3", "0.7", "-1.1", "1000.1"] {
        assert!(takes(&format!(r#"{{"step": {good}}}"#)), "{good}");
    }
    for bad in ["0.35", "0.101", "1000.15"] {
        assert!(!takes(&format!(r#"{{"step": {bad}}}"#)), "{bad}");
    }
    for (share, is_taken) in [
        ("0.1", true),
        ("0.69", true),
        ("0.0999", false),
        ("0.7", false),
    ] {
        assert_eq!(
            takes(&format!(r#"{{"share": {share}}}"#)),
            is_taken,
            "{share}"
        );
    }
    for (factor, is_taken) in [("0.1", true), ("2.0", true), ("0.2", false)] {
        assert_eq!(
            takes(&format!(r#"{{"factor": {factor}}}"#)),
            is_taken,
            "{factor}"
        );
    }
    assert!(takes(r#"{"distinct": [0, -1.5, 1.5]}"#));
    assert!(!takes(r#"{"distinct": [0.0, -0.0]}"#), "both are zero");
}

#[test]
fn a_float_is_a_multiple_of_a_whole_number_exactly_or_not() {
    #[derive(ClaudeOutput, Debug)]
    struct Threes(#[claude(multiple_of = 3)] f64);
    #[derive(ClaudeOutput, Debug)]
    struct Cents(#[claude(multiple_of = 0.01)] f64);
    for good in [
        "0",
        "-3",
        "3.0",
        "9007199254740993e0",
        "300000000000000000000",
    ] {
        let value: f64 = good.parse().expect("a number");
        assert_eq!(Threes::parse(good).is_ok(), value % 3.0 == 0.0, "{good}");
    }
    for bad in [
        "1e17",
        "1e18",
        "3.0000000000000004",
        "2.9999999999999996",
        "5e-324",
        "1e15",
    ] {
        assert!(Threes::parse(bad).is_err(), "{bad}");
    }
    for good in ["19.99", "0.07", "123456789.01", "-0.3", "1e17"] {
        assert!(Cents::parse(good).is_ok(), "{good}");
    }
    for bad in ["19.999", "0.001", "5e-324", "1e-9"] {
        assert!(Cents::parse(bad).is_err(), "{bad}");
    }
}

/// `serde_json/arbitrary_precision` hands a number over as an object with one member.
#[test]
fn a_number_is_no_object_even_where_any_field_may_stand() {
    use taintless::output::{Found, Limits, ProblemKind, UnknownFields};

    #[derive(ClaudeOutput, Debug)]
    struct Loose {
        note: Option<Tainted<String>>,
    }
    let limits = Limits::new().unknown_fields(UnknownFields::Ignore);
    let error = Loose::parse_with("2.5", &limits).expect_err("a number");
    let problem = &error.problems()[0];
    assert_eq!(
        (problem.kind(), problem.found_kind()),
        (ProblemKind::WrongKind, Some(Found::Number))
    );
    assert!(Loose::parse_with(r#"{"$serde_json::private::Numbers": "2.5"}"#, &limits).is_ok());
}
