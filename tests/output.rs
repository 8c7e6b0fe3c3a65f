//! `#[derive(ClaudeOutput)]`: what is read, what is told, and both schemas.

#[path = "output/types.rs"]
mod types;

#[path = "output/reading.rs"]
mod reading;
