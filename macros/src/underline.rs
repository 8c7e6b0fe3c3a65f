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
//!
//! A sink that takes no `Private` writes `…__taintless_unless_private(k::__private::prompt::Part)`
//! in the place of `Part(…)`: of a private type that is a wrapper with words of its own, of any other the
//! sink's.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::template::is_binding;

/// One placeholder and the wrapper (a path of the runtime) that says whether it may stand there.
pub(crate) struct Check {
    pub(crate) name: Ident,
    pub(crate) wrapper: TokenStream,
}

/// Whether a sink takes what is `Private`.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum OfPrivate {
    /// It is storage.
    Taken,
    Refused,
}

/// A placeholder's variable without its references, up to three: two at once if it has them, and
/// then one. Each is a call that rustc looks up, so there are two and not three. Names that nobody
/// has, because a trait of the user's with such a method for every type would make a call ambiguous.
pub(crate) fn peeled(krate: &TokenStream, name: &Ident) -> TokenStream {
    quote! {
        #krate::__private::Peel(&#name).__taintless_peel_two().__taintless_peel()
    }
}

/// The dead code for one literal.
pub(crate) fn underline(
    krate: &TokenStream,
    literal: &LitStr,
    checks: &[Check],
    of_private: OfPrivate,
) -> TokenStream {
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
        .map(|block| emit_block(krate, literal, checks, block, of_private))
        .collect()
}

fn emit_block(
    krate: &TokenStream,
    literal: &LitStr,
    all: &[Check],
    checked: &[&Check],
    of_private: OfPrivate,
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
    block(krate, literal, &every, of_private)
}

/// What a placeholder becomes: a value that prints if it may stand there.
pub(crate) fn wrapped(krate: &TokenStream, check: &Check, of_private: OfPrivate) -> TokenStream {
    let Check { name, wrapper } = check;
    let peeled = peeled(krate, name);
    let says_little = ["Quiet", "Formatted"].contains(&wrapper.to_string().as_str());
    if of_private == OfPrivate::Taken || says_little {
        quote!(#krate::__private::#wrapper(#peeled.0))
    } else {
        quote!(#peeled.__taintless_unless_private(#krate::__private::#wrapper))
    }
}

fn block(
    krate: &TokenStream,
    literal: &LitStr,
    checks: &[&Check],
    of_private: OfPrivate,
) -> TokenStream {
    let values: Vec<_> = checks
        .iter()
        .map(|check| (&check.name, wrapped(krate, check, of_private)))
        .collect();
    let printed = printed(krate, literal, &values);
    quote! {
        if false {
            use #krate::__private::PeelRest as _;
            #printed
        }
    }
}

/// The literal printed with these values for its placeholders.
pub(crate) fn printed(
    krate: &TokenStream,
    literal: &LitStr,
    values: &[(&Ident, TokenStream)],
) -> TokenStream {
    let span = literal.span();
    let (plain, shouting): (Vec<_>, Vec<_>) = values.iter().partition(|(name, _)| is_binding(name));
    let lets = plain
        .iter()
        .map(|(name, value)| quote!(let #name = #value;));
    // An upper-case name would be a pattern and not a binding: it is checked at the whole literal.
    let direct = shouting
        .iter()
        .map(|(_, value)| quote_spanned!(span=> let _ = ::core::format_args!("{}", #value);));
    // So that the literal still checks the others, its own value is passed for it by name, quietly.
    let quiet = shouting
        .iter()
        .map(|(name, _)| quote!(, #name = #krate::__private::Quiet(&#name)));
    quote! {
        #(#direct)*
        #(#lets)*
        let _ = ::core::format_args!(#literal #(#quiet)*);
    }
}
