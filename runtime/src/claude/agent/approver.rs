//! Who decides: a person at the terminal, or one on a page.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use super::declare::Types;
use super::question::{Answer, Decision, Question, WrongAnswer};
use super::terminal::Terminal;
use crate::taint::Authority;

/// Who is asked before a call that acts: [`Terminal`] or [`Page`].
///
/// Sealed: what decides is a person, and no function of the program's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not approve calls: a person does",
    label = "no person decides here",
    note = "write `.approver(Terminal::new())` for the person at the terminal, or `.approver(Page::<Owner>::new())` for one who clicks on a page; a call that needs no decision is of a tool that does not act [taintless::errors T727]"
)]
pub trait Approver: sealed::Sealed {}

mod sealed {
    use super::{Key, Seat};
    pub trait Sealed {
        fn seat(self, key: Key) -> Seat;
    }
}

/// Only this crate makes one, so only this crate asks for a seat.
#[derive(Debug)]
pub struct Key(());

impl Key {
    pub(super) const fn new() -> Self {
        Key(())
    }
}

/// Where the person sits.
#[derive(Debug, Clone)]
pub enum Seat {
    /// At the terminal.
    Terminal(Terminal),
    /// Before a page.
    Page(Desk),
}

impl sealed::Sealed for Terminal {
    fn seat(self, _: Key) -> Seat {
        Seat::Terminal(self)
    }
}
#[diagnostic::do_not_recommend]
impl Approver for Terminal {}

impl<By: Decider> sealed::Sealed for Page<By> {
    fn seat(self, _: Key) -> Seat {
        Seat::Page(self.desk)
    }
}
#[diagnostic::do_not_recommend]
impl<By: Decider> Approver for Page<By> {}

/// A person who decides, declared once in words: every [`Authority`] is one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say who decides",
    label = "not declared",
    note = "declare the person once, in words: `authority!(pub Owner = \"the owner of the mailbox, signed in, by a click\");` [taintless::errors T729]"
)]
pub trait Decider: Authority {}
#[diagnostic::do_not_recommend]
impl<T: Authority> Decider for T {}

/// A page (or a chat, or a phone) on which `By` decides: the program shows the [`questions`](Self::questions), and
/// hands over the [`Answer`]s that come back. A clone is the same page.
///
/// One person has one page: whoever can answer on it can answer each question on it.
///
/// ```
/// use taintless::claude::agent::Page;
/// taintless::authority!(pub Owner = "the owner of the mailbox, signed in, by a click");
/// let page = Page::<Owner>::new();
/// assert!(page.questions().is_empty());
/// ```
pub struct Page<By> {
    desk: Desk,
    by: Types<By>,
}

/// The open questions of a page.
#[derive(Clone, Default)]
pub struct Desk(Arc<Mutex<VecDeque<Open>>>);

struct Open {
    question: Question,
    decision: Option<Decision>,
    waker: Option<Waker>,
}

impl<By> Page<By> {
    /// A page without questions.
    pub fn new() -> Self
    where
        By: Decider,
    {
        Page {
            desk: Desk::default(),
            by: PhantomData,
        }
    }
}

impl<By: Decider> Page<By> {
    /// What is asked and not answered, oldest first.
    pub fn questions(&self) -> Vec<Question> {
        let open = self.desk.open();
        let unanswered = open.iter().filter(|it| it.decision.is_none());
        unanswered.map(|it| it.question.clone()).collect()
    }

    /// Hands over what came back.
    ///
    /// # Errors
    /// [`WrongAnswer`] if no open question is the one that it names.
    #[expect(clippy::needless_pass_by_value, reason = "an answer counts once")]
    pub fn answer(&self, answer: Answer) -> Result<(), WrongAnswer> {
        let mut open = self.desk.open();
        let mut unanswered = open.iter_mut().filter(|it| it.decision.is_none());
        let asked = unanswered.find(|it| answer.names(&it.question));
        let asked = asked.ok_or(WrongAnswer::OtherQuestion)?;
        asked.decision = Some(asked.question.decide::<By>(&answer)?);
        if let Some(waker) = asked.waker.take() {
            waker.wake();
        }
        Ok(())
    }
}

impl Desk {
    fn open(&self) -> MutexGuard<'_, VecDeque<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the answer. Dropping the future takes the question off the page.
    #[cfg_attr(
        not(feature = "client"),
        expect(dead_code, reason = "asked by the driver")
    )]
    pub(super) async fn ask(&self, question: &Question) -> Option<Decision> {
        struct Shown<'a>(&'a Desk, &'a Question);
        impl Drop for Shown<'_> {
            fn drop(&mut self) {
                self.0.open().retain(|it| !it.question.is_same(self.1));
            }
        }
        self.open().push_back(Open {
            question: question.clone(),
            decision: None,
            waker: None,
        });
        let shown = Shown(self, question);
        std::future::poll_fn(|context| shown.0.poll(question, context)).await
    }

    fn poll(&self, question: &Question, context: &Context<'_>) -> Poll<Option<Decision>> {
        let mut open = self.open();
        let Some(asked) = open.iter_mut().find(|it| it.question.is_same(question)) else {
            return Poll::Ready(None);
        };
        match asked.decision.take() {
            Some(decision) => Poll::Ready(Some(decision)),
            None => {
                asked.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl<By: Decider> Default for Page<By> {
    fn default() -> Self {
        Self::new()
    }
}

// By hand: a derive would ask for `By: Clone`.
impl<By> Clone for Page<By> {
    fn clone(&self) -> Self {
        Page {
            desk: self.desk.clone(),
            by: PhantomData,
        }
    }
}

/// Silent about the questions.
impl<By> fmt::Debug for Page<By> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Page(…)")
    }
}

/// Silent about the questions.
impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Desk(…)")
    }
}
