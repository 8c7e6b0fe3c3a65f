//! A mail's bytes, and how they are read.

use std::fmt;

use mailparse::{
    MailAddr, MailHeader, MailHeaderMap as _, ParsedMail, addrparse_header, dateparse,
};
use sha2::{Digest as _, Sha256};
use taintless::Tainted;

use super::body::{self, Gathered};
use super::{Body, BodyKind, MAX_BODY_CHARS, Mail, MailError, MailFault, MailId, Place};

/// How many characters of a header are kept.
const MAX_HEADER_CHARS: usize = 2_000;

/// How much looking for encoded words a mail may cost; about a second in a debug build.
const MAX_EFFORT: usize = 50_000_000;

/// Headers by which a mail is told from plain text. `Name:` and `Topic:` begin a contact form too.
const MAIL_HEADERS: [&str; 9] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Received",
    "Return-Path",
    "MIME-Version",
    "Content-Type",
];

/// The two that every mail has (RFC 5322, 3.6). A text file counts as a mail only with both.
const REQUIRED_HEADERS: [&str; 2] = ["From", "Date"];

/// A mail that was found and not yet read.
pub struct RawMail {
    place: Place,
    bytes: Vec<u8>,
    /// Whether the file's name says that it is text and no mail.
    text_file: bool,
}

/// Redacted: only where it is.
impl fmt::Debug for RawMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawMail")
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

impl RawMail {
    pub(super) fn new(place: Place, bytes: Vec<u8>, text_file: bool) -> Self {
        RawMail {
            place,
            bytes,
            text_file,
        }
    }

    /// Where it was found.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Its identity: known before it is read, so that what is stored already need not be.
    pub fn id(&self) -> MailId {
        let digest = Sha256::digest(&self.bytes);
        let half = digest.iter().take(16);
        MailId(half.fold(0, |number, byte| number << 8 | u128::from(*byte)))
    }

    /// Reads it.
    ///
    /// # Errors
    /// If it is no mail, or its text cannot be decoded; see [`MailFault`].
    pub fn read(&self) -> Result<Mail, MailError> {
        self.try_read()
            .map_err(|fault| MailError::new(self.place.clone(), fault))
    }

    fn try_read(&self) -> Result<Mail, MailFault> {
        if self.bytes.trim_ascii().is_empty() {
            return Err(MailFault::Empty);
        }
        if decoding_effort(&self.bytes) > MAX_EFFORT {
            return Err(MailFault::Malformed);
        }
        let parsed = mailparse::parse_mail(&self.bytes);
        let parsed = match &parsed {
            Ok(mail) if self.is_mail(&mail.headers) => mail,
            // A mail whose parts are too many or too deep still has headers.
            Err(_) if self.has_mail_headers() => return Err(MailFault::Malformed),
            _ => return self.read_note(),
        };
        let gathered = body::gather(parsed)?;
        let (sender_name, sender_address) = sender(parsed);
        Ok(Mail {
            sender_name,
            sender_address,
            subject: header(parsed, "Subject"),
            sent: parsed
                .headers
                .get_first_value("Date")
                .and_then(|date| dateparse(&date).ok()),
            message_id: header(parsed, "Message-ID"),
            ..self.with_body(gathered)
        })
    }

    /// A text without headers: all of it is the body.
    fn read_note(&self) -> Result<Mail, MailFault> {
        let note = body::gather_note(&self.bytes).ok_or(MailFault::NotMail)?;
        Ok(self.with_body(note))
    }

    fn with_body(&self, gathered: Gathered) -> Mail {
        let chars = gathered.text.chars().count();
        let text = Tainted::new(gathered.text);
        Mail {
            id: self.id(),
            place: self.place.clone(),
            sender_name: None,
            sender_address: None,
            subject: None,
            sent: None,
            message_id: None,
            body: Body {
                text: text.truncate_chars(MAX_BODY_CHARS).into_owned(),
                kind: if chars == 0 {
                    BodyKind::Empty
                } else {
                    gathered.kind
                },
                charset: gathered.charset,
                chars,
                damaged: gathered.damaged,
            },
            attachments: gathered.attachments,
            bytes: self.bytes.len(),
        }
    }

    fn is_mail(&self, headers: &[MailHeader<'_>]) -> bool {
        let has = |name: &&str| headers.get_first_header(name).is_some();
        if self.text_file {
            REQUIRED_HEADERS.iter().all(has)
        } else {
            MAIL_HEADERS.iter().any(has)
        }
    }

    fn has_mail_headers(&self) -> bool {
        mailparse::parse_headers(&self.bytes).is_ok_and(|(headers, _)| self.is_mail(&headers))
    }
}

/// What the parser may have to do to find the encoded words (`=?utf-8?Q?…?=`) of a header. At each
/// beginning in a line it may look at each end, counting from the start of the line: a line of
/// 60 KB made for it costs nine seconds. In lines that people's programs write it is next to nothing.
fn decoding_effort(bytes: &[u8]) -> usize {
    let count = |line: &[u8], mark: &[u8; 2]| line.windows(2).filter(|pair| pair == mark).count();
    let effort = |line: &[u8]| {
        let begins = count(line, b"=?");
        if begins == 0 {
            return 0;
        }
        let looks = begins.saturating_mul(count(line, b"?=") + 1);
        looks.saturating_mul(line.len())
    };
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.map(effort).fold(0, usize::saturating_add)
}

fn header(mail: &ParsedMail<'_>, name: &str) -> Option<Tainted<String>> {
    mail.headers.get_first_value(name).and_then(kept)
}

/// The label goes on; what is blank counts as absent.
fn kept(text: String) -> Option<Tainted<String>> {
    let text = Tainted::new(text);
    let text = text.trim();
    (!text.is_empty()).then(|| text.truncate_chars(MAX_HEADER_CHARS).into_owned())
}

/// The first sender's name and address. A `From` that is no address is a name.
fn sender(mail: &ParsedMail<'_>) -> (Option<Tainted<String>>, Option<Tainted<String>>) {
    let Some(from) = mail.headers.get_first_header("From") else {
        return (None, None);
    };
    let first = addrparse_header(from).ok().and_then(|list| {
        list.into_inner()
            .into_iter()
            .find_map(|address| match address {
                MailAddr::Single(single) => Some(single),
                MailAddr::Group(group) => group.addrs.into_iter().next(),
            })
    });
    match first {
        Some(single) => (single.display_name.and_then(kept), kept(single.addr)),
        None => (kept(from.get_value()), None),
    }
}
