//! Inert values: those whose text can hold nothing that somebody else wrote.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use super::Trusted;

/// One of a fixed list of texts: a field-less enum.
///
/// `#[derive(ClaudeOutput)]` implements it for field-less enums. An impl by hand can only pick
/// among consts, so it forges nothing: whatever `index` answers, the text that a sink prints is
/// one of [`TEXTS`](Choice::TEXTS).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not one of a fixed list of texts",
    note = "put `#[derive(ClaudeOutput)]` on a field-less enum"
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

/// A value that is safe wherever text is wanted: numbers, `bool`, addresses, and [`Choice`] enums.
///
/// Sealed: what an inert value prints is decided here and never by a `Display` of the user's.
/// `char` is not inert (text is a list of them).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not inert: its text could hold what somebody else wrote",
    note = "inert are integers, floats, `bool`, IP addresses, and field-less enums with `#[derive(ClaudeOutput)]`"
)]
pub trait Inert: sealed::Sealed + Sized {
    #[doc(hidden)]
    fn write_inert(&self, out: &mut String, pass: Pass);
    #[doc(hidden)]
    fn read_inert(text: &str, pass: Pass) -> Option<Self>;
}

/// Only this crate can make one, so only this crate calls the hidden methods of [`Inert`]: they
/// are the one place where raw tainted text meets a trait.
#[derive(Debug, Clone, Copy)]
pub struct Pass(());

impl Pass {
    pub(crate) const fn new() -> Self {
        Pass(())
    }
}

mod sealed {
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not inert, and `Inert` is sealed",
        note = "a field-less enum gets it by `#[derive(ClaudeOutput)]`, or by `impl Choice`"
    )]
    pub trait Sealed {}
    #[diagnostic::do_not_recommend]
    impl<T: super::Choice> Sealed for T {}
}

#[diagnostic::do_not_recommend]
impl<T: Choice> Inert for T {
    fn write_inert(&self, out: &mut String, _: Pass) {
        if let Some(text) = T::TEXTS.get(self.index()) {
            out.push_str(text);
        }
    }

    // The API does not promise the capitalisation of enum strings, so case is ignored.
    fn read_inert(text: &str, _: Pass) -> Option<T> {
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

macro_rules! inert {
    ($($ty:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl Inert for $ty {
            fn write_inert(&self, out: &mut String, _: Pass) {
                use std::fmt::Write as _;
                // Writing to a `String` does not fail.
                let _ = write!(out, "{self}");
            }
            fn read_inert(text: &str, _: Pass) -> Option<Self> {
                text.parse().ok()
            }
        }
    )*};
}
inert!(
    u8,
    u16,
    u32,
    u64,
    u128,
    usize,
    i8,
    i16,
    i32,
    i64,
    i128,
    isize,
    f32,
    f64,
    bool,
    IpAddr,
    Ipv4Addr,
    Ipv6Addr,
    NonZero<u8>,
    NonZero<u16>,
    NonZero<u32>,
    NonZero<u64>,
    NonZero<usize>,
    NonZero<i8>,
    NonZero<i16>,
    NonZero<i32>,
    NonZero<i64>,
    NonZero<isize>,
);
