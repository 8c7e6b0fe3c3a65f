//! One stream, several mails: splitting a mailbox file (RFC 4155) as it is read.
//!
//! Only the mail at hand is in memory, however large the mailbox. A stream that does not begin
//! with a mailbox's `From ` line is one mail.

use std::io::{self, BufRead, Read as _};

use super::MAX_BYTES;

/// A line is looked at in pieces of this size, so that a stream without line ends is no trouble.
const PIECE: u64 = 64 * 1024;

/// The mails of a stream, in order.
pub(super) struct Splitter<R> {
    stream: R,
    /// Whether it is a mailbox; not known before the first line.
    mailbox: Option<bool>,
    piece: Vec<u8>,
    done: bool,
}

/// What one step of the splitter gives.
pub(super) enum Split {
    /// The bytes of a mail, without the mailbox's own line and quoting.
    Mail(Vec<u8>),
    /// A mail of more than [`MAX_BYTES`]; what follows it is still read.
    TooLarge,
    /// The stream broke off; nothing follows.
    Broken(io::ErrorKind),
}

impl<R: BufRead> Splitter<R> {
    pub(super) fn new(stream: R) -> Self {
        Splitter {
            stream,
            mailbox: None,
            piece: Vec::new(),
            done: false,
        }
    }

    /// Whether the stream turned out to be a mailbox.
    pub(super) fn is_mailbox(&self) -> bool {
        self.mailbox == Some(true)
    }

    /// The next line, or piece of a long line, in `self.piece`; whether there was one.
    fn read_piece(&mut self) -> io::Result<bool> {
        self.piece.clear();
        let mut limited = (&mut self.stream).take(PIECE);
        limited.read_until(b'\n', &mut self.piece)?;
        Ok(!self.piece.is_empty())
    }

    /// Reads up to the next mail's `From ` line, or to the end.
    fn read_mail(&mut self) -> io::Result<Split> {
        let mut mail = Vec::new();
        let mut too_large = false;
        let mut at_line_start = true;
        // The first `From ` line of a mailbox is behind us when the second mail is read.
        let mut after_empty_line = self.mailbox.is_none();
        loop {
            if !self.read_piece()? {
                self.done = true;
                break;
            }
            let separates = at_line_start && after_empty_line && is_from_line(&self.piece);
            match self.mailbox {
                None => {
                    self.mailbox = Some(separates);
                    if separates {
                        after_empty_line = false;
                        continue;
                    }
                }
                Some(true) if separates => {
                    strip_line_end(&mut mail);
                    break;
                }
                Some(_) => {}
            }
            let quoted = self.is_mailbox() && at_line_start && is_quoted_from(&self.piece);
            let line = self.piece.get(usize::from(quoted)..).unwrap_or_default();
            if mail.len() + line.len() > MAX_BYTES {
                too_large = true;
                mail = Vec::new();
            }
            if !too_large {
                mail.extend_from_slice(line);
            }
            after_empty_line = at_line_start && matches!(&self.piece[..], b"\n" | b"\r\n");
            at_line_start = self.piece.ends_with(b"\n");
        }
        Ok(if too_large {
            Split::TooLarge
        } else {
            Split::Mail(mail)
        })
    }
}

impl<R: BufRead> Iterator for Splitter<R> {
    type Item = Split;

    fn next(&mut self) -> Option<Split> {
        if self.done {
            return None;
        }
        Some(self.read_mail().unwrap_or_else(|error| {
            self.done = true;
            Split::Broken(error.kind())
        }))
    }
}

/// `From `, a sender, and a time with a year: people write `From here on …` in their mails, and not
/// every program quotes it.
fn is_from_line(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let words = || {
        rest.split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty())
    };
    let digits = |word: &[u8]| word.iter().all(u8::is_ascii_digit);
    let is_time = |word: &[u8]| {
        let mut parts = word.split(|byte| *byte == b':');
        let two =
            |part: Option<&[u8]>| part.is_some_and(|p| (1..=2).contains(&p.len()) && digits(p));
        two(parts.next()) && two(parts.next())
    };
    words().any(is_time) && words().any(|word| word.len() == 4 && digits(word))
}

/// `>From `, `>>From ` and so on: a line of the mail that was quoted by one `>`.
fn is_quoted_from(line: &[u8]) -> bool {
    let rest = line.iter().position(|byte| *byte != b'>');
    rest.is_some_and(|at| at > 0 && line[at..].starts_with(b"From "))
}

/// The empty line before a `From ` line belongs to the mailbox.
fn strip_line_end(mail: &mut Vec<u8>) {
    for end in [b'\n', b'\r'] {
        if mail.last() == Some(&end) {
            mail.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read};

    use super::{MAX_BYTES, Split, Splitter};

    fn split(stream: impl BufRead) -> Vec<Result<String, &'static str>> {
        Splitter::new(stream)
            .map(|split| match split {
                Split::Mail(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
                Split::TooLarge => Err("too large"),
                Split::Broken(_) => Err("broken"),
            })
            .collect()
    }

    const FROM: &str = "From a@example.com Mon Nov 16 09:00:00 2026\n";

    #[test]
    fn a_mailbox_is_split_at_its_from_lines() {
        let mailbox = format!("{FROM}Subject: 1\n\none\n\n{FROM}Subject: 2\n\ntwo\n");
        assert_eq!(
            split(mailbox.as_bytes()),
            [
                Ok("Subject: 1\n\none\n".into()),
                Ok("Subject: 2\n\ntwo\n".into())
            ]
        );
        let crlf = mailbox.replace('\n', "\r\n");
        assert_eq!(
            split(crlf.as_bytes()),
            [
                Ok("Subject: 1\r\n\r\none\r\n".into()),
                Ok("Subject: 2\r\n\r\ntwo\r\n".into())
            ]
        );
    }

    #[test]
    fn quoting_is_taken_off_and_other_from_lines_stay() {
        let mailbox = format!(
            "{FROM}S: 1\n\n>From the start\n>>From x\n> From y\n\nFrom here on it rains\na\n{FROM}b\n"
        );
        assert_eq!(
            split(mailbox.as_bytes()),
            [Ok(format!(
                "S: 1\n\nFrom the start\n>From x\n> From y\n\nFrom here on it rains\na\n{FROM}b\n"
            ))]
        );
    }

    #[test]
    fn what_does_not_begin_like_a_mailbox_is_one_mail() {
        let mail = format!("Subject: 1\n\n>From me\n\n{FROM}Subject: 2\n");
        assert_eq!(split(mail.as_bytes()), [Ok(mail)]);
        assert_eq!(split(&b""[..]), [Ok(String::new())]);
    }

    #[test]
    fn a_mail_that_is_too_large_is_left_out_and_the_next_one_read() {
        let large = "x".repeat(MAX_BYTES + 1);
        let mailbox = format!("{FROM}{large}\n\n{FROM}two\n\n{FROM}{large}");
        assert_eq!(
            split(mailbox.as_bytes()),
            [Err("too large"), Ok("two\n".into()), Err("too large")]
        );
        let fits = "x".repeat(MAX_BYTES);
        assert_eq!(split(fits.as_bytes()), [Ok(fits)]);
    }

    #[test]
    fn a_long_line_does_not_hide_a_separator_or_make_one() {
        let long = "y".repeat(64 * 1024);
        let mailbox = format!("{FROM}{long}{FROM}{long}\n\n{FROM}two");
        assert_eq!(
            split(mailbox.as_bytes()),
            [Ok(format!("{long}{FROM}{long}\n")), Ok("two".into())]
        );
    }

    #[test]
    fn a_stream_that_breaks_says_so_and_ends() {
        struct Breaks;
        impl Read for Breaks {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::ConnectionReset.into())
            }
        }
        let stream = BufReader::new(FROM.as_bytes().chain(Breaks));
        assert_eq!(split(stream), [Err("broken")]);
    }
}
