//! What is shown in the place of what is private.

use super::{Privatable, Private, PrivateText};
use crate::taint::trusted::trust_literal;
use crate::taint::{Literal, Pass, Tainted, Trusted};

struct Placeholder;

impl Literal for Placeholder {
    const TEXT: &'static str = "[private]";
}

impl<T: Privatable> Private<T> {
    /// `[private]`, a text of the program's: it stands in prompts, pages, log lines, SQL and JSON.
    ///
    /// ```
    /// use taintless::prelude::*;
    /// let name = Private::new(Tainted::new("Ada Lovelace"));
    /// let name = name.redact();
    /// let prompt = prompt!("A customer, {name}, asks for a refund.");
    /// assert_eq!(format!("order of {name}"), "order of [private]");
    /// ```
    pub const fn redact(&self) -> Trusted<&'static str> {
        trust_literal::<Placeholder>()
    }
}

impl<T: PrivateText> Private<T> {
    /// Its last `N` characters, 1 to 4 of them, behind `…`: so that a customer knows which card is
    /// meant. What is left is still text of somebody else's, so it is tainted.
    ///
    /// Nothing but `…` is left of a text that has no more than twice as many characters, of which
    /// this would be half or all. It guards each text by itself: whoever asks it of every beginning
    /// of one (`truncate_chars`) has the whole.
    ///
    /// ```
    /// use taintless::prelude::*;
    /// let card = Private::new("4111111111111111").redact_but_last::<4>();
    /// assert_eq!(card.for_log(80).to_string(), "…1111");
    /// let pin = Private::new("1234").redact_but_last::<4>();
    /// assert_eq!(pin.for_log(80).to_string(), "…");
    /// ```
    ///
    /// ```compile_fail
    /// let whole = taintless::Private::new("4111111111111111").redact_but_last::<16>();
    /// ```
    pub fn redact_but_last<const N: usize>(&self) -> Tainted<String>
    where
        Last<N>: Few,
    {
        let text = self.raw().read(Pass::new());
        let last = text.char_indices().rev().take(N).last().map(|(at, _)| at);
        let is_long = text.chars().nth(2 * N).is_some();
        let kept = last.filter(|_| is_long).and_then(|at| text.get(at..));
        Tainted::new(["…", kept.unwrap_or_default()].concat())
    }
}

/// So many characters at the end of a text.
#[derive(Debug, Clone, Copy)]
pub struct Last<const N: usize>(());

/// One character to four.
#[diagnostic::on_unimplemented(
    message = "`redact_but_last` keeps 1 to 4 characters",
    label = "not 1, 2, 3 or 4",
    note = "write `x.redact_but_last::<4>()`, or `x.redact()` to keep none [taintless::errors T117]"
)]
pub trait Few: few::Sealed {}

mod few {
    pub trait Sealed {}
}

macro_rules! few {
    ($($count:literal)*) => {$(
        impl few::Sealed for Last<$count> {}
        #[diagnostic::do_not_recommend]
        impl Few for Last<$count> {}
    )*};
}
few!(1 2 3 4);
