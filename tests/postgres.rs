//! A PostgreSQL server of a test's own: on a socket in a throw-away folder, stopped when dropped.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::skip;

/// How many were started: a test program may start several at once.
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A server, and the folder that goes with it.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    programs: PathBuf,
}

impl Postgres {
    /// Starts one; the test says that it was skipped where PostgreSQL is not installed.
    ///
    /// # Panics
    /// If it is installed and does not start.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            skip("PostgreSQL's programs are not installed");
            return None;
        };
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("taintless-postgres-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("a folder");
        let server = Postgres { folder, programs };
        if is_root() {
            // It refuses to run as root.
            done(
                Command::new("chown")
                    .arg("nobody")
                    .arg(&server.folder)
                    .output(),
            );
        }
        let data = server.data();
        let options = [
            "--auth=trust",
            "--username=tester",
            "--no-sync",
            "--encoding=UTF8",
        ];
        done(
            server
                .run("initdb")
                .args(options)
                .arg("-D")
                .arg(&data)
                .output(),
        );
        // No port is opened: the socket is in the folder.
        let how = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off",
            server.folder.display()
        );
        let log = server.folder.join("log");
        let mut start = server.run("pg_ctl");
        start
            .args(["start", "-w", "-t", "60", "-D"])
            .arg(&data)
            .arg("-l")
            .arg(&log);
        done(start.args(["-o", &how]).output());
        Some(server)
    }

    /// The folder in which the socket is.
    pub fn socket(&self) -> &Path {
        &self.folder
    }

    /// The user's name.
    pub fn user(&self) -> &'static str {
        "tester"
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// One of its programs, as a user that it runs as.
    fn run(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]);
            command.arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(&self.folder).env("LC_ALL", "C");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = self.run("pg_ctl");
        let _ = stop
            .args(["stop", "-m", "immediate", "-D"])
            .arg(self.data())
            .output();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Where its programs are: Debian puts those that serve into a folder of each version.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    if let Ok(versions) = fs::read_dir("/usr/lib/postgresql") {
        folders.extend(versions.flatten().map(|version| version.path().join("bin")));
    }
    let has_all = |folder: &PathBuf| {
        ["initdb", "pg_ctl"]
            .iter()
            .all(|it| folder.join(it).is_file())
    };
    folders.into_iter().find(has_all)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn done(output: io::Result<Output>) {
    let output = output.expect("the program runs");
    let told = [output.stdout, output.stderr].concat();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&told)
    );
}
