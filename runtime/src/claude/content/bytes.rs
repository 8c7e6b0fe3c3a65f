//! The bytes of a file: tainted or plain.

use std::borrow::Cow;

use crate::taint::{Bytes, Pass, Tainted};

/// The bytes of a file, tainted or plain: of what a [`Document`](super::Document) and an
/// [`Image`](super::Image) are made.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the bytes of a file",
    label = "not bytes",
    note = "bytes are `Vec<u8>`, `&[u8]` and `Tainted` ones; a text is `Document::text(t)`, a file of the API's `Document::file(id)` [taintless::errors T706]"
)]
pub trait ContentBytes: sealed::Sealed {
    #[doc(hidden)]
    fn content_bytes(&self, pass: Pass) -> &[u8];
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! bytes {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $bytes:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ContentBytes for $ty {
            fn content_bytes(&self, _: Pass) -> &[u8] {
                let $this = self;
                $bytes
            }
        }
    )*};
}
bytes! {
    [] Vec<u8>: |this| this;
    [] &Vec<u8>: |this| this;
    [] &[u8]: |this| this;
    [] Cow<'_, [u8]>: |this| this;
    [const N: usize] &[u8; N]: |this| *this;
    [T: Bytes] Tainted<T>: |this| this.raw().as_raw_bytes(Pass::new());
    [T: Bytes] &Tainted<T>: |this| this.raw().as_raw_bytes(Pass::new());
}
