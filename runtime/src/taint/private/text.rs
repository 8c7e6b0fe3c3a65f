//! The vocabulary of private text: what is asked of it, and what is cut out of it.

use super::{Private, PrivateText};
use crate::taint::{Inert, InertText, Pass, TaintKey, Taintable, Tainted, Trustable, Trusted};

impl<T: PrivateText> Private<T> {
    fn text(&self) -> &str {
        self.raw().read(Pass::new())
    }

    fn part(text: &str) -> Private<T::Part<'_>> {
        Private::new(T::part(text, Pass::new()))
    }

    /// Borrows the text: the form that parameters take.
    pub fn as_deref(&self) -> Private<T::Part<'_>> {
        Self::part(self.text())
    }

    /// Owns the text.
    pub fn into_owned(self) -> Private<T::Whole> {
        Private::new(self.into_raw().into_whole(Pass::new()))
    }

    /// Without white space at both ends.
    pub fn trim(&self) -> Private<T::Part<'_>> {
        Self::part(self.text().trim())
    }

    /// Without white space at the start.
    pub fn trim_start(&self) -> Private<T::Part<'_>> {
        Self::part(self.text().trim_start())
    }

    /// Without white space at the end.
    pub fn trim_end(&self) -> Private<T::Part<'_>> {
        Self::part(self.text().trim_end())
    }

    /// Its lines, without line ends.
    pub fn lines(&self) -> impl Iterator<Item = Private<T::Part<'_>>> {
        self.text().lines().map(Self::part)
    }

    /// The pieces between a separator that the program wrote. An empty separator separates
    /// nothing: the whole text is then the one piece.
    pub fn split<S: Trustable<Target = str>>(
        &self,
        separator: &Trusted<S>,
    ) -> impl Iterator<Item = Private<T::Part<'_>>> {
        let whole = separator.is_empty().then(|| self.as_deref());
        let pieces = (!separator.is_empty()).then(|| self.text().split(&**separator));
        let pieces = pieces.into_iter().flatten();
        whole.into_iter().chain(pieces.map(Self::part))
    }

    /// The first `max` characters (Unicode scalar values).
    pub fn truncate_chars(&self, max: usize) -> Private<T::Part<'_>> {
        let text = self.text();
        let end = text.char_indices().nth(max).map(|(at, _)| at);
        Self::part(end.and_then(|end| text.get(..end)).unwrap_or(text))
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
    pub fn to_lowercase(&self) -> Private<T::Whole> {
        Private::new(T::whole(self.text().to_lowercase(), Pass::new()))
    }

    /// In upper case.
    pub fn to_uppercase(&self) -> Private<T::Whole> {
        Private::new(T::whole(self.text().to_uppercase(), Pass::new()))
    }

    /// Joins it and another private text. A part may be somebody else's, so the whole is tainted.
    pub fn concat<U: PrivateText>(&self, other: &Private<U>) -> Private<Tainted<String>> {
        Private::new(Tainted::new([self.text(), other.text()].concat()))
    }

    /// Whether it equals a text that the program wrote.
    ///
    /// ```
    /// use taintless::{Private, trusted};
    /// let country = Private::new("NL");
    /// assert!(country.is(&trusted!("NL")));
    /// assert!(country == trusted!("NL"));
    /// ```
    pub fn is<S: Trustable<Target = str>>(&self, other: &Trusted<S>) -> bool {
        self.text() == &**other
    }

    /// Whether it begins with a text that the program wrote.
    pub fn starts_with<S: Trustable<Target = str>>(&self, start: &Trusted<S>) -> bool {
        self.text().starts_with(&**start)
    }

    /// Whether it ends with a text that the program wrote.
    pub fn ends_with<S: Trustable<Target = str>>(&self, end: &Trusted<S>) -> bool {
        self.text().ends_with(&**end)
    }

    /// Whether a text that the program wrote is in it.
    pub fn contains<S: Trustable<Target = str>>(&self, part: &Trusted<S>) -> bool {
        self.text().contains(&**part)
    }

    /// Reads an inert value, which is as private as its text. `None` if the text is not one. White
    /// space at both ends is ignored.
    ///
    /// ```
    /// use taintless::Private;
    /// let salary = Private::new(" 52000 ").parse::<u32>().expect("a number");
    /// assert!(salary.is_at_least(30_000));
    /// assert_eq!(format!("{salary:?}"), "Private(…)");
    /// ```
    pub fn parse<I: Inert + Copy + 'static>(&self) -> Option<Private<I>> {
        I::read_inert(self.text().trim()).map(Private::new)
    }

    /// A map key for this text; the same as that of equal [`Tainted`] text. See [`TaintKey`].
    pub fn key(&self) -> TaintKey {
        Tainted::new(self.text()).key()
    }
}

impl Private<Tainted<Vec<u8>>> {
    /// Bytes to text: the bytes as UTF-8, with U+FFFD in place of what is not.
    pub fn to_text_lossy(&self) -> Private<Tainted<String>> {
        Private::new(self.raw().to_text_lossy())
    }

    /// Bytes to text: `None` if they are not UTF-8.
    pub fn into_text(self) -> Option<Private<Tainted<String>>> {
        self.into_raw().into_text().map(Private::new)
    }
}

impl<T: Taintable> Private<Option<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Option<Private<T>> {
        self.into_raw().map(Private::new)
    }
}

impl<T: Taintable> Private<Vec<T>> {
    /// The label moves inside.
    pub fn transpose(self) -> Vec<Private<T>> {
        self.into_raw().into_iter().map(Private::new).collect()
    }
}
