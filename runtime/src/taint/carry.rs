//! The label moves in and out of `Option`, `Result`, `Vec` and tuples.
//!
//! Whether there is a value, and how many, is no text: `transpose` gives it out, as
//! [`is_empty`](Tainted::is_empty) and [`len`](Tainted::len) do.

use super::{Taintable, Tainted};

impl<T: Taintable> Tainted<T> {
    /// The label moves outside: one value of labelled parts becomes one labelled value.
    ///
    /// ```
    /// use taintless::Tainted;
    /// let (sender, subject) = (Tainted::new("a@example.com"), Tainted::new("hello"));
    /// let mail: Tainted<(&str, &str)> = Tainted::gather((sender, subject));
    /// let (sender, subject) = mail.transpose();
    /// ```
    pub fn gather<P: Labelled<Whole = T>>(parts: P) -> Self {
        parts.gather()
    }
}

/// A value whose parts are labelled, so that it may be labelled as a whole: see [`Tainted::gather`].
///
/// Sealed: the parts leave their labels in here.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not made of labelled parts",
    label = "not labelled in each part",
    note = "`Tainted::gather` takes `Option`, `Result`, `Vec` and tuples in which each part is `Tainted`; plain text gets its label by `Tainted::new` [taintless::errors T103]"
)]
pub trait Labelled: sealed::Sealed {
    /// What one label is put around.
    type Whole: Taintable;
    #[doc(hidden)]
    fn gather(self) -> Tainted<Self::Whole>;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Taintable> Tainted<Option<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Option<Tainted<T>> {
        self.into_raw().map(Tainted::new)
    }
}

impl<T: Taintable> sealed::Sealed for Option<Tainted<T>> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Labelled for Option<Tainted<T>> {
    type Whole = Option<T>;
    fn gather(self) -> Tainted<Option<T>> {
        Tainted::new(self.map(Tainted::into_raw))
    }
}

impl<T: Taintable, E: Taintable> Tainted<Result<T, E>> {
    /// The label moves inside.
    ///
    /// # Errors
    /// The labelled error, if it is one.
    pub fn transpose(self) -> Result<Tainted<T>, Tainted<E>> {
        self.into_raw().map(Tainted::new).map_err(Tainted::new)
    }
}

impl<T: Taintable, E: Taintable> sealed::Sealed for Result<Tainted<T>, Tainted<E>> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable, E: Taintable> Labelled for Result<Tainted<T>, Tainted<E>> {
    type Whole = Result<T, E>;
    fn gather(self) -> Tainted<Result<T, E>> {
        Tainted::new(self.map(Tainted::into_raw).map_err(Tainted::into_raw))
    }
}

impl<T: Taintable> Tainted<Vec<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Vec<Tainted<T>> {
        self.into_iter().collect()
    }

    /// Appends an item.
    pub fn push(&mut self, item: Tainted<T>) {
        self.items_mut().push(item.into_raw());
    }
}

impl<T: Taintable> sealed::Sealed for Vec<Tainted<T>> {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> Labelled for Vec<Tainted<T>> {
    type Whole = Vec<T>;
    fn gather(self) -> Tainted<Vec<T>> {
        self.into_iter().collect()
    }
}

macro_rules! tuple {
    ($($name:ident $at:tt),*) => {
        impl<$($name: Taintable),*> Tainted<($($name,)*)> {
            /// The label moves inside.
            pub fn transpose(self) -> ($(Tainted<$name>,)*) {
                let whole = self.into_raw();
                ($(Tainted::new(whole.$at),)*)
            }
        }

        impl<$($name: Taintable),*> sealed::Sealed for ($(Tainted<$name>,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($name: Taintable),*> Labelled for ($(Tainted<$name>,)*) {
            type Whole = ($($name,)*);
            fn gather(self) -> Tainted<Self::Whole> {
                Tainted::new(($(self.$at.into_raw(),)*))
            }
        }
    };
}
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
