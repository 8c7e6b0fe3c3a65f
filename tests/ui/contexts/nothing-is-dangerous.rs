//! Door 602: a table in which nothing is dangerous would hand the text out as it is.
use taintless::context::{Context, text::Table};

enum Raw {}

impl Context for Raw {
    const TABLE: Table = Table::new("", &[]);
}

const _: Table = Raw::TABLE;

fn main() {}
