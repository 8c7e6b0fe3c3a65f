//! UUIDs: 16 bytes, and their text.

use std::fmt::Write as _;

pub(super) fn write(bytes: [u8; 16]) -> String {
    let mut out = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        // Writing to a `String` does not fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(feature = "sqlx-0_9")]
pub(super) fn read(text: &str) -> Option<[u8; 16]> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    let all = digits.len() == 32 && digits.bytes().all(|it| it.is_ascii_hexdigit());
    all.then(|| u128::from_str_radix(&digits, 16).ok())
        .flatten()
        .map(u128::to_be_bytes)
}
