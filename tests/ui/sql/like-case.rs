//! Door 138: text is not the pattern of a LIKE by way of CASE.
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!("SELECT id FROM mails WHERE subject LIKE CASE WHEN 1 THEN {text} END")
}

fn main() {}
