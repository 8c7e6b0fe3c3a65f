//! Words that a page acts on: classes, and attributes with a fixed list of values.

use super::escape::escape_into;
use crate::taint::{Inert, InertText, Slug, Trustable, Trusted};

/// What may stand in `class`, and in an attribute whose values HTML fixes (`loading`, `target`,
/// `type` of a button): words of the program. These are inert values, among them
/// [`Choice`](crate::Choice) enums, [`Trusted`] text, and `Option` and lists of these with a space
/// between.
///
/// No text of somebody else's, though it is only a word: a style sheet made of small classes has
/// one that lays an element over the whole page, and whoever chooses the classes of a link then
/// gets every click. After a literal prefix (`class="tag-{x}"`) a [`Slug`] may stand as well.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot choose a class, or the value of this attribute",
    label = "somebody else would choose it",
    note = "choose with `if` or `match` between literals, by an enum with `#[derive(ClaudeOutput)]`, or by `one_of!(x, \"open\", \"closed\")`; text that is only data stands in `data-value=\"{{x}}\"` [taintless::errors T411]"
)]
pub trait ToToken {
    #[doc(hidden)]
    fn write_token(&self, out: &mut TokenText<'_>);
}

/// What may stand after a literal prefix in `class`: what may stand there whole
/// ([`ToToken`]), and a [`Slug`], which holds no space.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a list of classes or ids",
    label = "a space in it would begin another",
    note = "after a literal prefix stand numbers, enums, `Trusted` text and a `Slug`: `let x = Slug::parse(&x)?;` [taintless::errors T411]"
)]
pub trait ToTokenPart {
    #[doc(hidden)]
    fn write_token_part(&self, out: &mut TokenText<'_>);
}

/// Words on their way into an attribute. It takes values and shows nothing.
#[doc(hidden)]
pub struct TokenText<'a> {
    out: &'a mut String,
}

/// Redacted, as everything on its way into a page.
impl std::fmt::Debug for TokenText<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenText(…)")
    }
}

impl<'a> TokenText<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        TokenText { out }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Inert> ToToken for T {
    fn write_token(&self, out: &mut TokenText<'_>) {
        let mut text = String::new();
        self.write_inert(&mut text);
        escape_into(out.out, &text);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToToken for Trusted<T> {
    fn write_token(&self, out: &mut TokenText<'_>) {
        let mut text = String::new();
        self.write(&mut text);
        escape_into(out.out, &text);
    }
}

macro_rules! lists {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToToken for $ty {
            fn write_token(&self, out: &mut TokenText<'_>) {
                for (at, word) in self.iter().enumerate() {
                    if at > 0 {
                        out.out.push(' ');
                    }
                    word.write_token(out);
                }
            }
        }
    )*};
}
lists! {
    [P: ToToken] Vec<P>;
    [P: ToToken] [P];
    [P: ToToken, const N: usize] [P; N];
    [P: ToToken] Option<P>;
}

#[diagnostic::do_not_recommend]
impl<T: Inert> ToTokenPart for T {
    fn write_token_part(&self, out: &mut TokenText<'_>) {
        self.write_token(out);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToTokenPart for Trusted<T> {
    fn write_token_part(&self, out: &mut TokenText<'_>) {
        self.write_token(out);
    }
}

#[diagnostic::do_not_recommend]
impl ToTokenPart for Slug {
    fn write_token_part(&self, out: &mut TokenText<'_>) {
        escape_into(out.out, self.as_tainted().text());
    }
}

#[diagnostic::do_not_recommend]
impl<P: ToTokenPart> ToTokenPart for Option<P> {
    fn write_token_part(&self, out: &mut TokenText<'_>) {
        if let Some(part) = self {
            part.write_token_part(out);
        }
    }
}

/// What says whether an attribute is there: a `bool`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say whether an attribute is there",
    label = "not a `bool`",
    note = "such an attribute is there or not: `<input disabled={{x}}>` with a `bool`, without quotes; of an `Option` it is the named argument `x = x.is_some()` [taintless::errors T412]"
)]
pub trait Flag: sealed::Sealed {
    #[doc(hidden)]
    fn is_there(&self) -> bool;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for bool {}
}

#[diagnostic::do_not_recommend]
impl Flag for bool {
    fn is_there(&self) -> bool {
        *self
    }
}
