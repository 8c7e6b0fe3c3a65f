//! Door 349: the hidden helper of `prompt!`, called by hand, takes no tainted text.
use taintless::prelude::*;

fn ask(mail: Tainted<String>) -> Prompt {
    taintless::__private::prompt::render::<taintless::__private::Nothing>(&[
        &taintless::__private::prompt::Part(&mail),
    ])
}

fn main() {}
