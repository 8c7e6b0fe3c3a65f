//! The closed sets: what can be private, which of it is text, and what is compared with what.

use std::borrow::Cow;
use std::sync::Arc;

use crate::taint::{Inert, Pass, Taintable, Tainted, Text};

/// What [`Private`](super::Private) can hold: whatever [`Tainted`] can hold, and `Tainted` of it.
///
/// Closed for the same reason: a type of the user's would give the text away by its `Drop`,
/// `Clone` or `Display`.
#[diagnostic::on_unimplemented(
    message = "`Private` cannot hold `{Self}`",
    label = "not text, bytes or an inert value",
    note = "`Private` holds `Tainted` text, `String`, `&str`, `Cow<str>`, bytes, inert values, and `Vec`, `Option` or tuples of these; put the label on the fields of a type of your own [taintless::errors T116]"
)]
pub trait Privatable: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

impl<T: Taintable> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Privatable for T {}

impl<T: Taintable> sealed::Sealed for Tainted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Privatable for Tainted<T> {}

/// The text types among [`Privatable`]. What is cut out of tainted text is tainted.
#[diagnostic::on_unimplemented(
    message = "`Private<{Self}>` is not text",
    note = "text is `Private<Tainted<String>>`, `Private<Tainted<&str>>`, `Private<String>` or `Private<&str>` [taintless::errors T116]"
)]
pub trait PrivateText: Privatable {
    /// A piece of it.
    type Part<'a>: PrivateText;
    /// Its owned form.
    type Whole: PrivateText;
    #[doc(hidden)]
    fn read(&self, pass: Pass) -> &str;
    #[doc(hidden)]
    fn part(text: &str, pass: Pass) -> Self::Part<'_>;
    #[doc(hidden)]
    fn whole(text: String, pass: Pass) -> Self::Whole;
    #[doc(hidden)]
    fn into_whole(self, pass: Pass) -> Self::Whole;
}

#[diagnostic::do_not_recommend]
impl<T: Text> PrivateText for T {
    type Part<'a> = &'a str;
    type Whole = String;
    fn read(&self, pass: Pass) -> &str {
        self.as_text(pass)
    }
    fn part(text: &str, _: Pass) -> &str {
        text
    }
    fn whole(text: String, _: Pass) -> String {
        text
    }
    fn into_whole(self, pass: Pass) -> String {
        self.into_text(pass)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Text> PrivateText for Tainted<T> {
    type Part<'a> = Tainted<&'a str>;
    type Whole = Tainted<String>;
    fn read(&self, _: Pass) -> &str {
        self.text()
    }
    fn part(text: &str, _: Pass) -> Tainted<&str> {
        Tainted::new(text)
    }
    fn whole(text: String, _: Pass) -> Tainted<String> {
        Tainted::new(text)
    }
    fn into_whole(self, _: Pass) -> Tainted<String> {
        self.into_owned()
    }
}

/// What private values are equal to: text to text, an inert value to one of its type.
#[diagnostic::on_unimplemented(
    message = "`Private<{Self}>` is not compared with `Private<{U}>`",
    note = "text is compared with text, an inert value with one of the same type [taintless::errors T116]"
)]
pub trait Same<U>: Privatable + same::Sealed<U> {
    #[doc(hidden)]
    fn same(&self, other: &U, pass: Pass) -> bool;
}

mod same {
    pub trait Sealed<U> {}
}

macro_rules! same_text {
    ($($(#[$life:lifetime])? $ty:ty),* $(,)?) => {$(
        impl<$($life,)? U: PrivateText> same::Sealed<U> for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($life,)? U: PrivateText> Same<U> for $ty {
            fn same(&self, other: &U, pass: Pass) -> bool {
                self.as_text(pass) == other.read(pass)
            }
        }
    )*};
}
same_text!(String, #['a] &'a str, #['a] Cow<'a, str>, Box<str>, Arc<str>);

impl<T: Text, U: PrivateText> same::Sealed<U> for Tainted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Text, U: PrivateText> Same<U> for Tainted<T> {
    fn same(&self, other: &U, pass: Pass) -> bool {
        self.text() == other.read(pass)
    }
}

impl<T: Inert + Copy + PartialEq + 'static> same::Sealed<T> for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert + Copy + PartialEq + 'static> Same<T> for T {
    fn same(&self, other: &T, _: Pass) -> bool {
        self == other
    }
}

/// Never satisfied. It stands in the bounds of std's traits on [`Private`](super::Private), so that
/// rustc explains a refusal in our words.
#[diagnostic::on_unimplemented(
    message = "`Private<{Self}>` is private: it is not printed, wrapped, serialised, hashed, ordered or turned into plain text",
    label = "private: it may not leave",
    note = "to show something in its place write `x.redact()`, or `x.redact_but_last::<4>()` for its last characters; to compare it `x == y` or `x.is(&trusted!(\"…\"))`, as a map key `x.key()`, to store it `sql!(\"… {{x}}\")` [taintless::errors T115]"
)]
pub trait Public: public::Sealed {}

mod public {
    pub trait Sealed {}
}
