//! Door 81: a sink's trait is not implemented for `Tainted`.
use taintless::prelude::*;

use taintless::prompt::PromptPart;

impl ToPrompt for Tainted<String> {
    fn to_prompt(&self, _: &mut PromptPart) {}
}

fn main() {}
