//! A folder with canaries in it, and a look at whether they live.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of its own for a test: `work` in it is where things happen, and canaries stand inside and beside it.
pub(crate) struct Scratch {
    folder: PathBuf,
    before: BTreeMap<PathBuf, Vec<u8>>,
}

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("interpreters")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("work")).expect("a folder");
        for canary in ["canary", "work/canary", "b"] {
            fs::write(folder.join(canary), "alive").expect("a canary");
        }
        let before = files(&folder);
        Scratch { folder, before }
    }

    pub(crate) fn work(&self) -> PathBuf {
        self.folder.join("work")
    }

    pub(crate) fn outside(&self) -> PathBuf {
        self.folder.join("canary")
    }

    /// That nothing has changed, inside or outside.
    pub(crate) fn assert_unchanged(&self, after: &str) {
        assert_eq!(self.before, files(&self.folder), "after {after:?}");
    }

    /// That nothing has changed beside the folder of work.
    pub(crate) fn assert_unchanged_outside(&self, after: &str) {
        let outside = |all: &BTreeMap<PathBuf, Vec<u8>>| {
            let work = self.work();
            let outside = all.iter().filter(|(path, _)| !path.starts_with(&work));
            outside
                .map(|(path, bytes)| (path.clone(), bytes.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            outside(&self.before),
            outside(&files(&self.folder)),
            "after {after:?}"
        );
    }
}

/// Every file below a folder with its content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_symlink() {
            found.insert(path, b"link".to_vec());
        } else if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).expect("a file");
            found.insert(path, bytes);
        }
    }
    found
}

#[test]
fn a_dead_canary_is_noticed() {
    let scratch = Scratch::new("noticed");
    fs::write(scratch.outside(), "dead").expect("a file");
    assert!(std::panic::catch_unwind(|| scratch.assert_unchanged("")).is_err());
    assert!(std::panic::catch_unwind(|| scratch.assert_unchanged_outside("")).is_err());
}
