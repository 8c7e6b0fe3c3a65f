//! Hostile text through the real interpreters: a shell, programs, a file system, a log, a CSV reader,
//! HTTP. What comes out on the other side is the same text, and nothing else has happened.

mod files;
mod hostile;
mod http;
mod log;
mod scratch;
#[cfg(unix)]
mod shell;
mod table;
