//! What a stream is fed.

use crate::taint::{Pass, Tainted, Text};

/// A piece of a reply: tainted text, or plain, which counts as untrusted. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a piece of a reply",
    label = "not text",
    note = "hand over `&Tainted<String>`, `&Tainted<&str>` or `&str` [taintless::errors T333]"
)]
pub trait Piece: sealed::Sealed {
    #[doc(hidden)]
    fn piece(&self, pass: Pass) -> &str;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Text> sealed::Sealed for Tainted<T> {}
impl<T: Text> Piece for Tainted<T> {
    fn piece(&self, _: Pass) -> &str {
        self.text()
    }
}

impl sealed::Sealed for str {}
#[diagnostic::do_not_recommend]
impl Piece for str {
    fn piece(&self, _: Pass) -> &str {
        self
    }
}

impl sealed::Sealed for String {}
#[diagnostic::do_not_recommend]
impl Piece for String {
    fn piece(&self, _: Pass) -> &str {
        self
    }
}
