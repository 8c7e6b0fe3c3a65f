//! Door 138: text does not say what escapes in a pattern.
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!("SELECT id FROM mails WHERE subject LIKE '100!%' ESCAPE {text}")
}

fn main() {}
