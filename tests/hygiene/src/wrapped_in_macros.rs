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

// Types and rules come from without, and the variables around them are the derive's.
macro_rules! output {
    ($(#[claude $whole:tt])* $name:ident { $($(#[claude $rules:tt])* $field:ident: $ty:ty),* }) => {
        #[derive(ClaudeOutput)]
        $(#[claude $whole])*
        struct $name {
            $($(#[claude $rules])* $field: $ty,)*
        }
    };
}

output! {
    #[claude(crate = "tl", check = any_note)]
    Note {
        #[claude(length(min = 1), check = any_text)] text: Tainted<String>,
        #[claude(items(items(range(max = 9), check = any_number)))] grid: Vec<Vec<u8>>
    }
}

macro_rules! plain {
    ($name:ident: $ty:ty) => {
        #[derive(ClaudeOutput)]
        #[claude(crate = "tl")]
        #[allow(deprecated)]
        struct $name {
            #[claude(unmigrated = "it stands here for its expansion")]
            unmigrated: $ty,
        }
    };
}
plain!(PlainNote: Option<Vec<String>>);

fn any_note(note: &Note) -> Result<(), Trusted<&'static str>> {
    refuse_if(note.grid.len() > 9)
}

fn any_text(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    refuse_if(text.is_empty())
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn any_number(number: &u8) -> Result<(), Trusted<&'static str>> {
    refuse_if(*number > 9)
}

fn refuse_if(is_odd: bool) -> Result<(), Trusted<&'static str>> {
    if is_odd {
        return Err(trusted!("expected less"));
    }
    Ok(())
}
