//! Door 424: a conversation is shown to no serialiser: it is stored, sealed.
use taintless::claude::Conversation;

fn keep(conversation: &Conversation) -> Option<String> {
    serde_json::to_string(conversation).ok()
}

fn main() {}
