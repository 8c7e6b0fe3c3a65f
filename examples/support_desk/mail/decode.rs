//! Bytes to text, by the charset that a mail declares, or by what the bytes are.

use charset::Charset;

/// Text, and how well it could be read.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) charset: &'static str,
    pub(super) damaged: usize,
}

/// Decodes bytes. A charset that is unknown, or `us-ascii` over bytes that are not, is no charset:
/// then it is UTF-8 if the bytes are valid as that, and windows-1252 otherwise, as in browsers.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    let ascii = |label: &&str| {
        ["us-ascii", "ascii"]
            .iter()
            .any(|a| a.eq_ignore_ascii_case(label))
    };
    let declared = label
        .filter(|label| !ascii(label))
        .and_then(|label| Charset::for_label_no_replacement(label.as_bytes()))
        .or_else(|| Charset::for_bom(bytes).map(|(charset, _)| charset));
    let Some(charset) = declared else {
        return guess(bytes);
    };
    let (text, charset, broken) = charset.decode(bytes);
    let damaged = if broken { replaced(&text) } else { 0 };
    Decoded {
        text: text.into_owned(),
        charset: charset.name(),
        damaged,
    }
}

fn guess(bytes: &[u8]) -> Decoded {
    let (text, charset) = match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => (text.to_owned(), "US-ASCII"),
        Ok(text) => (text.to_owned(), "UTF-8"),
        Err(_) => western(bytes),
    };
    Decoded {
        text,
        charset,
        damaged: 0,
    }
}

fn western(bytes: &[u8]) -> (String, &'static str) {
    match Charset::for_label(b"windows-1252") {
        Some(western) => (
            western.decode_without_bom_handling(bytes).0.into_owned(),
            western.name(),
        ),
        None => (charset::decode_latin1(bytes).into_owned(), "ISO-8859-1"),
    }
}

fn replaced(text: &str) -> usize {
    text.chars().filter(|c| *c == '\u{FFFD}').count()
}

impl Decoded {
    /// Whether more than one character in eight is no text: it could not be decoded, or it is a
    /// control that no writer types.
    pub(super) fn is_garbage(&self) -> bool {
        let no_text = |c: &char| {
            *c == '\u{FFFD}'
                || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}'))
        };
        let garbage = self.text.chars().filter(no_text).count();
        garbage * 8 > self.text.chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn the_declared_charset_decodes() {
        for (bytes, label, text, name) in [
            (
                &b"149,90 \xA4"[..],
                "iso-8859-15",
                "149,90 €",
                "ISO-8859-15",
            ),
            (b"\xBE\xC8", "ks_c_5601-1987", "안", "EUC-KR"),
            (b"\xFF\xFEa\0\x42\x01", "utf-16", "ał", "UTF-16LE"),
            (b"\xFE\xFF\0a\x01\x42", "utf-16", "ał", "UTF-16BE"),
            (b"a\xE9", "us-ascii", "aé", "windows-1252"),
            (b"a\xC3\xA9", "us-ascii", "aé", "UTF-8"),
            (b"a\xC3\xA9", "no-such-charset", "aé", "UTF-8"),
            (b"\xEF\xBB\xBFa", "", "a", "UTF-8"),
            (b"plain", "us-ascii", "plain", "US-ASCII"),
        ] {
            let decoded = decode(bytes, Some(label));
            assert_eq!(
                (decoded.text.as_str(), decoded.charset, decoded.damaged),
                (text, name, 0)
            );
        }
    }

    #[test]
    fn a_damaged_letter_is_counted_and_damaged_text_refused() {
        let one = decode(b"Gr\xFC\xDFe aus dem hohen Norden", Some("utf-8"));
        assert_eq!(one.damaged, 2);
        assert!(!one.is_garbage());
        assert!(decode(&[0xFC; 40], Some("utf-8")).is_garbage());
        assert!(decode(&[0x00, 0x01, b'a'], None).is_garbage());
        assert!(!decode(b"", None).is_garbage());
    }
}
