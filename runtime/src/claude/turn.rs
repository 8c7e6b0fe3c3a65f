//! The turns of a conversation: what the user says, and what the model said.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::reply::Reply;
use super::tool::{SentResult, ToolResult};
use crate::prompt::{Prompt, sanitize};
use crate::taint::{Tainted, Text};

/// One turn: a list of content blocks.
///
/// A user turn takes untrusted text as a block of its own, and prompts. A block needs no
/// wrapping, because the API keeps blocks apart; what cannot be seen is removed, as
/// [`wrap`](crate::prompt::Wrap) does. An assistant turn is made of a reply and of nothing else.
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
    Assistant,
}

#[derive(Clone)]
enum Block {
    Text(String),
    /// What came of a tool's call.
    Result(ToolResult),
    /// A block of a reply, byte for byte.
    Replayed(Box<RawValue>),
}

impl Turn {
    /// What the user says: a block of untrusted text, or a prompt.
    pub fn user(content: impl UserContent) -> Self {
        let turn = Turn {
            role: Role::User,
            blocks: Vec::new(),
        };
        turn.and(content)
    }

    /// What the model said, byte for byte as it was received.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what it takes is a reference"
    )]
    pub fn assistant(reply: impl Replay) -> Self {
        let reply = reply.reply(Seal(()));
        Turn {
            role: Role::Assistant,
            blocks: reply.replayed().map(Block::Replayed).collect(),
        }
    }

    /// What came of a reply's calls: a user turn, in which text may follow. The API wants one result
    /// of each call, so of two for the same call the first stands.
    ///
    /// [`calls`](super::ClaudeTools::calls) has an example.
    pub fn results(results: impl IntoIterator<Item = ToolResult>) -> Self {
        let mut known = Vec::new();
        let mut blocks = Vec::new();
        for result in results {
            let key = result.id().key();
            if !known.contains(&key) {
                known.push(key);
                blocks.push(Block::Result(result));
            }
        }
        Turn {
            role: Role::User,
            blocks,
        }
    }

    /// Appends a block to a user turn. The API takes a reply back only as it was, so an assistant
    /// turn stays as it is.
    #[must_use]
    pub fn and(mut self, content: impl UserContent) -> Self {
        if matches!(self.role, Role::User) {
            self.blocks.push(Block::Text(content.into_text(Seal(()))));
        }
        self
    }

    #[cfg(feature = "client")]
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = match self.role {
            Role::User => "user",
            Role::Assistant => "assistant",
        };
        write!(f, "Turn({role}, {} blocks)", self.blocks.len())
    }
}

/// A turn as it is sent. Private: were `Turn` itself `Serialize`, any serializer would be shown
/// the text.
pub(super) struct SentTurn<'a>(pub(super) &'a Turn);

impl Serialize for SentTurn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry(
            "role",
            match self.0.role {
                Role::User => "user",
                Role::Assistant => "assistant",
            },
        )?;
        map.serialize_entry("content", &self.0.blocks)?;
        map.end()
    }
}

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Block::Text(text) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("type", "text")?;
                map.serialize_entry("text", text)?;
                map.end()
            }
            Block::Result(result) => SentResult(result).serialize(serializer),
            Block::Replayed(raw) => raw.serialize(serializer),
        }
    }
}

/// Only this file makes one, so only this file calls the hidden methods below: they hand text on.
#[derive(Debug)]
pub struct Seal(());

/// What a block of a user turn is made of: untrusted text, or a prompt.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a block of a user turn",
    label = "neither text nor a prompt",
    note = "a user turn takes `Tainted` text, `String`, `&str` and `prompt!(\"…\")`; of what is `Private` write `x.redact()` in a prompt [taintless::errors T701]"
)]
pub trait UserContent: content::Sealed {
    #[doc(hidden)]
    fn into_text(self, seal: Seal) -> String;
}

mod content {
    pub trait Sealed {}
}

macro_rules! content {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $text:expr;)*) => {$(
        impl<$($gen)*> content::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> UserContent for $ty {
            fn into_text(self, _: Seal) -> String {
                let $this = self;
                $text
            }
        }
    )*};
}
content! {
    [] Prompt: |prompt| prompt.text().to_owned();
    [] &Prompt: |prompt| prompt.text().to_owned();
    [] String: |text| sanitize(&text).0;
    [] &String: |text| sanitize(text).0;
    [] &str: |text| sanitize(text).0;
    [] Cow<'_, str>: |text| sanitize(&text).0;
    [T: Text] Tainted<T>: |text| sanitize(text.text()).0;
    [T: Text] &Tainted<T>: |text| sanitize(text.text()).0;
}

/// What an assistant turn is made of: a reply that was received.
#[diagnostic::on_unimplemented(
    message = "an assistant turn is made of a reply, not of `{Self}`",
    label = "not a reply",
    note = "hand over the reply as it was received, `Turn::assistant(&reply)`; text goes into `Turn::user(text)` [taintless::errors T701]"
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
