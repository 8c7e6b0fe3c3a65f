//! Why a command did not run.

use std::fmt;
use std::io;

/// Why a command did not run. It holds no text of an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommandError {
    /// An argument's text cannot be one.
    Argument {
        /// Which argument, the program being 0.
        at: usize,
        /// What is wrong.
        fault: ArgumentFault,
    },
    /// The value of a variable cannot be one.
    Variable {
        /// Which variable, from 0.
        at: usize,
        /// What is wrong.
        fault: ArgumentFault,
    },
    /// The system did not start it, or its output was not read.
    System(io::ErrorKind),
}

/// Why text is no argument, or no value of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArgumentFault {
    /// There is no text: a program would take what follows in its place.
    Empty,
    /// A NUL, at which the argument would end.
    Nul,
    /// It begins with `-` and would be an option (CWE-88). On Windows with any dash that the
    /// system may turn into one (CVE-2024-4577).
    Dash,
    /// It begins as a function does in the environment of an old `bash` (CVE-2014-6271).
    Function,
}

impl fmt::Display for ArgumentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ArgumentFault::Empty => "is empty",
            ArgumentFault::Nul => "holds a NUL",
            ArgumentFault::Dash => "begins with a dash, and would be an option",
            ArgumentFault::Function => "begins as a function of a shell does",
        })
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommandError::Argument { at, fault } => write!(f, "argument {at} {fault}"),
            CommandError::Variable { at, fault } => {
                write!(f, "the value of variable {at} {fault}")
            }
            CommandError::System(kind) => write!(f, "the program did not run: {kind}"),
        }
    }
}

impl std::error::Error for CommandError {}

/// What is wrong with the whole of an argument. `windows` says whether the system may read it in
/// another character set, in which other dashes are `-`.
pub(super) fn fault_of(text: &str, windows: bool) -> Option<ArgumentFault> {
    match text.chars().next() {
        None => Some(ArgumentFault::Empty),
        Some('-') => Some(ArgumentFault::Dash),
        Some(
            '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}',
        ) if windows => Some(ArgumentFault::Dash),
        Some(_) if text.contains('\0') => Some(ArgumentFault::Nul),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_checked_whole() {
        for (text, fault) in [
            ("", Some(ArgumentFault::Empty)),
            ("-rf", Some(ArgumentFault::Dash)),
            ("a\0b", Some(ArgumentFault::Nul)),
            ("\u{AD}x", None),
            ("a-b", None),
            (" -rf", None),
            ("$(id)", None),
        ] {
            assert_eq!(fault_of(text, false), fault, "{text:?}");
        }
        assert_eq!(fault_of("\u{AD}x", true), Some(ArgumentFault::Dash));
    }
}
