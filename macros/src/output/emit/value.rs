//! Types that are one value: newtypes, and unit structs.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::model::Field;
use super::{Parts, Target, of_type};

/// ```text
/// const SHAPE: Shape = Shape::wrapped(const { &WrappedTable { …, value: Position::new(<u32 as FieldType>::LOOKS, Rules::NONE.range(…)) } });
/// fn read<…>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
///     let value: Read<u32, D::Error> = { <u32 as ClaudeOutput>::read(reader) … };
///     Ok(value?.map(Self))
/// }
/// fn absent() -> Option<Self> { <u32 as ClaudeOutput>::absent().map(Self) }
/// ```
pub(super) fn newtype(target: &mut Target<'_>, field: &Field) -> Parts {
    let p = target.p.clone();
    let read = target.read_value(&field.ty, &field.rules);
    let (name, id) = (&target.model.name, target.id());
    let description = joined(&target.model.description, &field.description);
    let position = target.position(field);
    let (ty, krate) = (&field.ty, target.krate);
    let build = target.build_one(field, &quote!(Self));
    Parts {
        shape: quote! {
            #p::Shape::wrapped(const {
                &#p::WrappedTable {
                    name: #name,
                    id: #id,
                    description: #description,
                    value: #position,
                }
            })
        },
        read: quote! {
            let value: #p::Read<#ty, __D::Error> = { #read };
            ::core::result::Result::Ok(value?.map(#build))
        },
        read_into: None,
        methods: quote! {
            fn absent() -> ::core::option::Option<Self> {
                <#ty as #krate::ClaudeOutput>::absent().map(#build)
            }
        },
        rest: target.proof_items(ty, &field.rules),
        is_checked: false,
        is_compound: true,
    }
}

/// A unit struct is `null`.
pub(super) fn unit(target: &Target<'_>) -> Parts {
    let p = &target.p;
    Parts {
        shape: quote!(#p::Shape::NULL),
        read: quote!(::core::result::Result::Ok(reader.null()?.map(|()| Self))),
        read_into: None,
        methods: TokenStream::new(),
        rest: TokenStream::new(),
        is_checked: false,
        is_compound: false,
    }
}

impl Target<'_> {
    /// `Position::new(<u32 as FieldType>::LOOKS, Rules::NONE.range(…))`.
    pub(super) fn position(&self, field: &Field) -> TokenStream {
        let p = &self.p;
        let (of_type, rules) = (of_type(&field.ty, p), self.rules(&field.rules));
        quote!(#p::Position::new(#of_type::LOOKS, #rules))
    }
}

/// What is said of the type, and of what it holds.
fn joined(one: &str, other: &str) -> String {
    match (one, other) {
        (said, "") | ("", said) => said.to_owned(),
        (one, other) => format!("{}. {other}", one.trim_end_matches('.')),
    }
}
