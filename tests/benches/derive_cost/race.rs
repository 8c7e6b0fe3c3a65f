//! Two crates that say the same by two libraries, written to a temporary folder under `target` with
//! the versions of this workspace's lock file, and compiled in turns.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each benchmark takes what it wants"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often each is compiled.
const ROUNDS: usize = 5;
/// The two crates.
pub const LEAVES: [&str; 2] = ["ours", "theirs"];

/// The best CPU time of each leaf, compiled in turns.
pub fn race(folder: &Path, command: &[&str]) -> [f64; 2] {
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

/// CPU seconds of cargo and all that it started, and what it said.
pub fn cargo(folder: &Path, command: &[&str], options: &[&str]) -> (f64, String) {
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

pub fn seconds(seconds: f64) -> String {
    format!("{seconds:.2} s")
}

pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

pub fn write(
    folder: &Path,
    manifest: impl Fn(&str, bool, &Path) -> String,
    library: impl Fn(bool) -> String,
) {
    let workspace = workspace().canonicalize().expect("this workspace");
    for leaf in LEAVES {
        fs::create_dir_all(folder.join(leaf).join("src")).expect("a folder");
        let ours = leaf == "ours";
        save(
            &folder.join(leaf).join("Cargo.toml"),
            &manifest(leaf, ours, &workspace),
        );
        save(&folder.join(leaf).join("src/lib.rs"), &library(ours));
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
