//! The closed sets: which types a label may hold.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Inert, InertText};

/// What [`Tainted`](super::Tainted) can hold: text, bytes, inert values, and `Vec`, `Option` and
/// tuples of these.
///
/// Inert values that are `Copy` and `'static`: those have no `Drop` and share no cell, so a type of
/// the user's sees nothing while it is in the label.
#[diagnostic::on_unimplemented(
    message = "`Tainted` cannot hold `{Self}`",
    label = "not text, bytes or an inert value",
    note = "`Tainted` holds `String`, `&str`, `Cow<str>`, bytes, inert values (a newtype with `#[derive(Inert)]` is `Copy` as well), and `Vec`, `Option` or tuples of these; put the label on the fields of a type of your own [taintless::errors T102]"
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

/// Only this crate can make one, so only this crate calls the hidden methods of [`Text`] and
/// [`Trustable`], which give raw text or take it.
#[derive(Debug, Clone, Copy)]
pub struct Pass(());

impl Pass {
    pub(crate) const fn new() -> Self {
        Pass(())
    }
}

/// Never satisfied. It stands in the bounds of std's traits on [`Tainted`](super::Tainted), so
/// that rustc explains a refusal in our words.
#[diagnostic::on_unimplemented(
    message = "tainted text cannot be printed, compared, hashed or turned into plain text",
    label = "tainted: somebody else wrote it",
    note = "to compare it write `t.is(&trusted!(\"…\"))` or `one_of!`, in a log line `t.for_log(200)`, in HTML `html!(\"{{t}}\")`, in SQL `sql!(\"… {{t}}\")`, in a prompt `t.wrap(Source::UserInput)`, as a map key `t.key()`, in a test `assert_tainted_eq!` [taintless::errors T101]"
)]
pub trait Readable: readable::Sealed {}

mod readable {
    pub trait Sealed {}
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
    )*};
}
text! {
    String => |text| text;
    #['a] &'a str => str::to_owned;
    #['a] Cow<'a, str> => Cow::into_owned;
    Box<str> => String::from;
    Arc<str> => |text| String::from(&*text);
}

impl taintable::Sealed for &[u8] {}
#[diagnostic::do_not_recommend]
impl Taintable for &[u8] {}
impl taintable::Sealed for Cow<'_, [u8]> {}
#[diagnostic::do_not_recommend]
impl Taintable for Cow<'_, [u8]> {}

impl<T: Inert + Copy + 'static> taintable::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert + Copy + 'static> Taintable for T {}

impl<T: Taintable> taintable::Sealed for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Taintable for Vec<T> {}

impl<T: Taintable> taintable::Sealed for Option<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Taintable for Option<T> {}

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
