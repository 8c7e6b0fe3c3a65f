//! The closed list of what inert values are made of: how each is written, and how it is read.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZero;
use std::str::FromStr;

use super::Choice;

/// What an [`Inert`](super::Inert) value is made of: integers, floats, `bool`, IP addresses,
/// [`Choice`] enums; by feature UUIDs and dates.
///
/// Sealed: what is printed and how text is read is decided here, and never by a `Display` or a
/// `FromStr` of the user's.
#[diagnostic::on_unimplemented(
    message = "an inert value cannot be made of `{Self}`: its text could hold what somebody else wrote",
    label = "not a number, `bool`, an address or a field-less enum",
    note = "text stays `Tainted<String>` in a field of its own; for one of a fixed list of texts put `#[derive(ClaudeOutput)]` on a field-less enum [taintless::errors T108]"
)]
pub trait Primitive: sealed::Form {}

#[diagnostic::do_not_recommend]
impl<T: Choice> Primitive for T {}

/// A type of the list is made of itself. (One impl for each and none for all: where a bound fails,
/// rustc then speaks of the type that is not inert, and not of what it would have to be made of.)
macro_rules! of_itself {
    ($ty:ty) => {
        #[diagnostic::do_not_recommend]
        impl $crate::taint::Primitive for $ty {}
        #[diagnostic::do_not_recommend]
        impl $crate::taint::Inert for $ty {
            type Repr = Self;
            #[inline]
            fn to_repr(&self) -> Self {
                *self
            }
            #[inline]
            fn from_repr(repr: Self) -> Option<Self> {
                Some(repr)
            }
        }
    };
}
pub(super) use of_itself;

/// How a primitive is stored where there is more than text.
pub enum Atom {
    /// True or false.
    Bool(bool),
    /// An integer; `None` if it does not fit in 64 bits with a sign.
    Integer(Option<i64>),
    /// A float.
    Float(f64),
    /// Whatever has no form but its text.
    Text,
}

pub(super) mod sealed {
    use super::Atom;

    #[diagnostic::on_unimplemented(
        message = "an inert value cannot be made of `{Self}`: its text could hold what somebody else wrote",
        label = "not a number, `bool`, an address or a field-less enum",
        note = "text stays `Tainted<String>` in a field of its own; for one of a fixed list of texts put `#[derive(ClaudeOutput)]` on a field-less enum [taintless::errors T108]"
    )]
    pub trait Form: Copy + 'static {
        /// What it is, for errors: "an integer from 0 to 255".
        const KIND: &'static str;
        /// Whether it is stored as text.
        const IS_TEXT: bool = true;
        /// Whether it is one of the closed list, and no enum of the user's.
        const IS_LISTED: bool = true;
        fn write(self, out: &mut String);
        fn read(text: &str) -> Option<Self>;
        fn atom(self) -> Atom {
            Atom::Text
        }
        /// The value of a stored integer; nothing is rounded or cut to fit.
        fn of_integer(_: i64) -> Option<Self> {
            None
        }
        /// The value of a stored float.
        fn of_float(_: f64) -> Option<Self> {
            None
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Choice> sealed::Form for T {
    const KIND: &'static str = "one of the enum's texts";
    const IS_LISTED: bool = false;

    #[inline]
    fn write(self, out: &mut String) {
        if let Some(text) = T::TEXTS.get(self.index()) {
            out.push_str(text);
        }
    }

    // The API does not promise the capitalisation of enum strings, so case is ignored.
    #[inline]
    fn read(text: &str) -> Option<T> {
        let exact = T::TEXTS.iter().position(|known| *known == text);
        exact
            .or_else(|| {
                T::TEXTS
                    .iter()
                    .position(|known| known.eq_ignore_ascii_case(text))
            })
            .and_then(T::from_index)
    }
}

/// Writes what prints as itself. Writing to a `String` does not fail.
pub(super) fn push(out: &mut String, value: impl fmt::Display) {
    use fmt::Write as _;
    let _ = write!(out, "{value}");
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

macro_rules! integers {
    ($($ty:ty: $kind:literal;)*) => {$(
        $crate::taint::primitive::of_itself!($ty);
        #[diagnostic::do_not_recommend]
        impl sealed::Form for $ty {
            const KIND: &'static str = $kind;
            const IS_TEXT: bool = false;
            fn write(self, out: &mut String) {
                push(out, self);
            }
            fn read(text: &str) -> Option<Self> {
                parsed(text)
            }
            fn atom(self) -> Atom {
                Atom::Integer(self.try_into().ok())
            }
            fn of_integer(value: i64) -> Option<Self> {
                value.try_into().ok()
            }
        }
    )*};
}
integers! {
    u8: "an integer from 0 to 255";
    u16: "an integer from 0 to 65535";
    u32: "an integer from 0 to 4294967295";
    u64: "an integer of 0 or more";
    u128: "an integer of 0 or more";
    usize: "an integer of 0 or more";
    i8: "an integer from -128 to 127";
    i16: "an integer from -32768 to 32767";
    i32: "an integer from -2147483648 to 2147483647";
    i64: "an integer";
    i128: "an integer";
    isize: "an integer";
}

macro_rules! non_zero {
    ($($ty:ty: $kind:literal;)*) => {$(
        $crate::taint::primitive::of_itself!(NonZero<$ty>);
        #[diagnostic::do_not_recommend]
        impl sealed::Form for NonZero<$ty> {
            const KIND: &'static str = $kind;
            const IS_TEXT: bool = false;
            fn write(self, out: &mut String) {
                push(out, self);
            }
            fn read(text: &str) -> Option<Self> {
                parsed(text)
            }
            fn atom(self) -> Atom {
                Atom::Integer(self.get().try_into().ok())
            }
            fn of_integer(value: i64) -> Option<Self> {
                value.try_into().ok().and_then(NonZero::new)
            }
        }
    )*};
}
non_zero! {
    u8: "an integer from 1 to 255";
    u16: "an integer from 1 to 65535";
    u32: "an integer from 1 to 4294967295";
    u64: "an integer of 1 or more";
    usize: "an integer of 1 or more";
    i8: "an integer from -128 to 127, not 0";
    i16: "an integer from -32768 to 32767, not 0";
    i32: "an integer from -2147483648 to 2147483647, not 0";
    i64: "an integer, not 0";
    isize: "an integer, not 0";
}

of_itself!(f64);
#[diagnostic::do_not_recommend]
impl sealed::Form for f64 {
    const KIND: &'static str = "a float";
    const IS_TEXT: bool = false;
    fn write(self, out: &mut String) {
        push(out, self);
    }
    fn read(text: &str) -> Option<Self> {
        parsed(text)
    }
    fn atom(self) -> Atom {
        Atom::Float(self)
    }
    // 32 bits a float holds exactly. SQLite answers `SELECT 1` with an integer.
    fn of_integer(value: i64) -> Option<Self> {
        i32::try_from(value).ok().map(f64::from)
    }
    fn of_float(value: f64) -> Option<Self> {
        Some(value)
    }
}

of_itself!(f32);
#[diagnostic::do_not_recommend]
impl sealed::Form for f32 {
    const KIND: &'static str = "a float of 32 bits";
    const IS_TEXT: bool = false;
    fn write(self, out: &mut String) {
        push(out, self);
    }
    fn read(text: &str) -> Option<Self> {
        parsed(text)
    }
    fn atom(self) -> Atom {
        Atom::Float(f64::from(self))
    }
    fn of_integer(value: i64) -> Option<Self> {
        i16::try_from(value).ok().map(f32::from)
    }
    // A value that was stored from 32 bits comes back; any other would be rounded.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::float_cmp,
        reason = "whether it is exact is what is asked"
    )]
    fn of_float(value: f64) -> Option<Self> {
        let narrow = value as f32;
        (f64::from(narrow) == value).then_some(narrow)
    }
}

of_itself!(bool);
#[diagnostic::do_not_recommend]
impl sealed::Form for bool {
    const KIND: &'static str = "0 or 1";
    const IS_TEXT: bool = false;
    fn write(self, out: &mut String) {
        push(out, self);
    }
    fn read(text: &str) -> Option<Self> {
        parsed(text)
    }
    fn atom(self) -> Atom {
        Atom::Bool(self)
    }
    fn of_integer(value: i64) -> Option<Self> {
        matches!(value, 0 | 1).then_some(value == 1)
    }
}

/// What is stored as its text, which is digits, punctuation and letters of a fixed set: how it is
/// written, how it is read.
macro_rules! texts {
    ($($ty:ty: $kind:literal, |$value:ident| $written:expr, |$text:ident| $read:expr;)*) => {$(
        $crate::taint::primitive::of_itself!($ty);
        #[diagnostic::do_not_recommend]
        impl $crate::taint::primitive::sealed::Form for $ty {
            const KIND: &'static str = $kind;
            fn write(self, out: &mut String) {
                let $value = self;
                $crate::taint::primitive::push(out, $written);
            }
            fn read($text: &str) -> Option<Self> {
                $read
            }
        }
    )*};
}
#[cfg(any(feature = "chrono", feature = "jiff", feature = "uuid"))]
pub(super) use texts;

texts! {
    IpAddr: "an IP address", |value| value, |text| parsed(text);
    Ipv4Addr: "an IPv4 address", |value| value, |text| parsed(text);
    Ipv6Addr: "an IPv6 address", |value| value, |text| parsed(text);
}
