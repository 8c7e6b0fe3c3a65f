//! Tuples and tuple structs: an array whose items have types of their own, by place.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::compare::Parts;
use super::error::{Fault, Found};
use super::reader::{Here, skip_items};
use super::record::{FieldType, Missing, Record, Seen, Slot};
use super::refuse::refuse;
use super::shape::{Field, RecordTable, Rules, Shape};
use super::{ClaudeOutput, Read, Reader, Stop};

impl<D> Reader<'_, D> {
    /// An array, of whose items each is read as the field of its number.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    #[inline]
    pub fn tuple<'de, T: Record<N>, const N: usize>(self) -> Read<T, D::Error>
    where
        D: Deserializer<'de>,
    {
        let visitor = TupleVisitor {
            at: self.at,
            ty: PhantomData,
        };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

struct TupleVisitor<'c, T, const N: usize> {
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<T: Record<N>, const N: usize> TupleVisitor<'_, T, N> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        let shape = const { &Shape::tuple::<T, N>() };
        self.at.note(Fault::Kind { shape, found });
        None
    }
}

impl<'de, T: Record<N>, const N: usize> Visitor<'de> for TupleVisitor<'_, T, N> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_items(items).map(|()| None);
        }
        let table = const { &T::TABLE };
        let mut partial = T::begin();
        let mut here = at.item();
        let mut members = Members {
            items,
            is_at_end: false,
        };
        for number in (0..).take(table.fields.len()) {
            let slot = Slot {
                members: &mut members,
                at: &here,
            };
            match T::field(&mut partial, number, slot) {
                Ok(()) => here.child += 1,
                Err(_) if members.is_at_end => {
                    at.note(Fault::Count(table.fields.len()));
                    return Ok(None);
                }
                Err(Stop(error)) => return Err(error),
            }
        }
        if members.items.next_element::<IgnoredAny>()?.is_some() {
            at.note(Fault::Count(table.fields.len()));
            return skip_items(members.items).map(|()| None);
        }
        Ok(T::finish(partial, &Missing { table, at }))
    }
    refuse!(bool number text null object);
}

/// The items of an array as the values of an object's members, which is what fields are read from.
struct Members<S> {
    items: S,
    /// An item was asked for, and there was none.
    is_at_end: bool,
}

impl<'de, S: SeqAccess<'de>> MapAccess<'de> for Members<S> {
    type Error = S::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        _: K,
    ) -> Result<Option<K::Value>, S::Error> {
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, S::Error> {
        match self.items.next_element_seed(seed)? {
            Some(value) => Ok(value),
            None => {
                self.is_at_end = true;
                Err(S::Error::custom("too few items"))
            }
        }
    }
}

macro_rules! tuple {
    ($($name:ident $index:tt $text:literal),*) => {
        #[diagnostic::do_not_recommend]
        impl<$($name: ClaudeOutput),*> ClaudeOutput for ($($name,)*) {
            const SHAPE: Shape = Shape::tuple::<Self, 0>();
            #[inline]
            fn read<'de, De: Deserializer<'de>>(reader: Reader<'_, De>) -> Read<Self, De::Error> {
                reader.tuple::<Self, 0>()
            }
            fn parts_to_compare(&self) -> Parts<'_> {
                Parts::record::<Self, 0, _>([$(self.$index.parts_to_compare()),*])
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($name: ClaudeOutput),*> Record for ($($name,)*) {
            type Partial = ($(Seen<$name>,)*);
            const TABLE: RecordTable = RecordTable {
                name: "",
                id: "",
                description: "",
                fields: &[$(Field::new($text, "", $name::LOOKS, Rules::NONE)),*],
            };
            fn begin() -> Self::Partial {
                ($(Seen::<$name>::None,)*)
            }
            fn field<'de, Ac: MapAccess<'de>>(
                partial: &mut Self::Partial,
                number: u32,
                slot: Slot<'_, Ac>,
            ) -> Result<(), Stop<Ac::Error>> {
                match number {
                    $($index => $name::fill(slot, &mut partial.$index),)*
                    _ => slot.skip(),
                }
            }
            fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self> {
                Some(($($name::take(missing, partial.$index, $index)?,)*))
            }
        }
    };
}
tuple!(A 0 "0", B 1 "1");
tuple!(A 0 "0", B 1 "1", C 2 "2");
tuple!(A 0 "0", B 1 "1", C 2 "2", D 3 "3");
tuple!(A 0 "0", B 1 "1", C 2 "2", D 3 "3", E 4 "4");
tuple!(A 0 "0", B 1 "1", C 2 "2", D 3 "3", E 4 "4", F 5 "5");
