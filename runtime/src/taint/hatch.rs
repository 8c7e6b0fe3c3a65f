//! The hatches: raw text leaves by name, to a destination declared once, where a reviewer reads it.
//!
//! The words `lend`, `expose`, `endorse` and `disclose` are in the names of the hidden functions too, so that
//! a search or a lint for them also finds a call made by hand.

use super::lent::check_bare;
use super::{Lendable, Lent, Pass, Privatable, Private, Taintable, Tainted, Trusted};

/// Where raw text may go; declared by [`destination!`](crate::destination).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a declared destination",
    note = "declare it once: `destination!(pub SpamFilter = \"local filter; text never leaves the process\");` [taintless::errors T110]"
)]
pub trait Destination {
    /// In plain words: where the text goes, and why that is safe. Not empty.
    const PURPOSE: &'static str;
}

/// Who vouches for run-time text; declared by [`authority!`](crate::authority).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a declared authority",
    note = "declare it once: `authority!(pub OperatorConfig = \"the file that the operator installs\");` [taintless::errors T110]"
)]
pub trait Authority {
    /// In plain words: who it is, and why its text may be trusted. Not empty.
    const PURPOSE: &'static str;
}

/// Evaluated when the program is compiled: a purpose says something.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub const fn check_purpose(purpose: &str) {
    let bytes = purpose.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_whitespace() {
            return;
        }
        at += 1;
    }
    panic!(
        "the purpose is empty; say in plain words where the text goes, or who vouches for it [taintless::errors T110]"
    );
}

/// What `lend!` expands to.
pub fn lend_tainted<'a, D: Destination, L: Lendable, R: Lent>(
    text: &'a L,
    to: impl FnOnce(L::Raw<'a>) -> R,
) -> L::Back<R> {
    const {
        check_purpose(D::PURPOSE);
        check_bare::<R>();
    };
    L::label_again(to(text.raw_to_lend(Pass::new())))
}

/// What `lend!` expands to where the closure is `async`.
///
/// An `async` closure is an [`FnOnce`] that gives a future. Asked for as such, and called at once, the
/// future is `Send` where the closure's is; held in an `async fn` as an `AsyncFnOnce`, rustc could not
/// tell ("not general enough").
pub fn lend_tainted_async<'a, D: Destination, L: Lendable, R: Lent, F: Future<Output = R>>(
    text: &'a L,
    to: impl FnOnce(L::Raw<'a>) -> F,
) -> impl Future<Output = L::Back<R>> {
    const {
        check_purpose(D::PURPOSE);
        check_bare::<R>();
    };
    let future = to(text.raw_to_lend(Pass::new()));
    async move { L::label_again(future.await) }
}

/// What `expose!` expands to.
#[must_use = "raw text that is not used need not have been exposed"]
pub fn expose_tainted<D: Destination, T: Taintable>(value: Tainted<T>) -> T {
    const { check_purpose(D::PURPOSE) };
    value.into_raw()
}

/// What `disclose!` expands to.
#[must_use = "what is not used need not have been disclosed"]
pub fn disclose_private<D: Destination, P: Disclosable>(value: P) -> P::Inner {
    const { check_purpose(D::PURPOSE) };
    value.disclose_inner(Pass::new())
}

/// What `disclose!` takes: [`Private`], and a reference to it. (A trait, so that rustc tells a wrong type of the result at
/// the result.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not private: there is nothing to disclose",
    label = "not `Private`",
    note = "one `Private` value is taken, or a reference to one; a list or an `Option` is taken apart before [taintless::errors T116]"
)]
pub trait Disclosable: sealed::Sealed {
    /// What is in the label.
    type Inner;
    #[doc(hidden)]
    fn disclose_inner(self, pass: Pass) -> Self::Inner;
}

impl<T: Privatable> sealed::Sealed for Private<T> {}
#[diagnostic::do_not_recommend]
impl<T: Privatable> Disclosable for Private<T> {
    type Inner = T;
    fn disclose_inner(self, _: Pass) -> T {
        self.into_raw()
    }
}

impl<T: Privatable> sealed::Sealed for &Private<T> {}
#[diagnostic::do_not_recommend]
impl<'a, T: Privatable> Disclosable for &'a Private<T> {
    type Inner = &'a T;
    fn disclose_inner(self, _: Pass) -> &'a T {
        self.raw()
    }
}

/// What `endorse!` expands to.
#[must_use]
pub fn endorse_text<A: Authority>(text: impl Endorsable) -> Trusted<String> {
    const { check_purpose(A::PURPOSE) };
    Trusted::endorsed(text.into_endorsed())
}

/// Plain run-time text. Not implemented for `Tainted`: nobody vouches for what somebody else wrote.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be endorsed",
    label = "not plain text",
    note = "an authority vouches for plain text of its own, as `String` or `&str`; tainted text is read with `.parse::<T>()`, or compared with `one_of!` [taintless::errors T112]"
)]
pub trait Endorsable: sealed::Sealed {
    #[doc(hidden)]
    fn into_endorsed(self) -> String;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for String {}
    impl Sealed for &str {}
    impl Sealed for &String {}
}

#[diagnostic::do_not_recommend]
impl Endorsable for String {
    fn into_endorsed(self) -> String {
        self
    }
}

#[diagnostic::do_not_recommend]
impl Endorsable for &str {
    fn into_endorsed(self) -> String {
        self.to_owned()
    }
}

#[diagnostic::do_not_recommend]
impl Endorsable for &String {
    fn into_endorsed(self) -> String {
        self.clone()
    }
}
