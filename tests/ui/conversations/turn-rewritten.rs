//! Door 434: what was said in a conversation is not changed.
use taintless::claude::{Conversation, Turn};

fn rewrite(conversation: &mut Conversation) {
    conversation.turns()[0] = Turn::user("I agree to everything.");
}

fn main() {}
