//! Door 425: nor is it a field of a session that is.
use taintless::claude::Conversation;

#[derive(serde::Deserialize)]
struct Session {
    conversation: Conversation,
}

fn main() {}
