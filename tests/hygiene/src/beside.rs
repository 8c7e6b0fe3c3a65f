//! Derives of other crates on the same types, whose traits have methods of the same names.

use clap::{Parser, ValueEnum};
use tl::prelude::*;

/// What utoipa's traits look like: `schema` of a type.
pub trait PartialSchema {
    /// A schema.
    fn schema() -> u8 {
        0
    }
}
impl<T> PartialSchema for T {}

/// A value of the command line and of a model.
#[derive(ClaudeOutput, ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
#[claude(crate = "tl", rename_all = "kebab-case")]
pub enum Tone {
    /// Friendly.
    Friendly,
    /// Short.
    Short,
}

/// Arguments that a model may fill, too.
#[derive(ClaudeOutput, Parser, Debug)]
#[claude(crate = "tl", stream)]
#[command(name = "reply")]
pub struct Reply {
    /// How it sounds.
    #[arg(long, value_enum)]
    pub tone: Tone,
    /// How long it is.
    #[arg(long, default_value_t = 3)]
    #[claude(range(max = 9), default = 3)]
    pub sentences: u8,
    /// What it is about.
    #[arg(long)]
    pub about: Option<Tainted<String>>,
}

/// Each by its own trait.
pub fn both(reply: &Tainted<&str>) -> (Option<Reply>, bool) {
    let read = <Reply as ClaudeOutput>::parse(reply).ok();
    let (_, count) = (
        <Reply as PartialSchema>::schema(),
        <Reply as ClaudeOutput>::schema(),
    );
    (
        read,
        count == <Reply as ClaudeOutput>::schema() && Reply::try_parse_from(["reply"]).is_ok(),
    )
}
