//! The hatches: raw text leaves by name, to a destination declared once, where a reviewer reads it.
//!
//! The words `lend`, `expose` and `endorse` are in the names of the hidden functions too, so that
//! a search or a lint for them also finds a call made by hand.

use super::{Lent, Taintable, Tainted, Text, Trusted};

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
pub fn lend_tainted<'a, D: Destination, T: Text, R: Lent>(
    text: &'a Tainted<T>,
    to: impl FnOnce(&'a str) -> R,
) -> R::Labelled {
    const { check_purpose(D::PURPOSE) };
    to(text.text()).label()
}

/// What `expose!` expands to.
#[must_use = "raw text that is not used need not have been exposed"]
pub fn expose_tainted<D: Destination, T: Taintable>(value: Tainted<T>) -> T {
    const { check_purpose(D::PURPOSE) };
    value.into_raw()
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
