//! Running the calls of a reply: at the same time, each within its time, none twice.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use super::call::{BadCall, Call};
use super::guard::{Boxed, Failed, Guarded, Join};
use super::id::CallId;
use super::key::IdempotencyKey;
use super::ledger::{Begun, Ledger, NoLedger};
use super::output::{Content, ToolOutput};
use super::read::ClaudeTools;
use super::result::{IntoResult, ToolResult};
use crate::taint::{AnyText, Pass, Trusted};

/// What runs a call: an `async fn`, a closure that gives a future, or a type of your own that holds
/// what its tools need. Which tools there are is told by `match`, and the compiler sees that none is
/// missing.
///
/// ```
/// use taintless::claude::tool::{Called, ToolHandler, ToolRunner};
/// use taintless::claude::{Reply, ToolOutput, Turn};
/// use taintless::prelude::*;
///
/// #[derive(ClaudeTools)]
/// enum Desk {
///     /// Reads a note.
///     #[claude(reads_untrusted)]
///     ReadNote { id: u32 },
///     /// Deletes a note for good.
///     #[claude(destructive)]
///     DeleteNote { id: u32 },
/// }
///
/// struct Notes {
///     // a pool of connections
/// }
///
/// impl ToolHandler<Desk> for Notes {
///     async fn call(&self, tool: Desk, called: Called) -> ToolOutput<Desk> {
///         match tool {
///             Desk::ReadNote { id } => ToolOutput::untrusted(&self.note(id).await, Source::Database),
///             Desk::DeleteNote { id } => ToolOutput::text(system_prompt!("note {id} is deleted")),
///         }
///     }
/// }
/// # impl Notes { async fn note(&self, _: u32) -> Tainted<String> { Tainted::new("…".to_owned()) } }
///
/// async fn next_turn(reply: &Reply, notes: &Notes) -> Turn {
///     Turn::results(ToolRunner::new().run(Desk::calls(reply), notes).await)
/// }
/// ```
pub trait ToolHandler<T>: Sync {
    /// Runs one call.
    fn call(&self, tool: T, called: Called) -> impl Future<Output = ToolOutput<T>> + Send;
}

impl<T, F, M> ToolHandler<T> for F
where
    F: Fn(T, Called) -> M + Sync,
    M: Future<Output = ToolOutput<T>> + Send,
{
    fn call(&self, tool: T, called: Called) -> impl Future<Output = ToolOutput<T>> + Send {
        self(tool, called)
    }
}

/// What a handler is told of a call besides its arguments.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Called {
    /// The tool's name.
    pub name: Trusted<&'static str>,
    /// The call's id.
    pub id: CallId,
    /// The call's name that stays the same when its turn is tried again: for a service that takes
    /// such a key.
    pub key: IdempotencyKey,
}

/// Runs calls: the parallel ones of a reply at the same time, with a time-out for each. A handler
/// that panics or takes too long becomes an error for the model, which is told no more than that;
/// the others go on. [`ToolHandler`] has an example.
///
/// With a [`Ledger`] no call is run twice, however often its turn is tried again.
#[must_use = "a runner does nothing until `.run(calls, &handler)`"]
pub struct ToolRunner<L = NoLedger> {
    ledger: L,
    at_once: usize,
    timer: Option<Timer>,
    conversation: Vec<u8>,
}

type Timer = Box<dyn Fn() -> Boxed<'static, ()> + Send + Sync>;

impl ToolRunner {
    /// Eight calls at once, without a time-out and without a ledger.
    pub fn new() -> Self {
        ToolRunner {
            ledger: NoLedger,
            at_once: 8,
            timer: None,
            conversation: Vec::new(),
        }
    }
}

impl Default for ToolRunner {
    fn default() -> Self {
        Self::new()
    }
}

impl<L> ToolRunner<L> {
    /// At most so many calls at once; at least one.
    pub fn at_once(mut self, calls: usize) -> Self {
        self.at_once = calls;
        self
    }

    /// How long a call may take, by a timer of yours: `.timeout_by(limit, tokio::time::sleep)`.
    pub fn timeout_by<M, F>(mut self, limit: Duration, timer: M) -> Self
    where
        M: Fn(Duration) -> F + Send + Sync + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        self.timer = Some(Box::new(move || Box::pin(timer(limit))));
        self
    }

    /// How long a call may take, by tokio's timer.
    #[cfg(feature = "client")]
    #[cfg_attr(docsrs, doc(cfg(feature = "client")))]
    pub fn timeout(self, limit: Duration) -> Self {
        self.timeout_by(limit, tokio::time::sleep)
    }

    /// What the conversation is called, so that two of them with the same call ids do not mix: text
    /// of any label. It goes into the [`IdempotencyKey`]s, and nowhere else.
    pub fn conversation<A: AnyText + ?Sized>(mut self, name: &A) -> Self {
        let mut raw = String::new();
        name.push_to(&mut raw, Pass::new());
        self.conversation = raw.into_bytes();
        self
    }

    /// Where calls are written down: no call that it knows is run again.
    pub fn ledger<M>(self, ledger: M) -> ToolRunner<M> {
        ToolRunner {
            ledger,
            at_once: self.at_once,
            timer: self.timer,
            conversation: self.conversation,
        }
    }

    /// Runs the calls of a reply. The results are in the order of the calls, one of each:
    /// `Turn::results(runner.run(Desk::calls(&reply), &handler).await)`.
    ///
    /// Dropping the future cancels what is under way; a ledger then knows those calls as begun.
    pub async fn run<T, H>(&self, calls: Vec<Result<Call<T>, BadCall>>, handler: &H) -> Vec<Ran>
    where
        T: ClaudeTools + Send,
        H: ToolHandler<T>,
        L: Ledger<T>,
    {
        let calls = calls.into_iter().map(async |call| match call {
            Ok(call) => self.run_one(call, handler).await,
            Err(bad) => Ran {
                result: bad.result(),
                fate: Fate::Bad(bad),
            },
        });
        Join::new(calls.collect(), self.at_once).await
    }

    /// Runs one call.
    pub async fn run_one<T, H>(&self, call: Call<T>, handler: &H) -> Ran
    where
        T: ClaudeTools + Send,
        H: ToolHandler<T>,
        L: Ledger<T>,
    {
        let called = Called {
            name: call.name(),
            id: call.id().clone(),
            key: IdempotencyKey::of(&self.conversation, call.id()),
        };
        let (id, key) = (called.id.clone(), called.key);
        let (output, fate) = match self.ledger.begin(key).await {
            Begun::Fresh => self.run_fresh(call, called, handler).await,
            Begun::Done(output) => (output, Fate::Known),
            Begun::Before => (told(BEFORE), Fate::Known),
            Begun::Unavailable => (told(UNAVAILABLE), Fate::NoLedger),
        };
        Ran {
            result: ToolResult::new(&id, output),
            fate,
        }
    }

    async fn run_fresh<T, H>(
        &self,
        call: Call<T>,
        called: Called,
        handler: &H,
    ) -> (ToolOutput<T>, Fate)
    where
        T: ClaudeTools + Send,
        H: ToolHandler<T>,
        L: Ledger<T>,
    {
        let key = called.key;
        let timer = self.timer.as_ref().map(|timer| timer());
        let tool = call.into_arguments();
        let guarded = Guarded::new(|| handler.call(tool, called), timer);
        let (output, fate) = match guarded.await {
            Ok(output) => (output, Fate::Answered),
            Err(Failed::Panicked) => (told(PANICKED), Fate::Panicked),
            Err(Failed::TimedOut) => (told(TIMED_OUT), Fate::TimedOut),
        };
        self.ledger.finish(key, &output).await;
        (output, fate)
    }
}

const BEFORE: &str =
    "This call was begun before, and what came of it is not known. It was not run again.";
const UNAVAILABLE: &str = "The call was not run, because it could not be written down.";
const PANICKED: &str = "The tool failed.";
const TIMED_OUT: &str = "The tool did not answer in time. Whether it did its work is not known.";

fn told<T>(text: &'static str) -> ToolOutput<T> {
    ToolOutput::of(Content::Text(text.to_owned())).as_error()
}

/// The result of a call, and how it came about.
#[derive(Debug)]
#[must_use = "the API wants a result of every call: `Turn::results(ran)`"]
pub struct Ran {
    result: ToolResult,
    fate: Fate,
}

/// How a result came about.
#[derive(Debug)]
#[non_exhaustive]
pub enum Fate {
    /// The handler gave it.
    Answered,
    /// The handler panicked. (In a program that aborts on panics, it ends.)
    Panicked,
    /// The handler took too long.
    TimedOut,
    /// The ledger knew the call; it was not run.
    Known,
    /// The ledger could not be written; the call was not run.
    NoLedger,
    /// It was no call of one of the tools.
    Bad(BadCall),
}

impl Ran {
    /// The result.
    pub fn result(&self) -> &ToolResult {
        &self.result
    }

    /// How it came about.
    pub fn fate(&self) -> &Fate {
        &self.fate
    }
}

#[diagnostic::do_not_recommend]
impl IntoResult for Ran {
    fn into_result(self) -> ToolResult {
        self.result
    }
}

impl<L> fmt::Debug for ToolRunner<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToolRunner")
            .field("at_once", &self.at_once)
            .field("has_timeout", &self.timer.is_some())
            .finish_non_exhaustive()
    }
}
