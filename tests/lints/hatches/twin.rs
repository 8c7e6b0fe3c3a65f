//! What needs no hatch, and hatches in the one module that is reviewed: nothing is found.
#![deny(clippy::disallowed_macros, clippy::disallowed_methods)]
use taintless::prelude::*;

pub fn status(text: &Tainted<String>) -> Option<Trusted<&'static str>> {
    println!("{}", text.for_log(80));
    one_of!(text, "open", "closed")
}

pub fn count(text: &Tainted<String>) -> usize {
    reviewed::words(text)
}

#[expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "reviewed: the text stays in this process"
)]
mod reviewed {
    use taintless::prelude::*;

    destination!(
        /// A filter in this process.
        WordCount = "counts words; keeps nothing"
    );
    authority!(Operator = "the file that the operator installs");

    pub(super) fn words(text: &Tainted<String>) -> usize {
        lend!(text, to = WordCount, |text| text.split(' ').count())
    }

    pub fn tone(text: String) -> Trusted<String> {
        endorse!(text, by = Operator)
    }
}
