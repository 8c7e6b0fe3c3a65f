//! The vocabulary of tainted text: what can be done with it while it stays tainted.

use super::{Inert, InertText, Literals, Taintable, Tainted, Text, Trustable, Trusted};

impl<T: Text> Tainted<T> {
    /// Without white space at both ends.
    pub fn trim(&self) -> Tainted<&str> {
        Tainted::new(self.text().trim())
    }

    /// Without white space at the start.
    pub fn trim_start(&self) -> Tainted<&str> {
        Tainted::new(self.text().trim_start())
    }

    /// Without white space at the end.
    pub fn trim_end(&self) -> Tainted<&str> {
        Tainted::new(self.text().trim_end())
    }

    /// Its lines, without line ends.
    pub fn lines(&self) -> impl Iterator<Item = Tainted<&str>> {
        self.text().lines().map(Tainted::new)
    }

    /// The pieces between a separator that the program wrote. An empty separator separates
    /// nothing: the whole text is then the one piece.
    pub fn split<S: Trustable<Target = str>>(
        &self,
        separator: &Trusted<S>,
    ) -> impl Iterator<Item = Tainted<&str>> {
        let whole = separator.is_empty().then_some(Tainted::new(self.text()));
        let pieces = (!separator.is_empty()).then(|| self.text().split(&**separator));
        whole
            .into_iter()
            .chain(pieces.into_iter().flatten().map(Tainted::new))
    }

    /// The first `max` characters (Unicode scalar values).
    pub fn truncate_chars(&self, max: usize) -> Tainted<&str> {
        let text = self.text();
        let end = text
            .char_indices()
            .nth(max)
            .map_or(text.len(), |(at, _)| at);
        Tainted::new(&text[..end])
    }

    /// How many characters (Unicode scalar values) it has.
    pub fn char_count(&self) -> usize {
        self.text().chars().count()
    }

    /// How many bytes of UTF-8 it has.
    pub fn len(&self) -> usize {
        self.text().len()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// In lower case.
    pub fn to_lowercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_lowercase())
    }

    /// In upper case.
    pub fn to_uppercase(&self) -> Tainted<String> {
        Tainted::new(self.text().to_uppercase())
    }

    /// Joins it and another text; the result is tainted.
    pub fn concat<U: Text>(&self, other: &Tainted<U>) -> Tainted<String> {
        Tainted::new([self.text(), other.text()].concat())
    }

    /// Whether it equals a text that the program wrote.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// assert!(Tainted::new("yes").is(&trusted!("yes")));
    /// ```
    pub fn is<S: Trustable<Target = str>>(&self, other: &Trusted<S>) -> bool {
        self.text() == &**other
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

impl Tainted<Vec<u8>> {
    /// Bytes to text: the bytes as UTF-8, with U+FFFD in place of what is not.
    pub fn to_text_lossy(&self) -> Tainted<String> {
        Tainted::new(String::from_utf8_lossy(self.raw()).into_owned())
    }

    /// Bytes to text: `None` if they are not UTF-8.
    pub fn into_text(self) -> Option<Tainted<String>> {
        String::from_utf8(self.into_raw()).ok().map(Tainted::new)
    }
}

impl<T: Taintable> Tainted<Option<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Option<Tainted<T>> {
        self.into_raw().map(Tainted::new)
    }
}

impl<T: Taintable> Tainted<Vec<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Vec<Tainted<T>> {
        self.into_raw().into_iter().map(Tainted::new).collect()
    }
}

/// What `one_of!` expands to: the *trusted* copy of the text that it equals.
pub fn one_of_tainted<L: Literals, T: Text>(text: &Tainted<T>) -> Option<Trusted<&'static str>> {
    let at = L::TEXTS.iter().position(|known| *known == text.text())?;
    Trusted::nth::<L>(at)
}

/// Refuses a list that could be used to copy text character by character. Evaluated when the
/// program is compiled.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub const fn check_choices<L: Literals>() {
    let mut at = 0;
    while at < L::TEXTS.len() {
        let bytes = L::TEXTS[at].as_bytes();
        let mut chars = 0;
        let mut byte = 0;
        while byte < bytes.len() {
            // Every byte that does not continue a character begins one.
            if bytes[byte] & 0b1100_0000 != 0b1000_0000 {
                chars += 1;
            }
            byte += 1;
        }
        assert!(
            chars >= 2,
            "a text of `one_of!` has fewer than two characters; compare longer texts, or read the character with `.parse::<T>()` into a number or an enum [taintless::errors T107]"
        );
        at += 1;
    }
}
