//! Conversations that are kept: as JSON, sealed.
//!
//! Whoever could edit a stored conversation could put words in the model's mouth, and a model that
//! reads that it has agreed to something goes on from there. So the stored text carries a code
//! (HMAC-SHA256) over every byte of it, under a key that the store does not have, and over the id
//! of whom it belongs to, so that one user's conversation cannot be handed to another.
//!
//! ```text
//! {"taintless_conversation":1,"key":"…","owner":"…","bytes":N,"seal":"…","turns":[…]}
//! ```
//!
//! `key` and `owner` are short codes of their own, which tell a wrong key and a wrong owner from a
//! text that was altered. `bytes` is the length of what follows the seal.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use super::{Conversation, Next};
use crate::claude::content::{Block, CacheTtl};
use crate::claude::fields::Fields;
use crate::claude::reply::Usage;
use crate::claude::seal::{Label, code, hex, is_hex_of, is_strong, raw};
use crate::claude::turn::{Said, Turn};
use crate::key::SecretKey;
use crate::taint::{AnyText, Tainted};

/// The form that is written, and the only one that is read.
const VERSION: u64 = 1;

/// Why a conversation is not stored, or not restored. It holds no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// The key has fewer than 32 characters: who has the stored text could find it by trying.
    WeakKey,
    /// It was stored in another form, by another version of this crate.
    Version {
        /// The form.
        found: u64,
    },
    /// It was sealed with another key: an older one, perhaps.
    OtherKey,
    /// It was sealed for another owner.
    OtherOwner,
    /// It is shorter than it was.
    Cut,
    /// It is no stored conversation, or was altered.
    Damaged,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StoreError::WeakKey => "the key has fewer than 32 characters",
            StoreError::Version { found } => {
                return write!(
                    f,
                    "the conversation was stored in form {found}, and form {VERSION} is read"
                );
            }
            StoreError::OtherKey => "the conversation was sealed with another key",
            StoreError::OtherOwner => "the conversation was sealed for another owner",
            StoreError::Cut => "the stored conversation is shorter than it was",
            StoreError::Damaged => "the text is no stored conversation, or was altered",
        })
    }
}

impl std::error::Error for StoreError {}

impl Conversation {
    /// The conversation as a text to be kept, sealed with a key for an owner: the id of a user or a
    /// session.
    ///
    /// The text is that of the conversation, not encrypted, and so it stays in its label: a column
    /// of `sql!` takes it. It is read back as it is, so let the column be text, or `json`, and not
    /// `jsonb`, which writes JSON anew.
    ///
    /// The seal tells that it was this program that wrote the text, for this owner; not that there is
    /// no newer one. Where somebody could put an old copy back, keep a number with it.
    ///
    /// ```
    /// use taintless::{claude::{Conversation, StoreError}, prelude::*};
    /// # fn keep(key: &SecretKey, user: u64) -> Result<(), StoreError> {
    /// let mut conversation = Conversation::new();
    /// conversation.user("Where is my parcel?");
    /// let stored: Tainted<String> = conversation.store(key, &user)?;
    /// let statement = sql!("INSERT INTO conversations (user, turns) VALUES ({user}, {stored})");
    /// let again = Conversation::restore(&stored, key, &user)?;
    /// assert_eq!(again.turns().len(), 1);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`StoreError::WeakKey`].
    pub fn store<O: AnyText + ?Sized>(
        &self,
        key: &SecretKey,
        owner: &O,
    ) -> Result<Tainted<String>, StoreError> {
        if !is_strong(key) {
            return Err(StoreError::WeakKey);
        }
        let owner = raw(owner);
        // Writing these types cannot fail: every key is text, and nothing is skipped.
        let turns = serde_json::to_string(&Stored(&self.turns)).unwrap_or_default();
        let tail = format!(",\"turns\":{turns}}}");
        let head = format!(
            "{{\"taintless_conversation\":{VERSION},\"key\":\"{}\",\"owner\":\"{}\",\"bytes\":{},",
            hex(code(key, Label::KeyId, &[]), 8),
            hex(code(key, Label::Owner, &[owner.as_bytes()]), 16),
            tail.len(),
        );
        let seal = hex(seal(key, &head, &owner, &tail), 32);
        Ok(Tainted::new(format!("{head}\"seal\":\"{seal}\"{tail}")))
    }

    /// The conversation that [`store`](Conversation::store) has made a text of. Requests of it are those
    /// of the original, byte for byte.
    ///
    /// # Errors
    /// [`StoreError`] says why the text is not taken. Where keys are changed, try the older one on
    /// [`OtherKey`](StoreError::OtherKey).
    pub fn restore<T: AnyText + ?Sized, O: AnyText + ?Sized>(
        stored: &T,
        key: &SecretKey,
        owner: &O,
    ) -> Result<Self, StoreError> {
        if !is_strong(key) {
            return Err(StoreError::WeakKey);
        }
        let (stored, owner) = (raw(stored), raw(owner));
        let parts = Parts::read(&stored)?;
        if !is_hex_of(code(key, Label::KeyId, &[]), parts.key) {
            return Err(StoreError::OtherKey);
        }
        if parts.tail.len() < parts.bytes {
            return Err(StoreError::Cut);
        }
        if !is_hex_of(code(key, Label::Owner, &[owner.as_bytes()]), parts.owner) {
            return Err(StoreError::OtherOwner);
        }
        if !is_hex_of(seal(key, parts.head, &owner, parts.tail), parts.seal) {
            return Err(StoreError::Damaged);
        }
        // What is sealed was written by this file.
        let turns = read_turns(&stored).ok_or(StoreError::Damaged)?;
        Ok(Conversation { turns })
    }
}

/// The code over every byte but its own.
fn seal(key: &SecretKey, head: &str, owner: &str, tail: &str) -> Option<hmac::Hmac<sha2::Sha256>> {
    let parts = [head.as_bytes(), owner.as_bytes(), tail.as_bytes()];
    code(key, Label::Conversation, &parts)
}

/// A stored text in its parts, none of which is believed yet.
struct Parts<'a> {
    key: &'a str,
    owner: &'a str,
    bytes: usize,
    seal: &'a str,
    /// What stands before the seal, and what stands behind it.
    head: &'a str,
    tail: &'a str,
}

impl<'a> Parts<'a> {
    fn read(stored: &'a str) -> Result<Self, StoreError> {
        let rest = stored.strip_prefix("{\"taintless_conversation\":");
        let (version, rest) = rest
            .and_then(|rest| rest.split_once(','))
            .ok_or(StoreError::Damaged)?;
        match version.parse() {
            Ok(VERSION) => Parts::read_rest(stored, rest).ok_or(StoreError::Damaged),
            Ok(found) => Err(StoreError::Version { found }),
            Err(_) => Err(StoreError::Damaged),
        }
    }

    fn read_rest(stored: &'a str, rest: &'a str) -> Option<Self> {
        let (key, rest) = digits(rest, "\"key\":\"", 16)?;
        let (owner, rest) = digits(rest, ",\"owner\":\"", 32)?;
        let (bytes, rest) = rest.strip_prefix(",\"bytes\":")?.split_once(',')?;
        let head = stored.get(..stored.len() - rest.len())?;
        let (seal, tail) = digits(rest, "\"seal\":\"", 64)?;
        Some(Parts {
            key,
            owner,
            bytes: bytes.parse().ok()?,
            seal,
            head,
            tail,
        })
    }
}

/// So many digits in quotes, after a text.
fn digits<'a>(text: &'a str, before: &str, count: usize) -> Option<(&'a str, &'a str)> {
    let (digits, rest) = text.strip_prefix(before)?.split_at_checked(count)?;
    Some((digits, rest.strip_prefix('"')?))
}

/// What is stored of a value. Private: were the value itself `Serialize`, any serializer would be
/// shown the text.
struct Stored<T>(T);

impl Serialize for Stored<&Vec<Turn>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Stored))
    }
}

impl Serialize for Stored<&Turn> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(said) = self.0.said() {
            let usage = said.usage;
            map.serialize_entry("next", said.next.name())?;
            map.serialize_entry(
                "usage",
                &[
                    usage.input_tokens,
                    usage.output_tokens,
                    usage.cache_creation_input_tokens,
                    usage.cache_read_input_tokens,
                ],
            )?;
        }
        map.serialize_entry("blocks", &Stored(self.0.blocks()))?;
        map.end()
    }
}

impl Serialize for Stored<&[Block]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Stored))
    }
}

/// A list of the block and, where it has one, the name of its mark: whatever JSON a block of a reply
/// is, it is not taken for the mark.
impl Serialize for Stored<&Block> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(self.0.raw())?;
        if let Some(ttl) = self.0.cache() {
            list.serialize_element(ttl.name())?;
        }
        list.end()
    }
}

fn read_turns(stored: &str) -> Option<Vec<Turn>> {
    let turns = Fields::new(stored)?.list("turns")?;
    turns.into_iter().map(read_turn).collect()
}

fn read_turn(turn: &RawValue) -> Option<Turn> {
    let fields = Fields::new(turn.get())?;
    let said = match fields.get::<&str>("next") {
        Some(next) => Some(Said {
            next: Next::named(next)?,
            usage: read_usage(fields.get("usage")?),
        }),
        None => None,
    };
    let blocks = fields.list("blocks")?.into_iter().map(read_block);
    Some(Turn::restored(said, blocks.collect::<Option<_>>()?))
}

fn read_block(stored: &RawValue) -> Option<Block> {
    let parts: Vec<&RawValue> = serde_json::from_str(stored.get()).ok()?;
    let (raw, cache) = match parts[..] {
        [raw] => (raw, None),
        [raw, mark] => {
            let name = serde_json::from_str(mark.get()).ok()?;
            (raw, Some(CacheTtl::read(name)?))
        }
        _ => return None,
    };
    let mut block = Block::read(raw.to_owned());
    block.set_cache(cache);
    Some(block)
}

fn read_usage([input, output, written, read]: [u64; 4]) -> Usage {
    Usage {
        input_tokens: input,
        output_tokens: output,
        cache_creation_input_tokens: written,
        cache_read_input_tokens: read,
    }
}
