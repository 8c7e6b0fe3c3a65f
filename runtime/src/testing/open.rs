//! Which exchanges are under way, and which of them the client left.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Figures of a server.
#[derive(Debug, Default)]
pub(super) struct Count {
    streams: AtomicUsize,
    closed_early: AtomicUsize,
}

impl Count {
    pub(super) fn streams(&self) -> usize {
        self.streams.load(Ordering::SeqCst)
    }

    pub(super) fn closed_early(&self) -> usize {
        self.closed_early.load(Ordering::SeqCst)
    }
}

/// An exchange that is under way. Who drops it unfinished is the client, by going away.
pub(super) struct Open {
    count: Arc<Count>,
    stream: bool,
    finished: bool,
}

impl Open {
    pub(super) fn new(count: &Arc<Count>, stream: bool) -> Self {
        count
            .streams
            .fetch_add(usize::from(stream), Ordering::SeqCst);
        Open {
            count: Arc::clone(count),
            stream,
            finished: false,
        }
    }

    /// It ends by the script, or in due form.
    pub(super) fn finish(&mut self) {
        if self.finished {
            return;
        }
        self.finished = true;
        self.count
            .streams
            .fetch_sub(usize::from(self.stream), Ordering::SeqCst);
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.finished {
            self.finish();
            // Last: who waits for this figure finds the other one right.
            self.count.closed_early.fetch_add(1, Ordering::SeqCst);
        }
    }
}
