//! What a conversation waits for.

use crate::claude::outcome::Limit;
use crate::claude::reply::StopReason;

/// What is to be sent next in a [`Conversation`](super::Conversation).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Next {
    /// The user speaks: nobody has yet, or the model has said what it wanted to say.
    User,
    /// The conversation as it is: the user has spoken.
    Send,
    /// The conversation as it is: a long turn of the model's is paused, and goes on.
    Continue,
    /// The results of the tools that the model called, all in one turn.
    Results,
    /// The reply was cut. What is whole of it stands in the conversation; the user may ask to go on,
    /// or [`fork_at`](super::Conversation::fork_at) goes back.
    Cut(Limit),
    /// The model refused. The reply does not stand in the conversation, and what it refused to answer
    /// is to be taken out as well, by [`fork_at`](super::Conversation::fork_at): the API refuses
    /// again otherwise.
    Refused,
    /// The model stopped for a reason that has no name here yet.
    Unknown,
}

impl Next {
    pub(in crate::claude) fn after(reason: &StopReason) -> Self {
        match reason {
            StopReason::EndTurn | StopReason::StopSequence => Next::User,
            StopReason::PauseTurn => Next::Continue,
            StopReason::ToolUse => Next::Results,
            StopReason::MaxTokens => Next::Cut(Limit::MaxTokens),
            StopReason::ContextWindow => Next::Cut(Limit::ContextWindow),
            StopReason::Refusal => Next::Refused,
            StopReason::Other(_) => Next::Unknown,
        }
    }

    /// As it is stored.
    #[cfg(feature = "store")]
    pub(super) fn name(self) -> &'static str {
        let pair = NAMES.iter().find(|(next, _)| *next == self);
        pair.map_or("unknown", |(_, name)| name)
    }

    #[cfg(feature = "store")]
    pub(super) fn named(name: &str) -> Option<Self> {
        let pair = NAMES.iter().find(|(_, known)| *known == name);
        pair.map(|(next, _)| *next)
    }
}

/// What can be next after a reply.
#[cfg(feature = "store")]
const NAMES: [(Next, &str); 7] = [
    (Next::User, "user"),
    (Next::Continue, "continue"),
    (Next::Results, "results"),
    (Next::Cut(Limit::MaxTokens), "max_tokens"),
    (Next::Cut(Limit::ContextWindow), "context_window"),
    (Next::Refused, "refused"),
    (Next::Unknown, "unknown"),
];
