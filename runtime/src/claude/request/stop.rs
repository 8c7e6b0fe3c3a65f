//! What a stop sequence is.

use crate::taint::{Trustable, Trusted};

/// Text of the program: what a stop sequence is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a stop sequence",
    label = "not text of the program",
    note = "a stop sequence is `trusted!(\"…\")`: one that somebody else chose would cut the reply where they like [taintless::errors T704]"
)]
pub trait StopText: sealed::Sealed {
    #[doc(hidden)]
    fn into_trusted(self) -> Trusted<String>;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> StopText for Trusted<T> {
    fn into_trusted(self) -> Trusted<String> {
        Trusted::concat(&[self])
    }
}
