//! Tokens only: the names of the columns, and a call for each field.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::DeriveInput;
use syn::spanned::Spanned as _;

use super::model::{Field, Model};

/// ```text
/// const _: () = {
///     impl FromSqlRow for Person {
///         const COLUMNS: &'static [&'static str] = &["id", "name"];
///         fn from_sql_row<__R: Columns>(row: &Record<'_, __R>) -> Result<Self, SqlError> {
///             Ok(Self {
///                 id: Record::field::<Self, u32>(row, 0)?,
///                 name: Record::field::<Self, Tainted<String>>(row, 1)?,
///             })
///         }
///     }
/// };
/// ```
pub(super) fn emit(model: &Model) -> TokenStream {
    let Model {
        ident,
        krate,
        fields,
    } = model;
    let p = quote!(#krate::__private::sql);
    let columns = fields.iter().map(|field| &field.column);
    let values = (0..).zip(fields).map(|(at, field)| value(field, at, &p));
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #p::FromSqlRow for #ident {
                const COLUMNS: &'static [&'static ::core::primitive::str] = &[#(#columns),*];
                fn from_sql_row<__R: #p::Columns>(
                    row: &#p::Record<'_, __R>,
                ) -> ::core::result::Result<Self, #p::SqlError> {
                    ::core::result::Result::Ok(Self { #(#values,)* })
                }
            }
        };
    }
}

/// A field that is not read is told at its type.
fn value(field: &Field, at: usize, p: &TokenStream) -> TokenStream {
    let Field { ident, ty, .. } = field;
    let at = Literal::usize_unsuffixed(at);
    let span = Span::call_site().located_at(ty.span());
    let call = quote_spanned!(span=> ::field::<Self, #ty>);
    quote!(#ident: #p::Record #call(row, #at)?)
}

/// What stands in for a type that was refused, so that its users see no further errors.
pub(super) fn stub(input: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let (p, ident) = (quote!(#krate::__private::sql), &input.ident);
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #parameters #p::FromSqlRow for #ident #arguments #clause {
                const COLUMNS: &'static [&'static ::core::primitive::str] = &[];
                fn from_sql_row<__R: #p::Columns>(
                    row: &#p::Record<'_, __R>,
                ) -> ::core::result::Result<Self, #p::SqlError> {
                    #p::Record::refused(row)
                }
            }
        };
    }
}
