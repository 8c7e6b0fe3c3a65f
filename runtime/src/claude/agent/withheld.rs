//! The answer of an agent that holds private data: it may say what it holds.

use std::fmt;

use crate::claude::answer::PlainText;
use crate::output::{ClaudeOutput, check_withheld};
use crate::taint::{Private, Tainted};

/// The answer of an agent that holds private data: as private as the data, and tainted as every
/// answer.
///
/// So an agent that takes it as its task holds private data itself, and two agents in a row are
/// judged as one.
#[must_use = "the answer is in it"]
pub struct Withheld<O>(O);

impl<O> Withheld<O> {
    pub(super) fn new(answer: O) -> Self {
        Withheld(answer)
    }
}

impl Withheld<PlainText> {
    /// The answer's text.
    pub fn into_text(self) -> Private<Tainted<String>> {
        Private::new(self.0.text)
    }
}

impl<O: ClaudeOutput> Withheld<O> {
    /// The answer. Each text in its type is `Private`, or this does not compile.
    pub fn into_value(self) -> O {
        const { check_withheld(&O::SHAPE) };
        self.0
    }
}

/// Redacted.
impl<O> fmt::Debug for Withheld<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Withheld(…)")
    }
}
