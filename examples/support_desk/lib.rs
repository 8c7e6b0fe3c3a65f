//! The support desk: reads e-mails, and says what came in. The rooms of the main job, so that
//! tests reach them; `main.rs` only calls them in order.

pub mod cli;
pub mod mail;
pub mod progress;
pub mod report;
pub mod table;
pub mod triage;
