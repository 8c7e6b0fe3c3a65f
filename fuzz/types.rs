//! The types that documents are read into.
#![allow(dead_code, reason = "what is read is shown, and not looked at")]

use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use taintless::prelude::*;

#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[claude(rename_all = "snake_case")]
pub(super) enum Category {
    Delivery,
    Billing,
    SomethingElse,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Item {
    #[claude(length(min = 1, max = 20))]
    name: Tainted<String>,
    #[claude(range(min = 1, max = 1000))]
    quantity: u32,
    #[claude(range(min = 0))]
    price: f64,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Triage {
    category: Category,
    #[claude(range(min = 1, max = 5))]
    severity: u8,
    #[claude(length(min = 1, max = 200))]
    summary: Tainted<String>,
    #[claude(pattern = "^FW-[0-9]{6}$")]
    order: Option<Tainted<String>>,
    #[claude(default = false)]
    needs_a_person: bool,
    #[claude(length(max = 3))]
    items: Vec<Item>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(rename_all = "camelCase")]
pub(super) struct Numbers {
    tiny: u8,
    small_signed: Option<i8>,
    short: Option<i16>,
    whole: Option<i32>,
    large: Option<u64>,
    #[claude(range(min = -5, max = 9_000_000_000_000_000_000))]
    large_signed: Option<i64>,
    single: Option<f32>,
    #[claude(range(min = -1.5, max = 1.5))]
    double: Option<f64>,
    not_zero: Option<NonZero<u16>>,
    #[claude(default = -7)]
    offset: i32,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Nested {
    grid: Vec<Vec<Option<u8>>>,
    #[claude(length(min = 1, max = 2))]
    boxed: Option<Vec<Item>>,
    maybe: Option<Box<Item>>,
    #[claude(default)]
    tags: Vec<Category>,
    #[claude(default)]
    deep: Vec<Vec<Vec<Vec<Vec<bool>>>>>,
    empty: Option<Empty>,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Empty {}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Texts {
    #[claude(length(min = 2, max = 4))]
    short: Tainted<String>,
    #[claude(pattern = r"^\d{2}:\d{2}$", length(max = 5))]
    time: Option<Tainted<String>>,
    #[claude(default = "en")]
    language: Tainted<String>,
    host: Option<Ipv4Addr>,
    address: Option<Ipv6Addr>,
    #[claude(default = "billing")]
    category: Category,
    #[claude(check = is_even)]
    even: Tainted<String>,
}

fn is_even(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    if text.char_count().is_multiple_of(2) {
        Ok(())
    } else {
        Err(trusted!("expected an even number of characters"))
    }
}

/// Names that JSON pointers and JSON escape.
#[derive(ClaudeOutput, Debug)]
pub(super) struct Names {
    #[claude(rename = "a/b~c")]
    pointer: Option<u8>,
    #[claude(rename = "qu\"ote\\\n")]
    escaped: Option<Empty>,
    #[claude(rename = "größe 📦")]
    wide: Option<Vec<Names1>>,
    #[claude(rename = " ")]
    nothing: Option<bool>,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Names1 {
    #[claude(rename = "0")]
    digit: Option<f64>,
}
