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
        // A `'` is put before what would be a formula, and nothing else is changed.
        let text = text.replace('\0', "\u{FFFD}");
        assert_eq!(
            cell.replace('\'', ""),
            text.replace('\'', ""),
            "record {number}"
        );
        assert!(cell.matches('\'').count() >= text.matches('\'').count());
        if !cell.contains(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
            assert!(
                *cell == text || text.starts_with('\u{FFFD}'),
                "record {number}"
            );
        }
        count += 1;
    }
    assert_eq!(count, strings().len());
}

/// Programs of other languages separate at `;`, and take quotes in the middle of a cell for text: they
/// find no formula either.
#[test]
fn no_separator_makes_a_formula() {
    let mut file = Vec::new();
    for text in strings() {
        let row = CsvRow::new()
            .cell("first")
            .cell(&Tainted::new(text.as_str()));
        row.cell("end").write_to(&mut file).expect("memory");
    }
    for separator in [b',', b';', b'\t'] {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader
            .has_headers(false)
            .flexible(true)
            .delimiter(separator);
        for row in reader.from_reader(file.as_slice()).records() {
            for cell in &row.expect("a record") {
                let formula = cell.trim_start().starts_with(['=', '+', '-', '@']);
                assert!(!formula || cell.parse::<f64>().is_ok(), "{cell:?}");
            }
        }
    }
}
