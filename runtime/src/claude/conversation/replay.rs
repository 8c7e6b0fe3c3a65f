//! Which blocks of a reply go back.

use std::collections::HashSet;

use crate::claude::fields::Fields;
use crate::claude::reply::{Block, BlockKind, StopReason};
use crate::taint::Tainted;

/// The blocks that an assistant turn holds: all but texts without text, which the API refuses.
///
/// Of a reply that was cut, only what is whole. Its last block is what was cut, and only a text is
/// worth something in part. A tool call of it has no result, as nobody runs the calls of a reply that
/// was cut; a server's tool may have none; and no turn ends with thinking. Nor does what a stream
/// brought in part go back, but for text.
pub(in crate::claude) fn whole<'a>(blocks: &'a [Block], reason: &StopReason) -> Vec<&'a Block> {
    let mut kept: Vec<&Block> = match reason {
        StopReason::Refusal => Vec::new(),
        _ => blocks.iter().filter(|block| !is_empty(block)).collect(),
    };
    if is_cut(reason) {
        take_out_parts(&mut kept);
    }
    kept.retain(|block| block.is_whole() || is_text(block));
    kept
}

/// Whether a reply ends where it was cut. So does one of which nobody has said why it ends.
fn is_cut(reason: &StopReason) -> bool {
    match reason {
        StopReason::MaxTokens | StopReason::ContextWindow => true,
        StopReason::Other(reason) => reason.is_empty(),
        _ => false,
    }
}

fn take_out_parts(kept: &mut Vec<&Block>) {
    if kept.last().is_some_and(|last| !is_text(last)) {
        kept.pop();
    }
    let answered: HashSet<String> = kept.iter().filter_map(|block| answers(block)).collect();
    kept.retain(|block| match block.kind() {
        BlockKind::ToolUse { .. } => false,
        BlockKind::ServerToolUse { id, .. } => answered.contains(id.raw()),
        _ => true,
    });
    while kept.last().is_some_and(|last| is_thinking(last)) {
        kept.pop();
    }
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind(), BlockKind::Text(_))
}

fn is_empty(block: &Block) -> bool {
    matches!(block.kind(), BlockKind::Text(text) if text.trim().is_empty())
}

fn is_thinking(block: &Block) -> bool {
    matches!(
        block.kind(),
        BlockKind::Thinking(_) | BlockKind::RedactedThinking
    )
}

/// The call of which a block is the result.
fn answers(block: &Block) -> Option<String> {
    let json = block.json();
    let fields = Fields::new(json.text()).unwrap_or_default();
    fields.text("tool_use_id").map(Tainted::into_raw)
}
