//! What an agent declares of itself, as types: does it read untrusted text, does it hold private
//! data, does it act? Nothing takes a declaration back: every method maps `No` to `Yes` or leaves
//! it as it is.

use std::marker::PhantomData;

use super::withheld::Withheld;
use crate::claude::tool::{ClaudeTools, Flag, No, ToolInput, ToolTable, Yes};
use crate::output::OutputError;

/// Types of which there is no value.
pub(super) type Types<T> = PhantomData<fn() -> T>;

/// The three questions of the Rule of Two, answered with [`Yes`] or [`No`]: `A` untrusted text, `B`
/// private data, `C` acts.
pub struct Declared<A, B, C>(Types<(A, B, C)>);

/// Nobody is asked before a call that acts.
pub struct Nobody(());

/// A person decides on each call that acts.
pub struct Person(());

/// What may be built: agents of which one of the three is `No`, and agents that ask a person.
///
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "this agent reads untrusted text, holds private data and acts: whoever writes that text could turn it against its owner",
    label = "all three, and nobody is asked",
    note = "drop one of `.reads_untrusted()`, `.reads_private()` and `.acts()`, split the agent in two, or let a person decide on each acting call: write `.approver(Terminal::new())` before `.build()` [taintless::errors T721]"
)]
pub trait RuleOfTwo<Asked>: rule::Sealed<Asked> {}

mod rule {
    use super::{Declared, No, Person, Yes};
    pub trait Sealed<Asked> {}
    impl<B, C, Asked> Sealed<Asked> for Declared<No, B, C> {}
    impl<C, Asked> Sealed<Asked> for Declared<Yes, No, C> {}
    impl<Asked> Sealed<Asked> for Declared<Yes, Yes, No> {}
    impl Sealed<Person> for Declared<Yes, Yes, Yes> {}
}

#[diagnostic::do_not_recommend]
impl<B, C, Asked> RuleOfTwo<Asked> for Declared<No, B, C> {}
#[diagnostic::do_not_recommend]
impl<C, Asked> RuleOfTwo<Asked> for Declared<Yes, No, C> {}
#[diagnostic::do_not_recommend]
impl<Asked> RuleOfTwo<Asked> for Declared<Yes, Yes, No> {}
#[diagnostic::do_not_recommend]
impl RuleOfTwo<Person> for Declared<Yes, Yes, Yes> {}

/// What is within the declaration `D`: `No` always, `Yes` only where `D` is `Yes`. Three traits, so
/// that each has its own words.
#[diagnostic::on_unimplemented(
    message = "something in this agent reads untrusted text, and the agent does not declare it",
    label = "reads untrusted text",
    note = "declare it: write `.reads_untrusted()` right after `Agent::builder(…)` [taintless::errors T722]"
)]
pub trait UntrustedDeclared<D>: within::Sealed<D> {}

/// As [`UntrustedDeclared`], of private data.
#[diagnostic::on_unimplemented(
    message = "something in this agent holds private data, and the agent does not declare it",
    label = "holds private data",
    note = "declare it: write `.reads_private()` right after `Agent::builder(…)` [taintless::errors T723]"
)]
pub trait PrivateDeclared<D>: within::Sealed<D> {}

/// As [`UntrustedDeclared`], of acting.
#[diagnostic::on_unimplemented(
    message = "something in this agent acts, and the agent does not declare it",
    label = "changes something, or speaks to the outside",
    note = "declare it: write `.acts()` right after `Agent::builder(…)` [taintless::errors T724]"
)]
pub trait ActsDeclared<D>: within::Sealed<D> {}

#[diagnostic::do_not_recommend]
impl<D> UntrustedDeclared<D> for No {}
#[diagnostic::do_not_recommend]
impl UntrustedDeclared<Yes> for Yes {}

#[diagnostic::do_not_recommend]
impl<D> PrivateDeclared<D> for No {}
#[diagnostic::do_not_recommend]
impl PrivateDeclared<Yes> for Yes {}

#[diagnostic::do_not_recommend]
impl<D> ActsDeclared<D> for No {}
#[diagnostic::do_not_recommend]
impl ActsDeclared<Yes> for Yes {}

mod within {
    use super::{No, Yes};
    pub trait Sealed<D> {}
    impl<D> Sealed<D> for No {}
    impl Sealed<Yes> for Yes {}
}

/// The tools of an agent without tools.
pub enum NoTools {}

impl ClaudeTools for NoTools {
    type Untrusted = No;
    type Private = No;
    type Acts = No;
    const TABLE: ToolTable = ToolTable::new(&[]);

    fn read(_: usize, _: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
        Ok(None)
    }
}

/// An agent that has no tools yet. One set is all it takes, so that its calls are one enum, and a
/// `match` on it is exhaustive.
#[diagnostic::on_unimplemented(
    message = "this agent has its tools already: `{Self}`",
    label = "a second set of tools",
    note = "write one enum with a variant for each tool, and `.tools::<…>()` once: what one of them reads or does, the set declares [taintless::errors T725]"
)]
pub trait FreeForTools: free::Sealed {}

mod free {
    pub trait Sealed {}
    impl Sealed for super::NoTools {}
}

#[diagnostic::do_not_recommend]
impl FreeForTools for NoTools {}

/// What an agent's answer is: what it holds, it may say, so that of an agent with private data is
/// [`Withheld`].
///
/// Sealed.
pub trait Holds: Flag {
    /// The answer.
    type Answer<O>;
    #[doc(hidden)]
    fn label<O>(answer: O) -> Self::Answer<O>;
}

impl Holds for No {
    type Answer<O> = O;
    fn label<O>(answer: O) -> O {
        answer
    }
}

impl Holds for Yes {
    type Answer<O> = Withheld<O>;
    fn label<O>(answer: O) -> Withheld<O> {
        Withheld::new(answer)
    }
}

/// What an agent declares: [`Declared`], and nothing else.
///
/// Sealed.
pub trait Declaration: declaration::Sealed {
    /// Whether it holds private data.
    type Held: Holds;
}

mod declaration {
    pub trait Sealed {}
    impl<A, B, C> Sealed for super::Declared<A, B, C> {}
}

impl<A, B: Holds, C> Declaration for Declared<A, B, C> {
    type Held = B;
}

/// What the answer of an agent that declares `F` is: an `O`, or [`Withheld<O>`](Withheld).
pub type AnswerOf<F, O> = <<F as Declaration>::Held as Holds>::Answer<O>;
