//! The closed sets: which types a label may hold.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Inert, InertText};

/// What [`Tainted`](super::Tainted) can hold: text, bytes, inert values, and `Vec`, `Option`,
/// `Result` and tuples of these.
///
/// Inert values that are `Copy` and `'static`: those have no `Drop` and share no cell, so a type of
/// the user's sees nothing while it is in the label.
#[diagnostic::on_unimplemented(
    message = "`Tainted` cannot hold `{Self}`",
    label = "not text, bytes or an inert value",
    note = "`Tainted` holds `String`, `&str`, `Cow<str>`, bytes, inert values (a newtype with `#[derive(Inert)]` is `Copy` as well), and `Vec`, `Option`, `Result` or tuples of these; put the label on the fields of a type of your own; text that is private as well is `Private<Tainted<String>>` [taintless::errors T102]"
)]
pub trait Taintable: taintable::Sealed {}

/// What [`Trusted`](super::Trusted) can hold: `&'static str`, `String`, or an inert value.
#[diagnostic::on_unimplemented(
    message = "`Trusted` cannot hold `{Self}`",
    label = "not `&'static str`, `String` or an inert value",
    note = "text written in the program is `trusted!(\"…\")` [taintless::errors T104]"
)]
pub trait Trustable: trustable::Sealed {
    /// The form in which it is read.
    type Target: ?Sized;
    #[doc(hidden)]
    fn view(&self) -> &Self::Target;
    #[doc(hidden)]
    fn write_trusted(&self, out: &mut String, pass: Pass);
}

/// The text types among [`Taintable`].
#[diagnostic::on_unimplemented(
    message = "`Tainted<{Self}>` is not text",
    note = "text is `Tainted<String>`, `Tainted<&str>` or `Tainted<Cow<str>>` [taintless::errors T103]"
)]
pub trait Text: Taintable {
    #[doc(hidden)]
    fn as_text(&self, pass: Pass) -> &str;
    #[doc(hidden)]
    fn into_text(self, pass: Pass) -> String;
}

/// Text that lives for `'x`, seen through a label that is borrowed for `'s`.
///
/// For `&'x str` the text outlives the label; for an owned text both are one. A piece of text is
/// labelled for `'x`, so `line.trim().split_once(…)` gives what `line` can give, and no temporary
/// in between is in the way. Every [`Text`] has exactly one impl: generic code that is not told
/// which takes `Tainted<&str>`.
pub trait Held<'s, 'x>: Text {
    #[doc(hidden)]
    fn held(&'s self, pass: Pass) -> &'x str;
}

/// What has a length among [`Taintable`]: text, bytes and lists.
#[diagnostic::on_unimplemented(
    message = "`Tainted<{Self}>` has no length",
    note = "text and bytes have one, in bytes, and a `Vec` has as many items [taintless::errors T103]"
)]
pub trait Measured: Taintable {
    #[doc(hidden)]
    fn measure(&self, pass: Pass) -> usize;
}

/// The byte types among [`Taintable`].
#[diagnostic::on_unimplemented(
    message = "`Tainted<{Self}>` is not bytes",
    note = "bytes are `Tainted<Vec<u8>>`, `Tainted<&[u8]>` or `Tainted<Cow<[u8]>>` [taintless::errors T103]"
)]
pub trait Bytes: Taintable {
    #[doc(hidden)]
    fn as_raw_bytes(&self, pass: Pass) -> &[u8];
    #[doc(hidden)]
    fn into_raw_bytes(self, pass: Pass) -> Vec<u8>;
}

/// Only this crate can make one, so only this crate calls the hidden methods of [`Text`],
/// [`Trustable`] and their like, which give raw text or take it.
#[derive(Debug, Clone, Copy)]
pub struct Pass(());

impl Pass {
    pub(crate) const fn new() -> Self {
        Pass(())
    }
}

mod taintable {
    pub trait Sealed {}
}

mod trustable {
    pub trait Sealed {}
}

macro_rules! text {
    ($($(#[$life:lifetime])? $ty:ty => $into:expr;)*) => {$(
        impl$(<$life>)? taintable::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl$(<$life>)? Taintable for $ty {}
        #[diagnostic::do_not_recommend]
        impl$(<$life>)? Text for $ty {
            fn as_text(&self, _: Pass) -> &str {
                self
            }
            fn into_text(self, _: Pass) -> String {
                let into: fn(Self) -> String = $into;
                into(self)
            }
        }
        #[diagnostic::do_not_recommend]
        impl$(<$life>)? Measured for $ty {
            fn measure(&self, _: Pass) -> usize {
                self.len()
            }
        }
    )*};
}
text! {
    String => |text| text;
    #['a] &'a str => str::to_owned;
    #['a] Cow<'a, str> => Cow::into_owned;
    Box<str> => String::from;
    Arc<str> => |text| String::from(&*text);
}

#[diagnostic::do_not_recommend]
impl<'x> Held<'_, 'x> for &'x str {
    #[inline]
    fn held(&self, _: Pass) -> &'x str {
        self
    }
}

macro_rules! held {
    ($($(#[$life:lifetime])? $ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<'s $(, $life)?> Held<'s, 's> for $ty {
            #[inline]
            fn held(&'s self, _: Pass) -> &'s str {
                self
            }
        }
    )*};
}
held!(String, #['a] Cow<'a, str>, Box<str>, Arc<str>);

impl taintable::Sealed for &[u8] {}
#[diagnostic::do_not_recommend]
impl Taintable for &[u8] {}
impl taintable::Sealed for Cow<'_, [u8]> {}
#[diagnostic::do_not_recommend]
impl Taintable for Cow<'_, [u8]> {}

macro_rules! bytes {
    ($($ty:ty => $into:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Bytes for $ty {
            fn as_raw_bytes(&self, _: Pass) -> &[u8] {
                self
            }
            fn into_raw_bytes(self, _: Pass) -> Vec<u8> {
                let into: fn(Self) -> Vec<u8> = $into;
                into(self)
            }
        }
    )*};
}
bytes! {
    Vec<u8> => |bytes| bytes;
    &[u8] => <[u8]>::to_vec;
    Cow<'_, [u8]> => Cow::into_owned;
}

macro_rules! measured {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> Measured for $ty {
            fn measure(&self, _: Pass) -> usize {
                self.len()
            }
        }
    )*};
}
measured! {
    [T: Taintable] Vec<T>;
    [] &[u8];
    [] Cow<'_, [u8]>;
}

impl<T: Inert + Copy + 'static> taintable::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert + Copy + 'static> Taintable for T {}

impl<T: Taintable> taintable::Sealed for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Taintable for Vec<T> {}

impl<T: Taintable> taintable::Sealed for Option<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Taintable for Option<T> {}

impl<T: Taintable, E: Taintable> taintable::Sealed for Result<T, E> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable, E: Taintable> Taintable for Result<T, E> {}

macro_rules! tuple {
    ($($name:ident)*) => {
        impl<$($name: Taintable),*> taintable::Sealed for ($($name,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($name: Taintable),*> Taintable for ($($name,)*) {}
    };
}
tuple!(A B);
tuple!(A B C);
tuple!(A B C D);

impl trustable::Sealed for &'static str {}
#[diagnostic::do_not_recommend]
impl Trustable for &'static str {
    type Target = str;
    fn view(&self) -> &str {
        self
    }
    fn write_trusted(&self, out: &mut String, _: Pass) {
        out.push_str(self);
    }
}

impl trustable::Sealed for String {}
#[diagnostic::do_not_recommend]
impl Trustable for String {
    type Target = str;
    fn view(&self) -> &str {
        self
    }
    fn write_trusted(&self, out: &mut String, _: Pass) {
        out.push_str(self);
    }
}

impl<T: Inert> trustable::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert> Trustable for T {
    type Target = T;
    fn view(&self) -> &T {
        self
    }
    fn write_trusted(&self, out: &mut String, _: Pass) {
        self.write_inert(out);
    }
}
