//! Text inside the text of another language: contexts, and the doors into them.

mod csv;
mod door;
mod escaped;
mod header;
mod json;
mod regex;
mod table;
mod url;
mod xml;

pub use csv::{CsvCell, CsvRow};
pub use door::Escape;
pub use escaped::{Context, EscapeError, Escaped};
pub use header::{ContentDisposition, HeaderFault, HeaderText};
pub use json::JsonText;
pub use regex::RustRegex;
pub use table::{Rule, Table};
pub use url::{EmptySegment, QueryValue, UrlSegment};
pub use xml::Xml;
