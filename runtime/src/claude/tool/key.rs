//! The name of a call that stays the same when its turn is tried again.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::id::CallId;

/// The name of one call: equal for the same call of the same conversation, whenever and wherever it
/// is made again. For a [`Ledger`](super::Ledger), and for services that take such a key.
///
/// It is the SHA-256 of the conversation's name and the call's id. Written out (`Display`) it is 64
/// hexadecimal digits. Who knows the id, which is no secret, finds a short name by trying: let it be
/// a number or a random text, and no address of a person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IdempotencyKey([u8; 32]);

impl IdempotencyKey {
    pub(in crate::claude) fn of(conversation: &[u8], id: &CallId) -> Self {
        let mut hash = Sha256::new();
        for part in [b"taintless call", conversation, id.raw().as_bytes()] {
            // With its length before it, no part runs into the next.
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        IdempotencyKey(hash.finalize().into())
    }

    /// Its bytes, for a column of a database.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// As it is written out.
impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdempotencyKey({self})")
    }
}
