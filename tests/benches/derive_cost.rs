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

#[path = "derive_cost/race.rs"]
mod race;
#[path = "derive_cost/source.rs"]
mod source;
mod table;

use std::fs;
use std::path::Path;

use race::{cargo, race, seconds, workspace, write};
use table::{Bar, head, row};

fn main() {
    let clean = std::env::args().any(|arg| arg == "--clean");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("derive_cost");
    write(&folder, source::manifest, source::library);
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
