//! A reply while it arrives.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::value::RawValue;

use super::event::StartedBlock;
use super::object::Object;
use crate::claude::fields::{Fields, decode};
use crate::claude::headers::RequestId;
use crate::claude::reply::{Block, Reply, StopReason, Usage};
use crate::taint::Tainted;

/// What has arrived of a reply. It is no [`Reply`]: it cannot be replayed, and its calls are not
/// made.
#[derive(Clone, Default)]
pub struct PartialReply {
    /// The message, but for its blocks. None before it has begun.
    message: Option<Object>,
    /// Read event by event: to read the message's again at each would cost its length each time.
    usage: Usage,
    blocks: BTreeMap<u64, Growing>,
    /// The places of which events spoke that have no name here yet: what stands there we cannot tell.
    unknown_places: BTreeSet<u64>,
    request_id: Option<RequestId>,
}

/// A block that grows.
#[derive(Clone)]
struct Growing {
    /// Its kind, as its start says.
    kind: String,
    object: Object,
    ended: bool,
    /// Whether each of its deltas was one that we know how to put in.
    understood: bool,
}

/// An event that does not fit what came before: the stream lost or doubled something.
pub(super) struct Misfit;

/// What a delta was.
pub(super) enum Delta {
    Text(Tainted<String>),
    Thinking(Tainted<String>),
    InputJson(Tainted<String>),
    Signature,
    Citation(Tainted<String>),
    /// One that has no event of its own: its kind.
    Other(Tainted<String>),
}

impl PartialReply {
    /// Its text so far: all `text` blocks, joined.
    pub fn text(&self) -> Tainted<String> {
        let texts = self.blocks.values().filter_map(Growing::text);
        Tainted::new(texts.collect())
    }

    /// The first `text` block so far, and its place.
    #[cfg(feature = "client")]
    pub(in crate::claude) fn first_text(&self) -> Option<(u64, String)> {
        let mut texts = self.blocks.iter();
        texts.find_map(|(index, block)| Some((*index, block.text()?)))
    }

    /// Its blocks so far, in order. Those that have not ended are not whole.
    pub fn blocks(&self) -> Vec<Block> {
        self.blocks.values().filter_map(Growing::block).collect()
    }

    /// What it has cost so far, as far as the API has said.
    pub fn usage(&self) -> Usage {
        self.usage
    }

    /// Why the model stopped, if it has.
    pub fn stop_reason(&self) -> Option<StopReason> {
        let reason = self.message.as_ref()?.text("stop_reason")?;
        Some(StopReason::read(Some(Tainted::new(reason))))
    }

    /// The request's id.
    pub fn request_id(&self) -> Option<&RequestId> {
        self.request_id.as_ref()
    }

    /// The whole message so far as JSON, with all that the events said of it; none before it has
    /// begun. The arguments of a call stand in it when they are whole.
    pub fn json(&self) -> Option<Tainted<String>> {
        let message = self.message.as_ref()?;
        let blocks = || {
            let blocks: Vec<String> = self.blocks.values().map(Growing::json).collect();
            Some(format!("[{}]", blocks.join(",")))
        };
        Some(Tainted::new(
            message.json(|name| (name == "content").then(&blocks).flatten()),
        ))
    }

    pub(super) fn set_request_id(&mut self, id: Option<RequestId>) {
        self.request_id = id;
    }

    pub(super) fn has_begun(&self) -> bool {
        self.message.is_some()
    }

    fn with_message<R>(&self, read: impl FnOnce(&Fields<'_>) -> R) -> Option<R> {
        let json = self.message.as_ref()?.json(|_| None);
        Some(read(&Fields::new(&json)?))
    }

    /// The reply, once the message has ended.
    pub(super) fn reply(&self) -> Option<Reply> {
        self.with_message(|fields| Reply::of(fields, self.blocks(), self.request_id.clone()))
    }

    /// Whether a block is missing its end though the model says that it came to one.
    pub(super) fn is_torn(&self) -> bool {
        let came_to_an_end = matches!(
            self.stop_reason(),
            Some(StopReason::EndTurn | StopReason::StopSequence | StopReason::ToolUse)
        );
        came_to_an_end && self.blocks.values().any(|block| !block.ended)
    }

    /// Whether there is no block at a place before another's: places are those in the whole message,
    /// so one was lost.
    pub(super) fn has_gap(&self) -> bool {
        let mut next = 0;
        !self.blocks.keys().all(|place| {
            let is_known = (next..*place).all(|between| self.unknown_places.contains(&between));
            next = place.saturating_add(1);
            is_known
        })
    }

    /// An event that has no name here speaks of this place.
    pub(super) fn note_place(&mut self, place: u64) {
        self.unknown_places.insert(place);
    }

    pub(super) fn begin(&mut self, message: &RawValue) -> Result<(), Misfit> {
        if self.message.is_some() {
            return Err(Misfit);
        }
        let mut message = Object::read(message).ok_or(Misfit)?;
        if let Some((content, _)) = message.written("content") {
            let blocks: Vec<&RawValue> = serde_json::from_str(&content).map_err(|_| Misfit)?;
            for (index, block) in (0..).zip(blocks) {
                self.start_block(index, block)?;
                self.end_block(index)?;
            }
        } else {
            let none = RawValue::from_string("[]".to_owned()).map_err(|_| Misfit)?;
            message.set("content", &none);
        }
        let usage = message.field("usage").unwrap_or_default();
        self.usage = Usage::read(&Fields::new(&usage).unwrap_or_default());
        self.message = Some(message);
        Ok(())
    }

    /// What `message_delta` says: figures that are sums already, and why the model stopped.
    pub(super) fn put_over(&mut self, fields: &Fields<'_>, rest: Object) -> Result<(), Misfit> {
        let message = self.message.as_mut().ok_or(Misfit)?;
        if let Some(delta) = fields.raw("delta") {
            let delta = Object::read(delta).ok_or(Misfit)?;
            message.put_over(delta).ok_or(Misfit)?;
        }
        if let Some(usage) = fields.raw("usage").filter(|usage| usage.get() != "null") {
            let figures = Fields::new(usage.get()).ok_or(Misfit)?;
            self.usage.put_over(&figures);
            let usage = Object::read(usage).ok_or(Misfit)?;
            message.put_over_field("usage", usage).ok_or(Misfit)?;
        }
        message.put_over(rest).ok_or(Misfit)
    }

    pub(super) fn start_block(&mut self, index: u64, block: &RawValue) -> Result<Started, Misfit> {
        let object = Object::read(block).ok_or(Misfit)?;
        let fields = Fields::new(block.get()).unwrap_or_default();
        let kind = fields.text("type").unwrap_or_default();
        let begun = |name| {
            let text = object.text(name).filter(|text| !text.is_empty())?;
            (kind.text() == name).then(|| Tainted::new(text))
        };
        let started = Started {
            kind: StartedBlock::read(&fields),
            text: begun("text"),
            thinking: begun("thinking"),
        };
        let growing = Growing {
            kind: kind.into_raw(),
            object,
            ended: false,
            understood: true,
        };
        match self.blocks.insert(index, growing) {
            Some(_) => Err(Misfit),
            None => Ok(started),
        }
    }

    pub(super) fn grow(&mut self, index: u64, delta: &RawValue) -> Result<Delta, Misfit> {
        let block = self.blocks.get_mut(&index).ok_or(Misfit)?;
        if block.ended {
            return Err(Misfit);
        }
        let fields = Fields::new(delta.get()).ok_or(Misfit)?;
        let kind = fields.text("type").unwrap_or_default();
        Ok(block.grow(kind.text(), &fields).unwrap_or_else(|| {
            block.understood = false;
            Delta::Other(kind)
        }))
    }

    pub(super) fn end_block(&mut self, index: u64) -> Result<(), Misfit> {
        let block = self.blocks.get_mut(&index).ok_or(Misfit)?;
        if std::mem::replace(&mut block.ended, true) {
            return Err(Misfit);
        }
        Ok(())
    }
}

/// A block that has just begun; its text where it does not begin empty.
pub(super) struct Started {
    pub(super) kind: StartedBlock,
    pub(super) text: Option<Tainted<String>>,
    pub(super) thinking: Option<Tainted<String>>,
}

impl Growing {
    /// Puts a delta in; `None` if it is of a kind that we do not know, or not for this block.
    ///
    /// What is text to us is text in the reply as well, and nothing else: a piece of a block of
    /// another kind is put in, and is none.
    fn grow(&mut self, kind: &str, fields: &Fields<'_>) -> Option<Delta> {
        if self.object.is_crowded() {
            return None;
        }
        let other = || Delta::Other(Tainted::new(kind.to_owned()));
        let piece = |name| {
            let raw: &RawValue = fields.raw(name)?;
            Some((raw, Tainted::new(decode(raw.get())?)))
        };
        match kind {
            "text_delta" => {
                let (raw, text) = piece("text")?;
                self.object.append_text("text", raw)?;
                Some(if self.is("text") {
                    Delta::Text(text)
                } else {
                    other()
                })
            }
            "thinking_delta" => {
                let (raw, text) = piece("thinking")?;
                self.object.append_text("thinking", raw)?;
                Some(if self.is("thinking") {
                    Delta::Thinking(text)
                } else {
                    other()
                })
            }
            "input_json_delta" => {
                let (raw, text) = piece("partial_json")?;
                self.object.append_json("input", raw)?;
                Some(Delta::InputJson(text))
            }
            "signature_delta" => {
                let (raw, _) = piece("signature")?;
                self.object.has("thinking").then_some(())?;
                self.object.set("signature", raw);
                Some(Delta::Signature)
            }
            "citations_delta" => {
                let citation = fields.raw("citation")?;
                self.object.append_element("citations", citation)?;
                Some(Delta::Citation(Tainted::new(citation.get().to_owned())))
            }
            // It comes in one piece.
            "compaction_delta" => {
                for name in ["content", "encrypted_content"] {
                    if let Some(value) = fields.raw(name) {
                        self.object.set(name, value);
                    }
                }
                Some(other())
            }
            _ => None,
        }
    }

    fn is(&self, kind: &str) -> bool {
        self.kind == kind
    }

    fn text(&self) -> Option<String> {
        self.is("text").then(|| self.object.text("text")).flatten()
    }

    fn json(&self) -> String {
        self.object.json(|_| None)
    }

    fn block(&self) -> Option<Block> {
        let raw = RawValue::from_string(self.json()).ok()?;
        let (input, whole) = self.object.written("input").unzip();
        let whole = self.ended && self.understood && whole.unwrap_or(true);
        Some(if whole {
            Block::read(&raw)
        } else {
            Block::unfinished(&raw, input.map(Tainted::new))
        })
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for PartialReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartialReply")
            .field("blocks", &self.blocks.len())
            .field("stop_reason", &self.stop_reason())
            .field("usage", &self.usage())
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}
