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
    message = "`{Self}` is no task for this agent: it does not declare that it reads untrusted text, or holds private data",
    label = "not text of the program",
    note = "declare it right after `Agent::builder(…)`: `.reads_untrusted()` for text, prompts, documents and images, `.reads_private()` as well for a `Turn` or a `Conversation`; without it the task is text of the program, `trusted!(\"…\")` or `system_prompt!(\"…\")`; what is `Private` goes in by `agent.start(…).private(&x, Source::Database)` [taintless::errors T726]"
)]
pub trait Task<F>: sealed::Sealed<F> {
    #[doc(hidden)]
    fn add_to(self, turns: &mut Vec<Turn>, pass: Pass);
}

mod sealed {
    pub trait Sealed<F> {}
}

macro_rules! task {
    ($F:ty: $([$($gen:tt)*] $ty:ty: |$this:ident, $turns:ident| $add:expr;)*) => {$(
        impl<$($gen)*> sealed::Sealed<$F> for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> Task<$F> for $ty {
            fn add_to(self, $turns: &mut Vec<Turn>, _: Pass) {
                let $this = self;
                $add
            }
        }
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
    [B, C] &str: |it, turns| turns.push(Turn::user(it));
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
