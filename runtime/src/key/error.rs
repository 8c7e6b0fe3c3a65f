//! `KeyError`: why there is no key, without anything that it holds.

use std::fmt;
use std::io;

/// There is no usable key at the place that [`secret_key!`](crate::secret_key!) names.
///
/// It names the variable or the file, and never shows any of what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyError {
    kind: KeyErrorKind,
    place: Place,
}

/// Where a key was looked for. The text is the program's literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Env(&'static str),
    File(&'static str),
}

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyErrorKind {
    /// The variable is not set, or the file does not exist.
    Missing,
    /// There is nothing in it.
    Empty,
    /// It holds more than one line.
    NotOneLine,
    /// It holds a space, a control, or a character outside ASCII.
    NotVisibleAscii,
    /// It stands in quotes, which are not taken off.
    Quoted,
    /// It is too short to be a key.
    TooShort,
    /// It is too long to be a key.
    TooLong,
    /// It is a text such as `your-key-here`, which waits for a key in its place.
    Placeholder,
    /// It is an admin key, which cannot ask a model anything.
    AdminKey,
    /// The path names something that is not a file.
    NotAFile,
    /// Others than its owner may read or write the file; this is its mode.
    Permissions(u32),
    /// The file cannot be read.
    Unreadable(io::ErrorKind),
}

impl KeyError {
    pub(super) fn new(kind: KeyErrorKind, place: Place) -> Self {
        KeyError { kind, place }
    }

    /// Why there is no key.
    pub fn kind(&self) -> KeyErrorKind {
        self.kind
    }

    /// The variable or the path that the program names.
    pub fn place(&self) -> &'static str {
        match self.place {
            Place::Env(text) | Place::File(text) => text,
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, place) = match self.place {
            Place::Env(name) => ("the variable", name),
            Place::File(path) => ("the file", path),
        };
        write!(f, "{what} `{place}` ")?;
        f.write_str(match (self.kind, self.place) {
            (KeyErrorKind::Missing, Place::Env(_)) => "is not set; put the key into it",
            (KeyErrorKind::Missing, Place::File(_)) => "does not exist; put the key into it",
            (KeyErrorKind::Empty, _) => "is empty; put the key into it",
            (KeyErrorKind::NotOneLine, _) => "holds more than one line; put the key alone into it",
            (KeyErrorKind::NotVisibleAscii, _) => {
                "holds a space, a control or a character outside ASCII; put the key alone into it"
            }
            (KeyErrorKind::Quoted, _) => "holds quotes around the key; remove them",
            (KeyErrorKind::TooShort, _) => "holds too little for a key; put the whole key into it",
            (KeyErrorKind::TooLong, _) => "holds too much for a key; put the key alone into it",
            (KeyErrorKind::Placeholder, _) => "holds a placeholder; put the key in its place",
            (KeyErrorKind::AdminKey, _) => {
                "holds an admin key, which cannot ask a model anything; put an API key into it"
            }
            (KeyErrorKind::NotAFile, _) => "is not a file; put the key into a file",
            (KeyErrorKind::Permissions(mode), _) => {
                return write!(
                    f,
                    "is open to others than its owner (mode {:o}); run `chmod 600` on it",
                    mode & 0o7777
                );
            }
            (KeyErrorKind::Unreadable(kind), _) => return write!(f, "cannot be read: {kind}"),
        })
    }
}

impl std::error::Error for KeyError {}
