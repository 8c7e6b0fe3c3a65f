//! What came of a request: an answer, read as the type that was asked for, or why there is none.

use std::fmt;

use super::answer::{Answer, PlainText};
use super::error::ApiError;
use super::fields::Fields;
use super::headers::{Headers, RequestId};
use super::reply::{Reply, StopReason, Usage};
use crate::output::OutputError;
use crate::taint::Tainted;

/// What came of a request.
///
/// The reason why the model stopped is looked at before its text: a refusal or a cut reply need not
/// match the schema, and is not read as if it did.
///
/// ```
/// use taintless::claude::{Outcome, PlainText};
/// let bytes = br#"{"type":"message","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn"}"#;
/// let headers = [("request-id", "req_1")];
/// match Outcome::<PlainText>::from_reply(200, headers, bytes) {
///     Outcome::Parsed { value, .. } => println!("{}", value.text.for_log(80)),
///     Outcome::Refused { .. } => println!("refused"),
///     Outcome::Failed(error) if error.is_retryable() => println!("later"),
///     other => println!("no answer: {other:?}"),
/// }
/// ```
#[non_exhaustive]
#[must_use = "a refusal or an error of the API is an outcome too; match it, or call `into_value()`"]
pub enum Outcome<T = PlainText> {
    /// The answer, as the type that was asked for.
    Parsed {
        /// The answer.
        value: T,
        /// The reply it was read from.
        reply: Reply,
    },
    /// The model refused.
    Refused {
        /// Why, in the API's words, where it says so.
        category: Option<Tainted<String>>,
        /// The reply.
        reply: Reply,
    },
    /// The reply was cut; [`Reply::text`] has the part there is.
    Truncated {
        /// What cut it.
        limit: Limit,
        /// The reply.
        reply: Reply,
    },
    /// The reply breaks the type's rules.
    Rejected {
        /// Which, and where.
        error: OutputError,
        /// The reply.
        reply: Reply,
    },
    /// The model calls a tool.
    ToolUse {
        /// The reply.
        reply: Reply,
    },
    /// A long turn is paused; it goes on when the reply is sent back.
    Paused {
        /// The reply.
        reply: Reply,
    },
    /// The model stopped for a reason that has no name here yet.
    Stopped {
        /// The reply.
        reply: Reply,
    },
    /// The API answered with an error.
    Failed(ApiError),
}

/// What cut a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The request's `max_tokens`.
    MaxTokens,
    /// The model's context window.
    ContextWindow,
}

impl<T: Answer> Outcome<T> {
    /// Reads any answer of the API: its status, its headers as pairs of name and value, its body.
    ///
    /// For users with an HTTP client of their own:
    /// `headers.iter().filter_map(|(n, v)| Some((n.as_str(), v.to_str().ok()?)))`.
    pub fn from_reply<'h>(
        status: u16,
        headers: impl IntoIterator<Item = (&'h str, &'h str)>,
        bytes: &[u8],
    ) -> Self {
        let headers = Headers::read(headers);
        let text = String::from_utf8_lossy(bytes);
        let fields = Fields::new(text.trim_start_matches('\u{FEFF}')).unwrap_or_default();
        let is_error = fields
            .text("type")
            .is_some_and(|kind| kind.text() == "error");
        if is_error || !(200..300).contains(&status) {
            return Outcome::Failed(ApiError::read(status, headers, &fields));
        }
        match Reply::read(&fields, headers.request_id.clone()) {
            Some(reply) => Outcome::of(reply),
            None => Outcome::Failed(ApiError::malformed(status, headers)),
        }
    }

    pub(super) fn of(reply: Reply) -> Self {
        match reply.stop_reason() {
            StopReason::EndTurn | StopReason::StopSequence => match T::read(&reply) {
                Ok(value) => Outcome::Parsed { value, reply },
                Err(error) => Outcome::Rejected { error, reply },
            },
            StopReason::Refusal => Outcome::Refused {
                category: reply.category(),
                reply,
            },
            StopReason::MaxTokens => Outcome::Truncated {
                limit: Limit::MaxTokens,
                reply,
            },
            StopReason::ContextWindow => Outcome::Truncated {
                limit: Limit::ContextWindow,
                reply,
            },
            StopReason::ToolUse => Outcome::ToolUse { reply },
            StopReason::PauseTurn => Outcome::Paused { reply },
            StopReason::Other(_) => Outcome::Stopped { reply },
        }
    }
}

impl<T> Outcome<T> {
    /// The reply, where there is one.
    pub fn reply(&self) -> Option<&Reply> {
        match self {
            Outcome::Parsed { reply, .. }
            | Outcome::Refused { reply, .. }
            | Outcome::Truncated { reply, .. }
            | Outcome::Rejected { reply, .. }
            | Outcome::ToolUse { reply }
            | Outcome::Paused { reply }
            | Outcome::Stopped { reply } => Some(reply),
            Outcome::Failed(_) => None,
        }
    }

    #[cfg(feature = "client")]
    pub(super) fn reply_mut(&mut self) -> Option<&mut Reply> {
        match self {
            Outcome::Parsed { reply, .. }
            | Outcome::Refused { reply, .. }
            | Outcome::Truncated { reply, .. }
            | Outcome::Rejected { reply, .. }
            | Outcome::ToolUse { reply }
            | Outcome::Paused { reply }
            | Outcome::Stopped { reply } => Some(reply),
            Outcome::Failed(_) => None,
        }
    }

    /// What it cost; nothing where the API answered with an error.
    pub fn usage(&self) -> Usage {
        self.reply().map(Reply::usage).unwrap_or_default()
    }

    /// The request's id.
    pub fn request_id(&self) -> Option<&RequestId> {
        match self {
            Outcome::Failed(error) => error.request_id(),
            other => other.reply().and_then(Reply::request_id),
        }
    }

    /// The answer, or why there is none: for `?`.
    ///
    /// # Errors
    /// In every case but [`Parsed`](Outcome::Parsed).
    pub fn into_value(self) -> Result<T, NoAnswer> {
        match self {
            Outcome::Parsed { value, .. } => Ok(value),
            Outcome::Refused { .. } => Err(NoAnswer::Refused),
            Outcome::Truncated { limit, .. } => Err(NoAnswer::Truncated(limit)),
            Outcome::Rejected { error, .. } => Err(NoAnswer::Rejected(error)),
            Outcome::ToolUse { .. } => Err(NoAnswer::ToolUse),
            Outcome::Paused { .. } => Err(NoAnswer::Paused),
            Outcome::Stopped { .. } => Err(NoAnswer::Stopped),
            Outcome::Failed(error) => Err(NoAnswer::Failed(error)),
        }
    }
}

/// Silent about the answer, so that it needs no `Debug` of the type's.
impl<T> fmt::Debug for Outcome<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Outcome::Parsed { .. } => "Parsed",
            Outcome::Refused { .. } => "Refused",
            Outcome::Truncated { .. } => "Truncated",
            Outcome::Rejected { .. } => "Rejected",
            Outcome::ToolUse { .. } => "ToolUse",
            Outcome::Paused { .. } => "Paused",
            Outcome::Stopped { .. } => "Stopped",
            Outcome::Failed(_) => "Failed",
        };
        let mut shown = f.debug_struct(name);
        match self {
            Outcome::Rejected { error, .. } => shown.field("error", error),
            Outcome::Failed(error) => shown.field("error", error),
            other => shown.field("reply", &other.reply()),
        }
        .finish_non_exhaustive()
    }
}

/// Why there is no answer. It holds none of the model's words.
#[derive(Debug)]
#[non_exhaustive]
pub enum NoAnswer {
    /// The model refused.
    Refused,
    /// The reply was cut.
    Truncated(Limit),
    /// The reply breaks the type's rules.
    Rejected(OutputError),
    /// The model calls a tool.
    ToolUse,
    /// A long turn is paused.
    Paused,
    /// The model stopped for a reason that has no name here yet.
    Stopped,
    /// The API answered with an error.
    Failed(ApiError),
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoAnswer::Refused => "the model refused",
            NoAnswer::Truncated(Limit::MaxTokens) => "the reply was cut by `max_tokens`",
            NoAnswer::Truncated(Limit::ContextWindow) => {
                "the reply was cut: the context window is full"
            }
            NoAnswer::Rejected(_) => "the reply breaks the rules of its type",
            NoAnswer::ToolUse => "the model calls a tool",
            NoAnswer::Paused => "the model's turn is paused",
            NoAnswer::Stopped => "the model stopped for an unknown reason",
            NoAnswer::Failed(_) => "the request failed",
        })
    }
}

impl std::error::Error for NoAnswer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            NoAnswer::Rejected(error) => Some(error),
            NoAnswer::Failed(error) => Some(error),
            _ => None,
        }
    }
}
