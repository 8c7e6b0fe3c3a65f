//! Plain text for fields that are not labelled yet: what `#[claude(unmigrated = "…")]` expands to.
//!
//! An exit. Each use names its reason, rustc warns of each, and a search for `unmigrated` finds the
//! attribute and a call made by hand.

use super::compare::Parts;
use crate::taint::{Pass, Tainted};

/// A field that stays plain text for now.
#[diagnostic::on_unimplemented(
    message = "`{Self}` names no field that is `unmigrated`",
    note = "a field's text is handed out by its own attribute only; leave this `Tainted<String>` [taintless::errors T314]"
)]
pub trait UnmigratedField {
    /// In plain words: why. Not empty.
    const REASON: &'static str;
}

/// Labelled text, as such a field is read. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not handed out as plain text",
    note = "`unmigrated` is for a `String`, and for `Option`, `Vec` and `Box` of it [taintless::errors T314]"
)]
pub trait UnmigratedType: sealed::Sealed {
    /// The same without a label.
    type Plain;
    #[doc(hidden)]
    fn unmigrated(self, pass: Pass) -> Self::Plain;
    #[doc(hidden)]
    fn parts(plain: &Self::Plain) -> Parts<'_>;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for Tainted<String> {}
#[diagnostic::do_not_recommend]
impl UnmigratedType for Tainted<String> {
    type Plain = String;
    fn unmigrated(self, _: Pass) -> String {
        self.into_raw()
    }
    fn parts(plain: &String) -> Parts<'_> {
        Parts::text(plain)
    }
}

impl<T: UnmigratedType> sealed::Sealed for Option<T> {}
#[diagnostic::do_not_recommend]
impl<T: UnmigratedType> UnmigratedType for Option<T> {
    type Plain = Option<T::Plain>;
    fn unmigrated(self, pass: Pass) -> Self::Plain {
        self.map(|it| it.unmigrated(pass))
    }
    fn parts(plain: &Self::Plain) -> Parts<'_> {
        Parts::optional(plain.as_ref().map(T::parts))
    }
}

impl<T: UnmigratedType> sealed::Sealed for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: UnmigratedType> UnmigratedType for Vec<T> {
    type Plain = Vec<T::Plain>;
    fn unmigrated(self, pass: Pass) -> Self::Plain {
        self.into_iter().map(|it| it.unmigrated(pass)).collect()
    }
    fn parts(plain: &Self::Plain) -> Parts<'_> {
        Parts::list(plain.iter().map(T::parts))
    }
}

impl<T: UnmigratedType> sealed::Sealed for Box<T> {}
#[diagnostic::do_not_recommend]
impl<T: UnmigratedType> UnmigratedType for Box<T> {
    type Plain = Box<T::Plain>;
    fn unmigrated(self, pass: Pass) -> Self::Plain {
        Box::new((*self).unmigrated(pass))
    }
    fn parts(plain: &Self::Plain) -> Parts<'_> {
        T::parts(plain)
    }
}

/// Evaluated when the program is compiled: a reason says something.
const fn check_reason(reason: &str) {
    assert!(
        !reason.trim_ascii().is_empty(),
        "the reason is empty; say why this text is not labelled yet"
    );
}

/// The text of a field that is not labelled yet.
#[deprecated(
    note = "this is plain text that a model wrote; leave it `Tainted<String>` [taintless::errors T314]"
)]
pub fn unmigrated_text<F: UnmigratedField, T: UnmigratedType>(value: T) -> T::Plain {
    const { check_reason(F::REASON) };
    value.unmigrated(Pass::new())
}

/// What such a field consists of, for `assert_output_eq!`.
pub fn unmigrated_parts<T: UnmigratedType>(plain: &T::Plain) -> Parts<'_> {
    T::parts(plain)
}
