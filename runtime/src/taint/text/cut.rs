//! Parts of tainted text. None of the methods panics: a place outside the text is its end, and no
//! character is cut in two.

use std::ops::{Bound, RangeBounds};

use super::TrustedText;
use crate::taint::{Held, Pass, Tainted, Text};

impl<T: Text> Tainted<T> {
    /// Without white space at both ends.
    #[inline]
    pub fn trim<'s, 'x>(&'s self) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        Tainted::new(self.held().trim())
    }

    /// Without white space at the start.
    #[inline]
    pub fn trim_start<'s, 'x>(&'s self) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        Tainted::new(self.held().trim_start())
    }

    /// Without white space at the end.
    #[inline]
    pub fn trim_end<'s, 'x>(&'s self) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        Tainted::new(self.held().trim_end())
    }

    /// Without a text of the program at both ends, however often it stands there.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let title = Tainted::new("## Orders ##");
    /// assert!(title.trim_matches(&trusted!("#")).trim().is(&trusted!("Orders")));
    /// ```
    pub fn trim_matches<'s, 'x, 'p>(&'s self, text: impl TrustedText<'p>) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        let text = text.trusted_text(Pass::new());
        let start = self.held().trim_start_matches(text);
        Tainted::new(start.trim_end_matches(text))
    }

    /// The rest after a beginning that the program wrote; `None` if it begins otherwise.
    pub fn strip_prefix<'s, 'x, 'p>(
        &'s self,
        prefix: impl TrustedText<'p>,
    ) -> Option<Tainted<&'x str>>
    where
        T: Held<'s, 'x>,
    {
        let prefix = prefix.trusted_text(Pass::new());
        self.held().strip_prefix(prefix).map(Tainted::new)
    }

    /// The rest before an end that the program wrote; `None` if it ends otherwise.
    pub fn strip_suffix<'s, 'x, 'p>(
        &'s self,
        suffix: impl TrustedText<'p>,
    ) -> Option<Tainted<&'x str>>
    where
        T: Held<'s, 'x>,
    {
        let suffix = suffix.trusted_text(Pass::new());
        self.held().strip_suffix(suffix).map(Tainted::new)
    }

    /// What stands before and after the first separator; `None` if there is none. An empty
    /// separator separates nothing.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let line = Tainted::new(" severity : 3 ");
    /// let (name, value) = line.trim().split_once(&trusted!(":")).expect("a colon");
    /// assert!(name.trim().is(&trusted!("severity")));
    /// assert_eq!(value.parse::<u8>(), Some(3));
    /// ```
    pub fn split_once<'s, 'x, 'p>(
        &'s self,
        separator: impl TrustedText<'p>,
    ) -> Option<(Tainted<&'x str>, Tainted<&'x str>)>
    where
        T: Held<'s, 'x>,
    {
        let separator = separator.trusted_text(Pass::new());
        let (before, after) = self.held().split_once(separator)?;
        (!separator.is_empty()).then(|| (Tainted::new(before), Tainted::new(after)))
    }

    /// What stands before and after the last separator; `None` if there is none. An empty
    /// separator separates nothing.
    pub fn rsplit_once<'s, 'x, 'p>(
        &'s self,
        separator: impl TrustedText<'p>,
    ) -> Option<(Tainted<&'x str>, Tainted<&'x str>)>
    where
        T: Held<'s, 'x>,
    {
        let separator = separator.trusted_text(Pass::new());
        let (before, after) = self.held().rsplit_once(separator)?;
        (!separator.is_empty()).then(|| (Tainted::new(before), Tainted::new(after)))
    }

    /// The first `max` characters (Unicode scalar values).
    pub fn truncate_chars<'s, 'x>(&'s self, max: usize) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        let text = self.held();
        Tainted::new(text.get(..place(text, max)).unwrap_or_default())
    }

    /// As many whole characters from the start as have at most `max` bytes of UTF-8.
    pub fn truncate_bytes<'s, 'x>(&'s self, max: usize) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        let text = self.held();
        let end = text.floor_char_boundary(max);
        Tainted::new(text.get(..end).unwrap_or_default())
    }

    /// The characters (Unicode scalar values) of a range; what lies outside the text is left out.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let text = Tainted::new("Grüße");
    /// assert!(text.slice_chars(2..4).is(&trusted!("üß")));
    /// assert!(text.slice_chars(3..99).is(&trusted!("ße")));
    /// assert!(text.slice_chars(99..).is_empty());
    /// ```
    pub fn slice_chars<'s, 'x>(&'s self, range: impl RangeBounds<usize>) -> Tainted<&'x str>
    where
        T: Held<'s, 'x>,
    {
        let from = match range.start_bound() {
            Bound::Included(from) => *from,
            Bound::Excluded(before) => before.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let to = match range.end_bound() {
            Bound::Included(last) => last.saturating_add(1),
            Bound::Excluded(to) => *to,
            Bound::Unbounded => usize::MAX,
        };
        let text = self.held();
        let rest = text.get(place(text, from)..).unwrap_or_default();
        let end = place(rest, to.saturating_sub(from));
        Tainted::new(rest.get(..end).unwrap_or_default())
    }
}

/// Where the character of a number begins, in bytes.
fn place(text: &str, number: usize) -> usize {
    text.char_indices()
        .nth(number)
        .map_or(text.len(), |(at, _)| at)
}
