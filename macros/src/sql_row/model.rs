//! What the user wrote, with names read, and nothing yet held against anything else.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;
use syn::{Data, DataEnum, DeriveInput, Fields, Generics, Type};

use super::attr;
use crate::diagnostics::Diagnostics;
use crate::errors::row as errors;

/// A struct whose fields have names.
pub(super) struct Model {
    pub(super) ident: Ident,
    pub(super) krate: TokenStream,
    pub(super) fields: Vec<Field>,
}

pub(super) struct Field {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    pub(super) column: String,
    /// The token that the name comes from.
    pub(super) named_at: TokenStream,
}

/// Reads a derive's input. `None` where it cannot be gone on with; errors have then been told.
pub(super) fn read(
    input: &DeriveInput,
    krate: TokenStream,
    diagnostics: &mut Diagnostics,
) -> Option<Model> {
    let ident = &input.ident;
    let fields = match &input.data {
        Data::Struct(data) => of_struct(&data.fields, ident, diagnostics)?,
        Data::Enum(data) => {
            refuse_enum(data, diagnostics);
            return None;
        }
        Data::Union(data) => {
            let message = format!(
                "a row has all of its columns at once; write `struct {ident} {{ … }}` with a field for each"
            );
            diagnostics.numbered(errors::SHAPE, data.union_token, message);
            return None;
        }
    };
    check_generics(&input.generics, diagnostics);
    Some(Model {
        ident: ident.clone(),
        krate,
        fields,
    })
}

fn refuse_enum(data: &DataEnum, diagnostics: &mut Diagnostics) {
    let no_payload = |variant: &syn::Variant| matches!(variant.fields, Fields::Unit);
    let message = if data.variants.iter().all(no_payload) {
        "a field-less enum is one column, and a row has several; write `#[derive(ClaudeOutput)]` in place of this, and make the enum a field of a struct"
    } else {
        "a row has all of its columns at once; write a struct with a field for each, those that may be `NULL` as `Option`"
    };
    diagnostics.numbered(errors::SHAPE, data.enum_token, message);
}

fn check_generics(generics: &Generics, diagnostics: &mut Diagnostics) {
    if !generics.params.is_empty() {
        diagnostics.numbered(
            errors::SHAPE,
            &generics.params,
            "a row is read into a type without parameters; remove them, and write the types of the columns",
        );
    }
}

fn of_struct(fields: &Fields, ident: &Ident, diagnostics: &mut Diagnostics) -> Option<Vec<Field>> {
    let named = match fields {
        Fields::Named(fields) if !fields.named.is_empty() => &fields.named,
        Fields::Unnamed(fields) if !fields.unnamed.is_empty() => {
            let message = format!(
                "columns are found by their names, and these fields have none; write `struct {ident} {{ id: … }}`"
            );
            diagnostics.numbered(errors::SHAPE, &fields.unnamed, message);
            return None;
        }
        _ => {
            let message = format!(
                "there is no field to read a column into; write `struct {ident} {{ id: … }}`"
            );
            diagnostics.numbered(errors::SHAPE, ident, message);
            return None;
        }
    };
    let read = named.iter().filter_map(|field| {
        let ident = field.ident.clone()?;
        let rename = attr::on_field(&field.attrs, diagnostics);
        let (column, named_at) = match rename {
            Some(rename) => (rename.value(), quote!(#rename)),
            None => (ident.unraw().to_string(), quote!(#ident)),
        };
        Some(Field {
            ident,
            ty: field.ty.clone(),
            column,
            named_at,
        })
    });
    Some(read.collect())
}
