//! File names and paths from text of any origin: one component, several, and files inside a root.

mod error;
mod name;
mod relative;
#[cfg(feature = "cap-std-4")]
mod root;

pub use error::FileNameError;
pub use name::FileName;
pub use relative::{IntoRelative, RelativePath};
#[cfg(feature = "cap-std-4")]
pub use root::{Entry, FileContent, FileKind, Root, RootError};
