//! `Private<T>`: text or a value that the program works with and does not send.
//!
//! [`Tainted`](super::Tainted) says who wrote a text, `Private` who may see it, so one text can be
//! both: `Private<Tainted<String>>`. The words that ask are in [`text`] and [`value`], what is
//! shown in its place in [`redact`], which types it can hold in [`set`].

mod redact;
#[cfg(feature = "output")]
mod serde;
mod set;
mod text;
mod value;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::{Pass, Trustable, Trusted};

pub use redact::{Few, Last};
pub use set::{Privatable, PrivateText, Public, Same};

/// Text (or a value) that may not leave: a name, an address, a card number, a salary.
///
/// The program may compare it, cut it, search it, store it with [`sql!`](crate::sql!) and use it as
/// a map key. No prompt, page, log line or JSON takes it; [`redact`](Private::redact) gives what is
/// shown in its place. What is made of private text is private as well.
///
/// ```
/// use taintless::{Private, Tainted, trusted};
/// let card = Private::new(Tainted::new(String::from(" 4111 1111 1111 1111 ")));
/// assert_eq!(format!("{card:?}"), "Private(…)");
/// assert!(card.trim().starts_with(&trusted!("4111")));
/// assert_eq!(card.redact().to_string(), "[private]");
/// ```
///
/// Put the label on where the text enters: on the fields of a type that a model fills, on the
/// columns that are read, on what a form sends.
#[repr(transparent)]
#[derive(Clone, Copy, Default)]
pub struct Private<T: Privatable>(T); // write `p.is(&trusted!("…"))`, `p.is_at_least(3)`, `p.redact()`

impl<T: Privatable> Private<T> {
    /// Labels a value as private.
    pub const fn new(value: T) -> Self {
        Private(value)
    }

    pub(crate) const fn raw(&self) -> &T {
        &self.0
    }

    pub(crate) fn into_raw(self) -> T {
        self.0
    }
}

/// The one `From` there is: labelling.
impl<T: Privatable> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Private(value)
    }
}

/// Redacted: the text is never shown.
impl<T: Privatable> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(…)")
    }
}

/// Whether two private values are equal; nothing else is told.
#[diagnostic::do_not_recommend]
impl<T: Same<U>, U: Privatable> PartialEq<Private<U>> for Private<T> {
    fn eq(&self, other: &Private<U>) -> bool {
        self.0.same(&other.0, Pass::new())
    }
}

impl<T: PrivateText + Same<T>> Eq for Private<T> {}

/// Whether it is a text of the program's: the same as [`is`](Private::is).
#[diagnostic::do_not_recommend]
impl<T: PrivateText, S: Trustable<Target = str>> PartialEq<Trusted<S>> for Private<T> {
    fn eq(&self, other: &Trusted<S>) -> bool {
        self.is(other)
    }
}

// What people try first. None can be called: `Public` is never satisfied, and says what to write.
macro_rules! unreadable {
    ($($name:ident($($argument:ty),*) -> $result:ty;)*) => {
        impl<T: Privatable> Private<T> {$(
            #[doc(hidden)]
            pub fn $name(&self, $(_: $argument),*) -> $result
            where
                T: Public,
            {
                Default::default()
            }
        )*}
    };
}
unreadable! {
    to_string() -> String;
    as_str() -> &str;
    as_bytes() -> &[u8];
    into_inner() -> String;
    for_log(usize) -> String;
    replace(&str, &str) -> String;
    chars() -> Vec<char>;
}

// The impls below can never be used: `Public` is sealed and nobody has it. They are here so that a
// refusal is explained by its message, not by a bare "trait not implemented".

impl<T: Privatable + Public> fmt::Display for Private<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

macro_rules! not_equal {
    ($($plain:ty),*) => {$(
        impl<T: PrivateText + Public> PartialEq<$plain> for Private<T> {
            fn eq(&self, _: &$plain) -> bool {
                false
            }
        }
    )*};
}
not_equal!(str, &str, String);

impl<T: Privatable + Public> Hash for Private<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: Same<T> + Public> PartialOrd for Private<T> {
    fn partial_cmp(&self, _: &Self) -> Option<Ordering> {
        None
    }
}

impl<T: PrivateText + Same<T> + Public> Ord for Private<T> {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl<T: Privatable + Public> Extend<Private<T>> for String {
    fn extend<I: IntoIterator<Item = Private<T>>>(&mut self, _: I) {}
}

impl<T: Privatable + Public> FromIterator<Private<T>> for String {
    fn from_iter<I: IntoIterator<Item = Private<T>>>(_: I) -> Self {
        String::new()
    }
}

impl<T: Privatable + Public> From<Private<T>> for String {
    fn from(_: Private<T>) -> Self {
        String::new()
    }
}
