//! The catalogue of doors, `ui/README.md`: every door has what shuts it, and every case its door.
//!
//! `TAINTLESS_BLESS=1 cargo test -p taintless-tests --test ui the_table` writes the third column
//! from the cases and tests, and a row for a door that has none yet.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use taintless_tests::{refusals, ui_folder};

/// What shuts a door, and the sentence with which it says so.
struct Proof {
    place: String,
    says: String,
}

type Doors = BTreeMap<u32, Vec<Proof>>;

/// `Door 7: …` and `Doors 88, 118: …`: the numbers, and the sentence.
fn stated(line: &str) -> Option<(Vec<u32>, &str)> {
    let (numbers, says) = line.strip_prefix("Door")?.split_once(": ")?;
    let numbers = numbers.trim_start_matches('s').split(',');
    let numbers: Option<Vec<u32>> = numbers.map(|number| number.trim().parse().ok()).collect();
    Some((numbers?, says))
}

/// Every refusal, by the door that its first line states.
fn cases() -> Doors {
    let mut doors = Doors::new();
    for case in refusals() {
        let place = format!("`{}/{}`", case.promise, case.name);
        let Some((numbers, says)) = stated(&case.states) else {
            panic!("{place}: the first line must be `//! Door <number>: <promise>`");
        };
        for number in numbers {
            let (place, says) = (place.clone(), says.to_owned());
            doors.entry(number).or_default().push(Proof { place, says });
        }
    }
    doors
}

/// Every test whose documentation states a door.
fn tests(doors: &mut Doors) {
    let mut files = Vec::new();
    find_files(&ui_folder().join(".."), &mut files);
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).expect("a test is text");
        let name = file.strip_prefix(ui_folder().join("..")).expect("a test");
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some((numbers, says)) = line.strip_prefix("/// ").and_then(stated) else {
                continue;
            };
            let test = lines.find_map(|line| line.strip_prefix("fn ")?.split_once('('));
            let (test, _) = test.expect("a test below its door");
            for number in numbers {
                let place = format!("`tests/{}`: `{test}`", name.display());
                let says = says.to_owned();
                doors.entry(number).or_default().push(Proof { place, says });
            }
        }
    }
}

/// The files of tests, without the refusals.
fn find_files(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of tests") {
        let path = entry.expect("an entry").path();
        let is_other = ["ui", "plugs", "target"]
            .iter()
            .any(|name| path.ends_with(name));
        if path.is_dir() && !is_other {
            find_files(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// A row of the table: its number and its sentence.
fn row(line: &str) -> Option<(u32, &str)> {
    let mut cells = line.strip_prefix("| ")?.splitn(3, " | ");
    let number = cells.next()?.parse().ok()?;
    Some((number, cells.next()?))
}

/// The catalogue with the third column as the cases have it, and a row for each door that had none,
/// below the one whose number is the next smaller.
fn blessed(catalogue: &str, doors: &Doors) -> String {
    let rows: Vec<u32> = catalogue.lines().filter_map(row).map(|(n, _)| n).collect();
    let written = |number: u32, says: &str| {
        let proofs = doors.get(&number).into_iter().flatten();
        let places: Vec<&str> = proofs.map(|proof| proof.place.as_str()).collect();
        format!("| {number} | {says} | {} |\n", places.join(", "))
    };
    let mut out = String::new();
    for line in catalogue.lines() {
        let Some((number, says)) = row(line) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        out.push_str(&written(number, says));
        let next = rows.iter().copied().filter(|other| *other > number).min();
        for (missing, proofs) in doors.range(number + 1..next.unwrap_or(u32::MAX)) {
            let says = proofs.first().map_or("", |proof| proof.says.as_str());
            out.push_str(&written(*missing, says.trim_end_matches('.')));
        }
    }
    out
}

#[test]
fn the_table_of_doors_is_what_the_cases_say() {
    let file = ui_folder().join("README.md");
    let catalogue = fs::read_to_string(&file).expect("the catalogue");
    let mut doors = cases();
    tests(&mut doors);
    let blessed = blessed(&catalogue, &doors);
    if std::env::var_os("TAINTLESS_BLESS").is_some() {
        fs::write(&file, &blessed).expect("the catalogue can be written");
    } else {
        for (found, wanted) in catalogue.lines().zip(blessed.lines()) {
            assert_eq!(found, wanted, "write it anew: TAINTLESS_BLESS=1");
        }
        assert_eq!(catalogue.lines().count(), blessed.lines().count());
    }

    let rows: Vec<(u32, &str)> = blessed.lines().filter_map(row).collect();
    assert!(rows.len() > 200, "the table is there");
    assert!(
        rows.is_sorted_by(|(one, _), (other, _)| one < other),
        "numbers are unique, and in order"
    );
    for (number, says) in &rows {
        assert!(
            doors.contains_key(number),
            "door {number} is shut by nothing"
        );
        assert!(!says.is_empty(), "door {number} says nothing");
    }
    for number in doors.keys() {
        let is_there = rows.iter().any(|(row, _)| row == number);
        assert!(is_there, "door {number} has no row");
    }
}
