//! A value that was read and is held to its rules; and the places where rules stand.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};

use super::error::Fault;
use super::reader::{Here, put};
use super::rule::Verdict;
use super::{ClaudeOutput, Read, Reader, Stop};

/// A value that was read, while it is held to its rules.
#[must_use]
pub struct Held<'s, T> {
    value: &'s mut Option<T>,
    is_sound: bool,
    at: &'s Here<'s>,
}

impl<'s, T> Held<'s, T> {
    #[inline]
    pub(super) fn new(value: &'s mut Option<T>, at: &'s Here<'s>) -> Self {
        Held {
            value,
            is_sound: true,
            at,
        }
    }

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
        if let Some(value) = self.value
            && let Some(fault) = judge(value)
        {
            self.break_rule(fault);
        }
        self
    }

    /// How many items a list had, one of which was faulty.
    #[inline]
    pub(super) fn unsound_items(&self) -> Option<usize> {
        match self.value {
            None => self.at.notes.count_of(self.at),
            Some(_) => None,
        }
    }

    #[cold]
    pub(super) fn break_rule(&mut self, fault: Fault) {
        self.at.note(fault);
        self.is_sound &= self.at.notes.keeps;
    }

    /// Ends the rules.
    #[inline]
    pub fn done(self) {
        if !self.is_sound {
            *self.value = None;
        }
    }
}

/// Where a value stands. Opaque.
#[derive(Clone, Copy)]
pub struct Spot<'c>(pub(super) &'c Here<'c>);

impl<'c, D> Reader<'c, D> {
    /// Where the value stands, to hold it to its rules when it has been read.
    #[doc(hidden)]
    #[inline]
    pub fn spot(&self) -> Spot<'c> {
        Spot(self.at)
    }
}

impl<'c> Spot<'c> {
    /// Holds a value to rules.
    #[inline]
    pub fn hold<'s, T>(self, value: &'s mut Option<T>) -> Held<'s, T>
    where
        'c: 's,
    {
        Held::new(value, self.0)
    }

    /// Holds a whole value to a function of the program's.
    #[inline]
    pub fn whole<T, A: Verdict>(self, mut value: Option<T>, check: fn(&T) -> A) -> Option<T> {
        super::rule::check(Held::new(&mut value, self.0), check).done();
        value
    }
}

/// A place for values of a list or a map that has rules of its own. `N` counts those of a type, and
/// `T` stands there. (Not as an associated type, in which rustc lets no private one stand.)
pub trait ItemPlace<const N: usize, T> {
    /// Reads one, and holds it to its rules.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<T, D::Error>;
}

/// How the items of a list are read.
pub trait Items<T> {
    /// Reads one into its place, which is `None` before.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>>;
}

/// As their type says.
pub(super) struct Plain;

impl<T: ClaudeOutput> Items<T> for Plain {
    #[inline]
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>> {
        T::read_into(reader, place)
    }
}

/// As [`ItemPlace`] number `N` of the type `O` says.
pub struct Placed<O: ?Sized, const N: usize>(PhantomData<O>);

impl<T, O: ItemPlace<N, T> + ?Sized, const N: usize> Items<T> for Placed<O, N> {
    #[inline]
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<T>,
    ) -> Result<(), Stop<D::Error>> {
        put(place, O::read(reader)?);
        Ok(())
    }
}

/// Reads a `T`, as `R` says, wherever serde wants a seed.
pub(super) struct Seed<'c, 'p, T, R> {
    at: &'c Here<'c>,
    place: &'p mut Option<T>,
    rules: PhantomData<R>,
}

impl<'c, 'p, T, R: Items<T>> Seed<'c, 'p, T, R> {
    #[inline]
    pub(super) fn new(at: &'c Here<'c>, place: &'p mut Option<T>) -> Self {
        Seed {
            at,
            place,
            rules: PhantomData,
        }
    }
}

impl<'de, T, R: Items<T>> DeserializeSeed<'de> for Seed<'_, '_, T, R> {
    type Value = ();
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        R::read_into(Reader { de, at: self.at }, self.place).map_err(|stop| stop.0)
    }
}
