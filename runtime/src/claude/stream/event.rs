//! The events of a stream.

use crate::claude::error::ApiError;
use crate::claude::fields::Fields;
use crate::claude::reply::{StopReason, Usage};
use crate::taint::Tainted;

/// What happens in a stream. All text is [`Tainted`]; new kinds of event will come, and until they
/// have a name here they are [`Unknown`](StreamEvent::Unknown).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StreamEvent {
    /// The message begins.
    Started,
    /// A block begins.
    BlockStarted {
        /// Its place among the blocks, from 0.
        index: u64,
        /// What it is going to be.
        kind: StartedBlock,
    },
    /// A piece of text.
    Text {
        /// The block's place.
        index: u64,
        /// The piece.
        delta: Tainted<String>,
    },
    /// A piece of the model's thinking.
    Thinking {
        /// The block's place.
        index: u64,
        /// The piece.
        delta: Tainted<String>,
    },
    /// A piece of the arguments of a call. The call is in the reply when it is whole.
    InputJson {
        /// The block's place.
        index: u64,
        /// The piece: part of some JSON.
        delta: Tainted<String>,
    },
    /// The signature of the thinking has arrived; it is replayed with it.
    Signature {
        /// The block's place.
        index: u64,
    },
    /// A citation.
    Citation {
        /// The block's place.
        index: u64,
        /// The citation, as JSON.
        json: Tainted<String>,
    },
    /// A block ends.
    BlockEnded {
        /// The block's place.
        index: u64,
    },
    /// What the reply has cost so far: sums, not additions.
    Usage(Usage),
    /// Why the model stopped.
    Stopped(StopReason),
    /// The message ends.
    Ended,
    /// A sign of life.
    Ping,
    /// The API reports an error; nothing comes after it.
    Error(ApiError),
    /// Any other event, or piece of a block, by the name of its kind.
    Unknown {
        /// The name of its kind.
        kind: Tainted<String>,
        /// The event, as JSON.
        json: Tainted<String>,
    },
}

/// What a block that begins is going to be.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StartedBlock {
    /// Text.
    Text,
    /// The model's thinking.
    Thinking,
    /// Thinking that the API keeps to itself.
    RedactedThinking,
    /// The model is about to call a tool of yours.
    ToolUse {
        /// The call's id.
        id: Tainted<String>,
        /// The tool's name.
        name: Tainted<String>,
    },
    /// The model is about to call a tool that the API runs.
    ServerToolUse {
        /// The call's id.
        id: Tainted<String>,
        /// The tool's name.
        name: Tainted<String>,
    },
    /// Any other, by the name of its kind.
    Other(Tainted<String>),
}

impl StartedBlock {
    pub(super) fn read(fields: &Fields<'_>) -> Self {
        let kind = fields.text("type").unwrap_or_default();
        let call = || fields.text("id").zip(fields.text("name"));
        let known = match kind.text() {
            "text" => Some(StartedBlock::Text),
            "thinking" => Some(StartedBlock::Thinking),
            "redacted_thinking" => Some(StartedBlock::RedactedThinking),
            "tool_use" => call().map(|(id, name)| StartedBlock::ToolUse { id, name }),
            "server_tool_use" => call().map(|(id, name)| StartedBlock::ServerToolUse { id, name }),
            _ => None,
        };
        known.unwrap_or(StartedBlock::Other(kind))
    }
}
