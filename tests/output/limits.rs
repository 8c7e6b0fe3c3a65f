//! Depth, size, number of problems, broken bytes: each a typed problem, and no panic.

use taintless::output::ProblemKind;
use taintless::prelude::*;

use crate::types::{Nested, Triage};

fn kinds<T: ClaudeOutput>(reply: &str) -> Vec<ProblemKind> {
    let error = T::parse(reply).err().expect("a bad reply");
    error
        .problems()
        .iter()
        .map(taintless::output::Problem::kind)
        .collect()
}

#[test]
fn deep_nesting_is_read_over_in_a_small_stack() {
    let deep = |open: &str, close: &str, levels: usize| {
        format!(
            r#"{{"grid": {}{}}}"#,
            open.repeat(levels),
            close.repeat(levels)
        )
    };
    let replies = [
        deep("[", "]", 100_000),
        deep(r#"{"a":"#, "}", 30_000),
        "[".repeat(500_000),
        format!(r#"{{"x":{}"#, r#"{"grid":["#.repeat(60_000)),
    ];
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let told = thread.spawn(move || {
        replies.map(|reply| {
            Nested::parse(&reply)
                .expect_err("a bad reply")
                .problems()
                .len()
        })
    });
    let told = told.expect("a thread").join().expect("no overflow");
    assert!(told.iter().all(|problems| *problems > 0), "{told:?}");
}

#[test]
fn a_type_as_deep_as_the_limit_is_read_and_one_deeper_is_not() {
    type Five<T> = Vec<Vec<Vec<Vec<Vec<T>>>>>;
    type Thirty<T> = Five<Five<Five<Five<Five<Five<T>>>>>>;
    let reply = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Thirty::<Vec<Vec<u8>>>::parse(&reply(32)).is_ok());
    assert_eq!(
        kinds::<Thirty<Vec<Vec<Vec<u8>>>>>(&reply(33)),
        [ProblemKind::TooDeep]
    );
}

#[test]
fn a_reply_of_more_than_a_mebibyte_is_not_read() {
    let reply = format!(r#"{{"summary": "{}"}}"#, "x".repeat(1 << 20));
    assert_eq!(kinds::<Triage>(&reply), [ProblemKind::TooLong]);
}

#[test]
fn problems_beyond_the_limit_are_counted() {
    let reply = format!(r#"{{"grid": [[{}]]}}"#, vec!["\"x\""; 1000].join(","));
    let error = Nested::parse(&reply).expect_err("a bad reply");
    // A thousand in the grid, and three fields that are missing.
    assert_eq!((error.problems().len(), error.more()), (64, 1002 - 64));
    assert!(error.to_string().ends_with("; and 938 more"), "{error}");
}

#[test]
fn broken_json_is_told_with_its_place() {
    for (reply, kind, offset) in [
        ("", ProblemKind::Cut, 0),
        ("  ", ProblemKind::Cut, 2),
        ("{", ProblemKind::Cut, 1),
        (r#"{"severity": 1"#, ProblemKind::Cut, 14),
        (r#"{"severity" 1}"#, ProblemKind::Syntax, 12),
        ("{\n  \"severity\": 01}", ProblemKind::Syntax, 17),
        (r#"{"severity": 1,}"#, ProblemKind::Syntax, 15),
        ("{1e999: 1}", ProblemKind::Syntax, 1),
        (r#"{"severity": 01e999}"#, ProblemKind::Syntax, 14),
        ("Sure! {}", ProblemKind::Syntax, 0),
        ("\u{feff}{}", ProblemKind::Syntax, 0),
        (r#"{"summary": "a\uzzzz"}"#, ProblemKind::Syntax, 20),
        ("{\"summary\": \"a\nb\"}", ProblemKind::Syntax, 14),
        ("{\"summary\": \"\0\"}", ProblemKind::Syntax, 13),
    ] {
        let error = Triage::parse(reply).expect_err("broken");
        let last = error.problems().last().expect("a problem");
        assert_eq!(last.kind(), kind, "{reply:?}");
        let place = last.place().expect("a place");
        assert!(place.offset.abs_diff(offset) <= 1, "{reply:?}: {place:?}");
    }
}

#[test]
fn a_number_that_no_type_holds_is_told() {
    // With `serde_json/arbitrary_precision` it is read as a number, and the fault is its range.
    let problems = kinds::<Triage>(r#"{"severity": 1e999}"#);
    assert!(problems.contains(&ProblemKind::WrongValue), "{problems:?}");
}

#[test]
fn what_follows_the_json_is_told() {
    let error = crate::types::Empty::parse("{}\n\n x {}").expect_err("trailing");
    let problem = &error.problems()[0];
    assert_eq!(problem.kind(), ProblemKind::Trailing);
    let place = problem.place().expect("a place");
    assert_eq!((place.offset, place.line, place.column), (5, 3, 2));
}

#[test]
fn bytes_that_are_not_text_are_told() {
    let bytes = Tainted::new(b"{\"summary\": \"gr\xfc\xdfe\"}".to_vec());
    let error = Triage::parse(&bytes).expect_err("not UTF-8");
    let problem = &error.problems()[0];
    assert_eq!(problem.kind(), ProblemKind::NotUtf8);
    assert_eq!(problem.place().map(|place| place.offset), Some(15));
    let good = Tainted::new(br#"{"grid": [], "boxed": [], "empty": {}}"#.to_vec());
    assert_eq!(
        Nested::parse(&good).expect_err("too few").problems()[0].pointer(),
        "/boxed"
    );
}
