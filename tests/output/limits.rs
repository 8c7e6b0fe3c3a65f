//! Depth, size, number of problems, broken bytes: each a typed problem, and no panic.

use taintless::output::{Limits, Problem, ProblemKind, Read, Reader, Shape, Unchecked};
use taintless::prelude::*;

use crate::types::{Nested, Triage};

fn kinds<T: ClaudeOutput>(reply: &str) -> Vec<ProblemKind> {
    let error = T::parse(reply).err().expect("a bad reply");
    error.problems().iter().map(Problem::kind).collect()
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

/// Arrays in arrays, as deep as the reply has them: the derive has no such type.
#[derive(Debug, JsonOut)]
struct Deep;

impl ClaudeOutput for Deep {
    const SHAPE: Shape = Vec::<u8>::SHAPE;
    fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(Vec::<Deep>::read(reader)?.map(|_| Deep))
    }
}

#[test]
fn depth_is_what_is_asked_for_and_never_more_than_the_deepest() {
    let reply = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let read = thread.spawn(move || {
        for (depth, most) in [
            (0, 0),
            (1, 1),
            (32, 32),
            (126, 126),
            (127, 126),
            (u32::MAX, 126),
        ] {
            let limits = Limits::new().depth(depth);
            assert!(
                Deep::parse_with(&reply(most), &limits).is_ok() || most == 0,
                "{depth}"
            );
            for levels in [most + 1, 128, 100_000] {
                let told = [
                    Deep::parse_with(&reply(levels), &limits).expect_err("deep"),
                    Deep::extract_with(&format!("so: {}", reply(levels)), &limits)
                        .expect_err("deep"),
                    Unchecked::<Deep>::parse_with(&reply(levels), &limits).expect_err("deep"),
                ];
                for error in told {
                    let kinds: Vec<_> = error.problems().iter().map(Problem::kind).collect();
                    assert_eq!(kinds, [ProblemKind::TooDeep], "{depth} {levels}");
                }
            }
        }
    });
    read.expect("a thread").join().expect("no overflow");
}

#[test]
fn bytes_and_problems_are_what_is_asked_for() {
    let reply = r#"{"category": 1, "severity": 0}"#;
    let most = Limits::default().bytes(reply.len());
    let error = Triage::parse_with(reply, &most).expect_err("four problems");
    assert_eq!((error.problems().len(), error.more()), (4, 0));
    let error = Triage::parse_with(reply, &most.bytes(reply.len() - 1)).expect_err("too long");
    assert_eq!(error.problems()[0].kind(), ProblemKind::TooLong);
    assert_eq!(
        error.problems()[0].expected(),
        "expected a reply of at most 29 bytes"
    );

    // The first that were noted, in the order of the document.
    for (limit, told) in [(0, 1), (1, 1), (3, 3), (4, 4), (5, 4)] {
        let limits = Limits::new().problems(limit);
        let error = Triage::parse_with(reply, &limits).expect_err("four problems");
        assert_eq!(
            (error.problems().len(), error.more()),
            (told, 4 - told),
            "{limit}"
        );
    }
    // Where the JSON breaks is told in any case.
    let broken = r#"{"category": 1, "severity": 0, x"#;
    let error = Triage::parse_with(broken, &Limits::new().problems(2)).expect_err("three");
    let kinds: Vec<_> = error.problems().iter().map(Problem::kind).collect();
    assert_eq!(kinds, [ProblemKind::WrongKind, ProblemKind::Syntax]);
    assert_eq!(error.more(), 1);
}

#[test]
fn a_key_that_stands_twice_is_refused_within_any_limits() {
    #[derive(ClaudeOutput, Debug)]
    #[allow(dead_code, reason = "it is never made")]
    struct Late {
        is_late: bool,
    }
    let limits = Limits::new().unknown_fields(taintless::output::UnknownFields::Ignore);
    let reply = r#"{"is_late": true, "is_late": true}"#;
    let error = Late::parse_with(reply, &limits).expect_err("twice");
    assert_eq!(error.problems()[0].kind(), ProblemKind::Duplicate);
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

#[test]
fn more_items_or_members_than_asked_for_are_told() {
    let limits = Limits::new().items(3);
    let reply = r#"{"grid": [[1, 2, 3]], "boxed": [{"name": "x", "quantity": 1, "price": 1}], "empty": {}}"#;
    assert!(Nested::parse_with(reply, &limits).is_ok());
    let reply = reply.replace("[1, 2, 3]", "[1, 2, 3, \"not looked at\"]");
    let error = Nested::parse_with(&reply, &limits).expect_err("four");
    let problem = &error.problems()[0];
    assert_eq!(
        (problem.pointer(), problem.kind()),
        ("/grid/0", ProblemKind::TooMany)
    );
    assert_eq!(problem.expected(), "expected at most 3 items");
}

#[test]
fn unknown_fields_are_read_over_when_asked_for() {
    use taintless::output::UnknownFields;
    #[derive(ClaudeOutput, Debug)]
    struct Late {
        is_late: bool,
    }

    let limits = Limits::new().unknown_fields(UnknownFields::Ignore);
    let reply = r#"{"x": [{"x": 1}], "is_late": true, "x": 2}"#;
    assert!(Late::parse(reply).is_err());
    assert!(Late::parse_with(reply, &limits).expect("one field").is_late);
    assert!(Late::extract_with(&format!("so: {reply}"), &limits).is_ok());
    assert!(Unchecked::<Late>::parse_with(reply, &limits).is_ok());
}
