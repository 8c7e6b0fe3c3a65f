//! What is rendered as Markdown.

use std::borrow::Cow;

use crate::taint::{Pass, Tainted, Text, Trustable, Trusted};

/// Text that [`to_html`](super::to_html) renders: tainted or plain. Not what is private.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text that is rendered as Markdown",
    label = "not text for a page",
    note = "`to_html` takes `Tainted` text, `String`, `&str` and `Cow<str>`; of what is private, `x.redact()` is shown [taintless::errors T450]"
)]
pub trait MarkdownText: sealed::Sealed {
    #[doc(hidden)]
    fn markdown_text(&self, pass: Pass) -> &str;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! markdown_texts {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $text:expr;)*) => {$(
        impl$(<$($gen)*>)? sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? MarkdownText for $ty {
            fn markdown_text(&self, _: Pass) -> &str {
                let $this = self;
                $text
            }
        }
    )*};
}
markdown_texts! {
    &str: |this| this;
    &String: |this| this;
    String: |this| this;
    Cow<'_, str>: |this| this;
    &Cow<'_, str>: |this| this;
    #[T: Text] Tainted<T>: |this| this.text();
    #[T: Text] &Tainted<T>: |this| this.text();
    #[T: Trustable<Target = str>] Trusted<T>: |this| this;
    #[T: Trustable<Target = str>] &Trusted<T>: |this| this;
}
