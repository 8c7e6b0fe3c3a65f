//! A run: one step after another, without input or output. What is said to it and by it is here; what it does
//! in between, in [`work`].

mod work;

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::ask::Ask;
use super::builder::Settings;
use super::chance;
use super::count::Counts;
use super::declare::{Declaration, Declared, Holds, PrivateDeclared, Types, UntrustedDeclared};
use super::limit::Stop;
use super::question::{Decision, Question, WrongAnswer};
use super::step::{Out, State, Step, WrongStep};
use super::task::Task;
use super::transcript::{Event, Transcript};
use crate::claude::answer::Answer;
use crate::claude::outcome::Outcome;
use crate::claude::reply::Usage;
use crate::claude::tool::{
    BadCall, Call, ClaudeTools, Flag as _, IdempotencyKey, ToolOutput, ToolResult, Yes,
};
use crate::claude::turn::Turn;
use crate::prompt;
use crate::prompt::{Prompt, Source, Wrap as _};
use crate::taint::{Inert, Pass, Private, PrivateText};
use crate::trusted;

/// An agent at work on a task. It does no input or output: [`step`](Run::step) says what is to be
/// done next, and what came of it is handed back.
///
/// ```
/// use taintless::claude::{Agent, Model, Outcome, agent::Step};
/// use taintless::prelude::*;
/// let agent = Agent::builder(Model::SONNET_5, 500).build();
/// let mut run = agent.start(trusted!("Name a colour."));
/// let Step::Ask(ask) = run.step() else { panic!("the model is asked first") };
/// // POST `ask.body()` to the API.
/// # let bytes = br#"{"type":"message","content":[{"type":"text","text":"Green."}],"stop_reason":"end_turn"}"#;
/// run.answer(&ask, Outcome::from_reply(200, [], bytes))?;
/// let Step::Done(answer) = run.step() else { panic!("an answer") };
/// assert_eq!(answer.text.char_count(), 6);
/// # Ok::<(), taintless::claude::agent::WrongStep>(())
/// ```
pub struct Run<F, T, O> {
    settings: Arc<Settings>,
    /// What no other run is named: its calls have keys of their own.
    name: String,
    turns: Vec<Turn>,
    /// How many turns there were before the task.
    task_at: usize,
    state: State<T, O>,
    queue: VecDeque<Result<Call<T>, BadCall>>,
    /// Results that the next turn begins with.
    owed: Vec<ToolResult>,
    /// What the model is told behind them.
    later: Vec<Turn>,
    counts: Counts,
    transcript: Transcript,
    declared: Types<F>,
}

impl<A, B, C, T, O> Run<Declared<A, B, C>, T, O> {
    /// Private text, for the model to see: a block of the task, wrapped.
    #[must_use]
    pub fn private<P: PrivateText>(mut self, text: &Private<P>, source: Source) -> Self
    where
        Yes: PrivateDeclared<B> + UntrustedDeclared<A>,
    {
        let text = text.raw().read(Pass::new()).wrap(source);
        self.add(&prompt!("{text}"));
        self
    }

    /// A private number or other inert value, for the model to see: a block of the task.
    #[must_use]
    pub fn private_value<I: Inert + Copy + 'static>(mut self, value: &Private<I>) -> Self
    where
        Yes: PrivateDeclared<B>,
    {
        let value = *value.raw();
        self.add(&prompt!("{value}"));
        self
    }

    /// To the task that the model is not asked yet, or else to what it is told next: a turn of the
    /// model's that is paused goes back as it is.
    fn add(&mut self, block: &Prompt) {
        match (&self.state, self.turns.last_mut()) {
            (State::ToAsk, Some(task)) if task.said().is_none() => *task = task.clone().and(block),
            _ => self.later.push(Turn::user(block)),
        }
    }
}

impl<F: Declaration, T: ClaudeTools, O: Answer> Run<F, T, O> {
    pub(super) fn new(settings: &Arc<Settings>) -> Self {
        Run {
            settings: Arc::clone(settings),
            name: chance::id().unwrap_or_default(),
            turns: Vec::new(),
            task_at: 0,
            state: State::Idle,
            queue: VecDeque::new(),
            owed: Vec::new(),
            later: Vec::new(),
            counts: Counts::new(),
            transcript: Transcript::new(!F::Held::IS),
            declared: PhantomData,
        }
    }

    /// What is to be done next. Asked again before it was done, it says the same; a call is handed
    /// out once, and then it says [`Step::Waiting`].
    pub fn step(&mut self) -> Step<F, T, O> {
        loop {
            match std::mem::replace(&mut self.state, State::Idle) {
                State::ToAsk => self.ask(),
                State::Asked(ticket) => {
                    self.state = State::Asked(ticket.clone());
                    return Step::Ask(Ask::new(self.request(), ticket));
                }
                State::Calls => self.next_call(),
                State::Asking(call, question) if question.is_over() => {
                    self.deny(&call, trusted!("nobody: no answer within the time"));
                }
                State::Asking(call, question) => {
                    self.state = State::Asking(call, question.clone());
                    return Step::Approve(question);
                }
                State::ToMake(ready) => {
                    let tool = ready.call().name();
                    self.state = State::Out(Out::of(&ready));
                    self.transcript.add(Event::Made { tool });
                    return Step::Call(ready);
                }
                State::Out(out) => {
                    self.state = State::Out(out);
                    return Step::Waiting;
                }
                State::Done(answer) => return Step::Done(F::Held::label(answer)),
                State::Stopped(stop) => return Step::Stopped(stop),
                State::Idle => return Step::Idle,
            }
        }
    }

    /// Carries the conversation on with another task, when the one before is over.
    ///
    /// The limits of turns, time and calls begin anew; the one of tokens is of the whole run. What
    /// was denied stays denied.
    pub fn say(&mut self, task: impl Task<F>) {
        let open = std::mem::replace(&mut self.state, State::Idle);
        self.owe_rest(open);
        self.pay();
        self.task_at = self.turns.len();
        task.add_to(&mut self.turns, Pass::new());
        self.counts.begin_task();
        self.transcript.add(Event::Task);
        self.state = State::ToAsk;
    }

    /// What the API answered to `ask`. Each request is answered once: a second answer, of a request
    /// that was sent again, counts for nothing, and neither does one that comes when its task is over.
    ///
    /// # Errors
    /// [`WrongStep`] if that request is not open.
    pub fn answer(&mut self, ask: &Ask<O>, outcome: Outcome<O>) -> Result<(), WrongStep> {
        if !matches!(&self.state, State::Asked(ticket) if ask.is(ticket)) {
            return Err(WrongStep::NotAsked);
        }
        if let Some(reply) = outcome.reply() {
            self.receive(reply);
        }
        match outcome {
            Outcome::Parsed { value, .. } => {
                self.ended(trusted!("answer"));
                self.state = State::Done(value);
            }
            Outcome::ToolUse { .. } if self.queue.is_empty() => self.stop(Stop::Unknown),
            Outcome::ToolUse { .. } => self.state = State::Calls,
            Outcome::Paused { .. } => self.state = State::ToAsk,
            Outcome::Refused { category, .. } => {
                // Left in, the API would refuse what is said next as well.
                self.turns.truncate(self.task_at);
                self.stop(Stop::Refused(category));
            }
            Outcome::Truncated { limit, .. } => self.stop(Stop::Truncated(limit)),
            Outcome::Rejected { error, .. } => self.stop(Stop::Rejected(error)),
            Outcome::Failed(error) => self.stop(Stop::Failed(error)),
            _ => self.stop(Stop::Unknown),
        }
        Ok(())
    }

    /// What the call of that [key](super::Ready::key) gave back, which [`step`](Run::step) has handed
    /// out.
    ///
    /// # Errors
    /// [`WrongStep`] if it is not out.
    pub fn output(&mut self, call: IdempotencyKey, output: ToolOutput<T>) -> Result<(), WrongStep> {
        match &self.state {
            State::Out(out) if out.key == call => self.came_back(output),
            _ => Err(WrongStep::NoCall),
        }
    }

    fn came_back(&mut self, output: ToolOutput<T>) -> Result<(), WrongStep> {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Out(out) => {
                self.result(&out, output);
                Ok(())
            }
            other => {
                self.state = other;
                Err(WrongStep::NoCall)
            }
        }
    }

    /// Nobody knows what came of the call that is out: it took too long, or the program was ended.
    /// The model is told so, and that it may have been made. It is not handed out again.
    ///
    /// # Errors
    /// [`WrongStep`] if none is out.
    pub fn lost(&mut self) -> Result<(), WrongStep> {
        self.came_back(ToolOutput::failed(trusted!(
            "The outcome of this call is not known. It may have been made."
        )))
    }

    /// What a person decided on the call that [`step`](Run::step) asks about.
    ///
    /// # Errors
    /// [`WrongAnswer`] if it is about another call, or too late.
    #[expect(clippy::needless_pass_by_value, reason = "a decision counts once")]
    pub fn decide(&mut self, decision: Decision) -> Result<(), WrongAnswer> {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Asking(call, question) if !decision.is_on(&question) => {
                self.state = State::Asking(call, question);
                Err(WrongAnswer::OtherQuestion)
            }
            State::Asking(call, question) if decision.approves() && question.is_over() => {
                self.state = State::Asking(call, question);
                Err(WrongAnswer::TooLate)
            }
            State::Asking(call, _) => {
                self.decided(call, &decision);
                Ok(())
            }
            other => {
                self.state = other;
                Err(WrongAnswer::NotAsked)
            }
        }
    }

    /// What is asked now.
    pub fn question(&self) -> Option<&Question> {
        match &self.state {
            State::Asking(_, question) => Some(question),
            _ => None,
        }
    }

    /// Ends the task at once: a stop button. Calls that were not made are not made.
    pub fn cancel(&mut self) {
        if !matches!(self.state, State::Idle | State::Done(_) | State::Stopped(_)) {
            self.stop(Stop::Cancelled);
        }
    }
}

impl<F, T, O> Run<F, T, O> {
    /// What has happened, for the audit.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// What all turns cost together.
    pub fn usage(&self) -> Usage {
        self.transcript.usage()
    }

    /// How much of the task's time is left.
    pub fn time_left(&self) -> std::time::Duration {
        self.counts.time_left(&self.settings.limits)
    }

    #[cfg(feature = "client")]
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// Redacted: the text is never shown.
impl<F, T, O> fmt::Debug for Run<F, T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run")
            .field("turns", &self.turns.len())
            .field("transcript", &self.transcript)
            .finish_non_exhaustive()
    }
}
