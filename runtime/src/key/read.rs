//! Reading a key. Every buffer of ours is wiped, and none grows: growing would leave a copy.

use std::fs::File;
use std::io::{self, Read as _};

use zeroize::Zeroizing;

use super::check::{LONGEST, check};
use super::error::{KeyError, KeyErrorKind, Place};
use super::place::{is_name, is_whole_path};
use super::secret::SecretKey;
use crate::taint::Literal;

/// What `secret_key!(env "…")` expands to.
///
/// # Errors
/// Where the variable holds no key.
pub fn from_env<L: Literal>() -> Result<SecretKey, KeyError> {
    const {
        assert!(
            is_name(L::TEXT),
            "the name of the variable is not `[A-Z][A-Z0-9_]*` [taintless::errors T601]"
        );
    }
    let place = Place::Env(L::TEXT);
    let Some(value) = std::env::var_os(L::TEXT) else {
        return Err(KeyError::new(KeyErrorKind::Missing, place));
    };
    // The bytes move: the buffer that std made is the one that is wiped.
    let bytes = Zeroizing::new(value.into_encoded_bytes());
    finish(&bytes, place)
}

/// What `secret_key!(file "…")` expands to.
///
/// # Errors
/// Where the file cannot be read, is open to others, or holds no key.
pub fn from_file<L: Literal>() -> Result<SecretKey, KeyError> {
    const {
        assert!(
            is_whole_path(L::TEXT),
            "the path is not absolute, or holds `.`, `..`, `//`, `~`, `$`, `%` or a NUL, or names a folder [taintless::errors T601]"
        );
    }
    let place = Place::File(L::TEXT);
    let bytes = read_file(L::TEXT).map_err(|kind| KeyError::new(kind, place))?;
    finish(&bytes, place)
}

/// The stub of a refused call.
///
/// # Errors
/// Always.
pub fn refused() -> Result<SecretKey, KeyError> {
    Err(KeyError::new(KeyErrorKind::Missing, Place::Env("")))
}

fn finish(bytes: &[u8], place: Place) -> Result<SecretKey, KeyError> {
    let key = check(bytes).map_err(|kind| KeyError::new(kind, place))?;
    Ok(SecretKey::new(Zeroizing::new(key.to_vec())))
}

fn read_file(path: &str) -> Result<Zeroizing<Vec<u8>>, KeyErrorKind> {
    // Before opening too: opening a pipe would wait for somebody to write.
    check_file(
        path,
        &std::fs::metadata(path).map_err(|error| unreadable(&error))?,
    )?;
    let mut file = File::open(path).map_err(|error| unreadable(&error))?;
    check_file(path, &file.metadata().map_err(|error| unreadable(&error))?)?;
    // Two bytes for a line end, and one by which a file that is too long shows.
    let mut bytes = Zeroizing::new(vec![0; LONGEST + 3]);
    let mut length = 0;
    while let Some(rest) = bytes.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(&error)),
        }
    }
    bytes.truncate(length);
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> KeyErrorKind {
    match error.kind() {
        io::ErrorKind::NotFound => KeyErrorKind::Missing,
        kind => KeyErrorKind::Unreadable(kind),
    }
}

/// Folders in which the platform puts secrets for one program: Docker and Kubernetes with modes
/// that are open inside the container (0444, 0644), systemd with 0440 and an access list.
#[cfg(unix)]
const GUARDED: [&str; 3] = ["/run/secrets/", "/var/run/secrets/", "/run/credentials/"];

#[cfg(unix)]
fn check_file(path: &str, file: &std::fs::Metadata) -> Result<(), KeyErrorKind> {
    use std::os::unix::fs::MetadataExt as _;
    if !file.is_file() {
        return Err(KeyErrorKind::NotAFile);
    }
    let guarded = GUARDED.iter().any(|folder| path.starts_with(folder));
    if file.mode() & 0o077 != 0 && !guarded {
        return Err(KeyErrorKind::Permissions(file.mode() & 0o7777));
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_file(_: &str, file: &std::fs::Metadata) -> Result<(), KeyErrorKind> {
    if file.is_file() {
        Ok(())
    } else {
        Err(KeyErrorKind::NotAFile)
    }
}
