//! Where untrusted text comes from: a closed set of slugs.

use crate::taint::Literal;

/// The provenance of untrusted text, named in the tag that wraps it.
///
/// A provenance of your own has a slug that is known when the program is compiled:
/// `source!("crm_note")`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// What a user of the program typed.
    UserInput,
    /// An e-mail.
    Email,
    /// A document or file.
    Document,
    /// A page of the web.
    WebPage,
    /// What a tool returned.
    ToolResult,
    /// A row of a database.
    Database,
    /// An earlier reply of a model.
    ModelOutput,
    /// One made by `source!`.
    Custom(CustomSource),
}

/// A provenance of the user's own; made by [`source!`](crate::source).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CustomSource(&'static str);

impl Source {
    /// The slug that stands in the tag: `[a-z][a-z0-9_]*`.
    pub const fn slug(self) -> &'static str {
        match self {
            Source::UserInput => "user_input",
            Source::Email => "email",
            Source::Document => "document",
            Source::WebPage => "web_page",
            Source::ToolResult => "tool_result",
            Source::Database => "database",
            Source::ModelOutput => "model_output",
            Source::Custom(CustomSource(slug)) => slug,
        }
    }
}

/// What `source!` expands to.
pub const fn custom_source<L: Literal>() -> Source {
    const { check_slug::<L>() };
    Source::Custom(CustomSource(L::TEXT))
}

/// Slugs that would read as a speaker of the conversation.
const SPEAKERS: [&str; 5] = ["system", "human", "assistant", "instructions", "user"];

const fn is_speaker(slug: &str) -> bool {
    let mut at = 0;
    while at < SPEAKERS.len() {
        let (mut one, mut other) = (slug.as_bytes(), SPEAKERS[at].as_bytes());
        while let ([a, rest @ ..], [b, others @ ..]) = (one, other)
            && *a == *b
        {
            (one, other) = (rest, others);
        }
        if one.is_empty() && other.is_empty() {
            return true;
        }
        at += 1;
    }
    false
}

/// Evaluated when the program is compiled: the slug's shape, and that it names no speaker. (The
/// macro says the same of its token; this holds where its expansion is written by hand too.)
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub const fn check_slug<L: Literal>() {
    let bytes = L::TEXT.as_bytes();
    assert!(
        !bytes.is_empty() && bytes[0].is_ascii_lowercase(),
        "a source's slug is `[a-z][a-z0-9_]*` [taintless::errors T206]"
    );
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        assert!(
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_',
            "a source's slug is `[a-z][a-z0-9_]*` [taintless::errors T206]"
        );
        at += 1;
    }
    assert!(
        !is_speaker(L::TEXT),
        "a source's slug does not read as a speaker of the conversation"
    );
}
