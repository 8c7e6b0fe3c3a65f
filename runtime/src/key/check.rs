//! Whether bytes can be a key. Wide: formats change, and proxies have their own.

use super::error::KeyErrorKind;

/// The shortest and the longest key, in bytes. (An API key of today has 108.)
const SHORTEST: usize = 8;
pub(super) const LONGEST: usize = 4096;

/// The bytes without one line end, where they can be a key.
pub(super) fn check(bytes: &[u8]) -> Result<&[u8], KeyErrorKind> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let quoted = |quote: u8| {
        bytes.len() > 1 && bytes.first() == Some(&quote) && bytes.last() == Some(&quote)
    };
    if bytes.is_empty() {
        Err(KeyErrorKind::Empty)
    } else if bytes.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        Err(KeyErrorKind::NotOneLine)
    } else if is_placeholder(bytes) {
        Err(KeyErrorKind::Placeholder)
    } else if !bytes.iter().all(u8::is_ascii_graphic) {
        Err(KeyErrorKind::NotVisibleAscii)
    } else if quoted(b'"') || quoted(b'\'') {
        Err(KeyErrorKind::Quoted)
    } else if bytes.len() < SHORTEST {
        Err(KeyErrorKind::TooShort)
    } else if bytes.len() > LONGEST {
        Err(KeyErrorKind::TooLong)
    } else if bytes.starts_with(b"sk-ant-admin") {
        Err(KeyErrorKind::AdminKey)
    } else {
        Ok(bytes)
    }
}

/// Words of which a key, being random, holds none between two separators.
const WORDS: [&[u8]; 14] = [
    b"your",
    b"yours",
    b"yourkey",
    b"yourapikey",
    b"change",
    b"changeme",
    b"changeit",
    b"placeholder",
    b"example",
    b"replace",
    b"replaceme",
    b"insert",
    b"todo",
    b"dummy",
];

/// `sk-ant-api03-your-key-here`, `<your key>`, `changeme`, `${KEY}`, `xxxxxxxx`.
fn is_placeholder(bytes: &[u8]) -> bool {
    let is_word = |word: &[u8]| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    // The same eight bytes in a row: once in 10^12 random keys.
    let repeats = bytes
        .windows(8)
        .any(|run| run.iter().all(|byte| Some(byte) == run.first()));
    repeats
        || bytes.starts_with(b"${")
        || bytes.iter().any(|byte| matches!(byte, b'<' | b'>'))
        || bytes
            .split(|byte| !byte.is_ascii_alphanumeric())
            .any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made here, so that no text in the repository is shaped like a key.
    fn key(prefix: &str) -> String {
        let body: String = ('a'..='z')
            .chain('A'..='Z')
            .chain('0'..='9')
            .chain(['-', '_'])
            .collect();
        format!("sk-{prefix}-{body}{}AA", &body[10..39])
    }

    #[test]
    fn keys_of_every_form_are_taken() {
        let (api, proxy) = (key("ant-api03"), key("proxy"));
        let longest = "ab".repeat(LONGEST / 2);
        assert_eq!(api.len(), 108);
        for text in [
            &*api,
            &*proxy,
            &*longest,
            "12345678",
            "\"12345678",
            "12345678'",
            "0123456789abcdef0123456789abcdef",
        ] {
            for end in ["", "\n", "\r\n"] {
                assert_eq!(
                    check(format!("{text}{end}").as_bytes()),
                    Ok(text.as_bytes())
                );
            }
        }
    }

    #[test]
    fn what_is_no_key_is_refused_for_its_reason() {
        let admin = key("ant-admin01");
        let long = "ab".repeat(LONGEST);
        for (text, kind) in [
            ("", KeyErrorKind::Empty),
            ("\n", KeyErrorKind::Empty),
            ("one-line-1\ntwo-line-2", KeyErrorKind::NotOneLine),
            ("one-line-1\n\n", KeyErrorKind::NotOneLine),
            ("with space", KeyErrorKind::NotVisibleAscii),
            ("trailing-space ", KeyErrorKind::NotVisibleAscii),
            ("schlüssel", KeyErrorKind::NotVisibleAscii),
            ("nul\0nul-nul", KeyErrorKind::NotVisibleAscii),
            ("\"12345678\"", KeyErrorKind::Quoted),
            ("'12345678'", KeyErrorKind::Quoted),
            ("\"", KeyErrorKind::TooShort),
            ("1234567", KeyErrorKind::TooShort),
            (&long, KeyErrorKind::TooLong),
            (&admin, KeyErrorKind::AdminKey),
            ("sk-ant-api03-your-key-here", KeyErrorKind::Placeholder),
            ("YOUR_API_KEY", KeyErrorKind::Placeholder),
            ("changeme", KeyErrorKind::Placeholder),
            ("<your key>", KeyErrorKind::Placeholder),
            ("${ANTHROPIC_API_KEY}", KeyErrorKind::Placeholder),
            ("sk-ant-xxxxxxxx", KeyErrorKind::Placeholder),
        ] {
            assert_eq!(check(text.as_bytes()), Err(kind), "{text}");
        }
    }
}
