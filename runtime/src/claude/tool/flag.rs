//! What a set of tools does, as types: so that a builder can ask for it in its bounds.

/// [`Yes`] or [`No`].
pub trait Flag: sealed::Sealed + 'static {
    /// The same as a value.
    const IS: bool;
}

/// Something in the set does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Yes;

/// Nothing in the set does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct No;

impl Flag for Yes {
    const IS: bool = true;
}

impl Flag for No {
    const IS: bool = false;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Yes {}
    impl Sealed for super::No {}
}

/// Of a set in which something is marked `reads_untrusted`.
#[diagnostic::on_unimplemented(
    message = "none of these tools is marked `reads_untrusted`, so their results hold no untrusted text",
    label = "untrusted text in the result of tools that read none",
    note = "mark the variant whose tool reads it: `#[claude(reads_untrusted)]`; a result of the program's own words is `ToolOutput::text(trusted!(\"…\"))`, a number `ToolOutput::text(n)` [taintless::errors T717]"
)]
pub trait GivesUntrusted: Flag {}
impl GivesUntrusted for Yes {}

/// Of a set in which something is marked `reads_private`.
#[diagnostic::on_unimplemented(
    message = "none of these tools is marked `reads_private`, so their results hold nothing private",
    label = "private data in the result of tools that read none",
    note = "mark the variant whose tool reads it: `#[claude(reads_private)]`; what is shown in its place is `p.redact()` [taintless::errors T717]"
)]
pub trait GivesPrivate: Flag {}
impl GivesPrivate for Yes {}
