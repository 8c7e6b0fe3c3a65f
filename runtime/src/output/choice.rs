//! Field-less enums: one of a fixed list of texts.

use std::fmt;

use serde::de::{Deserializer, Visitor};

use super::error::{Fault, Found};
use super::reader::{Here, put};
use super::refuse::refuse;
use super::{ClaudeOutput, Read, Reader, Stop};
use crate::taint::{Choice, InertText};

impl<D> Reader<'_, D> {
    /// One of the texts of a [`Choice`]. Capitals count as small letters where no text matches
    /// exactly: the API does not promise the capitalisation of enum strings.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[inline]
    pub fn choice<'de, T: Choice + ClaudeOutput>(self) -> Read<T, D::Error>
    where
        D: Deserializer<'de>,
    {
        let mut place = None;
        self.choice_into(&mut place)?;
        Ok(place)
    }

    /// The same, into a place that is `None` before.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    #[inline]
    pub fn choice_into<'de, T: Choice + ClaudeOutput>(
        self,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>>
    where
        D: Deserializer<'de>,
    {
        let visitor = ChoiceVisitor { at: self.at, place };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

struct ChoiceVisitor<'c, 'p, T> {
    at: &'c Here<'c>,
    place: &'p mut Option<T>,
}

impl<T: ClaudeOutput> ChoiceVisitor<'_, '_, T> {
    #[cold]
    fn refuse(self, found: Found) {
        let shape = const { &T::SHAPE };
        let fault = if found == Found::Text {
            Fault::Value { shape, found }
        } else {
            Fault::Kind { shape, found }
        };
        self.at.note(fault);
    }
}

impl<'de, T: Choice + ClaudeOutput> Visitor<'de> for ChoiceVisitor<'_, '_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        match T::read_inert(text) {
            Some(value) => put(self.place, Some(value)),
            None => self.refuse(Found::Text),
        }
        Ok(())
    }
    refuse!(bool number null array object);
}
