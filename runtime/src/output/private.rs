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
use super::union::Payload;
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
pub(super) struct Search {
    /// The types that hold themselves and have been looked into.
    seen: Vec<&'static str>,
}

impl Search {
    pub(super) fn finds(&mut self, shape: &Shape) -> bool {
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
}
