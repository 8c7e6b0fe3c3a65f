//! What an agent is given to do.

use std::borrow::Cow;

use super::declare::Declared;
use crate::claude::content::{Document, Image};
use crate::claude::conversation::Conversation;
use crate::claude::tool::Yes;
use crate::claude::turn::Turn;
use crate::prompt;
use crate::prompt::{Prompt, SystemPrompt};
use crate::taint::{Pass, Tainted, Text, Trusted};

/// A task for an agent that declares `F`.
///
/// Text of the program is one for each agent (`trusted!("…")`, `system_prompt!("…")` with numbers in
/// it); plain and tainted text, prompts, [`Document`] and [`Image`] for one that reads untrusted text. A
/// [`Turn`] and a [`Conversation`] may hold results of tools, private ones too: they are a task for one
/// that holds private data besides.
///
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no task for this agent, which does not declare that it gets such things to read",
    label = "not text of the program",
    note = "declare it right after `Agent::builder(…)`: `.reads_untrusted()`, and for a `Turn` or a `Conversation` `.reads_private()` as well; or write the task as text of the program, `trusted!(\"…\")` or `system_prompt!(\"…\")` [taintless::errors T726]",
    note = "what is `Private` is no task: write `agent.start(trusted!(\"…\")).private(&x, Source::Database)`, of a number `.private_value(&x)`"
)]
pub trait Task<F>: sealed::Sealed<F> {}

mod sealed {
    use super::{Pass, Turn};
    pub trait Sealed<F> {
        fn add_to(self, turns: &mut Vec<Turn>, pass: Pass);
    }
}

macro_rules! task {
    ($F:ty: $([$($gen:tt)*] $ty:ty: |$this:ident, $turns:ident| $add:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed<$F> for $ty {
            fn add_to(self, $turns: &mut Vec<Turn>, _: Pass) {
                let $this = self;
                $add
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> Task<$F> for $ty {}
    )*};
}
task! { F:
    [F] Trusted<&'static str>: |text, turns| turns.push(Turn::user(prompt!("{text}")));
    [F] Trusted<String>: |text, turns| turns.push(Turn::user(prompt!("{text}")));
    [F] &Trusted<String>: |text, turns| turns.push(Turn::user(prompt!("{text}")));
    [F] SystemPrompt: |text, turns| turns.push(Turn::user(Prompt::of_schema_words(text.text())));
    [F] &SystemPrompt: |text, turns| turns.push(Turn::user(Prompt::of_schema_words(text.text())));
}
task! { Declared<Yes, B, C>:
    [B, C] Prompt: |it, turns| turns.push(Turn::user(it));
    [B, C] &Prompt: |it, turns| turns.push(Turn::user(it));
    [B, C] String: |it, turns| turns.push(Turn::user(it));
    [B, C] &String: |it, turns| turns.push(Turn::user(it));
    [B, C] Cow<'_, str>: |it, turns| turns.push(Turn::user(it));
    [B, C, T: Text] Tainted<T>: |it, turns| turns.push(Turn::user(it));
    [B, C, T: Text] &Tainted<T>: |it, turns| turns.push(Turn::user(it));
    [B, C] Document: |it, turns| turns.push(Turn::user(it));
    [B, C] &Document: |it, turns| turns.push(Turn::user(it));
    [B, C] Image: |it, turns| turns.push(Turn::user(it));
    [B, C] &Image: |it, turns| turns.push(Turn::user(it));
}
task! { Declared<Yes, Yes, C>:
    [C] Turn: |it, turns| turns.push(it);
    [C] Conversation: |it, turns| turns.extend_from_slice(it.turns());
    [C] &Conversation: |it, turns| turns.extend_from_slice(it.turns());
}

// By hand: of this type rustc shows the impl, and a macro would stand in between.
impl<B, C> sealed::Sealed<Declared<Yes, B, C>> for &str {
    fn add_to(self, turns: &mut Vec<Turn>, _: Pass) {
        turns.push(Turn::user(self));
    }
}
#[diagnostic::do_not_recommend]
impl<B, C> Task<Declared<Yes, B, C>> for &str {}
