//! `{"kind": "refund", …}`: the tag stands among the payload's own fields.

use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::value::{
    MapAccessDeserializer, StrDeserializer, StringDeserializer, UnitDeserializer,
};
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};

use super::{TagSeed, Union, refuse};
use crate::output::buffer::{Buffer, BufferSeed};
use crate::output::error::{Fault, Found};
use crate::output::reader::{Here, skip_members};
use crate::output::refuse::no_key;
use crate::output::{Reader, Stop};

pub(super) struct InternalVisitor<'c, T> {
    pub(super) at: &'c Here<'c>,
    pub(super) ty: PhantomData<T>,
}

impl<T: Union> InternalVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        refuse::<T, T>(self.at, found)
    }
}

impl<'de, T: Union> Visitor<'de> for InternalVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_members(members).map(|()| None);
        }
        let table = const { &T::TABLE };
        let tag = table.frame.fields.first().map_or("", |field| field.name);
        let mut before = Vec::new();
        let mut here = at.member(&table.frame);
        loop {
            match members.next_key_seed(TagKey(tag))? {
                None => {
                    at.note(Fault::Missing(tag));
                    return Ok(None);
                }
                Some(None) => break,
                Some(Some(key)) => {
                    // What name it has is not known before the tag is.
                    let seed = BufferSeed::new(at, here.depth);
                    let Some(value) = members.next_value_seed(seed)? else {
                        return skip_members(members).map(|()| None);
                    };
                    before.push((key, value));
                    here.child += 1;
                    if at.is_too_long(here.child) {
                        return skip_members(members).map(|()| None);
                    }
                }
            }
        }
        let Some(number) = members.next_value_seed(TagSeed { table, at: &here })? else {
            return skip_members(members).map(|()| None);
        };
        let members = Members {
            before: before.into_iter(),
            value: None,
            tag: Some(tag),
            is_at_tag: false,
            after: members,
        };
        let de = MapAccessDeserializer::new(members);
        T::variant(number, Reader { de, at }).map_err(|Stop(error)| error)
    }
    refuse!(bool number text null array);
}

/// A key: `None` for the tag, and any other as it is.
struct TagKey(&'static str);

impl<'de> DeserializeSeed<'de> for TagKey {
    type Value = Option<String>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl Visitor<'_> for TagKey {
    type Value = Option<String>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok((key != self.0).then(|| key.to_owned()))
    }
    no_key!(Some(String::new()));
}

/// The object once more from its beginning: what stood before the tag, the tag, and the rest.
struct Members<A> {
    before: vec::IntoIter<(String, Buffer)>,
    /// The value whose key was given out.
    value: Option<Buffer>,
    tag: Option<&'static str>,
    /// The key that was given out last was the tag's.
    is_at_tag: bool,
    after: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.before.next() {
            self.value = Some(value);
            let key: StringDeserializer<A::Error> = key.into_deserializer();
            return seed.deserialize(key).map(Some);
        }
        if let Some(tag) = self.tag.take() {
            self.is_at_tag = true;
            let key: StrDeserializer<'_, A::Error> = tag.into_deserializer();
            return seed.deserialize(key).map(Some);
        }
        self.after.next_key_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if let Some(value) = self.value.take() {
            return seed.deserialize(value.replay());
        }
        if std::mem::take(&mut self.is_at_tag) {
            // It has been read.
            return seed.deserialize(UnitDeserializer::new());
        }
        self.after.next_value_seed(seed)
    }
}
