//! What the rehearsal server answers.

use std::fmt;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use super::given::Given;
use super::received::Received;
use super::schema;

mod events;
mod message;
mod play;
mod tool;

use message::Message;
use play::Play;

/// An answer of the rehearsal server.
#[derive(Clone)]
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    body: Body,
    pub(super) delay: Duration,
    pub(super) ending: Ending,
    play: Play,
}

#[derive(Clone)]
enum Body {
    Message(Message),
    /// An error.
    Json(Value),
    Bytes(Vec<u8>),
    /// A stream, whatever was asked for.
    Events(Vec<u8>),
}

/// How the exchange ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ending {
    Whole,
    /// The connection is closed, with no answer.
    Dropped,
    /// The connection is closed in the middle of the body.
    MidBody,
}

/// Silent about the text, which a hostile reply holds.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("ending", &self.ending)
            .finish_non_exhaustive()
    }
}

impl Reply {
    fn of(status: u16, body: Body) -> Self {
        Reply {
            status,
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body,
            delay: Duration::ZERO,
            ending: Ending::Whole,
            play: Play::default(),
        }
    }

    /// A message with these content blocks.
    pub fn blocks(blocks: impl IntoIterator<Item = Value>) -> Self {
        Reply::of(200, Body::Message(Message::new(blocks)))
    }

    /// A message of one text.
    pub fn text(text: impl Into<String>) -> Self {
        Reply::blocks([json!({"type": "text", "text": text.into()})])
    }

    /// A message whose text is this value as JSON. What cannot be JSON is `null`.
    pub fn json_value(value: impl Serialize) -> Self {
        Reply::text(serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned()))
    }

    /// A message that fits the schema the request asks for: every property there, numbers 1,
    /// `text` wherever free text may stand. Rules that the schema does not carry (a range, a
    /// length) are not known to it.
    pub fn fitting(request: &Received, text: &str) -> Self {
        match request.schema() {
            Some(schema) => Reply::json_value(schema::example(schema, text)),
            None => Reply::text(text),
        }
    }

    /// A refusal.
    pub fn refusal() -> Self {
        Reply::blocks([]).stop_reason("refusal").field(
            "stop_details",
            json!({"type": "refusal", "category": "cyber"}),
        )
    }

    /// A message that `max_tokens` cut, with the part there is.
    pub fn truncated(part: impl Into<String>) -> Self {
        Reply::text(part).stop_reason("max_tokens")
    }

    /// An error of the API, of the kind that has this status.
    pub fn error(status: u16) -> Self {
        let kind = match status {
            401 => "authentication_error",
            402 => "billing_error",
            403 => "permission_error",
            404 => "not_found_error",
            413 => "request_too_large",
            429 => "rate_limit_error",
            504 => "timeout_error",
            529 => "overloaded_error",
            500.. => "api_error",
            _ => "invalid_request_error",
        };
        let body = json!({
            "type": "error",
            "error": {"type": kind, "message": "the rehearsal says so"},
            "request_id": "req_rehearsal",
        });
        Reply::of(status, Body::Json(body))
    }

    /// How many tokens a request has.
    pub(super) fn token_count(tokens: u64) -> Self {
        Reply::of(200, Body::Json(json!({"input_tokens": tokens})))
    }

    /// 529: the API is overloaded.
    pub fn overloaded() -> Self {
        Reply::error(529)
    }

    /// The connection is closed without an answer.
    pub fn drop_connection() -> Self {
        Reply {
            ending: Ending::Dropped,
            ..Reply::text("")
        }
    }

    /// The connection is closed in the middle of the answer, or of its events.
    pub fn drop_mid_body() -> Self {
        Reply {
            ending: Ending::MidBody,
            ..Reply::text("this text does not arrive whole")
        }
    }

    /// No answer for so long; then the connection is closed.
    pub fn stall(duration: Duration) -> Self {
        Reply::drop_connection().delay(duration)
    }

    /// Any answer, byte for byte.
    pub fn raw(
        status: u16,
        headers: impl IntoIterator<Item = (&'static str, &'static str)>,
        bytes: impl Into<Vec<u8>>,
    ) -> Self {
        let headers = headers.into_iter();
        Reply {
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            ..Reply::of(status, Body::Bytes(bytes.into()))
        }
    }

    /// A stream, byte for byte, whether one is asked for or not.
    pub fn events(bytes: impl Into<Vec<u8>>) -> Self {
        Reply {
            headers: vec![event_stream()],
            ..Reply::of(200, Body::Events(bytes.into()))
        }
    }

    /// Sets a field of the message, or of the error.
    #[must_use]
    pub fn field(mut self, name: &str, value: Value) -> Self {
        match &mut self.body {
            Body::Message(message) => message.set(name, value),
            Body::Json(Value::Object(fields)) => {
                fields.insert(name.to_owned(), value);
            }
            Body::Json(_) | Body::Bytes(_) | Body::Events(_) => {}
        }
        self
    }

    /// Why the model stopped; `end_turn` if nothing is said.
    #[must_use]
    pub fn stop_reason(self, reason: &str) -> Self {
        self.field("stop_reason", json!(reason))
    }

    /// What it cost; 100 and 50 tokens if nothing is said.
    #[must_use]
    pub fn usage(self, input_tokens: u64, output_tokens: u64) -> Self {
        self.field("usage", message::usage(input_tokens, output_tokens))
    }

    /// An error's words.
    #[must_use]
    pub fn message(mut self, text: &str) -> Self {
        if let Body::Json(body) = &mut self.body
            && let Some(error) = body.pointer_mut("/error/message")
        {
            *error = json!(text);
        }
        self
    }

    /// A header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// How many seconds the client shall wait before it comes again.
    #[must_use]
    pub fn retry_after(self, seconds: u64) -> Self {
        self.header("retry-after", &seconds.to_string())
    }

    /// Answers only after so long.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The whole answer, where it is no stream.
    fn bytes(&self) -> Vec<u8> {
        match &self.body {
            Body::Message(message) => message.json().into_bytes(),
            Body::Json(value) => value.to_string().into_bytes(),
            Body::Bytes(bytes) | Body::Events(bytes) => bytes.clone(),
        }
    }

    /// What the whole answer's length is said to be.
    pub(super) fn length(&self) -> u64 {
        self.bytes().len() as u64
    }

    /// The ids of calls, which the server alone can give: one for each.
    pub(super) fn number(&mut self, next: impl FnMut() -> usize) {
        if let Body::Message(message) = &mut self.body {
            message.number(next);
        }
    }

    /// Writes down what the client will have.
    pub(super) fn give(&self, given: &mut Given) {
        match &self.body {
            Body::Message(message) => message.values().for_each(|block| given.add(block)),
            Body::Events(bytes) => events::read_blocks(bytes)
                .iter()
                .for_each(|block| given.add(block)),
            Body::Json(_) | Body::Bytes(_) => {}
        }
    }

    /// The headers as they are sent.
    pub(super) fn sent_headers(&self, stream: bool) -> Vec<(String, String)> {
        let mut headers = self.headers.clone();
        if stream {
            headers.retain(|(name, _)| name != "content-type");
            headers.push(event_stream());
        }
        headers
    }
}

fn event_stream() -> (String, String) {
    ("content-type".to_owned(), "text/event-stream".to_owned())
}
