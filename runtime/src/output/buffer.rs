//! Values that stand before the tag which says what they are: kept until it is known.
//!
//! The API writes properties in the schema's order, and our schemas have the tag first, so this is
//! for replies that came some other way. Unlike `serde_json`'s `Value` it keeps the order of members
//! and those that stand twice, so that problems are told at their places.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::reader::{Here, skip_items, skip_members};
use super::refuse::no_key;

/// One JSON value.
pub(super) enum Buffer {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(String),
    List(Vec<Buffer>),
    Object(Vec<(String, Buffer)>),
}

/// Reads a value into a buffer, down to the depth that is left; `None` when it has been noted that it
/// goes deeper.
#[derive(Clone, Copy)]
pub(super) struct BufferSeed<'c> {
    at: &'c Here<'c>,
    depth: u32,
}

impl<'c> BufferSeed<'c> {
    /// For a value at a depth. What is told of it is told of the place.
    pub(super) fn new(at: &'c Here<'c>, depth: u32) -> Self {
        BufferSeed { at, depth }
    }

    fn inner(self) -> Self {
        BufferSeed {
            depth: self.depth + 1,
            ..self
        }
    }

    fn is_too_deep(self) -> bool {
        let limit = self.at.notes.limits.depth;
        if self.depth >= limit {
            self.at.note(super::error::Fault::Depth);
        }
        self.depth >= limit
    }
}

impl<'de> DeserializeSeed<'de> for BufferSeed<'_> {
    type Value = Option<Buffer>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for BufferSeed<'_> {
    type Value = Option<Buffer>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Boolean(value)))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Unsigned(value)))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Signed(value)))
    }
    // An integer that no type of ours holds: as a float it is refused by each in its own words.
    #[allow(clippy::cast_precision_loss)]
    fn visit_u128<E>(self, value: u128) -> Result<Self::Value, E> {
        Ok(Some(
            u64::try_from(value).map_or(Buffer::Float(value as f64), Buffer::Unsigned),
        ))
    }
    #[allow(clippy::cast_precision_loss)]
    fn visit_i128<E>(self, value: i128) -> Result<Self::Value, E> {
        Ok(Some(
            i64::try_from(value).map_or(Buffer::Float(value as f64), Buffer::Signed),
        ))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Float(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Text(value.to_owned())))
    }
    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Text(value)))
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Null))
    }
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Null))
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        if self.is_too_deep() {
            return skip_items(items).map(|()| None);
        }
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.inner())? {
            let Some(item) = item else {
                return skip_items(items).map(|()| None);
            };
            list.push(item);
        }
        Ok(Some(Buffer::List(list)))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        if self.is_too_deep() {
            return skip_members(members).map(|()| None);
        }
        let mut object = Vec::new();
        while let Some(key) = members.next_key_seed(KeyText)? {
            let Some(value) = members.next_value_seed(self.inner())? else {
                return skip_members(members).map(|()| None);
            };
            object.push((key, value));
        }
        Ok(Some(Buffer::Object(object)))
    }
}

struct KeyText;

impl<'de> DeserializeSeed<'de> for KeyText {
    type Value = String;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<String, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeyText {
    type Value = String;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<String, E> {
        Ok(key.to_owned())
    }
    fn visit_string<E>(self, key: String) -> Result<String, E> {
        Ok(key)
    }
    no_key!(String::new());
}

/// A buffer, read again.
pub(super) struct Replay<E> {
    buffer: Buffer,
    error: PhantomData<E>,
}

impl Buffer {
    pub(super) fn replay<E>(self) -> Replay<E> {
        Replay {
            buffer: self,
            error: PhantomData,
        }
    }
}

impl<E: Error> IntoDeserializer<'_, E> for Replay<E> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for Replay<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Null => visitor.visit_unit(),
            Buffer::Boolean(value) => visitor.visit_bool(value),
            Buffer::Unsigned(value) => visitor.visit_u64(value),
            Buffer::Signed(value) => visitor.visit_i64(value),
            Buffer::Float(value) => visitor.visit_f64(value),
            Buffer::Text(text) => visitor.visit_string(text),
            Buffer::List(items) => {
                let items = items.into_iter().map(Buffer::replay);
                visitor.visit_seq(SeqDeserializer::<_, E>::new(items))
            }
            Buffer::Object(members) => {
                let members = members
                    .into_iter()
                    .map(|(key, value)| (key, value.replay()));
                visitor.visit_map(MapDeserializer::<_, E>::new(members))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Null => visitor.visit_unit(),
            _ => visitor.visit_some(self),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
