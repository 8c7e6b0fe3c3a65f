//! What must hold for every document, sound or not. The fuzz target hands over its inputs; the
//! tests of the workspace replay the seeds.
//!
//! The first byte of an input chooses the type, the second whether and where a marker is planted
//! into the document, and the rest is the document. Of a document with the marker nothing that is
//! told may show it.

#[allow(
    clippy::type_complexity,
    clippy::struct_field_names,
    clippy::zero_sized_map_values,
    reason = "they are as odd as types can be"
)]
mod shapes;
mod types;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::LazyLock;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use taintless::output::{
    Limits, OutputError, Problem, ProblemKind, TaintedMap, Unchecked, UnknownFields,
};
use taintless::prelude::*;

/// In no schema's words, in no number, and the same in any capitals but for these two.
const MARKER: &str = "Zq7";

/// A type: how documents are judged as it, and the names of its schema.
struct Entry {
    judge: fn(&[u8], &BTreeSet<String>),
    names: BTreeSet<String>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    vec![
        entry::<types::Triage>(),
        entry::<types::Numbers>(),
        entry::<types::Nested>(),
        entry::<types::Texts>(),
        entry::<types::Names>(),
        entry::<types::Item>(),
        entry::<types::Category>(),
        entry::<types::Empty>(),
        entry::<shapes::Tuples>(),
        entry::<shapes::Wish>(),
        entry::<shapes::Event>(),
        entry::<shapes::Adjacent>(),
        entry::<shapes::Person>(),
        entry::<shapes::Maps>(),
        entry::<TaintedMap<Vec<TaintedMap<i64>>>>(),
        entry::<shapes::Page<shapes::Page<shapes::Percent>>>(),
        entry::<shapes::Tree>(),
        entry::<shapes::Formula>(),
        entry::<shapes::Expression>(),
        entry::<shapes::Chain>(),
        entry::<shapes::Rules>(),
        entry::<shapes::Formats>(),
    ]
});

fn entry<T>() -> Entry
where
    T: ClaudeOutput + DeserializeOwned + Debug,
{
    let schema = serde_json::to_value(T::schema()).expect("JSON");
    let mut names = BTreeSet::new();
    insert_names(&schema, &mut names);
    Entry {
        judge: judge_as::<T>,
        names,
    }
}

/// How many types there are.
#[allow(dead_code, reason = "the fuzz target needs no number")]
pub(super) fn types() -> usize {
    ENTRIES.len()
}

fn insert_names(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(fields)) = members.get("properties") {
                names.extend(fields.keys().cloned());
            }
            if let Some(Value::Object(_)) = members.get("additionalProperties") {
                // A map, whose form on the wire has these.
                names.extend(["key", "value"].map(str::to_owned));
            }
            for part in members.values() {
                insert_names(part, names);
            }
        }
        Value::Array(items) => {
            for item in items {
                insert_names(item, names);
            }
        }
        _ => {}
    }
}

/// Judges an input; panics where something does not hold.
pub(super) fn judge(input: &[u8]) {
    let [ty, how, document @ ..] = input else {
        return;
    };
    // The digits, so that seeds are readable.
    let (ty, how) = (ty.wrapping_sub(b'0'), how.wrapping_sub(b'0'));
    let entry = &ENTRIES[usize::from(ty) % ENTRIES.len()];
    match std::str::from_utf8(document) {
        Ok(text) => (entry.judge)(plant(text, how).as_bytes(), &entry.names),
        Err(_) => (entry.judge)(document, &entry.names),
    }
}

/// The document with the marker in every string, in one of them, anywhere, or without it.
fn plant(text: &str, how: u8) -> String {
    let nth = usize::from(how / 4);
    match how % 4 {
        0 => text.to_owned(),
        1 => plant_in_strings(text, |_| true),
        2 => plant_in_strings(text, |string| string == nth),
        _ => {
            let mut at = (text.len() * (nth % 16) / 16 + nth / 16).min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let (before, after) = text.split_at(at);
            format!("{before}{MARKER}{after}")
        }
    }
}

/// Puts the marker behind the first quote of the strings that are chosen by their number.
fn plant_in_strings(text: &str, is_chosen: impl Fn(usize) -> bool) -> String {
    let mut planted = String::with_capacity(text.len() * 2);
    let (mut inside, mut escaped, mut string) = (false, false, 0);
    for letter in text.chars() {
        planted.push(letter);
        if letter == '"' && !escaped {
            inside = !inside;
            if inside {
                if is_chosen(string) {
                    planted.push_str(MARKER);
                }
                string += 1;
            }
        }
        escaped = inside && letter == '\\' && !escaped;
    }
    planted
}

fn judge_as<T>(document: &[u8], names: &BTreeSet<String>)
where
    T: ClaudeOutput + DeserializeOwned + Debug,
{
    let parsed = T::parse(document);
    if let Err(error) = &parsed {
        judge_error(error, document, names);
    }
    judge_unchecked(&parsed, document, names);
    judge_limits(&parsed, document, names);
    let extracted = T::extract(document);
    hides(&format!("{extracted:?}"));
    if let Err(error) = &extracted {
        judge_error(error, document, names);
    }
    let Ok(text) = std::str::from_utf8(document) else {
        let read = parsed.is_ok() || extracted.is_ok();
        assert!(!read, "bytes that are no text were read");
        return;
    };
    let of_text = T::parse(text);
    let read = serde_json::from_str::<T>(text);
    let told = format!("{parsed:?}");
    hides(&told);
    assert_eq!(told, format!("{of_text:?}"), "text and bytes: {text:?}");
    match (&parsed, &read) {
        (Ok(parsed), Ok(read)) => {
            // Numbers and names are shown, texts are not.
            assert_eq!(format!("{parsed:?}"), format!("{read:?}"), "{text:?}");
            let value: Value = serde_json::from_str(text).expect("what was read is JSON");
            serde_json::from_value::<T>(value).expect("what was read is read from its tree");
        }
        (Err(parsed), Err(read)) => {
            hides(&format!("{read} {read:?}"));
            judge_both(parsed, read, text);
        }
        _ => panic!("`parse` says {parsed:?}, `Deserialize` {read:?}: {text:?}"),
    }
    if serde_json::from_str::<IgnoredAny>(text).is_ok() {
        assert_eq!(
            told,
            format!("{extracted:?}"),
            "the whole is JSON: {text:?}"
        );
    } else {
        let error = parsed.expect_err("what is no JSON was read");
        let is_of_text = |problem: &Problem| is_of_text(problem.kind());
        let told = error.problems().iter().any(is_of_text);
        assert!(told, "no problem of the text: {error:?}: {text:?}");
    }
}

/// A value that fits is there without its rules as well, and one that breaks nothing but rules.
fn judge_unchecked<T>(parsed: &Result<T, OutputError>, document: &[u8], names: &BTreeSet<String>)
where
    T: ClaudeOutput + Debug,
{
    let unchecked = Unchecked::<T>::parse(document);
    hides(&format!("{unchecked:?}"));
    match (parsed, unchecked) {
        (Ok(parsed), Ok(unchecked)) => {
            assert!(unchecked.problems().is_empty(), "problems of what fits");
            let checked = unchecked.check().expect("what fits is checked");
            assert_eq!(format!("{parsed:?}"), format!("{checked:?}"));
        }
        (Err(parsed), Ok(unchecked)) => {
            let of_rules = parsed.problems().iter().all(|it| it.kind().is_rule());
            assert!(of_rules, "a shape that is not sound: {parsed:?}");
            hides(&format!("{:?}", unchecked.shape()));
            let error = unchecked.check().expect_err("a rule is broken");
            let of_rules = error.problems().iter().all(|it| it.kind().is_rule());
            assert!(of_rules, "more than rules is broken: {error:?}");
            judge_error(&error, document, names);
        }
        (Err(parsed), Err(error)) => {
            let of_rules = parsed.problems().iter().all(|it| it.kind().is_rule());
            // Two keys, or two items of a set, that are equal and break a rule, both of them.
            let is_twice = |it: &Problem| it.kind() == ProblemKind::Duplicate;
            let shape_is_told = !of_rules || parsed.more() > 0;
            let twice = error.problems().iter().any(is_twice) || error.more() > 0;
            assert!(shape_is_told || twice, "{parsed:?} beside {error:?}");
            judge_error(&error, document, names);
        }
        (Ok(_), Err(error)) => panic!("what fits is refused without its rules: {error:?}"),
    }
}

/// Within higher limits the same fits and more; within lower ones nothing that does not.
fn judge_limits<T>(parsed: &Result<T, OutputError>, document: &[u8], names: &BTreeSet<String>)
where
    T: ClaudeOutput + Debug,
{
    let raised = Limits::new()
        .bytes(usize::MAX)
        .depth(u32::MAX)
        .items(usize::MAX)
        .problems(usize::MAX)
        .unknown_fields(UnknownFields::Ignore);
    let read = T::parse_with(document, &raised);
    if let (Ok(parsed), read) = (parsed, &read) {
        let read = read.as_ref().expect("within higher limits");
        assert_eq!(format!("{parsed:?}"), format!("{read:?}"));
    }
    if let Err(error) = &read {
        judge_problems(error, document, names);
    }
    // Low ones, by the document.
    let most = document.len() % 7;
    let lowered = Limits::new()
        .bytes(document.len() - usize::from(most == 0).min(document.len()))
        .depth(u32::try_from(most).expect("small"))
        .items(most)
        .problems(most);
    for read in [
        T::parse_with(document, &lowered),
        T::extract_with(document, &lowered),
    ] {
        hides(&format!("{read:?}"));
        if let Err(error) = read {
            assert!(error.problems().len() <= most.max(1), "{error:?}");
            judge_problems(&error, document, names);
        }
    }
    if let Ok(read) = T::parse_with(document, &lowered) {
        let parsed = parsed.as_ref().expect("within higher limits");
        assert_eq!(format!("{parsed:?}"), format!("{read:?}"));
    }
}

/// Problems that the text has; a number too large to be read ends the reading as well.
fn is_of_text(kind: ProblemKind) -> bool {
    use ProblemKind::{Cut, NotUtf8, Syntax, TooDeep, TooLong, Trailing, WrongValue};
    matches!(
        kind,
        Cut | NotUtf8 | Syntax | TooDeep | TooLong | Trailing | WrongValue
    )
}

/// Both ways to read tell the same number of problems, unless the text itself is broken.
fn judge_both(parsed: &OutputError, read: &serde_json::Error, text: &str) {
    if read.is_data() && !parsed.problems().iter().any(|p| is_of_text(p.kind())) {
        let count = parsed.problems().len() + parsed.more();
        let told = read.to_string();
        let same = told.contains(&format!(": {count} problem"));
        assert!(same, "{count} problems beside: {told}: {text:?}");
    }
}

fn judge_error(error: &OutputError, document: &[u8], names: &BTreeSet<String>) {
    let count = error.problems().len();
    assert!(count <= 64, "{count} problems");
    judge_problems(error, document, names);
}

fn judge_problems(error: &OutputError, document: &[u8], names: &BTreeSet<String>) {
    hides(&format!(
        "{error} {error:?} {error:#?} {:?}",
        error.feedback()
    ));
    let problems = error.problems();
    assert!(!problems.is_empty(), "an error without a problem");
    for problem in problems {
        judge_pointer(problem.pointer(), names);
        let Some(place) = problem.place() else {
            continue;
        };
        let before = document.get(..place.offset).expect("a place in the text");
        let before = std::str::from_utf8(before).expect("a place between characters");
        assert_eq!(place.line, before.matches('\n').count() + 1, "{problem:?}");
        let line = before.rsplit('\n').next().unwrap_or_default();
        assert_eq!(place.column, line.chars().count() + 1, "{problem:?}");
    }
}

/// A pointer is made of the schema's names and of numbers.
fn judge_pointer(pointer: &str, names: &BTreeSet<String>) {
    let Some(steps) = pointer.strip_prefix('/') else {
        assert!(pointer.is_empty(), "a pointer begins with a slash");
        return;
    };
    for step in steps.split('/') {
        let name = step.replace("~1", "/").replace("~0", "~");
        let is_number = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
        assert!(
            is_number || names.contains(&name),
            "`{pointer}` is not made of the schema's names"
        );
    }
}

fn hides(told: &str) {
    assert!(!told.contains(MARKER), "the marker is told: {told}");
    let small = told.to_lowercase();
    assert!(!small.contains("zq7"), "the marker is told: {told}");
}
