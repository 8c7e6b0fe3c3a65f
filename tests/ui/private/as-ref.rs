//! Door 224: private text is not borrowed as plain text.
use taintless::prelude::*;

fn raw(name: &Private<String>) -> &str {
    name.as_ref()
}

fn main() {}
