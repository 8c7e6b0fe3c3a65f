//! Going through tainted text: by lines, by words, by a separator, by characters.

use std::fmt;
use std::iter::FusedIterator;
use std::str::{CharIndices, Lines, SplitN, SplitWhitespace};

use super::TrustedText;
use crate::taint::{Held, Pass, Tainted, Text};

/// The pieces of a tainted text, each tainted.
///
/// Made by [`lines`](Tainted::lines), [`split`](Tainted::split),
/// [`split_whitespace`](Tainted::split_whitespace), [`characters`](Tainted::characters) and, for a
/// list, [`iter`](Tainted::iter).
#[derive(Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Pieces<I>(pub(in crate::taint) I);

impl<'x, I: Iterator<Item = &'x str>> Iterator for Pieces<I> {
    type Item = Tainted<&'x str>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(Tainted::new)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<'x, I: DoubleEndedIterator<Item = &'x str>> DoubleEndedIterator for Pieces<I> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(Tainted::new)
    }
}

impl<'x, I: ExactSizeIterator<Item = &'x str>> ExactSizeIterator for Pieces<I> {}
impl<'x, I: FusedIterator<Item = &'x str>> FusedIterator for Pieces<I> {}

/// Redacted: std's own iterators show the text.
impl<I> fmt::Debug for Pieces<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pieces(…)")
    }
}

/// The characters of a text, each as text.
#[derive(Clone)]
pub struct Characters<'x> {
    text: &'x str,
    chars: CharIndices<'x>,
}

impl<'x> Characters<'x> {
    fn cut(&self, (at, c): (usize, char)) -> Option<&'x str> {
        self.text.get(at..at + c.len_utf8())
    }
}

impl<'x> Iterator for Characters<'x> {
    type Item = &'x str;

    fn next(&mut self) -> Option<&'x str> {
        let next = self.chars.next()?;
        self.cut(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}

impl DoubleEndedIterator for Characters<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let last = self.chars.next_back()?;
        self.cut(last)
    }
}

impl FusedIterator for Characters<'_> {}

impl<T: Text> Tainted<T> {
    /// Its lines, without line ends.
    pub fn lines<'s, 'x>(&'s self) -> Pieces<Lines<'x>>
    where
        T: Held<'s, 'x>,
    {
        Pieces(self.held().lines())
    }

    /// The pieces between a separator that the program wrote. An empty separator separates
    /// nothing: the whole text is then the one piece.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let row = Tainted::new("4711;open;");
    /// let cells: Vec<Tainted<&str>> = row.split(&trusted!(";")).collect();
    /// assert_eq!(cells.len(), 3);
    /// assert_eq!(cells[0].parse::<u32>(), Some(4711));
    /// ```
    pub fn split<'s, 'x, 'p>(
        &'s self,
        separator: impl TrustedText<'p>,
    ) -> Pieces<SplitN<'x, &'p str>>
    where
        T: Held<'s, 'x>,
    {
        let separator = separator.trusted_text(Pass::new());
        let most = if separator.is_empty() { 1 } else { usize::MAX };
        Pieces(self.held().splitn(most, separator))
    }

    /// The words between white space.
    pub fn split_whitespace<'s, 'x>(&'s self) -> Pieces<SplitWhitespace<'x>>
    where
        T: Held<'s, 'x>,
    {
        Pieces(self.held().split_whitespace())
    }

    /// Its characters (Unicode scalar values), each as tainted text.
    pub fn characters<'s, 'x>(&'s self) -> Pieces<Characters<'x>>
    where
        T: Held<'s, 'x>,
    {
        let text = self.held();
        Pieces(Characters {
            text,
            chars: text.char_indices(),
        })
    }
}
