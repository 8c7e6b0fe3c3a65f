//! What several test files share: reading the folder of refusals.

use std::fs;
use std::path::{Path, PathBuf};

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

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of refusals");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
