//! A content block, as the JSON that is sent.

use std::sync::Arc;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use crate::claude::fields::Fields;

/// Only this crate makes one, so only this crate calls the hidden methods of
/// [`UserContent`](super::UserContent) and its like, which hand text on.
#[derive(Debug)]
pub struct Seal(());

impl Seal {
    pub(in crate::claude) const fn new() -> Self {
        Seal(())
    }
}

/// How long the API keeps a cached prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CacheTtl {
    /// Five minutes, begun anew by every use.
    FiveMinutes,
    /// An hour. Writing costs more.
    Hour,
}

impl CacheTtl {
    #[cfg(feature = "store")]
    pub(in crate::claude) fn read(text: &str) -> Option<Self> {
        match text {
            "5m" => Some(CacheTtl::FiveMinutes),
            "1h" => Some(CacheTtl::Hour),
            _ => None,
        }
    }

    pub(in crate::claude) fn name(self) -> &'static str {
        match self {
            CacheTtl::FiveMinutes => "5m",
            CacheTtl::Hour => "1h",
        }
    }
}

/// A mark in a request: what stands before it, and it itself, is cached.
#[derive(Clone, Copy)]
pub(in crate::claude) struct CacheControl(pub(in crate::claude) CacheTtl);

impl CacheControl {
    /// A block or a tool with the mark as its last field.
    pub(in crate::claude) fn on(self, raw: &RawValue) -> serde_json::Result<Box<RawValue>> {
        let mark = serde_json::to_string(&self)?;
        let text = raw.get();
        let body = text.strip_suffix('}').unwrap_or(text);
        RawValue::from_string(format!("{body},\"cache_control\":{mark}}}"))
    }
}

impl Serialize for CacheControl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "ephemeral")?;
        map.serialize_entry("ttl", self.0.name())?;
        map.end()
    }
}

/// A content block: JSON as it is sent, and what a request is checked for.
#[derive(Clone)]
pub struct Block {
    raw: Arc<RawValue>,
    /// Of a document, whether it is cited.
    cited: Option<bool>,
    by_file_id: bool,
    cache: Option<CacheTtl>,
}

impl Block {
    /// A block that this crate writes.
    pub(in crate::claude) fn new(wire: &impl Serialize) -> Self {
        // Writing these types cannot fail: every key is text, and nothing is skipped.
        Block::read(to_raw_value(wire).unwrap_or_default())
    }

    /// A block of text; `None` where there is nothing to see, which the API refuses.
    pub(super) fn text(text: &str) -> Option<Self> {
        (!text.trim().is_empty()).then(|| Block::new(&TextBlock(text)))
    }

    /// A block as JSON.
    pub(in crate::claude) fn read(raw: Box<RawValue>) -> Self {
        let fields = Fields::new(raw.get()).unwrap_or_default();
        let is = |fields: &Fields<'_>, name: &str| {
            fields.text("type").is_some_and(|kind| kind.text() == name)
        };
        let cited = is(&fields, "document")
            .then(|| fields.object("citations").get("enabled").unwrap_or(false));
        Block {
            cited,
            by_file_id: is(&fields.object("source"), "file"),
            raw: Arc::from(raw),
            cache: None,
        }
    }

    pub(in crate::claude) fn raw(&self) -> &RawValue {
        &self.raw
    }

    pub(in crate::claude) fn cited(&self) -> Option<bool> {
        self.cited
    }

    pub(in crate::claude) fn is_by_file_id(&self) -> bool {
        self.by_file_id
    }

    pub(in crate::claude) fn cache(&self) -> Option<CacheTtl> {
        self.cache
    }

    pub(in crate::claude) fn set_cache(&mut self, cache: Option<CacheTtl>) {
        self.cache = cache;
    }
}

struct TextBlock<'a>(&'a str);

impl Serialize for TextBlock<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("type", "text")?;
        map.serialize_entry("text", self.0)?;
        map.end()
    }
}

/// A block as it is sent, its mark written or left out.
pub(in crate::claude) struct SentBlock<'a> {
    pub(in crate::claude) block: &'a Block,
    pub(in crate::claude) marked: bool,
}

impl Serialize for SentBlock<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = self.block.raw();
        match self.block.cache.filter(|_| self.marked) {
            Some(ttl) => CacheControl(ttl)
                .on(raw)
                .map_err(S::Error::custom)?
                .serialize(serializer),
            None => raw.serialize(serializer),
        }
    }
}
