//! `{"refund": {…}}`, and `"nothing"` for a variant without a payload.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::{Union, UnionTable, VariantSeed, refuse};
use crate::output::error::{Fault, Found};
use crate::output::reader::{Here, skip_members};
use crate::output::refuse::no_key;

pub(super) struct ExternalVisitor<'c, T> {
    pub(super) at: &'c Here<'c>,
    pub(super) ty: PhantomData<T>,
}

impl<T: Union> ExternalVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        refuse::<T, T>(self.at, found)
    }

    #[cold]
    fn unknown(self, found: Found) -> Option<T> {
        let table = const { &T::TABLE };
        self.at.note(Fault::Tag { table, found });
        None
    }
}

impl<'de, T: Union> Visitor<'de> for ExternalVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let table = const { &T::TABLE };
        let value = table.find(text).and_then(T::unit);
        Ok(value.or_else(|| self.unknown(Found::Text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_members(members).map(|()| None);
        }
        let table = const { &T::TABLE };
        let mut here = at.member(&table.frame);
        let number = match members.next_key_seed(VariantKey { table })? {
            // A variant without a payload is its name alone.
            Some(Some(number)) if !table.is_unit(number) => number,
            Some(Some(_)) => {
                skip_value(&mut members)?;
                return skip_members(members).map(|()| self.unknown(Found::Object));
            }
            Some(None) => {
                here.unnamed().note(Fault::Unknown(&table.frame));
                skip_value(&mut members)?;
                return skip_members(members).map(|()| None);
            }
            None => return Ok(self.unknown(Found::Object)),
        };
        here.field = number;
        let value = members.next_value_seed(VariantSeed {
            number,
            at: &here,
            ty: PhantomData,
        })?;
        let mut sound = true;
        while members.next_key::<IgnoredAny>()?.is_some() {
            here.child += 1;
            sound = false;
            here.unnamed().note(Fault::Unknown(&table.frame));
            skip_value(&mut members)?;
        }
        Ok(if sound { value } else { None })
    }
    refuse!(bool number null array);
}

fn skip_value<'de, A: MapAccess<'de>>(members: &mut A) -> Result<(), A::Error> {
    members.next_value::<IgnoredAny>().map(|_| ())
}

/// Which variant a key names.
struct VariantKey {
    table: &'static UnionTable,
}

impl<'de> DeserializeSeed<'de> for VariantKey {
    type Value = Option<u32>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl Visitor<'_> for VariantKey {
    type Value = Option<u32>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.table.find(key))
    }
    no_key!(None);
}
