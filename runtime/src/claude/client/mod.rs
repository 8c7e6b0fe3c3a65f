//! The client: the sans-IO core over hyper, with time-outs, retries and one re-ask.
//!
//! hyper with hyper-util's pooled client and rustls on ring, HTTP/1.1 and the system's root
//! certificates is 45 crates and 34 CPU-seconds to build where reqwest with the same is 84 and 53
//! (clean debug builds on one machine); what reqwest adds (cookies, redirects, forms,
//! compression) is what a client that carries a key should not have. Nothing here follows a
//! redirect: the answer 3xx is an error like any other, so `x-api-key` goes to one host only.

mod answer_stream;
mod base_url;
mod error;
mod retry;
mod stream;
mod transport;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use answer_stream::{AnswerFault, AnswerStream};
#[cfg(feature = "testing")]
pub(crate) use base_url::sealed;
pub use base_url::{BaseUrl, BaseUrlFault, IntoBaseUrl};
pub use error::{ClientError, Phase};
pub use stream::ReplyStream;

use super::answer::Answer;
use super::count::TokenCount;
use super::outcome::Outcome;
use super::reply::Reply;
use super::request::Request;
use super::turn::Turn;
use crate::key::SecretKey;
use crate::output::OutputError;
use retry::Attempt;
use transport::{Answer as Answered, Call, Endpoint, Transport};

/// An async client of the Messages API. It runs on tokio.
///
/// A clone shares connections and the key, so a clone for every task is cheap. Dropping the future
/// of [`send`](Client::send) cancels the request and closes its connection.
///
/// ```no_run
/// use taintless::claude::{Client, Model, Outcome, Request, Turn};
/// # use taintless::prelude::*;
/// # async fn run(mail: Tainted<String>) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::new(secret_key!(env "ANTHROPIC_API_KEY")?)?;
/// let request = Request::new(Model::HAIKU_4_5, 300)
///     .system(system_prompt!("Summarise the letter in one sentence."))
///     .turn(Turn::user(mail));
/// match client.send(&request).await? {
///     Outcome::Parsed { value, .. } => println!("{}", value.text.for_log(200)),
///     other => println!("no answer: {other:?}"),
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    key: SecretKey,
    transport: Transport,
    retries: u32,
    re_ask: bool,
}

impl Client {
    /// A client of `https://api.anthropic.com`.
    ///
    /// # Errors
    /// [`ClientError`] if the system has no root certificates, or the environment names a proxy
    /// that cannot be used.
    pub fn new(key: SecretKey) -> Result<Self, ClientError> {
        Self::builder(key).build()
    }

    /// A client with other settings.
    pub fn builder(key: SecretKey) -> ClientBuilder {
        ClientBuilder {
            key,
            base_url: Ok(BaseUrl::anthropic()),
            timeout: None,
            stall_timeout: Duration::from_mins(2),
            connect_timeout: Duration::from_secs(10),
            retries: 2,
            re_ask: true,
            max_reply_bytes: 32 << 20,
        }
    }

    /// Sends a request and reads what comes back.
    ///
    /// Errors of the API that may pass are tried again, after the time that it asks for, or half a
    /// second, doubled each time; so is a lost connection. A reply that breaks its type's rules is
    /// sent back once, with the problems named; [`Outcome::usage`] then counts both.
    ///
    /// # Errors
    /// [`ClientError`] if no answer came back. An answer that is an error of the API is
    /// [`Outcome::Failed`].
    pub async fn send<T: Answer>(&self, request: &Request<T>) -> Result<Outcome<T>, ClientError> {
        request.check().map_err(ClientError::Request)?;
        match self.ask(request).await? {
            Outcome::Rejected { error, reply } if self.inner.re_ask => {
                Ok(self.ask_again(request, error, reply).await)
            }
            outcome => Ok(outcome),
        }
    }

    /// The one re-ask: the rejected reply goes back as the assistant turn, its problems as the
    /// user turn. Where that brings no reply, the rejected one is the outcome.
    async fn ask_again<T: Answer>(
        &self,
        request: &Request<T>,
        error: OutputError,
        rejected: Reply,
    ) -> Outcome<T> {
        let next = request.carried_on(Turn::assistant(&rejected), Turn::user(error.feedback()));
        match self.ask(&next).await {
            Ok(mut outcome) if outcome.reply().is_some() => {
                if let Some(reply) = outcome.reply_mut() {
                    reply.add_usage(rejected.usage());
                }
                outcome
            }
            _ => Outcome::Rejected {
                error,
                reply: rejected,
            },
        }
    }

    /// One request, with its retries.
    async fn ask<T: Answer>(&self, request: &Request<T>) -> Result<Outcome<T>, ClientError> {
        let call = Call::new(Endpoint::Messages, &request.betas(), request.body());
        let read = |answer: Answered| {
            Outcome::<T>::from_reply(answer.status, answer.headers(), &answer.bytes)
        };
        self.call(call, read).await
    }

    /// How many tokens a request has: its system prompt, its tools and its turns. The API counts them,
    /// and charges nothing for it.
    ///
    /// ```no_run
    /// # use taintless::claude::{Client, Request};
    /// # async fn fits(client: &Client, request: &Request) -> Result<bool, Box<dyn std::error::Error>> {
    /// let tokens = client.count_tokens(request).await?.into_tokens()?;
    /// # Ok(tokens < 150_000) }
    /// ```
    ///
    /// # Errors
    /// [`ClientError`] if no answer came back. An answer that is an error of the API is
    /// [`TokenCount::Failed`].
    pub async fn count_tokens<T: Answer>(
        &self,
        request: &Request<T>,
    ) -> Result<TokenCount, ClientError> {
        request.check().map_err(ClientError::Request)?;
        let call = Call::new(
            Endpoint::CountTokens,
            &request.betas(),
            request.count_body(),
        );
        let read = |answer: Answered| {
            TokenCount::from_reply(answer.status, answer.headers(), &answer.bytes)
        };
        self.call(call, read).await
    }

    /// One call, with its retries.
    async fn call<R: Attempt>(
        &self,
        call: Call,
        read: impl Fn(Answered) -> R,
    ) -> Result<R, ClientError> {
        let mut attempt = 0;
        loop {
            let wait = {
                let transport = &self.inner.transport;
                let answer = transport.post(&self.inner.key, call.clone()).await;
                let result = answer.map(&read);
                match retry::wait(&result, attempt).filter(|_| attempt < self.inner.retries) {
                    Some(wait) => wait,
                    None => return result,
                }
            };
            attempt += 1;
            tokio::time::sleep(wait).await;
        }
    }
}

/// Redacted: neither key nor address.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("retries", &self.inner.retries)
            .field("re_ask", &self.inner.re_ask)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Client`]; made by [`Client::builder`].
#[must_use = "a builder does nothing until `.build()`"]
pub struct ClientBuilder {
    key: SecretKey,
    base_url: Result<BaseUrl, BaseUrlFault>,
    timeout: Option<Duration>,
    stall_timeout: Duration,
    connect_timeout: Duration,
    retries: u32,
    re_ask: bool,
    max_reply_bytes: usize,
}

impl ClientBuilder {
    /// Another address than `https://api.anthropic.com`. Whoever chooses it receives the key, so
    /// it is text of the program, or of a rehearsal server; `https`, but for loopback.
    pub fn base_url(mut self, url: impl IntoBaseUrl) -> Self {
        self.base_url = url.into_base_url();
        self
    }

    /// How long one attempt may take, connecting and reading included. Ten minutes by default, and
    /// an hour for a stream.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long a stream may be silent. Two minutes by default; the API sends signs of life more
    /// often.
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.stall_timeout = timeout;
        self
    }

    /// How long connecting may take. Ten seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How often an error that may pass is tried again. Twice by default.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Whether a rejected reply is sent back once. It is by default.
    pub fn re_ask(mut self, re_ask: bool) -> Self {
        self.re_ask = re_ask;
        self
    }

    /// The longest reply that is read, in bytes. 32 MiB by default.
    pub fn max_reply_bytes(mut self, bytes: usize) -> Self {
        self.max_reply_bytes = bytes;
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    /// [`ClientError`] if the address is not one that a key may be sent to, if the system has no
    /// root certificates, or if the environment names a proxy that cannot be used.
    pub fn build(self) -> Result<Client, ClientError> {
        let base_url = self.base_url.map_err(ClientError::BaseUrl)?;
        let transport = Transport::new(transport::Settings {
            base_url,
            timeout: self.timeout.unwrap_or(Duration::from_mins(10)),
            stream_timeout: self.timeout.unwrap_or(Duration::from_hours(1)),
            stall_timeout: self.stall_timeout,
            connect_timeout: self.connect_timeout,
            max_reply_bytes: self.max_reply_bytes,
        })?;
        Ok(Client {
            inner: Arc::new(Inner {
                key: self.key,
                transport,
                retries: self.retries,
                re_ask: self.re_ask,
            }),
        })
    }
}

/// Redacted: neither key nor address.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientBuilder(…)")
    }
}
