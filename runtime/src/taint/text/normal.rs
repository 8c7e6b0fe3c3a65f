//! Unicode's normal forms, in which texts that look alike are mostly the same text.

use unicode_normalization::UnicodeNormalization as _;

use crate::taint::{Tainted, Text};

impl<T: Text> Tainted<T> {
    /// In the normal form C: an `é` is one character, however it was typed.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// assert!(Tainted::new("Cafe\u{301}").to_nfc().is(&trusted!("Café")));
    /// ```
    pub fn to_nfc(&self) -> Tainted<String> {
        Tainted::new(self.text().nfc().collect())
    }

    /// In the normal form KC: besides, `ﬁ` is `fi`, full-width letters are plain ones, `²` is `2`. For
    /// comparing and searching: it changes what a text says.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// assert!(Tainted::new("ｏｐｅｎ").to_nfkc().is(&trusted!("open")));
    /// ```
    pub fn to_nfkc(&self) -> Tainted<String> {
        Tainted::new(self.text().nfkc().collect())
    }
}
