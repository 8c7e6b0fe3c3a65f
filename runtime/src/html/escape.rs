//! The one escaper: for text between tags, for titles and text fields, for quoted attributes.
//!
//! `& < > " '` become references everywhere, whatever the context: an attribute whose `<` stays as
//! it is ends a `<textarea>` or a `<noscript>` around it. Two more characters would not come back
//! as they were: a carriage return (a browser reads a newline) becomes a reference, and NUL, which
//! HTML cannot hold in any form, the replacement character.

/// What is looked at in one step: enough for the compiler to compare many bytes at once.
const BLOCK: usize = 128;

/// What is written in one step where much is to be escaped; and what is looked at in a text's end.
const CHUNK: usize = 32;

/// A reference of five or six letters is written as eight bytes, of which the next writes over two.
const SLOT: usize = 8;

/// Room for a chunk of nothing but quotes.
const SPACE: usize = CHUNK * 6 + SLOT;

/// Appends `text`, escaped.
pub(super) fn escape_into(out: &mut String, text: &str) {
    out.reserve(text.len() + text.len() / 8);
    let bytes = text.as_bytes();
    let mut space = [0; SPACE];
    // All before `from` is written; from there to `at` all is clean.
    let (mut from, mut at) = (0, 0);
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<BLOCK>) {
        if dirty(block) == 0 {
            at += BLOCK;
            continue;
        }
        for chunk in block.as_chunks::<CHUNK>().0 {
            from = escape_chunk(out, text, chunk, from, at, &mut space);
            at += CHUNK;
        }
    }
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<CHUNK>) {
        from = escape_chunk(out, text, chunk, from, at, &mut space);
        at += CHUNK;
    }
    from = escape_bytes(out, text, bytes.get(at..).unwrap_or_default(), from, at);
    out.push_str(text.get(from..).unwrap_or_default());
}

/// The chunk that begins at `at`; gives from where on nothing was written.
fn escape_chunk(
    out: &mut String,
    text: &str,
    chunk: &[u8; CHUNK],
    from: usize,
    at: usize,
    space: &mut [u8; SPACE],
) -> usize {
    let end = at + CHUNK;
    match dirty(chunk) {
        0 => from,
        2.. if text.is_char_boundary(at) && text.is_char_boundary(end) => {
            out.push_str(text.get(from..at).unwrap_or_default());
            out.push_str(written(chunk, space));
            end
        }
        _ => escape_bytes(out, text, chunk, from, at),
    }
}

/// One byte after another: where little is to be escaped, or little is left.
fn escape_bytes(
    out: &mut String,
    text: &str,
    bytes: &[u8],
    mut from: usize,
    mut at: usize,
) -> usize {
    for byte in bytes {
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
    from
}

/// The chunk as it is written, without a branch for what it holds: each byte, or its reference,
/// goes to where the one before it ended. It begins and ends between characters, so it is UTF-8.
fn written<'s>(chunk: &[u8; CHUNK], space: &'s mut [u8; SPACE]) -> &'s str {
    let mut len = 0;
    for byte in chunk {
        let (bytes, width) = &WRITTEN[usize::from(*byte)];
        if let Some(slot) = space.get_mut(len..len + SLOT) {
            slot.copy_from_slice(bytes);
        }
        len += width;
    }
    let bytes = space.get(..len).unwrap_or_default();
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// How many bytes of the chunk need a reference (`#` and tabs are counted as well, which costs a closer look).
/// Sums numbers and has no branch, so that it is compiled to comparisons of many bytes at once.
fn dirty<const N: usize>(chunk: &[u8; N]) -> u8 {
    let mut sum = 0;
    for byte in chunk {
        // `"`, `#`, `&` and `'` differ in two bits, `<` and `>` in one, NUL and CR in three, with
        // a tab and controls between them.
        sum += u8::from(byte & 0b1111_1010 == b'"')
            | u8::from(byte & 0b1111_1101 == b'<')
            | u8::from(byte | b'\r' == b'\r');
    }
    sum
}

/// The bytes that are not written as themselves, and how they are.
const DIRTY: [(u8, &str); 7] = [
    (b'<', "&lt;"),
    (b'>', "&gt;"),
    (b'&', "&amp;"),
    (b'"', "&quot;"),
    (b'\'', "&#39;"),
    (b'\r', "&#13;"),
    (0, "\u{FFFD}"),
];

/// For each byte its place in [`DIRTY`], from 1; 0 for a clean one.
static PLACE: [u8; 256] = {
    let mut table = [0; 256];
    let mut place = 1;
    let mut rest = DIRTY.as_slice();
    while let [(byte, _), tail @ ..] = rest {
        table[*byte as usize] = place;
        place += 1;
        rest = tail;
    }
    table
};

/// For each byte what is written, and how long that is.
static WRITTEN: [([u8; SLOT], usize); 256] = {
    let mut table = [([0; SLOT], 1); 256];
    let mut byte = 0;
    while byte < table.len() {
        #[expect(clippy::cast_possible_truncation, reason = "it is below 256")]
        let own = byte as u8;
        table[byte].0[0] = own;
        byte += 1;
    }
    let mut rest = DIRTY.as_slice();
    while let [(byte, text), tail @ ..] = rest {
        let bytes = text.as_bytes();
        let entry = &mut table[*byte as usize];
        let mut at = 0;
        while at < bytes.len() {
            entry.0[at] = bytes[at];
            at += 1;
        }
        entry.1 = bytes.len();
        rest = tail;
    }
    table
};

/// Appends what `write` appends, escaped: a number is clean as it is, and then nothing is moved.
pub(super) fn escape_written(out: &mut String, write: impl FnOnce(&mut String)) {
    let start = out.len();
    write(out);
    let added = out.get(start..).unwrap_or_default();
    if added.bytes().any(|byte| PLACE[usize::from(byte)] != 0) {
        let added = added.to_owned();
        out.truncate(start);
        escape_into(out, &added);
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
        for before in 0..=2 * BLOCK + 1 {
            for after in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, BLOCK] {
                for letter in ["a", "é", "€", "🙂"] {
                    let (before, after) = (letter.repeat(before), letter.repeat(after));
                    assert_eq!(
                        escape(&format!("{before}<{after}")),
                        format!("{before}&lt;{after}")
                    );
                    assert_eq!(
                        escape(&format!("{before}<\0\r#\"'>&{after}")),
                        format!("{before}&lt;\u{FFFD}&#13;#&quot;&#39;&gt;&amp;{after}")
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
