//! Field-less enums: one of a list of texts.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::model::Variant;
use super::{Parts, Target};

pub(super) fn choice(target: &Target<'_>, variants: &[Variant]) -> Parts {
    let p = &target.p;
    let (name, description, id) = (&target.model.name, &target.model.description, target.id());
    let descriptions = variants.iter().map(|variant| &variant.description);
    let texts = variants.iter().map(|variant| &variant.name);
    Parts {
        shape: quote! {
            #p::Shape::choice(&#p::ChoiceTable {
                name: #name,
                id: #id,
                description: #description,
                texts: &[#(#texts),*],
                descriptions: &[#(#descriptions),*],
            })
        },
        read: quote!(reader.choice()),
        read_into: Some(quote!(reader.choice_into(place))),
        methods: TokenStream::new(),
        rest: impls(target, variants),
        is_checked: false,
        is_compound: false,
    }
}

fn impls(target: &Target<'_>, variants: &[Variant]) -> TokenStream {
    let (ident, p) = (&target.model.ident, &target.p);
    let names: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let texts = variants.iter().map(|variant| &variant.name);
    let numbers: Vec<Literal> = (0..variants.len()).map(Literal::usize_suffixed).collect();
    quote! {
        #[automatically_derived]
        impl #ident {
            /// Every variant, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];
        }
        #[automatically_derived]
        impl #p::Choice for #ident {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
            fn index(self) -> ::core::primitive::usize {
                match self {
                    #(Self::#names => #numbers,)*
                }
            }
            fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
                match index {
                    #(#numbers => ::core::option::Option::Some(Self::#names),)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    }
}
