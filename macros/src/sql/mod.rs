//! `sql!`: a statement whose values are bound, read at compile time.
//!
//! The rooms: here `attr` (tokens to values), [`lex`] (the model: SQL as a list of tokens),
//! [`check`] (where each placeholder stands, by the [`words`] before it), [`emit`].

mod check;
mod dialect;
mod emit;
mod lex;
mod words;

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;
use crate::template::{Template, check_named};
use dialect::{Call, Dialect};

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let spoken = Dialect::of(&tokens);
    let Call { dialect, arguments } = match syn::parse2::<Call>(tokens) {
        Ok(call) => call,
        Err(error) => {
            return refused(
                &explain(error).to_compile_error(),
                &emit::stub(&krate, spoken),
            );
        }
    };
    let mut diagnostics = Diagnostics::new();
    let template = Template::new(&arguments.text, &mut diagnostics);
    check_named(
        &arguments.named,
        &template.holes().collect::<Vec<_>>(),
        &mut diagnostics,
    );
    let statement = lex::lex(&template.pieces, dialect);
    let places = check::check(&statement, dialect);
    for fault in statement.faults.iter().chain(&places.faults) {
        diagnostics.error(&template.literal, fault);
    }
    if let Err(errors) = diagnostics.finish() {
        return refused(&errors, &emit::stub(&krate, dialect));
    }
    emit::emit(&krate, dialect, &arguments, &template, &places.of_holes)
}

/// A first argument that is no literal is the commonest mistake: say what to write.
fn explain(error: syn::Error) -> syn::Error {
    if error.to_string().contains("expected a string literal") {
        return syn::Error::new(
            error.span(),
            "a statement is a string literal, so that no run-time text becomes SQL; write `sql!(\"… {x}\")`, and the value of `x` is bound",
        );
    }
    error
}
