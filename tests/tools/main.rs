//! Tools: calls as a type, their results, running them, those of MCP servers.

mod by_hand;
mod derive;
mod mcp;
mod recorded;
mod running;

use taintless::claude::{Answer, Outcome, PlainText, Reply, Request};

/// A reply with these blocks.
fn reply(stop_reason: &str, content: &str) -> Reply {
    let body = format!(
        r#"{{"type":"message","role":"assistant","content":{content},"stop_reason":"{stop_reason}"}}"#
    );
    match Outcome::<PlainText>::from_reply(200, [], body.as_bytes()) {
        Outcome::ToolUse { reply }
        | Outcome::Truncated { reply, .. }
        | Outcome::Refused { reply, .. }
        | Outcome::Parsed { reply, .. }
        | Outcome::Paused { reply }
        | Outcome::Stopped { reply } => reply,
        other => panic!("no reply: {other:?}"),
    }
}

fn body<T: Answer>(request: &Request<T>) -> serde_json::Value {
    serde_json::from_slice(request.body().as_bytes()).expect("JSON")
}
