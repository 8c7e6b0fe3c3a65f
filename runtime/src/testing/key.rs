//! A key that seals, for tests and for programs without one.

use std::hash::{BuildHasher, RandomState};

use zeroize::Zeroizing;

use crate::key::SecretKey;

/// A key for [`Conversation::store`](crate::claude::Conversation::store) in tests and rehearsals, made
/// anew by every call: what it seals can be restored only while the program keeps it.
///
/// ```
/// use taintless::{claude::Conversation, testing};
/// let key = testing::sealing_key();
/// let stored = Conversation::new().store(&key, "session-7")?;
/// assert!(Conversation::restore(&stored, &key, "session-7").is_ok());
/// assert!(Conversation::restore(&stored, &testing::sealing_key(), "session-7").is_err());
/// # Ok::<(), taintless::claude::StoreError>(())
/// ```
pub fn sealing_key() -> SecretKey {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64));
    for part in 0..4_u8 {
        // The operating system seeds the first of a thread's, and each differs from the others.
        let word = RandomState::new().hash_one(part);
        for digit in 0..16 {
            let value = (word >> (4 * digit)) & 0xF;
            bytes.push(
                b"0123456789abcdef"
                    .get(value as usize)
                    .copied()
                    .unwrap_or(b'0'),
            );
        }
    }
    SecretKey::new(bytes)
}
