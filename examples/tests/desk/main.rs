//! The main job from end to end: the program itself, the rehearsal server, the database and the
//! report.

mod database;
mod hopeless;
mod inbox;
mod input;
mod interruption;
mod replies;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use support_desk::store::{Row, Store};

/// A folder to work in, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("support-desk-run-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for the test");
        }
        fs::write(path, bytes).expect("a file for the test");
    }

    /// The program, with these arguments, in this folder. It has no key, so it rehearses.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_support_desk"));
        command
            .args(arguments)
            .current_dir(&self.0)
            .env_remove("ANTHROPIC_API_KEY")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&self.command(arguments).output().expect("the program runs"))
    }

    fn rows(&self) -> Vec<Row> {
        rows(&self.path("support_desk.db"))
    }

    fn report(&self) -> String {
        fs::read_to_string(self.path("report.html")).expect("the report")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn rows(db: &Path) -> Vec<Row> {
    let store = Store::open(db).expect("the database");
    store.rows().expect("its rows")
}

/// What the program said.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Ran {
            code: output.status.code(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    #[track_caller]
    fn assert_code(&self, code: i32) {
        let (out, err) = (&self.out, &self.err);
        assert_eq!(self.code, Some(code), "out:\n{out}\nerr:\n{err}");
    }

    #[track_caller]
    fn assert_says(&self, words: &str) {
        let Ran { out, err, .. } = self;
        let said = out.contains(words) || err.contains(words);
        assert!(said, "not said: {words}\nout:\n{out}\nerr:\n{err}");
    }
}

/// A mail of one line.
fn mail(subject: &str) -> String {
    format!("From: a@example.com\nSubject: {subject}\n\nWhere is my parcel?\n")
}
