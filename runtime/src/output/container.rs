//! `Option`, `Vec` and `Box`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Fault, Found};
use super::reader::{Here, Seed, skip_items};
use super::refuse::refuse;
use super::shape::Kind;
use super::{ClaudeOutput, Read, Reader, Shape, Stop};

/// Absent or `null` is `None`.
impl<T: ClaudeOutput> ClaudeOutput for Option<T> {
    const SHAPE: Shape = Shape::new(Kind::Optional(&T::SHAPE));

    #[inline]
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        let Reader { de, at } = reader;
        de.deserialize_option(OptionVisitor {
            at,
            ty: PhantomData,
        })
        .map_err(Stop)
    }

    #[inline]
    fn absent() -> Option<Self> {
        Some(None)
    }
}

struct OptionVisitor<'c, T> {
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<T: ClaudeOutput> OptionVisitor<'_, T> {
    #[inline]
    fn some<'de, D: Deserializer<'de>>(
        self,
        de: D,
    ) -> Result<<Self as Visitor<'de>>::Value, D::Error> {
        let Self { at, .. } = self;
        match T::read(Reader { de, at }) {
            Ok(value) => Ok(value.map(Some)),
            Err(Stop(error)) => Err(error),
        }
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

impl<'de, T: ClaudeOutput> Visitor<'de> for OptionVisitor<'_, T> {
    type Value = Option<Option<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Some(None))
    }
    #[inline]
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(None))
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
}

impl<T: ClaudeOutput> ClaudeOutput for Vec<T> {
    const SHAPE: Shape = Shape::new(Kind::List(&T::SHAPE));

    #[inline]
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
        let Reader { de, at } = reader;
        de.deserialize_any(ListVisitor {
            at,
            ty: PhantomData,
        })
        .map_err(Stop)
    }
}

struct ListVisitor<'c, T> {
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<T: ClaudeOutput> ListVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<Vec<T>> {
        let shape = const { &<Vec<T> as ClaudeOutput>::SHAPE };
        self.at.note(Fault::Kind { shape, found });
        None
    }
}

impl<'de, T: ClaudeOutput> Visitor<'de> for ListVisitor<'_, T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        if self.at.depth >= self.at.notes.limits.depth {
            self.at.note(Fault::Depth);
            return skip_items(items).map(|()| None);
        }
        let mut list = Vec::new();
        let mut sound = true;
        let mut here = self.at.item();
        loop {
            match items.next_element_seed(Seed::<T>::new(&here))? {
                Some(Some(item)) => list.push(item),
                Some(None) => sound = false,
                None => break,
            }
            here.child += 1;
        }
        if sound {
            return Ok(Some(list));
        }
        self.at.notes.keep_count(self.at, here.child as usize);
        Ok(None)
    }
    refuse!(bool number text null object);
}
