//! Whether, and which, tools the model is to call.

use crate::taint::Trusted;

/// Whether, and which, tools the model is to call.
///
/// ```
/// use taintless::claude::ToolChoice;
/// use taintless::prelude::*;
/// let choice = ToolChoice::tool(trusted!("search")).one_at_a_time();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToolChoice {
    pub(super) kind: Kind,
    pub(super) one_at_a_time: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Auto,
    Any,
    None,
    Tool(Trusted<&'static str>),
}

impl ToolChoice {
    const fn new(kind: Kind) -> Self {
        ToolChoice {
            kind,
            one_at_a_time: false,
        }
    }

    /// The model decides: what the API does where nothing is said.
    #[must_use]
    pub const fn auto() -> Self {
        Self::new(Kind::Auto)
    }

    /// It calls at least one.
    #[must_use]
    pub const fn any() -> Self {
        Self::new(Kind::Any)
    }

    /// It calls none.
    #[must_use]
    pub const fn none() -> Self {
        Self::new(Kind::None)
    }

    /// It calls this one.
    #[must_use]
    pub const fn tool(name: Trusted<&'static str>) -> Self {
        Self::new(Kind::Tool(name))
    }

    /// No two calls in one reply.
    #[must_use]
    pub const fn one_at_a_time(mut self) -> Self {
        self.one_at_a_time = true;
        self
    }
}
