//! What a reply can be read from.

use std::borrow::Cow;

use crate::taint::{Pass, Tainted, Text};

/// Text or bytes of a reply: tainted, or plain, which counts as untrusted. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a reply to read",
    label = "neither text nor bytes",
    note = "hand over `&Tainted<String>`, `&Tainted<&str>` or `&Tainted<Vec<u8>>` [taintless::errors T313]"
)]
pub trait Reply: sealed::Sealed {
    #[doc(hidden)]
    fn input(&self, pass: Pass) -> Input<'_>;
}

/// What is read.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    /// Text.
    Text(&'a str),
    /// Bytes, which may not be UTF-8.
    Bytes(&'a [u8]),
}

impl<'a> Input<'a> {
    /// `None` where it is no UTF-8.
    pub(crate) fn text(self) -> Option<&'a str> {
        match self {
            Input::Text(text) => Some(text),
            Input::Bytes(bytes) => std::str::from_utf8(bytes).ok(),
        }
    }

    pub(super) fn len(self) -> usize {
        match self {
            Input::Text(text) => text.len(),
            Input::Bytes(bytes) => bytes.len(),
        }
    }
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Text> sealed::Sealed for Tainted<T> {}
impl<T: Text> Reply for Tainted<T> {
    fn input(&self, _: Pass) -> Input<'_> {
        Input::Text(self.text())
    }
}

macro_rules! reply {
    ($($ty:ty: |$this:ident| $input:expr;)*) => {$(
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl Reply for $ty {
            fn input(&self, _: Pass) -> Input<'_> {
                let $this = self;
                $input
            }
        }
    )*};
}
reply! {
    Tainted<Vec<u8>>: |this| Input::Bytes(this.raw());
    Tainted<&[u8]>: |this| Input::Bytes(this.raw());
    Tainted<Cow<'_, [u8]>>: |this| Input::Bytes(this.raw());
    str: |this| Input::Text(this);
    String: |this| Input::Text(this);
    [u8]: |this| Input::Bytes(this);
    Vec<u8>: |this| Input::Bytes(this);
}
