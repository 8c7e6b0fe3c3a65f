//! What is counted against the limits of one task.

use std::collections::{HashMap, HashSet};
use std::time::Instant;

use super::digest::Digest;
use super::limit::{Limits, RunLimit};
use crate::claude::tool::Call;
use crate::taint::{TaintKey, Trusted};

/// What has happened so far.
pub(super) struct Counts {
    began: Instant,
    pub(super) turns: u32,
    calls: HashMap<Trusted<&'static str>, u32>,
    same: HashMap<Digest, u32>,
    denials: u32,
    result_bytes: usize,
    /// The calls that were denied: the same one is not asked about again.
    denied: HashSet<Digest>,
    /// The ids of the calls that were handed out: none is handed out twice.
    made: HashSet<TaintKey>,
}

/// The tool and its arguments, as one value: what is counted, denied and decided on.
pub(super) fn digest_of<T>(call: &Call<T>) -> Digest {
    Digest::of(&[&*call.name(), call.json().text()])
}

impl Counts {
    pub(super) fn new() -> Self {
        Counts {
            began: Instant::now(),
            turns: 0,
            calls: HashMap::new(),
            same: HashMap::new(),
            denials: 0,
            result_bytes: 0,
            denied: HashSet::new(),
            made: HashSet::new(),
        }
    }

    /// Begins to count for another task. What was denied stays so, and what was made is not made
    /// again.
    pub(super) fn begin_task(&mut self) {
        let earlier = std::mem::replace(self, Counts::new());
        self.denied = earlier.denied;
        self.made = earlier.made;
    }

    pub(super) fn time_left(&self, limits: &Limits) -> std::time::Duration {
        limits.time.saturating_sub(self.began.elapsed())
    }

    /// Counts a call that the model asks for; the limit that it is beyond.
    pub(super) fn call<T>(&mut self, call: &Call<T>, limits: &Limits) -> Option<RunLimit> {
        let of_tool = self.calls.entry(call.name()).or_default();
        *of_tool += 1;
        if *of_tool > limits.calls_per_tool {
            return Some(RunLimit::Calls(call.name()));
        }
        let same = self.same.entry(digest_of(call)).or_default();
        *same += 1;
        (*same > limits.repetitions).then(|| RunLimit::Repetition(call.name()))
    }

    /// Counts a denial; the limit that it reaches.
    pub(super) fn denial(&mut self, digest: Digest, limits: &Limits) -> Option<RunLimit> {
        self.denied.insert(digest);
        self.denials += 1;
        (self.denials >= limits.denials).then_some(RunLimit::Denials)
    }

    pub(super) fn was_denied(&self, digest: Digest) -> bool {
        self.denied.contains(&digest)
    }

    /// Counts the bytes of a result; the limit that they are beyond.
    pub(super) fn result(&mut self, bytes: usize, limits: &Limits) -> Option<RunLimit> {
        self.result_bytes = self.result_bytes.saturating_add(bytes);
        (self.result_bytes > limits.result_bytes).then_some(RunLimit::ResultBytes)
    }

    /// Notes that a call is handed out; whether it was before.
    pub(super) fn make<T>(&mut self, call: &Call<T>) -> bool {
        !self.made.insert(call.id().key())
    }
}
