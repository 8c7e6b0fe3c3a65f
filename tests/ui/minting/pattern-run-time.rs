//! Door 63: a pattern, which feedback shows to the model, is no run-time text.
use std::sync::LazyLock;
use taintless::__private::output::{Pattern, PatternCell};

static READ: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string("reply").unwrap_or_default());

enum Guess {}

impl Pattern for Guess {
    const TEXT: &'static str = READ.as_str();
    const SOURCE: &'static str = "^no$";
    fn cell() -> &'static PatternCell {
        static CELL: PatternCell = PatternCell::new();
        &CELL
    }
}

fn main() {}
