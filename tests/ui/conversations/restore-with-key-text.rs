//! Door 426: the key that seals a conversation is no text.
use taintless::claude::{Conversation, StoreError};
use taintless::prelude::*;

fn load(stored: Tainted<String>, user: u64) -> Result<Conversation, StoreError> {
    Conversation::restore(&stored, "not so secret", &user)
}

fn main() {}
