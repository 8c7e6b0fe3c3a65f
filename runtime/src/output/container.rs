//! `Option` and `Box`; and what lists and maps have in common.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::compare::Parts;
use super::held::{Items, Plain};
use super::reader::{Here, put};
use super::record::Seen;
use super::shape::Kind;
use super::{ClaudeOutput, Read, Reader, Shape, Stop};

/// A list or a map: its items can have rules.
#[diagnostic::on_unimplemented(
    message = "`items` and `values` are rules for lists and maps, and `{Self}` is neither",
    label = "not a rule for this field",
    note = "write the rules of the value itself without `items(…)` [taintless::errors T304]"
)]
pub trait Container: ClaudeOutput {
    /// What it holds: a list's items, a map's values.
    type Item: ClaudeOutput;
    /// Reads it, and each item as `R` says.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn read_items<'de, R: Items<Self::Item>, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
    ) -> Read<Self, D::Error>;
}

/// Absent or `null` is `None`.
#[diagnostic::do_not_recommend]
impl<T: ClaudeOutput> ClaudeOutput for Option<T> {
    const SHAPE: Shape = Shape::new(Kind::Optional(&T::SHAPE));

    #[inline]
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        let mut place = None;
        read_option::<T, Plain, D>(reader, &mut place)?;
        Ok(place)
    }

    #[inline]
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<Self>,
    ) -> Result<(), Stop<D::Error>> {
        read_option::<T, Plain, D>(reader, place)
    }

    #[inline]
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn parts_to_compare(&self) -> Parts<'_> {
        Parts::optional(self.as_ref().map(T::parts_to_compare))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Container> Container for Option<T> {
    type Item = T::Item;
    #[inline]
    fn read_items<'de, R: Items<T::Item>, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
    ) -> Read<Self, D::Error> {
        let mut place = None;
        read_option::<T, Within<R>, D>(reader, &mut place)?;
        Ok(place)
    }
}

/// A list or a map, of whose items each is read as `R` says.
pub(super) struct Within<R>(PhantomData<R>);

impl<T: Container, R: Items<T::Item>> Items<T> for Within<R> {
    #[inline]
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>> {
        put(place, T::read_items::<R, D>(reader)?);
        Ok(())
    }
}

#[inline]
fn read_option<'de, T, R: Items<T>, D: Deserializer<'de>>(
    reader: Reader<'_, D>,
    place: &mut Seen<T>,
) -> Result<(), Stop<D::Error>> {
    let Reader { de, at } = reader;
    de.deserialize_option(OptionVisitor::<T, R> {
        at,
        place,
        rules: PhantomData,
    })
    .map_err(Stop)
}

struct OptionVisitor<'c, 'p, T, R> {
    at: &'c Here<'c>,
    place: &'p mut Seen<T>,
    rules: PhantomData<R>,
}

impl<T, R: Items<T>> OptionVisitor<'_, '_, T, R> {
    #[inline]
    fn some<'de, D: Deserializer<'de>>(
        self,
        de: D,
    ) -> Result<<Self as Visitor<'de>>::Value, D::Error> {
        let Self { at, place, .. } = self;
        put(place, Some(None));
        let Some(inner) = place else { return Ok(()) };
        if let Err(Stop(error)) = R::read_into(Reader { de, at }, inner) {
            return Err(error);
        }
        if inner.is_none() {
            put(place, None);
        }
        Ok(())
    }
}

/// Values that a deserializer hands over bare, without `visit_some`: they are the value itself.
/// (serde's own answer to them would quote them.)
macro_rules! bare {
    ($($visit:ident: $value:ty;)*) => {$(
        fn $visit<E: Error>(self, value: $value) -> Result<Self::Value, E> {
            self.some(IntoDeserializer::<E>::into_deserializer(value))
        }
    )*};
}

impl<'de, T, R: Items<T>> Visitor<'de> for OptionVisitor<'_, '_, T, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        put(self.place, Some(None));
        Ok(())
    }
    #[inline]
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        put(self.place, Some(None));
        Ok(())
    }
    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        self.some(de)
    }
    bare! {
        visit_bool: bool;
        visit_i64: i64;
        visit_i128: i128;
        visit_u64: u64;
        visit_u128: u128;
        visit_f64: f64;
        visit_str: &str;
        visit_string: String;
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        self.some(de)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        self.some(SeqAccessDeserializer::new(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        self.some(MapAccessDeserializer::new(members))
    }
}

#[diagnostic::do_not_recommend]
impl<T: ClaudeOutput> ClaudeOutput for Box<T> {
    const SHAPE: Shape = T::SHAPE;

    #[inline]
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        Ok(T::read(reader)?.map(Box::new))
    }

    #[inline]
    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }

    fn parts_to_compare(&self) -> Parts<'_> {
        (**self).parts_to_compare()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Container> Container for Box<T> {
    type Item = T::Item;
    #[inline]
    fn read_items<'de, R: Items<T::Item>, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
    ) -> Read<Self, D::Error> {
        Ok(T::read_items::<R, D>(reader)?.map(Box::new))
    }
}
