//! Types, variables and macros of the user's that are named like ours.

#![allow(
    dead_code,
    non_camel_case_types,
    unused_macros,
    variant_size_differences,
    clippy::unnecessary_wraps,
    clippy::allow_attributes,
    reason = "the names are the test"
)]

use tl::prelude::ClaudeOutput as Derived;

macro_rules! shadowed {
    ($($name:ident)*) => {$(
        macro_rules! $name {
            ($d:tt) => {
                this is no rust
            };
        }
    )*};
}
shadowed! {
    concat format_args stringify compile_error include_str module_path vec matches assert panic
    format println cfg env prompt html sql trusted
}

mod core {}
mod std {}
mod serde {}
mod schemars {}
mod taintless {}

macro_rules! types {
    ($($name:ident)*) => {$(
        #[derive(Derived)]
        #[claude(crate = "tl")]
        struct $name {
            value: ::core::primitive::u8,
        }
    )*};
}
types! {
    Tainted Trusted Shape Record Reader Prompt Limits Seen Slot Missing Rules Position Field Read Stop
    Partial Choice Union Held Spot Level Flattened FieldType Deserialize JsonSchema Name Inert Literal
    Option Result Some None Ok Err String Vec Box PhantomData __Partial0 __Partial0OfAll __Values
    str u8 usize bool
}

/// All of them as fields.
#[derive(Derived)]
#[claude(crate = "tl", tag = "kind")]
enum All {
    One {
        a: Tainted,
        b: Shape,
        c: Record,
        d: Reader,
        e: __Partial0,
        f: Option,
        g: u8,
        #[claude(range(max = 9))]
        partial: ::core::primitive::u8,
        #[claude(default = 3)]
        slot: ::core::primitive::u8,
        reader: ::core::primitive::u8,
        number: ::core::primitive::u8,
        missing: ::core::primitive::u8,
        inner: ::core::primitive::u8,
        spot: ::core::primitive::u8,
        value: ::core::primitive::u8,
        level: ::core::primitive::u8,
        place: ::core::primitive::u8,
        r#type: ::core::primitive::u8,
    },
    Two(Limits),
    r#Self_,
}

#[derive(Derived)]
#[claude(crate = "tl")]
struct Flat {
    #[claude(flatten)]
    shape: Shape,
    #[claude(check = any)]
    other: __Partial0,
}

const fn any(
    _: &__Partial0,
) -> ::core::result::Result<(), ::tl::Trusted<&'static ::core::primitive::str>> {
    ::core::result::Result::Ok(())
}

#[derive(::tl::Inert, Clone, Copy)]
#[inert(crate = "tl")]
struct Repr(::core::primitive::u8);

::tl::destination!(Destination = "a test; nothing leaves it");
::tl::authority!(Authority = "a test");

/// Variables that are named like those of expansions.
fn locals(
    peeled: ::tl::Tainted<&'static ::core::primitive::str>,
) -> (::tl::prelude::Prompt, ::tl::prelude::SafeHtml) {
    let (x, parts, r#type, __html, __mark) = (1_i32, 2_i32, 3_i32, 4_i32, Repr(5));
    let text = ::tl::prelude::Wrap::wrap(&peeled, ::tl::source!("crm_note"));
    let raw = ::tl::expose!(peeled, to = Destination);
    let endorsed = ::tl::endorse!(raw, by = Authority);
    let len = ::tl::lend!(peeled, to = Destination, |peeled| peeled.len() + 1);
    let fixed = ::tl::trusted!("text");
    let known = ::tl::one_of!(peeled, "open", "closed");
    let _system = ::tl::system_prompt!("{endorsed} {fixed} {type}");
    let _row = ::tl::sql!("SELECT {x}, {parts}, {type}, {__html}, {__mark}, {match}", match = len);
    let _program =
        ::tl::command!("printf", "{x}", "--x={type}", "{__html}", "{match}", match = len);
    (
        ::tl::prompt!(
            "{x} {parts} {type} {__html} {__mark} {text} {known} {r}",
            r = r#type
        ),
        ::tl::html!(
            "<p>" for __mark in [__mark, __mark] { "{__html} {__mark} {type}" } "{peeled} {as}</p>",
            r#as = x,
        ),
    )
}

fn key() -> ::core::result::Result<::tl::prelude::SecretKey, ::tl::prelude::KeyError> {
    ::tl::secret_key!(file "/run/secrets/anthropic")
}
