//! Door 347: nobody makes all strings parts of prompts.
use taintless::prelude::*;

impl ToPrompt for String {
    fn to_prompt(&self, _: &mut taintless::prompt::PromptPart) {}
}

fn main() {}
