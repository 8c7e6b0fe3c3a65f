//! What std prints by itself: `dbg!`, panics and their payloads, the end of a program.

use std::any::Any;
use std::panic;
use std::process::{Command, Termination};

use taintless::prelude::*;
use taintless::{assert_tainted_eq, output::OutputError};

use super::PLANTED;

fn planted() -> Tainted<String> {
    Tainted::new(PLANTED.to_owned())
}

fn failed() -> Result<(), Tainted<String>> {
    Err(planted())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what unwrapping prints is looked at"
)]
fn found() -> Result<Option<Tainted<String>>, ()> {
    Ok(Some(planted()))
}

fn refused() -> Result<(), Wrapped> {
    Err(planted().wrap(Source::Email))
}

#[derive(ClaudeOutput, Debug)]
struct Note {
    text: Tainted<String>,
    #[claude(range(max = 5))]
    stars: u8,
}

fn unread() -> Result<Note, OutputError> {
    Note::parse(&format!(
        r#"{{"text": ["{PLANTED}"], "{PLANTED}": 1, "stars": 9}}"#
    ))
}

/// What panics, each in another way.
fn panics() -> Vec<Box<dyn FnOnce() + Send + panic::UnwindSafe>> {
    vec![
        Box::new(|| failed().unwrap()),
        Box::new(|| failed().expect("a mail")),
        Box::new(|| found().unwrap_err()),
        Box::new(|| found().expect_err("none")),
        Box::new(|| drop(unread().unwrap())),
        Box::new(|| drop(unread().expect("a note"))),
        Box::new(|| refused().unwrap()),
        Box::new(|| drop(SafeUrl::parse(format!("javascript:{PLANTED}")).unwrap())),
        Box::new(|| assert!(planted().is_empty(), "it is {:?}", planted())),
        Box::new(|| assert_tainted_eq!(planted(), "PLANTED47")),
        Box::new(|| assert_tainted_eq!(planted().trim(), "another")),
        Box::new(|| assert_eq!(planted().key(), Tainted::new("another").key())),
        Box::new(|| assert_eq!(planted().parse::<u8>(), Some(1))),
        Box::new(|| assert_ne!(planted().len(), PLANTED.len(), "{:?}", planted())),
        Box::new(|| panic!("{:?} {:#?}", planted(), Some(vec![planted()]))),
        Box::new(|| unreachable!("{:?}", (planted(), 1))),
        Box::new(|| panic::panic_any(planted())),
        Box::new(|| panic::panic_any(vec![planted()])),
    ]
}

/// Not a test of its own: what the child runs. It prints what a program prints that goes wrong.
#[test]
fn child() {
    if std::env::var_os("TAINTLESS_WITHHELD_CHILD").is_none() {
        return;
    }
    let note = Note {
        text: planted(),
        stars: 1,
    };
    dbg!(&note);
    let _ = dbg!((
        planted().lines().collect::<Vec<_>>(),
        planted().key(),
        planted().wrap(Source::Email)
    ));
    println!("{note:?} {note:#?}");
    for panics in panics() {
        let name = format!("reads {:?}", planted());
        let thread = std::thread::Builder::new().name(name).spawn(panics);
        assert!(thread.expect("a thread").join().is_err());
    }
    panic::set_hook(Box::new(|info| {
        eprintln!("hook: {info} {info:?} {:?}", info.payload_as_str());
    }));
    for panics in panics() {
        let payload = panic::catch_unwind(panics).expect_err("it panics");
        eprintln!("it said: {}", told(&*payload));
    }
    // What `fn main() -> Result<(), Tainted<String>>` does with its answer.
    eprintln!("end: {:?}", failed().report());
    eprintln!("end: {:?}", unread().map(|_| ()).report());
}

/// What code that catches a panic can read of it.
fn told(payload: &dyn Any) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or(payload.downcast_ref::<&str>().copied())
        .unwrap_or("no text")
        .to_owned()
}

/// Door 384: what a program prints when it fails: `dbg!`, panics, their payloads, the error with which `main` ends.
#[test]
fn a_program_that_fails_prints_no_text() {
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this)
        .args(["--exact", "process::child", "--nocapture"])
        .env("TAINTLESS_WITHHELD_CHILD", "1")
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("a child");
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let said = said.concat();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("&note = Note {"), "`dbg!` was read: {said}");
    assert!(
        said.contains("Error: Tainted(…)"),
        "the end was read: {said}"
    );
    assert_eq!(said.matches("it said: ").count(), panics().len());
    assert_eq!(said.matches("hook: ").count(), panics().len());
    assert!(said.matches("Tainted(…)").count() > 20, "{said}");
    assert!(!said.contains(PLANTED), "{said}");
}

/// Door 301: `dyn Any`, downcast to what the label holds: it holds it under another type.
#[test]
fn a_downcast_gives_no_plain_text() {
    let boxed: Box<dyn Any> = Box::new(planted());
    assert!(boxed.downcast_ref::<String>().is_none());
    assert!(boxed.downcast_ref::<&str>().is_none());
    assert!(boxed.downcast::<Tainted<String>>().is_ok());
    let payload = panic::catch_unwind(|| panic::panic_any(planted())).expect_err("it panics");
    assert_eq!(told(&*payload), "no text");
}
