//! Door 95: an impl of a part of system prompts does not take wrapped text in.
use taintless::prelude::*;
use taintless::prompt::SystemPart;

struct Note(Tainted<String>);

impl ToSystemPrompt for Note {
    fn to_system_prompt(&self, out: &mut SystemPart) {
        out.push(&self.0.wrap(Source::UserInput));
    }
}

fn main() {}
