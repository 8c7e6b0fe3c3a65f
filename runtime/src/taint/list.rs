//! A tainted list: what is in it, item by item, and collecting one.

use std::fmt;
use std::iter::{FusedIterator, Map};

use super::{Pass, Pieces, Taintable, Tainted, Text};

/// The texts of a list, borrowed.
type Texts<'a, T> = Pieces<Map<std::slice::Iter<'a, T>, fn(&'a T) -> &'a str>>;

impl<T: Text> Tainted<Vec<T>> {
    /// Its texts, each tainted.
    ///
    /// ```
    /// use taintless::{trusted, Tainted};
    /// let tags = Tainted::new(vec!["tent", "refund"]);
    /// assert!(tags.iter().any(|tag| tag.is(&trusted!("refund"))));
    /// ```
    pub fn iter(&self) -> Texts<'_, T> {
        Pieces(self.raw().iter().map(|text| text.as_text(Pass::new())))
    }
}

impl<'a, T: Text> IntoIterator for &'a Tainted<Vec<T>> {
    type Item = Tainted<&'a str>;
    type IntoIter = Texts<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Taintable> IntoIterator for Tainted<Vec<T>> {
    type Item = Tainted<T>;
    type IntoIter = Items<T>;
    fn into_iter(self) -> Items<T> {
        Items(self.into_raw().into_iter())
    }
}

/// The items of a tainted list, each tainted.
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Items<T: Taintable>(std::vec::IntoIter<T>);

impl<T: Taintable> Iterator for Items<T> {
    type Item = Tainted<T>;

    fn next(&mut self) -> Option<Tainted<T>> {
        self.0.next().map(Tainted::new)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T: Taintable> DoubleEndedIterator for Items<T> {
    fn next_back(&mut self) -> Option<Tainted<T>> {
        self.0.next_back().map(Tainted::new)
    }
}

impl<T: Taintable> ExactSizeIterator for Items<T> {}
impl<T: Taintable> FusedIterator for Items<T> {}

/// Redacted: std's own iterator, and a `Map` around it, show the items.
impl<T: Taintable> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items(…)")
    }
}

impl<T: Taintable> FromIterator<Tainted<T>> for Tainted<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = Tainted<T>>>(items: I) -> Self {
        Tainted::new(items.into_iter().map(Tainted::into_raw).collect())
    }
}

impl<T: Taintable> Extend<Tainted<T>> for Tainted<Vec<T>> {
    fn extend<I: IntoIterator<Item = Tainted<T>>>(&mut self, items: I) {
        self.items_mut()
            .extend(items.into_iter().map(Tainted::into_raw));
    }
}
