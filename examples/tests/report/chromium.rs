//! A browser without a window, and a listener that notes who comes.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

/// A folder of one test, removed with everything in it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = format!("taintless-report-{}-{name}", process::id());
        let folder = env::temp_dir().join(folder);
        fs::create_dir_all(&folder).expect("a folder for temporary files");
        // Error messages are compared with paths.
        Folder(folder.canonicalize().expect("the folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<_> = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where every address of an attack leads.
pub(crate) struct Listener {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = Arc::clone(&notes);
                thread::spawn(move || note(&stream, &notes));
            }
        });
        Listener { port, seen }
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// What was asked for so far: each connection by its first line.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn note(stream: &TcpStream, notes: &Mutex<Vec<String>>) {
    let at = {
        let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push("a connection".to_owned());
        notes.len() - 1
    };
    let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
    let mut line = String::new();
    if BufReader::new(stream).read_line(&mut line).is_ok() {
        let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
        line.trim_end().clone_into(&mut notes[at]);
    }
}

/// What a browser made of a page.
pub(crate) struct Visit {
    /// The tree at the end, as HTML.
    pub(crate) dom: Vec<u8>,
    /// What it wrote on its console: refusals of the policy, and errors of scripts.
    pub(crate) console: Vec<String>,
}

pub(crate) struct Chromium {
    program: PathBuf,
}

impl Chromium {
    /// The browser on `PATH`, if it works here; otherwise why not.
    pub(crate) fn find() -> Result<Self, &'static str> {
        static FOUND: OnceLock<Option<PathBuf>> = OnceLock::new();
        static WORKS: OnceLock<bool> = OnceLock::new();
        let program = FOUND.get_or_init(on_path).clone();
        let chromium = Chromium {
            program: program.ok_or("there is no chromium on PATH")?,
        };
        let works = WORKS.get_or_init(|| chromium.works());
        works
            .then_some(chromium)
            .ok_or("the chromium on PATH does not start, or opens no file of the temporary folder")
    }

    /// One that is packaged in a sandbox may see another `/tmp` than we do.
    fn works(&self) -> bool {
        let folder = Folder::new("probe");
        let page = folder.path("page.html");
        fs::write(&page, "<!DOCTYPE html><p>it works").expect("a file");
        let visit = self.try_visit(&page, &folder);
        visit.is_some_and(|visit| String::from_utf8_lossy(&visit.dom).contains("it works"))
    }

    /// Opens a page, waits until nothing goes on in it any more, and says what became of it.
    pub(crate) fn visit(&self, page: &Path, folder: &Folder) -> Visit {
        let visit = self.try_visit(page, folder);
        visit.expect("chromium opens the page and ends")
    }

    fn try_visit(&self, page: &Path, folder: &Folder) -> Option<Visit> {
        let (dom, log) = (folder.path("dom.html"), folder.path("log.txt"));
        let mut command = self.command(page, folder);
        command
            .args(["--dump-dom", "--virtual-time-budget=5000"])
            .args(["--enable-logging=stderr", "--log-level=0"])
            .stdout(fs::File::create(&dom).expect("a file"))
            .stderr(fs::File::create(&log).expect("a file"));
        finish(command.spawn().ok()?)?;
        let log = fs::read(&log).expect("the log");
        let log = String::from_utf8_lossy(&log);
        let console = log.lines().filter(|line| line.contains(":CONSOLE"));
        Some(Visit {
            dom: fs::read(&dom).expect("the tree"),
            console: console.map(str::to_owned).collect(),
        })
    }

    /// Takes a picture of the top of a page.
    pub(crate) fn picture(&self, page: &Path, folder: &Folder, picture: &Path) {
        let mut command = self.command(page, folder);
        let mut out = std::ffi::OsString::from("--screenshot=");
        out.push(picture);
        command
            .arg(out)
            .args(["--window-size=1200,2400", "--hide-scrollbars"])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        finish(command.spawn().expect("chromium starts")).expect("chromium ends");
    }

    /// Where it is.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// No name is resolved, so all that can be reached is the listener.
    fn command(&self, page: &Path, folder: &Folder) -> Command {
        let mut profile = std::ffi::OsString::from("--user-data-dir=");
        profile.push(folder.path("profile"));
        let mut address = std::ffi::OsString::from("file://");
        address.push(page);
        let mut command = Command::new(self.program());
        command
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
            ])
            .args(["--no-first-run", "--disable-background-networking"])
            .args([
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
            ])
            .arg("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
            .args([profile, address])
            .stdin(Stdio::null());
        command
    }
}

fn on_path() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser"];
    let folders = env::split_paths(&path);
    let mut programs = folders.flat_map(|folder| names.map(|name| folder.join(name)));
    programs.find(|program| program.is_file())
}

/// Waits for a browser, but not for ever; `None` if it did not end well.
fn finish(mut child: Child) -> Option<()> {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(50) {
        if let Some(status) = child.try_wait().ok()? {
            return status.success().then_some(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}
