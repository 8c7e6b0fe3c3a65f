//! Structs: what the derive says of one, and reading it.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::error::{Fault, Found};
use super::name::find;
use super::reader::{Here, Seed, skip_members};
use super::refuse::refuse;
use super::rule::Defaulted;
use super::shape::{RecordTable, Shape};
use super::{ClaudeOutput, Read, Reader, Stop};

/// A field: not yet seen, seen and not sound, or sound.
#[allow(
    clippy::option_option,
    reason = "an enum of three would lose the niches"
)]
pub type Seen<T> = Option<Option<T>>;

/// What `#[derive(ClaudeOutput)]` says of a struct.
pub trait Record: ClaudeOutput {
    /// A field each: `None` is not yet seen, `Some(None)` seen and not sound.
    type Partial;
    /// Names, shapes and rules.
    const TABLE: RecordTable;
    /// Nothing seen.
    fn begin() -> Self::Partial;
    /// Reads the value of the field at `index`.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut Self::Partial,
        index: u32,
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
    pub fn record<'de, T: Record>(self) -> Read<T, D::Error>
    where
        D: Deserializer<'de>,
    {
        let visitor = RecordVisitor {
            at: self.at,
            ty: PhantomData,
        };
        self.de.deserialize_any(visitor).map_err(Stop)
    }
}

/// A type that stands as a field. The derive calls these by the type's own tokens, so that rustc
/// points there. (Were [`ClaudeOutput`] its supertrait, rustc would tell each call by itself.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a model's reply",
    label = "not a type of model output",
    note = "a model wrote it, so text is `Tainted<String>`; numbers, `bool`, `Option`, `Vec`, `Box`, and structs and field-less enums with `#[derive(ClaudeOutput)]` stand as they are"
)]
pub trait FieldType: Sized {
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
    ) -> Result<Filled<'s, Self>, Stop<A::Error>> {
        let at = slot.at;
        Self::fill(slot, place)?;
        Ok(Filled {
            place,
            sound: true,
            at,
        })
    }

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
    const LOOKS: &'static Shape = &T::SHAPE;

    #[inline]
    fn fill<'de, A: MapAccess<'de>>(
        slot: Slot<'_, A>,
        place: &mut Seen<Self>,
    ) -> Result<(), Stop<A::Error>> {
        if place.is_some() {
            *place = Some(None);
            return slot.twice();
        }
        let seed = Seed::new(slot.at);
        *place = Some(slot.members.next_value_seed(seed).map_err(Stop)?);
        Ok(())
    }

    #[inline]
    fn take(missing: &Missing<'_>, value: Seen<Self>, index: usize) -> Option<Self> {
        match value {
            Some(value) => value,
            None => T::absent().or_else(|| missing.absent(index)),
        }
    }
}

/// The value of one member, still unread.
pub struct Slot<'s, A> {
    members: &'s mut A,
    at: &'s Here<'s>,
}

impl<A> Slot<'_, A> {
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
}

/// A value that was read, while its rules are checked.
#[must_use]
pub struct Filled<'s, T> {
    place: &'s mut Seen<T>,
    sound: bool,
    at: &'s Here<'s>,
}

impl<T> Filled<'_, T> {
    #[inline]
    pub(super) fn rule(
        self,
        holds: impl FnOnce(&T) -> bool,
        fault: impl FnOnce() -> Fault,
    ) -> Self {
        self.judged(|value| if holds(value) { None } else { Some(fault()) })
    }

    #[inline]
    pub(super) fn judged(mut self, judge: impl FnOnce(&T) -> Option<Fault>) -> Self {
        if let Some(Some(value)) = self.place
            && let Some(fault) = judge(value)
        {
            self.at.note(fault);
            self.sound &= self.at.notes.keeps;
        }
        self
    }

    /// How many items a list had, one of which was faulty.
    #[inline]
    pub(super) fn unsound_items(&self) -> Option<usize> {
        match self.place {
            Some(None) => self.at.notes.count_of(self.at),
            _ => None,
        }
    }

    pub(super) fn break_rule(&self, fault: Fault) {
        self.at.note(fault);
    }

    /// Ends the rules.
    #[inline]
    pub fn done(self) {
        if !self.sound {
            *self.place = Some(None);
        }
    }
}

/// The fields of a record that has been read to its end.
pub struct Missing<'c> {
    table: &'static RecordTable,
    at: &'c Here<'c>,
}

impl Missing<'_> {
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
}

struct RecordVisitor<'c, T> {
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<T: Record> RecordVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        let shape = const { &Shape::record(&T::TABLE) };
        self.at.note(Fault::Kind { shape, found });
        None
    }
}

impl<'de, T: Record> Visitor<'de> for RecordVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.depth >= at.notes.limits.depth {
            at.note(Fault::Depth);
            return skip_members(members).map(|()| None);
        }
        let table = const { &T::TABLE };
        let mut partial = T::begin();
        let mut sound = true;
        let mut here = at.member(table);
        let mut next = 0;
        while let Some(key) = members.next_key_seed(Key::<T>::new(next))? {
            if let Some(index) = key {
                here.field = index;
                next = index + 1;
                let slot = Slot {
                    members: &mut members,
                    at: &here,
                };
                if let Err(Stop(error)) = T::field(&mut partial, index, slot) {
                    return Err(error);
                }
            } else {
                sound = false;
                here.unnamed().note(Fault::Unknown(table));
                members.next_value::<IgnoredAny>()?;
            }
            here.child += 1;
        }
        let value = T::finish(partial, &Missing { table, at });
        Ok(if sound { value } else { None })
    }
    refuse!(bool number text null array);
}

/// Which field a key names. One for each record, so that it is inlined into the record's loop.
struct Key<T> {
    next: u32,
    ty: PhantomData<T>,
}

impl<T> Key<T> {
    #[inline]
    fn new(next: u32) -> Self {
        Key {
            next,
            ty: PhantomData,
        }
    }
}

impl<'de, T: Record> DeserializeSeed<'de> for Key<T> {
    type Value = Option<u32>;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl<T: Record> Visitor<'_> for Key<T> {
    type Value = Option<u32>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        let table = const { &T::TABLE };
        Ok(find(table.fields, key, self.next))
    }
}
