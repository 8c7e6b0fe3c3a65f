//! No prelude, and names of the standard library that mean something else.
#![no_implicit_prelude]
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "that it compiles is the test"
)]

use ::tl::prelude::{
    ClaudeOutput, Inert, KeyError, Prompt, SafeHtml, SafeSql, SecretKey, Source, Tainted, Trusted,
    Wrap,
};

struct String;
struct Vec;
struct Option;
struct Result;
const fn drop() {}
#[allow(non_snake_case)]
const fn Some() {}
#[allow(non_snake_case)]
const fn Ok() {}

::tl::destination!(Archive = "the customer's own folder");
::tl::authority!(Operator = "the file that the operator installs");

fn hatches(mail: Tainted<&'static str>) -> Trusted<::std::string::String> {
    let _source = ::tl::source!("crm_note");
    ::tl::endorse!(::tl::expose!(mail, to = Archive), by = Operator)
}

#[cfg(test)]
#[test]
fn comparing() {
    ::tl::assert_tainted_eq!(Tainted::new("a"), "a");
}

fn every_macro(mail: Tainted<&str>) -> Prompt {
    let fixed: Trusted<&'static str> = ::tl::trusted!("fixed");
    let status = ::tl::one_of!(mail, "open", "closed");
    let words = ::tl::lend!(mail, to = Archive, str::len);
    let mail = mail.wrap(Source::Email);
    let _system = ::tl::system_prompt!("{fixed}");
    ::tl::prompt!("{mail} {fixed} {status} {words}")
}

/// A field-less enum.
#[derive(ClaudeOutput, ::core::clone::Clone, ::core::marker::Copy)]
#[claude(crate = "::tl")]
enum Colour {
    Green,
    Red,
}

#[derive(Inert)]
#[inert(crate = "::tl")]
struct Number(u8);

#[derive(Inert)]
#[inert(crate = "::tl")]
struct Generic<T>(T);

#[derive(ClaudeOutput)]
#[claude(crate = "::tl", stream)]
struct Item {
    colour: Colour,
    #[claude(length(max = 9), default)]
    name: Tainted<::std::string::String>,
    #[claude(range(max = 3))]
    size: ::core::option::Option<u8>,
    parts: ::std::vec::Vec<Item2>,
    #[claude(unmigrated = "it stands here for its expansion")]
    #[allow(deprecated)]
    plain: ::core::option::Option<::std::string::String>,
}

#[derive(ClaudeOutput)]
#[claude(crate = "::tl", stream)]
struct Item2 {
    number: f64,
}

#[derive(::tl::FromSqlRow)]
#[sql(crate = "::tl")]
struct Stored {
    colour: Colour,
    #[sql(rename = "name of its own")]
    r#type: ::core::option::Option<Tainted<::std::string::String>>,
    number: Number,
}

fn pages(item: &Item) -> (SafeHtml, SafeSql) {
    let colour = item.colour;
    (
        ::tl::html!(
            "<p>"
            for Item2 { number } in &item.parts { "{number}" } "{n}" if let ::core::option::Option::Some(size) = item.size { "{size}" }
            "{colour}</p>",
            n = 1,
        ),
        ::tl::sql!("SELECT id FROM items WHERE colour = {colour}"),
    )
}

fn program(item: &Item) -> ::tl::context::Command {
    let colour = item.colour;
    ::tl::command!(
        COLOUR = "{colour}",
        "printf",
        "%s",
        "--colour={colour}",
        "{n}",
        n = 1
    )
}

fn key() -> ::core::result::Result<SecretKey, KeyError> {
    ::tl::secret_key!(file "/run/secrets/anthropic")
}
