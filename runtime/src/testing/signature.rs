//! The signature of a thinking block: what the server gives, it knows again.

use std::hash::{DefaultHasher, Hash, Hasher};

/// The signature of a text. It is a checksum that finds a block which was changed on the way, and
/// no secret: whoever wants to forge one in a test may.
pub(super) fn of(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("rehearsal{:016x}", hasher.finish())
}
