//! Files inside one folder, by capabilities: no path and no link leads out of it.

use std::fmt;
use std::io::{self, Read as _, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};

use cap_std_4::ambient_authority;
use cap_std_4::fs::{Dir, OpenOptions};

use super::{FileName, IntoRelative};
use crate::taint::{Pass, Taintable, Tainted, Trustable, Trusted};

/// A folder, and what is below it.
///
/// The folder is opened once, at a path of the program's; every file after that by names below it. Links
/// are followed within the folder, and one that leads out of it is an error: `cap-std` resolves each
/// path against the open folder (on Linux by `openat2` with `RESOLVE_BENEATH`), so what is moved or
/// linked meanwhile leads nowhere else either. What is read is tainted; nothing is overwritten but by
/// [`replace`](Root::replace).
///
/// ```no_run
/// use taintless::context::{FileName, Root};
/// use taintless::prelude::*;
/// let mails = Root::open(&trusted!("/srv/mails"))?;
/// # let (attached, name) = (Tainted::new("text"), Tainted::new("a.txt"));
/// let name = FileName::parse(&name)?;
/// mails.create(&name, &attached)?;
/// let again: Tainted<Vec<u8>> = mails.read(&name, 1 << 20)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Root {
    dir: Dir,
}

impl Root {
    /// Opens a folder at a path of the program, or of an authority: `&trusted!("/srv/mails")`.
    ///
    /// # Errors
    /// If there is no such folder, or it may not be read.
    pub fn open<T: Trustable<Target = str>>(path: &Trusted<T>) -> Result<Self, RootError> {
        let path: &str = path.as_ref();
        let dir = Dir::open_ambient_dir(path, ambient_authority())?;
        Ok(Root { dir })
    }

    /// A folder in it, as a root of its own: nothing leads from there into the rest.
    ///
    /// # Errors
    /// If there is no such folder in the root.
    pub fn folder<P: IntoRelative + ?Sized>(&self, path: &P) -> Result<Self, RootError> {
        let dir = self.dir.open_dir(at(path))?;
        Ok(Root { dir })
    }

    /// What a file holds, if it is no longer than `max` bytes.
    ///
    /// # Errors
    /// If there is no such file in the root, it is no plain file, or it is longer.
    pub fn read<P: IntoRelative + ?Sized>(
        &self,
        path: &P,
        max: usize,
    ) -> Result<Tainted<Vec<u8>>, RootError> {
        let path = at(path);
        // Before it is opened, because opening a pipe waits for its other end.
        if !self.dir.metadata(&path)?.is_file() {
            return Err(RootError::NotAFile);
        }
        let file = self.dir.open(&path)?;
        let mut bytes = Vec::new();
        let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
        file.take(limit).read_to_end(&mut bytes)?;
        if bytes.len() > max {
            return Err(RootError::TooLong);
        }
        Ok(Tainted::new(bytes))
    }

    /// Writes a new file.
    ///
    /// # Errors
    /// If there is something of that name already, or it cannot be written.
    pub fn create<P: IntoRelative + ?Sized, C: FileContent + ?Sized>(
        &self,
        path: &P,
        content: &C,
    ) -> Result<(), RootError> {
        let path = at(path);
        let mut file = self.dir.open_with(&path, &new_file())?;
        let written = file.write_all(content.content(Pass::new()));
        if written.is_err() {
            // Half a file would be in the way of the next try.
            self.dir.remove_file(&path)?;
        }
        Ok(written?)
    }

    /// Writes a file, in the place of what has that name. A reader sees the old one or the new one, whole.
    ///
    /// # Errors
    /// If it cannot be written, or the name is that of a folder.
    pub fn replace<P: IntoRelative + ?Sized, C: FileContent + ?Sized>(
        &self,
        path: &P,
        content: &C,
    ) -> Result<(), RootError> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let path = at(path);
        // A name that begins with a dot is no `FileName`, so nobody's text is in its way.
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let beside = path.with_file_name(format!(".taintless-{}-{number}", std::process::id()));
        let mut file = self.dir.open_with(&beside, &new_file())?;
        let written = file
            .write_all(content.content(Pass::new()))
            .and_then(|()| file.sync_all())
            .and_then(|()| self.dir.rename(&beside, &self.dir, &path));
        if written.is_err() {
            self.dir.remove_file(&beside)?;
        }
        Ok(written?)
    }

    /// Makes a folder; the one it is in must be there.
    ///
    /// # Errors
    /// If there is something of that name already, or it cannot be made.
    pub fn create_folder<P: IntoRelative + ?Sized>(&self, path: &P) -> Result<(), RootError> {
        Ok(self.dir.create_dir(at(path))?)
    }

    /// Removes a file, or a link.
    ///
    /// # Errors
    /// If there is no such file in the root, or it cannot be removed.
    pub fn remove<P: IntoRelative + ?Sized>(&self, path: &P) -> Result<(), RootError> {
        Ok(self.dir.remove_file(at(path))?)
    }

    /// Removes a folder with nothing in it.
    ///
    /// # Errors
    /// If there is no such folder in the root, or something is in it.
    pub fn remove_folder<P: IntoRelative + ?Sized>(&self, path: &P) -> Result<(), RootError> {
        Ok(self.dir.remove_dir(at(path))?)
    }

    /// What is in the folder itself, in no order.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn entries(&self) -> Result<Vec<Entry>, RootError> {
        let mut entries = Vec::new();
        for entry in self.dir.entries()? {
            let entry = entry?;
            let kind = entry.file_type()?;
            entries.push(Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                kind: if kind.is_file() {
                    FileKind::File
                } else if kind.is_dir() {
                    FileKind::Folder
                } else {
                    FileKind::Other
                },
            });
        }
        Ok(entries)
    }
}

fn at<P: IntoRelative + ?Sized>(path: &P) -> std::path::PathBuf {
    path.relative(Pass::new()).to_path()
}

fn new_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
}

/// Redacted: it would show where it is.
impl fmt::Debug for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Root(…)")
    }
}

/// Something in a folder.
pub struct Entry {
    name: String,
    kind: FileKind,
}

impl Entry {
    /// Its name, which anybody may have given it; bytes that are no text are replaced.
    pub fn name(&self) -> Tainted<&str> {
        Tainted::new(&self.name)
    }

    /// Its name as one by which it is opened; `None` where it is no [`FileName`].
    pub fn file_name(&self) -> Option<FileName> {
        FileName::parse(&self.name).ok()
    }

    /// What it is.
    pub fn kind(&self) -> FileKind {
        self.kind
    }
}

/// Redacted: its name may be what somebody else wrote.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// What is in a folder under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileKind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device, …
    Other,
}

/// Why a file in a [`Root`] was not reached. It holds no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RootError {
    /// It is a folder, a pipe, a device, …
    NotAFile,
    /// It holds more than may be read.
    TooLong,
    /// The system refuses; a way out of the root is `PermissionDenied`.
    System(io::ErrorKind),
}

impl fmt::Display for RootError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RootError::NotAFile => f.write_str("it is no plain file"),
            RootError::TooLong => f.write_str("the file is longer than what may be read"),
            RootError::System(kind) => write!(f, "the file was not reached: {kind}"),
        }
    }
}

impl std::error::Error for RootError {}

impl From<io::Error> for RootError {
    fn from(error: io::Error) -> Self {
        RootError::System(error.kind())
    }
}

/// What is written into a file of a [`Root`]: text and bytes of any label.
///
/// Sealed. HTML and JSON are written as their bytes, `&page.into_bytes()`. What is
/// [`Private`](crate::Private) is not: nothing would say so when the file is read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what is written into a file",
    label = "not text or bytes",
    note = "write text or bytes with any label; HTML and JSON as their bytes, `&page.into_bytes()`; for what is private `&x.redact()`, which writes `[private]` [taintless::errors T927]"
)]
pub trait FileContent: sealed::Sealed {
    #[doc(hidden)]
    fn content(&self, pass: Pass) -> &[u8];
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! contents {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $bytes:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> FileContent for $ty {
            fn content(&self, _: Pass) -> &[u8] {
                let $this = self;
                $bytes
            }
        }
    )*};
}
contents! {
    [] str: |this| this.as_bytes();
    [] String: |this| this.as_bytes();
    [] [u8]: |this| this;
    [] Vec<u8>: |this| this;
    [const N: usize] [u8; N]: |this| this;
    [T: Trustable<Target = str>] Trusted<T>: |this| str::as_bytes(this);
    [T: Taintable + FileContent] Tainted<T>: |this| this.raw().content(Pass::new());
    [T: FileContent + ?Sized] &T: |this| (**this).content(Pass::new());
}
