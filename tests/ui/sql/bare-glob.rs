//! Door 138: text is not the pattern of a GLOB.
use taintless::prelude::*;

fn search(text: &str) -> SafeSql {
    sql!("SELECT id FROM mails WHERE subject GLOB {text}")
}

fn main() {}
