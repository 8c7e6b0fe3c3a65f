//! Putting texts together: one tainted part, or one with no label, makes the whole tainted.

use super::AnyText;
use crate::taint::{Pass, Tainted, Text};

impl<T: Text> Tainted<T> {
    /// It and another text, of any label or none; the result is tainted.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let subject = Tainted::new("the tent leaks");
    /// let reply = Tainted::new("Re: ").concat(&subject).concat(&trusted!(" (answered)"));
    /// assert_eq!(reply.char_count(), 29);
    /// ```
    pub fn concat<U: AnyText + ?Sized>(&self, other: &U) -> Tainted<String> {
        let mut out = self.text().to_owned();
        other.push_to(&mut out, Pass::new());
        Tainted::new(out)
    }
}

impl Tainted<String> {
    /// Appends a text of any label or none.
    pub fn push_str<U: AnyText + ?Sized>(&mut self, part: &U) {
        part.push_to(self.text_mut(), Pass::new());
    }

    /// Texts of any label or none with a separator between them; the result is tainted.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let words = [Tainted::new("one"), Tainted::new("two")];
    /// assert!(Tainted::join(words, ", ").is(&trusted!("one, two")));
    /// ```
    pub fn join<P: AnyText, S: AnyText + ?Sized>(
        parts: impl IntoIterator<Item = P>,
        separator: &S,
    ) -> Self {
        let mut out = String::new();
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                separator.push_to(&mut out, Pass::new());
            }
            part.push_to(&mut out, Pass::new());
        }
        Tainted::new(out)
    }
}

impl<P: AnyText> Extend<P> for Tainted<String> {
    fn extend<I: IntoIterator<Item = P>>(&mut self, parts: I) {
        for part in parts {
            self.push_str(&part);
        }
    }
}

impl<P: AnyText> FromIterator<P> for Tainted<String> {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        let mut whole = Tainted::new(String::new());
        whole.extend(parts);
        whole
    }
}
