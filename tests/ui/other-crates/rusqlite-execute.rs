//! Door 271: tainted text is not a statement of rusqlite's.
use taintless::prelude::*;

use rusqlite_0_41 as rusqlite;

fn run(connection: &rusqlite::Connection, text: Tainted<String>) {
    connection.execute_batch(&text).ok();
}

fn main() {}
