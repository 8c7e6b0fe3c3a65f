//! What a method of tainted text takes besides: text of the program, or text of any label.

use std::borrow::Cow;
use std::sync::Arc;

use crate::taint::{
    EmailAddress, Hostname, Inert, InertText, Pass, PhoneNumber, Slug, Tainted, Text, Trustable,
    Trusted,
};

/// Text of the program, by which tainted text is searched, cut and compared: borrowed [`Trusted`]
/// text. (By value none is taken: clippy would then call each `&` needless.)
///
/// Sealed. Text of another origin would spell tainted text out, one guess after the other; a closure
/// would be shown it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text of the program: tainted text is searched, cut and compared by nothing else",
    label = "not `&Trusted`",
    note = "write `&trusted!(\"…\")`, or borrow trusted text, `&text`; two tainted texts are compared by `one.key() == other.key()` [taintless::errors T114]"
)]
pub trait TrustedText<'p>: sealed::TrustedText {
    #[doc(hidden)]
    fn trusted_text(self, pass: Pass) -> &'p str;
}

/// Text of any label or none: what may become a part of tainted text.
///
/// Sealed: tainted text, trusted text, plain text, inert values.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "it cannot become a part of tainted text",
    note = "write `Tainted`, `Trusted` or plain text (`&str`, `String`), a number, or another inert value [taintless::errors T114]"
)]
pub trait AnyText: sealed::AnyText {
    #[doc(hidden)]
    fn push_to(&self, out: &mut String, pass: Pass);
}

mod sealed {
    pub trait TrustedText {}
    pub trait AnyText {}
}

impl<T: Trustable<Target = str>> sealed::TrustedText for &Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<'p, T: Trustable<Target = str>> TrustedText<'p> for &'p Trusted<T> {
    #[inline]
    fn trusted_text(self, _: Pass) -> &'p str {
        self
    }
}

impl<T: Trustable<Target = str>> sealed::TrustedText for &&Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<'p, T: Trustable<Target = str>> TrustedText<'p> for &&'p Trusted<T> {
    fn trusted_text(self, _: Pass) -> &'p str {
        self
    }
}

macro_rules! texts {
    ($([$($gen:tt)*] $ty:ty: |$this:ident, $out:ident| $push:expr;)*) => {$(
        impl<$($gen)*> sealed::AnyText for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> AnyText for $ty {
            #[inline]
            fn push_to(&self, $out: &mut String, _: Pass) {
                let $this = self;
                $push
            }
        }
    )*};
}
texts! {
    [] str: |this, out| out.push_str(this);
    [] String: |this, out| out.push_str(this);
    [] Cow<'_, str>: |this, out| out.push_str(this);
    [] Box<str>: |this, out| out.push_str(this);
    [] Arc<str>: |this, out| out.push_str(this);
    [T: Text] Tainted<T>: |this, out| out.push_str(this.text());
    [T: Trustable] Trusted<T>: |this, out| this.write(out);
    [T: Inert] T: |this, out| this.write_inert(out);
    [] &str: |this, out| out.push_str(this);
    [] &&str: |this, out| out.push_str(this);
    [] &String: |this, out| out.push_str(this);
    [] &Cow<'_, str>: |this, out| out.push_str(this);
    [T: Text] &Tainted<T>: |this, out| out.push_str(this.text());
    [T: Trustable] &Trusted<T>: |this, out| this.write(out);
    [] Slug: |this, out| out.push_str(this.as_tainted().text());
    [] EmailAddress: |this, out| out.push_str(this.as_tainted().text());
    [] Hostname: |this, out| out.push_str(this.as_tainted().text());
    [] PhoneNumber: |this, out| out.push_str(this.as_tainted().text());
}
