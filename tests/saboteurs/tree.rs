//! The copy of the tree in which saboteurs work.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Edit;

pub(crate) struct Tree {
    /// Where the program's own files are.
    source: PathBuf,
    /// Where saboteurs change them.
    copy: PathBuf,
}

impl Tree {
    /// Copies what git knows of, as it is in the working tree.
    pub(crate) fn copy() -> Result<Self, String> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let tree = Tree {
            copy: source.join("target/saboteurs"),
            source,
        };
        let listed = Command::new("git")
            .args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .current_dir(&tree.source)
            .output()
            .map_err(|error| format!("git does not run: {error}"))?;
        let files = String::from_utf8_lossy(&listed.stdout).into_owned();
        let _ = fs::remove_dir_all(tree.copy.join("tests/examples"));
        let files: HashSet<&str> = files.split('\0').filter(|file| !file.is_empty()).collect();
        tree.remove_others(&files, &tree.copy);
        for file in files {
            tree.copy_file(file)?;
        }
        fs::create_dir_all(tree.copy.join("tests/examples"))
            .map_err(|error| told("examples", &error))?;
        Ok(tree)
    }

    /// Removes what was copied once and is no file of the program's any more.
    fn remove_others(&self, files: &HashSet<&str>, folder: &Path) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.strip_prefix(&self.copy).unwrap_or(&path);
            if path.is_dir() {
                self.remove_others(files, &path);
            } else if !name.to_str().is_some_and(|name| files.contains(name)) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    /// A file that is the same already keeps its date, so that nothing is built again for it.
    fn copy_file(&self, file: &str) -> Result<(), String> {
        let (from, to) = (self.source.join(file), self.copy.join(file));
        let Ok(text) = fs::read(&from) else {
            return Ok(()); // deleted, and not yet committed
        };
        if fs::read(&to).is_ok_and(|old| old == text) {
            return Ok(());
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(|error| told(file, &error))?;
        }
        fs::write(&to, text).map_err(|error| told(file, &error))
    }

    /// Makes a UI case an example of the tests' crate, which has the features and the crates that
    /// the UI tests have.
    pub(crate) fn add_case(&self, case: &str) -> Result<(), String> {
        let from = self.source.join("tests/ui").join(format!("{case}.rs"));
        let to = self
            .copy
            .join("tests/examples")
            .join(format!("{}.rs", target(case)));
        fs::copy(&from, &to)
            .map(|_| ())
            .map_err(|error| told(case, &error))
    }

    pub(crate) fn edit(&self, Edit(file, old, new): &Edit) -> Result<(), String> {
        let path = self.copy.join(file);
        let text = fs::read_to_string(&path).map_err(|error| told(file, &error))?;
        let changed = if old.is_empty() {
            format!("{text}\n{new}\n")
        } else if text.matches(old).count() == 1 {
            text.replacen(old, new, 1)
        } else {
            return Err(format!(
                "`{old}` stands {} times in {file}; mend the saboteur",
                text.matches(old).count()
            ));
        };
        fs::write(&path, changed).map_err(|error| told(file, &error))
    }

    pub(crate) fn restore(&self, edits: &[Edit]) -> Result<(), String> {
        edits
            .iter()
            .try_for_each(|Edit(file, ..)| self.copy_file(file))
    }

    /// The crates themselves, with the lock open.
    pub(crate) fn builds(&self) -> Result<(), String> {
        self.cargo(&["check", "-p", "taintless-tests", "--lib"])
            .map_err(|said| format!("it does not build:\n{said}"))
    }

    pub(crate) fn compiles(&self, case: &str) -> Result<(), String> {
        self.cargo(&["check", "-p", "taintless-tests", "--example", &target(case)])
    }

    pub(crate) fn test_builds(&self, words: &[&str]) -> Result<(), String> {
        let options: Vec<&str> = words
            .iter()
            .copied()
            .take_while(|word| *word != "--")
            .collect();
        self.cargo(&[&["test", "--no-run"], options.as_slice()].concat())
            .map_err(|said| format!("the test does not build:\n{said}"))
    }

    pub(crate) fn test(&self, words: &[&str]) -> Result<(), String> {
        self.cargo(&[&["test"], words].concat())
    }

    /// What cargo says where it fails.
    fn cargo(&self, words: &[&str]) -> Result<(), String> {
        let run = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(words)
            .current_dir(&self.copy)
            .env("CARGO_TARGET_DIR", self.source.join("target"))
            .env("CARGO_TERM_COLOR", "never")
            .output()
            .map_err(|error| format!("cargo does not run: {error}"))?;
        if run.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&run.stderr);
        let errors = said.lines().filter(|line| line.starts_with("error"));
        Err(errors.take(3).collect::<Vec<_>>().join("\n"))
    }
}

/// `reading/to-string` as the name of an example.
fn target(case: &str) -> String {
    case.replace('/', "-")
}

fn told(file: &str, error: &std::io::Error) -> String {
    format!("{file}: {error}")
}
