//! Which way rows are sorted.

use crate::taint::Choice;

/// `ASC` or `DESC`, after a term of `ORDER BY`.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::sql::Direction;
/// let direction: Direction = Tainted::new("desc").parse().expect("asc or desc");
/// let statement = sql!("SELECT id FROM mails ORDER BY sent {direction}");
/// assert_eq!(statement.text(), "SELECT id FROM mails ORDER BY sent DESC");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl Choice for Direction {
    const TEXTS: &'static [&'static str] = &["asc", "desc"];

    fn index(self) -> usize {
        match self {
            Direction::Ascending => 0,
            Direction::Descending => 1,
        }
    }

    fn from_index(index: usize) -> Option<Self> {
        match index {
            0 => Some(Direction::Ascending),
            1 => Some(Direction::Descending),
            _ => None,
        }
    }
}
