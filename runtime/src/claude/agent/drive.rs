//! A run, driven by the client.

use std::fmt;
use std::future::{Future, poll_fn};
use std::task::Poll;

use super::approved::Ready;
use super::approver::Seat;
use super::builder::Agent;
use super::declare::{AnswerOf, Declaration};
use super::limit::{RunLimit, Stop};
use super::question::{Decision, Question};
use super::run::Run;
use super::step::Step;
use super::task::Task;
use super::transcript::Transcript;
use crate::claude::answer::Answer;
use crate::claude::client::{Client, ClientError};
use crate::claude::tool::{ClaudeTools, ToolOutput, caught};

/// How a task ended.
#[must_use = "without an answer there is a reason: look at `answer`"]
pub struct Ended<F: Declaration, O> {
    /// The answer, or why there is none.
    pub answer: Result<AnswerOf<F, O>, RunError>,
    /// What happened.
    pub transcript: Transcript,
}

/// Why there is no answer. It holds no text of anybody's.
#[derive(Debug)]
#[non_exhaustive]
pub enum RunError {
    /// The run was stopped.
    Stopped(Stop),
    /// No answer came back. The run stands where it stood: it can be driven on.
    Client(ClientError),
    /// There is no task: the one before is over.
    Idle,
}

impl<F: Declaration, T: ClaudeTools, O: Answer> Agent<F, T, O> {
    /// Does a task: asks the model, has its calls made by `handler` and, where there is an approver,
    /// decided on before, until there is an answer.
    ///
    /// A handler is a closure that gives a future: `|ready| async move { … }`.
    pub async fn run<H, M>(&self, client: &Client, task: impl Task<F>, handler: H) -> Ended<F, O>
    where
        H: FnMut(Ready<T>) -> M,
        M: Future<Output = ToolOutput<T>>,
    {
        let mut run = self.start(task);
        let answer = run.drive(client, handler).await;
        Ended {
            answer,
            transcript: run.transcript().clone(),
        }
    }
}

impl<F: Declaration, T: ClaudeTools, O: Answer> Run<F, T, O> {
    /// Drives the run until its task is over.
    ///
    /// Dropping the future cancels what is under way. A call that was under way is not made again
    /// when the run is driven on: the model is told that its outcome is not known.
    ///
    /// # Errors
    /// [`RunError`] if there is no answer.
    pub async fn drive<H, M>(
        &mut self,
        client: &Client,
        mut handler: H,
    ) -> Result<AnswerOf<F, O>, RunError>
    where
        H: FnMut(Ready<T>) -> M,
        M: Future<Output = ToolOutput<T>>,
    {
        loop {
            let time = self.time_left();
            let done = match self.step() {
                Step::Ask(ask) => match tokio::time::timeout(time, ask.send(client)).await {
                    Ok(sent) => self.answer(&ask, sent.map_err(RunError::Client)?).is_ok(),
                    Err(_) => false,
                },
                Step::Approve(question) => {
                    let wait = time.min(question.time_left());
                    let asked = tokio::time::timeout(wait, self.decision_on(&question)).await;
                    if let Ok(Some(decision)) = asked {
                        // One that is too late is no, which the next step says.
                        let _ = self.decide(decision);
                    }
                    !self.time_left().is_zero()
                }
                Step::Call(ready) => {
                    let key = ready.key();
                    let output = unharmed(|| handler(ready));
                    match tokio::time::timeout(time, output).await {
                        Ok(Some(output)) => self.output(key, output).is_ok(),
                        // It panicked, and may have acted before.
                        Ok(None) => self.lost().is_ok(),
                        Err(_) => false,
                    }
                }
                Step::Waiting => self.lost().is_ok(),
                Step::Done(answer) => return Ok(answer),
                Step::Stopped(stop) => return Err(RunError::Stopped(stop)),
                Step::Idle => return Err(RunError::Idle),
            };
            if !done {
                self.stop(Stop::Limit(RunLimit::Time));
            }
        }
    }

    async fn decision_on(&self, question: &Question) -> Option<Decision> {
        match self.settings().seat.clone()? {
            Seat::Terminal(terminal) => {
                let question = question.clone();
                // Reading a terminal blocks.
                tokio::task::spawn_blocking(move || terminal.ask(&question))
                    .await
                    .ok()
            }
            Seat::Page(desk) => desk.ask(question).await,
        }
    }
}

/// What a handler gives, or nothing if it panics.
async fn unharmed<M: Future>(handler: impl FnOnce() -> M) -> Option<M::Output> {
    let mut future = Box::pin(caught(handler)?);
    let output = poll_fn(|context| match caught(|| future.as_mut().poll(context)) {
        None => Poll::Ready(None),
        Some(polled) => polled.map(Some),
    });
    let output = output.await;
    // Its `Drop` may panic as well.
    let _ = caught(|| drop(future));
    output
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RunError::Stopped(stop) => stop.fmt(f),
            RunError::Client(error) => error.fmt(f),
            RunError::Idle => f.write_str("the run has no task"),
        }
    }
}

impl std::error::Error for RunError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            RunError::Stopped(stop) => stop.source(),
            _ => None,
        }
    }
}

/// Redacted: the text is never shown.
impl<F: Declaration, O> fmt::Debug for Ended<F, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ended")
            .field("error", &self.answer.as_ref().err())
            .field("transcript", &self.transcript)
            .finish_non_exhaustive()
    }
}
