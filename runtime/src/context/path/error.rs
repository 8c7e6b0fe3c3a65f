//! Why text is no name, and why a file was not reached.

use std::fmt;

/// Why text is no [`FileName`](super::FileName). It does not hold the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileNameError {
    /// There is no text.
    Empty,
    /// More than 255 bytes (`NAME_MAX`).
    TooLong,
    /// A character that separates, hides or is read by some system as more than a letter.
    Character {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// It begins with a dot (`.`, `..`, a hidden file), a dash or a space, or ends with a dot or a space.
    Edge,
    /// The name of a device on Windows: `CON`, `NUL.txt`, `COM1`, …
    Device,
}

impl fmt::Display for FileNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileNameError::Empty => f.write_str("the file name is empty"),
            FileNameError::TooLong => f.write_str("the file name is longer than 255 bytes"),
            FileNameError::Character { at } => write!(
                f,
                "the file name holds a character at byte {at} that no name may hold"
            ),
            FileNameError::Edge => f.write_str(
                "the file name begins with a dot, a dash or a space, or ends with a dot or a space",
            ),
            FileNameError::Device => {
                f.write_str("the file name is that of a device on some system")
            }
        }
    }
}

impl std::error::Error for FileNameError {}
