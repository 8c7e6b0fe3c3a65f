//! No prelude, and names of the standard library that mean something else.
#![no_implicit_prelude]
#![allow(dead_code)]

use ::tl::prelude::{Prompt, Source, Tainted, Trusted, Wrap};

struct String;
struct Vec;
struct Option;
struct Result;
fn drop() {}
#[allow(non_snake_case)]
fn Some() {}
#[allow(non_snake_case)]
fn Ok() {}

::tl::destination!(Archive = "the customer's own folder");

fn every_macro(mail: Tainted<&str>) -> Prompt {
    let fixed: Trusted<&'static str> = ::tl::trusted!("fixed");
    let status = ::tl::one_of!(mail, "open", "closed");
    let words = ::tl::lend!(mail, to = Archive, str::len);
    let mail = mail.wrap(Source::Email);
    let _ = ::tl::system_prompt!("{fixed}");
    ::tl::prompt!("{mail} {fixed} {status} {words}")
}
