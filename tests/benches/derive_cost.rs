//! What the derive costs to compile: 200 structs of six fields and 200 field-less enums, with
//! `ClaudeOutput`, and with the derives of serde, schemars and garde that say the same.
//!
//! Both crates are written to a temporary folder under `target`, with the versions of this
//! workspace's lock file. Everything they depend on is compiled before; then each is checked and
//! built by itself, in turns, and the CPU time of the fastest counts. Takes a minute or two when the
//! folder is warm; `-- --clean` adds a build of taintless from nothing, with its default features.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

#[path = "derive_cost/source.rs"]
mod source;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use table::{Bar, head, row};

/// How often each is compiled.
const ROUNDS: usize = 5;
const LEAVES: [&str; 2] = ["ours", "theirs"];

fn main() {
    let clean = std::env::args().any(|arg| arg == "--clean");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("derive_cost");
    write(&folder);
    head("the derive: CPU seconds to compile 200 structs and 200 enums");
    for (what, command) in [
        ("cargo check", &["check"][..]),
        ("cargo build", &["build"]),
        (
            "cargo build, and each type read once",
            &["build", "--features", "used"],
        ),
    ] {
        let [ours, theirs] = race(&folder, command);
        row(
            &format!("{what}: serde + schemars + garde"),
            &seconds(theirs),
            1.0,
            &Bar::None,
        );
        let bar = Bar::Most(1.0);
        row(
            &format!("{what}: ClaudeOutput (aim: 0.8)"),
            &seconds(ours),
            ours / theirs,
            &bar,
        );
    }
    if clean {
        clean_build(&folder.join("clean"));
    }
}

/// The best CPU time of each leaf, compiled in turns.
fn race(folder: &Path, command: &[&str]) -> [f64; 2] {
    let compile = |leaf: &str| {
        touch(&folder.join(leaf).join("src/lib.rs"));
        cargo(
            folder,
            command,
            &["--offline", "--quiet", "--package", leaf],
        )
        .0
    };
    // The first compiles the dependencies.
    for leaf in LEAVES {
        compile(leaf);
    }
    let mut best = [f64::MAX; 2];
    for _ in 0..ROUNDS {
        for (best, leaf) in best.iter_mut().zip(LEAVES) {
            *best = best.min(compile(leaf));
        }
    }
    best
}

/// A build of the default features, with nothing compiled before.
fn clean_build(target: &Path) {
    let _ = fs::remove_dir_all(target);
    let target = target.to_str().expect("a path of UTF-8");
    let options = ["--package", "taintless", "--target-dir", target];
    let (time, said) = cargo(&workspace(), &["build"], &options);
    let crates = said
        .lines()
        .filter(|line| line.trim_start().starts_with("Compiling "));
    println!(
        "\na clean build of taintless, default features: {} crates, {time:.1} CPU seconds",
        crates.count()
    );
}

/// CPU seconds of cargo and all that it started, and what it said.
fn cargo(folder: &Path, command: &[&str], options: &[&str]) -> (f64, String) {
    // The standard library tells no CPU time of children; bash does.
    let run = Command::new("bash")
        .args(["-c", "TIMEFORMAT='cpu %U %S'; time \"$@\"", "bash"])
        .arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(command)
        .args(options)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TERM_COLOR", "never")
        .output()
        .expect("bash is here");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "cargo failed: {said}");
    let times = said
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("cpu "));
    let times = times.expect("bash tells the time").split(' ');
    let time = times
        .map(|time| time.parse::<f64>().expect("seconds"))
        .sum();
    (time, said)
}

fn seconds(seconds: f64) -> String {
    format!("{seconds:.2} s")
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn write(folder: &Path) {
    let workspace = workspace().canonicalize().expect("this workspace");
    for leaf in LEAVES {
        fs::create_dir_all(folder.join(leaf).join("src")).expect("a folder");
        let ours = leaf == "ours";
        save(
            &folder.join(leaf).join("Cargo.toml"),
            &source::manifest(leaf, ours, &workspace),
        );
        save(
            &folder.join(leaf).join("src/lib.rs"),
            &source::library(ours),
        );
    }
    save(
        &folder.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"ours\", \"theirs\"]\n",
    );
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    // What only they want and is not in the lock file, such as schemars' derive.
    cargo(folder, &["fetch"], &["--quiet"]);
}

fn save(path: &Path, text: &str) {
    fs::write(path, text).expect("a file is written");
}

/// So that cargo takes it for changed.
fn touch(path: &Path) {
    let text = fs::read(path).expect("a file that was written");
    fs::write(path, text).expect("a file is written");
}
