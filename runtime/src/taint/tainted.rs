//! `Tainted<T>`: text or a value that somebody else wrote.

use std::fmt;

use super::{Held, Pass, Taintable, Text};

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
pub struct Tainted<T: Taintable>(Raw<T>);

/// Between the label and the value, so that rustc, where it finds a label and wants text, does not
/// suggest the label's field or a pattern that takes it apart.
#[repr(transparent)]
#[derive(Clone, Copy, Default)]
struct Raw<T>(T);

impl<T: Taintable> Tainted<T> {
    /// Labels a value as untrusted. Always safe, never undone by accident.
    pub const fn new(value: T) -> Self {
        Tainted(Raw(value))
    }

    pub(crate) const fn raw(&self) -> &T {
        &self.0.0
    }

    pub(crate) fn into_raw(self) -> T {
        self.0.0
    }
}

impl<T: Text> Tainted<T> {
    /// Borrows the text: the form that parameters take.
    pub fn as_deref<'s, 'x>(&'s self) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        Tainted::new(self.held())
    }

    /// Owns the text.
    pub fn into_owned(self) -> Tainted<String> {
        Tainted::new(self.into_raw().into_text(Pass::new()))
    }

    #[inline]
    pub(crate) fn text(&self) -> &str {
        self.raw().as_text(Pass::new())
    }

    /// The text for as long as it lives, which may be longer than its label does.
    #[inline]
    pub(super) fn held<'s, 'x>(&'s self) -> &'x str
    where
        T: Held<'s, 'x>,
    {
        self.raw().held(Pass::new())
    }
}

impl Tainted<String> {
    pub(super) fn text_mut(&mut self) -> &mut String {
        &mut self.0.0
    }
}

impl<T: Taintable> Tainted<Vec<T>> {
    pub(super) fn items_mut(&mut self) -> &mut Vec<T> {
        &mut self.0.0
    }
}

/// The one `From` there is: labelling. (A second would make `Tainted::from` ambiguous.)
impl<T: Taintable> From<T> for Tainted<T> {
    fn from(value: T) -> Self {
        Tainted(Raw(value))
    }
}

/// Redacted: the text is never shown.
impl<T: Taintable> fmt::Debug for Tainted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tainted(…)")
    }
}
