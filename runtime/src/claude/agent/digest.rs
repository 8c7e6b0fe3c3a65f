//! Digests: which bytes a decision was about, and which a tool gave back.

use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};

use crate::json::{JsonOut, JsonWriter, Written};

/// SHA-256 of bytes, for comparing: what was approved is what is called, and what stands in a
/// transcript is what a store holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    pub(super) fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            // With its length before, no part runs into the next.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        Digest(hash.finalize().into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(…)")
    }
}

impl JsonOut for Digest {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let mut text = String::with_capacity(64);
        let _ = write!(text, "{self}");
        text.write_json(out)
    }
}
