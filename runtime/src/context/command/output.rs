//! What a program answered.

use std::fmt;
use std::process::Output;

use crate::taint::Tainted;

/// How a program ended, and what it printed: text that this program did not write.
pub struct CommandOutput {
    output: Output,
}

impl CommandOutput {
    pub(super) const fn new(output: Output) -> Self {
        CommandOutput { output }
    }

    /// Whether it ended well: with the code 0.
    pub fn succeeded(&self) -> bool {
        self.output.status.success()
    }

    /// The code it ended with; `None` if a signal ended it.
    pub fn code(&self) -> Option<i32> {
        self.output.status.code()
    }

    /// What it printed. Empty after [`run`](super::Command::run).
    pub fn stdout(&self) -> Tainted<&[u8]> {
        Tainted::new(&self.output.stdout)
    }

    /// What it printed as errors.
    pub fn stderr(&self) -> Tainted<&[u8]> {
        Tainted::new(&self.output.stderr)
    }

    /// What it printed, owned.
    pub fn into_stdout(self) -> Tainted<Vec<u8>> {
        Tainted::new(self.output.stdout)
    }
}

/// Redacted: its output is another program's text.
impl fmt::Debug for CommandOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CommandOutput")
            .field("code", &self.code())
            .finish_non_exhaustive()
    }
}
