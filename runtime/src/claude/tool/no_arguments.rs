//! What a tool without arguments is called with.

use crate::ClaudeOutput;

/// An object without fields.
#[derive(Debug, ClaudeOutput)]
#[claude(crate = "crate")]
pub struct NoArguments {}
