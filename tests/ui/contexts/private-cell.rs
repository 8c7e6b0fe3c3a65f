//! Door 601: private text stands in no cell of CSV.
use taintless::context::CsvRow;
use taintless::prelude::*;

fn row(text: Private<String>) -> CsvRow {
    CsvRow::new().cell(&text)
}

fn main() {}
