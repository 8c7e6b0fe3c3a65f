//! A reply that comes in pieces, read as its type as far as it has arrived.

use std::fmt;

use super::stream::ReplyStream;
use crate::claude::outcome::Outcome;
use crate::claude::stream::{PartialReply, StartedBlock, StreamError, StreamEvent};
use crate::output::{HasSnapshot, OutputError, OutputStream};

/// A reply that comes in pieces, with what there is of its value; made by
/// [`ReplyStream::snapshots`].
///
/// ```no_run
/// use taintless::{claude::{Client, Request}, prelude::*};
///
/// #[derive(ClaudeOutput)]
/// #[claude(stream)]
/// struct Triage {
///     #[claude(range(min = 1, max = 5))]
///     severity: u8,
///     summary: Tainted<String>,
/// }
///
/// # async fn run(client: Client, request: Request) -> Result<(), Box<dyn std::error::Error>> {
/// let stream = client.stream(&request.output::<Triage>()).await?;
/// let mut answer = stream.snapshots();
/// while let Some(so_far) = answer.next().await {
///     // A reply that breaks a rule is not waited for, and not paid for.
///     if let Some(severity) = so_far?.severity().complete() {
///         println!("severity {severity}");
///     }
/// }
/// let triage = answer.into_outcome().await?.into_value()?;
/// # Ok(()) }
/// ```
#[must_use = "a stream that is dropped is cancelled"]
pub struct AnswerStream<T: HasSnapshot> {
    stream: ReplyStream<T>,
    answer: OutputStream<T>,
    /// The first block of text, which is where the API puts JSON.
    place: Option<u64>,
    /// What had arrived of it before.
    before: Option<String>,
}

/// Why a value stops growing.
#[derive(Debug)]
#[non_exhaustive]
pub enum AnswerFault {
    /// The stream ended before its message did.
    Stream(StreamError),
    /// The reply breaks a rule of its type. The rest of it need not be waited for.
    Output(OutputError),
}

impl<T: HasSnapshot> ReplyStream<T> {
    /// The same stream, read as its type as far as it has arrived. What had come before counts.
    pub fn snapshots(self) -> AnswerStream<T> {
        let (place, before) = self.so_far().first_text().unzip();
        AnswerStream {
            stream: self,
            answer: T::stream(),
            place,
            before,
        }
    }
}

impl<T: HasSnapshot> AnswerStream<T> {
    /// What there is of the value, after the next piece of it; `None` after the last one.
    ///
    /// A future of this that is dropped loses nothing. After a rule is broken each piece answers so.
    ///
    /// # Errors
    /// [`AnswerFault`], when the stream ends too early, or the reply breaks a rule.
    pub async fn next(&mut self) -> Option<Result<&T::Snapshot, AnswerFault>> {
        if let Some(before) = self.before.take().filter(|before| !before.is_empty()) {
            return Some(self.answer.push(&before).map_err(AnswerFault::Output));
        }
        loop {
            match self.stream.next().await? {
                Ok(StreamEvent::BlockStarted {
                    index,
                    kind: StartedBlock::Text,
                }) if self.place.is_none() => self.place = Some(index),
                Ok(StreamEvent::Text { index, delta }) if self.place == Some(index) => {
                    return Some(self.answer.push(&delta).map_err(AnswerFault::Output));
                }
                Ok(_) => {}
                Err(error) => return Some(Err(AnswerFault::Stream(error))),
            }
        }
    }

    /// What there is of the value. After a problem, what there was before it.
    pub fn snapshot(&self) -> &T::Snapshot {
        self.answer.snapshot()
    }

    /// What has arrived of the reply.
    pub fn so_far(&self) -> &PartialReply {
        self.stream.so_far()
    }

    /// Reads the rest, and gives the outcome of the whole: only here is there a value.
    ///
    /// # Errors
    /// As [`ReplyStream::into_outcome`].
    pub async fn into_outcome(self) -> Result<Outcome<T>, StreamError> {
        self.stream.into_outcome().await
    }
}

/// Redacted: the text is never shown.
impl<T: HasSnapshot> fmt::Debug for AnswerStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnswerStream")
            .field("stream", &self.stream)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for AnswerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswerFault::Stream(error) => error.fmt(f),
            AnswerFault::Output(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AnswerFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            AnswerFault::Stream(error) => error.source(),
            AnswerFault::Output(error) => error.source(),
        }
    }
}
