//! Door 41: tainted text is not made the context of an error.
use taintless::prelude::*;

use anyhow::Context;

fn fail(text: Tainted<String>) -> anyhow::Result<()> {
    Err(std::fmt::Error).context(text)
}

fn main() {}
