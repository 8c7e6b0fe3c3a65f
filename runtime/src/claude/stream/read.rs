//! One server-sent event: its data read, put into the reply, and handed on.

use std::sync::Arc;

use sse_core::MessageEvent;

use super::error::StreamFault;
use super::event::StreamEvent;
use super::object::Object;
use super::partial::{Delta, Misfit, PartialReply};
use super::{EventReader, Source, State};
use crate::claude::error::ApiError;
use crate::claude::fields::Fields;
use crate::claude::reply::StopReason;
use crate::taint::Tainted;

impl EventReader {
    pub(super) fn read(&mut self, message: &MessageEvent) {
        let Some(fields) = Fields::new(&message.data) else {
            return self.unreadable(message);
        };
        // The name of the event says the same as its data, which always has it.
        let kind = fields
            .text("type")
            .unwrap_or_else(|| Tainted::new(message.event.to_string()));
        if kind.text() == "error" {
            let headers = std::mem::take(&mut self.headers);
            return self.fail_by_api(ApiError::read(200, headers, &fields));
        }
        let so_far = Arc::make_mut(&mut self.so_far);
        match so_far.take(&kind, &fields, &message.data) {
            Ok(events) => {
                if matches!(events.last(), Some(StreamEvent::Ended)) {
                    self.state = State::Ended;
                }
                self.ready.extend(events);
            }
            Err(Misfit) => self.fail(StreamFault::Garbled),
        }
    }

    fn unreadable(&mut self, message: &MessageEvent) {
        if message.event == "error" {
            let headers = std::mem::take(&mut self.headers);
            self.fail_by_api(ApiError::malformed(200, headers));
        } else if self.source != Source::Flushed {
            self.fail(StreamFault::Garbled);
        }
        // Half an event at the end is no event: the stream is cut.
    }

    fn fail_by_api(&mut self, error: ApiError) {
        self.ready.push_back(StreamEvent::Error(error.clone()));
        self.fail(StreamFault::Api(error));
    }
}

impl PartialReply {
    /// Puts an event in, and says what happened.
    fn take(
        &mut self,
        kind: &Tainted<String>,
        fields: &Fields<'_>,
        json: &str,
    ) -> Result<Vec<StreamEvent>, Misfit> {
        let mut events = Vec::new();
        match kind.text() {
            "ping" => events.push(StreamEvent::Ping),
            "message_start" => {
                self.begin(fields.raw("message").ok_or(Misfit)?)?;
                events.push(StreamEvent::Started);
                events.push(StreamEvent::Usage(self.usage()));
            }
            "message_delta" => {
                let rest = Object::parse(json).ok_or(Misfit)?;
                self.put_over(fields, rest.without(&["type", "delta", "usage"]))?;
                let reason = fields.object("delta").text("stop_reason");
                let stopped = reason.map(|reason| StopReason::read(Some(reason)));
                events.extend(stopped.map(StreamEvent::Stopped));
                events.push(StreamEvent::Usage(self.usage()));
            }
            "message_stop" => {
                if !self.has_begun() || self.is_torn() || self.has_gap() {
                    return Err(Misfit);
                }
                events.push(StreamEvent::Ended);
            }
            "content_block_start" | "content_block_delta" | "content_block_stop" => {
                let index = fields.get("index").ok_or(Misfit)?;
                self.take_block_event(kind.text(), index, fields, &mut events, json)?;
            }
            _ => {
                if let Some(place) = fields.get("index") {
                    self.note_place(place);
                }
                events.push(unknown(kind.clone(), json));
            }
        }
        Ok(events)
    }

    fn take_block_event(
        &mut self,
        kind: &str,
        index: u64,
        fields: &Fields<'_>,
        events: &mut Vec<StreamEvent>,
        json: &str,
    ) -> Result<(), Misfit> {
        if !self.has_begun() {
            return Err(Misfit);
        }
        match kind {
            "content_block_start" => {
                let block = fields.raw("content_block").ok_or(Misfit)?;
                let started = self.start_block(index, block)?;
                let kind = started.kind;
                events.push(StreamEvent::BlockStarted { index, kind });
                let text = started.text;
                events.extend(text.map(|delta| StreamEvent::Text { index, delta }));
                let thinking = started.thinking;
                events.extend(thinking.map(|delta| StreamEvent::Thinking { index, delta }));
            }
            "content_block_delta" => {
                let delta = fields.raw("delta").ok_or(Misfit)?;
                events.push(match self.grow(index, delta)? {
                    Delta::Text(delta) => StreamEvent::Text { index, delta },
                    Delta::Thinking(delta) => StreamEvent::Thinking { index, delta },
                    Delta::InputJson(delta) => StreamEvent::InputJson { index, delta },
                    Delta::Signature => StreamEvent::Signature { index },
                    Delta::Citation(json) => StreamEvent::Citation { index, json },
                    Delta::Other(kind) => unknown(kind, json),
                });
            }
            _ => {
                self.end_block(index)?;
                events.push(StreamEvent::BlockEnded { index });
            }
        }
        Ok(())
    }
}

fn unknown(kind: Tainted<String>, json: &str) -> StreamEvent {
    StreamEvent::Unknown {
        kind,
        json: Tainted::new(json.to_owned()),
    }
}
