//! Door 424: a stored conversation is text that users and models wrote, and stays in its label.
use taintless::claude::{Conversation, StoreError};
use taintless::prelude::*;

fn keep(conversation: &Conversation, key: &SecretKey) -> Result<String, StoreError> {
    let stored = conversation.store(key, "session-7")?;
    Ok(format!("{stored}"))
}

fn main() {}
