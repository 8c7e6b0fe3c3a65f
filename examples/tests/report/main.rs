//! The report of the main job: what a parser and a browser make of it when every text in it is
//! hostile, and the file that it is written to.

mod browser;
mod chromium;
mod file;
mod hostile;
mod markup;
#[path = "../../../tests/html/outline.rs"]
mod outline;
