//! What generated code names. Not public API; calling it by hand forges nothing, because whatever
//! makes trust asks for a [`Literal`].

use std::fmt;

pub use crate::taint::hidden::*;
pub use crate::taint::{Authority, Destination, Literal, Literals};
pub use taintless_macros as macros;

/// Takes references off a placeholder's type, so that `{x}` works for `x: &T` and `x: &&T`.
///
/// `Peel(&x).__taintless_peel()` finds the inherent method where the type is a reference, and
/// [`PeelRest`] everywhere else. (One inherent impl and no second for `&mut`: on a name that does
/// not resolve two would be "multiple applicable items", an error on top of the user's.)
pub struct Peel<'a, T: ?Sized>(pub &'a T);

impl<T: ?Sized> Clone for Peel<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Peel<'_, T> {}

impl<'a, T: ?Sized> Peel<'a, &T> {
    /// One reference less.
    pub fn __taintless_peel(self) -> Peel<'a, T> {
        Peel(*self.0)
    }
}

impl<'a, T: ?Sized> Peel<'a, &&T> {
    /// Two references less.
    pub fn __taintless_peel_two(self) -> Peel<'a, T> {
        Peel(**self.0)
    }
}

/// The other half of [`Peel`]: nothing to take off.
pub trait PeelRest<'a, T: ?Sized + 'a>: Sized {
    /// Itself.
    #[must_use]
    fn __taintless_peel(self) -> Self {
        self
    }

    /// Itself.
    #[must_use]
    fn __taintless_peel_two(self) -> Self {
        self
    }

    /// What a sink makes of it, where it is not private.
    fn __taintless_unless_private<W>(self, wrap: impl FnOnce(&'a T) -> W) -> W;
}

impl<'a, T: ?Sized> PeelRest<'a, T> for Peel<'a, T> {
    fn __taintless_unless_private<W>(self, wrap: impl FnOnce(&'a T) -> W) -> W {
        wrap(self.0)
    }
}

impl<'a, T: IsPrivate + ?Sized> Peel<'a, T> {
    /// What is private, where a sink asks whether it may stand there.
    pub fn __taintless_unless_private<W>(self, _: impl FnOnce(&'a T) -> W) -> Withheld<'a, T> {
        Withheld(self.0)
    }
}

/// A private placeholder of a sink that takes none.
pub struct Withheld<'a, T: ?Sized>(pub(crate) &'a T);

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is private: it is not sent",
    label = "private: it may not leave",
    note = "write `let x = x.redact();` before it, which shows `[private]`, or `let x = x.redact_but_last::<4>();` for its last characters, as tainted text [taintless::errors T115]"
)]
pub trait MaySend {}

impl<T: MaySend + ?Sized> fmt::Display for Withheld<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// [`Private`](crate::Private), and what the sinks look into: lists and options of it.
pub trait IsPrivate {}
impl<T: crate::taint::Privatable> IsPrivate for crate::Private<T> {}
impl<T: IsPrivate + ?Sized> IsPrivate for &T {}
impl<T: IsPrivate + ?Sized> IsPrivate for &mut T {}
impl<T: IsPrivate> IsPrivate for Option<T> {}
impl<T: IsPrivate> IsPrivate for Vec<T> {}
impl<T: IsPrivate> IsPrivate for [T] {}
impl<T: IsPrivate, const N: usize> IsPrivate for [T; N] {}

/// No text: what the stub of a refused call is made of.
pub struct Nothing;

impl Literal for Nothing {
    const TEXT: &'static str = "";
}

impl Literals for Nothing {
    const TEXTS: &'static [&'static str] = &[];
}

/// A placeholder that is not checked here.
pub struct Quiet<'a, T: ?Sized>(pub &'a T);

impl<T: ?Sized> fmt::Display for Quiet<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
impl<T: ?Sized> fmt::Debug for Quiet<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// A placeholder with a format, `{x:?}`: no sink has any.
pub struct Formatted<'a, T: ?Sized>(pub &'a T);

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder here takes no format",
    label = "remove the `:` and what follows it",
    note = "write `{{x}}` [taintless::errors T204]"
)]
pub trait NeverFormatted: never::Never {}

mod never {
    /// Nobody outside implements what nothing satisfies.
    pub trait Never {}
}

impl<T: NeverFormatted + ?Sized> fmt::Display for Formatted<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
impl<T: NeverFormatted + ?Sized> fmt::Debug for Formatted<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

macro_rules! formatted {
    ($($trait:ident)*) => {$(
        impl<T: NeverFormatted + ?Sized> fmt::$trait for Formatted<'_, T> {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )*};
}
formatted!(LowerHex UpperHex Octal Binary LowerExp UpperExp Pointer);

#[cfg(feature = "html")]
pub mod html {
    //! What `html!` expands to.
    pub use crate::html::hidden::*;
}
#[cfg(feature = "output")]
pub mod json {
    //! What `#[derive(JsonOut)]` expands to.
    pub use crate::json::hidden::*;
}
#[cfg(feature = "prompt")]
pub mod prompt {
    //! What `prompt!`, `system_prompt!` and `source!` expand to.
    pub use crate::prompt::hidden::*;
}
#[cfg(feature = "prompt")]
pub use crate::prompt::hidden::PieceRest;

pub mod key {
    //! What `secret_key!` expands to.
    pub use crate::key::hidden::*;
}

#[cfg(feature = "sql")]
pub mod sql {
    //! What `sql!` expands to.
    pub use crate::sql::hidden::*;
}

#[cfg(feature = "context")]
pub mod command {
    //! What `command!` expands to.
    pub use crate::context::command::hidden::*;
}

#[cfg(feature = "output")]
pub mod output {
    //! What `#[derive(ClaudeOutput)]` expands to.
    pub use crate::output::hidden::*;
    pub use crate::taint::Choice;
}

#[cfg(feature = "output")]
pub mod tool {
    //! What `#[derive(ClaudeTools)]` expands to.
    pub use crate::claude::tool::hidden::*;
}
