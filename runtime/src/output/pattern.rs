//! Patterns: regular expressions of the program, compiled when they are first wanted.

use std::sync::OnceLock;

/// A regular expression of the program: a type, because only a const proves that its text is none
/// of run time.
pub trait Pattern {
    /// As the user wrote it and the schema has it.
    const TEXT: &'static str;
    /// The same for the `regex` crate: with the classes of JSON Schema, in which `\d` is an ASCII
    /// digit.
    const SOURCE: &'static str;
    /// Where it is kept once it has been compiled.
    fn cell() -> &'static PatternCell;
}

/// A place for a [`Pattern`] that is compiled when it is first wanted.
pub struct PatternCell(OnceLock<Option<regex::Regex>>);

impl PatternCell {
    /// Nothing compiled.
    #[expect(
        clippy::new_without_default,
        reason = "it is the value of a static, and nobody else wants one"
    )]
    pub const fn new() -> Self {
        PatternCell(OnceLock::new())
    }

    pub(super) fn get<P: Pattern>(&self) -> Option<Compiled<'_>> {
        // The macro has read it, so it compiles; if it did not, nothing would match.
        self.0
            .get_or_init(|| regex::Regex::new(P::SOURCE).ok())
            .as_ref()
            .map(Compiled)
    }
}

/// A [`Pattern`], ready to be matched.
#[derive(Clone, Copy)]
pub struct Compiled<'p>(&'p regex::Regex);

impl Compiled<'_> {
    pub(super) fn is_match(self, text: &str) -> bool {
        self.0.is_match(text)
    }
}
