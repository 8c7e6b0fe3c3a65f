//! Comparing values in tests, for `assert_output_eq!`: a value gives its parts to nobody but this
//! room, which tells where two values differ by the schema's names, and never what their texts hold.
//!
//! The derive writes `parts_to_compare` with the feature `testing` only, so that no other build has
//! it; types of this crate have it always.

use std::fmt;

use super::ClaudeOutput;
use super::error::push_name;
use super::record::Record;
use super::shape::{RecordTable, Role};
use super::union::{Tagging, Union};
use crate::taint::{InertText, Tainted, Text, at, count_difference, fail, text_difference};

/// What a value consists of. Opaque: only this room looks into it.
pub struct Parts<'v>(Part<'v>);

enum Part<'v> {
    /// The type's `ClaudeOutput` is written by hand, and says nothing of its parts.
    Untold,
    Null,
    /// An inert value, as it is written.
    Value(String),
    /// An inert value that is private: compared, and told of without itself.
    Withheld(String),
    Text(&'v str),
    List(Vec<Parts<'v>>),
    /// The fields of a table, those of a tuple by their numbers.
    Record(&'static RecordTable, Vec<Parts<'v>>),
    Map(Vec<Member<'v>>),
    Variant(Variant<'v>),
}

struct Member<'v> {
    /// What it is called: an inert key, and otherwise its number, for a model wrote the key.
    step: String,
    key: String,
    value: Parts<'v>,
}

struct Variant<'v> {
    name: &'static str,
    /// The step from the enum to its payload, where there is one.
    step: &'static str,
    payload: Option<Box<Parts<'v>>>,
}

impl<'v> Parts<'v> {
    pub(super) const UNTOLD: Self = Parts(Part::Untold);
    /// `null`, and what stands for a tag.
    pub const NULL: Self = Parts(Part::Null);

    pub(super) fn inert<T: InertText>(value: &T) -> Self {
        let mut text = String::new();
        value.write_inert(&mut text);
        Parts(Part::Value(text))
    }

    /// The same parts, of a `Private` label: no value stands in what a failure says.
    pub(super) fn withheld(self) -> Self {
        Parts(match self.0 {
            Part::Value(value) => Part::Withheld(value),
            Part::List(items) => Part::List(items.into_iter().map(Self::withheld).collect()),
            Part::Record(table, fields) => {
                Part::Record(table, fields.into_iter().map(Self::withheld).collect())
            }
            other => other,
        })
    }

    pub(super) fn text(text: &'v str) -> Self {
        Parts(Part::Text(text))
    }

    pub(super) fn optional(value: Option<Self>) -> Self {
        value.unwrap_or(Self::NULL)
    }

    pub(super) fn list(items: impl Iterator<Item = Self>) -> Self {
        Parts(Part::List(items.collect()))
    }

    /// The items of a set, whose order tells nothing.
    pub(super) fn set<T: InertText + 'v>(items: impl Iterator<Item = &'v T>) -> Self {
        let mut texts: Vec<String> = Vec::new();
        for item in items {
            let mut text = String::new();
            item.write_inert(&mut text);
            texts.push(text);
        }
        texts.sort();
        Self::list(texts.into_iter().map(|text| Parts(Part::Value(text))))
    }

    /// A map whose keys somebody else wrote.
    pub(super) fn tainted_map<T: Text>(members: impl Iterator<Item = (Tainted<T>, Self)>) -> Self {
        let members = members
            .zip(0..)
            .map(|((key, value), number): (_, u32)| Member {
                step: number.to_string(),
                key: key.text().to_owned(),
                value,
            });
        Parts(Part::Map(members.collect()))
    }

    /// A map whose keys are inert.
    pub(super) fn map<K: InertText + 'v>(members: impl Iterator<Item = (&'v K, Self)>) -> Self {
        let members = members.map(|(key, value)| {
            let mut text = String::new();
            key.write_inert(&mut text);
            Member {
                step: text.clone(),
                key: text,
                value,
            }
        });
        let mut members: Vec<_> = members.collect();
        members.sort_by(|one, other| one.key.cmp(&other.key));
        Parts(Part::Map(members))
    }

    /// One of a list of texts.
    pub fn choice<T: crate::taint::Choice>(value: T) -> Self {
        Self::inert(&value)
    }

    /// The fields of a struct or a variant, in the order of its table.
    pub fn record<T: Record<N>, const N: usize, const LEN: usize>(values: [Self; LEN]) -> Self {
        Parts(Part::Record(const { &T::TABLE }, values.into()))
    }

    /// An enum's variant, by its number, and the payload.
    pub fn variant<T: Union>(number: usize, payload: Option<Self>) -> Self {
        let table = const { &T::TABLE };
        let name = table.variants.get(number).map_or("", |it| it.name);
        let step = match table.tagging {
            Tagging::External => name,
            Tagging::Internal => "",
            Tagging::Adjacent => table.frame.fields.get(1).map_or("", |field| field.name),
        };
        Parts(Part::Variant(Variant {
            name,
            step,
            payload: payload.map(Box::new),
        }))
    }

    fn kind(&self) -> &'static str {
        match &self.0 {
            Part::Untold => "a value of a hand-written type",
            Part::Null => "null",
            Part::Value(_) => "a value",
            Part::Withheld(_) => "a private value",
            Part::Text(_) => "text",
            Part::List(_) => "a list",
            Part::Record(..) => "fields",
            Part::Map(_) => "a map",
            Part::Variant(_) => "a variant",
        }
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Parts(…)")
    }
}

/// What `assert_output_eq!(value, Triage { … })` expands to.
///
/// # Panics
/// If the values differ. The panic says where and never what their texts hold.
#[track_caller]
pub fn assert_output_eq<T: ClaudeOutput>(
    found: &T,
    expected: &T,
    message: Option<fmt::Arguments<'_>>,
) {
    let mut told = Vec::new();
    let (found, expected) = (found.parts_to_compare(), expected.parts_to_compare());
    tell(&found, &expected, "", &mut told);
    fail("the value differs from the expected one", &told, message);
}

/// What `assert_output_eq!(value, { "severity": 3 })` expands to: the JSON is read as a reply would
/// be, so that defaults, the forms of numbers and the order of members are as in a reply.
///
/// # Panics
/// As [`assert_output_eq`]; also if the expected JSON is none of the type.
#[track_caller]
pub fn assert_output_eq_json<T: ClaudeOutput>(
    found: &T,
    expected: &serde_json::Value,
    message: Option<fmt::Arguments<'_>>,
) {
    let json = expected.to_string();
    match T::parse(&json) {
        Ok(expected) => assert_output_eq(found, &expected, message),
        Err(error) => panic!("the expected JSON is none of the value's type: {error}"),
    }
}

fn tell(found: &Parts<'_>, expected: &Parts<'_>, place: &str, told: &mut Vec<String>) {
    match (&found.0, &expected.0) {
        (Part::Null, Part::Null) => {}
        (Part::Value(found), Part::Value(expected)) if found == expected => {}
        (Part::Value(found), Part::Value(expected)) => {
            told.push(at(place, &format!("{found} was found, {expected} expected")));
        }
        (Part::Withheld(found), Part::Withheld(expected)) if found == expected => {}
        (Part::Withheld(_), Part::Withheld(_)) => {
            told.push(at(place, "the private value differs from the expected one"));
        }
        (Part::Text(found), Part::Text(expected)) => {
            told.extend(text_difference(found, expected).map(|it| at(place, &it)));
        }
        (Part::List(found), Part::List(expected)) => tell_items(found, expected, place, told),
        (Part::Record(table, found), Part::Record(_, expected)) => {
            tell_fields(table, found, expected, place, told);
        }
        (Part::Map(found), Part::Map(expected)) => tell_members(found, expected, place, told),
        (Part::Variant(found), Part::Variant(expected)) if found.name == expected.name => {
            if let (Some(inner), Some(expected)) = (&found.payload, &expected.payload) {
                tell(inner, expected, &step(place, found.step), told);
            }
        }
        (Part::Variant(found), Part::Variant(expected)) => {
            let (found, expected) = (found.name, expected.name);
            let words = format!("the variant is `{found}`, `{expected}` was expected");
            told.push(at(place, &words));
        }
        (Part::Untold, _) | (_, Part::Untold) => told.push(at(
            place,
            "its `ClaudeOutput` is written by hand or derived without the feature `testing`; compare it by itself",
        )),
        _ => {
            let words = format!("{} was found, {} expected", found.kind(), expected.kind());
            told.push(at(place, &words));
        }
    }
}

fn tell_items(found: &[Parts<'_>], expected: &[Parts<'_>], place: &str, told: &mut Vec<String>) {
    if found.len() != expected.len() {
        told.push(at(place, &count_difference(found.len(), expected.len())));
    }
    for (number, (found, expected)) in found.iter().zip(expected).enumerate() {
        tell(found, expected, &step(place, &number.to_string()), told);
    }
}

fn tell_fields(
    table: &RecordTable,
    found: &[Parts<'_>],
    expected: &[Parts<'_>],
    place: &str,
    told: &mut Vec<String>,
) {
    for (field, (found, expected)) in table.fields.iter().zip(found.iter().zip(expected)) {
        let inner = match field.role {
            // Its fields stand among the others.
            Role::Flat(_) => place.to_owned(),
            _ => step(place, field.name),
        };
        tell(found, expected, &inner, told);
    }
}

fn tell_members(
    found: &[Member<'_>],
    expected: &[Member<'_>],
    place: &str,
    told: &mut Vec<String>,
) {
    for member in found {
        let inner = step(place, &member.step);
        match expected.iter().find(|other| other.key == member.key) {
            Some(other) => tell(&member.value, &other.value, &inner, told),
            None => told.push(at(&inner, "its key was not expected")),
        }
    }
    for member in expected {
        if !found.iter().any(|other| other.key == member.key) {
            let words = format!("the expected member `{}` is missing", member.step);
            told.push(at(place, &words));
        }
    }
}

fn step(place: &str, name: &str) -> String {
    let mut place = place.to_owned();
    if !name.is_empty() {
        push_name(&mut place, name);
    }
    place
}
