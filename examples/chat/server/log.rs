//! The conversation as the page was told it, from its beginning. A page that is loaded again, or
//! that was away, is told from where it was.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::event::Event;

/// Events, each with a number that only rises.
pub(crate) struct Log {
    kept: Mutex<Kept>,
    /// The number of the last event.
    last: watch::Sender<u64>,
}

#[derive(Default)]
struct Kept {
    events: Vec<(u64, Arc<Event>)>,
    weight: usize,
}

impl Log {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Log {
            kept: Mutex::default(),
            last: watch::Sender::new(0),
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells every page. A whole answer takes the place of its pieces.
    pub(crate) fn push(&self, event: Event) {
        let mut kept = self.kept();
        match event {
            Event::Cleared => *kept = Kept::default(),
            Event::Reply { .. } => drop(kept.take_pieces()),
            _ => {}
        }
        let number = *self.last.borrow() + 1;
        kept.weight += event.weight();
        kept.events.push((number, Arc::new(event)));
        // Under the lock: else a later number could be told before an earlier one.
        self.last.send_replace(number);
    }

    /// The pieces of an answer that has not become whole.
    pub(crate) fn pieces(&self) -> Vec<Arc<Event>> {
        let kept = self.kept();
        let from = kept.pieces_from();
        let pieces = kept.events.iter().skip(from);
        pieces.map(|(_, event)| Arc::clone(event)).collect()
    }

    /// The first event after that number.
    pub(crate) fn after(&self, number: u64) -> Option<(u64, Arc<Event>)> {
        let kept = self.kept();
        let at = kept.events.partition_point(|(each, _)| *each <= number);
        kept.events
            .get(at)
            .map(|(number, event)| (*number, Arc::clone(event)))
    }

    /// Every event.
    pub(crate) fn all(&self) -> Vec<Arc<Event>> {
        let kept = self.kept();
        kept.events
            .iter()
            .map(|(_, event)| Arc::clone(event))
            .collect()
    }

    /// The calls that a person was asked about, and of which no state was told.
    pub(crate) fn left_open(&self) -> Vec<u32> {
        let mut open = Vec::new();
        for (_, event) in &self.kept().events {
            match **event {
                Event::Approve { call, .. } => open.push(call),
                Event::ToolState { call, .. } => open.retain(|each| *each != call),
                _ => {}
            }
        }
        open
    }

    /// About how much memory it takes.
    pub(crate) fn weight(&self) -> usize {
        self.kept().weight
    }

    /// Says when there is something new.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.last.subscribe()
    }
}

impl Kept {
    fn pieces_from(&self) -> usize {
        let is_piece = |(_, event): &(u64, Arc<Event>)| {
            matches!(**event, Event::Text { .. } | Event::Settled { .. })
        };
        let last = self.events.iter().rposition(|event| !is_piece(event));
        last.map_or(0, |at| at + 1)
    }

    fn take_pieces(&mut self) -> Vec<(u64, Arc<Event>)> {
        let pieces = self.events.split_off(self.pieces_from());
        let weight: usize = pieces.iter().map(|(_, event)| event.weight()).sum();
        self.weight = self.weight.saturating_sub(weight);
        pieces
    }
}
