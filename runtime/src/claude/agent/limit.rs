//! Where a run ends, and why.

use std::fmt;
use std::time::Duration;

use crate::claude::error::ApiError;
use crate::claude::outcome::Limit as Cut;
use crate::output::OutputError;
use crate::taint::{Tainted, Trusted};

/// How far an agent may go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) turns: u32,
    pub(super) tokens: u64,
    pub(super) time: Duration,
    pub(super) calls_per_tool: u32,
    pub(super) repetitions: u32,
    pub(super) denials: u32,
    pub(super) result_bytes: usize,
    pub(super) decision_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            turns: 20,
            tokens: 1_000_000,
            time: Duration::from_mins(10),
            calls_per_tool: 50,
            repetitions: 3,
            denials: 3,
            result_bytes: 4 << 20,
            decision_time: Duration::from_mins(5),
        }
    }
}

/// Which limit of the agent's a run has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunLimit {
    /// The model was asked as often as it may be.
    Turns,
    /// As many tokens are used as may be.
    Tokens,
    /// The time is over.
    Time,
    /// The tool was called as often as it may be.
    Calls(Trusted<&'static str>),
    /// The tool was called with the same arguments as often as it may be.
    Repetition(Trusted<&'static str>),
    /// As many calls were denied as may be.
    Denials,
    /// The results of tools have as many bytes as they may.
    ResultBytes,
}

impl RunLimit {
    /// Its name in a transcript.
    pub(super) fn name(self) -> &'static str {
        match self {
            RunLimit::Turns => "turns",
            RunLimit::Tokens => "tokens",
            RunLimit::Time => "time",
            RunLimit::Calls(_) => "calls_of_one_tool",
            RunLimit::Repetition(_) => "repetition",
            RunLimit::Denials => "denials",
            RunLimit::ResultBytes => "result_bytes",
        }
    }
}

impl fmt::Display for RunLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RunLimit::Turns => f.write_str("the model was asked as often as it may be"),
            RunLimit::Tokens => f.write_str("as many tokens are used as may be"),
            RunLimit::Time => f.write_str("the time is over"),
            RunLimit::Calls(tool) => write!(f, "`{tool}` was called as often as it may be"),
            RunLimit::Repetition(tool) => {
                write!(
                    f,
                    "`{tool}` was called again and again with the same arguments"
                )
            }
            RunLimit::Denials => f.write_str("as many calls were denied as may be"),
            RunLimit::ResultBytes => {
                f.write_str("the results of tools have as many bytes as they may")
            }
        }
    }
}

/// Why a run ended without an answer. What the model wrote is shown by none of it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Stop {
    /// A limit of the agent's.
    Limit(RunLimit),
    /// The reply was cut: `max_tokens`, or the context window.
    Truncated(Cut),
    /// The model refused; why, in the API's words, where it says so.
    Refused(Option<Tainted<String>>),
    /// The answer breaks the rules of its type.
    Rejected(OutputError),
    /// The API answered with an error.
    Failed(ApiError),
    /// The program ended it: [`Run::cancel`](super::Run::cancel).
    Cancelled,
    /// The model stopped for a reason that has no name here yet.
    Unknown,
}

impl Stop {
    /// Its name in a transcript.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Stop::Limit(limit) => limit.name(),
            Stop::Truncated(Cut::MaxTokens) => "max_tokens",
            Stop::Truncated(Cut::ContextWindow) => "context_window",
            Stop::Refused(_) => "refusal",
            Stop::Rejected(_) => "rejected",
            Stop::Failed(_) => "api_error",
            Stop::Cancelled => "cancelled",
            Stop::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Limit(limit) => limit.fmt(f),
            Stop::Truncated(Cut::MaxTokens) => f.write_str("the reply was cut by `max_tokens`"),
            Stop::Truncated(Cut::ContextWindow) => f.write_str("the context window is full"),
            Stop::Refused(_) => f.write_str("the model refused"),
            Stop::Rejected(_) => f.write_str("the answer breaks the rules of its type"),
            Stop::Failed(_) => f.write_str("the API answered with an error"),
            Stop::Cancelled => f.write_str("the program ended it"),
            Stop::Unknown => f.write_str("the model stopped for an unknown reason"),
        }
    }
}

impl std::error::Error for Stop {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Stop::Rejected(error) => Some(error),
            Stop::Failed(error) => Some(error),
            _ => None,
        }
    }
}
