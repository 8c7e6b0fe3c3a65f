//! What an agent is given to do.

use std::borrow::Cow;

use super::declare::Declared;
use crate::claude::tool::Yes;
use crate::claude::turn::Turn;
use crate::prompt;
use crate::prompt::{Prompt, SystemPrompt};
use crate::taint::{Pass, Tainted, Text, Trusted};

/// A task for an agent that declares `F`: text of the program for each, anything that a user turn
/// takes where it is declared that untrusted text is read.
///
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no task for an agent that reads no untrusted text",
    label = "not text of the program",
    note = "declare it: `.reads_untrusted()` right after `Agent::builder(…)`; or give the agent text of the program, `trusted!(\"…\")` or `system_prompt!(\"…\")` with numbers in it; of what is `Private` nothing stands here: write `agent.start(…).private(&x, Source::Database)` [taintless::errors T726]"
)]
pub trait Task<F>: sealed::Sealed {
    #[doc(hidden)]
    fn into_turn(self, pass: Pass) -> Turn;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! of_the_program {
    ($($ty:ty)*) => {$(
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<F> Task<F> for $ty {
            fn into_turn(self, _: Pass) -> Turn {
                let text = self;
                Turn::user(prompt!("{text}"))
            }
        }
    )*};
}
of_the_program!(Trusted<&'static str> Trusted<String> &Trusted<String>);

macro_rules! system {
    ($($ty:ty)*) => {$(
        impl sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<F> Task<F> for $ty {
            fn into_turn(self, _: Pass) -> Turn {
                Turn::user(Prompt::of_schema_words(self.text()))
            }
        }
    )*};
}
system!(SystemPrompt & SystemPrompt);

macro_rules! of_anybody {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $turn:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<B, C, $($gen)*> Task<Declared<Yes, B, C>> for $ty {
            fn into_turn(self, _: Pass) -> Turn {
                let $this = self;
                $turn
            }
        }
    )*};
}
of_anybody! {
    [] Turn: |turn| turn;
    [] Prompt: |prompt| Turn::user(prompt);
    [] &Prompt: |prompt| Turn::user(prompt);
    [] String: |text| Turn::user(text);
    [] &String: |text| Turn::user(text);
    [] &str: |text| Turn::user(text);
    [] Cow<'_, str>: |text| Turn::user(text);
    [T: Text] Tainted<T>: |text| Turn::user(text);
    [T: Text] &Tainted<T>: |text| Turn::user(text);
}
