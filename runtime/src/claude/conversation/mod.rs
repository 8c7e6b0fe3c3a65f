//! A conversation: its turns in order, what it cost, and what is to be sent next.

mod next;
mod replay;
mod serde;
#[cfg(feature = "store")]
mod store;

pub use next::Next;
pub(super) use replay::whole;
pub use serde::KeptBySerde;
#[cfg(feature = "store")]
pub use store::StoreError;

use std::fmt;

use super::content::UserContent;
use super::reply::Usage;
use super::tool::ToolResult;
use super::turn::{Replay, Turn};

/// A conversation: turns in order, in which what the model is said to have said is what it said.
///
/// ```
/// use taintless::claude::{Conversation, Model, Next, Outcome, PlainText, Request};
/// use taintless::prelude::*;
/// # fn send(_: JsonBody) -> Vec<u8> {
/// #     br#"{"type":"message","content":[{"type":"text","text":"4"}],"stop_reason":"end_turn","usage":{"output_tokens":5}}"#.to_vec()
/// # }
/// let mut conversation = Conversation::new();
/// conversation.user(Tainted::new("What is two and two?"));
/// let request = Request::new(Model::SONNET_5, 300).conversation(&conversation);
/// let outcome = Outcome::<PlainText>::from_reply(200, [], &send(request.body()));
/// if let Some(reply) = outcome.reply() {
///     assert_eq!(conversation.reply(reply), Next::User);
/// }
/// conversation.user("And one more?");
/// assert_eq!(conversation.usage().output_tokens, 5);
/// ```
///
/// A clone is a fork: both go on from the same turns, and share what they hold.
#[derive(Clone, Default)]
pub struct Conversation {
    turns: Vec<Turn>,
}

impl Conversation {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a turn.
    #[must_use]
    pub fn turn(mut self, turn: Turn) -> Self {
        self.push(turn);
        self
    }

    /// Appends a turn.
    pub fn push(&mut self, turn: Turn) {
        self.turns.push(turn);
    }

    /// Appends what the user says: a turn of one block.
    pub fn user(&mut self, content: impl UserContent) {
        self.push(Turn::user(content));
    }

    /// Appends a reply as it was received, and tells what is to be sent next. See
    /// [`Turn::assistant`] for a reply that was cut.
    pub fn reply(&mut self, reply: impl Replay) -> Next {
        self.push(Turn::assistant(reply));
        self.next()
    }

    /// Appends the results of the tools that the model called: one of every call.
    pub fn results(&mut self, results: impl IntoIterator<Item = ToolResult>) {
        self.push(Turn::results(results));
    }

    /// What is to be sent next.
    #[must_use]
    pub fn next(&self) -> Next {
        let last = self.turns.last();
        last.map_or(Next::User, |turn| {
            turn.said().map_or(Next::Send, |said| said.next)
        })
    }

    /// The turns, in order.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// What each reply cost, in order.
    pub fn usages(&self) -> impl Iterator<Item = Usage> {
        self.turns
            .iter()
            .filter_map(Turn::said)
            .map(|said| said.usage)
    }

    /// What all replies cost.
    pub fn usage(&self) -> Usage {
        self.usages()
            .fold(Usage::default(), |sum, usage| sum + usage)
    }

    /// The conversation as it was after so many turns.
    ///
    /// ```
    /// use taintless::claude::Conversation;
    /// let mut first = Conversation::new();
    /// first.user("one");
    /// first.user("two");
    /// assert_eq!(first.fork_at(1).turns().len(), 1);
    /// ```
    #[must_use]
    pub fn fork_at(&self, turns: usize) -> Self {
        Conversation {
            turns: self.turns.iter().take(turns).cloned().collect(),
        }
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Conversation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Conversation")
            .field("turns", &self.turns)
            .field("next", &self.next())
            .field("usage", &self.usage())
            .finish()
    }
}
