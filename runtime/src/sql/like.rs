//! Searching with `LIKE`: the text is taken as it is, its `%` and `_` match themselves.

use std::borrow::Cow;
use std::fmt;

use super::value::{Bound, SqlValue, Unbindable};
use crate::taint::{Pass, Private, PrivateText, Tainted, Text, Trustable, Trusted};

/// The pattern of a `LIKE`; made by [`like_contains`] and [`like_prefix`].
///
/// In [`sql!`](crate::sql!) it stands as `LIKE {x}`, and only there; `ESCAPE '\'` is added.
#[derive(Clone)]
pub struct LikePattern {
    value: SqlValue,
}

impl LikePattern {
    fn new(text: &str, before: &str) -> Self {
        if text.contains('\0') {
            let bound = Bound::Not(Unbindable::NulInPattern);
            return LikePattern {
                value: SqlValue::new(bound),
            };
        }
        let mut pattern = String::with_capacity(text.len() + 2);
        pattern.push_str(before);
        for c in text.chars() {
            if matches!(c, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern.push('%');
        LikePattern {
            value: SqlValue::new(Bound::Text(pattern)),
        }
    }

    pub(super) fn value(&self) -> SqlValue {
        self.value.clone()
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for LikePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LikePattern(…)")
    }
}

/// A pattern for rows that hold the text anywhere. (SQLite's `LIKE` takes `a` and `A` as the same
/// letter, in ASCII only.)
///
/// ```
/// use taintless::prelude::*;
/// let search = Tainted::new("50 % off_");
/// let search = like_contains(&search);
/// let statement = sql!("SELECT id FROM mails WHERE subject LIKE {search}");
/// ```
pub fn like_contains(text: &(impl SearchText + ?Sized)) -> LikePattern {
    LikePattern::new(text.search_text(Pass::new()), "%")
}

/// A pattern for rows that begin with the text; see [`like_contains`].
pub fn like_prefix(text: &(impl SearchText + ?Sized)) -> LikePattern {
    LikePattern::new(text.search_text(Pass::new()), "")
}

/// Text to search for: labelled or not.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text to search for",
    note = "search for `String`, `&str`, `Tainted` or `Trusted` text; a number is compared with `=` [taintless::errors T505]"
)]
pub trait SearchText: sealed::Sealed {}

mod sealed {
    use super::Pass;

    /// A bound on [`SearchText`](super::SearchText) brings its methods along, hence the pass.
    pub trait Sealed {
        fn search_text(&self, pass: Pass) -> &str;
    }
}

macro_rules! search {
    ($([$($gen:tt)*] $ty:ty: |$this:ident, $pass:ident| $text:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed for $ty {
            fn search_text(&self, $pass: Pass) -> &str {
                let $this = self;
                $text
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> SearchText for $ty {}
    )*};
}
search! {
    [] str: |this, _pass| this;
    [] String: |this, _pass| this;
    [] Cow<'_, str>: |this, _pass| this;
    [T: Text] Tainted<T>: |this, _pass| this.text();
    [T: PrivateText] Private<T>: |this, pass| this.raw().read(pass);
    [T: Trustable<Target = str>] Trusted<T>: |this, _pass| this;
    [T: SearchText + ?Sized] &T: |this, pass| (**this).search_text(pass);
}
