//! A reply that is read while it arrives.

use std::fmt;

use super::node::{Begun, Member, Node, Value, sealed};
use super::scan::Scan;
use super::{HasSnapshot, Piece, Streamed};
use crate::output::error::Fault;
use crate::output::parse::{End, alone, parse, read, tell};
use crate::output::reader::Notes;
use crate::output::{Limits, OutputError};
use crate::taint::Pass;

/// A snapshot of nothing.
pub trait Empty {
    /// That of a value of which nothing has arrived.
    fn empty() -> Self;
}

/// A reply that is read while it arrives; see [`ClaudeOutput::stream`](crate::ClaudeOutput::stream).
pub struct OutputStream<T: Streamed> {
    text: String,
    scan: Scan,
    snapshot: T::Snapshot,
    limits: Limits,
    state: State<T>,
}

enum State<T> {
    Arriving,
    /// The whole value.
    Complete(T),
    /// The first problem, or problems that came at once.
    Faulty(OutputError),
    /// It is not sound, and only the whole reply tells why.
    Unclear,
    /// More bytes than are read.
    TooLong,
}

impl<T: Streamed> OutputStream<T> {
    pub(in crate::output) fn new(limits: Limits) -> Self
    where
        T: HasSnapshot,
    {
        OutputStream {
            text: String::new(),
            scan: Scan::new(limits),
            snapshot: T::Snapshot::empty(),
            limits,
            state: State::Arriving,
        }
    }

    /// Reads on, and shows what there is.
    ///
    /// # Errors
    /// The problems that this piece made plain: the first ones of the reply. The rest of it need not
    /// be waited for; but if it comes, [`finish`](Self::finish) tells all. After a problem each call
    /// answers with it.
    #[inline]
    pub fn push<P: Piece + ?Sized>(&mut self, piece: &P) -> Result<&T::Snapshot, OutputError> {
        let piece = piece.piece(Pass::new());
        let has_room = self.text.len() + piece.len() <= self.limits.bytes;
        if has_room && self.scan.is_of_letters(piece) {
            self.text.push_str(piece);
            self.scan.take_letters(piece, T::node(&mut self.snapshot));
        } else {
            self.push_any(piece, has_room)?;
        }
        Ok(&self.snapshot)
    }

    fn push_any(&mut self, piece: &str, has_room: bool) -> Result<(), OutputError> {
        if !has_room {
            self.scan.stop();
            self.state = State::TooLong;
            // It is not looked at any more.
            self.text = String::new();
        }
        if matches!(self.state, State::TooLong) {
            return Err(alone("", Fault::Size(self.limits.bytes), None));
        }
        self.text.push_str(piece);
        match &self.state {
            State::Arriving => self.read_on(),
            State::Complete(_) if self.scan.run(&self.text, &mut Ended).is_err() => self.fault(),
            State::Faulty(error) => Err(error.clone()),
            _ => Ok(()),
        }
    }

    fn read_on(&mut self) -> Result<(), OutputError> {
        let mut root = Root::<T>(&mut self.snapshot);
        if self.scan.run(&self.text, &mut root).is_err() {
            return self.fault();
        }
        if self.scan.is_at_end() {
            return self.complete();
        }
        Ok(())
    }

    /// The whole value has arrived.
    fn complete(&mut self) -> Result<(), OutputError> {
        match parse::<T, _>(&*self.text, &self.limits) {
            Ok(value) => {
                self.state = State::Complete(value);
                Ok(())
            }
            Err(error) => self.end(error.withhold::<T>()),
        }
    }

    /// Reads what there is once more from the front, as far as it shows that it is not sound: so the
    /// problem is told in the words, and at the place, in which the whole reply's are.
    #[cold]
    fn fault(&mut self) -> Result<(), OutputError> {
        self.scan.stop();
        let end = self.scan.broken_at(&self.text);
        let text = self.text.get(..end).unwrap_or(&self.text);
        let notes = Notes::new(self.limits);
        let (_, stop) = read::<T>(text, &notes);
        let stop = stop.filter(|stop| !matches!(stop, End::Within(error) if error.is_eof()));
        let error = if stop.is_some() || !notes.is_empty() {
            tell(text, 0..text.len(), notes, stop, None)
        } else if let Some(offset) = self.scan.broken_byte() {
            // In an escape, of which `serde_json` wants to see more.
            alone(text, Fault::Syntax, Some(offset))
        } else {
            self.state = State::Unclear;
            return Ok(());
        };
        self.end(error.withhold::<T>())
    }

    #[cold]
    fn end(&mut self, error: OutputError) -> Result<(), OutputError> {
        self.state = State::Faulty(error.clone());
        Err(error)
    }

    /// What there is of the value. After a problem, what there was before it.
    #[must_use]
    pub fn snapshot(&self) -> &T::Snapshot {
        &self.snapshot
    }

    /// Whether the value is complete and sound. Nothing but blank space may follow it.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        matches!(self.state, State::Complete(_))
    }

    /// The value, when the reply has ended: what [`parse`](crate::ClaudeOutput::parse) makes of the
    /// whole of it.
    ///
    /// # Errors
    /// [`OutputError`] with every problem of the reply.
    pub fn finish(self) -> Result<T, OutputError> {
        match self.state {
            State::Complete(value) => Ok(value),
            State::TooLong => Err(alone("", Fault::Size(self.limits.bytes), None)),
            _ => T::parse_with(&*self.text, &self.limits),
        }
    }
}

/// Redacted.
impl<T: Streamed> fmt::Debug for OutputStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OutputStream({} bytes)", self.text.len())
    }
}

/// The whole reply: one part of nothing.
struct Root<'r, T: Streamed>(&'r mut T::Snapshot);

impl<T: Streamed> sealed::Sealed for Root<'_, T> {}
impl<T: Streamed> Node for Root<'_, T> {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        match T::begin(member.first) {
            Some(begun) => {
                *self.0 = begun;
                Begun::Shown(0)
            }
            None => Begun::Whole(0),
        }
    }
    #[inline]
    fn child(&mut self, _: u32) -> Option<&mut dyn Node> {
        T::node(self.0)
    }
    // It is read as a whole, from the text.
    fn complete(&mut self, _: u32, _: &Value<'_>) {}
}

/// What follows the whole reply.
struct Ended;

impl sealed::Sealed for Ended {}
impl Node for Ended {
    fn begin(&mut self, _: &Member<'_>) -> Begun {
        Begun::Fault
    }
    fn child(&mut self, _: u32) -> Option<&mut dyn Node> {
        None
    }
    fn complete(&mut self, _: u32, _: &Value<'_>) {}
}
