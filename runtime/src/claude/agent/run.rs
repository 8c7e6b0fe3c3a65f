//! A run: one step after another, without input or output.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::approved::Ready;
use super::ask::Ask;
use super::builder::Settings;
use super::chance;
use super::count::{Counts, digest_of};
use super::declare::{Declaration, Declared, Holds, PrivateDeclared, Types, UntrustedDeclared};
use super::limit::{RunLimit, Stop};
use super::question::{Decision, Question, WrongAnswer};
use super::step::{Out, State, Step, WrongStep};
use super::task::Task;
use super::transcript::{Event, ResultOf, Transcript};
use crate::claude::answer::Answer;
use crate::claude::outcome::Outcome;
use crate::claude::reply::{Reply, StopReason, Usage};
use crate::claude::request::Request;
use crate::claude::tool::{
    BadCall, Call, ClaudeTools, Flag as _, IdempotencyKey, ToolOutput, ToolResult, Yes, calls,
};
use crate::claude::turn::Turn;
use crate::output::Limits;
use crate::prompt;
use crate::prompt::{Source, Wrap as _};
use crate::taint::{Inert, Pass, Private, PrivateText, Trusted};
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
/// run.answer(Outcome::from_reply(200, [], bytes))?;
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

    fn add(&mut self, block: &crate::prompt::Prompt) {
        // The last turn is the task until the model was asked.
        if let (State::ToAsk, Some(task)) = (&self.state, self.turns.pop()) {
            self.turns.push(task.and(block));
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
                State::Asked => {
                    self.state = State::Asked;
                    return Step::Ask(Ask::new(self.request()));
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
                    self.state = State::Out(Out::of(ready.call()));
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

    /// What the API answered. Each request is answered once: a second answer, of a request that was
    /// sent again, counts for nothing.
    ///
    /// # Errors
    /// [`WrongStep`] if nothing was asked.
    pub fn answer(&mut self, outcome: Outcome<O>) -> Result<(), WrongStep> {
        if !matches!(self.state, State::Asked) {
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

    /// What the call gave back that [`step`](Run::step) has handed out.
    ///
    /// # Errors
    /// [`WrongStep`] if none is out.
    pub fn output(&mut self, output: ToolOutput<T>) -> Result<(), WrongStep> {
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
        self.output(ToolOutput::failed(trusted!(
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

    fn request(&self) -> Request<O> {
        let settings = &*self.settings;
        let mut request = Request::new(&settings.model, settings.max_tokens);
        if let Some(system) = &settings.system {
            request = request.system(system);
        }
        if !T::TABLE.tools().is_empty() {
            request = request.tools::<T>();
        }
        for turn in &self.turns {
            request = request.turn(turn.clone());
        }
        request.output::<O>()
    }

    fn ask(&mut self) {
        let limits = &self.settings.limits;
        if self.counts.turns >= limits.turns {
            return self.stop(Stop::Limit(RunLimit::Turns));
        }
        if let Some(limit) = self.spent() {
            return self.stop(Stop::Limit(limit));
        }
        self.counts.turns += 1;
        self.transcript.add(Event::Asked);
        self.state = State::Asked;
    }

    /// The limit of tokens or of time, where one is reached.
    fn spent(&self) -> Option<RunLimit> {
        let usage = self.transcript.usage();
        let tokens = usage
            .total_input_tokens()
            .saturating_add(usage.output_tokens);
        if tokens >= self.settings.limits.tokens {
            return Some(RunLimit::Tokens);
        }
        self.time_left().is_zero().then_some(RunLimit::Time)
    }

    fn receive(&mut self, reply: &Reply) {
        // Of any other the calls are not kept: they are unfinished.
        if matches!(reply.stop_reason(), StopReason::ToolUse) {
            self.queue = calls::<T>(reply, &Limits::new()).into();
        }
        self.turns.push(Turn::assistant(reply));
        self.transcript.add(Event::Answered {
            usage: reply.usage(),
            calls: self.queue.len(),
            request_id: reply.request_id().cloned(),
        });
    }

    fn next_call(&mut self) {
        if let Some(limit) = self.spent() {
            return self.stop(Stop::Limit(limit));
        }
        match self.queue.pop_front() {
            None => {
                self.pay();
                self.state = State::ToAsk;
            }
            Some(Err(bad)) => {
                self.transcript.add(Event::BadCall);
                self.owed.push(bad.result());
                self.state = State::Calls;
            }
            Some(Ok(call)) => self.take(call),
        }
    }

    fn take(&mut self, call: Call<T>) {
        let digest = digest_of(&call);
        self.transcript.add(Event::called(&call, digest));
        if let Some(limit) = self.counts.call(&call, &self.settings.limits) {
            self.owe(&call, trusted!("Not made: it was called too often."));
            return self.stop(Stop::Limit(limit));
        }
        if self.counts.make(&call) {
            self.owe(
                &call,
                trusted!("Not made: a call of this id was made before."),
            );
            self.state = State::Calls;
        } else if !call.acts() {
            self.state = State::ToMake(self.ready(call, None));
        } else if self.settings.is_dry {
            self.transcript.add(Event::NotMade { tool: call.name() });
            let told = ToolOutput::<T>::text(trusted!(
                "This is a dry run: the call was not made, and nothing was changed or sent."
            ));
            self.owed.push(ToolResult::new(call.id(), told));
            self.state = State::Calls;
        } else if self.settings.seat.is_none() {
            self.state = State::ToMake(self.ready(call, None));
        } else if self.counts.was_denied(digest) {
            self.deny(&call, trusted!("nobody: the same call was denied before"));
        } else {
            self.approve(call);
        }
    }

    fn ready(&self, call: Call<T>, by: Option<Trusted<&'static str>>) -> Ready<T> {
        let key = IdempotencyKey::of(self.name.as_bytes(), call.id());
        Ready::new(call, by, key)
    }

    fn approve(&mut self, call: Call<T>) {
        match Question::about(&call, self.settings.limits.decision_time) {
            Some(question) => self.state = State::Asking(call, question),
            None => self.deny(&call, trusted!("nobody: the system gives no random bytes")),
        }
    }

    fn decided(&mut self, call: Call<T>, decision: &Decision) {
        if !decision.approves() {
            return self.deny(&call, decision.by());
        }
        self.transcript.add(Event::Decided {
            tool: call.name(),
            approved: true,
            by: decision.by(),
        });
        self.state = State::ToMake(self.ready(call, Some(decision.by())));
    }

    fn deny(&mut self, call: &Call<T>, by: Trusted<&'static str>) {
        self.transcript.add(Event::Decided {
            tool: call.name(),
            approved: false,
            by,
        });
        self.owe(
            call,
            trusted!("Denied: this call was not allowed, and not made. Do not repeat it."),
        );
        match self.counts.denial(digest_of(call), &self.settings.limits) {
            Some(limit) => self.stop(Stop::Limit(limit)),
            None => self.state = State::Calls,
        }
    }

    fn result(&mut self, out: &Out, output: ToolOutput<T>) {
        let result = ToolResult::new(&out.id, output);
        let event = ResultOf::of(out, &result);
        let limit = self.counts.result(event.bytes(), &self.settings.limits);
        self.transcript.add(Event::Result(event));
        self.owed.push(result);
        match limit {
            Some(limit) => self.stop(Stop::Limit(limit)),
            None => self.state = State::Calls,
        }
    }

    /// The model is told that a call was not made.
    fn owe(&mut self, call: &Call<T>, why: Trusted<&'static str>) {
        let told = ToolOutput::<T>::failed(why);
        self.owed.push(ToolResult::new(call.id(), told));
    }

    /// The turn of the results that there are.
    fn pay(&mut self) {
        let owed = std::mem::take(&mut self.owed);
        if !owed.is_empty() {
            self.turns.push(Turn::results(owed));
        }
    }

    /// Every call has a result, also where the run ends before: the API wants it so when the
    /// conversation is carried on.
    fn owe_rest(&mut self, open: State<T, O>) {
        match open {
            State::Asking(call, _) => self.owe(&call, NOT_MADE),
            State::ToMake(ready) => self.owe(ready.call(), NOT_MADE),
            State::Out(out) => {
                let unknown =
                    trusted!("The outcome of this call is not known. It may have been made.");
                self.owed
                    .push(ToolResult::new(&out.id, ToolOutput::<T>::failed(unknown)));
            }
            _ => {}
        }
        for call in std::mem::take(&mut self.queue) {
            match call {
                Ok(call) => self.owe(&call, NOT_MADE),
                Err(bad) => self.owed.push(bad.result()),
            }
        }
    }

    pub(super) fn stop(&mut self, stop: Stop) {
        let open = std::mem::replace(&mut self.state, State::Idle);
        self.owe_rest(open);
        self.ended(Trusted::of_table(stop.name()));
        self.state = State::Stopped(stop);
    }

    fn ended(&mut self, how: Trusted<&'static str>) {
        self.transcript.add(Event::Ended { how });
    }
}

const NOT_MADE: Trusted<&'static str> = trusted!("Not made: the task was ended before.");

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
