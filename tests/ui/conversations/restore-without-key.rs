//! Door 426: a stored conversation is not restored without the key that sealed it.
use taintless::claude::{Conversation, StoreError};
use taintless::prelude::*;

fn load(stored: Tainted<String>, user: u64) -> Result<Conversation, StoreError> {
    Conversation::restore(&stored, &user)
}

fn main() {}
