//! `#[sql(…)]`, as values.

use proc_macro2::TokenStream;
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::parse::ParseBuffer;
use syn::{Attribute, LitStr};

use crate::diagnostics::Diagnostics;

const SQL: &str = "sql";
const CRATE: &str = "crate";
const RENAME: &str = "rename";

pub(super) fn default_crate() -> TokenStream {
    quote!(::taintless)
}

/// `#[sql(crate = "…")]` on the struct: the path of the runtime.
pub(super) fn on_type(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> TokenStream {
    let path = word(attributes, CRATE, diagnostics);
    let path = path.and_then(|literal| {
        let path = literal.parse_with(syn::Path::parse_mod_style);
        if path.is_err() {
            diagnostics.error(
                &literal,
                "this is no path; write for example `crate = \"::my_taintless\"`",
            );
        }
        path.ok()
    });
    path.map_or_else(default_crate, |path| quote!(#path))
}

/// `#[sql(rename = "…")]` on a field: the name of its column.
pub(super) fn on_field(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Option<LitStr> {
    word(attributes, RENAME, diagnostics)
}

/// The text of the one word that may stand there.
fn word(attributes: &[Attribute], known: &str, diagnostics: &mut Diagnostics) -> Option<LitStr> {
    let mut text = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident(SQL)) {
        let read = attribute.parse_nested_meta(|meta| {
            text = Some(only(&meta, known, text.is_some())?);
            Ok(())
        });
        if let Err(error) = read {
            diagnostics.syn_error(error);
        }
    }
    text
}

fn only(meta: &ParseNestedMeta<'_>, known: &str, stands: bool) -> syn::Result<LitStr> {
    if !meta.path.is_ident(known) {
        let place = if known == CRATE {
            "a struct"
        } else {
            "a field"
        };
        let message = format!("unknown `sql` attribute; known on {place} is `{known} = \"…\"`");
        return Err(meta.error(message));
    }
    if stands {
        return Err(meta.error(format!("`{known}` stands twice; remove one")));
    }
    let value = meta.value().and_then(ParseBuffer::parse::<LitStr>);
    value.map_err(|error| syn::Error::new(error.span(), format!("write `{known} = \"…\"`")))
}
