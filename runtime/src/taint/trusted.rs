//! `Trusted<T>`: text that this program wrote.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use super::{Inert, Literal, Pass, Trustable};

/// Text that was written in this program, or that an authority which it names vouches for.
///
/// Reading it is free ([`Deref`], [`Display`](fmt::Display)); making it is not: `trusted!("…")`
/// for literals, `endorse!` for run-time text of a declared authority, and joining what is trusted.
///
/// ```
/// use taintless::{trusted, Trusted};
/// const GREETING: &str = "hello";
/// let both = Trusted::concat(&[trusted!(GREETING), trusted!(", world")]);
/// assert_eq!(&*both, "hello, world");
/// ```
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Trusted<T: Trustable>(T);

impl Trusted<String> {
    /// Joins trusted texts.
    pub fn concat<T: Trustable>(parts: &[Trusted<T>]) -> Self {
        let mut out = String::new();
        for part in parts {
            part.0.write_trusted(&mut out, Pass::new());
        }
        Trusted(out)
    }

    /// Appends trusted text.
    pub fn push<T: Trustable>(&mut self, part: &Trusted<T>) {
        part.0.write_trusted(&mut self.0, Pass::new());
    }

    pub(crate) const fn endorsed(text: String) -> Self {
        Trusted(text)
    }
}

impl Trusted<&'static str> {
    /// The name of a [`Choice`](super::Choice): one of its const texts.
    pub fn name_of<C: super::Choice>(choice: C) -> Self {
        Trusted(C::TEXTS.get(choice.index()).copied().unwrap_or_default())
    }

    /// One of a template's literal texts, by its place.
    pub(crate) fn nth<L: super::Literals>(at: usize) -> Option<Self> {
        L::TEXTS.get(at).copied().map(Trusted)
    }

    /// A text of a table that is an associated const: the caller has it from there.
    #[cfg(feature = "output")]
    pub(crate) const fn of_table(text: &'static str) -> Self {
        Trusted(text)
    }

    /// Owns the text, to append to it.
    pub fn to_owned_text(self) -> Trusted<String> {
        Trusted(self.0.to_owned())
    }
}

impl<T: Trustable> Trusted<T> {
    pub(crate) fn write(&self, out: &mut String) {
        self.0.write_trusted(out, Pass::new());
    }
}

/// An inert value carries no text of anybody's.
impl<T: Inert> From<T> for Trusted<T> {
    fn from(value: T) -> Self {
        Trusted(value)
    }
}

impl<T: Trustable> Deref for Trusted<T> {
    type Target = T::Target;
    fn deref(&self) -> &T::Target {
        self.0.view()
    }
}

impl<T: Trustable<Target = str>> AsRef<str> for Trusted<T> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl<T: Trustable<Target = str>> Borrow<str> for Trusted<T> {
    fn borrow(&self) -> &str {
        self
    }
}

impl<T: Trustable> fmt::Display for Trusted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.pad(&text)
    }
}

impl<T: Trustable> fmt::Debug for Trusted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        f.debug_tuple("Trusted").field(&text).finish()
    }
}

// The impls below can never be used, as those of `Readable` on tainted text.

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "trusted text is not made of text that the program reads when it runs",
    label = "this would make it `Trusted`",
    note = "what is read is `Tainted<String>`; the trusted copy of one of several texts is `one_of!(t, \"open\", \"closed\")`, and text of the program is `trusted!(\"…\")` [taintless::errors T113]"
)]
pub trait Minted: minted::Sealed {}

mod minted {
    pub trait Sealed {}
}

impl<T: Trustable + Minted> std::str::FromStr for Trusted<T> {
    type Err = fmt::Error;
    fn from_str(_: &str) -> Result<Self, fmt::Error> {
        Err(fmt::Error)
    }
}

/// What `trusted!` expands to.
pub const fn trust_literal<L: Literal>() -> Trusted<&'static str> {
    Trusted(L::TEXT)
}

/// Refuses trusted text that holds the tag which wrapping writes: it would look like untrusted
/// text's end. Evaluated when the program is compiled.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub const fn check_trusted<L: Literal>() {
    assert!(
        !holds_wrapping_tag(L::TEXT),
        "the text holds the tag `untrusted` that wrapping writes; wrap the text with `.wrap(Source::…)`, or write the tag's name in other words [taintless::errors T106]"
    );
}

/// Whether `text` holds `<untrusted` or `</untrusted`, in any case, with any spaces before the
/// name. Const, so that literals are checked when the program is compiled.
pub(crate) const fn holds_wrapping_tag(text: &str) -> bool {
    const NAME: &[u8] = b"untrusted";
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'<' {
            let mut from = at + 1;
            while from < bytes.len() && (bytes[from] == b'/' || bytes[from].is_ascii_whitespace()) {
                from += 1;
            }
            let mut same = 0;
            while same < NAME.len()
                && from + same < bytes.len()
                && bytes[from + same].to_ascii_lowercase() == NAME[same]
            {
                same += 1;
            }
            if same == NAME.len() {
                return true;
            }
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::holds_wrapping_tag;

    #[test]
    fn the_wrapping_tag_is_found_in_any_form() {
        for text in [
            "<untrusted",
            "a </untrusted>",
            "< / UNTRUSTED foo",
            "<</untrusted",
        ] {
            assert!(holds_wrapping_tag(text), "{text}");
        }
        for text in [
            "",
            "<",
            "untrusted",
            "<un trusted>",
            "&lt;untrusted",
            "<untruste",
        ] {
            assert!(!holds_wrapping_tag(text), "{text}");
        }
    }
}
