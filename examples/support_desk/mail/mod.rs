//! E-mail: from a folder, a file or standard input to tainted text.
//!
//! Raw bytes and raw text stay inside this room. What leaves it is [`Tainted`], a number, or one
//! of a closed list of names.

mod body;
mod decode;
mod error;
mod html;
mod mbox;
mod raw;
mod source;

use std::fmt;

use taintless::Tainted;

pub use error::{MailError, MailFault};
pub use raw::RawMail;
pub use source::{Input, Mails};

/// The largest mail that is read, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;

/// How many characters of a body are kept.
pub const MAX_BODY_CHARS: usize = 20_000;

/// A mail, read. Whoever sent it chose every text in it.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The same for the same bytes, today and tomorrow.
    pub id: MailId,
    /// Where it was found.
    pub place: Place,
    /// The name that the sender goes by.
    pub sender_name: Option<Tainted<String>>,
    /// The address that the mail claims to come from.
    pub sender_address: Option<Tainted<String>>,
    /// The subject.
    pub subject: Option<Tainted<String>>,
    /// When it was sent, as it claims: seconds since 1970-01-01 UTC.
    pub sent: Option<i64>,
    /// The sender's mark on it. Anybody can forge it, so nothing here depends on it.
    pub message_id: Option<Tainted<String>>,
    /// What a person would read, cut after [`MAX_BODY_CHARS`].
    pub body: Body,
    /// What came with it; names only, the first fifty.
    pub attachments: Vec<Attachment>,
    /// Its size in bytes.
    pub bytes: usize,
}

/// The text of a mail.
#[derive(Debug, Clone)]
pub struct Body {
    /// The text, with `\n` at the ends of lines.
    pub text: Tainted<String>,
    /// Where the text was found.
    pub kind: BodyKind,
    /// The name of the charset that it was decoded from, out of the list that the decoder knows.
    pub charset: &'static str,
    /// How many characters it had before it was cut.
    pub chars: usize,
    /// How many characters could not be decoded, and stand in the text as U+FFFD.
    pub damaged: usize,
}

impl Body {
    /// Whether the text is only the beginning.
    pub fn is_cut(&self) -> bool {
        self.chars > MAX_BODY_CHARS
    }
}

/// Where a body's text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyKind {
    /// The parts that are plain text.
    Plain,
    /// HTML, where there was no plain text.
    Html,
    /// A text file without headers: all of it is the body.
    Note,
    /// There is no text.
    Empty,
}

impl BodyKind {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            BodyKind::Plain => "plain",
            BodyKind::Html => "html",
            BodyKind::Note => "note",
            BodyKind::Empty => "empty",
        }
    }
}

/// What came with a mail. Its content is not read.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The file name that the sender gave it.
    pub name: Option<Tainted<String>>,
    /// The media type that the sender gave it.
    pub media_type: Tainted<String>,
    /// Its size in bytes, decoded.
    pub bytes: usize,
}

/// 128 bits of the SHA-256 digest of a mail's bytes. Unlike its Message-ID, nobody can give a mail
/// the identity of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MailId(u128);

impl MailId {
    /// As a number.
    pub fn number(self) -> u128 {
        self.0
    }

    /// From [`number`](Self::number).
    pub fn of_number(number: u128) -> Self {
        MailId(number)
    }
}

/// 32 hexadecimal digits.
impl fmt::Display for MailId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Where a mail was found. File names are somebody else's text, too: it prints in a form that is
/// safe in a log line.
#[derive(Debug, Clone)]
pub struct Place {
    file: Tainted<String>,
    message: Option<usize>,
}

impl Place {
    /// A file, or what stands in for one.
    pub fn new(file: String) -> Self {
        Place {
            file: Tainted::new(file),
            message: None,
        }
    }

    /// From its parts, as [`file`](Self::file) and [`number`](Self::number) give them.
    pub fn of(file: Tainted<String>, message: Option<usize>) -> Self {
        Place { file, message }
    }

    /// The message of this number (from 1) in a mailbox file.
    #[must_use]
    pub fn message(&self, number: usize) -> Self {
        Place {
            file: self.file.clone(),
            message: Some(number),
        }
    }

    /// The file's name.
    pub fn file(&self) -> &Tainted<String> {
        &self.file
    }

    /// The message's number in a mailbox file.
    pub fn number(&self) -> Option<usize> {
        self.message
    }

    /// All of it as text, which is as untrusted as the file's name.
    pub fn text(&self) -> Tainted<String> {
        match self.message {
            Some(number) => {
                let number = Tainted::new(format!(", message {number}"));
                self.file.concat(&number)
            }
            None => self.file.clone(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message {
            Some(number) => write!(f, "{}, message {number}", self.file.for_log(200)),
            None => write!(f, "{}", self.file.for_log(200)),
        }
    }
}
