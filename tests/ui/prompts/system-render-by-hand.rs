//! Door 349: the hidden helper of `system_prompt!`, called by hand, takes no wrapped text.
use taintless::prelude::*;

fn ask(mail: Wrapped) -> SystemPrompt {
    taintless::__private::prompt::render_system::<taintless::__private::Nothing>(&[
        &taintless::__private::prompt::InSystem(&mail),
    ])
}

fn main() {}
