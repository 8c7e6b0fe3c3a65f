//! `found()`: what stands at a problem's place, tainted, and shown by nothing else.

use taintless::output::{Found, OutputError, ProblemKind};
use taintless::prelude::*;

use crate::types::{Nested, Texts, Triage};

fn found(error: &OutputError) -> Vec<(&str, Option<Tainted<&str>>)> {
    let problems = error.problems().iter();
    problems
        .map(|problem| (problem.pointer(), problem.found()))
        .collect()
}

fn assert_found(error: &OutputError, expected: &[(&str, Option<&str>)]) {
    let found = found(error);
    assert_eq!(found.len(), expected.len(), "{error}");
    for ((pointer, found), (at, text)) in found.into_iter().zip(expected) {
        assert_eq!(pointer, *at);
        assert_eq!(found.is_some(), text.is_some(), "{pointer}");
        if let (Some(found), Some(text)) = (found, text) {
            taintless::assert_tainted_eq!(found, text);
        }
    }
}

#[test]
fn it_is_what_stands_at_the_place_as_it_is_written() {
    let bad = r#"{"category": "n\u006fne" , "severity":9,"order" :"\"]{", "\u006frder": 1, "e\nx": {},
        "items": [{"name": "", "quantity":5e-1 , "price": -1}, [ {"a": "]"}, 2 ] , {"name": "x"}]}"#;
    let error = Triage::parse(bad).expect_err("a bad reply");
    assert_found(
        &error,
        &[
            ("/summary", None),
            ("/category", Some(r#""n\u006fne""#)),
            ("/severity", Some("9")),
            ("/order", Some(r#""\"]{""#)),
            ("/order", Some(r#""\u006frder""#)),
            ("", Some(r#""e\nx""#)),
            ("/items/0/name", Some("\"\"")),
            ("/items/0/quantity", Some("5e-1")),
            ("/items/0/price", Some("-1")),
            ("/items/1", Some(r#"[ {"a": "]"}, 2 ]"#)),
            ("/items/2/quantity", None),
            ("/items/2/price", None),
        ],
    );
    assert_eq!(error.problems()[9].found_kind(), Some(Found::Array));
}

#[test]
fn it_is_what_follows_where_the_json_is_broken() {
    let error = Triage::parse(r#"{"severity": yes, 1}"#).expect_err("broken");
    assert_found(&error, &[("", Some("yes, 1}"))]);
    let error = crate::types::Empty::parse("{} and so on").expect_err("trailing");
    assert_found(&error, &[("", Some("and so on"))]);
    for (reply, kind) in [("{", ProblemKind::Cut), ("", ProblemKind::Cut)] {
        let error = Triage::parse(reply).expect_err("cut");
        assert_eq!(error.problems()[0].kind(), kind);
        assert_found(&error, &[("", None)]);
    }
    // With `serde_json/arbitrary_precision` it is the field's value that is refused.
    let error = Triage::parse(r#"{"severity": -1e999 }"#).expect_err("huge");
    let last = error.problems().last().expect("a problem");
    taintless::assert_tainted_eq!(last.found().expect("a number"), "-1e999");
}

#[test]
fn it_is_cut_at_a_character_within_256_bytes() {
    // Two bytes each, after a quote: the 256th byte is in the middle of one.
    let long = "é".repeat(1000);
    for (value, bytes) in [
        (format!("\"{long}\""), 255),
        (format!("[\"{}\"]", "a".repeat(1000)), 256),
        (format!("\"{}\"", "a".repeat(254)), 256),
        (format!("\"{}\"", "a".repeat(253)), 255),
    ] {
        let error = u8::parse(&value).expect_err("no number");
        let found = error.problems()[0].found().expect("text");
        assert!(value.starts_with(expose(found)), "{value}");
        assert_eq!(expose(found).len(), bytes, "{value}");
    }
    let error = u8::parse(&format!("1 {long}")).expect_err("trailing");
    assert_eq!(
        expose(error.problems()[0].found().expect("text")).len(),
        256
    );
}

destination!(Assertion = "the assertions of this test");

fn expose(text: Tainted<&str>) -> &str {
    expose!(text, to = Assertion)
}

#[test]
fn values_inside_one_another_are_each_shown() {
    let reply = r#"{"grid": [[300]], "boxed": [], "empty": {"a": [{"b": 1}]}}"#;
    let error = Nested::parse(reply).expect_err("three");
    assert_found(
        &error,
        &[
            ("/grid/0/0", Some("300")),
            ("/boxed", Some("[]")),
            ("/empty", Some("\"a\"")),
        ],
    );
    assert_eq!(error.problems()[0].found_kind(), Some(Found::Integer));
}

#[test]
fn through_deserialize_there_is_none() {
    let error = serde_json::from_str::<Triage>(r#"{"severity": 9}"#).expect_err("bad");
    assert!(
        error
            .to_string()
            .contains("`/severity`: expected a number from 1 to 5")
    );
    assert!(!error.to_string().contains('9'));
    let row = r#"{"short": "abcdef", "time": "x"}"#;
    let row: taintless::output::Unchecked<Texts> = serde_json::from_str(row).expect("a shape");
    assert_eq!(row.problems().len(), 2);
    for problem in row.problems() {
        assert!(problem.found().is_none() && problem.place().is_none());
    }
}

#[test]
fn problems_are_in_the_order_of_the_document_and_then_of_the_rules() {
    #[derive(ClaudeOutput, Debug)]
    #[allow(dead_code, reason = "it is never made")]
    struct Ruled {
        #[claude(length(min = 3), pattern = "^[a-z]+$", check = refuse)]
        word: Tainted<String>,
        #[claude(length(max = 1))]
        list: Vec<Inner>,
    }
    #[derive(ClaudeOutput, Debug)]
    #[allow(dead_code, reason = "it is never made")]
    struct Inner {
        #[claude(range(min = 1), check = odd)]
        number: u8,
    }
    fn refuse(_: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        Err(trusted!("refused"))
    }
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "a check is given a reference"
    )]
    fn odd(number: &u8) -> Result<(), Trusted<&'static str>> {
        if *number == 0 {
            Err(trusted!("expected an odd number"))
        } else {
            Ok(())
        }
    }
    let told = |error: &str| -> Vec<String> {
        let problems = error.split("; ").skip(1);
        problems
            .map(|problem| problem.split(" (").next().unwrap_or_default().to_owned())
            .collect()
    };
    let reply = r#"{"list": [{"number": 0}, {}, {"number": 0}], "x": 1, "word": "1"}"#;
    let expected = [
        "`/list`: expected at most 1 item",
        "`/list/0/number`: expected a number of at least 1",
        "`/list/0/number`: expected an odd number",
        "`/list/1/number`: this field is missing",
        "`/list/2/number`: expected a number of at least 1",
        "`/list/2/number`: expected an odd number",
        "a field that is not in the schema",
        "`/word`: expected at least 3 characters",
        "`/word`: expected text that matches `^[a-z]+$`",
        "`/word`: refused",
    ];
    let error = Ruled::parse(reply).expect_err("ten").to_string();
    let error = error.replace("; its fields are `word`, `list`", "");
    assert_eq!(told(&error), expected);
    let error = serde_json::from_str::<Ruled>(reply)
        .expect_err("ten")
        .to_string();
    let error = error.replace("; its fields are `word`, `list`", "");
    assert_eq!(told(&error)[..9], expected[..9]);
}
