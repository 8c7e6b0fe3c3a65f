//! The other interpreters: what reads text as more than text, and the door into each.

pub mod command;
pub mod path;
pub mod text;

pub use command::{ArgumentFault, Command, CommandError, CommandOutput, ToArgument};
pub use path::{FileName, FileNameError, RelativePath};
#[cfg(feature = "cap-std-4")]
pub use path::{Root, RootError};
pub use text::{
    ContentDisposition, Context, CsvRow, EmptySegment, Escape, EscapeError, Escaped, HeaderFault,
    HeaderText,
};
