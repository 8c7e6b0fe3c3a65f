//! `sql!`: a statement whose values are bound, read at compile time.
//!
//! The rooms: [`dialect`] (tokens to values), [`lex`] (the model: SQL as a list of tokens),
//! [`check`] (where each placeholder stands, by the [`words`] before it), [`paths`] (every text
//! that a statement with optional parts can be), [`emit`].

mod check;
mod dialect;
mod emit;
mod lex;
mod paths;
mod words;

use proc_macro2::{Span, TokenStream};

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;
use crate::template::check_named;
use dialect::{Call, Dialect};

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let spoken = Dialect::of(&tokens);
    let stub = emit::stub(&krate, spoken);
    let call = match syn::parse2::<Call>(tokens) {
        Ok(call) => call,
        Err(error) => return refused(&explain(error).to_compile_error(), &stub),
    };
    if call.body.nodes.is_empty() {
        let error = syn::Error::new(Span::call_site(), NO_LITERAL);
        return refused(&error.to_compile_error(), &stub);
    }
    let mut diagnostics = Diagnostics::new();
    let statement = paths::read(&call, &mut diagnostics);
    check_named(
        &call.named,
        &statement.holes().collect::<Vec<_>>(),
        &mut diagnostics,
    );
    match diagnostics.finish() {
        Ok(()) => emit::emit(&krate, call.dialect, &call.named, &statement),
        Err(errors) => refused(&errors, &stub),
    }
}

const NO_LITERAL: &str = "a statement is a string literal, so that no run-time text becomes SQL; write `sql!(\"… {x}\")`, and the value of `x` is bound";

/// A first argument that is no literal is the commonest mistake: say what to write.
fn explain(error: syn::Error) -> syn::Error {
    if error.to_string().contains("expected a string literal") {
        return syn::Error::new(error.span(), NO_LITERAL);
    }
    error
}
