//! A path of names, below some folder.

use std::fmt;

use super::{FileName, FileNameError};
use crate::taint::{AnyText, Pass};

/// A path below some folder: names, and never the way up.
///
/// ```
/// use taintless::context::{FileName, RelativePath};
/// let mail = FileName::parse("4711.eml")?;
/// let path = RelativePath::parse("customers/17")?.join(&mail);
/// assert!(RelativePath::parse("../17").is_err());
/// # Ok::<(), taintless::context::FileNameError>(())
/// ```
#[derive(Clone)]
pub struct RelativePath {
    names: Vec<FileName>,
}

impl RelativePath {
    /// Reads names that `/` separates, from text of any label or none.
    ///
    /// # Errors
    /// [`FileNameError`] says what is wrong with one of them; it does not hold the text.
    pub fn parse<T: AnyText + ?Sized>(text: &T) -> Result<Self, FileNameError> {
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        let names: Result<_, _> = raw.split('/').map(FileName::parse).collect();
        Ok(RelativePath { names: names? })
    }

    /// The path of a name below this one.
    #[must_use]
    pub fn join(&self, name: &FileName) -> Self {
        let mut names = self.names.clone();
        names.push(name.clone());
        RelativePath { names }
    }

    /// How many names it is made of.
    pub fn depth(&self) -> usize {
        self.names.len()
    }

    #[cfg(feature = "cap-std-4")]
    pub(super) fn to_path(&self) -> std::path::PathBuf {
        self.names.iter().map(FileName::text).collect()
    }
}

impl From<FileName> for RelativePath {
    fn from(name: FileName) -> Self {
        RelativePath { names: vec![name] }
    }
}

/// Redacted: somebody else wrote it.
impl fmt::Debug for RelativePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RelativePath(…)")
    }
}

/// Where a file is in a root: a borrowed [`FileName`] or [`RelativePath`].
///
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say where a file is in a root",
    label = "it could lead elsewhere",
    note = "check it before: `let x = FileName::parse(&x)?;`, or `RelativePath::parse(&x)?` for names with `/` between them; then write `&x` [taintless::errors T926]"
)]
pub trait IntoRelative: sealed::Sealed {
    #[doc(hidden)]
    fn relative(&self, pass: Pass) -> RelativePath;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for FileName {}
#[diagnostic::do_not_recommend]
impl IntoRelative for FileName {
    fn relative(&self, _: Pass) -> RelativePath {
        self.clone().into()
    }
}

impl sealed::Sealed for RelativePath {}
#[diagnostic::do_not_recommend]
impl IntoRelative for RelativePath {
    fn relative(&self, _: Pass) -> RelativePath {
        self.clone()
    }
}
