//! What a run wants done next, and where it stands.

use std::fmt;

use super::approved::Ready;
use super::ask::{Ask, Ticket};
use super::declare::{AnswerOf, Declaration};
use super::limit::Stop;
use super::question::Question;
use crate::claude::tool::{Call, CallId, IdempotencyKey, Marks};
use crate::taint::Trusted;

/// What is to be done next.
#[non_exhaustive]
#[must_use = "the run goes on when this is done"]
pub enum Step<F: Declaration, T, O> {
    /// Send this, and hand back what came: [`Run::answer`](super::Run::answer). If nothing came,
    /// step again, and send it again.
    Ask(Ask<O>),
    /// Show this to a person, and hand back what they decided: [`Run::decide`](super::Run::decide).
    Approve(Question),
    /// Make this call, and hand back what it gave: [`Run::output`](super::Run::output).
    Call(Ready<T>),
    /// A call is out, and its output is not here yet.
    Waiting,
    /// The answer.
    Done(AnswerOf<F, O>),
    /// There is no answer, and why.
    Stopped(Stop),
    /// Nothing: the task is over. [`Run::say`](super::Run::say) gives another.
    Idle,
}

/// Redacted: the text is never shown.
impl<F: Declaration, T, O> fmt::Debug for Step<F, T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Ask(_) => f.write_str("Ask(…)"),
            Step::Approve(question) => f.debug_tuple("Approve").field(question).finish(),
            Step::Call(ready) => f.debug_tuple("Call").field(ready).finish(),
            Step::Waiting => f.write_str("Waiting"),
            Step::Done(_) => f.write_str("Done(…)"),
            Step::Stopped(stop) => f.debug_tuple("Stopped").field(stop).finish(),
            Step::Idle => f.write_str("Idle"),
        }
    }
}

/// Where a run stands.
pub(super) enum State<T, O> {
    /// The model is to be asked, if the limits allow it.
    ToAsk,
    /// It is asked.
    Asked(Ticket),
    /// Its calls are gone through, one by one.
    Calls,
    /// A person is asked about one.
    Asking(Call<T>, Question),
    /// One is to be made.
    ToMake(Ready<T>),
    /// One is being made.
    Out(Out),
    Done(O),
    Stopped(Stop),
    Idle,
}

/// The call that is being made.
pub(super) struct Out {
    pub(super) id: CallId,
    pub(super) key: IdempotencyKey,
    pub(super) tool: Trusted<&'static str>,
    pub(super) marks: Marks,
}

impl Out {
    pub(super) fn of<T>(ready: &Ready<T>) -> Self {
        let call = ready.call();
        Out {
            id: call.id().clone(),
            key: ready.key(),
            tool: call.name(),
            marks: call.mark(),
        }
    }
}

/// What was handed back is not what the run waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongStep {
    /// That request is not open: it was answered before, or its task is over.
    NotAsked,
    /// That call is not out: its output was handed back before, or its task is over.
    NoCall,
}

impl fmt::Display for WrongStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            WrongStep::NotAsked => "that request of the run is not open",
            WrongStep::NoCall => "that call of the run is not out",
        })
    }
}

impl std::error::Error for WrongStep {}
