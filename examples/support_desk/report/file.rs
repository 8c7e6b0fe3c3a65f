//! The report's file: there whole, or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::{error, fmt, io};

use taintless::Tainted;

use super::Report;

/// The report's file could not be written. What stood there before still does.
#[derive(Debug, Clone)]
pub struct ReportError {
    path: PathBuf,
    kind: io::ErrorKind,
}

impl ReportError {
    fn new(path: &Path, error: &io::Error) -> Self {
        ReportError {
            path: path.to_owned(),
            kind: error.kind(),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the system answered.
    pub fn kind(&self) -> io::ErrorKind {
        self.kind
    }
}

/// Names the file, in a form that is safe in a log line.
impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = Tainted::new(self.path.display().to_string());
        let path = path.for_log(200);
        match self.kind {
            io::ErrorKind::NotFound => {
                write!(f, "{path}: the report's folder does not exist")
            }
            kind => write!(f, "{path}: the report cannot be written ({kind})"),
        }
    }
}

impl error::Error for ReportError {}

/// Writes the report: into a new file beside `path`, which then takes its place.
///
/// # Errors
/// If the system refuses, or if `path` is something else than a file. What stood there before is
/// left as it was.
pub fn write(path: &Path, report: &Report) -> Result<(), ReportError> {
    replace(path, report).map_err(|error| ReportError::new(path, &error))
}

fn replace(path: &Path, report: &Report) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let target = match fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
        Err(error) => return Err(error),
    };
    match fs::metadata(&target) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        // A device or a pipe would be gone, with a file in its place.
        Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        _ => {}
    }
    let part = beside(&target)?;
    let written = File::create_new(&part).and_then(|file| {
        report.html().write_to(&file)?;
        file.sync_all()?;
        fs::rename(&part, &target)
    });
    if let Err(error) = written {
        // Another run's file is not ours to remove.
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&part);
        }
        return Err(error);
    }
    Ok(())
}

/// `report.html` becomes `.report.html.4711.part`.
fn beside(target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut part = OsString::from(".");
    part.push(name);
    part.push(format!(".{}.part", std::process::id()));
    Ok(target.with_file_name(part))
}
