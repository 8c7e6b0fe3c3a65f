//! Which of a mail's parts is its text, and which are attachments.
//!
//! Of alternatives, the plain text is taken, even where the HTML says something else: it needs no
//! conversion, so less can hide in it. A forwarded mail is part of the text.

use mailparse::{DispositionType, MailHeaderMap as _, ParsedContentDisposition, ParsedMail};
use taintless::Tainted;

use super::decode::{Decoded, decode};
use super::html;
use super::{Attachment, BodyKind, MailFault};

/// How many attachments are listed.
const MAX_ATTACHMENTS: usize = 50;

/// How many characters of an attachment's name and type are kept.
const MAX_NAME_CHARS: usize = 200;

/// How deep a forwarded mail may lie in others before it counts as an attachment.
const MAX_FORWARDS: usize = 4;

/// What was found in the parts of a mail. The text is not cut yet.
pub(super) struct Gathered {
    pub(super) text: String,
    pub(super) kind: BodyKind,
    pub(super) charset: &'static str,
    pub(super) damaged: usize,
    pub(super) attachments: Vec<Attachment>,
}

impl Gathered {
    fn nothing() -> Self {
        Gathered {
            text: String::new(),
            kind: BodyKind::Empty,
            charset: "US-ASCII",
            damaged: 0,
            attachments: Vec::new(),
        }
    }

    /// Appends a text of the mail, after an empty line. The first one gives kind and charset.
    fn add(&mut self, text: &str, kind: BodyKind, charset: &'static str) {
        let text = text.replace("\r\n", "\n");
        let text = text.trim_start_matches('\n').trim_end();
        if text.is_empty() {
            return;
        }
        if self.text.is_empty() {
            self.kind = kind;
            self.charset = charset;
        } else {
            self.text.push_str("\n\n");
        }
        self.text.push_str(text);
    }
}

/// The text and the attachments of a mail.
pub(super) fn gather(mail: &ParsedMail<'_>) -> Result<Gathered, MailFault> {
    let mut found = Gathered::nothing();
    gather_part(mail, &mut found, 0)?;
    Ok(found)
}

/// The text of a file without headers; `None` if it is no text.
pub(super) fn gather_note(bytes: &[u8]) -> Option<Gathered> {
    let decoded = decode(bytes, None);
    if decoded.is_garbage() || decoded.text.contains('\0') {
        return None;
    }
    let mut found = Gathered::nothing();
    found.add(&decoded.text, BodyKind::Note, decoded.charset);
    Some(found)
}

fn gather_part(
    part: &ParsedMail<'_>,
    found: &mut Gathered,
    forwards: usize,
) -> Result<(), MailFault> {
    let media = part.ctype.mimetype.as_str();
    let disposition = part.get_content_disposition();
    if is_attached(part, &disposition) {
        attach(part, &disposition, found);
        return Ok(());
    }
    match media {
        "multipart/alternative" => gather_alternative(part, found, forwards),
        _ if !part.subparts.is_empty() => part
            .subparts
            .iter()
            .try_for_each(|part| gather_part(part, found, forwards)),
        "text/html" => {
            let decoded = decode_part(part)?;
            found.damaged += decoded.damaged;
            found.add(
                &html::to_text(&decoded.text),
                BodyKind::Html,
                decoded.charset,
            );
            Ok(())
        }
        "message/rfc822" => gather_forwarded(part, found, forwards),
        _ => {
            let decoded = decode_part(part)?;
            found.damaged += decoded.damaged;
            found.add(&decoded.text, BodyKind::Plain, decoded.charset);
            Ok(())
        }
    }
}

/// Whether a part is something that came with the mail, and not its text. A forwarded mail is text
/// even where the sender's program calls it an attachment.
fn is_attached(part: &ParsedMail<'_>, disposition: &ParsedContentDisposition) -> bool {
    match part.ctype.mimetype.as_str() {
        "message/rfc822" => false,
        "text/plain" | "text/html" => disposition.disposition == DispositionType::Attachment,
        // Without parts it is text that was labelled wrongly.
        media => !media.starts_with("multipart/"),
    }
}

/// Of several versions of one text: the first with plain text in it, else the last that has any.
fn gather_alternative(
    group: &ParsedMail<'_>,
    found: &mut Gathered,
    forwards: usize,
) -> Result<(), MailFault> {
    let mut best = Gathered::nothing();
    for version in &group.subparts {
        let mut gathered = Gathered::nothing();
        gather_part(version, &mut gathered, forwards)?;
        found.attachments.append(&mut gathered.attachments);
        if !gathered.text.is_empty() && best.kind != BodyKind::Plain {
            best = gathered;
        }
    }
    found.attachments.truncate(MAX_ATTACHMENTS);
    found.damaged += best.damaged;
    found.add(&best.text, best.kind, best.charset);
    Ok(())
}

/// A mail in a mail: who wrote it, about what, and its text.
fn gather_forwarded(
    part: &ParsedMail<'_>,
    found: &mut Gathered,
    forwards: usize,
) -> Result<(), MailFault> {
    let bytes = part.get_body_raw().map_err(|_| MailFault::Undecodable)?;
    let inner = match mailparse::parse_mail(&bytes) {
        Ok(inner) if forwards < MAX_FORWARDS => inner,
        _ => {
            attach(part, &part.get_content_disposition(), found);
            return Ok(());
        }
    };
    let mut head = String::from("---------- Forwarded message ----------");
    for name in ["From", "Date", "Subject"] {
        if let Some(value) = inner.headers.get_first_value(name) {
            head.extend(["\n", name, ": ", &value]);
        }
    }
    found.add(&head, BodyKind::Plain, "US-ASCII");
    gather_part(&inner, found, forwards + 1)
}

fn decode_part(part: &ParsedMail<'_>) -> Result<Decoded, MailFault> {
    let bytes = part.get_body_raw().map_err(|_| MailFault::Undecodable)?;
    let decoded = decode(&bytes, Some(&part.ctype.charset));
    if decoded.is_garbage() {
        return Err(MailFault::Undecodable);
    }
    Ok(decoded)
}

fn attach(part: &ParsedMail<'_>, disposition: &ParsedContentDisposition, found: &mut Gathered) {
    if found.attachments.len() >= MAX_ATTACHMENTS {
        return;
    }
    let name = disposition
        .params
        .get("filename")
        .or_else(|| part.ctype.params.get("name"));
    let kept = |text: &String| {
        let text = Tainted::new(text.as_str());
        text.truncate_chars(MAX_NAME_CHARS).into_owned()
    };
    found.attachments.push(Attachment {
        name: name.map(kept),
        media_type: kept(&part.ctype.mimetype),
        bytes: part.get_body_raw().map_or(0, |bytes| bytes.len()),
    });
}
