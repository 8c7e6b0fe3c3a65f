//! Door 349: the hidden helper of `prompt!`, called by hand, takes no tainted text.
use taintless::prelude::*;

fn ask(mail: Tainted<String>) -> Prompt {
    taintless::__private::prompt::render::<taintless::__private::Nothing>(&[&mail])
}

fn main() {}
