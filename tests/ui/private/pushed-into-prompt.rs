//! Door 221: a hand-written part of a prompt takes no private text.
use taintless::prelude::*;

struct Customer {
    name: Private<Tainted<String>>,
}

impl ToPrompt for Customer {
    fn to_prompt(&self, out: &mut taintless::prompt::PromptPart) {
        out.push(&self.name);
    }
}

fn main() {}
