//! The turns of a conversation: what the user says, and what the model said.

use std::collections::HashSet;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::content::{Block, CacheTtl, Seal, SentBlock, UserContent};
use super::conversation::Next;
use super::reply::{Reply, Usage};
use super::tool::{IntoResult, SentResult, ToolResult};

/// One turn: a list of content blocks.
///
/// A user turn takes untrusted text as a block of its own, prompts, [documents](super::Document)
/// and [images](super::Image). A block needs no wrapping, because the API keeps blocks apart; what
/// cannot be seen is removed, as [`wrap`](crate::prompt::Wrap) does, and a block in which there is
/// nothing to see is left out. An assistant turn is made of a reply and of nothing else.
///
/// ```
/// use taintless::{claude::Turn, prelude::*};
/// let mail = Tainted::new("Where is my parcel?");
/// let turn = Turn::user(prompt!("Answer this e-mail in one sentence.")).and(mail);
/// ```
#[derive(Clone)]
pub struct Turn {
    role: Role,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy)]
enum Role {
    User,
    Assistant(Said),
}

/// What is known of a reply besides its blocks.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) usage: Usage,
    /// What the API waits for after it.
    pub(super) next: Next,
}

impl Turn {
    /// What the user says: a block of untrusted text, a prompt, a document, an image.
    pub fn user(content: impl UserContent) -> Self {
        let turn = Turn {
            role: Role::User,
            blocks: Vec::new(),
        };
        turn.and(content)
    }

    /// What the model said, byte for byte as it was received.
    ///
    /// Of a reply that was cut ([`Outcome::Truncated`](super::Outcome::Truncated)) the turn holds
    /// what is whole: no tool call, for which there would be no result, and neither thinking nor
    /// a server's tool that ends in mid-air. Of a refusal it holds nothing: the API wants what it
    /// refused to answer taken out, not repeated.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what it takes is a reference"
    )]
    pub fn assistant(reply: impl Replay) -> Self {
        let reply = reply.reply(Seal::new());
        Turn {
            role: Role::Assistant(Said {
                usage: reply.usage(),
                next: Next::after(reply.stop_reason()),
            }),
            blocks: reply.replayed().map(Block::read).collect(),
        }
    }

    /// What came of a reply's calls: a user turn, in which text may follow. The API wants one result
    /// of each call, so of two for the same call the first stands.
    ///
    /// [`calls`](super::ClaudeTools::calls) has an example.
    pub fn results<R: IntoResult>(results: impl IntoIterator<Item = R>) -> Self {
        let mut known = HashSet::new();
        let firsts = results
            .into_iter()
            .map(IntoResult::into_result)
            .filter(|result: &ToolResult| known.insert(result.id().key()));
        Turn {
            role: Role::User,
            blocks: firsts
                .map(|result| Block::new(&SentResult(&result)))
                .collect(),
        }
    }

    /// Appends a block to a user turn. The API takes a reply back only as it was, so an assistant
    /// turn stays as it is.
    #[must_use]
    pub fn and(mut self, content: impl UserContent) -> Self {
        if matches!(self.role, Role::User) {
            self.blocks.extend(content.into_block(Seal::new()));
        }
        self
    }

    /// Marks the block that was appended last: the API caches the conversation up to it and with it,
    /// for five minutes. See [`cached_for`](Turn::cached_for).
    #[must_use]
    pub fn cached(self) -> Self {
        self.cached_for(CacheTtl::FiveMinutes)
    }

    /// The same for so long.
    ///
    /// The API takes four marks in a request. Where there are more, the last ones count: what an
    /// earlier one had cached is found by them. An assistant turn stays as it is: mark the user
    /// turn after it.
    ///
    /// ```
    /// use taintless::{claude::{CacheTtl, Document, Turn}, prelude::*};
    /// # let handbook = Tainted::new("…");
    /// let turn = Turn::user(Document::text(&handbook))
    ///     .cached_for(CacheTtl::Hour)
    ///     .and("How many days of leave do I have?");
    /// ```
    #[must_use]
    pub fn cached_for(mut self, ttl: CacheTtl) -> Self {
        if matches!(self.role, Role::User)
            && let Some(block) = self.blocks.last_mut()
        {
            block.set_cache(Some(ttl));
        }
        self
    }

    /// Whether there is nothing in it that is sent.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What is known of the reply, of an assistant turn.
    pub(super) fn said(&self) -> Option<Said> {
        match self.role {
            Role::User => None,
            Role::Assistant(said) => Some(said),
        }
    }

    /// A turn that was stored.
    #[cfg(feature = "store")]
    pub(super) fn restored(said: Option<Said>, blocks: Vec<Block>) -> Self {
        Turn {
            role: said.map_or(Role::User, Role::Assistant),
            blocks,
        }
    }

    fn role(&self) -> &'static str {
        match self.role {
            Role::User => "user",
            Role::Assistant(_) => "assistant",
        }
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Turn({}, {} blocks)", self.role(), self.blocks.len())
    }
}

/// A turn as it is sent. Private: were `Turn` itself `Serialize`, any serializer would be shown
/// the text.
pub(super) struct SentTurn<'a> {
    turn: &'a Turn,
    /// How many of its marks are left out: the first ones.
    unmarked: usize,
}

impl<'a> SentTurn<'a> {
    /// The turns in which there is something, and so many marks: the last ones.
    pub(super) fn all(turns: &'a [Turn], marks: usize) -> Vec<Self> {
        let marked = |turn: &Turn| turn.blocks.iter().filter(|b| b.cache().is_some()).count();
        let total: usize = turns.iter().map(marked).sum();
        let mut surplus = total.saturating_sub(marks);
        let turns = turns.iter().filter(|turn| !turn.is_empty()).map(|turn| {
            let unmarked = surplus.min(marked(turn));
            surplus -= unmarked;
            SentTurn { turn, unmarked }
        });
        turns.collect()
    }
}

impl Serialize for SentTurn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("role", self.turn.role())?;
        map.serialize_entry("content", &SentBlocks(self))?;
        map.end()
    }
}

struct SentBlocks<'a>(&'a SentTurn<'a>);

impl Serialize for SentBlocks<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let SentTurn { turn, unmarked } = self.0;
        let mut unmarked = *unmarked;
        let mut blocks = serializer.serialize_seq(Some(turn.blocks.len()))?;
        for block in &turn.blocks {
            let marked = unmarked == 0;
            if block.cache().is_some() {
                unmarked = unmarked.saturating_sub(1);
            }
            blocks.serialize_element(&SentBlock { block, marked })?;
        }
        blocks.end()
    }
}

/// What an assistant turn is made of: a reply that was received.
#[diagnostic::on_unimplemented(
    message = "an assistant turn is made of a reply, not of `{Self}`",
    label = "not a reply",
    note = "hand over the reply as it was received, `&reply` (of an outcome `outcome.reply()`); text goes into `Turn::user(text)` [taintless::errors T701]"
)]
pub trait Replay: replay::Sealed {
    #[doc(hidden)]
    fn reply(&self, seal: Seal) -> &Reply;
}

mod replay {
    pub trait Sealed {}
    impl Sealed for &super::Reply {}
}

#[diagnostic::do_not_recommend]
impl Replay for &Reply {
    fn reply(&self, _: Seal) -> &Reply {
        self
    }
}
