//! What comes back from `lend!`: text stays tainted, inert results come out bare.

use std::borrow::Cow;

use super::primitive::sealed::Form;
use super::{Inert, Taintable, Tainted};

/// What the closure of `lend!` may return, and what the caller then gets.
///
/// | returned | the caller gets |
/// |---|---|
/// | text, bytes, a `Vec` of anything a label can hold | the same, `Tainted` |
/// | an inert value, `()`, an [`Ordering`](std::cmp::Ordering) | itself |
/// | `Option`, `Result` and tuples of these | the same, with each part so treated |
///
/// Sealed: a type of the user's would carry the text out unseen. An inert newtype is `Copy` and
/// `'static`, so it borrows and owns no text, and it has at most 24 bytes (or those of what it is
/// made of), so it is no buffer. (What
/// a closure keeps for itself is another matter: `lend!` is a hatch, and its destination says where
/// the text goes.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot come back from lent text",
    label = "it could carry the text out",
    note = "return text, bytes or an inert value (a number, `bool`, a field-less enum, a newtype that is `Copy`), or `Vec`, `Option`, `Result`, tuples of these; keep a library's own value inside the closure"
)]
pub trait Lent: sealed::Sealed {
    /// What the caller gets.
    type Labelled;
    /// How many bytes the largest inert type of the user's in it has, which comes back bare.
    #[doc(hidden)]
    const BARE: usize = 0;
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
    // What is no larger than a primitive of the list holds nothing beside it.
    const BARE: usize = if <T::Repr as Form>::IS_LISTED && size_of::<T>() <= size_of::<T::Repr>() {
        0
    } else {
        size_of::<T>()
    };
    fn label(self) -> T {
        self
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
    const BARE: usize = T::BARE;
    fn label(self) -> Self::Labelled {
        self.map(T::label)
    }
}

impl<T: Lent, E: Lent> sealed::Sealed for Result<T, E> {}
#[diagnostic::do_not_recommend]
impl<T: Lent, E: Lent> Lent for Result<T, E> {
    type Labelled = Result<T::Labelled, E::Labelled>;
    const BARE: usize = larger(T::BARE, E::BARE);
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
            const BARE: usize = {
                let mut bytes = 0;
                $(bytes = larger(bytes, $name::BARE);)*
                bytes
            };
            fn label(self) -> Self::Labelled {
                ($(self.$at.label(),)*)
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
