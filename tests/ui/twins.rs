//! The accepted twins: for each refusal the same program with its one fault mended.
#![allow(dead_code, unused)]
#![deny(unused_must_use)]

#[path = "adopting/twins.rs"]
mod adopting;
#[path = "agents/twins.rs"]
mod agents;
#[path = "claude/twins.rs"]
mod claude;
#[path = "contexts/twins.rs"]
mod contexts;
#[path = "conversations/twins.rs"]
mod conversations;
#[path = "hatches/twins.rs"]
mod hatches;
#[path = "html/twins.rs"]
mod html;
#[path = "json/twins.rs"]
mod json;
#[path = "keys/twins.rs"]
mod keys;
#[path = "markdown/twins.rs"]
mod markdown;
#[path = "minting/twins.rs"]
mod minting;
#[path = "narrowing/twins.rs"]
mod narrowing;
#[path = "other-crates/twins.rs"]
mod other_crates;
#[path = "output/twins.rs"]
mod output;
#[path = "private/twins.rs"]
mod private;
#[path = "prompts/twins.rs"]
mod prompts;
#[path = "reading/twins.rs"]
mod reading;
#[path = "readme/twins.rs"]
mod readme;
#[path = "sql/twins.rs"]
mod sql;
#[path = "streams/twins.rs"]
mod streams;
#[path = "tools/twins.rs"]
mod tools;

fn main() {}
