//! What comes back from `lend!`: text stays tainted, inert results come out bare.

use std::borrow::Cow;

use super::{Inert, Taintable, Tainted};

/// What the closure of `lend!` may return, and what the caller then gets.
///
/// | returned | the caller gets |
/// |---|---|
/// | text, bytes, a `Vec` of anything a label can hold | the same, `Tainted` |
/// | an inert value, `()`, an [`Ordering`](std::cmp::Ordering) | itself |
/// | `Option`, `Result` and tuples of these | the same, with each part so treated |
///
/// Sealed: a type of the user's would carry the text out unseen. (An inert newtype is `Copy` and
/// `'static`, so no text that was lent stands in it unless the program leaks it.) (What a closure keeps for itself is
/// another matter: `lend!` is a hatch, and its destination says where the text goes.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot come back from lent text",
    label = "it could carry the text out",
    note = "return text, bytes or an inert value (a number, `bool`, a field-less enum, a newtype that is `Copy`), or `Vec`, `Option`, `Result`, tuples of these; keep a library's own value inside the closure [taintless::errors T111]"
)]
pub trait Lent: sealed::Sealed {
    /// What the caller gets.
    type Labelled;
    #[doc(hidden)]
    fn label(self) -> Self::Labelled;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! labelled {
    ($($(#[$life:lifetime])? $ty:ty),* $(,)?) => {$(
        impl$(<$life>)? sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl$(<$life>)? Lent for $ty {
            type Labelled = Tainted<$ty>;
            fn label(self) -> Tainted<$ty> {
                Tainted::new(self)
            }
        }
    )*};
}
labelled!(String, #['a] &'a str, #['a] Cow<'a, str>, Box<str>, #['a] &'a [u8], #['a] Cow<'a, [u8]>);

impl<T: Taintable> sealed::Sealed for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Lent for Vec<T> {
    type Labelled = Tainted<Vec<T>>;
    fn label(self) -> Tainted<Vec<T>> {
        Tainted::new(self)
    }
}

impl<T: Inert + Copy + 'static> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert + Copy + 'static> Lent for T {
    type Labelled = T;
    fn label(self) -> T {
        self
    }
}

macro_rules! bare {
    ($($ty:ty),*) => {$(
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl Lent for $ty {
            type Labelled = $ty;
            fn label(self) -> $ty {
                self
            }
        }
    )*};
}
bare!((), std::cmp::Ordering);

impl<T: Taintable> sealed::Sealed for Tainted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Lent for Tainted<T> {
    type Labelled = Tainted<T>;
    fn label(self) -> Tainted<T> {
        self
    }
}

impl<T: Lent> sealed::Sealed for Option<T> {}
#[diagnostic::do_not_recommend]
impl<T: Lent> Lent for Option<T> {
    type Labelled = Option<T::Labelled>;
    fn label(self) -> Self::Labelled {
        self.map(T::label)
    }
}

impl<T: Lent, E: Lent> sealed::Sealed for Result<T, E> {}
#[diagnostic::do_not_recommend]
impl<T: Lent, E: Lent> Lent for Result<T, E> {
    type Labelled = Result<T::Labelled, E::Labelled>;
    fn label(self) -> Self::Labelled {
        self.map(T::label).map_err(E::label)
    }
}

macro_rules! tuple {
    ($($name:ident $at:tt),*) => {
        impl<$($name: Lent),*> sealed::Sealed for ($($name,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($name: Lent),*> Lent for ($($name,)*) {
            type Labelled = ($($name::Labelled,)*);
            fn label(self) -> Self::Labelled {
                ($(self.$at.label(),)*)
            }
        }
    };
}
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
