//! Door 346: an impl of a part of prompts composes no text that is not wrapped.
use taintless::prelude::*;

struct Customer(String);

impl ToPrompt for Customer {
    fn to_prompt(&self, out: &mut taintless::prompt::PromptPart) {
        out.push(&self.0);
    }
}

fn main() {}
