//! Macros called from a user's own `macro_rules!`.
#![allow(
    dead_code,
    let_underscore_drop,
    clippy::allow_attributes,
    reason = "that it compiles is the test"
)]

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
        #[claude(crate = "tl", stream)]
        #[allow(deprecated)]
        struct $name {
            #[claude(unmigrated = "it stands here for its expansion")]
            unmigrated: $ty,
        }
    };
}
plain!(PlainNote: Option<Vec<String>>);

macro_rules! stored {
    ($name:ident { $($field:ident: $ty:ty = $column:literal),* }) => {
        #[derive(FromSqlRow)]
        #[sql(crate = "tl")]
        struct $name {
            $(#[sql(rename = $column)] $field: $ty,)*
        }
    };
}
stored!(Stored { row: u8 = "id", text: Option<Private<Tainted<String>>> = "text" });

const fn any_note(note: &Note) -> Result<(), Trusted<&'static str>> {
    refuse_if(note.grid.len() > 9)
}

fn any_text(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    refuse_if(text.is_empty())
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
const fn any_number(number: &u8) -> Result<(), Trusted<&'static str>> {
    refuse_if(*number > 9)
}

const fn refuse_if(is_odd: bool) -> Result<(), Trusted<&'static str>> {
    if is_odd {
        return Err(trusted!("expected less"));
    }
    Ok(())
}

// Whole calls put together of fragments of every kind.
macro_rules! every_call {
    ($value:ident, $other:expr, $literal:literal, $($tokens:tt)*) => {{
        let _ = tl::one_of!($value, "open", $literal);
        let _ = $other.iter().map(|item| tl::one_of!(item, $literal)).count();
        let _ = (tl::prompt!($($tokens)*), tl::system_prompt!($literal));
        tl::html!("<p>" for item in $other { "{item} {x}" } "</p>", x = $value)
    }};
}

macro_rules! hatches {
    ($value:expr, $place:path, $who:ty, $closure:expr, $($rest:tt)*) => {{
        let _ = tl::endorse!($($rest)*, by = Operator);
        let _: <$who as Same>::Itself = Operator;
        (tl::lend!($value, to = $place, $closure), tl::expose!($value, to = $place))
    }};
}

macro_rules! declare {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $purpose:literal;)*) => {
        $(tl::destination!($(#[$meta])* $vis $name = $purpose);)*
    };
}
declare! {
    /// Documented.
    pub Archive = "the customer's own folder";
    Other = "nowhere";
}
tl::authority!(Operator = "the file that the operator installs");

trait Same {
    type Itself;
}
impl<T> Same for T {
    type Itself = T;
}

macro_rules! key {
    ($word:tt $name:literal) => {
        tl::secret_key!($word $name)
    };
}

macro_rules! statement {
    ($text:literal $(, $name:ident = $value:expr)*) => {
        tl::sql!($text $(, $name = $value)*)
    };
}

macro_rules! program {
    ($text:literal, $name:ident = $value:expr) => {
        tl::command!("printf", "{fixed}", $text, fixed = 1, $name = $value)
    };
}

fn wrapped_program(mail: Tainted<&'static str>) -> tl::context::Command {
    program!("{mail_text}", mail_text = mail)
}

fn every_fragment(mail: Tainted<&'static str>) -> (SafeHtml, SafeSql, usize) {
    let list = vec![mail];
    let (count, _) = hatches!(mail, Archive, Operator, str::len, "text");
    let _ = key!(env "ANTHROPIC_API_KEY");
    let _ = "text".wrap(tl::source!("crm_note"));
    let number = 3_u8;
    (
        every_call!(mail, &list, "closed", "{number} {more}", more = number + 1),
        statement!("SELECT {a}, {number}", a = mail),
        count,
    )
}

macro_rules! newtype {
    ($(#[$meta:meta])* $vis:vis $name:ident<$param:ident: $bound:path>($inner:ty)) => {
        #[derive(Inert, Clone, Copy)]
        #[inert(crate = "tl")]
        $(#[$meta])*
        $vis struct $name<$param: $bound>($inner);
    };
}
newtype!(
    #[derive(Debug)]
    Wrapped<T: Same>(T)
);

// Names and variants from without.
macro_rules! choice {
    ($krate:literal, $vis:vis $name:ident { $($variant:ident),* }) => {
        #[derive(ClaudeOutput, Clone, Copy)]
        #[claude(crate = $krate, rename_all = "snake_case")]
        $vis enum $name {
            $($variant,)*
        }
    };
}
choice!("tl", Either { One, Two });
