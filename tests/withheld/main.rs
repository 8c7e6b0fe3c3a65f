//! Nothing of ours shows the text: not by `Debug`, nor by an error, nor by what a panic prints.
//!
//! `values.rs`, `replies.rs`, `conversations.rs` and `client.rs` list what a public type can show of a text planted in
//! `values.rs`, `replies.rs`, `streams.rs` and `client.rs` list what a public type can show of a text planted in
//! it; `cover.rs` holds the list against the types that there are; `process.rs` reads what a whole
//! program prints.

mod agents;
mod client;
mod conversations;
mod cover;
mod process;
mod replies;
mod streams;
mod tools;
mod values;

use std::error::Error;
use std::fmt::{Debug, Write as _};
use std::sync::OnceLock;

/// Text that must not turn up.
const PLANTED: &str = "PLANTED4711";

/// A value of a public type, and all that it shows.
struct Row {
    /// The types that it is made of, by their plain names.
    types: &'static [&'static str],
    shown: String,
}

impl Row {
    /// A value that has nothing to show but its `Debug`.
    fn new(types: &'static [&'static str], value: impl Debug) -> Self {
        Row {
            types,
            shown: format!("{value:?} {value:#?} {:?}", Some(&value)),
        }
    }

    /// An error: its `Display` and `Debug`, and those of every source.
    fn error(types: &'static [&'static str], error: &dyn Error) -> Self {
        let mut row = Row::new(types, error);
        let mut cause = Some(error);
        while let Some(error) = cause {
            let _ = write!(row.shown, " {error} {error:#} {error:?} {error:#?}");
            cause = error.source();
        }
        row
    }
}

/// Everything, made once.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows = values::rows();
        rows.extend(replies::rows());
        rows.extend(streams::rows());
        rows.extend(client::rows());
        rows.extend(conversations::rows());
        rows.extend(agents::rows());
        rows.extend(tools::rows());
        rows
    })
}

#[test]
fn no_value_shows_the_text_in_it() {
    let rows = rows();
    assert!(rows.len() > 100, "the list is there: {}", rows.len());
    for Row { types, shown } in rows {
        assert!(!shown.contains(PLANTED), "{types:?}: {shown}");
        assert!(!shown.is_empty(), "{types:?} shows nothing at all");
    }
}
