//! `#[derive(ClaudeOutput)]`: `attr` reads the attributes, `model` holds what the user wrote,
//! `check` holds rules that span several values, `emit` writes the tables and the calls.

pub(crate) mod attr;
pub(crate) mod case;
mod check;
pub(crate) mod emit;
mod kind;
pub(crate) mod model;
mod pattern;
mod rules;
mod symbol;

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match syn::parse2::<syn::DeriveInput>(tokens) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut diagnostics = Diagnostics::new();
    let model = model::read(&input, &mut diagnostics);
    if let Some(model) = &model {
        check::check(model, &mut diagnostics);
    }
    match (diagnostics.finish_items(), model) {
        (Ok(()), Some(model)) => emit::emit(&model),
        (errors, model) => {
            let errors = errors.err();
            let krate = model.map_or_else(attr::default_crate, |model| model.krate);
            let stub = emit::stub(&input, &krate);
            quote::quote!(#errors #stub)
        }
    }
}
