//! The wrappers by which rustc tells whether a placeholder may stand where it stands, and what it
//! becomes there.

use std::fmt;

use super::argument::{Argument, ToArgument, ToFileName};
use crate::__private::Peel;
use crate::taint::Pass;

/// `{x}` in an argument, or in the value of a variable.
pub struct InArgument<'a, T: ?Sized>(pub &'a T);
impl<T: ToArgument + ?Sized> fmt::Display for InArgument<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a path.
pub struct InPath<'a, T: ?Sized>(pub &'a T);
impl<T: ToFileName + ?Sized> fmt::Display for InPath<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// The text of a placeholder, on its way into a command.
pub struct Slot {
    pub(super) text: String,
    /// Whether it is the name of a file.
    pub(super) is_name: bool,
}

impl<T: ToArgument + ?Sized> Peel<'_, T> {
    /// The text of an argument.
    pub fn __taintless_argument(self) -> Slot {
        let mut text = String::new();
        self.0.to_argument(&mut Argument::new(&mut text));
        Slot {
            text,
            is_name: false,
        }
    }
}

impl<T: ToFileName + ?Sized> Peel<'_, T> {
    /// The name of a file.
    pub fn __taintless_file_name(self) -> Slot {
        let mut text = String::new();
        self.0.push_name(&mut text, Pass::new());
        Slot {
            text,
            is_name: true,
        }
    }
}

/// What [`Peel`] answers for a type that may not stand there. The check before it has then
/// refused the program already, and this keeps rustc from saying so twice.
pub trait SlotRest: Sized {
    /// Nothing.
    fn __taintless_argument(self) -> Slot {
        Slot {
            text: String::new(),
            is_name: false,
        }
    }
    /// Nothing.
    fn __taintless_file_name(self) -> Slot {
        self.__taintless_argument()
    }
}
impl<T: ?Sized> SlotRest for Peel<'_, T> {}
