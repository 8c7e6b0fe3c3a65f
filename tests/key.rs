//! `secret_key!`: what it takes, what it refuses, and that nothing shows a key.
//!
//! The process environment cannot be written safely, so each case runs this test program again as
//! a child with the variable set; the child prints what `secret_key!` answers.

use std::path::{Path, PathBuf};
use std::process::Command;

use taintless::key::KeyErrorKind;
use taintless::prelude::*;

/// A key of today's form, made here so that no text in the repository is shaped like one.
fn key() -> String {
    let body: String = ('a'..='z').chain('A'..='Z').chain('0'..='9').collect();
    format!("sk-ant-{}-{body}{}AA", "api03", &body[..31])
}

fn answer(read: Result<SecretKey, KeyError>) -> String {
    let shown = format!("{read:?}");
    match read {
        Ok(key) => {
            let (name, length) = key.expose_as_header(|name, value| (name, value.len()));
            format!("{shown} {name} {length}")
        }
        Err(error) => format!("{shown} {error}"),
    }
}

/// Not a test of its own: what the child runs.
#[test]
fn child() {
    if std::env::var_os("TAINTLESS_TEST_CHILD").is_some() {
        println!("answer: {}", answer(secret_key!(env "TAINTLESS_TEST_KEY")));
    }
}

/// What `secret_key!(env …)` answers where the variable holds `value`.
fn answer_for(value: Option<&str>) -> String {
    let this = std::env::current_exe().expect("this program");
    let mut command = Command::new(this);
    command
        .args(["--exact", "child", "--nocapture"])
        .env("TAINTLESS_TEST_CHILD", "1")
        .env_remove("TAINTLESS_TEST_KEY");
    if let Some(value) = value {
        command.env("TAINTLESS_TEST_KEY", value);
    }
    let output = command.output().expect("a child");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, answer) = text.split_once("answer: ").expect("an answer");
    answer.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn a_key_is_read_from_the_environment() {
    let key = key();
    assert_eq!(key.len(), 108);
    for end in ["", "\n", "\r\n"] {
        assert_eq!(
            answer_for(Some(&format!("{key}{end}"))),
            "Ok(SecretKey(…)) x-api-key 108"
        );
    }
}

#[test]
fn what_is_no_key_is_refused_and_not_shown() {
    for (value, words) in [
        (None, "the variable `TAINTLESS_TEST_KEY` is not set"),
        (Some(""), "is empty"),
        (Some("zebra-zebra\nzebra"), "more than one line"),
        (Some("zebra zebra"), "a space"),
        (Some("zebra-zébra"), "outside ASCII"),
        (Some("\"zebra-zebra\""), "quotes"),
        (Some("zebra"), "too little"),
        (Some("<zebra key>"), "placeholder"),
        (Some("sk-ant-admin01-zebra"), "admin key"),
    ] {
        let answer = answer_for(value);
        assert!(answer.contains(words), "{answer}");
        assert!(!answer.contains("zebra"), "{answer}");
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused_and_not_shown() {
    use std::os::unix::ffi::OsStrExt as _;
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this)
        .args(["--exact", "child", "--nocapture"])
        .env("TAINTLESS_TEST_CHILD", "1")
        .env(
            "TAINTLESS_TEST_KEY",
            std::ffi::OsStr::from_bytes(b"zebra-\xff-zebra"),
        )
        .output()
        .expect("a child");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("NotVisibleAscii"), "{text}");
    assert!(!text.contains("zebra"), "{text}");
}

/// Where the tests may write. `secret_key!` takes a literal path only, which this cannot be, so the
/// files are named by a hand-written `Literal`: what the macro expands to.
const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");

macro_rules! key_in_folder {
    ($name:literal) => {{
        struct Place;
        impl taintless::Literal for Place {
            const TEXT: &'static str = concat!(env!("CARGO_TARGET_TMPDIR"), "/", $name);
        }
        taintless::__private::key::from_file::<Place>()
    }};
}

/// Writes `FOLDER/name` with a mode; gives a guard that removes it.
#[cfg(unix)]
fn write(name: &str, text: &str, mode: u32) -> Written {
    use std::os::unix::fs::PermissionsExt as _;
    let path = Path::new(FOLDER).join(name);
    std::fs::write(&path, text).expect("a file");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("a mode");
    Written(path)
}

struct Written(PathBuf);

impl Drop for Written {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(unix)]
#[test]
fn a_key_is_read_from_a_file_of_its_owner_alone() {
    for mode in [0o600, 0o400] {
        let _file = write("key-owner", &format!("{}\n", key()), mode);
        assert_eq!(
            answer(key_in_folder!("key-owner")),
            "Ok(SecretKey(…)) x-api-key 108"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_read_is_refused() {
    for mode in [0o644, 0o640, 0o660, 0o604, 0o602] {
        let _file = write("key-open", &key(), mode);
        let error = key_in_folder!("key-open").expect_err("refused");
        assert_eq!(error.kind(), KeyErrorKind::Permissions(mode));
        assert_eq!(error.place(), format!("{FOLDER}/key-open"));
        let expected = format!(
            "the file `{FOLDER}/key-open` is open to others than its owner (mode {mode:o}); run `chmod 600` on it"
        );
        assert_eq!(error.to_string(), expected);
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_no_key_is_refused() {
    let missing = key_in_folder!("key-missing").expect_err("refused");
    assert_eq!(missing.kind(), KeyErrorKind::Missing);
    let folder = secret_key!(file "/tmp").expect_err("refused");
    assert_eq!(folder.kind(), KeyErrorKind::NotAFile);
    let device = secret_key!(file "/dev/zero").expect_err("refused");
    assert_eq!(device.kind(), KeyErrorKind::NotAFile);
    let texts = [
        (String::new(), KeyErrorKind::Empty),
        ("zebra".repeat(10_000), KeyErrorKind::TooLong),
        ("ab".repeat(2048), KeyErrorKind::TooLong),
        (format!("{}\n\n", key()), KeyErrorKind::NotOneLine),
    ];
    for (text, kind) in &texts {
        // Two bytes over the longest key, and no end of a line to take off.
        let text = if text.len() == 4096 {
            format!("{text}c")
        } else {
            text.clone()
        };
        let _file = write("key-none", &text, 0o600);
        let error = key_in_folder!("key-none").expect_err("refused");
        assert_eq!(error.kind(), *kind);
        assert!(!format!("{error} {error:?}").contains("zebra"));
        assert!(std::error::Error::source(&error).is_none());
    }
}

#[test]
fn a_key_can_be_shared_between_threads() {
    fn assert_shared<T: Send + Sync + 'static>() {}
    assert_shared::<SecretKey>();
    assert_shared::<KeyError>();
}

/// A crate of one function, compiled with more flags for itself than for what it depends on; gives
/// what rustc says.
fn compile(flags: &[&str]) -> (bool, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let workspace = runtime.join("..");
    std::fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"browser\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies.taintless]\npath = '{}'\ndefault-features = false\n",
        runtime.display()
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    std::fs::write(
        folder.join("src/lib.rs"),
        "pub fn key() -> bool { taintless::secret_key!(env \"ANTHROPIC_API_KEY\").is_ok() }\n",
    )
    .expect("a source");
    let output = Command::new(env!("CARGO"))
        .args(["rustc", "--lib", "--offline", "--quiet", "--target-dir"])
        .arg(folder.join("target"))
        .arg("--manifest-path")
        .arg(folder.join("Cargo.toml"))
        .arg("--")
        .args(flags)
        .output()
        .expect("cargo");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), said)
}

/// Door 187: a key in a program for browsers, where it is everybody's.
#[test]
fn a_program_for_browsers_has_no_key() {
    let (compiles, said) = compile(&[]);
    assert!(compiles, "{said}");
    let browser = [
        "-Aexplicit_builtin_cfgs_in_flags",
        "--cfg=target_family=\"wasm\"",
        "--cfg=target_os=\"unknown\"",
    ];
    let (compiles, said) = compile(&browser);
    assert!(!compiles, "it compiles for browsers");
    assert!(said.contains("a key in a browser is everybody's"), "{said}");
    assert!(said.contains("due to 1 previous error"), "{said}");
}
