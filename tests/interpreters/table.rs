//! Through a file of CSV: as many records and cells as were written, each with its text.

use taintless::context::CsvRow;
use taintless::prelude::*;

use crate::hostile::strings;

#[test]
fn cells_stay_cells() {
    let mut file = Vec::new();
    for (number, text) in strings().iter().enumerate() {
        let row = CsvRow::new()
            .cell(&number)
            .cell(&Tainted::new(text.as_str()));
        row.cell("end").write_to(&mut file).expect("memory");
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.as_slice());
    let mut count = 0;
    for (number, (row, text)) in reader.records().zip(strings()).enumerate() {
        let row = row.expect("a record of as many cells");
        let cells: Vec<&str> = row.iter().collect();
        let [first, cell, last] = cells.as_slice() else {
            panic!("{} cells in record {number}", cells.len())
        };
        assert_eq!((*first, *last), (number.to_string().as_str(), "end"));
        let text = text.replace('\0', "\u{FFFD}");
        let is_formula = |cell: &str| cell.trim_start().starts_with(['=', '+', '-', '@']);
        match cell.strip_prefix('\'').filter(|cell| **cell == *text) {
            Some(shown) => assert!(is_formula(shown) || !shown.starts_with(char::is_alphanumeric)),
            None => {
                assert_eq!(*cell, text);
                assert!(
                    !is_formula(cell) || cell.parse::<f64>().is_ok(),
                    "record {number}"
                );
            }
        }
        count += 1;
    }
    assert_eq!(count, strings().len());
}
