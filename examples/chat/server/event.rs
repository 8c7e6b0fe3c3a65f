//! What the page is told.

use taintless::prelude::*;

use super::markdown::Nodes;

/// An event, as the page hears it and as the conversation is kept.
#[derive(JsonOut, Debug, Clone)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Event {
    /// The person said something, and a turn begins.
    Asked { text: Tainted<String> },
    /// The turn is tried once more.
    Again,
    /// A piece of an answer.
    Text { text: Tainted<String> },
    /// The beginning of the answer that is coming is settled; `rest` is what stands after it.
    Settled { nodes: Nodes, rest: Tainted<String> },
    /// An answer is whole, or as whole as it will be; it stands in the place of its pieces.
    Reply { nodes: Nodes },
    /// Claude uses a tool that changes nothing.
    Tool {
        call: u32,
        title: Trusted<&'static str>,
        details: Vec<Detail>,
    },
    /// Claude wants something done that a person has to allow.
    Approve {
        call: u32,
        id: Tainted<String>,
        title: Trusted<&'static str>,
        details: Vec<Detail>,
    },
    /// What has become of one of these.
    ToolState { call: u32, state: State },
    /// The person stopped the turn.
    Stopped,
    /// The turn ended with an error.
    Failed { why: Why, retry: bool },
    /// The turn ended well.
    Done,
    /// The conversation began anew.
    Cleared,
    /// All that was said before the page came has been told; it is not kept.
    Present,
}

/// An argument of a call, to be shown.
#[derive(JsonOut, Debug, Clone)]
pub(crate) struct Detail {
    pub(crate) label: Tainted<String>,
    pub(crate) value: Tainted<String>,
}

#[derive(JsonOut, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    Running,
    Done,
    Failed,
    Denied,
    /// The turn ended before it was decided.
    Unknown,
    /// The turn ended after it was decided, and before it began.
    Stopped,
}

/// Why a turn failed. The page has the words.
#[derive(JsonOut, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Why {
    Network,
    Overloaded,
    Limited,
    Key,
    Refused,
    Dropped,
    Stalled,
    Refusal,
    Cut,
    Steps,
    Full,
    Internal,
}

impl Why {
    /// Whether the same again may end better.
    pub(crate) fn may_pass(self) -> bool {
        matches!(
            self,
            Why::Network | Why::Overloaded | Why::Limited | Why::Dropped | Why::Stalled
        )
    }
}

impl Event {
    /// The text of a piece.
    pub(crate) fn text(&self) -> Option<&Tainted<String>> {
        match self {
            Event::Text { text } => Some(text),
            _ => None,
        }
    }

    /// About how much memory it takes.
    pub(crate) fn weight(&self) -> usize {
        128 + match self {
            Event::Asked { text } | Event::Text { text } => text.len(),
            Event::Reply { nodes } => nodes.weight(),
            Event::Settled { nodes, rest } => nodes.weight() + rest.len(),
            Event::Tool { details, .. } | Event::Approve { details, .. } => {
                details.iter().map(|detail| detail.value.len()).sum()
            }
            _ => 0,
        }
    }
}
