//! What a reply is read as: a type of the user's, or plain text.

use super::reply::Reply;
use crate::output::hidden::check_budget;
use crate::output::{ClaudeOutput, OutputError, Shape, WireError, WireSchema};
use crate::taint::Tainted;

/// What a reply is read as: any [`ClaudeOutput`] type, or [`PlainText`].
///
/// Sealed: the way to a type of your own is `#[derive(ClaudeOutput)]`.
#[diagnostic::on_unimplemented(
    message = "a reply cannot be read as `{Self}`",
    label = "neither a `ClaudeOutput` type nor `PlainText`",
    note = "put `#[derive(ClaudeOutput)]` on it [taintless::errors T705]"
)]
pub trait Answer: Sized + sealed::Sealed {
    /// Evaluated when a request is compiled: whether the API takes the type's schema.
    #[doc(hidden)]
    const WITHIN_LIMITS: ();
    /// What its JSON looks like, if it is JSON.
    #[doc(hidden)]
    const LOOKS: Option<&'static Shape>;
    #[doc(hidden)]
    fn schema() -> Result<Option<&'static WireSchema>, WireError>;
    #[doc(hidden)]
    fn read(reply: &Reply) -> Result<Self, OutputError>;
}

mod sealed {
    pub trait Sealed {}
}

/// A reply without an output type: its text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PlainText {
    /// All `text` blocks, joined.
    pub text: Tainted<String>,
}

impl sealed::Sealed for PlainText {}
#[diagnostic::do_not_recommend]
impl Answer for PlainText {
    const WITHIN_LIMITS: () = ();
    const LOOKS: Option<&'static Shape> = None;

    fn schema() -> Result<Option<&'static WireSchema>, WireError> {
        Ok(None)
    }

    fn read(reply: &Reply) -> Result<Self, OutputError> {
        Ok(PlainText { text: reply.text() })
    }
}

impl<T: ClaudeOutput> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: ClaudeOutput> Answer for T {
    const WITHIN_LIMITS: () = check_budget(&T::SHAPE, "", 1);
    const LOOKS: Option<&'static Shape> = Some(const { &T::SHAPE });

    fn schema() -> Result<Option<&'static WireSchema>, WireError> {
        T::wire_schema().map(Some)
    }

    fn read(reply: &Reply) -> Result<Self, OutputError> {
        T::parse(&reply.first_text())
    }
}
