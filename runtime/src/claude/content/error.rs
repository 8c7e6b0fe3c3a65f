//! Why bytes or an address are no content.

use std::fmt;

/// Why bytes or an address cannot be a document or an image. It holds none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContentError {
    /// The bytes do not begin as a PDF does.
    NotPdf,
    /// The bytes begin neither as JPEG, PNG, GIF nor WebP do.
    NotImage,
    /// The address is not `https://` with a host, or holds what none may hold.
    Url,
    /// The address is of another host than those that the program names.
    Host,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ContentError::NotPdf => "the bytes do not begin as a PDF does",
            ContentError::NotImage => {
                "the bytes begin neither as JPEG, PNG, GIF nor WebP do"
            }
            ContentError::Url => {
                "the address is not `https://` with a host, or holds a user name or a character that none may hold"
            }
            ContentError::Host => "the address is of another host than those that the program names",
        })
    }
}

impl std::error::Error for ContentError {}
