//! Door 354: a tainted byte does not stand bare in a prompt, where bytes would spell a text.
use taintless::prelude::*;

fn ask(bytes: Tainted<Vec<u8>>) -> Prompt {
    let bytes = bytes.transpose();
    prompt!("Read these bytes: {bytes}")
}

fn main() {}
