//! Types that several tests read.

use taintless::prelude::*;

/// What a message is about.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq)]
#[claude(rename_all = "snake_case")]
pub(crate) enum Category {
    /// A parcel that is late, lost or broken.
    Delivery,
    /// Money: invoices, refunds.
    Billing,
    SomethingElse,
}

/// One thing that was ordered.
#[derive(ClaudeOutput, Debug)]
pub(crate) struct Item {
    #[claude(length(min = 1, max = 20))]
    pub(crate) name: Tainted<String>,
    #[claude(range(min = 1, max = 1000))]
    pub(crate) quantity: u32,
    #[claude(range(min = 0))]
    pub(crate) price: f64,
}

/// What the desk needs to know of a message.
#[derive(ClaudeOutput, Debug)]
pub(crate) struct Triage {
    /// What it is about.
    pub(crate) category: Category,
    /// From 1, can wait, to 5, call at once
    #[claude(range(min = 1, max = 5))]
    pub(crate) severity: u8,
    #[claude(length(min = 1, max = 200))]
    pub(crate) summary: Tainted<String>,
    #[claude(pattern = "^FW-[0-9]{6}$", example = "FW-123456")]
    pub(crate) order: Option<Tainted<String>>,
    #[claude(default = false)]
    pub(crate) needs_a_person: bool,
    #[claude(length(max = 3))]
    pub(crate) items: Vec<Item>,
}
