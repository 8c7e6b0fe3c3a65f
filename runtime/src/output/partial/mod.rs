//! Typed partials: a reply that is read while it arrives, in time that is linear in its length.
//!
//! How the work stays linear, however the reply is cut:
//!
//! - One scan goes over the bytes once (`scan/`). It finds where values begin and end and hands the
//!   letters of texts on; in the middle of any of them it can stop.
//! - A value without parts is read by the reader that [`parse`](super::ClaudeOutput::parse) uses,
//!   from its own slice of the text, when it ends. So it is held to the same rules.
//! - A struct, a list or a map is then made of its parts, which are there. Enums with payloads are
//!   read once more when they end, and so is the whole reply: a byte is read at most twice, and
//!   once more for each enum of the type that it stands in. For a type that holds itself `depth`
//!   says how many those are.
//! - What an event costs besides is a walk from the whole reply to the value that it is about: as
//!   many steps as arrays and objects are around it.
//!
//! What is told of a problem is no work of the scan's: at the first sign of one, what there is until
//! then is read from the front by the usual reader, once. So words, pointers and places are those
//! that `parse` tells of the whole reply. Where that reading finds nothing wrong (a check of the
//! whole is still to come), the stream tells nothing either; `finish` does.
//!
//! Trust is as everywhere: text is [`Tainted`](crate::Tainted), and what the derive writes for a
//! snapshot ([`Fields`], [`Variants`]) is handed numbers and opaque values, no key and no letter.

mod list;
mod map;
mod node;
mod pass;
mod piece;
mod record;
mod scan;
mod stream;
mod text;
mod union;

use std::fmt;

use stream::Empty;

use super::ClaudeOutput;
use super::held::{Held, Spot};
use super::record::Seen;

pub use list::PartialList;
pub use map::PartialMap;
pub use node::{Begun, First, Node, Value};
pub use pass::Whole;
pub use piece::Piece;
pub use record::Fields;
pub use stream::OutputStream;
pub use text::PartialText;
pub use union::{Chosen, Growing, Variants, payload};

/// A type that can stand in a reply which is read while it arrives. Each type of model output is one;
/// what is seen of it before it is complete is its [`Snapshot`](Self::Snapshot).
///
/// | type | snapshot |
/// |---|---|
/// | `Tainted<String>` | [`PartialText`] |
/// | lists, arrays, sets | [`PartialList`] |
/// | maps | [`PartialMap`] |
/// | a struct with `#[claude(stream)]` | a struct named after it, `TriageSnapshot`: a method for each field |
/// | an enum with payloads and `#[claude(stream)]` | [`Chosen`] of an enum named after it |
/// | `Option` and `Box` | what they hold |
/// | numbers, `bool`, field-less enums, tuples, what is `Private`, types without `#[claude(stream)]` | [`Whole`]: nothing, until it is complete |
///
/// An impl by hand is one line: `impl Streamed for OrderId { type Snapshot = Whole; }`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says nothing of how it arrives",
    label = "cannot stand in a type with `#[claude(stream)]`",
    note = "of a type whose `ClaudeOutput` is written by hand say `impl Streamed for Type {{ type Snapshot = Whole; }}` [taintless::errors T332]"
)]
pub trait Streamed: ClaudeOutput {
    /// What is shown of a value that is not complete.
    type Snapshot: 'static;

    /// A value begins; `None` where it is shown when it is complete.
    #[doc(hidden)]
    #[must_use]
    fn begin(_: First) -> Option<Self::Snapshot> {
        None
    }

    /// Where the parts of a value go.
    #[doc(hidden)]
    fn node(_: &mut Self::Snapshot) -> Option<&mut dyn Node> {
        None
    }

    /// The value, which is complete.
    #[doc(hidden)]
    fn complete(_: Option<Self::Snapshot>, value: &Value<'_>) -> Option<Self> {
        value.read()
    }
}

/// A type that stands as a field of one that is streamed. The derive calls these by the type's own
/// tokens, so that rustc points there and tells one error for all of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says nothing of how it arrives",
    label = "cannot stand in a type with `#[claude(stream)]`",
    note = "of a type whose `ClaudeOutput` is written by hand say `impl Streamed for Type {{ type Snapshot = Whole; }}` [taintless::errors T332]"
)]
pub trait StreamedField: Sized {
    /// As [`Streamed::Snapshot`].
    type Growing: 'static;
    /// What is shown of a field.
    type Part<'s>
    where
        Self: 's;
    /// The same.
    fn part<'s>(whole: &'s Seen<Self>, growing: &'s Option<Self::Growing>) -> Self::Part<'s>;
    /// A field begins, or one that was there before.
    fn begin_field(
        whole: &Seen<Self>,
        growing: &mut Option<Self::Growing>,
        number: u32,
        first: First,
    ) -> Begun;
    /// What grows there.
    fn grown(growing: &mut Option<Self::Growing>) -> Option<&mut dyn Node>;
    /// Puts the value of a field into its place.
    fn put(value: &Value<'_>, growing: &mut Option<Self::Growing>, place: &mut Seen<Self>);
    /// The same; the rules follow.
    fn check<'s, 'v: 's>(
        value: &Value<'v>,
        growing: &mut Option<Self::Growing>,
        place: &'s mut Seen<Self>,
    ) -> Held<'s, Self>;
}

impl<T: Streamed> StreamedField for T {
    type Growing = T::Snapshot;
    type Part<'s> = Part<'s, T>;
    #[inline]
    fn part<'s>(whole: &'s Seen<T>, growing: &'s Option<T::Snapshot>) -> Part<'s, T> {
        Part::of(whole, growing)
    }
    #[inline]
    fn begin_field(
        whole: &Seen<T>,
        growing: &mut Option<T::Snapshot>,
        number: u32,
        first: First,
    ) -> Begun {
        Begun::field::<T>(whole, growing, number, first)
    }
    #[inline]
    fn grown(growing: &mut Option<T::Snapshot>) -> Option<&mut dyn Node> {
        growing.as_mut().and_then(T::node)
    }
    #[inline]
    fn put(value: &Value<'_>, growing: &mut Option<T::Snapshot>, place: &mut Seen<T>) {
        value.put(growing, place);
    }
    #[inline]
    fn check<'s, 'v: 's>(
        value: &Value<'v>,
        growing: &mut Option<T::Snapshot>,
        place: &'s mut Seen<T>,
    ) -> Held<'s, T> {
        value.check(growing, place)
    }
}

/// A type whose replies can be read while they arrive.
#[diagnostic::on_unimplemented(
    message = "of `{Self}` nothing is shown while it arrives",
    label = "no `stream()` for this type",
    note = "write `#[claude(stream)]` above a struct or an enum with `#[derive(ClaudeOutput)]`; any other type has no parts to show, and is read by `parse` [taintless::errors T331]"
)]
pub trait HasSnapshot: Streamed<Snapshot: Empty> {}

#[diagnostic::do_not_recommend]
impl<T: Streamed<Snapshot: Empty>> HasSnapshot for T {}

/// A part of a reply that is still arriving: absent, partial or complete.
///
/// What is complete has been held to its own rules, and does not change any more.
pub enum Part<'s, T: Streamed> {
    /// Nothing that could be shown has arrived.
    Absent,
    /// It has begun.
    Partial(&'s T::Snapshot),
    /// It is complete, and sound by itself.
    Complete(&'s T),
}

impl<'s, T: Streamed> Part<'s, T> {
    /// Of a field: the complete value, or what has arrived of it.
    #[doc(hidden)]
    #[must_use]
    pub fn of(whole: &'s Seen<T>, growing: &'s Option<T::Snapshot>) -> Self {
        match (whole, growing) {
            (Some(Some(value)), _) => Part::Complete(value),
            (None, Some(growing)) => Part::Partial(growing),
            _ => Part::Absent,
        }
    }

    /// The value, if it is complete.
    #[must_use]
    pub fn complete(self) -> Option<&'s T> {
        match self {
            Part::Complete(value) => Some(value),
            _ => None,
        }
    }

    /// What has arrived of it, if it is not complete.
    #[must_use]
    pub fn partial(self) -> Option<&'s T::Snapshot> {
        match self {
            Part::Partial(snapshot) => Some(snapshot),
            _ => None,
        }
    }

    /// Whether nothing of it has arrived.
    #[must_use]
    pub fn is_absent(self) -> bool {
        matches!(self, Part::Absent)
    }
}

impl<T: Streamed> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Streamed> Copy for Part<'_, T> {}

/// Redacted.
impl<T: Streamed> fmt::Debug for Part<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Part::Absent => "Absent",
            Part::Partial(_) => "Partial",
            Part::Complete(_) => "Complete",
        })
    }
}

/// Of a value that begins with an object, where it is one that is shown by its fields.
#[must_use]
pub fn begin_fields<S: Empty>(first: First) -> Option<S> {
    (first == First::Object).then(S::empty)
}

/// The rules of a list's items, or of a map's values.
pub struct ItemRules<T: Streamed> {
    /// Holds one to them.
    pub hold: fn(Spot<'_>, &mut Option<T>),
    /// What is done with one that begins: its own items have rules, too.
    pub begun: fn(&mut T::Snapshot),
}

/// A snapshot of a list or a map of these.
pub trait ItemsOf<T: Streamed> {
    /// Each is held to these rules.
    fn hold_items(&mut self, rules: &'static ItemRules<T>);
}

impl<T: Streamed, S: ItemsOf<T>> ItemsOf<T> for Box<S> {
    fn hold_items(&mut self, rules: &'static ItemRules<T>) {
        (**self).hold_items(rules);
    }
}
