//! The compiler's words, read as a user reads them: every error of ours has a row in the index,
//! none names a hatch, and each points at the user's own code.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use taintless_tests::{refusals, ui_folder};

fn root() -> PathBuf {
    ui_folder().join("../..")
}

fn index() -> String {
    fs::read_to_string(root().join("docs/errors.md")).expect("the index")
}

/// The first column of the rows that begin so.
fn rows(page: &str, letter: char) -> Vec<String> {
    let rows = page
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split([' ', ',']).next());
    rows.filter(|word| {
        word.starts_with(letter) && word[1..].chars().all(|c| c.is_ascii_digit()) && word.len() > 3
    })
    .map(str::to_owned)
    .collect()
}

/// Every `T…` of a text that stands in an error's number, or in quotes of its own.
fn numbers(text: &str) -> BTreeSet<String> {
    let after = |before: &'static str| text.split(before).skip(1);
    after("taintless::errors ")
        .chain(after("Number(\""))
        .chain(after(".panic(\""))
        .filter_map(|rest| {
            let digits: String = rest.strip_prefix('T')?.chars().take(3).collect();
            (digits.len() == 3 && digits.chars().all(|c| c.is_ascii_digit()))
                .then(|| format!("T{digits}"))
        })
        .collect()
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

#[test]
fn every_number_has_a_row_and_every_row_an_error() {
    let mut text = String::new();
    sources(&root().join("runtime/src"), &mut text);
    sources(&root().join("macros/src"), &mut text);
    // Those of the macros' own tests and of the documentation of the crate.
    let mut used = numbers(&text);
    used.retain(|number| number.len() == 4);
    let rows = rows(&index(), 'T');
    assert!(
        rows.is_sorted(),
        "the rows are in the order of their numbers"
    );
    let listed: BTreeSet<String> = rows.iter().cloned().collect();
    assert_eq!(listed.len(), rows.len(), "a number has one row");
    assert_eq!(used, listed, "used in the sources, and in the index");
    let aliases = fs::read_to_string(root().join("runtime/src/errors.rs")).expect("the module");
    let aliases = aliases.split("alias(").nth(1).unwrap_or_default();
    let aliases: Vec<&str> = aliases.split('"').skip(1).step_by(2).collect();
    assert_eq!(aliases, rows, "rustdoc's search finds each number");
}

/// One error of a case: its first line, and everything below it.
fn errors(said: &str) -> Vec<String> {
    let mut errors = Vec::<String>::new();
    for line in said.lines() {
        match errors.last_mut() {
            Some(last) if !line.starts_with("error") => {
                last.push('\n');
                last.push_str(line);
            }
            _ => errors.push(line.to_owned()),
        }
    }
    errors
}

fn said_of_every_case() -> Vec<(String, String)> {
    let cases = refusals().into_iter().map(|case| {
        let place = format!("{}/{}", case.promise, case.name);
        let said = fs::read_to_string(ui_folder().join(format!("{place}.stderr")));
        (place, said.unwrap_or_default())
    });
    cases.collect()
}

#[test]
fn every_error_has_a_number_or_stands_in_the_table_of_rustc() {
    let rustc = index();
    let rustc = rustc
        .split("## In rustc's own words")
        .nth(1)
        .unwrap_or_default();
    let mut faults = Vec::new();
    for (place, said) in said_of_every_case() {
        if said.is_empty() {
            faults.push(format!("{place}: nothing was said"));
        }
        for error in errors(&said) {
            let code = error
                .strip_prefix("error[")
                .and_then(|rest| rest.split(']').next());
            // Of the most common one, and of those without a code, the words are listed.
            let first = error.lines().next().unwrap_or_default();
            let mut phrases = rustc
                .split('“')
                .skip(1)
                .filter_map(|rest| rest.split('”').next());
            let is_listed = code.is_some_and(|code| code != "E0277" && rustc.contains(code))
                || phrases.any(|phrase| first.contains(phrase));
            if numbers(&error).is_empty() && !is_listed {
                faults.push(format!(
                    "{place}: {}",
                    error.lines().next().unwrap_or_default()
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} errors:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// What rustc says itself about a program of the user's: its code, cut out of the source, is quoted
/// in lines that begin with a number and a bar.
fn words(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| {
        let line = line
            .trim_start()
            .trim_start_matches(|c: char| c.is_ascii_digit());
        !line.trim_start().starts_with('|')
    })
}

#[test]
fn no_message_names_a_hatch() {
    const HATCHES: [&str; 4] = ["lend", "expose", "endorse", "disclose"];
    let mut faults = Vec::new();
    for (place, said) in said_of_every_case() {
        let case = fs::read_to_string(ui_folder().join(format!("{place}.rs"))).expect("a case");
        for line in words(&said) {
            for hatch in HATCHES {
                // Where the user wrote one, its own errors may speak of it.
                let names = [format!("{hatch}!"), format!("{hatch}_")];
                if !case.contains(&names[0]) && names.iter().any(|name| line.contains(name)) {
                    faults.push(format!("{place}: {line}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is known when a generic function is used, and not before.
const EVALUATED_LATER: [&str; 4] = [
    "agents/bare-text-in-private-answer",
    "agents/flags-by-hand",
    "hatches/lend-inert-buffer",
    "tools/flag-against-table",
];

#[test]
fn every_error_points_at_the_case() {
    let mut faults = Vec::new();
    for (place, said) in said_of_every_case() {
        // What is evaluated when it is used is refused where it is evaluated: a hidden call made by
        // hand, and what a closure gives back.
        let case = fs::read_to_string(ui_folder().join(format!("{place}.rs"))).expect("a case");
        if case.contains("__private") || EVALUATED_LATER.contains(&place.as_str()) {
            continue;
        }
        for error in errors(&said) {
            let at = error
                .lines()
                .find_map(|line| line.trim_start().strip_prefix("--> "));
            if at.is_some_and(|at| !at.starts_with("ui/")) {
                faults.push(format!("{place}: {}", at.unwrap_or_default()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
