//! What stands in for a type that was refused, so that its users see no further errors.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Data, DeriveInput, Fields, GenericParam};

use super::super::symbol;
use super::plugs;

pub(in super::super) fn stub(input: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let ident = &input.ident;
    let p = quote!(#krate::__private::output);
    let (impl_generics, type_generics, clause) = input.generics.split_for_impl();
    let borrows = input
        .generics
        .params
        .iter()
        .any(|it| matches!(it, GenericParam::Lifetime(_)));
    if borrows {
        // No type that borrows is one of model output.
        return TokenStream::new();
    }
    let plugs = input
        .generics
        .params
        .is_empty()
        .then(|| plugs(ident, &input.generics, &p));
    let choice = choice(input, &p);
    let mut generics = input.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!('static));
    }
    let impl_generics = if input.generics.params.is_empty() {
        quote!(#impl_generics)
    } else {
        let (with_static, _, _) = generics.split_for_impl();
        quote!(#with_static)
    };
    let json = crate::json_out::stub(input, krate);
    quote! {
        #json
        const _: () = {
            #[automatically_derived]
            impl #impl_generics #krate::ClaudeOutput for #ident #type_generics #clause {
                const SHAPE: #p::Shape = #p::Shape::REFUSED;
                fn read<'__de, __D: #p::serde::Deserializer<'__de>>(
                    _: #p::Reader<'_, __D>,
                ) -> #p::Read<Self, __D::Error> {
                    ::core::result::Result::Ok(::core::option::Option::None)
                }
            }
            #[automatically_derived]
            impl #impl_generics #p::Streamed for #ident #type_generics #clause {
                type Snapshot = #p::Whole;
            }
            #plugs
            #choice
        };
    }
}

/// That of a field-less enum is inert and has `ALL`, as it would be. (One with a tag is neither.)
fn choice(input: &DeriveInput, p: &TokenStream) -> Option<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return None;
    };
    let has_tag = input.attrs.iter().any(|attribute| {
        let words = attribute.meta.to_token_stream().to_string();
        words.contains(symbol::TAG)
    });
    let is_bare = data
        .variants
        .iter()
        .all(|it| matches!(it.fields, Fields::Unit));
    if has_tag || !is_bare || data.variants.is_empty() || !input.generics.params.is_empty() {
        return None;
    }
    let ident = &input.ident;
    Some(quote! {
        #[automatically_derived]
        impl #ident {
            #[doc(hidden)]
            pub const ALL: &'static [Self] = &[];
        }
        #[automatically_derived]
        impl #p::Choice for #ident {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[];
            fn index(self) -> ::core::primitive::usize {
                0
            }
            fn from_index(_: ::core::primitive::usize) -> ::core::option::Option<Self> {
                ::core::option::Option::None
            }
        }
    })
}
