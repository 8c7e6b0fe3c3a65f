//! Tainted text in another form: case, and text of the program in place of other such text.

use super::TrustedText;
use crate::taint::{Pass, Tainted, Text};

impl<T: Text> Tainted<T> {
    /// In lower case.
    pub fn to_lowercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_lowercase())
    }

    /// In upper case.
    pub fn to_uppercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_uppercase())
    }

    /// With the letters A to Z in lower case, and all others as they are.
    pub fn to_ascii_lowercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_ascii_lowercase())
    }

    /// With the letters a to z in upper case, and all others as they are.
    pub fn to_ascii_uppercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_ascii_uppercase())
    }

    /// With a text of the program in place of another, wherever that stands. An empty text stands
    /// nowhere.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let phone = Tainted::new("030 12 34");
    /// assert_eq!(phone.replace(&trusted!(" "), &trusted!("")).parse::<u32>(), Some(301_234));
    /// ```
    pub fn replace<'p, 'q>(
        &self,
        from: impl TrustedText<'p>,
        to: impl TrustedText<'q>,
    ) -> Tainted<String> {
        let from = from.trusted_text(Pass::new());
        let to = to.trusted_text(Pass::new());
        Tainted::new(if from.is_empty() {
            self.text().to_owned()
        } else {
            self.text().replace(from, to)
        })
    }
}
