//! Door 432: nor does a conversation take the model's words as text.
use taintless::claude::{Conversation, Next};
use taintless::prelude::*;

fn remember(conversation: &mut Conversation, said: Tainted<String>) -> Next {
    conversation.reply(said)
}

fn main() {}
