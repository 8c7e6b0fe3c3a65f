//! What the API would refuse, found before it is sent.

use std::fmt;

use super::Parts;
use crate::claude::content::{Block, CacheTtl};
use crate::output::WireError;

/// Why the API would refuse a request. It holds no text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RequestError {
    /// The schema of the output type, or those of the tools.
    Schema(WireError),
    /// There is no turn with something to see in it.
    NoTurns,
    /// The first turn is the model's.
    NoUserFirst,
    /// Thinking has 1024 tokens at least, and fewer than the request's `max_tokens`.
    ThinkingBudget {
        /// What it was given.
        budget: u32,
        /// The request's `max_tokens`.
        max_tokens: u32,
    },
    /// `temperature` and `top_p` are from 0 to 1.
    Sampling,
    /// `temperature` and `top_k` are not set beside thinking.
    SamplingWithThinking,
    /// Some documents are cited and some not.
    MixedCitations,
    /// Documents are cited, and the reply is to be of an output type: the API takes one of these.
    CitationsWithOutput,
    /// A mark for an hour stands after one for five minutes.
    CacheOrder,
    /// A stop sequence without a character to see.
    StopSequence,
    /// A server's tool with domains allowed and domains blocked.
    Domains,
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RequestError::Schema(error) => return error.fmt(f),
            RequestError::ThinkingBudget { budget, max_tokens } => {
                return write!(
                    f,
                    "thinking has a budget of {budget} tokens: 1024 is the least, and the request's `max_tokens`, {max_tokens}, is more than it"
                );
            }
            RequestError::NoTurns => "there is no turn with something to see in it",
            RequestError::NoUserFirst => "the first turn is the model's",
            RequestError::Sampling => "`temperature` and `top_p` are from 0 to 1",
            RequestError::SamplingWithThinking => {
                "`temperature` and `top_k` are not set beside thinking"
            }
            RequestError::MixedCitations => "some documents are cited and some not",
            RequestError::CitationsWithOutput => {
                "documents are cited, and the reply is to be of an output type"
            }
            RequestError::CacheOrder => {
                "a cache mark for an hour stands after one for five minutes"
            }
            RequestError::StopSequence => "a stop sequence has no character to see",
            RequestError::Domains => {
                "a server's tool has allowed domains and blocked ones; the API takes one of these"
            }
        })
    }
}

impl std::error::Error for RequestError {}

/// The least that thinking can be given.
const LEAST_THINKING: u32 = 1024;

impl Parts {
    /// Everything but the schemas.
    pub(super) fn check(&self, has_output: bool) -> Result<(), RequestError> {
        let faults = [
            self.turns_fault(),
            self.thinking_fault(),
            self.sampling_fault(),
            self.citations_fault(has_output),
            self.cache_fault(),
            self.words_fault(),
        ];
        faults.into_iter().flatten().next().map_or(Ok(()), Err)
    }

    fn turns_fault(&self) -> Option<RequestError> {
        match self.turns.iter().find(|turn| !turn.is_empty()) {
            None => Some(RequestError::NoTurns),
            Some(turn) => turn.said().map(|_| RequestError::NoUserFirst),
        }
    }

    fn thinking_fault(&self) -> Option<RequestError> {
        let budget = self.thinking?.tokens()?;
        let max_tokens = self.max_tokens;
        (budget < LEAST_THINKING || budget >= max_tokens)
            .then_some(RequestError::ThinkingBudget { budget, max_tokens })
    }

    fn sampling_fault(&self) -> Option<RequestError> {
        let is_outside = |number: Option<f64>| number.is_some_and(|n| !(0.0..=1.0).contains(&n));
        if is_outside(self.temperature) || is_outside(self.top_p) {
            return Some(RequestError::Sampling);
        }
        let is_thinking = self.thinking.is_some_and(super::Thinking::is_on);
        // 1 is what the API takes where nothing is said.
        let is_sampling = self.temperature.is_some_and(|t| t < 1.0) || self.top_k.is_some();
        (is_thinking && is_sampling).then_some(RequestError::SamplingWithThinking)
    }

    fn citations_fault(&self, has_output: bool) -> Option<RequestError> {
        let mut cited = self.blocks().filter_map(Block::cited);
        let first = cited.next()?;
        if cited.any(|other| other != first) {
            return Some(RequestError::MixedCitations);
        }
        (first && has_output).then_some(RequestError::CitationsWithOutput)
    }

    fn cache_fault(&self) -> Option<RequestError> {
        let marks: Vec<CacheTtl> = self.kept_marks();
        let mut pairs = marks.iter().zip(marks.iter().skip(1));
        pairs
            .any(|pair| pair == (&CacheTtl::FiveMinutes, &CacheTtl::Hour))
            .then_some(RequestError::CacheOrder)
    }

    fn words_fault(&self) -> Option<RequestError> {
        if self
            .stop_sequences
            .iter()
            .any(|text| text.trim().is_empty())
        {
            return Some(RequestError::StopSequence);
        }
        let mut tools = self.server_tools.iter();
        tools
            .any(super::ServerTool::contradicts_itself)
            .then_some(RequestError::Domains)
    }
}
