//! HMAC-SHA256 under a key of the program's, each use of it under a label of its own.

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::key::SecretKey;
use crate::taint::{AnyText, Pass};

/// The shortest key that seals, in bytes: as long as the digest.
const SHORTEST: usize = 32;

/// What a code is made for. The same parts under another label have another code.
#[derive(Clone, Copy)]
pub(super) enum Label {
    UserId,
    KeyId,
    Owner,
    Conversation,
}

impl Label {
    fn text(self) -> &'static [u8] {
        match self {
            Label::UserId => b"taintless user id",
            Label::KeyId => b"taintless key id",
            Label::Owner => b"taintless owner",
            Label::Conversation => b"taintless conversation",
        }
    }
}

/// Whether a key is long enough to seal: a shorter one can be found by trying.
pub(super) fn is_strong(key: &SecretKey) -> bool {
    key.header_bytes().len() >= SHORTEST
}

/// The code of some parts. Each is preceded by its length, so that no two lists of parts are alike.
pub(super) fn code(key: &SecretKey, label: Label, parts: &[&[u8]]) -> Option<Hmac<Sha256>> {
    // It takes a key of any length.
    let mut code = Hmac::<Sha256>::new_from_slice(key.header_bytes()).ok()?;
    for part in [&[label.text()], parts].concat() {
        code.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        code.update(part);
    }
    Some(code)
}

/// The first so many bytes of a code, in hexadecimal digits of lower case.
pub(super) fn hex(code: Option<Hmac<Sha256>>, bytes: usize) -> String {
    let mut text = String::new();
    let code = code.map(|code| code.finalize().into_bytes());
    for byte in code.iter().flatten().take(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Whether the digits are those of the code's beginning, in a time that says nothing of how many are.
pub(super) fn is_hex_of(code: Option<Hmac<Sha256>>, digits: &str) -> bool {
    match (code, unhex(digits)) {
        (Some(code), Some(bytes)) => code.verify_truncated_left(&bytes).is_ok(),
        _ => false,
    }
}

/// Digits of lower case only: a text has one form.
fn unhex(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let pairs = digits.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(value(*high)? * 16 + value(*low)?),
        _ => None,
    });
    pairs.collect()
}

/// A text as others see it who have no key.
pub(super) fn digest<T: AnyText + ?Sized>(key: &SecretKey, text: &T) -> String {
    let text = raw(text);
    hex(code(key, Label::UserId, &[text.as_bytes()]), 16)
}

pub(super) fn raw<T: AnyText + ?Sized>(text: &T) -> String {
    let mut raw = String::new();
    text.push_to(&mut raw, Pass::new());
    raw
}
