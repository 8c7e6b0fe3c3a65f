//! Tools: what a model may call, its calls as a type, and their results.

mod call;
mod check;
mod choice;
mod flag;
mod guard;
mod id;
mod key;
mod ledger;
mod nearest;
mod no_arguments;
mod output;
mod read;
mod result;
mod run;
mod table;
mod wire;

pub use call::{BadCall, Call, CallFault};
pub(super) use check::{check_tools, is_name};
pub use choice::ToolChoice;
pub use flag::{Flag, GivesPrivate, GivesUntrusted, No, Yes};
#[cfg(all(feature = "agent", feature = "client"))]
pub(super) use guard::caught;
pub use id::CallId;
pub use key::IdempotencyKey;
pub use ledger::{Begun, Ledger, MemoryLedger, NoLedger};
pub(super) use output::Content;
pub use output::{OwnText, ToolOutput};
#[cfg(feature = "agent")]
pub(super) use read::calls;
pub(super) use read::{Asked, asked};
pub use read::{ClaudeTools, ToolInput};
pub(super) use result::SentResult;
pub use result::{IntoResult, ToolResult};
pub use run::{Called, Fate, Ran, ToolHandler, ToolRunner};
pub use table::{Marks, Tool, ToolTable};
pub(super) use wire::{Schemas, SentChoice, SentTools, Tools};

#[doc(hidden)]
pub mod hidden {
    //! What `#[derive(ClaudeTools)]` expands to.

    pub use super::check::check_tools;
    pub use super::flag::{No, Yes};
    pub use super::no_arguments::NoArguments;
    pub use super::read::{ToolArguments, ToolInput};
    pub use super::table::{Marks, Tool, ToolTable};
    pub use crate::output::OutputError;
}
