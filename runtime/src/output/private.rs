//! Private fields: read and held to their rules as what they hold, and withheld from errors.

use std::collections::HashSet;

use serde::de::Deserializer;

use super::compare::Parts;
use super::default::Defaulted;
use super::error::OutputError;
use super::format::Format;
use super::pattern::Compiled;
use super::rule::{Distinct, Known, Listed, Matched, Measured, Ranged, Unit};
use super::shape::{Constant, Kind, Length, Number, Range, RecordTable, Role, Shape};
use super::union::{Payload, UnionTable};
use super::{ClaudeOutput, Read, Reader};
use crate::taint::{Inert, Pass, Privatable, Private, PrivateText, Tainted};

#[diagnostic::do_not_recommend]
impl<T: Privatable + ClaudeOutput> ClaudeOutput for Private<T> {
    const SHAPE: Shape = T::SHAPE.private();

    #[inline]
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(T::read(reader)?.map(Private::new))
    }

    #[inline]
    fn absent() -> Option<Self> {
        T::absent().map(Private::new)
    }

    fn parts_to_compare(&self) -> Parts<'_> {
        self.raw().parts_to_compare().withheld()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + Defaulted> Defaulted for Private<T> {
    fn of_constant(constant: &Constant) -> Option<Self> {
        T::of_constant(constant).map(Private::new)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + Measured> Measured for Private<T> {
    const UNIT: Unit = T::UNIT;
    fn measures(&self, length: Length) -> bool {
        self.raw().measures(length)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + Ranged> Ranged for Private<T> {
    fn is_within(&self, range: &Range) -> bool {
        self.raw().is_within(range)
    }
    fn is_multiple_of(&self, number: Number) -> bool {
        self.raw().is_multiple_of(number)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + Matched> Matched for Private<T> {
    fn matches(&self, pattern: Compiled<'_>) -> bool {
        self.raw().matches(pattern)
    }
    fn has_format(&self, format: Format) -> bool {
        self.raw().has_format(format)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + Listed> Listed for Private<T> {
    fn is_one_of(&self, known: Known) -> bool {
        self.raw().is_one_of(known)
    }
}

#[diagnostic::do_not_recommend]
impl Distinct for Vec<Private<Tainted<String>>> {
    fn are_distinct(&self) -> bool {
        let texts: HashSet<&str> = self.iter().map(|it| it.raw().read(Pass::new())).collect();
        texts.len() == self.len()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Inert + ClaudeOutput + Copy> Distinct for Vec<Private<T>> {
    fn are_distinct(&self) -> bool {
        let values: Vec<T> = self.iter().map(|it| *it.raw()).collect();
        values.are_distinct()
    }
}

impl OutputError {
    /// Without what was found in the reply, if anything in the type is private: a problem of a
    /// whole, or of broken JSON, would show its parts.
    pub(super) fn withhold<T: ClaudeOutput>(mut self) -> Self {
        if Search::default().finds(&T::SHAPE) {
            for problem in &mut self.problems {
                problem.found = None;
            }
        }
        self
    }
}

/// Looks for what is private in a shape.
#[derive(Default)]
struct Search {
    /// The types that hold themselves and have been looked into.
    seen: Vec<&'static str>,
}

impl Search {
    fn finds(&mut self, shape: &Shape) -> bool {
        if shape.is_private {
            return true;
        }
        match &shape.kind {
            Kind::Text
            | Kind::Format(_)
            | Kind::Boolean
            | Kind::Integer { .. }
            | Kind::Number
            | Kind::Null
            | Kind::Choice(_) => false,
            Kind::List(list) => self.finds(list.item),
            Kind::Map { key, value } => self.finds(key) || self.finds(value),
            Kind::Optional(inner) => self.finds(inner),
            Kind::Tuple(table) | Kind::Record(table) => self.finds_in(table),
            Kind::Wrapped(table) => self.finds(table.value.shape),
            Kind::Union(table) => table.variants.iter().any(|variant| match &variant.payload {
                Payload::Unit => false,
                Payload::Value(position) => self.finds(position.shape),
                Payload::Record(table) | Payload::Tuple(table) => self.finds_in(table),
            }),
            Kind::Bounded(bounded) => {
                if self.seen.contains(&bounded.id) {
                    return false;
                }
                self.seen.push(bounded.id);
                self.finds((bounded.shape)())
            }
        }
    }

    fn finds_in(&mut self, table: &RecordTable) -> bool {
        table.fields.iter().any(|field| match field.role {
            Role::Flat(table) => self.finds_in(table),
            Role::Value | Role::Tag(_) => self.finds(field.value.shape),
        })
    }
}

impl Shape {
    /// Whether a member of that name, of an object of this shape, holds anything private. A name
    /// that the shape does not have counts as private where anything in the shape is.
    pub(crate) fn hides(&self, member: &str) -> bool {
        let shape = match &self.kind {
            Kind::Record(table) if !self.is_private => find(table, member).unwrap_or(self),
            _ => self,
        };
        Search::default().finds(shape)
    }

    /// Whether each text in it is private. Of a type that holds itself nothing is known here.
    const fn withholds_text(&self) -> bool {
        if self.is_private {
            return true;
        }
        match &self.kind {
            Kind::Text | Kind::Format(_) | Kind::Bounded(_) => false,
            Kind::Boolean | Kind::Integer { .. } | Kind::Number | Kind::Null | Kind::Choice(_) => {
                true
            }
            Kind::List(list) => list.item.withholds_text(),
            Kind::Map { key, value } => key.withholds_text() && value.withholds_text(),
            Kind::Optional(inner) => inner.withholds_text(),
            Kind::Tuple(table) | Kind::Record(table) => withholds_texts(table),
            Kind::Wrapped(table) => table.value.shape.withholds_text(),
            Kind::Union(table) => variants_withhold_text(table),
        }
    }
}

fn find(table: &'static RecordTable, member: &str) -> Option<&'static Shape> {
    table.fields.iter().find_map(|field| match field.role {
        Role::Flat(table) => find(table, member),
        Role::Value | Role::Tag(_) => (field.name == member).then_some(field.value.shape),
    })
}

const fn withholds_texts(table: &RecordTable) -> bool {
    let mut at = 0;
    while at < table.fields.len() {
        let field = &table.fields[at];
        let withholds = match field.role {
            Role::Flat(table) => withholds_texts(table),
            Role::Tag(_) => true,
            Role::Value => field.value.shape.withholds_text(),
        };
        if !withholds {
            return false;
        }
        at += 1;
    }
    true
}

const fn variants_withhold_text(table: &UnionTable) -> bool {
    let mut at = 0;
    while at < table.variants.len() {
        let withholds = match &table.variants[at].payload {
            Payload::Unit => true,
            Payload::Value(position) => position.shape.withholds_text(),
            Payload::Record(table) | Payload::Tuple(table) => withholds_texts(table),
        };
        if !withholds {
            return false;
        }
        at += 1;
    }
    true
}

/// Evaluated when the program is compiled: an agent that holds private data answers in a type in
/// which each text is private.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub(crate) const fn check_withheld(shape: &Shape) {
    assert!(
        shape.withholds_text(),
        "this answer is that of an agent which holds private data, and a text in its type is not private; write `Private<Tainted<String>>` for each text in it [taintless::errors T728]"
    );
}

#[cfg(test)]
mod tests {
    use super::Search;
    use crate::output::{ClaudeOutput, TaintedMap};
    use crate::{Private, Tainted};

    fn finds<T: ClaudeOutput>() -> bool {
        Search::default().finds(&T::SHAPE)
    }

    #[test]
    fn what_is_private_is_found_however_deep() {
        assert!(finds::<Private<u8>>());
        assert!(finds::<Option<Private<Tainted<String>>>>());
        assert!(finds::<Vec<Private<u8>>>());
        assert!(finds::<Box<[Private<u8>; 2]>>());
        assert!(finds::<(u8, Private<bool>)>());
        assert!(finds::<TaintedMap<Vec<Private<u8>>>>());
        assert!(!finds::<TaintedMap<Vec<Option<Tainted<String>>>>>());
        assert!(!finds::<(u8, [bool; 2])>());
    }

    #[test]
    fn only_types_whose_texts_are_all_private_are_withheld() {
        fn withholds<T: ClaudeOutput>() -> bool {
            T::SHAPE.withholds_text()
        }
        assert!(withholds::<(u8, Vec<Private<Tainted<String>>>)>());
        assert!(withholds::<Option<Private<Tainted<String>>>>());
        assert!(!withholds::<(u8, Tainted<String>)>());
        assert!(!withholds::<Vec<Option<Tainted<String>>>>());
        assert!(!withholds::<TaintedMap<u8>>());
    }
}
