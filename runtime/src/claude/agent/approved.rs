//! A call on its way to the program's handler, and the proof that a person allowed it.

use std::fmt;
use std::ops::Deref;

use crate::claude::tool::{Call, IdempotencyKey, Marks};
use crate::taint::Trusted;

/// A call that a person has approved. Nothing but a [`Decision`](super::Decision) makes one, of the
/// call that it was about, and once: so a function that takes `Approved<Call<T>>` is not reached in
/// any other way.
///
/// ```
/// use taintless::claude::{Call, agent::Approved};
/// fn send<T>(call: Approved<Call<T>>) {
///     println!("{} by leave of {}", call.name(), call.by());
/// }
/// ```
#[must_use = "the call is to be made"]
pub struct Approved<C> {
    call: C,
    by: Trusted<&'static str>,
    key: IdempotencyKey,
}

impl<T> Approved<Call<T>> {
    /// Who approved it.
    pub fn by(&self) -> Trusted<&'static str> {
        self.by
    }

    /// The call's name in this run, for a service that takes such a key, or a
    /// [`Ledger`](crate::claude::tool::Ledger).
    pub fn key(&self) -> IdempotencyKey {
        self.key
    }

    /// The tool and its arguments, to be run.
    pub fn into_arguments(self) -> T {
        self.call.into_arguments()
    }
}

impl<C> Deref for Approved<C> {
    type Target = C;
    fn deref(&self) -> &C {
        &self.call
    }
}

/// Redacted: the arguments are the model's.
impl<C> fmt::Debug for Approved<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Approved")
            .field("by", &self.by)
            .finish_non_exhaustive()
    }
}

/// A call that may be made now: it does not act, or nobody is asked by this agent, or a person has
/// approved it.
///
/// ```
/// # use taintless::claude::{ClaudeTools, ToolOutput, agent::{Approved, Ready}, Call};
/// # use taintless::prelude::*;
/// # fn send<T: ClaudeTools>(_: Approved<Call<T>>) -> ToolOutput<T> { ToolOutput::text(1) }
/// fn handle<T: ClaudeTools>(ready: Ready<T>) -> ToolOutput<T> {
///     match ready.approved() {
///         Ok(approved) => send(approved),
///         Err(ready) => ToolOutput::failed(trusted!("this needs a person's leave")),
///     }
/// }
/// ```
#[must_use = "the model waits for the call's result"]
pub struct Ready<T> {
    call: Call<T>,
    by: Option<Trusted<&'static str>>,
    key: IdempotencyKey,
}

impl<T> Ready<T> {
    pub(super) fn new(
        call: Call<T>,
        by: Option<Trusted<&'static str>>,
        key: IdempotencyKey,
    ) -> Self {
        Ready { call, by, key }
    }

    /// The call's name in this run: for [`Run::output`](super::Run::output), a service that takes
    /// such a key, or a [`Ledger`](crate::claude::tool::Ledger).
    pub fn key(&self) -> IdempotencyKey {
        self.key
    }

    /// The call.
    pub fn call(&self) -> &Call<T> {
        &self.call
    }

    /// The tool and its arguments, to look at.
    pub fn arguments(&self) -> &T {
        self.call.arguments()
    }

    /// The tool and its arguments, to be run.
    pub fn into_arguments(self) -> T {
        self.call.into_arguments()
    }

    /// What the tool does.
    pub fn marks(&self) -> Marks {
        self.call.mark()
    }

    /// The call with the proof that a person approved it.
    ///
    /// # Errors
    /// The same back, if nobody was asked.
    pub fn approved(self) -> Result<Approved<Call<T>>, Self> {
        match self.by {
            Some(by) => Ok(Approved {
                call: self.call,
                by,
                key: self.key,
            }),
            None => Err(self),
        }
    }
}

/// Redacted: the arguments are the model's.
impl<T> fmt::Debug for Ready<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ready")
            .field("call", &self.call)
            .field("approved_by", &self.by)
            .finish_non_exhaustive()
    }
}
