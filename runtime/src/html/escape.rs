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
    out.reserve(text.len() + text.len() / 2);
    let bytes = text.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let chunk = match rest.first_chunk::<CHUNK>() {
            Some(chunk) if is_clean(chunk) => {
                at += CHUNK;
                continue;
            }
            Some(chunk) => chunk.as_slice(),
            None => rest,
        };
        for byte in chunk {
            let place = PLACE[usize::from(*byte)];
            if place != 0 {
                // Both ends stand at an ASCII character, so this is always a piece of the text.
                out.push_str(text.get(from..at).unwrap_or_default());
                // Each arm writes a text of known length, which is faster than to look it up.
                match place {
                    1 => out.push_str("&lt;"),
                    2 => out.push_str("&gt;"),
                    3 => out.push_str("&amp;"),
                    4 => out.push_str("&quot;"),
                    5 => out.push_str("&#39;"),
                    6 => out.push_str("&#13;"),
                    _ => out.push('\u{FFFD}'),
                }
                from = at + 1;
            }
            at += 1;
        }
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

/// Whether no byte of the chunk needs a reference. Sums numbers and has no branch, so that it is
/// compiled to comparisons of many bytes at once (a sum of `bool`s is not).
fn is_clean(chunk: &[u8; CHUNK]) -> bool {
    let mut dirty = 0;
    for byte in chunk {
        for other in DIRTY {
            dirty |= u8::from(*byte == other);
        }
    }
    dirty == 0
}

/// The bytes that are not written as themselves.
const DIRTY: [u8; 7] = [b'<', b'>', b'&', b'"', b'\'', b'\r', 0];

/// For each byte its place in [`DIRTY`], from 1; 0 for a clean one.
static PLACE: [u8; 256] = {
    let mut table = [0; 256];
    let mut place = 1;
    let mut rest = DIRTY.as_slice();
    while let [byte, tail @ ..] = rest {
        table[*byte as usize] = place;
        place += 1;
        rest = tail;
    }
    table
};

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
