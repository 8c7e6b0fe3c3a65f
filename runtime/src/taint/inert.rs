//! Inert values: those whose text can hold nothing that somebody else wrote.
//!
//! An inert value hands its [`Primitive`] over and is made from one again. The primitives are a
//! closed list, so the text that a sink prints is written here, and raw tainted text is read here:
//! no impl of a user's ever sees either. That is why [`Inert`] can be open.

use super::Trusted;
use super::primitive::{Primitive, sealed::Form as _};

/// One of a fixed list of texts: a field-less enum.
///
/// `#[derive(ClaudeOutput)]` implements it for field-less enums. An impl by hand can only pick
/// among consts, so it forges nothing: whatever `index` answers, the text that a sink prints is
/// one of [`TEXTS`](Choice::TEXTS).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not one of a fixed list of texts",
    note = "put `#[derive(ClaudeOutput)]` on a field-less enum [taintless::errors T109]"
)]
pub trait Choice: Copy + 'static {
    /// The texts, one for each variant, in declaration order.
    const TEXTS: &'static [&'static str];
    /// Where this value's text stands in [`TEXTS`](Choice::TEXTS).
    fn index(self) -> usize;
    /// The value whose text stands at `index`.
    fn from_index(index: usize) -> Option<Self>;
    /// Its text, which the program wrote.
    fn name(self) -> Trusted<&'static str> {
        Trusted::name_of(self)
    }
}

/// A value that is safe wherever text is wanted: numbers, `bool`, addresses, [`Choice`] enums, and
/// newtypes over these.
///
/// `#[derive(Inert)]` implements it for a newtype. (A field-less enum has it by being a
/// [`Choice`].) `char` is not inert: text is a list of them.
///
/// ```
/// use taintless::prelude::*;
///
/// #[derive(Inert, Clone, Copy)]
/// struct OrderId(i64);
///
/// let id: OrderId = Tainted::new("4711").parse().expect("a number");
/// let prompt = prompt!("Look at order {id}.");
/// let statement = sql!("SELECT total FROM orders WHERE id = {id}");
/// ```
///
/// An impl by hand hands over one of the [`Primitive`]s and never sees text, so it forges nothing
/// and reads nothing. It may refuse values:
///
/// ```
/// use taintless::prelude::*;
///
/// #[derive(Clone, Copy)]
/// struct Percent(u8);
///
/// impl Inert for Percent {
///     type Repr = u8;
///     fn to_repr(&self) -> u8 {
///         self.0
///     }
///     fn from_repr(repr: u8) -> Option<Self> {
///         (repr <= 100).then_some(Percent(repr))
///     }
/// }
///
/// assert!(Tainted::new("101").parse::<Percent>().is_none());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not inert: its text could hold what somebody else wrote",
    note = "inert are integers, floats, `bool`, IP addresses, field-less enums with `#[derive(ClaudeOutput)]`, and newtypes over these with `#[derive(Inert)]` [taintless::errors T108]"
)]
pub trait Inert: Sized {
    /// What it is made of: what a sink prints in its place.
    type Repr: Primitive;
    /// What a sink prints.
    fn to_repr(&self) -> Self::Repr;
    /// The value of what was read, if it is one.
    fn from_repr(repr: Self::Repr) -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: Choice> Inert for T {
    type Repr = T;
    #[inline]
    fn to_repr(&self) -> T {
        *self
    }
    #[inline]
    fn from_repr(repr: T) -> Option<T> {
        Some(repr)
    }
}

/// The text of inert values. This crate's alone, so nobody can put text of theirs in its place.
pub(crate) trait InertText: Inert {
    /// Appends its text.
    #[inline]
    fn write_inert(&self, out: &mut String) {
        self.to_repr().write(out);
    }

    /// The value that a text stands for.
    #[inline]
    fn read_inert(text: &str) -> Option<Self> {
        Self::Repr::read(text).and_then(Self::from_repr)
    }
}

impl<T: Inert> InertText for T {}
