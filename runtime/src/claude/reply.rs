//! A reply of the model: its blocks, why it stopped, what it cost.

use std::fmt;
use std::ops::{Add, AddAssign};

use serde_json::value::RawValue;

use super::container::ContainerId;
use super::conversation::whole;
use super::fields::Fields;
use super::headers::RequestId;
use super::tool::CallId;
use crate::taint::Tainted;

/// A reply, as it was received. All its text is [`Tainted`].
pub struct Reply {
    blocks: Vec<Block>,
    stop_reason: StopReason,
    category: Option<Tainted<String>>,
    usage: Usage,
    request_id: Option<RequestId>,
    container: Option<ContainerId>,
}

impl Reply {
    /// Reads the body of a successful answer; `None` if it is no message.
    pub(super) fn read(fields: &Fields<'_>, request_id: Option<RequestId>) -> Option<Self> {
        let blocks = fields.list("content")?.into_iter().map(Block::read);
        Some(Self::of(fields, blocks.collect(), request_id))
    }

    /// A reply whose blocks were read before.
    pub(super) fn of(
        fields: &Fields<'_>,
        blocks: Vec<Block>,
        request_id: Option<RequestId>,
    ) -> Self {
        Reply {
            blocks,
            stop_reason: StopReason::read(fields.text("stop_reason")),
            category: fields.object("stop_details").text("category"),
            usage: Usage::read(&fields.object("usage")),
            request_id,
            container: fields
                .object("container")
                .text("id")
                .map(|id| ContainerId::received(id.text())),
        }
    }

    /// Its content blocks, in order. None is left out, whatever its kind.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Its text: all `text` blocks, joined. Of a reply that was cut, the part there is.
    pub fn text(&self) -> Tainted<String> {
        Tainted::new(self.texts().collect())
    }

    /// The first `text` block: where the API puts JSON.
    pub(super) fn first_text(&self) -> Tainted<&str> {
        Tainted::new(self.texts().next().unwrap_or_default())
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Text(text) => Some(text.text()),
            _ => None,
        })
    }

    /// Why the model stopped.
    pub fn stop_reason(&self) -> &StopReason {
        &self.stop_reason
    }

    pub(super) fn category(&self) -> Option<Tainted<String>> {
        self.category.clone()
    }

    /// What it cost. Where the client asked again, this counts the rejected reply too.
    pub fn usage(&self) -> Usage {
        self.usage
    }

    #[cfg(feature = "client")]
    pub(super) fn add_usage(&mut self, earlier: Usage) {
        self.usage += earlier;
    }

    /// The request's id, for a question to Anthropic's support.
    pub fn request_id(&self) -> Option<&RequestId> {
        self.request_id.as_ref()
    }

    /// The container in which the API ran code for it, for a request that goes on there.
    pub fn container(&self) -> Option<&ContainerId> {
        self.container.as_ref()
    }

    /// The blocks that an assistant turn holds.
    pub(super) fn kept(&self) -> Vec<&Block> {
        whole(&self.blocks, &self.stop_reason)
    }

    /// The same, as they go back.
    pub(super) fn replayed(&self) -> impl Iterator<Item = Box<RawValue>> {
        self.kept().into_iter().map(|block| block.raw.clone())
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("blocks", &self.blocks)
            .field("stop_reason", &self.stop_reason)
            .field("usage", &self.usage)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

/// A content block of a reply.
pub struct Block {
    kind: BlockKind,
    raw: Box<RawValue>,
    whole: bool,
}

impl Block {
    pub(super) fn read(raw: &RawValue) -> Self {
        let fields = Fields::new(raw.get()).unwrap_or_default();
        Block {
            kind: BlockKind::read(&fields),
            raw: raw.to_owned(),
            whole: true,
        }
    }

    /// A block of which a stream brought a part only; with the part of a call's arguments, if it
    /// has arguments.
    pub(super) fn unfinished(raw: &RawValue, input: Option<Tainted<String>>) -> Self {
        let mut block = Block::read(raw);
        block.whole = false;
        if let Some(input) = input {
            let fields = Fields::new(raw.get()).unwrap_or_default();
            let kind = fields.text("type").unwrap_or_default();
            block.kind = BlockKind::Unfinished { kind, input };
        }
        block
    }

    /// Whether all of it is here. A block of a stream that was cut is kept; it is not replayed, but
    /// for text.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// What it is.
    pub fn kind(&self) -> &BlockKind {
        &self.kind
    }

    /// The block as JSON, as it was received. Of a block that is not whole, the part there is,
    /// but for the arguments of a call: those are in [`BlockKind::Unfinished`].
    pub fn json(&self) -> Tainted<&str> {
        Tainted::new(self.raw.get())
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// The kinds of block. New ones will come; until they have a name here they are
/// [`Other`](BlockKind::Other).
#[derive(Debug)]
#[non_exhaustive]
pub enum BlockKind {
    /// Text.
    Text(Tainted<String>),
    /// The model's thinking.
    Thinking(Tainted<String>),
    /// Thinking that the API keeps to itself.
    RedactedThinking,
    /// The model calls a tool of yours.
    ToolUse {
        /// The call's id, which its result names.
        id: CallId,
        /// The tool's name.
        name: Tainted<String>,
        /// Its arguments, as JSON.
        input: Tainted<String>,
    },
    /// The model called a tool that the API runs.
    ServerToolUse {
        /// The call's id.
        id: CallId,
        /// The tool's name.
        name: Tainted<String>,
        /// Its arguments, as JSON.
        input: Tainted<String>,
    },
    /// A call of which a part is missing, so that it is none: only streams have it.
    Unfinished {
        /// The name of its kind: `tool_use` and the like.
        kind: Tainted<String>,
        /// The part of its arguments that arrived: the beginning of some JSON.
        input: Tainted<String>,
    },
    /// Any other, by the name of its kind; [`Block::json`] has the rest.
    Other(Tainted<String>),
}

impl BlockKind {
    fn read(fields: &Fields<'_>) -> Self {
        let kind = fields.text("type").unwrap_or_default();
        let text = |name| fields.text(name);
        let id = || text("id").map(|id| CallId::received(id.text()));
        let input = || Tainted::new(fields.raw("input").map_or("{}", RawValue::get).to_owned());
        let known = match kind.text() {
            "text" => text("text").map(BlockKind::Text),
            "thinking" => text("thinking").map(BlockKind::Thinking),
            "redacted_thinking" => Some(BlockKind::RedactedThinking),
            "tool_use" => id().zip(text("name")).map(|(id, name)| {
                let input = input();
                BlockKind::ToolUse { id, name, input }
            }),
            "server_tool_use" => id().zip(text("name")).map(|(id, name)| {
                let input = input();
                BlockKind::ServerToolUse { id, name, input }
            }),
            _ => None,
        };
        known.unwrap_or(BlockKind::Other(kind))
    }
}

/// Why the model stopped.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StopReason {
    /// It had said what it wanted to say.
    EndTurn,
    /// It reached the request's `max_tokens`.
    MaxTokens,
    /// It wrote one of the request's stop sequences.
    StopSequence,
    /// It calls a tool.
    ToolUse,
    /// A long turn is paused: send the reply back, and it goes on.
    PauseTurn,
    /// It refused.
    Refusal,
    /// The context window is full.
    ContextWindow,
    /// Any other; empty where the API gave none.
    Other(Tainted<String>),
}

impl StopReason {
    pub(super) fn read(reason: Option<Tainted<String>>) -> Self {
        let reason = reason.unwrap_or_default();
        match reason.text() {
            "end_turn" => StopReason::EndTurn,
            "max_tokens" => StopReason::MaxTokens,
            "stop_sequence" => StopReason::StopSequence,
            "tool_use" => StopReason::ToolUse,
            "pause_turn" => StopReason::PauseTurn,
            "refusal" => StopReason::Refusal,
            "model_context_window_exceeded" => StopReason::ContextWindow,
            _ => StopReason::Other(reason),
        }
    }
}

/// What a reply cost, in tokens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// Input that no cache held.
    pub input_tokens: u64,
    /// Output, thinking included.
    pub output_tokens: u64,
    /// Input that was written to the cache.
    pub cache_creation_input_tokens: u64,
    /// Input that was read from the cache.
    pub cache_read_input_tokens: u64,
}

impl Usage {
    pub(super) fn read(usage: &Fields<'_>) -> Self {
        let mut read = Usage::default();
        read.put_over(usage);
        read
    }

    /// The figures that are there, in the place of those before; a `null` says nothing new.
    pub(super) fn put_over(&mut self, usage: &Fields<'_>) {
        let figures = [
            ("input_tokens", &mut self.input_tokens),
            ("output_tokens", &mut self.output_tokens),
            (
                "cache_creation_input_tokens",
                &mut self.cache_creation_input_tokens,
            ),
            ("cache_read_input_tokens", &mut self.cache_read_input_tokens),
        ];
        for (name, figure) in figures {
            if usage.raw(name).is_some_and(|raw| raw.get() != "null") {
                *figure = usage.number(name);
            }
        }
    }

    /// All input: the sum of the three figures.
    pub fn total_input_tokens(self) -> u64 {
        self.input_tokens
            .saturating_add(self.cache_creation_input_tokens)
            .saturating_add(self.cache_read_input_tokens)
    }
}

impl Add for Usage {
    type Output = Usage;
    fn add(self, other: Usage) -> Usage {
        Usage {
            input_tokens: self.input_tokens.saturating_add(other.input_tokens),
            output_tokens: self.output_tokens.saturating_add(other.output_tokens),
            cache_creation_input_tokens: self
                .cache_creation_input_tokens
                .saturating_add(other.cache_creation_input_tokens),
            cache_read_input_tokens: self
                .cache_read_input_tokens
                .saturating_add(other.cache_read_input_tokens),
        }
    }
}

impl AddAssign for Usage {
    fn add_assign(&mut self, other: Usage) {
        *self = *self + other;
    }
}
