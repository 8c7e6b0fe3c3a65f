//! What a function-like macro was called with: `[$crate]`, then the user's tokens.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// The tokens of one call.
pub(crate) struct Invocation {
    /// The path of the runtime crate, by whatever name the user knows it.
    pub(crate) krate: TokenStream,
    /// What the user wrote.
    pub(crate) tokens: TokenStream,
}

impl Invocation {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        let mut tokens = tokens.into_iter();
        let krate = match tokens.next() {
            Some(TokenTree::Group(group)) => group.stream(),
            _ => quote!(::taintless),
        };
        Invocation {
            krate,
            tokens: tokens.collect(),
        }
    }
}
