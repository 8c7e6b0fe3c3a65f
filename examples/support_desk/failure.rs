//! Why a mail has no triage. No text of a mail or of a model is in it.

use std::{error, fmt};

use taintless::OutputError;
use taintless::claude::{ApiErrorKind, ClientError, NoAnswer};

use crate::mail::{MailError, MailFault, Place};
use crate::store::{StoreError, StoreFault};

/// A mail that has no triage.
#[derive(Debug)]
pub struct Failure {
    /// Which.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// Why a mail has no triage.
#[derive(Debug)]
#[non_exhaustive]
pub enum Reason {
    /// It cannot be read.
    Mail(MailFault),
    /// The API or the model gave none.
    NoAnswer(NoAnswer),
    /// No answer came back.
    Client(ClientError),
    /// It cannot be stored.
    Store(StoreError),
    /// A fault of this program's.
    Crashed,
}

/// Whom a failure concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This mail.
    One,
    /// Perhaps every mail: if it comes again and again, there is no use in going on.
    Perhaps,
    /// Every mail.
    All,
}

impl Reason {
    /// Whom it concerns.
    pub fn reach(&self) -> Reach {
        match self {
            Reason::NoAnswer(NoAnswer::Failed(error)) => match error.kind() {
                ApiErrorKind::Authentication
                | ApiErrorKind::Billing
                | ApiErrorKind::Permission
                | ApiErrorKind::NotFound => Reach::All,
                ApiErrorKind::InvalidRequest | ApiErrorKind::RequestTooLarge => Reach::One,
                _ => Reach::Perhaps,
            },
            Reason::Client(ClientError::Tls) => Reach::All,
            Reason::Client(_) => Reach::Perhaps,
            Reason::Store(error) => match error.fault() {
                StoreFault::Sql(error) if error.is_retryable() => Reach::One,
                _ => Reach::Perhaps,
            },
            Reason::Mail(_) | Reason::NoAnswer(_) | Reason::Crashed => Reach::One,
        }
    }
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        Failure {
            place: error.place().clone(),
            reason: Reason::Mail(error.fault()),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Mail(fault) => fault.fmt(f),
            Reason::NoAnswer(NoAnswer::Rejected(error)) => rejected(error, f),
            Reason::NoAnswer(NoAnswer::Failed(error)) => error.fmt(f),
            Reason::NoAnswer(other) => other.fmt(f),
            Reason::Client(error) => error.fmt(f),
            Reason::Store(error) => write!(f, "not stored: {error}"),
            Reason::Crashed => f.write_str("a fault of this program"),
        }
    }
}

/// The first problem is enough for a list. It is made of the schema's words, not the model's.
fn rejected(error: &OutputError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("the reply breaks the rules of a triage")?;
    let mut problems = error.problems().iter();
    if let Some(first) = problems.next() {
        write!(f, ": {first}")?;
    }
    match problems.len() + error.more() {
        0 => Ok(()),
        more => write!(f, ", and {more} more"),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

impl error::Error for Failure {}
