//! Sets of tools: names of the user's that are named like ours, raw names, and inside a macro.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "that it compiles is the test"
)]

use tl::prelude::{ClaudeOutput, Tainted};

/// Types that are named like what is expanded to.
mod named {
    #![no_implicit_prelude]

    struct Yes;
    struct No;
    struct Tool;
    struct ToolTable;
    struct Marks;
    struct ToolInput;
    struct Option;
    struct Result;
    #[allow(non_snake_case)]
    const fn Some() {}
    #[allow(non_snake_case)]
    const fn Ok() {}

    /// A set.
    #[derive(::tl::ClaudeTools)]
    #[claude(crate = "::tl")]
    enum ClaudeTools {
        /// A type of arguments.
        #[claude(pure)]
        Own(super::Arguments),
        /// Fields with raw names, and such as ours have.
        #[claude(reads_untrusted, rename_all = "camelCase")]
        Fields {
            /// A raw name.
            r#type: ::core::option::Option<u8>,
            /// Names of ours.
            it: u8,
            /// The same.
            tool: u8,
            /// The same.
            input: ::tl::Tainted<::std::string::String>,
        },
        /// Nothing.
        #[claude(acts, strict = false)]
        r#None,
    }
}

/// Arguments.
#[derive(ClaudeOutput, Debug)]
#[claude(crate = "tl")]
pub struct Arguments {
    /// A text.
    pub text: Tainted<String>,
}

macro_rules! set {
    ($name:ident { $($variant:ident($ty:ty): $words:literal),* }) => {
        /// A set that a macro of the user's writes.
        #[derive(tl::ClaudeTools, Debug)]
        #[claude(crate = "tl")]
        pub enum $name {
            $(
                #[doc = $words]
                #[claude(sends, reads_private)]
                $variant($ty),
            )*
        }
    };
}
set!(Written { One(Arguments): "One.", Other(Box<Arguments>): "Other." });
