//! How much of a reply is read, and how much is told of it.

/// How much of a reply is read, and how much is told of it.
///
/// ```
/// use taintless::output::{Limits, UnknownFields};
/// use taintless::prelude::*;
///
/// #[derive(ClaudeOutput)]
/// struct Answer {
///     text: Tainted<String>,
/// }
///
/// let limits = Limits::new()
///     .bytes(4 * 1024)
///     .problems(3)
///     .unknown_fields(UnknownFields::Refuse);
/// let reply = Tainted::new(r#"{"text": "Tomorrow."}"#);
/// assert_eq!(Answer::parse_with(&reply, &limits)?.text.char_count(), 9);
/// # Ok::<(), OutputError>(())
/// ```
///
/// | limit | default | what is beyond it |
/// |---|---|---|
/// | [`bytes`](Self::bytes) | 1 MiB | [`TooLong`](super::ProblemKind::TooLong) |
/// | [`depth`](Self::depth) | 32 | [`TooDeep`](super::ProblemKind::TooDeep) |
/// | [`items`](Self::items) | 65 536 | [`TooMany`](super::ProblemKind::TooMany) |
/// | [`problems`](Self::problems) | 64 | counted, see [`OutputError::more`](super::OutputError::more) |
/// | [`unknown_fields`](Self::unknown_fields) | refused | [`Unknown`](super::ProblemKind::Unknown) |
///
/// A key that stands twice is always refused, and no setting changes that: readers differ in which
/// of the two they take, so what one of them has checked another would not use.
///
/// `Deserialize` has nowhere to take limits from: it keeps the defaults, and bytes are none of its.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Limits {
    pub(super) bytes: usize,
    pub(super) depth: u32,
    pub(super) items: usize,
    pub(super) problems: usize,
    pub(super) unknown: UnknownFields,
}

/// What becomes of a field that the schema does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum UnknownFields {
    /// It is a problem.
    #[default]
    Refuse,
    /// It is read over. What stands in it has to be JSON, and is held to nothing else.
    Ignore,
}

impl Limits {
    /// The highest [`depth`](Self::depth): `serde_json` goes 127 levels deep, and the last one is
    /// wanted to tell that there are too many.
    pub const DEEPEST: u32 = 126;

    /// The defaults.
    pub const fn new() -> Self {
        Limits {
            bytes: 1 << 20,
            depth: 32,
            items: 1 << 16,
            problems: 64,
            unknown: UnknownFields::Refuse,
        }
    }

    /// How many bytes a reply has at most. A longer one is not looked at.
    pub const fn bytes(mut self, most: usize) -> Self {
        self.bytes = most;
        self
    }

    /// How many arrays and objects stand inside one another at most; at most
    /// [`DEEPEST`](Self::DEEPEST), and what is above counts as that.
    ///
    /// Only what a type reads takes stack, so a deep reply does no harm to a type that is not. A
    /// type that is recursive takes some stack for each level; the default is for a thread with a
    /// stack of 1 MiB, a build without optimisation included.
    pub const fn depth(mut self, most: u32) -> Self {
        self.depth = if most < Self::DEEPEST {
            most
        } else {
            Self::DEEPEST
        };
        self
    }

    /// How many items an array has at most, and how many members an object.
    pub const fn items(mut self, most: usize) -> Self {
        self.items = most;
        self
    }

    /// How many problems are told at most; those beyond are counted. One is always told.
    pub const fn problems(mut self, most: usize) -> Self {
        self.problems = if most == 0 { 1 } else { most };
        self
    }

    /// What becomes of fields that the schema does not know.
    pub const fn unknown_fields(mut self, unknown: UnknownFields) -> Self {
        self.unknown = unknown;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}
