//! What can be wrong with a mail: names the file, never its content.

use std::{error, fmt, io};

use super::{MAX_BYTES, Place};

/// A mail, or a place where mails were expected, that could not be read.
#[derive(Debug, Clone)]
pub struct MailError {
    place: Place,
    fault: MailFault,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MailFault {
    /// The system does not give the file's content.
    Unreadable(io::ErrorKind),
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// Binary data: no headers, and no text.
    NotMail,
    /// Nothing at all, or nothing but white space.
    Empty,
    /// The text is damaged: what it was encoded with does not decode it.
    Undecodable,
    /// No mail program writes such headers or parts: nested a hundred deep, or made to be slow.
    Malformed,
    /// A folder in which no file ends in `.eml` or `.txt`.
    NoMails,
}

impl MailError {
    pub(super) fn new(place: Place, fault: MailFault) -> Self {
        MailError { place, fault }
    }

    /// The file, and the message in it.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What is wrong.
    pub fn fault(&self) -> MailFault {
        self.fault
    }
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

impl fmt::Display for MailFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MailFault::Unreadable(io::ErrorKind::NotFound) => f.write_str("no such file"),
            MailFault::Unreadable(kind) => write!(f, "cannot be read ({kind})"),
            MailFault::TooLarge => write!(f, "larger than {} MB", MAX_BYTES / 1024 / 1024),
            MailFault::NotMail => f.write_str("not an e-mail: binary data without headers"),
            MailFault::Empty => f.write_str("empty: no headers and no text"),
            MailFault::Undecodable => f.write_str("its text is damaged and cannot be decoded"),
            MailFault::Malformed => f.write_str("its headers or parts are malformed"),
            MailFault::NoMails => f.write_str("no file in this folder ends in .eml or .txt"),
        }
    }
}

impl error::Error for MailError {}
