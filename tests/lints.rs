//! The shipped clippy files, `runtime/lints/*/clippy.toml`, tried with clippy itself: each use that
//! is marked in the programs of `lints/<folder>/` is found, and nothing else is.
//!
//! `//~ lint path` stands above the line on which clippy must say it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What clippy says, or must say: file, line, lint, path.
type Finding = (String, usize, String, String);

/// A program for clippy, and what it depends on.
struct Program<'a> {
    name: &'static str,
    dependencies: &'a [&'a str],
}

const LABELS: &str =
    "taintless = { path = \"RUNTIME\", default-features = false, features = [FEATURES] }";

/// The crates whose doors are shipped and tried; as few of their features as will do.
const OTHERS: &[&str] = &[
    "askama = { version = \"0.16\", default-features = false, features = [\"std\"] }",
    "axum = { version = \"0.8\", default-features = false }",
    "diesel = { version = \"2.3\", default-features = false }",
    "maud = { version = \"0.27\", default-features = false }",
    "minijinja = { version = \"3.1\", default-features = false, features = [\"serde\"] }",
    "rusqlite = { version = \"0.41\", default-features = false, features = [\"cache\"] }",
    "sqlx = { version = \"0.9\", default-features = false }",
];

/// Shipped, but not built here for their price: their paths were tried by hand (tokio-postgres 0.7,
/// postgres-types 0.2, tokio 1, lettre 0.11).
const TRIED_BY_HAND: &[&str] = &["lettre", "postgres_types", "tokio", "tokio_postgres"];

#[test]
fn each_hatch_is_found_however_it_is_reached() {
    let programs = [
        Program {
            name: "uses",
            dependencies: &[LABELS, "taintless-macros = { path = \"MACROS\" }"],
        },
        Program {
            name: "renamed",
            dependencies: &[
                "guard = { package = \"taintless\", path = \"RUNTIME\", default-features = false }",
            ],
        },
        Program {
            name: "twin",
            dependencies: &[LABELS],
        },
    ];
    let shipped = Shipped::read("hatches");
    let marked = try_with_clippy(&shipped, "\"output\"", &programs);
    assert_eq!(shipped.paths, named(&marked), "each path is tried");
}

#[test]
fn each_door_of_another_crate_is_found() {
    let twin: Vec<&str> = [LABELS].iter().chain(OTHERS).copied().collect();
    let programs = [
        Program {
            name: "uses",
            dependencies: OTHERS,
        },
        Program {
            name: "maud",
            dependencies: &OTHERS[3..4],
        },
        Program {
            name: "twin",
            dependencies: &twin,
        },
    ];
    let shipped = Shipped::read("other-doors");
    let marked = try_with_clippy(&shipped, "\"html\", \"rusqlite-0_41\"", &programs);
    let krate = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    let (by_hand, here): (BTreeSet<_>, BTreeSet<_>) = shipped
        .paths
        .iter()
        .cloned()
        .partition(|(_, path)| TRIED_BY_HAND.contains(&krate(path).as_str()));
    assert_eq!(here, named(&marked), "each path is tried");
    let crates: BTreeSet<_> = by_hand.iter().map(|(_, path)| krate(path)).collect();
    assert!(
        crates
            .iter()
            .map(String::as_str)
            .eq(TRIED_BY_HAND.iter().copied())
    );
}

/// The file lists what the code has: no hatch is added without its line.
#[test]
fn the_file_of_hatches_lists_every_hatch() {
    let shipped = Shipped::read("hatches");
    let mut missing = Vec::new();
    for (kind, name) in hatches_of_the_code() {
        let ends = format!("::{name}");
        let listed = |(key, path): &(String, String)| *key == kind && path.ends_with(&ends);
        if !shipped.paths.iter().any(listed) {
            missing.push(format!("{kind}: `{name}`"));
        }
    }
    assert!(
        missing.is_empty(),
        "runtime/lints/hatches/clippy.toml has no line for these, nor tests/lints/hatches/uses.rs a use:\n{}",
        missing.join("\n")
    );
}

/// Each reason says something, and none sends a reader through a hatch.
#[test]
fn each_line_has_a_reason() {
    for folder in ["hatches", "other-doors"] {
        let shipped = Shipped::read(folder);
        assert_eq!(shipped.reasons.len(), shipped.paths.len(), "{folder}");
        for reason in &shipped.reasons {
            assert!(reason.len() > 10, "{folder}: {reason}");
            if folder == "other-doors" {
                let hatch = ["lend!", "expose!", "endorse!", "disclose!"];
                assert!(
                    !hatch.iter().any(|hatch| reason.contains(hatch)),
                    "{reason}"
                );
            }
        }
    }
}

/// A shipped file: its folder, and the lines in it.
struct Shipped {
    folder: PathBuf,
    name: &'static str,
    /// Each with its lint.
    paths: BTreeSet<(String, String)>,
    reasons: Vec<String>,
}

impl Shipped {
    /// Reads it line by line; one line is one path.
    fn read(name: &'static str) -> Self {
        let folder = top().join("runtime/lints").join(name);
        let text = fs::read_to_string(folder.join("clippy.toml")).expect("the shipped file");
        let (mut lint, mut paths, mut reasons) = (String::new(), BTreeSet::new(), Vec::new());
        for line in text.lines() {
            let value = |key: &str| {
                let rest = line.split_once(&format!("{key} = \""))?.1;
                let end = rest.replace("\\\"", "__").find('"')?;
                Some(rest[..end].to_owned())
            };
            if line.starts_with("disallowed-") {
                lint = line.split(' ').next().unwrap_or_default().replace('-', "_");
            } else if let Some(path) = value("{ path") {
                assert!(paths.insert((lint.clone(), path)), "twice: {line}");
                reasons.extend(value("reason"));
            }
        }
        assert!(paths.len() > 5, "{name}: the file is read");
        Shipped {
            folder,
            name,
            paths,
            reasons,
        }
    }
}

/// Macros and public functions of the code whose name is a hatch's.
fn hatches_of_the_code() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut folders = vec![top().join("runtime/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(path).expect("a source");
                found.extend(text.lines().filter_map(hatch_of_line));
            }
        }
    }
    let count = |lint: &str| found.iter().filter(|(kind, _)| kind == lint).count();
    assert!(count("disallowed_macros") >= 5 && count("disallowed_methods") >= 4);
    found
}

fn hatch_of_line(line: &str) -> Option<(String, String)> {
    let words = ["lend", "expose", "endorse", "endorsed", "disclose"];
    let line = line.trim_start();
    let named = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    if let Some(rest) = line.strip_prefix("macro_rules! ") {
        let name = named(rest);
        let declares = ["destination", "authority"].contains(&name.as_str());
        let hatch = declares || name.split('_').any(|word| words.contains(&word));
        return hatch.then(|| ("disallowed_macros".to_owned(), name));
    }
    let (before, rest) = line.split_once("fn ")?;
    let name = named(rest);
    let hatch = name.split('_').any(|word| words.contains(&word));
    (hatch && before.starts_with("pub ")).then(|| ("disallowed_methods".to_owned(), name))
}

/// Runs clippy on the programs with the shipped file; what is marked and what is found are the same.
fn try_with_clippy(
    shipped: &Shipped,
    features: &str,
    programs: &[Program<'_>],
) -> BTreeSet<Finding> {
    let sources = top().join("tests/lints").join(shipped.name);
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("lints-{}", shipped.name));
    write_workspace(&workspace, &sources, features, programs);
    let marked: BTreeSet<Finding> = programs
        .iter()
        .flat_map(|program| marks(&sources, program.name))
        .collect();
    let found = run_clippy(&workspace, &shipped.folder);
    let missed: Vec<_> = marked.difference(&found).collect();
    let unmarked: Vec<_> = found.difference(&marked).collect();
    assert!(missed.is_empty(), "clippy does not find: {missed:#?}");
    assert!(unmarked.is_empty(), "clippy says as well: {unmarked:#?}");
    marked
}

/// With the versions of this repository's lock file, so that nothing is fetched.
fn write_workspace(workspace: &Path, sources: &Path, features: &str, programs: &[Program<'_>]) {
    fs::create_dir_all(workspace).expect("a folder for the programs");
    let names: Vec<String> = programs
        .iter()
        .map(|program| format!("\"{}\"", program.name))
        .collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n",
        names.join(", ")
    );
    fs::write(workspace.join("Cargo.toml"), manifest).expect("a manifest");
    fs::copy(top().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("the lock file");
    for program in programs {
        let name = program.name;
        let folder = workspace.join(name);
        fs::create_dir_all(&folder).expect("a folder for a program");
        let source = sources.join(format!("{name}.rs"));
        let dependencies = program
            .dependencies
            .join("\n")
            .replace("RUNTIME", &top().join("runtime").to_string_lossy())
            .replace("MACROS", &top().join("macros").to_string_lossy())
            .replace("FEATURES", features);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [lib]\npath = \"{}\"\n[dependencies]\n{dependencies}\n\
             [lints.rust]\nunused = \"allow\"\n",
            source.to_string_lossy()
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    }
}

/// What stands above the lines of a program.
fn marks(sources: &Path, program: &str) -> Vec<Finding> {
    let file = format!("{program}.rs");
    let text = fs::read_to_string(sources.join(&file)).expect("a program");
    let (mut waiting, mut out) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(mark) = line.trim_start().strip_prefix("//~ ") {
            waiting.push(mark.split_once(' ').expect("a lint and a path"));
            continue;
        }
        let here = waiting.drain(..);
        out.extend(
            here.map(|(lint, path)| (file.clone(), number, lint.to_owned(), path.to_owned())),
        );
    }
    assert!(waiting.is_empty(), "{file}: marks above no line");
    assert_eq!(out.is_empty(), program == "twin", "{file}: marks");
    out
}

/// Everything that clippy says of the programs and of the shipped file.
fn run_clippy(workspace: &Path, shipped: &Path) -> BTreeSet<Finding> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["clippy", "--offline", "--message-format=json"])
        .current_dir(workspace)
        .env("CLIPPY_CONF_DIR", shipped)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .output()
        .expect("cargo clippy");
    let mut found = BTreeSet::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let message = &line["message"];
        let Some(said) = message["message"].as_str() else {
            continue;
        };
        let spans = message["spans"].as_array().map_or(&[][..], Vec::as_slice);
        let Some(mut span) = spans.iter().find(|span| span["is_primary"] == true) else {
            // "2 warnings emitted"
            continue;
        };
        // Out of a macro of ours, to where it is called.
        let front = |span: &serde_json::Value| {
            let file = span["file_name"].as_str().unwrap_or_default();
            file.ends_with("runtime/src/macros.rs")
        };
        while front(span) && !span["expansion"].is_null() {
            span = &span["expansion"]["span"];
        }
        let file = span["file_name"].as_str().unwrap_or_default();
        let file = file.rsplit('/').next().unwrap_or_default().to_owned();
        let number = span["line_start"].as_u64().and_then(|n| n.try_into().ok());
        let lint = message["code"]["code"].as_str().unwrap_or_default();
        let lint = lint.strip_prefix("clippy::").unwrap_or(lint).to_owned();
        let path = said
            .split('`')
            .nth(1)
            .filter(|_| said.starts_with("use of"));
        let path = path.unwrap_or(said).to_owned();
        found.insert((file, number.unwrap_or_default(), lint, path));
    }
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("Finished"),
        "clippy came to no end: {said}\n{found:#?}"
    );
    found
}

fn named(marked: &BTreeSet<Finding>) -> BTreeSet<(String, String)> {
    let both = marked.iter();
    both.map(|(_, _, lint, path)| (lint.clone(), path.clone()))
        .collect()
}

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .expect("the repository")
}
