//! The tools of a set as const data: what the model is told of each, and what each does.
//!
//! The table is an associated const, so that no run-time text is in it: the same proof as
//! [`Literal`](crate::Literal)'s.

use std::fmt;

use crate::output::{ClaudeOutput, Shape};

/// The tools of a set, in declaration order.
#[derive(Debug, Clone, Copy)]
pub struct ToolTable {
    pub(super) tools: &'static [Tool],
}

impl ToolTable {
    /// A table.
    pub const fn new(tools: &'static [Tool]) -> Self {
        ToolTable { tools }
    }

    /// Its tools.
    pub const fn tools(&self) -> &'static [Tool] {
        self.tools
    }

    pub(super) fn names(&self) -> Vec<&'static str> {
        self.tools.iter().map(|tool| tool.name).collect()
    }

    pub(super) fn find(&self, name: &str) -> Option<(usize, &'static Tool)> {
        let mut tools = self.tools.iter().enumerate();
        tools.find(|(_, tool)| tool.name == name)
    }
}

/// One tool: its name, what it is for, what it is called with, what it does.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) marks: Marks,
    pub(super) is_strict: bool,
    pub(super) shape: &'static Shape,
}

impl Tool {
    /// A tool that is called with an `A`, held to strictly. `A` is a struct with named fields.
    pub const fn new<A: ClaudeOutput>(
        name: &'static str,
        description: &'static str,
        marks: Marks,
    ) -> Self {
        Self::of(const { &A::SHAPE }, name, description, marks)
    }

    /// The same, by what the arguments look like.
    #[doc(hidden)]
    pub const fn of(
        shape: &'static Shape,
        name: &'static str,
        description: &'static str,
        marks: Marks,
    ) -> Self {
        Tool {
            name,
            description,
            marks,
            is_strict: true,
            shape,
        }
    }

    /// The API does not hold the model to the schema: the call's arguments are held to it when they
    /// are read, and only then. It spends none of the API's limits.
    #[must_use]
    pub const fn lax(mut self) -> Self {
        self.is_strict = false;
        self
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What the model is told of it.
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// What it does.
    pub const fn marks(&self) -> Marks {
        self.marks
    }

    /// Whether the API holds the model to the schema.
    pub const fn is_strict(&self) -> bool {
        self.is_strict
    }
}

/// What a tool does, of the things that an agent is judged by.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Marks(u8);

const UNTRUSTED: u8 = 1;
const PRIVATE: u8 = 1 << 1;
const ACTS: u8 = 1 << 2;
const DESTRUCTIVE: u8 = 1 << 3;
const SENDS: u8 = 1 << 4;

impl Marks {
    /// `#[claude(pure)]`: it does none of them. Its result is made of the program's words and of
    /// inert values.
    pub const PURE: Self = Marks(0);

    /// `#[claude(reads_untrusted)]`: its result holds text that somebody else wrote.
    #[must_use]
    pub const fn reads_untrusted(self) -> Self {
        Marks(self.0 | UNTRUSTED)
    }

    /// `#[claude(reads_private)]`: its result holds what not everybody may see.
    #[must_use]
    pub const fn reads_private(self) -> Self {
        Marks(self.0 | PRIVATE)
    }

    /// `#[claude(acts)]`: it changes something.
    #[must_use]
    pub const fn acts(self) -> Self {
        Marks(self.0 | ACTS)
    }

    /// `#[claude(destructive)]`: it changes something for good. It acts.
    #[must_use]
    pub const fn destructive(self) -> Self {
        Marks(self.0 | ACTS | DESTRUCTIVE)
    }

    /// `#[claude(sends)]`: it speaks to the outside. It acts.
    #[must_use]
    pub const fn sends(self) -> Self {
        Marks(self.0 | ACTS | SENDS)
    }

    /// Whether its result holds text that somebody else wrote.
    pub const fn is_untrusted(self) -> bool {
        self.has(UNTRUSTED)
    }

    /// Whether its result holds what not everybody may see.
    pub const fn is_private(self) -> bool {
        self.has(PRIVATE)
    }

    /// Whether it changes something, or speaks to the outside.
    pub const fn is_acting(self) -> bool {
        self.has(ACTS)
    }

    /// Whether it changes something for good.
    pub const fn is_destructive(self) -> bool {
        self.has(DESTRUCTIVE)
    }

    /// Whether it speaks to the outside.
    pub const fn is_sending(self) -> bool {
        self.has(SENDS)
    }

    const fn has(self, mark: u8) -> bool {
        self.0 & mark != 0
    }
}

/// By their words.
impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = [
            (UNTRUSTED, "reads_untrusted"),
            (PRIVATE, "reads_private"),
            (ACTS, "acts"),
            (DESTRUCTIVE, "destructive"),
            (SENDS, "sends"),
        ];
        let words = words.iter().filter(|(mark, _)| self.has(*mark));
        f.debug_set().entries(words.map(|(_, word)| word)).finish()
    }
}
