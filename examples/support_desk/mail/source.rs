//! Where mails come from: a folder, a file, standard input, or the bundled inbox.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::vec;

use include_dir::{Dir, include_dir};

use super::mbox::{Split, Splitter};
use super::{MailError, MailFault, Place, RawMail};

/// The inbox that was written for this program, so that it has something to do anywhere.
static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/inbox");

/// Where the mails are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The inbox that comes with this program.
    Bundled,
    /// Standard input: one mail, or a mailbox.
    Stdin,
    /// A folder of `.eml` and `.txt` files, a mailbox file, or a file with one mail.
    Path(PathBuf),
}

/// Mails, one after the other, each read from the disk when it is asked for.
pub struct Mails {
    files: vec::IntoIter<Found>,
    stream: Option<Stream>,
    expected: Option<usize>,
}

/// A file that holds mails.
enum Found {
    File(PathBuf),
    Bundled(&'static include_dir::File<'static>),
}

/// A file that is being read.
struct Stream {
    place: Place,
    text_file: bool,
    number: usize,
    mails: Splitter<Box<dyn BufRead + Send>>,
}

impl Mails {
    /// Finds the mails.
    ///
    /// # Errors
    /// If a folder cannot be listed, or holds no mails. A file that cannot be read is an item of
    /// its own, so that the others are read.
    pub fn open(input: &Input) -> Result<Self, MailError> {
        let files = match input {
            Input::Stdin => {
                let stdin = Box::new(BufReader::new(io::stdin()));
                return Ok(Mails::from_reader(
                    Place::new("standard input".into()),
                    stdin,
                ));
            }
            Input::Bundled => bundled(),
            Input::Path(path) if path.is_dir() => {
                list_folder(path).map_err(|fault| MailError::new(Place::new(shown(path)), fault))?
            }
            Input::Path(path) => vec![Found::File(path.clone())],
        };
        // A single file may be a mailbox with any number of mails.
        let expected = (files.len() > 1 || *input == Input::Bundled).then_some(files.len());
        Ok(Mails {
            files: files.into_iter(),
            stream: None,
            expected,
        })
    }

    /// The mails of a stream: one, or a mailbox.
    pub fn from_reader(place: Place, stream: Box<dyn BufRead + Send>) -> Self {
        Mails {
            files: Vec::new().into_iter(),
            stream: Some(Stream::new(place, false, stream)),
            expected: None,
        }
    }

    /// How many mails are expected, where that is known before they are read.
    pub fn expected(&self) -> Option<usize> {
        self.expected
    }
}

impl Iterator for Mails {
    type Item = Result<RawMail, MailError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(mail) = self.stream.as_mut().and_then(Stream::next_mail) {
                return Some(mail);
            }
            match self.files.next()?.open() {
                Ok(stream) => self.stream = Some(stream),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl Found {
    fn open(self) -> Result<Stream, MailError> {
        match self {
            Found::Bundled(file) => {
                let place = Place::new(format!("inbox/{}", file.path().display()));
                Ok(Stream::new(
                    place,
                    is_text(file.path()),
                    Box::new(file.contents()),
                ))
            }
            Found::File(path) => {
                let place = Place::new(shown(&path));
                match File::open(&path) {
                    Ok(file) => {
                        let stream = Box::new(BufReader::new(file));
                        Ok(Stream::new(place, is_text(&path), stream))
                    }
                    Err(error) => Err(MailError::new(place, MailFault::Unreadable(error.kind()))),
                }
            }
        }
    }
}

impl Stream {
    fn new(place: Place, text_file: bool, stream: Box<dyn BufRead + Send>) -> Self {
        Stream {
            place,
            text_file,
            number: 0,
            mails: Splitter::new(stream),
        }
    }

    fn next_mail(&mut self) -> Option<Result<RawMail, MailError>> {
        let split = self.mails.next()?;
        self.number += 1;
        let place = if self.mails.is_mailbox() {
            self.place.message(self.number)
        } else {
            self.place.clone()
        };
        Some(match split {
            Split::Mail(bytes) => Ok(RawMail::new(place, bytes, self.text_file)),
            Split::TooLarge => Err(MailError::new(place, MailFault::TooLarge)),
            Split::Broken(kind) => Err(MailError::new(place, MailFault::Unreadable(kind))),
        })
    }
}

fn bundled() -> Vec<Found> {
    let mut files: Vec<_> = BUNDLED
        .files()
        .filter(|file| holds_mail(file.path()))
        .collect();
    files.sort_by_key(|file| file.path());
    files.into_iter().map(Found::Bundled).collect()
}

/// The mails of a folder, by name. What lies in folders inside it is not looked at.
fn list_folder(folder: &Path) -> Result<Vec<Found>, MailFault> {
    let unreadable = |error: io::Error| MailFault::Unreadable(error.kind());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if holds_mail(&path) {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(MailFault::NoMails);
    }
    paths.sort();
    Ok(paths.into_iter().map(Found::File).collect())
}

fn holds_mail(path: &Path) -> bool {
    ends_in(path, "eml") || is_text(path)
}

fn is_text(path: &Path) -> bool {
    ends_in(path, "txt")
}

fn ends_in(path: &Path, end: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(end))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
