//! Searching with FTS5 of SQLite: the text's words are searched for, and nothing else in it counts.

use std::fmt;

use super::like::SearchText;
use super::value::{Bound, SqlValue, Unbindable};
use crate::taint::Pass;

/// The search of a `MATCH` in a full-text table of SQLite
/// ([FTS5](https://sqlite.org/fts5.html), section 3); made by [`fts5_words`], [`fts5_phrase`] and
/// [`fts5_prefix`].
///
/// In [`sql!`](crate::sql!) it stands as `MATCH {x}`, and only there. All that is in it stands in
/// double quotes, so no `NOT`, `NEAR`, `^`, `*` or name of a column of the text's is one. (The older FTS3
/// and FTS4 read a `*` in quotes as well: a word of the text that ends in one finds longer words there.)
#[derive(Clone)]
pub struct Fts5Query {
    value: SqlValue,
}

impl Fts5Query {
    fn new(text: &str, query: String) -> Self {
        let bound = if text.contains('\0') {
            Bound::Not(Unbindable::NulInPattern)
        } else {
            Bound::Text(query)
        };
        Fts5Query {
            value: SqlValue::new(bound),
        }
    }

    pub(super) fn value(&self) -> SqlValue {
        self.value.clone()
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for Fts5Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fts5Query(…)")
    }
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

/// Rows that hold every word of the text, in any order. A word without a letter or a digit counts for
/// nothing, and a text without words finds no row.
///
/// ```
/// use taintless::prelude::*;
/// let search = Tainted::new("late NOT \"invoice");
/// let search = fts5_words(&search);
/// let statement = sql!("SELECT rowid FROM mails_text WHERE mails_text MATCH {search}");
/// ```
pub fn fts5_words(text: &(impl SearchText + ?Sized)) -> Fts5Query {
    let text = text.search_text(Pass::new());
    let mut query = String::with_capacity(text.len() + 2);
    for word in text.split_whitespace() {
        if !query.is_empty() {
            query.push(' ');
        }
        push_quoted(&mut query, word);
    }
    if query.is_empty() {
        query.push_str("\"\"");
    }
    Fts5Query::new(text, query)
}

/// Rows that hold the words of the text one behind the other; see [`fts5_words`].
pub fn fts5_phrase(text: &(impl SearchText + ?Sized)) -> Fts5Query {
    let text = text.search_text(Pass::new());
    let mut query = String::with_capacity(text.len() + 2);
    push_quoted(&mut query, text);
    Fts5Query::new(text, query)
}

/// As [`fts5_phrase`], where the last word may go on: a search while somebody types.
pub fn fts5_prefix(text: &(impl SearchText + ?Sized)) -> Fts5Query {
    let text = text.search_text(Pass::new());
    let mut query = String::with_capacity(text.len() + 4);
    push_quoted(&mut query, text);
    query.push_str(" *");
    Fts5Query::new(text, query)
}
