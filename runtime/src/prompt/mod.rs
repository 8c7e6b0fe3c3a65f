//! Prompts: text for a model, in which untrusted text stands only wrapped.
//!
//! `x.wrap(Source::UserInput)` is the wrapping function ([`Wrap`]); [`prompt!`](crate::prompt!)
//! composes literal text with wrapped, trusted and inert values; [`system_prompt!`](crate::system_prompt!)
//! takes no untrusted text in any form. The format, and why escaping alone is the boundary, is
//! told at [`Wrapped`].

mod compose;
mod escape;
mod sanitize;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod wrap;

pub use compose::{Prompt, PromptPart, SystemPart, SystemPrompt, ToPrompt, ToSystemPrompt};
pub use sanitize::Removed;
#[cfg(feature = "output")]
pub(crate) use sanitize::sanitize;
pub use source::Source;
pub use wrap::{Wrap, Wrapped};

#[doc(hidden)]
pub mod hidden {
    //! What the macros of this room expand to.
    pub use super::compose::checks::{InQuotes, InSystem, InTag, Part, PieceRest};
    pub use super::compose::{render, render_system};
    pub use super::source::{check_slug, custom_source};
}
