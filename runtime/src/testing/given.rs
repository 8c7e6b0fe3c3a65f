//! What the server has given, and therefore takes back.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

/// Blocks that were answered.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// Thinking, as the JSON of its two fields.
    thinking: BTreeSet<String>,
    kinds: BTreeSet<String>,
}

impl Given {
    pub(super) fn add(&mut self, block: &Value) {
        if let Some(kind) = block["type"].as_str() {
            self.kinds.insert(kind.to_owned());
        }
        self.thinking.extend(essence(block));
    }

    pub(super) fn knows_kind(&self, kind: &str) -> bool {
        self.kinds.contains(kind)
    }

    /// Whether a block of thinking came from here: from this server, or signed as every rehearsal
    /// signs.
    pub(super) fn knows_thinking(&self, block: &Value) -> bool {
        let signed = match (block["thinking"].as_str(), block["signature"].as_str()) {
            (Some(text), Some(signature)) => signature == sign(text),
            _ => block["data"] == sign(REDACTED),
        };
        signed || essence(block).is_some_and(|block| self.thinking.contains(&block))
    }
}

/// What must not change of a block of thinking.
fn essence(block: &Value) -> Option<String> {
    match block["type"].as_str()? {
        "thinking" => Some(format!("{}{}", block["thinking"], block["signature"])),
        "redacted_thinking" => Some(block["data"].to_string()),
        _ => None,
    }
}

/// What stands for thinking that nobody may read.
const REDACTED: &str = "redacted";

pub(super) fn redacted() -> String {
    sign(REDACTED)
}

/// The signature of a text. It is a checksum that finds a block which was changed on the way, and
/// no secret: whoever wants to forge one in a test may.
pub(super) fn sign(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("rehearsal{:016x}", hasher.finish())
}
