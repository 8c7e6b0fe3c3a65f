//! The same work on plain text and on tainted text: rows are trimmed, cut, parsed, lowered and
//! joined.
#![allow(unreachable_pub, reason = "the benchmark is a crate of its own")]

use std::fmt::Write as _;

use taintless::prelude::*;

/// So many rows of a list of goods.
pub fn rows(count: u32) -> String {
    (0..count).fold(String::new(), |mut rows, at| {
        let _ = writeln!(rows, "  Tent No. {at}, {} , In Stock", at * 7);
        rows
    })
}

/// On plain text.
pub fn plain(text: &str) -> (u64, String) {
    let (mut sum, mut names) = (0, String::new());
    for row in text.lines() {
        let mut cells = row.trim().split(", ");
        let (name, number) = (cells.next(), cells.next());
        if let Some(name) = name {
            names.push_str(&name.trim().to_lowercase());
            names.push_str("; ");
        }
        let number = number.and_then(|number| number.trim().parse::<u32>().ok());
        sum += u64::from(number.unwrap_or_default());
    }
    (sum, names)
}

/// On tainted text.
pub fn tainted(text: Tainted<&str>) -> (u64, Tainted<String>) {
    let (mut sum, mut names) = (0, Tainted::new(String::new()));
    for row in text.lines() {
        let mut cells = row.trim().split(&trusted!(", "));
        let (name, number) = (cells.next(), cells.next());
        if let Some(name) = name {
            names.push_str(&name.trim().to_lowercase());
            names.push_str("; ");
        }
        let number = number.and_then(|number| number.parse::<u32>());
        sum += u64::from(number.unwrap_or_default());
    }
    (sum, names)
}
