//! The support desk: reads e-mails, asks Claude about each, stores what it says, and reports. The
//! rooms of the main job, so that tests reach them; `main.rs` only calls them in order.

pub mod ask;
pub mod cli;
pub mod closing;
pub mod failure;
pub mod interrupt;
pub mod mail;
pub mod progress;
pub mod rehearse;
pub mod report;
pub mod run;
pub mod store;
pub mod table;
pub mod triage;
