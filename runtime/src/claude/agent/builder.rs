//! How an agent is made.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::approver::{Approver, Seat};
use super::declare::{
    ActsDeclared, Declaration, Declared, FreeForTools, NoTools, Nobody, Person, PrivateDeclared,
    RuleOfTwo, Types, UntrustedDeclared,
};
use super::limit::Limits;
use super::run::Run;
use super::task::Task;
use crate::claude::answer::{Answer, PlainText};
use crate::claude::content::CacheTtl;
use crate::claude::model::{IntoModel, Model};
use crate::claude::request::{Effort, Thinking};
use crate::claude::tool::hidden::check_tools;
use crate::claude::tool::{ClaudeTools, No, Yes};
use crate::prompt::{SystemPrompt, ToSystemPrompt};
use crate::system_prompt;

/// An agent: a model that calls tools until it has an answer, and what it may do on the way.
///
/// `F` is what it declares, `T` its tools, `O` what its answer is read as.
pub struct Agent<F, T = NoTools, O = PlainText> {
    pub(super) settings: Arc<Settings>,
    types: Types<(F, T, O)>,
}

/// What does not change while an agent runs.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) model: Model,
    pub(super) max_tokens: u32,
    pub(super) system: Option<SystemPrompt>,
    pub(super) thinking: Option<Thinking>,
    pub(super) effort: Option<Effort>,
    pub(super) cache: Option<CacheTtl>,
    pub(super) limits: Limits,
    pub(super) seat: Option<Seat>,
    pub(super) is_dry: bool,
}

/// Settings of an [`Agent`]; made by [`Agent::builder`].
#[must_use = "a builder does nothing until `.build()`"]
pub struct AgentBuilder<F, T = NoTools, Asked = Nobody, O = PlainText> {
    settings: Settings,
    types: Types<(F, T, Asked, O)>,
}

impl Agent<Declared<No, No, No>> {
    /// An agent that answers with at most so many tokens a turn. Nothing is declared yet.
    ///
    /// ```
    /// use taintless::claude::{Agent, Model};
    /// use taintless::prelude::*;
    /// let agent = Agent::builder(Model::SONNET_5, 1000)
    ///     .reads_untrusted()
    ///     .system(system_prompt!("You summarise letters."))
    ///     .build();
    /// ```
    pub fn builder(model: impl IntoModel, max_tokens: u32) -> AgentBuilder<Declared<No, No, No>> {
        AgentBuilder {
            settings: Settings {
                model: model.into_model(),
                max_tokens,
                system: None,
                thinking: None,
                effort: None,
                cache: None,
                limits: Limits::default(),
                seat: None,
                is_dry: false,
            },
            types: PhantomData,
        }
    }
}

impl<F: Declaration, T: ClaudeTools, O: Answer> Agent<F, T, O> {
    /// Begins a task. Of an agent that reads no untrusted text the task is text of the program.
    pub fn start(&self, task: impl Task<F>) -> Run<F, T, O> {
        let mut run = Run::new(&self.settings);
        run.say(task);
        run
    }
}

impl<F, T, Asked, O> AgentBuilder<F, T, Asked, O> {
    fn retyped<F2, T2, Asked2, O2>(self) -> AgentBuilder<F2, T2, Asked2, O2> {
        AgentBuilder {
            settings: self.settings,
            types: PhantomData,
        }
    }

    /// The system prompt: text of the program only.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a builder takes its parts by value"
    )]
    pub fn system(mut self, system: impl ToSystemPrompt) -> Self {
        self.settings.system = Some(system_prompt!("{system}"));
        self
    }

    /// How the model thinks before it answers.
    pub fn thinking(mut self, thinking: Thinking) -> Self {
        self.settings.thinking = Some(thinking);
        self
    }

    /// How much work the model puts into each turn.
    pub fn effort(mut self, effort: Effort) -> Self {
        self.settings.effort = Some(effort);
        self
    }

    /// The API caches what it was told, for so long: each turn repeats all of it.
    pub fn cache(mut self, ttl: CacheTtl) -> Self {
        self.settings.cache = Some(ttl);
        self
    }

    /// Calls that act are not made: the model is told so, and [`Transcript::would_have_acted`] lists them.
    ///
    /// [`Transcript::would_have_acted`]: super::Transcript::would_have_acted
    pub fn dry_run(mut self) -> Self {
        self.settings.is_dry = true;
        self
    }

    /// A person decides on each call that acts. Required of an agent that reads untrusted text,
    /// holds private data and acts; any other may have it too.
    pub fn approver(mut self, approver: impl Approver) -> AgentBuilder<F, T, Person, O> {
        self.settings.seat = Some(approver.seat(super::approver::Key::new()));
        self.retyped()
    }

    /// How often the model is asked for one task. 20 by default.
    pub fn max_turns(mut self, turns: u32) -> Self {
        self.settings.limits.turns = turns;
        self
    }

    /// How many tokens all turns may use together, input and output. A million by default.
    pub fn max_total_tokens(mut self, tokens: u64) -> Self {
        self.settings.limits.tokens = tokens;
        self
    }

    /// How long one task may take, waiting for people included. Ten minutes by default.
    pub fn max_time(mut self, time: Duration) -> Self {
        self.settings.limits.time = time;
        self
    }

    /// How often one tool may be called. 50 by default.
    pub fn max_calls_per_tool(mut self, calls: u32) -> Self {
        self.settings.limits.calls_per_tool = calls;
        self
    }

    /// How often the same tool may be called with the same arguments. Three times by default.
    pub fn max_repetitions(mut self, times: u32) -> Self {
        self.settings.limits.repetitions = times;
        self
    }

    /// How often a call may be denied. Three times by default.
    pub fn max_denials(mut self, times: u32) -> Self {
        self.settings.limits.denials = times;
        self
    }

    /// How many bytes all results of tools may have together. 4 MiB by default.
    pub fn max_result_bytes(mut self, bytes: usize) -> Self {
        self.settings.limits.result_bytes = bytes;
        self
    }

    /// How long a person may take for a decision; then it is no. Five minutes by default, and at
    /// most a year.
    pub fn decision_time(mut self, time: Duration) -> Self {
        self.settings.limits.decision_time = time;
        self
    }
}

impl<A, B, C, T, Asked, O> AgentBuilder<Declared<A, B, C>, T, Asked, O> {
    /// A: text that somebody else wrote gets to the model, from the task or from a tool.
    pub fn reads_untrusted(self) -> AgentBuilder<Declared<Yes, B, C>, T, Asked, O> {
        self.retyped()
    }

    /// B: what not everybody may see gets to the model.
    pub fn reads_private(self) -> AgentBuilder<Declared<A, Yes, C>, T, Asked, O> {
        self.retyped()
    }

    /// C: a tool changes something, or speaks to the outside.
    pub fn acts(self) -> AgentBuilder<Declared<A, B, Yes>, T, Asked, O> {
        self.retyped()
    }

    /// Its tools. What one of them reads or does must be declared before.
    pub fn tools<U: ClaudeTools>(self) -> AgentBuilder<Declared<A, B, C>, U, Asked, O>
    where
        T: FreeForTools,
        U::Untrusted: UntrustedDeclared<A>,
        U::Private: PrivateDeclared<B>,
        U::Acts: ActsDeclared<C>,
    {
        const { check_tools::<U>() };
        self.retyped()
    }

    /// Its answer is read as a `U`, and the API is told `U`'s schema.
    pub fn output<U: Answer>(self) -> AgentBuilder<Declared<A, B, C>, T, Asked, U> {
        const { U::WITHIN_LIMITS }
        self.retyped()
    }

    /// Makes the agent. One that does all three things, and asks nobody, does not compile.
    pub fn build(self) -> Agent<Declared<A, B, C>, T, O>
    where
        Declared<A, B, C>: RuleOfTwo<Asked>,
    {
        Agent {
            settings: Arc::new(self.settings),
            types: PhantomData,
        }
    }
}

// By hand: a derive would ask for `Clone` of the types. What is declared is in the type, so a
// copy declares the same.
impl<F, T, O> Clone for Agent<F, T, O> {
    fn clone(&self) -> Self {
        Agent {
            settings: Arc::clone(&self.settings),
            types: PhantomData,
        }
    }
}

/// Redacted: no text but the model's name.
impl<F, T, O> fmt::Debug for Agent<F, T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.show("Agent", f)
    }
}

/// Redacted: no text but the model's name.
impl<F, T, Asked, O> fmt::Debug for AgentBuilder<F, T, Asked, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.show("AgentBuilder", f)
    }
}

impl Settings {
    fn show(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("model", &self.model.name())
            .field("max_tokens", &self.max_tokens)
            .field("limits", &self.limits)
            .field("asks_a_person", &self.seat.is_some())
            .field("is_dry", &self.is_dry)
            .finish_non_exhaustive()
    }
}
