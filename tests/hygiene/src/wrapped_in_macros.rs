//! Macros called from a user's own `macro_rules!`.
#![allow(dead_code)]

use tl::prelude::*;

macro_rules! ask {
    ($text:literal) => {
        tl::prompt!($text)
    };
}

macro_rules! ask_about {
    ($value:expr) => {{
        let count = 3_u32;
        tl::prompt!("{count} times {value}", value = $value)
    }};
}

macro_rules! fixed {
    ($text:expr) => {
        tl::trusted!($text)
    };
}

fn every_form(number: u32) -> Vec<Prompt> {
    let text = fixed!("text");
    vec![
        ask!("number {number}"),
        ask_about!(text),
        ask_about!(number + 1),
    ]
}
