//! Why the tools of a server are not let in.

use std::fmt;

use super::pinned::Pin;

/// Why the tools of a server are not let in. A tool is told by the name that the program has for it;
/// nothing of the server's text is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum McpError {
    /// It is no answer to `tools/list`, or longer than a mebibyte.
    NoListing,
    /// There is no tool of that name.
    Missing {
        /// The tool.
        tool: &'static str,
    },
    /// The tool's description or schema is not the one that was endorsed.
    Changed {
        /// The tool.
        tool: &'static str,
        /// What its pin would be.
        found: Pin,
    },
    /// There are two tools of that name.
    Repeated {
        /// The tool.
        tool: &'static str,
    },
    /// The description or the schema holds characters that cannot be seen.
    Hidden {
        /// The tool.
        tool: &'static str,
    },
    /// The tool has no description, or is not called with an object.
    Unfit {
        /// The tool.
        tool: &'static str,
    },
}

impl fmt::Display for McpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            McpError::NoListing => {
                f.write_str("this is no answer to `tools/list`, or one of more than 1 MiB")
            }
            McpError::Missing { tool } => write!(f, "the server has no tool `{tool}`"),
            McpError::Changed { tool, found } => write!(
                f,
                "the server's description or schema of `{tool}` is not the one that was endorsed; read it anew, and then its pin is {found}"
            ),
            McpError::Repeated { tool } => write!(f, "the server has two tools `{tool}`"),
            McpError::Hidden { tool } => write!(
                f,
                "the server's description or schema of `{tool}` holds characters that cannot be seen"
            ),
            McpError::Unfit { tool } => write!(
                f,
                "the server's tool `{tool}` has no description, or is not called with an object"
            ),
        }
    }
}

impl std::error::Error for McpError {}
