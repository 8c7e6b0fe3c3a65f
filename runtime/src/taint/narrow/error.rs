//! Why a text is not what it is to be narrowed to.

use std::fmt;

/// Why a text is not of a narrowed type. It does not hold the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NarrowError {
    kind: &'static str,
    fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Empty,
    TooLong {
        max: usize,
    },
    /// A character that none holds, or not there.
    Character {
        at: usize,
    },
    /// In words of this crate.
    Form(&'static str),
}

impl Fault {
    pub(super) const fn of(self, kind: &'static str) -> NarrowError {
        NarrowError { kind, fault: self }
    }

    /// The same in a text before which so many bytes stand.
    pub(super) const fn after(self, bytes: usize) -> Self {
        match self {
            Fault::Character { at } => Fault::Character { at: at + bytes },
            other => other,
        }
    }
}

impl NarrowError {
    /// Where the character stands that cannot stand there, in bytes; `None` if that is not what is
    /// wrong.
    pub fn at(&self) -> Option<usize> {
        match self.fault {
            Fault::Character { at } => Some(at),
            _ => None,
        }
    }
}

impl fmt::Display for NarrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text is not {}: ", self.kind)?;
        match self.fault {
            Fault::Empty => f.write_str("there is none"),
            Fault::TooLong { max } => write!(f, "it has more than {max} bytes"),
            Fault::Character { at } => {
                write!(f, "a character that cannot stand there begins at byte {at}")
            }
            Fault::Form(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for NarrowError {}
