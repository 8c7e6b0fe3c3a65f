//! `#[derive(ClaudeOutput)]`: `attr` reads the attributes, `model` holds what the user wrote,
//! `check` holds rules that span several values, `emit` writes the tables and the calls.

pub(crate) mod attr;
pub(crate) mod case;
mod check;
pub(crate) mod emit;
pub(crate) mod kind;
pub(crate) mod model;
mod pattern;
mod rules;
mod symbol;
mod unmigrated;

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, refused_items};
use crate::half;

/// What is wrong with a type, told by `compile_error!`s.
pub(crate) fn faults(tokens: TokenStream) -> Option<TokenStream> {
    let input = syn::parse2(tokens).ok()?;
    let mut diagnostics = Diagnostics::new();
    if let Some(model) = model::read(&input, &mut diagnostics) {
        check::check(&model, &mut diagnostics);
    }
    diagnostics.finish_items().err()
}

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match half::read(tokens) {
        Ok(input) => input,
        Err(unread) => {
            let half::Unread { error, head } = *unread;
            let stub = head.map(|head| emit::stub(&head, &attr::krate(&head.attrs)));
            return refused_items(&error.to_compile_error(), stub.as_ref());
        }
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
            let krate = model.map_or_else(|| attr::krate(&input.attrs), |model| model.krate);
            let stub = emit::stub(&input, &krate);
            quote::quote!(#errors #stub)
        }
    }
}
