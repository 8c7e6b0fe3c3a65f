//! What `lend!` takes and what comes back: tainted text stays tainted and inert results come out
//! bare; what is made of private text stays private.

use std::borrow::Cow;
use std::sync::Arc;

use super::primitive::sealed::Form;
use super::{Inert, Pass, Privatable, Private, PrivateText as _, Taintable, Tainted, Text};

/// What `lend!` lends: [`Tainted`] text; [`Private`] text and inert values.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not lent: it is no labelled text",
    label = "neither `Tainted` nor `Private` text",
    note = "labelled text is `Tainted` or `Private` of `String`, `&str` and the like; text without a label needs no lending [taintless::errors T111]"
)]
pub trait Lendable: lendable::Sealed {
    /// What the closure is given.
    type Raw<'a>
    where
        Self: 'a;
    /// What the caller gets for what the closure returned.
    type Back<R: Lent>;
    #[doc(hidden)]
    fn raw_to_lend(&self, pass: Pass) -> Self::Raw<'_>;
    #[doc(hidden)]
    fn label_again<R: Lent>(returned: R) -> Self::Back<R>;
}

mod lendable {
    pub trait Sealed {}
}

impl<T: Text> lendable::Sealed for Tainted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Text> Lendable for Tainted<T> {
    type Raw<'a>
        = &'a str
    where
        T: 'a;
    type Back<R: Lent> = R::Labelled;
    fn raw_to_lend(&self, _: Pass) -> &str {
        self.text()
    }
    fn label_again<R: Lent>(returned: R) -> R::Labelled {
        returned.label()
    }
}

macro_rules! private_text {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        impl<$($gen)*> lendable::Sealed for Private<$ty> {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> Lendable for Private<$ty> {
            type Raw<'x>
                = &'x str
            where
                Self: 'x;
            type Back<R: Lent> = R::Private;
            fn raw_to_lend(&self, pass: Pass) -> &str {
                self.raw().read(pass)
            }
            fn label_again<R: Lent>(returned: R) -> R::Private {
                returned.label_private()
            }
        }
    )*};
}
private_text! {
    [T: Text] Tainted<T>;
    [] String;
    [] &str;
    [] Cow<'_, str>;
    [] Box<str>;
    [] Arc<str>;
}

impl<I: Inert + Copy + 'static> lendable::Sealed for Private<I> {}
#[diagnostic::do_not_recommend]
impl<I: Inert + Copy + 'static> Lendable for Private<I> {
    type Raw<'a> = I;
    type Back<R: Lent> = R::Private;
    fn raw_to_lend(&self, _: Pass) -> I {
        *self.raw()
    }
    fn label_again<R: Lent>(returned: R) -> R::Private {
        returned.label_private()
    }
}

impl<L: Lendable> lendable::Sealed for &L {}
#[diagnostic::do_not_recommend]
impl<'r, L: Lendable> Lendable for &'r L {
    type Raw<'a>
        = L::Raw<'r>
    where
        Self: 'a;
    type Back<R: Lent> = L::Back<R>;
    fn raw_to_lend(&self, pass: Pass) -> L::Raw<'r> {
        (*self).raw_to_lend(pass)
    }
    fn label_again<R: Lent>(returned: R) -> L::Back<R> {
        L::label_again(returned)
    }
}

/// What the closure of `lend!` may return, and what the caller then gets.
///
/// | returned | the caller gets, of tainted text | of private text |
/// |---|---|---|
/// | text, bytes, a `Vec` of anything a label can hold | the same, `Tainted` | `Private<Tainted<…>>` |
/// | an inert value | itself | `Private` |
/// | `()`, an [`Ordering`](std::cmp::Ordering) | itself | itself |
/// | `Option`, `Result` and tuples of these | the same, with each part so treated | the same |
///
/// Sealed: a type of the user's would carry the text out unseen. An inert newtype is `Copy` and
/// `'static`, so it borrows and owns no text, and it has at most 24 bytes (or those of what it is
/// made of), so it is no buffer. (What
/// a closure keeps for itself is another matter: `lend!` is a hatch, and its destination says where
/// the text goes.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot come back from lent text",
    label = "it could carry the text out",
    note = "return text, bytes or an inert value (a number, `bool`, a field-less enum, a newtype that is `Copy`), or `Vec`, `Option`, `Result`, tuples of these; keep a library's own value inside the closure, and await a future there: `async |text| …` [taintless::errors T111]"
)]
pub trait Lent: sealed::Sealed {
    /// What the caller gets, if tainted text was lent.
    type Labelled;
    /// What the caller gets, if private text was lent.
    type Private;
    /// How many bytes the largest inert type of the user's in it has, which comes back bare.
    #[doc(hidden)]
    const BARE: usize = 0;
    #[doc(hidden)]
    fn label(self) -> Self::Labelled;
    #[doc(hidden)]
    fn label_private(self) -> Self::Private;
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
            type Private = Private<Tainted<$ty>>;
            fn label(self) -> Tainted<$ty> {
                Tainted::new(self)
            }
            fn label_private(self) -> Private<Tainted<$ty>> {
                Private::new(Tainted::new(self))
            }
        }
    )*};
}
labelled!(String, #['a] &'a str, #['a] Cow<'a, str>, Box<str>, #['a] &'a [u8], #['a] Cow<'a, [u8]>);

impl<T: Taintable> sealed::Sealed for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Lent for Vec<T> {
    type Labelled = Tainted<Vec<T>>;
    type Private = Private<Tainted<Vec<T>>>;
    fn label(self) -> Tainted<Vec<T>> {
        Tainted::new(self)
    }
    fn label_private(self) -> Private<Tainted<Vec<T>>> {
        Private::new(Tainted::new(self))
    }
}

impl<T: Inert + Copy + 'static> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert + Copy + 'static> Lent for T {
    type Labelled = T;
    type Private = Private<T>;
    // What is no larger than a primitive of the list holds nothing beside it.
    const BARE: usize = if <T::Repr as Form>::IS_LISTED && size_of::<T>() <= size_of::<T::Repr>() {
        0
    } else {
        size_of::<T>()
    };
    fn label(self) -> T {
        self
    }
    fn label_private(self) -> Private<T> {
        Private::new(self)
    }
}

/// Room for what an enum or a number of the user's needs.
const LARGEST: usize = 24;

/// Evaluated when the program is compiled: what comes back bare is no buffer.
///
/// # Panics
/// While the program is compiled, if it is.
#[track_caller]
pub(super) const fn check_bare<R: Lent>() {
    assert!(
        R::BARE <= LARGEST,
        "an inert value of more than 24 bytes could carry the lent text out; return a number, or text, which comes back tainted"
    );
}

/// The larger of two.
const fn larger(one: usize, other: usize) -> usize {
    if one > other { one } else { other }
}

macro_rules! bare {
    ($($ty:ty),*) => {$(
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl Lent for $ty {
            type Labelled = $ty;
            type Private = $ty;
            fn label(self) -> $ty {
                self
            }
            fn label_private(self) -> $ty {
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
    type Private = Private<Tainted<T>>;
    fn label(self) -> Tainted<T> {
        self
    }
    fn label_private(self) -> Private<Tainted<T>> {
        Private::new(self)
    }
}

/// What is private stays so, whatever was lent.
impl<T: Privatable> sealed::Sealed for Private<T> {}
#[diagnostic::do_not_recommend]
impl<T: Privatable> Lent for Private<T> {
    type Labelled = Private<T>;
    type Private = Private<T>;
    fn label(self) -> Private<T> {
        self
    }
    fn label_private(self) -> Private<T> {
        self
    }
}

impl<T: Lent> sealed::Sealed for Option<T> {}
#[diagnostic::do_not_recommend]
impl<T: Lent> Lent for Option<T> {
    type Labelled = Option<T::Labelled>;
    type Private = Option<T::Private>;
    const BARE: usize = T::BARE;
    fn label(self) -> Self::Labelled {
        self.map(T::label)
    }
    fn label_private(self) -> Self::Private {
        self.map(T::label_private)
    }
}

impl<T: Lent, E: Lent> sealed::Sealed for Result<T, E> {}
#[diagnostic::do_not_recommend]
impl<T: Lent, E: Lent> Lent for Result<T, E> {
    type Labelled = Result<T::Labelled, E::Labelled>;
    type Private = Result<T::Private, E::Private>;
    const BARE: usize = larger(T::BARE, E::BARE);
    fn label(self) -> Self::Labelled {
        self.map(T::label).map_err(E::label)
    }
    fn label_private(self) -> Self::Private {
        self.map(T::label_private).map_err(E::label_private)
    }
}

macro_rules! tuple {
    ($($name:ident $at:tt),*) => {
        impl<$($name: Lent),*> sealed::Sealed for ($($name,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($name: Lent),*> Lent for ($($name,)*) {
            type Labelled = ($($name::Labelled,)*);
            type Private = ($($name::Private,)*);
            const BARE: usize = {
                let mut bytes = 0;
                $(bytes = larger(bytes, $name::BARE);)*
                bytes
            };
            fn label(self) -> Self::Labelled {
                ($(self.$at.label(),)*)
            }
            fn label_private(self) -> Self::Private {
                ($(self.$at.label_private(),)*)
            }
        }
    };
}
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);

#[cfg(test)]
mod tests {
    use super::{Lent, check_bare};

    #[derive(Clone, Copy)]
    struct Loose(u16);

    impl crate::Inert for Loose {
        type Repr = u8;
        fn to_repr(&self) -> u8 {
            self.0.to_le_bytes()[0]
        }
        fn from_repr(repr: u8) -> Option<Self> {
            Some(Loose(repr.into()))
        }
    }

    /// Every primitive comes back bare, also the largest, and what is a little larger than it needs.
    #[test]
    fn no_inert_value_of_ours_is_a_buffer() {
        const {
            check_bare::<std::net::IpAddr>();
            check_bare::<(u128, Option<Result<f64, Loose>>)>();
            #[cfg(feature = "uuid")]
            check_bare::<uuid::Uuid>();
            #[cfg(feature = "chrono")]
            check_bare::<chrono::DateTime<chrono::FixedOffset>>();
            #[cfg(feature = "jiff")]
            check_bare::<(jiff::Timestamp, jiff::Span)>();
        }
        assert_eq!(<(u8, Option<Result<u64, Loose>>)>::BARE, 2);
        assert_eq!(<(String, Vec<u128>)>::BARE, 0, "these come back tainted");
    }
}
