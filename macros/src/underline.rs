//! Making rustc underline one placeholder inside a literal.
//!
//! A proc macro has no span for a part of a literal, but `format_args!` has. So every sink emits,
//! in code that never runs,
//!
//! ```text
//! if false {
//!     let x = k::__private::prompt::Part(k::__private::Peel(&x).__taintless_peel()….0);
//!     let _ = ::core::format_args!("…the user's own literal token…");
//! }
//! ```
//!
//! where `Part<T>: Display` holds only for a `T` that may stand there. Where it does not, rustc
//! underlines exactly `{x}` and speaks with the `on_unimplemented` words of the sink's trait. A
//! fault of place (`{x}` inside `<script>`) uses a wrapper whose `Display` holds for no type.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::template::is_binding;

/// One placeholder and the wrapper (a path of the runtime) that says whether it may stand there.
pub(crate) struct Check {
    pub(crate) name: Ident,
    pub(crate) wrapper: TokenStream,
}

/// A placeholder's variable without its references: `Peel(&x).__taintless_peel()…`, three times. A
/// name that nobody has, because a trait of the user's with such a method for every type would make
/// the call ambiguous.
pub(crate) fn peeled(krate: &TokenStream, name: &Ident) -> TokenStream {
    quote! {
        #krate::__private::Peel(&#name).__taintless_peel().__taintless_peel().__taintless_peel()
    }
}

/// The dead code for one literal.
pub(crate) fn underline(krate: &TokenStream, literal: &LitStr, checks: &[Check]) -> TokenStream {
    // The same name may stand in places of different kinds: one block for each kind, in which the
    // other names are quiet.
    let mut blocks: Vec<Vec<&Check>> = Vec::new();
    for check in checks {
        let same = |other: &&Check| {
            other.name == check.name && other.wrapper.to_string() == check.wrapper.to_string()
        };
        if blocks.iter().flatten().any(same) {
            continue;
        }
        match blocks
            .iter_mut()
            .find(|block| block.iter().all(|other| other.name != check.name))
        {
            Some(block) => block.push(check),
            None => blocks.push(vec![check]),
        }
    }
    blocks
        .iter()
        .map(|block| emit_block(krate, literal, checks, block))
        .collect()
}

fn emit_block(
    krate: &TokenStream,
    literal: &LitStr,
    all: &[Check],
    checked: &[&Check],
) -> TokenStream {
    let mut quiet: Vec<Check> = Vec::new();
    for check in all {
        let known = checked.iter().any(|other| other.name == check.name)
            || quiet.iter().any(|other| other.name == check.name);
        if !known {
            quiet.push(Check {
                name: check.name.clone(),
                wrapper: quote!(Quiet),
            });
        }
    }
    let every: Vec<&Check> = checked.iter().copied().chain(&quiet).collect();
    block(krate, literal, &every)
}

fn block(krate: &TokenStream, literal: &LitStr, checks: &[&Check]) -> TokenStream {
    let span = literal.span();
    let (plain, shouting): (Vec<&&Check>, Vec<&&Check>) =
        checks.iter().partition(|check| is_binding(&check.name));
    let lets = plain.iter().map(|check| {
        let Check { name, wrapper } = check;
        let peeled = peeled(krate, name);
        quote!(let #name = #krate::__private::#wrapper(#peeled.0);)
    });
    // An upper-case name would be a pattern and not a binding: it is checked at the whole literal.
    let direct = shouting.iter().map(|check| {
        let Check { name, wrapper } = check;
        let peeled = peeled(krate, name);
        quote_spanned!(span=> let _ = ::core::format_args!("{}", #krate::__private::#wrapper(#peeled.0));)
    });
    // So that the literal still checks the others, its own value is passed for it by name, quietly.
    let quiet = shouting.iter().map(|check| {
        let name = &check.name;
        quote!(, #name = #krate::__private::Quiet(&#name))
    });
    let literal = quote!(let _ = ::core::format_args!(#literal #(#quiet)*););
    quote! {
        if false {
            use #krate::__private::PeelRest as _;
            #(#direct)*
            #(#lets)*
            #literal
        }
    }
}
