//! The person at the terminal.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};

use super::question::{Decision, Question};

/// The person at the terminal that this program runs in. They are asked there, not on standard
/// output, and their line is read from there, not from standard input: what is piped in decides
/// nothing.
///
/// Yes is the word `yes` and the four digits that the question shows. Anything else is no: another
/// line, the end of input, no terminal, and no line within the time.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Terminal;

/// Who decided, in a transcript.
const PERSON: &str = "the person at the terminal";
const NO_TERMINAL: &str = "nobody: there is no terminal";
const NO_LINE: &str = "nobody: no line within the time";

/// A line that is being read. After a question that nobody answered in time its thread still waits
/// for one, so the next question takes what it reads.
static READING: Mutex<Option<Receiver<Option<String>>>> = Mutex::new(None);

/// The longest line that is read.
const LINE: u64 = 256;

impl Terminal {
    /// The terminal of this program.
    pub const fn new() -> Self {
        Terminal
    }

    /// Asks, and waits for the line. One question at a time: another thread's waits.
    pub fn ask(&self, question: &Question) -> Decision {
        // Held while the person is asked.
        let mut reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(mut terminal) = open() else {
            return question.decided(false, NO_TERMINAL);
        };
        if show(question, &mut terminal).is_err() {
            return question.decided(false, NO_TERMINAL);
        }
        let line = match reading.take() {
            Some(line) => line,
            None => read_line(terminal),
        };
        match line.recv_timeout(question.time_left()) {
            Ok(Some(line)) => question.decided(is_yes(&line, question.code()), PERSON),
            Ok(None) | Err(RecvTimeoutError::Disconnected) => question.decided(false, NO_TERMINAL),
            Err(RecvTimeoutError::Timeout) => {
                *reading = Some(line);
                question.decided(false, NO_LINE)
            }
        }
    }
}

fn is_yes(line: &str, code: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_yes = words
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("yes"));
    is_yes && words.next() == Some(code) && words.next().is_none()
}

#[cfg(unix)]
fn open() -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open("/dev/tty")
}

#[cfg(windows)]
fn open() -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open("CONIN$")
}

#[cfg(not(any(unix, windows)))]
fn open() -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

fn show(question: &Question, terminal: &mut File) -> io::Result<()> {
    let text = format!(
        "\n{}May it call `{}`? Type `yes {}`; anything else is no ({} seconds).\n> ",
        question.lines(),
        // Once more: long arguments push the first line out of sight.
        question.tool(),
        question.code(),
        question.time_left().as_secs(),
    );
    #[cfg(windows)]
    let terminal = &mut OpenOptions::new().write(true).open("CONOUT$")?;
    terminal.write_all(text.as_bytes())?;
    terminal.flush()
}

/// Reads a line in a thread of its own: reading a terminal cannot be given up.
fn read_line(terminal: File) -> Receiver<Option<String>> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        let read = BufReader::new(terminal).take(LINE).read_line(&mut line);
        let _ = send.send(read.ok().filter(|read| *read > 0).map(|_| line));
    });
    receive
}
