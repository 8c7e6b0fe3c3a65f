//! A reply as it arrives: bytes in, events out, and at the end the reply that the whole answer
//! would have given.
//!
//! This room does no input or output. What splits the bytes into server-sent events is `sse-core`;
//! here an event becomes a [`StreamEvent`], and its piece is put where it belongs.

mod error;
mod event;
mod object;
mod partial;
mod read;

use std::collections::VecDeque;
use std::fmt;
use std::num::NonZeroUsize;
use std::sync::Arc;

use sse_core::{SseDecoder, SseEvent};

pub use error::{StreamError, StreamFault};
pub use event::{StartedBlock, StreamEvent};
pub use partial::PartialReply;

use super::answer::Answer;
use super::headers::Headers;
use super::outcome::Outcome;
use super::reply::Reply;

/// Reads a stream of the Messages API: bytes go in, cut anywhere, and events come out.
///
/// For users with an HTTP client of their own: the request's body is
/// [`Request::stream_body`](super::Request::stream_body), and what answers it with a status of 2xx
/// and the content type `text/event-stream` is read here.
///
/// ```
/// use taintless::claude::{EventReader, PlainText, StreamEvent};
/// # let chunks = [&b"event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"content\":[]}}\n\n"[..],
/// #     b"data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
/// #     b"data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n",
/// #     b"data: {\"type\":\"content_block_stop\",\"index\":0}\n\n",
/// #     b"data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n",
/// #     b"data: {\"type\":\"message_stop\"}\n\n"];
/// let mut reader = EventReader::new();
/// for chunk in chunks {
///     reader.push(chunk);
///     while let Some(event) = reader.next_event() {
///         if let StreamEvent::Text { delta, .. } = event {
///             print!("{}", delta.for_log(200));
///         }
///     }
/// }
/// let outcome = reader.into_outcome::<PlainText>()?;
/// println!("{:?}", outcome.usage());
/// # Ok::<(), taintless::claude::StreamError>(())
/// ```
pub struct EventReader {
    decoder: SseDecoder,
    /// Bytes that wait; those before `at` are read.
    bytes: Vec<u8>,
    at: usize,
    /// How many more are taken.
    room: usize,
    limit: usize,
    source: Source,
    /// What it is called when no more bytes come and the message has not ended.
    ending: StreamFault,
    headers: Headers,
    ready: VecDeque<StreamEvent>,
    so_far: Arc<PartialReply>,
    state: State,
}

/// Whether more bytes come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Open,
    /// More than the limit came.
    Overflown,
    Closed,
    /// Closed, and what stood after the last blank line is read too.
    Flushed,
}

enum State {
    Open,
    Ended,
    Failed(StreamFault),
}

impl Default for EventReader {
    fn default() -> Self {
        Self::new()
    }
}

impl EventReader {
    /// A reader that has read nothing yet; it takes 32 MiB at most.
    pub fn new() -> Self {
        EventReader {
            decoder: SseDecoder::with_limit(NonZeroUsize::MAX),
            bytes: Vec::new(),
            at: 0,
            room: 0,
            limit: 0,
            source: Source::Open,
            ending: StreamFault::Cut,
            headers: Headers::default(),
            ready: VecDeque::new(),
            so_far: Arc::default(),
            state: State::Open,
        }
        .max_bytes(32 << 20)
    }

    /// Takes so many bytes at most; to be said before the first is pushed.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.limit = limit;
        self.room = limit;
        self
    }

    /// The headers of the answer, as pairs of name and value: the reply then has its request id.
    #[must_use]
    pub fn headers<'h>(mut self, headers: impl IntoIterator<Item = (&'h str, &'h str)>) -> Self {
        self.headers = Headers::read(headers);
        let id = self.headers.request_id.clone();
        Arc::make_mut(&mut self.so_far).set_request_id(id);
        self
    }

    /// Takes bytes, as they came from the network. Where the stream is over they are dropped.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.is_over() || self.source != Source::Open {
            return;
        }
        let taken = bytes.get(..self.room).unwrap_or(bytes);
        if taken.len() < bytes.len() {
            self.source = Source::Overflown;
        }
        self.room = self.room.saturating_sub(taken.len());
        self.bytes.extend_from_slice(taken);
    }

    /// No more bytes come. What they said is still read; [`finish`](Self::finish) calls this too.
    pub fn close(&mut self) {
        self.close_for(StreamFault::Cut);
    }

    /// The same, saying what it is called if the message has not ended.
    pub(super) fn close_for(&mut self, fault: StreamFault) {
        if self.source == Source::Open {
            self.source = Source::Closed;
            self.ending = fault;
        }
    }

    /// The next event, if it is here. `None` asks for more bytes, until [`is_over`](Self::is_over).
    pub fn next_event(&mut self) -> Option<StreamEvent> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.is_over() {
                return None;
            }
            let mut rest = self.bytes.get(self.at..).unwrap_or_default();
            let before = rest.len();
            let decoded = self.decoder.next(&mut rest);
            self.at += before - rest.len();
            match decoded {
                Some(Ok(SseEvent::Message(message))) => self.read(&message),
                // When to connect again: a stream of a reply is not carried on.
                Some(Ok(SseEvent::Retry(_))) => {}
                // No event is longer than all bytes that there can be.
                Some(Err(_)) => self.fail(StreamFault::TooLarge { limit: self.limit }),
                None => {
                    self.bytes.clear();
                    self.at = 0;
                    if !self.look_further() {
                        return None;
                    }
                }
            }
        }
    }

    /// All bytes are read: whether there is still something to do.
    fn look_further(&mut self) -> bool {
        match self.source {
            Source::Open => return false,
            Source::Overflown => self.fail(StreamFault::TooLarge { limit: self.limit }),
            Source::Closed => {
                // The last event need not have its blank line, if it is whole otherwise.
                self.bytes.extend_from_slice(b"\n\n");
                self.source = Source::Flushed;
            }
            Source::Flushed => self.fail(self.ending.clone()),
        }
        true
    }

    /// Whether nothing comes any more: the message has ended, or the stream has failed.
    pub fn is_over(&self) -> bool {
        !matches!(self.state, State::Open)
    }

    /// What has arrived: all that the events which came out have said.
    pub fn so_far(&self) -> &PartialReply {
        &self.so_far
    }

    pub(super) fn fail(&mut self, fault: StreamFault) {
        if !self.is_over() {
            self.state = State::Failed(fault);
        }
    }

    /// The error, if the stream has failed.
    pub fn error(&self) -> Option<StreamError> {
        match &self.state {
            State::Failed(fault) => Some(StreamError::new(fault.clone(), Arc::clone(&self.so_far))),
            State::Open | State::Ended => None,
        }
    }

    /// The reply: the same that the whole answer would have given, ready to be replayed.
    ///
    /// # Errors
    /// [`StreamError`] if the message has not ended.
    pub fn finish(mut self) -> Result<Reply, StreamError> {
        self.close();
        while self.next_event().is_some() {}
        let fault = match self.state {
            State::Failed(fault) => fault,
            State::Open => StreamFault::Cut,
            State::Ended => match self.so_far.reply() {
                Some(reply) => return Ok(reply),
                None => StreamFault::Garbled,
            },
        };
        Err(StreamError::new(fault, self.so_far))
    }

    /// The reply, as [`Outcome`].
    ///
    /// # Errors
    /// [`StreamError`] if the message has not ended.
    pub fn into_outcome<T: Answer>(self) -> Result<Outcome<T>, StreamError> {
        self.finish().map(Outcome::of)
    }
}

impl<T: Answer> Outcome<T> {
    /// Reads a stream that is here as a whole: the status of the answer, its headers as pairs of
    /// name and value, its body. An answer that is no stream is read as
    /// [`from_reply`](Outcome::from_reply) does.
    ///
    /// # Errors
    /// [`StreamError`] if the stream ends before its message does.
    pub fn from_stream<'h>(
        status: u16,
        headers: impl IntoIterator<Item = (&'h str, &'h str)>,
        bytes: &[u8],
    ) -> Result<Self, StreamError> {
        let is_json = bytes.trim_ascii_start().first() == Some(&b'{');
        if is_json || !(200..300).contains(&status) {
            return Ok(Outcome::from_reply(status, headers, bytes));
        }
        let mut reader = EventReader::new().headers(headers);
        reader.push(bytes);
        reader.into_outcome()
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for EventReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventReader")
            .field("over", &self.is_over())
            .field("so_far", &self.so_far)
            .finish_non_exhaustive()
    }
}
