//! Running programs: arguments that stay arguments.
//!
//! [`command!`](crate::command!) takes literals, and text in them as `{x}`. No shell stands between:
//! the program is handed its arguments as they are (POSIX `execve`). What is left are the ways in which
//! a *program* reads an argument as more than text, and those are refused: text that begins with `-`
//! (POSIX XBD 12.2, CWE-88), text as the command of a shell or of another interpreter, batch files.
//!
//! On Windows the program cuts its own command line; std quotes for the rules of the C runtime, and
//! refuses arguments that it cannot quote for a batch file. A literal `.bat` or `.cmd` takes no text here.
//!
//! What a program makes of an operand is its own affair: `cat {x}` reads the file that the text names,
//! `curl {x}` asks the server that it names. For files there is [`FileName`](crate::context::FileName)
//! behind a literal folder, `"/srv/mails/{x}"`; for addresses [`SafeUrl`](crate::html::SafeUrl), and its host.

mod argument;
mod error;
mod line;
mod output;
mod place;
mod programs;
mod script;
mod variables;

use std::fmt;
use std::io::Write as _;
use std::process::Stdio;

pub use argument::{Argument, ToArgument, ToFileName};
pub use error::{ArgumentFault, CommandError};
pub use output::CommandOutput;

use crate::taint::{AnyText, Pass, Trustable, Trusted};
use error::fault_of;
use line::{CommandLine, Word};

#[doc(hidden)]
pub mod hidden {
    //! What the macro of this room expands to.
    pub use super::line::{CommandLine, Word, check_variable, check_word};
    pub use super::place::{InArgument, InPath, Slot, SlotRest};
    pub use super::{assemble, refused};
}

/// A program and its arguments, ready to run: made by [`command!`](crate::command!).
///
/// A text that cannot be an argument is told when the command is run.
///
/// ```
/// use taintless::prelude::*;
/// # #[cfg(unix)] {
/// let text = Tainted::new("$(rm -rf ~) `id` \"; 'quoted'");
/// let shown = taintless::command!("printf", "%s", "{text}").output()?;
/// assert!(shown.succeeded());
/// assert_eq!(shown.stdout().len(), text.len());
/// # }
/// # Ok::<(), taintless::context::CommandError>(())
/// ```
#[must_use = "nothing runs before `.run()` or `.output()`"]
pub struct Command {
    words: Vec<String>,
    variables: Vec<(&'static str, String)>,
    folder: Option<String>,
    input: Option<Vec<u8>>,
    clear: bool,
    fault: Option<CommandError>,
}

impl Command {
    /// Runs it in this folder.
    pub fn in_folder<T: Trustable<Target = str>>(mut self, folder: &Trusted<T>) -> Self {
        self.folder = Some(folder.as_ref().to_owned());
        self
    }

    /// Hands it text, of any label, as its standard input. Without, it has none.
    pub fn input<T: AnyText + ?Sized>(mut self, text: &T) -> Self {
        let mut input = String::new();
        text.push_to(&mut input, Pass::new());
        self.input = Some(input.into_bytes());
        self
    }

    /// Gives it the variables of its own line, and none of this program's: no key of the
    /// environment, and no `PATH`.
    pub fn without_environment(mut self) -> Self {
        self.clear = true;
        self
    }

    /// Runs it and waits. What it prints goes where this program prints.
    ///
    /// # Errors
    /// If an argument's text cannot be one, or the system did not run it.
    pub fn run(self) -> Result<CommandOutput, CommandError> {
        self.start(Stdio::inherit, Stdio::inherit)
    }

    /// Runs it, waits, and reads what it prints.
    ///
    /// # Errors
    /// If an argument's text cannot be one, or the system did not run it.
    pub fn output(self) -> Result<CommandOutput, CommandError> {
        self.start(Stdio::piped, Stdio::piped)
    }

    fn start(
        mut self,
        stdout: fn() -> Stdio,
        stderr: fn() -> Stdio,
    ) -> Result<CommandOutput, CommandError> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let input = self.input.take();
        let stdin = match &input {
            Some(_) => Stdio::piped(),
            None => Stdio::null(),
        };
        let system = |error: std::io::Error| CommandError::System(error.kind());
        let mut command = self.to_std();
        command.stdin(stdin).stdout(stdout()).stderr(stderr());
        let mut child = command.spawn().map_err(system)?;
        let pipe = child.stdin.take().zip(input);
        // Beside the reading, because a program may print before it has read all.
        let output = std::thread::scope(|scope| {
            if let Some((mut pipe, input)) = pipe {
                // A program may end without reading: that is told by its status.
                scope.spawn(move || pipe.write_all(&input).ok());
            }
            child.wait_with_output()
        });
        output.map(CommandOutput::new).map_err(system)
    }

    fn to_std(&self) -> std::process::Command {
        let (program, arguments) = match self.words.split_first() {
            Some((program, arguments)) => (program.as_str(), arguments),
            None => ("", [].as_slice()),
        };
        let mut command = std::process::Command::new(program);
        if self.clear {
            command.env_clear();
        }
        command.args(arguments);
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    const fn empty() -> Self {
        Command {
            words: Vec::new(),
            variables: Vec::new(),
            folder: None,
            input: None,
            clear: false,
            fault: None,
        }
    }

    /// Notes the first fault.
    fn note(&mut self, fault: CommandError) {
        self.fault.get_or_insert(fault);
    }

    fn push_word(&mut self, at: usize, word: Word, slot: Option<Slot>) {
        let text = fill(word, slot);
        if word.has_hole()
            && let Some(fault) = whole_fault(word, &text)
        {
            self.note(CommandError::Argument { at, fault });
        }
        self.words.push(text);
    }

    fn push_variable(&mut self, at: usize, word: Word, slot: Option<Slot>) {
        let (Word::Variable(name, ..) | Word::Fixed(name, _)) = word else {
            return;
        };
        let value = fill(word, slot);
        if value.contains('\0') {
            self.note(CommandError::Variable {
                at,
                fault: ArgumentFault::Nul,
            });
        } else if word.has_hole() && value.trim_start().starts_with("()") {
            self.note(CommandError::Variable {
                at,
                fault: ArgumentFault::Function,
            });
        }
        self.variables.push((name, value));
    }
}

use place::Slot;

/// The faults of an argument: a literal beginning keeps its dashes, and a NUL is one anywhere.
fn whole_fault(word: Word, text: &str) -> Option<ArgumentFault> {
    let begins = match word {
        Word::Text(before, _) | Word::Name(before, _) => !before.is_empty(),
        Word::Literal(_) | Word::Fixed(..) | Word::Variable(..) => false,
    };
    match fault_of(text, cfg!(windows)) {
        Some(ArgumentFault::Dash) if begins => text.contains('\0').then_some(ArgumentFault::Nul),
        fault => fault,
    }
}

/// A word with its text. A slot of the wrong kind, which no macro makes, stays out.
fn fill(word: Word, slot: Option<Slot>) -> String {
    let is_wanted = |slot: &Slot| slot.is_name || !matches!(word, Word::Name(..));
    let text = slot.filter(is_wanted).map(|slot| slot.text);
    let text = text.unwrap_or_default();
    match word {
        Word::Literal(literal) | Word::Fixed(_, literal) => literal.to_owned(),
        Word::Text(before, after)
        | Word::Name(before, after)
        | Word::Variable(_, before, after) => [before, text.as_str(), after].concat(),
    }
}

/// Redacted: its arguments may be what somebody else wrote.
impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Command(…)")
    }
}

/// Every word is verified, whoever wrote the line.
struct Verified<L>(std::marker::PhantomData<L>);

impl<L: CommandLine> Verified<L> {
    const VERIFIED: () = {
        let mut at = 0;
        while at < L::WORDS.len() {
            line::check_word::<L>(at);
            at += 1;
        }
        at = 0;
        while at < L::VARIABLES.len() {
            line::check_variable::<L>(at);
            at += 1;
        }
    };
}

/// What `command!` expands to: one slot for each text, the variables first.
pub fn assemble<L: CommandLine>(slots: impl IntoIterator<Item = Slot>) -> Command {
    const { Verified::<L>::VERIFIED };
    let mut slots = slots.into_iter();
    let mut command = Command::empty();
    for (at, word) in L::VARIABLES.iter().enumerate() {
        let slot = if word.has_hole() { slots.next() } else { None };
        command.push_variable(at, *word, slot);
    }
    for (at, word) in L::WORDS.iter().enumerate() {
        let slot = if word.has_hole() { slots.next() } else { None };
        command.push_word(at, *word, slot);
    }
    command
}

/// What stands in the place of a refused call.
pub const fn refused() -> Command {
    Command::empty()
}
