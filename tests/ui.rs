//! What the compiler refuses (`ui/<promise>/*.rs`), and the accepted twin of each
//! (`ui/<promise>/twins.rs`, one module for each case, all compiled as one program).
//!
//! `TRYBUILD=overwrite cargo test --test ui` writes the `.stderr` files anew.

use std::path::{Path, PathBuf};
use std::process::Command;

use taintless_tests::{refusals, ui_folder};

mod catalogue;

#[test]
fn every_refusal_is_refused_and_every_twin_accepted() {
    if let Some(folder) = sources_of_std() {
        // Where rustc can show std's sources, its notes quote them.
        eprintln!(
            "the component rust-src is installed ({}), and the snapshots are made without it: notes that quote std's code differ until `rustup component remove rust-src`",
            folder.display()
        );
    }
    place_templates();
    // A `pass` case makes trybuild build instead of check, so that faults which show after
    // monomorphisation are seen.
    let cases = trybuild::TestCases::new();
    cases.pass("ui/twins.rs");
    for case in refusals() {
        cases.compile_fail(format!("ui/{}/{}.rs", case.promise, case.name));
    }
}

/// Puts the templates that cases name where trybuild compiles them: a path in a macro goes from the
/// folder of the `Cargo.toml` that it writes.
fn place_templates() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let target = target.expect("a target folder");
    let placed = target.join("tests/trybuild/taintless-tests/templates");
    let _ = std::fs::remove_dir_all(&placed);
    copy(&ui_folder().join("../templates"), &placed);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("a copy");
        }
    }
}

/// The folder of the component `rust-src` of the compiler that runs the cases.
fn sources_of_std() -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).args(["--print", "sysroot"]).output();
    let sysroot = String::from_utf8(said.ok()?.stdout).ok()?;
    sources_below(Path::new(sysroot.trim()))
}

fn sources_below(sysroot: &Path) -> Option<PathBuf> {
    let folder = sysroot.join("lib/rustlib/src/rust/library");
    folder.is_dir().then_some(folder)
}

#[test]
fn the_sources_of_std_are_noticed_where_rustup_puts_them() {
    let sysroot = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sysroot");
    let _ = std::fs::remove_dir_all(&sysroot);
    assert_eq!(sources_below(&sysroot), None);
    let folder = sysroot.join("lib/rustlib/src/rust/library");
    std::fs::create_dir_all(&folder).expect("a folder");
    assert_eq!(sources_below(&sysroot), Some(folder));
}

#[test]
fn every_refusal_states_its_promise_and_has_a_twin() {
    let mut faults = Vec::new();
    for case in refusals() {
        let place = format!("{}/{}.rs", case.promise, case.name);
        if !case.states.starts_with("Door") {
            faults.push(format!(
                "{place}: the first line must be `//! Door <number>: <promise>`"
            ));
        }
        if case.name.contains('_') || case.name.chars().any(char::is_uppercase) {
            faults.push(format!("{place}: names are in kebab-case"));
        }
        let twins = ui_folder().join(&case.promise).join("twins.rs");
        let twins = std::fs::read_to_string(twins).unwrap_or_default();
        let module = format!("mod {} {{", case.name.replace('-', "_"));
        if !twins.contains(&module) {
            faults.push(format!(
                "{place}: `twins.rs` beside it has no `{module} … }}`"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A case that the README points at is there.
#[test]
fn every_case_that_the_readme_names_exists() {
    let readme = ui_folder().join("../../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let table = readme
        .split("## What goes wrong")
        .nth(1)
        .unwrap_or_default();
    let table = table.split("\n## ").next().unwrap_or_default();
    let mut named = 0;
    for row in table.lines().filter(|line| line.starts_with("| ")) {
        let cases = row
            .trim_end_matches('|')
            .rsplit('|')
            .next()
            .unwrap_or_default();
        for case in cases
            .split('`')
            .filter(|word| word.contains('/') && !word.ends_with('/'))
        {
            let file = ui_folder().join(format!("{case}.rs"));
            assert!(
                file.is_file(),
                "the README names `{case}`, and there is no such case"
            );
            named += 1;
        }
    }
    assert!(named > 20, "the table of mistakes is there");
}

/// The errors that the README shows are what rustc says of its first program.
#[test]
fn the_readme_shows_what_rustc_says() {
    let readme = std::fs::read_to_string(ui_folder().join("../../README.md")).expect("the README");
    let program = |text: &str| -> String { text.split_whitespace().collect() };
    let shown = readme.split("```").nth(1).unwrap_or_default();
    let shown = shown
        .split_once("use taintless")
        .map_or("", |(_, rest)| rest);
    let case = std::fs::read_to_string(ui_folder().join("readme/handler.rs")).expect("its case");
    assert!(
        program(&case).contains(&program(shown)),
        "the README's first program is the case's"
    );

    let said = std::fs::read_to_string(ui_folder().join("readme/handler.stderr"));
    let said = said.expect("what rustc says").replace("taintless::", "");
    let errors = readme
        .split("```text")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let lines: Vec<&str> = errors.unwrap_or_default().lines().collect();
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("error"))
            .count(),
        3
    );
    for line in lines {
        let words = line
            .trim_start_matches(['|', '=', ' ', '^'])
            .trim_end_matches(" …")
            .trim_end_matches(" with");
        assert!(said.contains(words), "rustc does not say: {words}");
    }
    assert_eq!(said.matches("error[E0277]").count(), 3);
}
