//! How much text there is, and what stands in it: numbers and inert values.

use crate::taint::{Inert, InertText, Measured, Pass, Tainted, Text};

impl<T: Measured> Tainted<T> {
    /// How many bytes of UTF-8 a text has, how many bytes, or how many items a list.
    pub fn len(&self) -> usize {
        self.raw().measure(Pass::new())
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Text> Tainted<T> {
    /// How many characters (Unicode scalar values) it has.
    pub fn char_count(&self) -> usize {
        self.text().chars().count()
    }

    /// Reads an inert value: a number, `bool`, address, field-less enum, or a newtype over these. `None` if the text is
    /// not one. White space at both ends is ignored.
    ///
    /// ```
    /// use taintless::Tainted;
    /// assert_eq!(Tainted::new(" 42 ").parse::<u8>(), Some(42));
    /// assert_eq!(Tainted::new("forty-two").parse::<u8>(), None);
    /// ```
    pub fn parse<I: Inert>(&self) -> Option<I> {
        I::read_inert(self.text().trim())
    }
}
