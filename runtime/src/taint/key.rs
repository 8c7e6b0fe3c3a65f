//! `TaintKey`: tainted text as a map key, without showing it.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

use super::{Tainted, Text};

/// A keyed digest of tainted text: equal for equal texts, and nothing more can be learnt from it.
///
/// For maps, sets, removing duplicates and grouping. 128 bits of `SipHash` under two random keys of
/// this process, so nobody outside can make two texts collide; the key differs between processes,
/// so it is of no use in a database. Its order is arbitrary.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaintKey(u64, u64);

impl TaintKey {
    #[cfg(feature = "output")]
    pub(crate) fn hex(self) -> String {
        format!("{:016x}{:016x}", self.0, self.1)
    }
}

impl fmt::Debug for TaintKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TaintKey(…)")
    }
}

impl<T: Text> Tainted<T> {
    /// A map key for this text; see [`TaintKey`].
    ///
    /// ```
    /// use std::collections::HashSet;
    /// use taintless::Tainted;
    /// let senders = ["a@example.com", "b@example.com", "a@example.com"].map(Tainted::new);
    /// let seen: HashSet<_> = senders.iter().map(Tainted::key).collect();
    /// assert_eq!(seen.len(), 2);
    /// ```
    pub fn key(&self) -> TaintKey {
        static STATES: OnceLock<(RandomState, RandomState)> = OnceLock::new();
        let (one, two) = STATES.get_or_init(|| (RandomState::new(), RandomState::new()));
        TaintKey(one.hash_one(self.text()), two.hash_one(self.text()))
    }
}
