//! `#[derive(ClaudeTools)]`: `attr` has the words, `model` holds what the user wrote, `check` holds
//! rules that span several values, `emit` writes the table and the calls.

mod attr;
mod check;
mod emit;
mod model;

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, refused_items};
use crate::half;

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match half::read(tokens) {
        Ok(input) => input,
        Err(unread) => {
            let half::Unread { error, head } = *unread;
            let stub = head.map(|head| emit::stub(&head, None));
            return refused_items(&error.to_compile_error(), stub.as_ref());
        }
    };
    let mut diagnostics = Diagnostics::new();
    let model = model::read(&input, &mut diagnostics);
    if let Some(model) = &model {
        check::check(model, &mut diagnostics);
    }
    let errors = diagnostics.finish_items().err();
    let of_fields = model.as_ref().and_then(emit::faults_of_fields);
    match (model, errors, of_fields) {
        (Some(model), None, None) => emit::emit(&model),
        (model, errors, of_fields) => {
            let stub = emit::stub(&input, model.as_ref());
            quote::quote!(#errors #of_fields #stub)
        }
    }
}
