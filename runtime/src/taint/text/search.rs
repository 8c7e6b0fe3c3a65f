//! Tainted text beside text of the program: equal or not, in it or not.
//!
//! Each answers with a `bool`, which the one who asks already knows the question of: the texts asked
//! for are consts of the program, or vouched for.

use super::TrustedText;
use crate::taint::{Pass, Tainted, Text};

impl<T: Text> Tainted<T> {
    /// Whether it equals a text that the program wrote.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// assert!(Tainted::new("yes").is(&trusted!("yes")));
    /// ```
    pub fn is<'p>(&self, other: impl TrustedText<'p>) -> bool {
        self.text() == other.trusted_text(Pass::new())
    }

    /// Whether it equals a text that the program wrote, where upper and lower case of the letters
    /// A to Z do not matter.
    pub fn is_ignore_ascii_case<'p>(&self, other: impl TrustedText<'p>) -> bool {
        let other = other.trusted_text(Pass::new());
        self.text().eq_ignore_ascii_case(other)
    }

    /// Whether a text that the program wrote stands in it.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let subject = Tainted::new("URGENT: the tent leaks");
    /// assert!(subject.to_lowercase().contains(&trusted!("urgent")));
    /// ```
    pub fn contains<'p>(&self, text: impl TrustedText<'p>) -> bool {
        self.text().contains(text.trusted_text(Pass::new()))
    }

    /// Whether it begins with a text that the program wrote.
    pub fn starts_with<'p>(&self, prefix: impl TrustedText<'p>) -> bool {
        self.text().starts_with(prefix.trusted_text(Pass::new()))
    }

    /// Whether it ends with a text that the program wrote. (To ask for the domain of an address,
    /// read a [`Hostname`](crate::taint::Hostname): `not-example.com` ends with `example.com` too.)
    pub fn ends_with<'p>(&self, suffix: impl TrustedText<'p>) -> bool {
        self.text().ends_with(suffix.trusted_text(Pass::new()))
    }
}
