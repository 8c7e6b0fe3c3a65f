//! The tools of a set as const data: what the model is told of each, and what each does.
//!
//! The table is an associated const, so that no run-time text is in it: the same proof as
//! [`Literal`](crate::Literal)'s.

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
        Tool {
            name,
            description,
            marks,
            is_strict: true,
            shape: const { &A::SHAPE },
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Marks {
    reads_untrusted: bool,
    reads_private: bool,
    acts: bool,
    destructive: bool,
    sends: bool,
}

impl Marks {
    /// `#[claude(pure)]`: it does none of them. Its result is made of the program's words and of
    /// inert values.
    pub const PURE: Self = Marks {
        reads_untrusted: false,
        reads_private: false,
        acts: false,
        destructive: false,
        sends: false,
    };

    /// `#[claude(reads_untrusted)]`: its result holds text that somebody else wrote.
    #[must_use]
    pub const fn reads_untrusted(mut self) -> Self {
        self.reads_untrusted = true;
        self
    }

    /// `#[claude(reads_private)]`: its result holds what not everybody may see.
    #[must_use]
    pub const fn reads_private(mut self) -> Self {
        self.reads_private = true;
        self
    }

    /// `#[claude(acts)]`: it changes something.
    #[must_use]
    pub const fn acts(mut self) -> Self {
        self.acts = true;
        self
    }

    /// `#[claude(destructive)]`: it changes something for good. It acts.
    #[must_use]
    pub const fn destructive(mut self) -> Self {
        self.acts = true;
        self.destructive = true;
        self
    }

    /// `#[claude(sends)]`: it speaks to the outside. It acts.
    #[must_use]
    pub const fn sends(mut self) -> Self {
        self.acts = true;
        self.sends = true;
        self
    }

    /// Whether its result holds text that somebody else wrote.
    pub const fn is_untrusted(self) -> bool {
        self.reads_untrusted
    }

    /// Whether its result holds what not everybody may see.
    pub const fn is_private(self) -> bool {
        self.reads_private
    }

    /// Whether it changes something, or speaks to the outside.
    pub const fn is_acting(self) -> bool {
        self.acts
    }

    /// Whether it changes something for good.
    pub const fn is_destructive(self) -> bool {
        self.destructive
    }

    /// Whether it speaks to the outside.
    pub const fn is_sending(self) -> bool {
        self.sends
    }
}
