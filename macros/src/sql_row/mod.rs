//! `#[derive(FromSqlRow)]`: `attr` reads the attributes, `model` holds what the user wrote, `check`
//! holds the rules for the types of fields and the names of columns, `emit` writes the calls.

mod attr;
mod check;
mod emit;
mod model;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, refused_items};
use crate::half;

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let input = match half::read(tokens) {
        Ok(input) => input,
        Err(unread) => {
            let half::Unread { error, head } = *unread;
            let stub = head.map(|head| emit::stub(&head, &attr::default_crate()));
            return refused_items(&error.to_compile_error(), stub.as_ref());
        }
    };
    let mut diagnostics = Diagnostics::new();
    let krate = attr::on_type(&input.attrs, &mut diagnostics);
    let model = model::read(&input, krate.clone(), &mut diagnostics);
    if let Some(model) = &model {
        check::check(model, &mut diagnostics);
    }
    match (diagnostics.finish_items(), model) {
        (Ok(()), Some(model)) => emit::emit(&model),
        (errors, _) => refused_items(
            &errors.err().unwrap_or_default(),
            Some(&emit::stub(&input, &krate)),
        ),
    }
}
