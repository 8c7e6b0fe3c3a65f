//! How an answer is played: at once, or event by event with what goes wrong on the way.

use std::time::Duration;

use serde_json::json;

use super::{Body, Ending, Reply, events};
use crate::testing::wire::Step;

/// How a reply is played as a stream.
#[derive(Debug, Clone)]
pub(super) struct Play {
    /// Characters a delta.
    pieces: usize,
    /// Time between two events.
    pace: Duration,
    /// Bytes at a time, and the time between.
    slow: Option<(usize, Duration)>,
    faults: Vec<(usize, Fault)>,
}

impl Default for Play {
    fn default() -> Self {
        Play {
            pieces: 16,
            pace: Duration::ZERO,
            slow: None,
            faults: Vec::new(),
        }
    }
}

/// What goes wrong in place of an event.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    /// The connection is closed.
    Drop,
    /// Nothing comes any more, and the connection stays open.
    Stall,
    /// The body ends in due form.
    End,
    /// Bytes that are no event; the others follow.
    Garbage,
    /// Half of the event; then the body ends in due form.
    Half,
    /// An error of the API with this status; then the body ends in due form.
    Error(u16),
}

/// What is in nobody's protocol: not UTF-8, and not JSON.
const GARBAGE: &[u8] = b"event: content_block_delta\ndata: {\"type\": \xFF\xFE<html>\n\n";

/// A reply as a stream. An event's place counts from 0; a fault at [`event_count`] comes after the
/// last event, before the body ends.
///
/// [`event_count`]: Reply::event_count
impl Reply {
    /// How many characters of text, thinking or a call's input one event brings; 16 if nothing is
    /// said, and at least 1.
    #[must_use]
    pub fn pieces(mut self, chars: usize) -> Self {
        self.play.pieces = chars.max(1);
        self
    }

    /// Waits so long between two events.
    #[must_use]
    pub fn pace(mut self, pace: Duration) -> Self {
        self.play.pace = pace;
        self
    }

    /// Sends so many bytes at a time and waits between: a slow sender. It works for an answer that
    /// is no stream, too.
    #[must_use]
    pub fn slow(mut self, bytes: usize, every: Duration) -> Self {
        self.play.slow = Some((bytes.max(1), every));
        self
    }

    /// Closes the connection in place of the event.
    #[must_use]
    pub fn drop_at(self, event: usize) -> Self {
        self.fault(event, Fault::Drop)
    }

    /// Sends nothing any more from this event on; the connection stays open until the client
    /// closes it.
    #[must_use]
    pub fn stall_at(self, event: usize) -> Self {
        self.fault(event, Fault::Stall)
    }

    /// Ends the body in due form in place of the event, as if that were all.
    #[must_use]
    pub fn end_at(self, event: usize) -> Self {
        self.fault(event, Fault::End)
    }

    /// Sends an event that is neither UTF-8 nor JSON in place of the event; the others follow.
    #[must_use]
    pub fn garbage_at(self, event: usize) -> Self {
        self.fault(event, Fault::Garbage)
    }

    /// Sends half of the event, and ends the body in due form.
    #[must_use]
    pub fn half_event_at(self, event: usize) -> Self {
        self.fault(event, Fault::Half)
    }

    /// Sends an error in place of the event, of the kind that has this status, and ends the body in
    /// due form. The status line has been sent, and was 200.
    #[must_use]
    pub fn error_at(self, event: usize, status: u16) -> Self {
        self.fault(event, Fault::Error(status))
    }

    fn fault(mut self, event: usize, fault: Fault) -> Self {
        self.play.faults.push((event, fault));
        self
    }

    /// How many events the reply has as a stream, without its faults; 0 where it never is one.
    ///
    /// ```
    /// use taintless::testing::Reply;
    /// let reply = Reply::text("hello").pieces(2);
    /// // The message's start, the block's, a ping, three pieces, the block's end, two for the message's.
    /// assert_eq!(reply.event_count(), 9);
    /// for at in 0..=reply.event_count() {
    ///     let broken = reply.clone().drop_at(at);
    ///     # let _ = broken;
    /// }
    /// ```
    pub fn event_count(&self) -> usize {
        self.in_events().len()
    }

    fn in_events(&self) -> Vec<Vec<u8>> {
        match &self.body {
            Body::Message(message) => events::of_message(message, self.play.pieces),
            Body::Events(bytes) => events::of_bytes(bytes),
            Body::Json(_) | Body::Bytes(_) => Vec::new(),
        }
    }

    /// Whether it is played as events: where a stream is asked for, or where it is nothing else.
    pub(in crate::testing) fn is_stream(&self, asked: bool) -> bool {
        match self.body {
            Body::Message(_) => asked && self.status == 200,
            Body::Events(_) => true,
            Body::Json(_) | Body::Bytes(_) => false,
        }
    }

    /// What is sent, step by step.
    pub(in crate::testing) fn steps(&self, stream: bool) -> Vec<Step> {
        let steps = if stream {
            self.events_in_steps()
        } else {
            self.whole_in_steps()
        };
        match self.play.slow {
            None => steps,
            Some((bytes, every)) => steps
                .into_iter()
                .flat_map(|step| slowly(step, bytes, every))
                .collect(),
        }
    }

    fn whole_in_steps(&self) -> Vec<Step> {
        let mut bytes = self.bytes();
        if self.ending == Ending::MidBody {
            bytes.truncate(bytes.len() / 2);
            return vec![Step::Send(bytes), Step::Drop];
        }
        vec![Step::Send(bytes)]
    }

    fn events_in_steps(&self) -> Vec<Step> {
        let events = self.in_events();
        let mut faults = self.play.faults.clone();
        if self.ending == Ending::MidBody {
            faults.push((events.len() / 2, Fault::Drop));
        }
        let mut steps = Vec::new();
        for at in 0..=events.len() {
            if at > 0 && !self.play.pace.is_zero() {
                steps.push(Step::Wait(self.play.pace));
            }
            let event = events.get(at);
            let fault = faults.iter().find(|(place, _)| *place == at);
            let Some((_, fault)) = fault else {
                steps.extend(event.cloned().map(Step::Send));
                continue;
            };
            steps.extend(fault.steps(event));
            if *fault != Fault::Garbage {
                break;
            }
        }
        steps
    }
}

impl Fault {
    /// What is sent in place of an event.
    fn steps(self, event: Option<&Vec<u8>>) -> Option<Step> {
        Some(match self {
            Fault::Drop => Step::Drop,
            Fault::Stall => Step::Stall,
            Fault::End => return None,
            Fault::Garbage => Step::Send(GARBAGE.to_vec()),
            Fault::Half => {
                let event = event?;
                Step::Send(event.iter().take(event.len() / 2).copied().collect())
            }
            Fault::Error(status) => {
                let Body::Json(body) = Reply::error(status).body else {
                    return None;
                };
                Step::Send(events::event("error", &json!(body)))
            }
        })
    }
}

/// A step in small portions.
fn slowly(step: Step, bytes: usize, every: Duration) -> Vec<Step> {
    match step {
        Step::Send(sent) => sent
            .chunks(bytes)
            .flat_map(|part| [Step::Send(part.to_vec()), Step::Wait(every)])
            .collect(),
        other => vec![other],
    }
}
