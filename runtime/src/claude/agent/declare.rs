//! What an agent declares of itself, as types: does it read untrusted text, does it hold private
//! data, does it act? Nothing takes a declaration back: every method maps `No` to `Yes` or leaves
//! it as it is.

use std::marker::PhantomData;

use crate::claude::tool::{ClaudeTools, Flag, No, ToolInput, ToolTable, Yes};
use crate::output::OutputError;
use crate::taint::{Privatable, Private, Tainted};

/// The three questions of the Rule of Two, answered with [`Yes`] or [`No`]: `A` untrusted text, `B`
/// private data, `C` acts.
pub struct Declared<A, B, C>(PhantomData<fn() -> (A, B, C)>);

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
pub trait UntrustedDeclared<D>: untrusted::Sealed<D> {}

/// As [`UntrustedDeclared`], of private data.
#[diagnostic::on_unimplemented(
    message = "something in this agent holds private data, and the agent does not declare it",
    label = "holds private data",
    note = "declare it: write `.reads_private()` right after `Agent::builder(…)` [taintless::errors T723]"
)]
pub trait PrivateDeclared<D>: private::Sealed<D> {}

/// As [`UntrustedDeclared`], of acting.
#[diagnostic::on_unimplemented(
    message = "something in this agent acts, and the agent does not declare it",
    label = "changes something, or speaks to the outside",
    note = "declare it: write `.acts()` right after `Agent::builder(…)` [taintless::errors T724]"
)]
pub trait ActsDeclared<D>: acts::Sealed<D> {}

macro_rules! within {
    ($($room:ident $name:ident)*) => {$(
        mod $room {
            use super::{No, Yes};
            pub trait Sealed<D> {}
            impl<D> Sealed<D> for No {}
            impl Sealed<Yes> for Yes {}
        }
        #[diagnostic::do_not_recommend]
        impl<D> $name<D> for No {}
        #[diagnostic::do_not_recommend]
        impl $name<Yes> for Yes {}
    )*};
}
within! {
    untrusted UntrustedDeclared
    private PrivateDeclared
    acts ActsDeclared
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

/// Evaluated when the program is compiled: the flags of a set are those of its table, whoever wrote
/// the impl.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub(super) const fn check_flags<T: ClaudeTools>() {
    let tools = T::TABLE.tools();
    let mut at = 0;
    while at < tools.len() {
        let marks = tools[at].marks();
        assert!(
            T::Untrusted::IS || !marks.is_untrusted(),
            "a tool of this set is marked `reads_untrusted`, and its `Untrusted` says `No`; let `#[derive(ClaudeTools)]` write the impl [taintless::errors T722]"
        );
        assert!(
            T::Private::IS || !marks.is_private(),
            "a tool of this set is marked `reads_private`, and its `Private` says `No`; let `#[derive(ClaudeTools)]` write the impl [taintless::errors T723]"
        );
        assert!(
            T::Acts::IS || !marks.is_acting(),
            "a tool of this set acts, and its `Acts` says `No`; let `#[derive(ClaudeTools)]` write the impl [taintless::errors T724]"
        );
        at += 1;
    }
}

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
        Withheld(answer)
    }
}
