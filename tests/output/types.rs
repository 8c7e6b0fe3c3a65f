//! Types that several tests read.

use std::net::Ipv4Addr;
use std::num::NonZero;

use taintless::prelude::*;

/// What a message is about.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[claude(stream)]
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
#[claude(stream)]
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

#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
#[claude(rename_all = "camelCase")]
pub(crate) struct Numbers {
    pub(crate) tiny: u8,
    pub(crate) small_signed: i8,
    pub(crate) port: u16,
    pub(crate) short: i16,
    pub(crate) whole: i32,
    pub(crate) large: u64,
    #[claude(range(min = -5, max = 9_000_000_000_000_000_000))]
    pub(crate) large_signed: i64,
    pub(crate) single: f32,
    #[claude(range(min = -1.5, max = 1.5))]
    pub(crate) double: Option<f64>,
    pub(crate) not_zero: NonZero<u16>,
    #[claude(default = -7)]
    pub(crate) offset: i32,
}

#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
#[allow(clippy::box_collection, reason = "rules reach through a box")]
pub(crate) struct Nested {
    pub(crate) grid: Vec<Vec<Option<u8>>>,
    #[claude(length(min = 1, max = 2))]
    pub(crate) boxed: Box<Vec<Box<Item>>>,
    pub(crate) maybe: Option<Box<Item>>,
    #[claude(default)]
    pub(crate) tags: Vec<Category>,
    pub(crate) empty: Empty,
}

#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
pub(crate) struct Empty {}

#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
pub(crate) struct Texts {
    #[claude(length(min = 2, max = 4))]
    pub(crate) short: Tainted<String>,
    #[claude(pattern = r"^\d{2}:\d{2}$", length(max = 5))]
    pub(crate) time: Tainted<String>,
    #[claude(pattern = r"^[^\s]+.\w$")]
    pub(crate) words: Option<Tainted<String>>,
    #[claude(default = "en")]
    pub(crate) language: Tainted<String>,
    pub(crate) host: Option<Ipv4Addr>,
    #[claude(default = "billing")]
    pub(crate) category: Category,
}
