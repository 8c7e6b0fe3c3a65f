//! Texts and keys: their letters, which are most of what arrives.

use std::borrow::Cow;

use super::super::node::Node;
use super::escape::{Escape, Read};
use super::{Broken, Key, Scan, State, Taking, descend};

impl Scan {
    /// Whether a piece is nothing but letters of a text which is shown. Most pieces are, and they are
    /// done with in a few steps.
    #[inline]
    pub(in super::super) fn is_of_letters(&self, piece: &str) -> bool {
        self.in_letters && piece.bytes().all(is_letter)
    }

    /// Takes such a piece; `node` is the whole value's.
    #[inline]
    pub(in super::super) fn take_letters(&mut self, piece: &str, node: Option<&mut dyn Node>) {
        self.at += piece.len();
        let within = self.frames.get(1..).unwrap_or_default();
        if let Some(node) = node.and_then(|node| descend(node, within)) {
            node.text(piece);
        }
    }

    /// Nothing more is read.
    #[cold]
    pub(in super::super) fn stop(&mut self) {
        self.in_letters = false;
    }

    /// The letters of a text or a key, as far as they go without a stop.
    pub(super) fn in_text(&mut self, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        if !matches!(self.escape, Escape::None) {
            return self.in_escape(text, root);
        }
        let rest = text.as_bytes().get(self.at..).unwrap_or_default();
        let stops = |byte: &u8| !is_letter(*byte);
        let run = rest.iter().position(stops).unwrap_or(rest.len());
        let stop = rest.get(run).copied();
        if run > 0 {
            let end = self.at + run;
            if let Some(node) = self.shown_text(root) {
                node.text(text.get(self.at..end).unwrap_or_default());
            }
            self.at = end;
        }
        match stop {
            None => return Ok(()),
            Some(b'"') if self.in_key => {
                self.key.span = self.key.span.start + 1..self.at;
                self.state = State::Colon;
            }
            Some(b'"') => {
                self.in_letters = false;
                self.done(self.at + 1, text, root)?;
            }
            Some(b'\\') => {
                self.in_letters = false;
                self.escape = Escape::Begun;
                self.key.is_escaped |= self.in_key;
            }
            Some(_) => return Err(Broken),
        }
        self.at += 1;
        Ok(())
    }

    fn in_escape(&mut self, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        let Some(&byte) = text.as_bytes().get(self.at) else {
            return Ok(());
        };
        let is_read_over =
            !self.skipped.is_empty() || (self.taking == Taking::Skip && !self.in_key);
        let read = self.escape.after(byte, is_read_over).ok_or(Broken)?;
        self.escape = match read {
            Read::More(escape) => escape,
            Read::Letter(letter) => {
                if let (Some(letter), Some(node)) = (letter, self.shown_text(root)) {
                    node.text(letter.encode_utf8(&mut [0; 4]));
                    self.in_letters = true;
                }
                Escape::None
            }
        };
        self.at += 1;
        Ok(())
    }

    /// Where the letters of the text go.
    #[inline]
    fn shown_text<'r>(&self, root: &'r mut dyn Node) -> Option<&'r mut dyn Node> {
        if self.taking != Taking::Text || self.in_key || !self.skipped.is_empty() {
            return None;
        }
        descend(root, &self.frames)
    }
}

impl Key {
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let key = text.get(self.span.clone()).unwrap_or_default();
        if self.is_escaped {
            self.unescaped(text)
        } else {
            Cow::Borrowed(key)
        }
    }

    #[cold]
    fn unescaped(&self, text: &str) -> Cow<'static, str> {
        let quoted = self.span.start.saturating_sub(1)..self.span.end + 1;
        let key = text.get(quoted).map(serde_json::from_str::<String>);
        Cow::Owned(key.and_then(Result::ok).unwrap_or_default())
    }
}

/// Whether a byte stands in a text for itself.
#[inline]
fn is_letter(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}
