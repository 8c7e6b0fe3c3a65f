//! What the scanner asks of a value that is still arriving, and what it is told.

use std::cell::Cell;

use super::{Fields, Streamed};
use crate::output::error::Fault;
use crate::output::held::{Held, Spot};
use crate::output::reader::{Here, put};
use crate::output::record::{Missing, Record, Seen};
use crate::output::{ClaudeOutput, Limits, Reader, UnknownFields};

/// A value with parts, or text, that is still arriving. Sealed: it is shown keys and text of the
/// model, so what the derive writes is none; it gives [`Fields`](super::Fields), which are numbers.
pub trait Node: sealed::Sealed {
    /// A part begins.
    fn begin(&mut self, member: &Member<'_>) -> Begun;
    /// The part of a number, as far as it has come.
    fn child(&mut self, number: u32) -> Option<&mut dyn Node>;
    /// The part of a number is complete.
    fn complete(&mut self, number: u32, value: &Value<'_>);
    /// More of a text.
    fn text(&mut self, _: &str) {}
    /// Which type it is and how many of it may stand in one another, where it can hold itself.
    fn levels(&self) -> Option<(&'static str, u32)> {
        None
    }
}

pub(super) mod sealed {
    pub trait Sealed {}
}

/// A part that begins.
pub struct Member<'m> {
    /// Its key, in an object.
    pub(super) key: &'m str,
    /// One more than the number of the part before.
    pub(super) next: u32,
    pub(super) first: First,
    pub(super) limits: &'m Limits,
}

impl Member<'_> {
    /// What becomes of a field that the schema does not know.
    pub(super) fn unknown(&self) -> Begun {
        if self.limits.unknown == UnknownFields::Ignore {
            Begun::Skip
        } else {
            Begun::Fault
        }
    }
}

/// What a value begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// `{`
    Object,
    /// `[`
    Array,
    /// `"`
    Text,
    /// Anything else: a number, a name, or no JSON.
    Other,
}

impl First {
    #[inline]
    pub(super) fn of(byte: u8) -> Self {
        match byte {
            b'{' => First::Object,
            b'[' => First::Array,
            b'"' => First::Text,
            _ => First::Other,
        }
    }
}

/// What becomes of a part that begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// It is shown part by part, or letter by letter, under this number.
    Shown(u32),
    /// It is read when it is complete, under this number.
    Whole(u32),
    /// It is read over.
    Skip,
    /// It should not be there: the reading of what there is until now tells why.
    Fault,
}

impl Begun {
    /// A field begins, or one that was there before.
    #[inline]
    pub fn field<F: Streamed>(
        whole: &Seen<F>,
        growing: &mut Option<F::Snapshot>,
        number: u32,
        first: First,
    ) -> Self {
        if whole.is_some() || growing.is_some() {
            return Begun::Fault;
        }
        Self::value::<F>(growing, number, first)
    }

    /// The same under another number.
    #[inline]
    pub(super) fn under(self, number: u32) -> Self {
        match self {
            Begun::Shown(_) => Begun::Shown(number),
            Begun::Whole(_) => Begun::Whole(number),
            begun => begun,
        }
    }

    /// A value begins in its place.
    #[inline]
    pub fn value<F: Streamed>(
        growing: &mut Option<F::Snapshot>,
        number: u32,
        first: First,
    ) -> Self {
        put(growing, F::begin(first));
        match growing {
            Some(_) => Begun::Shown(number),
            None => Begun::Whole(number),
        }
    }
}

/// A value that is complete, still unread. Opaque: it gives values of types of model output.
pub struct Value<'v> {
    /// As it is written.
    pub(super) text: &'v str,
    pub(super) at: &'v Here<'v>,
    /// Whether anything is not sound in it.
    pub(super) is_faulty: &'v Cell<bool>,
}

impl<'v> Value<'v> {
    #[cold]
    pub(super) fn fault(&self) {
        self.is_faulty.set(true);
    }

    /// Reads it, as in a whole reply.
    #[must_use]
    pub fn read<T: ClaudeOutput>(&self) -> Option<T> {
        let mut de = serde_json::Deserializer::from_str(self.text);
        let reader = Reader {
            de: &mut de,
            at: self.at,
        };
        let mut place = None;
        let is_read = T::read_into(reader, &mut place).is_ok() && de.end().is_ok();
        place.filter(|_| is_read)
    }

    /// Puts the value of a field into its place.
    #[inline]
    pub fn put<F: Streamed>(&self, growing: &mut Option<F::Snapshot>, place: &mut Seen<F>) {
        let value = F::complete(growing.take(), self);
        if value.is_none() {
            self.fault();
        }
        *place = Some(value);
    }

    /// The same; the rules follow.
    #[inline]
    pub fn check<'s, F: Streamed>(
        &self,
        growing: &mut Option<F::Snapshot>,
        place: &'s mut Seen<F>,
    ) -> Held<'s, F>
    where
        'v: 's,
    {
        self.put(growing, place);
        Held::new(place.get_or_insert(None), self.at)
    }

    /// Where it stands, to hold it to its rules.
    #[must_use]
    pub fn spot(&self) -> Spot<'v> {
        Spot(self.at)
    }

    /// The record of fields that have been read one by one.
    #[must_use]
    pub fn record<T: Record<N> + ClaudeOutput, S: Fields<Whole = T::Partial>, const N: usize>(
        &self,
        snapshot: Option<S>,
    ) -> Option<T> {
        let Some(mut fields) = snapshot else {
            return self.read();
        };
        let table = const { &T::TABLE };
        T::finish(fields.take(), &Missing { table, at: self.at })
    }

    /// Notes a problem of it.
    #[cold]
    pub(super) fn note(&self, fault: Fault) {
        self.at.note(fault);
    }
}
