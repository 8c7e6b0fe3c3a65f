//! A reply that comes in pieces: the reader of streams over one connection, with its time-outs.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::header::HeaderMap;
use tokio::time::Instant;

use super::error::ClientError;
use super::transport::{Call, Endpoint, Opened, readable};
use super::{Client, retry};
use crate::claude::answer::{Answer, PlainText};
use crate::claude::error::ApiError;
use crate::claude::headers::Headers;
use crate::claude::outcome::Outcome;
use crate::claude::request::Request;
use crate::claude::stream::{EventReader, PartialReply, StreamError, StreamEvent, StreamFault};

/// A reply that comes in pieces; made by [`Client::stream`].
///
/// Dropping it closes the connection, and the API stops writing: nothing more is paid for.
#[must_use = "a stream that is dropped is cancelled"]
pub struct ReplyStream<T = PlainText> {
    reader: EventReader,
    /// None once nothing more is wanted of it.
    body: Option<Incoming>,
    clock: Clock,
    /// The API's error, where it answered with one instead of a stream.
    refusal: Option<ApiError>,
    /// Whether the error that ended it was handed out.
    said: bool,
    output: PhantomData<fn() -> T>,
}

/// How long a stream may take.
struct Clock {
    whole: Duration,
    /// None where it is further off than a clock can tell.
    end: Option<Instant>,
    stall: Duration,
    /// How long somebody has waited for bytes since the last ones came. The time in which nobody
    /// asked for any is not counted, and a wait that was given up is.
    silent: Duration,
}

impl Client {
    /// Sends a request and reads what comes back piece by piece.
    ///
    /// An error of the API that may pass is tried again, and so is a connection that is lost before
    /// any byte of the stream is here, as [`send`](Client::send) does; after that nothing is. A
    /// reply that breaks its type's rules is not sent back.
    ///
    /// ```no_run
    /// # use taintless::claude::{Client, Request, StreamEvent};
    /// # async fn run(client: Client, request: Request) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.stream(&request).await?;
    /// while let Some(event) = stream.next().await {
    ///     if let StreamEvent::Text { delta, .. } = event? {
    ///         print!("{}", delta.for_log(200));
    ///     }
    /// }
    /// let outcome = stream.into_outcome().await?;
    /// println!("{:?}", outcome.usage());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`ClientError`] if no answer came back. An answer that is an error of the API is the first
    /// thing that the stream says, and its outcome is [`Outcome::Failed`].
    pub async fn stream<T: Answer>(
        &self,
        request: &Request<T>,
    ) -> Result<ReplyStream<T>, ClientError> {
        request.check().map_err(ClientError::Request)?;
        let call = Call::new(Endpoint::Messages, &request.betas(), request.stream_body());
        let mut attempt = 0;
        loop {
            let wait = {
                let opened = self.open(call.clone()).await;
                let wait = match &opened {
                    Ok(stream) => stream
                        .refusal
                        .as_ref()
                        .and_then(|error| retry::after_answer(error, attempt)),
                    Err(error) => retry::after_fault(error, attempt),
                };
                match wait.filter(|_| attempt < self.inner.retries) {
                    Some(wait) => wait,
                    None => return opened,
                }
            };
            attempt += 1;
            tokio::time::sleep(wait).await;
        }
    }

    /// One attempt, up to the first bytes of the stream.
    async fn open<T: Answer>(&self, call: Call) -> Result<ReplyStream<T>, ClientError> {
        let transport = &self.inner.transport;
        let settings = &transport.settings;
        let clock = Clock {
            whole: settings.stream_timeout,
            end: Instant::now().checked_add(settings.stream_timeout),
            stall: settings.stall_timeout,
            silent: Duration::ZERO,
        };
        match transport.open(&self.inner.key, call).await? {
            Opened::Stream(headers, body) => {
                let limit = settings.max_reply_bytes;
                let mut stream = ReplyStream::new(&headers, limit, clock);
                stream.body = Some(body);
                if stream.receive().await {
                    Ok(stream)
                } else {
                    Err(ClientError::Dropped)
                }
            }
            Opened::Other(answer) => {
                let outcome = Outcome::<PlainText>::from_reply(
                    answer.status,
                    answer.headers(),
                    &answer.bytes,
                );
                let error = match outcome {
                    Outcome::Failed(error) => error,
                    _ => ApiError::malformed(answer.status, Headers::read(answer.headers())),
                };
                let mut stream = ReplyStream::new(&HeaderMap::new(), 0, clock);
                stream.reader.fail(StreamFault::Api(error.clone()));
                stream.refusal = Some(error);
                Ok(stream)
            }
        }
    }
}

impl<T: Answer> ReplyStream<T> {
    fn new(headers: &HeaderMap, limit: usize, clock: Clock) -> Self {
        ReplyStream {
            reader: EventReader::new()
                .max_bytes(limit)
                .headers(readable(headers)),
            body: None,
            clock,
            refusal: None,
            said: false,
            output: PhantomData,
        }
    }

    /// The next event; `None` after the last one. The error that ends a stream comes once.
    ///
    /// A future of this that is dropped loses nothing: the next call goes on where it was.
    pub async fn next(&mut self) -> Option<Result<StreamEvent, StreamError>> {
        loop {
            match self.reader.next_event() {
                // It ends the stream, and is said as its error.
                Some(StreamEvent::Error(_)) => {}
                Some(event) => return Some(Ok(event)),
                None if self.reader.is_over() => {
                    self.body = None;
                    let error = self.reader.error().filter(|_| !self.said);
                    self.said = true;
                    return error.map(Err);
                }
                None => {
                    self.receive().await;
                }
            }
        }
    }

    /// Waits for bytes, or for what happens instead; says whether there was anything but an end.
    async fn receive(&mut self) -> bool {
        let Some(body) = &mut self.body else {
            self.reader.close_for(StreamFault::Dropped);
            return false;
        };
        let frame = self.clock.watch(body.frame()).await;
        match frame {
            Ok(Some(Ok(frame))) => {
                if let Ok(data) = frame.into_data()
                    && !data.is_empty()
                {
                    self.clock.silent = Duration::ZERO;
                    self.reader.push(&data);
                }
                true
            }
            Ok(Some(Err(_))) => {
                self.reader.close_for(StreamFault::Dropped);
                false
            }
            Ok(None) => {
                self.reader.close();
                false
            }
            Err(fault) => {
                self.reader.fail(fault);
                true
            }
        }
    }

    /// What has arrived.
    pub fn so_far(&self) -> &PartialReply {
        self.reader.so_far()
    }

    /// Reads the rest, and gives the outcome of the whole.
    ///
    /// # Errors
    /// [`StreamError`] if the stream ends before its message does, with what had arrived. Where the
    /// API answered with an error instead of a stream, that is [`Outcome::Failed`].
    pub async fn into_outcome(mut self) -> Result<Outcome<T>, StreamError> {
        if let Some(error) = self.refusal {
            return Ok(Outcome::Failed(error));
        }
        while self.next().await.is_some() {}
        self.reader.into_outcome()
    }
}

impl Clock {
    /// Waits no longer than a stream may be silent, nor past its end.
    async fn watch<V>(&mut self, future: impl Future<Output = V>) -> Result<V, StreamFault> {
        let stall = self.stall.saturating_sub(self.silent);
        let rest = self.end.map_or(Duration::MAX, |end| {
            end.saturating_duration_since(Instant::now())
        });
        let fault = if stall < rest {
            StreamFault::Stalled { after: self.stall }
        } else {
            StreamFault::Timeout { after: self.whole }
        };
        let _waited = Waited {
            since: Instant::now(),
            silent: &mut self.silent,
        };
        let result = tokio::time::timeout(stall.min(rest), future).await;
        result.map_err(|_| fault)
    }
}

/// Counts the time that is waited, also where the wait is given up.
struct Waited<'c> {
    since: Instant,
    silent: &'c mut Duration,
}

impl Drop for Waited<'_> {
    fn drop(&mut self) {
        *self.silent = self.silent.saturating_add(self.since.elapsed());
    }
}

/// Redacted: the text is never shown.
impl<T> fmt::Debug for ReplyStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyStream")
            .field("reader", &self.reader)
            .field("refusal", &self.refusal)
            .finish_non_exhaustive()
    }
}
