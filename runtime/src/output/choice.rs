//! Field-less enums: one of a fixed list of texts.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Fault, Found};
use super::number::skip_map;
use super::reader::{Here, Notes, skip_items};
use super::{ClaudeOutput, Read, Reader, Stop};
use crate::taint::{Choice, Inert, Pass};

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
            notes: self.notes,
            ty: PhantomData,
        };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

struct ChoiceVisitor<'c, T> {
    at: &'c Here<'c>,
    notes: &'c Notes,
    ty: PhantomData<T>,
}

impl<T: ClaudeOutput> ChoiceVisitor<'_, T> {
    #[cold]
    fn refuse<E>(self, found: Found) -> Result<Option<T>, E> {
        let shape = const { &T::SHAPE };
        let fault = if found == Found::Text {
            Fault::Value { shape, found }
        } else {
            Fault::Kind { shape, found }
        };
        self.notes.note(self.at, fault);
        Ok(None)
    }
}

impl<'de, T: Choice + ClaudeOutput> Visitor<'de> for ChoiceVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        match T::read_inert(text, Pass::new()) {
            Some(value) => Ok(Some(value)),
            None => self.refuse(Found::Text),
        }
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        self.refuse(Found::Boolean)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        self.refuse(Found::Integer)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        self.refuse(Found::Integer)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Self::Value, E> {
        self.refuse(Found::Integer)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Self::Value, E> {
        self.refuse(Found::Integer)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        self.refuse(Found::Number)
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        self.refuse(Found::Null)
    }
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        self.refuse(Found::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        skip_items(items)?;
        self.refuse(Found::Array)
    }
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        let found = skip_map(members)?;
        self.refuse(found)
    }
}
