//! Field-less enums: one of a fixed list of texts.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Visitor};

use super::error::{Fault, Found};
use super::reader::Here;
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
        let visitor = ChoiceVisitor {
            at: self.at,
            ty: PhantomData,
        };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

struct ChoiceVisitor<'c, T> {
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<T: ClaudeOutput> ChoiceVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        let shape = const { &T::SHAPE };
        let fault = if found == Found::Text {
            Fault::Value { shape, found }
        } else {
            Fault::Kind { shape, found }
        };
        self.at.note(fault);
        None
    }
}

impl<'de, T: Choice + ClaudeOutput> Visitor<'de> for ChoiceVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let value = T::read_inert(text);
        Ok(value.or_else(|| self.refuse(Found::Text)))
    }
    refuse!(bool number null array object);
}
