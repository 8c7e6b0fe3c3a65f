//! Door 574: a table that is called is named in the literal.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Table {
    Words,
}

fn find(table: Table, text: &str) -> SafeSql {
    sql!("SELECT id FROM {table} ({text})")
}

fn main() {}
