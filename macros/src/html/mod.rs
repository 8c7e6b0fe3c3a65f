//! `html!`: HTML whose contexts are found when the program is compiled.
//!
//! [`scan`] runs the WHATWG tokenizer over each literal with a sentinel in the place of each
//! placeholder, [`literal`] reads its tags and places against what is open, [`check`] walks the
//! whole template with its branches. [`table`] is the allow-list, [`nest`] what may stand in what.

mod attr;
mod check;
mod context;
mod emit;
mod literal;
mod model;
mod nest;
mod scan;
mod table;

use proc_macro2::{Span, TokenStream};

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;
use crate::template::check_named;

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let call = match syn::parse2::<model::Call>(tokens) {
        Ok(call) => call,
        Err(error) => return refused(&error.to_compile_error(), &emit::stub(&krate)),
    };
    if call.body.nodes.is_empty() {
        let error = syn::Error::new(Span::call_site(), "write the HTML: `html!(\"<p>{x}</p>\")`");
        return refused(&error.to_compile_error(), &emit::stub(&krate));
    }
    let mut diagnostics = Diagnostics::new();
    let checked = check::check(&call.body, &mut diagnostics);
    check_named(
        &call.named,
        &checked.holes.iter().collect::<Vec<_>>(),
        &mut diagnostics,
    );
    match diagnostics.finish() {
        Ok(()) => emit::emit(&krate, &checked, &call.named),
        Err(errors) => refused(&errors, &emit::stub(&krate)),
    }
}
