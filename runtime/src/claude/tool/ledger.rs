//! Which calls have been run: so that a turn that is tried again runs none twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::future::{Future, ready};
use std::sync::{Mutex, PoisonError};

use super::key::IdempotencyKey;
use super::output::ToolOutput;

/// Where calls are written down before and after they are run.
///
/// [`MemoryLedger`] is one for a process. One that outlives it stands on a database of yours: `begin`
/// inserts the key where it is not yet (`INSERT … ON CONFLICT DO NOTHING`), and says what it found.
pub trait Ledger<T>: Sync {
    /// Writes down that the call is begun, unless it was before. Of two at once for one key exactly
    /// one is told [`Fresh`](Begun::Fresh).
    fn begin(&self, key: IdempotencyKey) -> impl Future<Output = Begun<T>> + Send;

    /// Writes down what came of it.
    fn finish(
        &self,
        key: IdempotencyKey,
        output: &ToolOutput<T>,
    ) -> impl Future<Output = ()> + Send;
}

/// What a ledger says of a call that is to be run.
#[non_exhaustive]
pub enum Begun<T> {
    /// It was not begun before: it is run now.
    Fresh,
    /// It was begun, and what came of it is not written down. It is not run again.
    Before,
    /// It was run, and this came of it.
    Done(ToolOutput<T>),
    /// The ledger cannot be written. The call is not run.
    Unavailable,
}

// By hand: a derive would ask for `T: Debug`.
impl<T> fmt::Debug for Begun<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Begun::Fresh => "Fresh",
            Begun::Before => "Before",
            Begun::Done(_) => "Done(…)",
            Begun::Unavailable => "Unavailable",
        })
    }
}

/// None: whatever is to be run is run.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct NoLedger;

impl<T> Ledger<T> for NoLedger {
    fn begin(&self, _: IdempotencyKey) -> impl Future<Output = Begun<T>> + Send {
        ready(Begun::Fresh)
    }

    fn finish(&self, _: IdempotencyKey, _: &ToolOutput<T>) -> impl Future<Output = ()> + Send {
        ready(())
    }
}

impl<T, L: Ledger<T>> Ledger<T> for &L {
    fn begin(&self, key: IdempotencyKey) -> impl Future<Output = Begun<T>> + Send {
        L::begin(self, key)
    }

    fn finish(
        &self,
        key: IdempotencyKey,
        output: &ToolOutput<T>,
    ) -> impl Future<Output = ()> + Send {
        L::finish(self, key, output)
    }
}

/// A ledger in memory. It grows until it is [cleared](MemoryLedger::clear): keep one for each
/// conversation, and drop it with that.
pub struct MemoryLedger<T> {
    known: Mutex<HashMap<IdempotencyKey, Option<ToolOutput<T>>>>,
}

impl<T> MemoryLedger<T> {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many calls it knows.
    pub fn len(&self) -> usize {
        self.known().len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.known().is_empty()
    }

    /// Forgets all calls.
    pub fn clear(&self) {
        self.known().clear();
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<IdempotencyKey, Option<ToolOutput<T>>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for MemoryLedger<T> {
    fn default() -> Self {
        MemoryLedger {
            known: Mutex::default(),
        }
    }
}

impl<T> Ledger<T> for MemoryLedger<T> {
    fn begin(&self, key: IdempotencyKey) -> impl Future<Output = Begun<T>> + Send {
        ready(match self.known().entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(None);
                Begun::Fresh
            }
            Entry::Occupied(entry) => match entry.get() {
                Some(output) => Begun::Done(output.clone()),
                None => Begun::Before,
            },
        })
    }

    fn finish(
        &self,
        key: IdempotencyKey,
        output: &ToolOutput<T>,
    ) -> impl Future<Output = ()> + Send {
        self.known().insert(key, Some(output.clone()));
        ready(())
    }
}

/// Redacted: it holds what tools gave back.
impl<T> fmt::Debug for MemoryLedger<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryLedger")
            .field("calls", &self.len())
            .finish_non_exhaustive()
    }
}
