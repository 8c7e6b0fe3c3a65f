//! `#[derive(JsonOut)]`: `attr` reads the attributes, `model` holds what the user wrote, `check`
//! holds rules that span several values, `emit` writes the calls. `#[derive(ClaudeOutput)]` hands
//! its own model over to `emit`.

mod attr;
mod bound;
mod check;
mod emit;
pub(crate) mod model;
mod symbol;

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, refused_items};
use crate::half;
use crate::output::attr::default_crate;

pub(crate) use emit::{emit, stub};

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match half::read(tokens) {
        Ok(input) => input,
        Err(unread) => {
            let half::Unread { error, head } = *unread;
            let stub = head.map(|head| stub(&head, &default_crate()));
            return refused_items(&error.to_compile_error(), stub.as_ref());
        }
    };
    if model::is_of_a_model(&input) {
        // No stub: the type has the impl already.
        let message = "`#[derive(ClaudeOutput)]` makes a type go out as JSON already; remove `JsonOut` from the derives";
        return syn::Error::new_spanned(&input.ident, message).to_compile_error();
    }
    let mut diagnostics = Diagnostics::new();
    let model = model::read(&input, &mut diagnostics);
    if let Some(model) = &model {
        check::check(model, &mut diagnostics);
    }
    match (diagnostics.finish_items(), model) {
        (Ok(()), Some(model)) => emit(&model),
        (errors, model) => {
            let errors = errors.err();
            let krate = model.map_or_else(default_crate, |model| model.krate);
            let stub = stub(&input, &krate);
            quote::quote!(#errors #stub)
        }
    }
}
