//! `Tainted<T>`: text or a value that somebody else wrote.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::set::Empty;
use super::{Pass, Passable, Readable, Taintable, Text};

/// Text (or bytes, or a value) that this program did not write.
///
/// It can be stored, passed on, cut, parsed into inert values, and handed to every sink that has a
/// door for it; it cannot be printed, compared, hashed, iterated or turned into plain text. The
/// label costs nothing: it is `repr(transparent)`.
///
/// ```
/// use taintless::Tainted;
/// let subject = Tainted::new(String::from("Where is order 4711?"));
/// assert_eq!(format!("{subject:?}"), "Tainted(…)");
/// assert_eq!(subject.char_count(), 20);
/// ```
///
/// Parameters take the borrowed form, `Tainted<&str>`; [`as_deref`](Tainted::as_deref) gives it.
#[repr(transparent)]
#[derive(Clone, Copy, Default)]
pub struct Tainted<T: Taintable>(T); // no `==`: write `t.is(&trusted!("open"))` or `one_of!(t, "open", "closed")`

impl<T: Taintable> Tainted<T> {
    /// Labels a value as untrusted. Always safe, never undone by accident.
    pub const fn new(value: T) -> Self {
        Tainted(value)
    }

    pub(crate) const fn raw(&self) -> &T {
        &self.0
    }

    pub(crate) fn into_raw(self) -> T {
        self.0
    }
}

// What people try first. None can be called: `Readable` is never satisfied, and says what to write.
macro_rules! unreadable {
    ($($name:ident($($argument:ty),*) -> $result:ty;)*) => {
        #[expect(clippy::should_implement_trait, reason = "`as_ref`: so that it is refused in our words")]
        impl<T: Taintable> Tainted<T> {$(
            #[doc(hidden)]
            pub fn $name(&self, $(_: $argument),*) -> $result
            where
                T: Readable,
            {
                Default::default()
            }
        )*}
    };
}
unreadable! {
    to_string() -> String;
    as_str() -> &str;
    as_ref() -> &str;
    as_bytes() -> &[u8];
    into_inner() -> String;
    contains(&str) -> bool;
    starts_with(&str) -> bool;
    replace(&str, &str) -> String;
    chars() -> Vec<char>;
}

impl<T: Text> Tainted<T> {
    /// Borrows the text: the form that parameters take.
    pub fn as_deref(&self) -> Tainted<&str> {
        Tainted(self.text())
    }

    /// Owns the text.
    pub fn into_owned(self) -> Tainted<String> {
        Tainted(self.0.into_text(Pass::new()))
    }

    pub(crate) fn text(&self) -> &str {
        self.0.as_text(Pass::new())
    }
}

/// The one `From` there is: labelling. (A second would make `Tainted::from` ambiguous.)
impl<T: Taintable> From<T> for Tainted<T> {
    fn from(value: T) -> Self {
        Tainted(value)
    }
}

/// Redacted: the text is never shown.
impl<T: Taintable> fmt::Debug for Tainted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tainted(…)")
    }
}

// The impls below can never be used: `Readable` is sealed and nobody has it. They are here so that
// a refusal is explained by its message, not by a bare "trait not implemented".

impl<T: Taintable + Readable> fmt::Display for Tainted<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl<T: Taintable + Readable> PartialEq for Tainted<T> {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl<T: Taintable + Readable> Eq for Tainted<T> {}

impl<T: Taintable + Readable> Hash for Tainted<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: Taintable + Readable> PartialOrd for Tainted<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Taintable + Readable> Ord for Tainted<T> {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl<T: Taintable + Readable> Extend<Tainted<T>> for String {
    fn extend<I: IntoIterator<Item = Tainted<T>>>(&mut self, _: I) {}
}

impl<T: Taintable + Readable> FromIterator<Tainted<T>> for String {
    fn from_iter<I: IntoIterator<Item = Tainted<T>>>(_: I) -> Self {
        String::new()
    }
}

impl<T: Taintable + Readable> From<Tainted<T>> for String {
    fn from(_: Tainted<T>) -> Self {
        String::new()
    }
}

// `Command::arg`, `Path::new`, `fs::write` and their like. (One impl, so that rustc lists no others.)
impl<T: Taintable + Passable, U: Empty + ?Sized> AsRef<U> for Tainted<T> {
    fn as_ref(&self) -> &U {
        U::empty()
    }
}

impl<T: Taintable + Readable> std::error::Error for Tainted<T> {}
