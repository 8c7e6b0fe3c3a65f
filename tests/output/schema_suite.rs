//! The JSON-Schema-Test-Suite, for every keyword that our schemas hold: each group of its tests is
//! read into a type that says the same, or stands in a table with the reason why none can.
//!
//! A derived type always says more than one keyword: which kind a value has, that no other fields
//! stand beside those named. A row therefore gives what its type fixes, as a schema, and the
//! verdict that is expected is the suite's *and* that schema's. Three judges must give it: `parse`,
//! the derived `Deserialize`, and the `jsonschema` crate on the type's `schema()`.

#[path = "schema_suite/lists.rs"]
mod lists;
#[path = "schema_suite/never.rs"]
mod never;
#[path = "schema_suite/objects.rs"]
mod objects;
#[path = "schema_suite/refs.rs"]
mod refs;
#[path = "schema_suite/values.rs"]
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use taintless::prelude::*;

/// The files of the suite: one for each keyword of ours, and one for each format.
const FILES: &[&str] = &[
    "additionalProperties",
    "anyOf",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "oneOf",
    "optional/format/date",
    "optional/format/date-time",
    "optional/format/duration",
    "optional/format/email",
    "optional/format/hostname",
    "optional/format/ipv4",
    "optional/format/ipv6",
    "optional/format/time",
    "optional/format/uri",
    "optional/format/uuid",
    "pattern",
    "prefixItems",
    "properties",
    "propertyNames",
    "ref",
    "required",
    "type",
    "uniqueItems",
];

/// Words of a schema that judge nothing, and `$ref`, whose file is `ref`.
const OTHER_WORDS: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "default",
    "description",
    "examples",
    "format",
    "title",
];

/// What schemas a type always fixes.
const NOTHING: &str = "true";
const NUMBER: &str = r#"{"type": "number"}"#;
const INTEGER: &str = r#"{"type": "integer"}"#;
const TEXT: &str = r#"{"type": "string"}"#;
const NUMBERS: &str = r#"{"type": "array", "items": {"type": "number"}}"#;

/// A group of the suite, and the type that says the same.
struct Row {
    file: &'static str,
    group: &'static str,
    /// What the type fixes beside the group's keyword: a schema.
    fixes: &'static str,
    judge: fn(&str) -> bool,
    schema: fn() -> Value,
    /// Whether the value stands in the field `value` of a struct.
    wrapped: bool,
    /// Tests on which the type differs, each with the reason.
    but: &'static [(&'static str, &'static str)],
}

impl Row {
    fn but(self, but: &'static [(&'static str, &'static str)]) -> Row {
        Row { but, ..self }
    }
}

/// A type that is the whole of what the group's schema describes.
fn whole<T>(file: &'static str, group: &'static str, fixes: &'static str) -> Row
where
    T: ClaudeOutput + DeserializeOwned,
{
    Row {
        file,
        group,
        fixes,
        judge: |document| {
            let parsed = T::parse(document).is_ok();
            let read = serde_json::from_str::<T>(document).is_ok();
            assert_eq!(parsed, read, "`parse` and `Deserialize`: {document}");
            parsed
        },
        schema: || serde_json::to_value(T::schema()).expect("JSON"),
        wrapped: false,
        but: &[],
    }
}

/// A struct whose field `value` is what the group's schema describes.
fn value<T>(file: &'static str, group: &'static str, fixes: &'static str) -> Row
where
    T: ClaudeOutput + DeserializeOwned,
{
    Row {
        wrapped: true,
        ..whole::<T>(file, group, fixes)
    }
}

/// Structs of one field `value`.
macro_rules! structs {
    ($($(#[$rule:meta])* $name:ident: $ty:ty;)*) => {$(
        #[derive(ClaudeOutput)]
        struct $name {
            $(#[$rule])*
            value: $ty,
        }
    )*};
}
use structs;

#[derive(Deserialize)]
struct Group {
    description: String,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    description: String,
    /// As it stands: `1.0` is not rewritten.
    data: Box<RawValue>,
    valid: bool,
}

fn groups(suite: &Path, file: &str) -> Vec<Group> {
    let path = suite.join("tests/draft2020-12").join(file);
    let text = fs::read_to_string(path.with_extension("json")).expect("a file of the suite");
    serde_json::from_str(&text).expect("groups of tests")
}

fn rows() -> Vec<Row> {
    [values::rows(), lists::rows(), objects::rows(), refs::rows()]
        .into_iter()
        .flatten()
        .collect()
}

/// The groups that no type says.
fn unsaid() -> impl Iterator<Item = (&'static str, &'static str)> {
    never::GROUPS.iter().flat_map(|(file, _, groups)| {
        let named = |group: &&'static str| (*file, *group);
        groups.iter().map(named)
    })
}

fn validator(schema: &Value) -> Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).expect("a valid schema")
}

/// How many tests of a row were judged, and how many of them fit what the type fixes.
#[derive(Default)]
struct Count {
    all: usize,
    by_keyword: usize,
    accepted: usize,
}

/// What one test came to.
struct Judged {
    fits: bool,
    expected: bool,
    /// Ours, and that of jsonschema on our schema.
    verdicts: [bool; 2],
}

fn judge_test(row: &Row, fixes: &Validator, ours: &Validator, test: &Test) -> Judged {
    let data = test.data.get();
    let document = if row.wrapped {
        format!(r#"{{"value": {data}}}"#)
    } else {
        data.to_owned()
    };
    let json = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let fits = fixes.is_valid(&json(data));
    Judged {
        fits,
        expected: test.valid && fits,
        verdicts: [(row.judge)(&document), ours.is_valid(&json(&document))],
    }
}

fn judge(row: &Row, group: &Group, faults: &mut Vec<String>) -> Count {
    let fixes = validator(&serde_json::from_str(row.fixes).expect("a schema"));
    let ours = validator(&(row.schema)());
    let at = format!("{} / {}", row.file, row.group);
    let mut count = Count::default();
    let mut exceptions = 0;
    for test in &group.tests {
        let judged = judge_test(row, &fixes, &ours, test);
        let (name, data, expected) = (&test.description, test.data.get(), judged.expected);
        if row.but.iter().any(|(known, _)| known == name) {
            exceptions += 1;
            if judged.verdicts[0] == expected {
                faults.push(format!("{at} / {name}: is told to differ, and does not"));
            }
        } else if judged.verdicts != [expected; 2] {
            faults.push(format!(
                "{at} / {name}: {data}: expected {expected}; our verdict, and that of jsonschema \
                 on our schema: {:?}",
                judged.verdicts
            ));
        }
        count.all += 1;
        count.by_keyword += usize::from(judged.fits);
        count.accepted += usize::from(expected);
    }
    if exceptions != row.but.len() {
        faults.push(format!("{at}: a test that is told to differ is gone"));
    }
    if count.accepted == 0 && group.tests.iter().any(|test| test.valid) {
        faults.push(format!("{at}: the type takes no value that the suite does"));
    }
    count
}

#[test]
fn every_group_is_judged_as_by_the_suite() {
    let Some(suite) = taintless_tests::schema_suite() else {
        return;
    };
    let mut by_file: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for row in rows() {
        by_file.entry(row.file).or_default().push(row);
    }
    let (mut faults, mut said, mut total) = (Vec::new(), 0, Count::default());
    for file in FILES {
        let rows = by_file.remove(file).unwrap_or_default();
        for group in groups(&suite, file) {
            let rows: Vec<&Row> = rows
                .iter()
                .filter(|row| row.group == group.description)
                .collect();
            said += usize::from(!rows.is_empty());
            for row in rows {
                let count = judge(row, &group, &mut faults);
                total.all += count.all;
                total.by_keyword += count.by_keyword;
            }
        }
    }
    let strays = by_file.keys();
    faults.extend(strays.map(|file| format!("{file}: is not among the files")));
    println!(
        "{said} groups are said by a type: {} verdicts, {} of them on values of the type's kind; \
         {} groups cannot be said",
        total.all,
        total.by_keyword,
        unsaid().count(),
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_group_stands_in_one_of_the_tables() {
    let Some(suite) = taintless_tests::schema_suite() else {
        return;
    };
    let mut there = BTreeSet::new();
    for file in FILES {
        for group in groups(&suite, file) {
            there.insert((*file, group.description));
        }
    }
    let named = |(file, group): (&'static str, &'static str)| (file, group.to_owned());
    let said: BTreeSet<_> = rows()
        .iter()
        .map(|row| named((row.file, row.group)))
        .collect();
    let unsaid_list: Vec<_> = unsaid().map(named).collect();
    let unsaid: BTreeSet<_> = unsaid_list.iter().cloned().collect();
    assert_eq!(unsaid.len(), unsaid_list.len(), "a group stands twice");
    let both: Vec<_> = said.intersection(&unsaid).collect();
    assert!(both.is_empty(), "said, and told not to be: {both:#?}");
    let known: BTreeSet<_> = said.union(&unsaid).cloned().collect();
    let new: Vec<_> = there.difference(&known).collect();
    assert!(new.is_empty(), "groups in no table: {new:#?}");
    let gone: Vec<_> = known.difference(&there).collect();
    assert!(gone.is_empty(), "groups that the suite has not: {gone:#?}");
}

/// The keywords of a schema, without the names of fields and of definitions.
fn keywords(schema: &Value, into: &mut BTreeSet<String>) {
    let Value::Object(members) = schema else {
        return;
    };
    for (word, value) in members {
        into.insert(word.clone());
        let parts: Vec<&Value> = match (word.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => named.values().collect(),
            ("anyOf" | "oneOf" | "allOf" | "prefixItems", Value::Array(list)) => {
                list.iter().collect()
            }
            ("items" | "additionalProperties" | "propertyNames", schema) => vec![schema],
            _ => Vec::new(),
        };
        for part in parts {
            keywords(part, into);
        }
    }
}

#[test]
fn no_keyword_of_ours_is_without_its_file() {
    use crate::types::{Nested, Numbers, Texts, Triage};
    let mut ours = BTreeSet::new();
    for row in rows() {
        keywords(&(row.schema)(), &mut ours);
    }
    let plain = [
        Triage::schema(),
        Numbers::schema(),
        Nested::schema(),
        Texts::schema(),
    ];
    for schema in plain.into_iter().chain(crate::shapes::all_schemas()) {
        keywords(&serde_json::to_value(schema).expect("JSON"), &mut ours);
    }
    ours.retain(|word| !FILES.contains(&word.as_str()) && !OTHER_WORDS.contains(&word.as_str()));
    assert!(ours.is_empty(), "keywords without a file: {ours:?}");
}
