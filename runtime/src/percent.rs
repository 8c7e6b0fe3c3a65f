//! Percent-encoding, for parts of URLs in pages and elsewhere.

/// Appends the text with every byte encoded but letters, digits, `-`, `_`, `~` and `.` (unreserved in
/// RFC 3986): what comes out is the same text to a server, and neither a delimiter to a URL nor
/// markup to HTML.
pub(crate) fn encode(out: &mut String, text: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~' | b'.') {
            out.push(char::from(byte));
        } else {
            let digits = [byte >> 4, byte & 0xF].map(|digit| HEX.get(usize::from(digit)));
            out.push('%');
            out.extend(digits.into_iter().flatten());
        }
    }
}
