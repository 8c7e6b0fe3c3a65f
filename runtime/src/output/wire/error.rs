//! Why a type has no schema that the API takes.

use std::fmt;

/// A type that the API takes no schema of. For a concrete derived type most of this is a compile
/// error already; it is left for generic ones, and for types that hold one which holds itself.
///
/// The numbers are those of Anthropic's documentation of structured outputs (August 2026).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WireError {
    /// More properties than may be left out or be `null`: 24 and 16 in all.
    TooManyOptional {
        /// Fields that are an `Option`.
        options: usize,
        /// Fields with a default.
        defaults: usize,
        /// Other places of several types: enums with payloads, `Option` within lists.
        unions: usize,
    },
    /// More places of several types than 16.
    TooManyUnions {
        /// Enums with payloads, `Option` within lists, tuples of several types.
        unions: usize,
    },
    /// A type that holds itself has no value in as few levels as it is given.
    NoValue,
    /// A tool is called with an object, and the type is none.
    NoObject,
    /// A tool's name has 1 to 64 letters of ASCII, digits, `_` and `-`.
    ToolName,
    /// More strict tools than 20.
    TooManyTools {
        /// Tools that the API holds the model to.
        tools: usize,
    },
    /// Two tools of a request have the same name, or differ only in capitals.
    SameName,
    /// A request asks for a call of a tool that it does not have.
    NoSuchTool,
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WireError::TooManyOptional {
                options,
                defaults,
                unions,
            } => write!(
                f,
                "there are {options} optional fields, {defaults} with a default and {unions} other places of several types, and the API takes 24 properties that may be left out and 16 of several types"
            ),
            WireError::TooManyUnions { unions } => write!(
                f,
                "there are {unions} places of several types, and the API takes 16"
            ),
            WireError::NoObject => f.write_str(
                "a tool is called with an object: its type is a struct with named fields",
            ),
            WireError::ToolName => {
                f.write_str("a tool's name has 1 to 64 letters of ASCII, digits, `_` and `-`")
            }
            WireError::TooManyTools { tools } => write!(
                f,
                "there are {tools} strict tools, and the API takes 20; write `#[claude(strict = false)]` on some, or ask in two requests"
            ),
            WireError::SameName => f.write_str("two tools of the request have the same name"),
            WireError::NoSuchTool => {
                f.write_str("the request asks for a call of a tool that it does not have")
            }
            WireError::NoValue => f.write_str(
                "the type holds itself, and has no value in as few levels as its `depth`",
            ),
        }
    }
}

impl std::error::Error for WireError {}
