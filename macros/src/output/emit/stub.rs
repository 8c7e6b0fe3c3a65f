//! What stands in for a type that was refused, so that its users see no further errors.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, GenericParam};

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
            #plugs
        };
    }
}
