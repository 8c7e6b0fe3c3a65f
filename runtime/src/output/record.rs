//! Structs: what the derive says of one, and reading it.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::compare::Parts;
use super::container::{Container, Within};
use super::default::Defaulted;
use super::error::{Fault, Found};
use super::held::{Held, Items, Plain, Seed, Spot};
use super::name::{NUMBER, UNKNOWN, find};
use super::number::skip_number;
use super::reader::{Here, put, skip_members};
use super::refuse::{no_key, refuse};
use super::rule::Verdict;
use super::shape::{RecordTable, Role, Shape};
use super::{ClaudeOutput, Read, Reader, Stop};
use crate::Trusted;
use crate::json::{JsonArray, JsonObject, JsonWriter, Written};

/// A field: not yet seen, seen and not sound, or sound.
#[allow(
    clippy::option_option,
    reason = "an enum of three would lose the niches"
)]
pub type Seen<T> = Option<Option<T>>;

/// What `#[derive(ClaudeOutput)]` says of a struct, or of variant `N` of an enum.
pub trait Record<const N: usize = 0>: Sized {
    /// A field each: `None` is not yet seen, `Some(None)` seen and not sound.
    type Partial;
    /// Names, shapes and rules.
    const TABLE: RecordTable;
    /// Nothing seen.
    fn begin() -> Self::Partial;
    /// Reads the value of the field of a number.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut Self::Partial,
        number: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>>;
    /// The value, if every field is sound.
    fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self>;
}

impl<D> Reader<'_, D> {
    /// An object, read as the derive says.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    #[inline]
    pub fn record<'de, T: Record<N>, const N: usize>(self) -> Read<T, D::Error>
    where
        D: Deserializer<'de>,
    {
        let mut place = None;
        self.record_into::<T, N>(&mut place)?;
        Ok(place)
    }

    /// The same, into a place that is `None` before.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    #[inline]
    pub fn record_into<'de, T: Record<N>, const N: usize>(
        self,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>>
    where
        D: Deserializer<'de>,
    {
        let visitor = RecordVisitor { at: self.at, place };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

/// A type that stands as a field. The derive calls these by the type's own tokens, so that rustc
/// points there. (Were [`ClaudeOutput`] its supertrait, rustc would tell each call by itself.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a model's reply",
    label = "not a type of model output",
    note = "a model wrote it, so text is `Tainted<String>`; numbers, `bool`, `Option`, `Vec`, `Box`, `TaintedMap`, and structs and enums with `#[derive(ClaudeOutput)]` stand as they are [taintless::errors T301]",
    note = "keys of std's maps and items of its sets are numbers, field-less enums, and newtypes with `#[derive(Inert)]`, which are ordered or hashed"
)]
pub trait FieldType: Sized {
    /// On its way out as JSON, as a member of that name.
    fn put<'a>(&self, object: JsonObject<'a>, name: Trusted<&'static str>) -> JsonObject<'a>;
    /// As an item.
    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a>;
    /// As the whole value.
    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a>;

    /// What it looks like.
    const LOOKS: &'static Shape;

    /// Reads the value into its place.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn fill<'de, A: MapAccess<'de>>(
        slot: Slot<'_, A>,
        place: &mut Seen<Self>,
    ) -> Result<(), Stop<A::Error>>;

    /// Reads the value into its place; the rules follow.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[inline]
    fn check<'s, 'de, A: MapAccess<'de>>(
        slot: Slot<'s, A>,
        place: &'s mut Seen<Self>,
    ) -> Result<Held<'s, Self>, Stop<A::Error>> {
        let at = slot.at;
        Self::fill(slot, place)?;
        Ok(Held::new(place.get_or_insert(None), at))
    }

    /// As [`ClaudeOutput::parts_to_compare`].
    fn parts(&self) -> Parts<'_>;

    /// The field's value; a problem, if it was not there and cannot be absent.
    fn take(missing: &Missing<'_>, value: Seen<Self>, index: usize) -> Option<Self>;

    /// The field's value, or its default.
    #[inline]
    fn take_or_default(missing: &Missing<'_>, value: Seen<Self>, index: usize) -> Option<Self>
    where
        Self: Defaulted,
    {
        match value {
            Some(value) => value,
            None => missing.default(index),
        }
    }
}

impl<T: ClaudeOutput> FieldType for T {
    fn put<'a>(&self, object: JsonObject<'a>, name: Trusted<&'static str>) -> JsonObject<'a> {
        object.field(&name, self)
    }

    fn push<'a>(&self, array: JsonArray<'a>) -> JsonArray<'a> {
        array.item(self)
    }

    fn write<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.write_json(out)
    }

    const LOOKS: &'static Shape = &T::SHAPE;

    #[inline]
    fn fill<'de, A: MapAccess<'de>>(
        slot: Slot<'_, A>,
        place: &mut Seen<Self>,
    ) -> Result<(), Stop<A::Error>> {
        slot.fill::<Self, Plain>(place)
    }

    fn parts(&self) -> Parts<'_> {
        self.parts_to_compare()
    }

    #[inline]
    fn take(missing: &Missing<'_>, value: Seen<Self>, index: usize) -> Option<Self> {
        match value {
            Some(value) => value,
            None => T::absent().or_else(|| missing.absent(index)),
        }
    }
}

/// Reads a list or a map into its place, whose items have rules; its own follow.
///
/// # Errors
/// When the deserializer cannot go on.
#[inline]
pub fn check_items<'s, 'de, C: Container, R: Items<C::Item>, A: MapAccess<'de>>(
    slot: Slot<'s, A>,
    place: &'s mut Seen<C>,
) -> Result<Held<'s, C>, Stop<A::Error>> {
    let at = slot.at;
    slot.fill::<C, Within<R>>(place)?;
    Ok(Held::new(place.get_or_insert(None), at))
}

/// The value of one member, still unread.
pub struct Slot<'s, A> {
    pub(super) members: &'s mut A,
    pub(super) at: &'s Here<'s>,
}

impl<A> Slot<'_, A> {
    /// Reads the value into its place, as `R` says.
    #[inline]
    pub(super) fn fill<'de, T, R: Items<T>>(self, place: &mut Seen<T>) -> Result<(), Stop<A::Error>>
    where
        A: MapAccess<'de>,
    {
        if place.is_some() {
            *place = Some(None);
            return self.twice();
        }
        put(place, Some(None));
        let Some(inner) = place else { return Ok(()) };
        let seed = Seed::<T, R>::new(self.at, inner);
        self.members.next_value_seed(seed).map_err(Stop)
    }

    #[cold]
    fn twice<'de>(self) -> Result<(), Stop<A::Error>>
    where
        A: MapAccess<'de>,
    {
        self.at.note(Fault::Duplicate);
        self.skip()
    }

    /// Reads over the value.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    pub fn skip<'de>(self) -> Result<(), Stop<A::Error>>
    where
        A: MapAccess<'de>,
    {
        self.members
            .next_value::<IgnoredAny>()
            .map(|_| ())
            .map_err(Stop)
    }

    /// Reads over the tag, by which the variant was chosen.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    pub fn tag<'de>(self, place: &mut Seen<()>) -> Result<(), Stop<A::Error>>
    where
        A: MapAccess<'de>,
    {
        if place.is_some() {
            *place = Some(None);
            return self.twice();
        }
        *place = Some(Some(()));
        self.skip()
    }
}

/// The fields of a record that has been read to its end.
pub struct Missing<'c> {
    pub(super) table: &'static RecordTable,
    pub(super) at: &'c Here<'c>,
}

impl<'c> Missing<'c> {
    #[cold]
    fn absent<T>(&self, index: usize) -> Option<T> {
        let name = self.table.fields.get(index).map(|field| field.name);
        self.at.note(Fault::Missing(name.unwrap_or_default()));
        None
    }

    fn default<T: Defaulted>(&self, index: usize) -> Option<T> {
        let field = self.table.fields.get(index)?;
        // That the type takes the default was checked when the program was compiled.
        T::of_constant(&field.default?)
    }

    /// The fields of the struct that is flattened into the field at `index`.
    #[must_use]
    pub fn flat(&self, index: usize) -> Missing<'c> {
        let table = match self.table.fields.get(index).map(|field| field.role) {
            Some(Role::Flat(table)) => table,
            _ => self.table,
        };
        Missing { table, at: self.at }
    }

    /// Holds the whole value to a function of the program's.
    #[inline]
    pub fn whole<T, A: Verdict>(&self, value: T, check: fn(&T) -> A) -> Option<T> {
        Spot(self.at).whole(Some(value), check)
    }
}

struct RecordVisitor<'c, 'p, T, const N: usize> {
    at: &'c Here<'c>,
    place: &'p mut Option<T>,
}

impl<T: Record<N>, const N: usize> RecordVisitor<'_, '_, T, N> {
    #[cold]
    fn refuse(self, found: Found) {
        let shape = const { &Shape::record::<T, N>() };
        self.at.note(Fault::Kind { shape, found });
    }
}

impl<'de, T: Record<N>, const N: usize> Visitor<'de> for RecordVisitor<'_, '_, T, N> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_members(members);
        }
        let table = const { &T::TABLE };
        let mut partial = T::begin();
        let mut sound = true;
        let mut here = at.member(table);
        here.field = UNKNOWN;
        let next = |here: &Here<'_>| Key::<T, N>::new(here.field.wrapping_add(1));
        while let Some(number) = members.next_key_seed(next(&here))? {
            if number >= NUMBER {
                if number == NUMBER && here.child == 0 {
                    let found = skip_number(members)?;
                    self.refuse(found);
                    return Ok(());
                }
                sound &= here.unknown(table);
                members.next_value::<IgnoredAny>()?;
                if at.is_too_long(here.child) {
                    return skip_members(members);
                }
            } else {
                here.field = number;
                let slot = Slot {
                    members: &mut members,
                    at: &here,
                };
                if let Err(Stop(error)) = T::field(&mut partial, number, slot) {
                    return Err(error);
                }
            }
            here.child += 1;
        }
        put(self.place, T::finish(partial, &Missing { table, at }));
        if !sound {
            *self.place = None;
        }
        Ok(())
    }
    refuse!(bool number text null array);
}

/// Which field a key names. One for each record, so that it is inlined into the record's loop.
struct Key<T, const N: usize> {
    next: u32,
    ty: PhantomData<T>,
}

impl<T, const N: usize> Key<T, N> {
    #[inline]
    fn new(next: u32) -> Self {
        Key {
            next,
            ty: PhantomData,
        }
    }
}

impl<'de, T: Record<N>, const N: usize> DeserializeSeed<'de> for Key<T, N> {
    type Value = u32;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl<T: Record<N>, const N: usize> Visitor<'_> for Key<T, N> {
    type Value = u32;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        let table = const { &T::TABLE };
        Ok(find(table, key, self.next))
    }
    no_key!(UNKNOWN);
}
