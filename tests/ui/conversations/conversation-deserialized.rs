//! Door 425: a conversation, and so what the model is said to have said, is not deserialised.
use taintless::claude::Conversation;

fn load(stored: &str) -> Option<Conversation> {
    serde_json::from_str(stored).ok()
}

fn main() {}
