//! The one escaper: for text between tags, for titles and text fields, for quoted attributes.
//!
//! `& < > " '` become references everywhere, whatever the context: an attribute whose `<` stays as
//! it is ends a `<textarea>` or a `<noscript>` around it. Two more characters would not come back
//! as they were: a carriage return (a browser reads a newline) becomes a reference, and NUL, which
//! HTML cannot hold in any form, the replacement character.

/// What is looked at in one step: enough for the compiler to compare many bytes at once.
const CHUNK: usize = 32;

/// Appends `text`, escaped.
pub(super) fn escape_into(out: &mut String, text: &str) {
    out.reserve(text.len() + text.len() / 8);
    let mut from = 0;
    let mut at = 0;
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        let chunk = match rest.first_chunk::<CHUNK>() {
            Some(chunk) if is_clean(chunk) => {
                at += CHUNK;
                continue;
            }
            Some(chunk) => chunk.as_slice(),
            None => rest,
        };
        for (offset, byte) in chunk.iter().enumerate() {
            if let Some(reference) = reference(*byte) {
                let here = at + offset;
                // Both ends stand at an ASCII character, so this is always a piece of text.
                out.push_str(text.get(from..here).unwrap_or_default());
                out.push_str(reference);
                from = here + 1;
            }
        }
        at += chunk.len();
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

/// Whether no byte of the chunk needs a reference. Without a branch, so that it vectorises.
fn is_clean(chunk: &[u8; CHUNK]) -> bool {
    let mut dirty = false;
    for byte in chunk {
        dirty |= matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'' | b'\r' | 0);
    }
    !dirty
}

/// What a byte is written as, where not as itself.
const fn reference(byte: u8) -> Option<&'static str> {
    match byte {
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'&' => Some("&amp;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        b'\r' => Some("&#13;"),
        0 => Some("\u{FFFD}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escape(text: &str) -> String {
        let mut out = String::new();
        escape_into(&mut out, text);
        out
    }

    #[test]
    fn the_five_characters_become_references() {
        assert_eq!(
            escape("<a href=\"x\">'&'</a>\r\n\0"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;&#13;\n\u{FFFD}"
        );
        assert_eq!(escape(""), "");
        assert_eq!(escape("plain, é and 🙂"), "plain, é and 🙂");
    }

    /// A dirty byte at every place around the borders of chunks, between letters of every width.
    #[test]
    fn chunks_have_no_seams() {
        for before in 0..=2 * CHUNK + 1 {
            for after in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1] {
                for letter in ["a", "é", "€", "🙂"] {
                    let (before, after) = (letter.repeat(before), letter.repeat(after));
                    assert_eq!(
                        escape(&format!("{before}<{after}")),
                        format!("{before}&lt;{after}")
                    );
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn a_decoder_gives_the_text_back(text in "\\PC*|[<>&\"'a\r;#x39ltgampquo]*") {
            let escaped = escape(&text);
            assert!(!escaped.contains(['<', '>', '"', '\'']));
            assert_eq!(html_escape::decode_html_entities(&escaped), text);
        }

        #[test]
        fn any_text_comes_back(chars in proptest::collection::vec(proptest::char::any(), 0..200)) {
            let text: String = chars.into_iter().collect();
            let back = text.replace('\0', "\u{FFFD}");
            assert_eq!(html_escape::decode_html_entities(&escape(&text)), back);
        }
    }
}
