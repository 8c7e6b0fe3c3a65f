//! Enums with payloads.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::model::{Field, Payload, Rules, Tagging, Variant};
use super::record::Record;
use super::{Parts, Target};

/// ```text
/// impl Union for Wish {
///     type Told = ByKey;
///     const TABLE: UnionTable = UnionTable { …, variants: &[Variant { name: "refund", …, payload: Payload::Record(const { &<Self as Record<0>>::TABLE }) }, …] };
///     fn variant<…>(number: u32, reader: Reader<'_, D>) -> Read<Self, D::Error> {
///         match number {
///             0 => reader.record::<Self, 0>(),
///             1 => Ok(<Complaint as ClaudeOutput>::read(reader)?.map(Self::Complaint)),
///             _ => Ok(None),
///         }
///     }
///     fn unit(number: u32) -> Option<Self> { match number { 2 => Some(Self::Nothing), _ => None } }
/// }
/// impl Record<0> for Wish { … }
/// ```
pub(super) fn union(target: &mut Target<'_>, tagging: &Tagging, variants: &[Variant]) -> Parts {
    let p = target.p.clone();
    let parts: Vec<Part> = variants
        .iter()
        .enumerate()
        .map(|(number, variant)| part(target, tagging, number, variant))
        .collect();
    let table = table(target, tagging, variants, &parts);
    let table = target.constant("TABLE", "UnionTable", &table);
    let numbers: Vec<Literal> = (0u32..)
        .take(variants.len())
        .map(Literal::u32_unsuffixed)
        .collect();
    let reads = parts.iter().map(|part| &part.read);
    let units = variants.iter().zip(&numbers);
    let units = units.filter(|(variant, _)| matches!(variant.payload, Payload::Unit));
    let units = units.map(|(variant, number)| {
        let ident = &variant.ident;
        quote!(#number => ::core::option::Option::Some(Self::#ident),)
    });
    let records = parts.iter().map(|part| &part.record);
    let head = target.head(&quote!(#p::Union));
    let told = match tagging {
        Tagging::External => quote!(ByKey),
        Tagging::Internal(_) => quote!(ByTag),
        Tagging::Adjacent(..) => quote!(ByTagAndContent),
    };
    let rest = quote! {
        #head {
            type Told = #p::#told;
            #table
            fn variant<'__de, __D: #p::serde::Deserializer<'__de>>(
                number: ::core::primitive::u32,
                reader: #p::Reader<'_, __D>,
            ) -> #p::Read<Self, __D::Error> {
                match number {
                    #(#numbers => { #reads })*
                    _ => ::core::result::Result::Ok(::core::option::Option::None),
                }
            }
            fn unit(number: ::core::primitive::u32) -> ::core::option::Option<Self> {
                match number {
                    #(#units)*
                    _ => ::core::option::Option::None,
                }
            }
        }
        #(#records)*
    };
    Parts {
        shape: quote!(#p::Shape::union::<Self>()),
        read: quote!(reader.union::<Self>()),
        read_into: None,
        methods: TokenStream::new(),
        rest,
        is_checked: false,
        is_compound: true,
    }
}

/// What one variant comes to.
struct Part {
    payload: TokenStream,
    /// From `reader` to a `Read<Self, _>`.
    read: TokenStream,
    /// The impl for its fields, or what proves its rules.
    record: TokenStream,
}

fn part(target: &mut Target<'_>, tagging: &Tagging, number: usize, variant: &Variant) -> Part {
    let p = target.p.clone();
    let ident = &variant.ident;
    let tag = match tagging {
        Tagging::Internal(tag) => Some((tag.value.as_str(), variant.name.as_str())),
        _ => None,
    };
    let record = |target: &mut Target<'_>, fields: &[Field]| {
        let record = Record {
            number,
            name: String::new(),
            description: String::new(),
            tag,
            fields,
            build: quote!(Self::#ident),
        };
        record.emit(target)
    };
    let number = Literal::usize_unsuffixed(number);
    let table = quote!(const { &<Self as #p::Record<#number>>::TABLE });
    match &variant.payload {
        Payload::Unit if tag.is_none() => Part {
            payload: quote!(#p::Payload::Unit),
            read: quote!(::core::result::Result::Ok(reader.null()?.map(|()| Self::#ident))),
            record: TokenStream::new(),
        },
        Payload::Newtype(field) if tag.is_none() => {
            let read = target.read_value(&field.ty, &field.rules);
            let (position, ty) = (target.position(field), &field.ty);
            let build = target.build_one(field, &quote!(Self::#ident));
            Part {
                payload: quote!(#p::Payload::Value(const { &#position })),
                read: quote! {
                    let value: #p::Read<#ty, __D::Error> = { #read };
                    ::core::result::Result::Ok(value?.map(#build))
                },
                record: target.proof_items(ty, &field.rules),
            }
        }
        Payload::Tuple(fields) => Part {
            payload: quote!(#p::Payload::Tuple(#table)),
            read: quote!(reader.tuple::<Self, #number>()),
            record: record(target, fields),
        },
        payload => {
            let record = match payload {
                Payload::Record(fields) => record(target, fields),
                // Its fields stand beside the tag.
                Payload::Newtype(field) => record(target, &[flat(field)]),
                _ => record(target, &[]),
            };
            Part {
                payload: quote!(#p::Payload::Record(#table)),
                read: quote!(reader.record::<Self, #number>()),
                record,
            }
        }
    }
}

/// The same field, with its own fields standing in its place.
pub(super) fn flat(field: &Field) -> Field {
    Field {
        ident: None,
        visibility: None,
        ty: field.ty.clone(),
        name: field.name.clone(),
        named_at: field.named_at.clone(),
        description: String::new(),
        flatten: Some(syn::Ident::new("flatten", proc_macro2::Span::call_site())),
        unmigrated: None,
        skip_out: None,
        rules: Rules::default(),
    }
}

fn table(
    target: &Target<'_>,
    tagging: &Tagging,
    variants: &[Variant],
    parts: &[Part],
) -> TokenStream {
    let (p, id) = (&target.p, target.id());
    let (name, description) = (&target.model.name, &target.model.description);
    let frame: Vec<&str> = match tagging {
        Tagging::External => variants.iter().map(|it| it.name.as_str()).collect(),
        Tagging::Internal(tag) => vec![&tag.value],
        Tagging::Adjacent(tag, content) => vec![&tag.value, &content.value],
    };
    let names = variants.iter().map(|variant| &variant.name);
    let descriptions = variants.iter().map(|variant| &variant.description);
    let payloads = parts.iter().map(|part| &part.payload);
    quote! {
        #p::UnionTable {
            name: #name,
            id: #id,
            description: #description,
            tagging: <<Self as #p::Union>::Told as #p::Told>::TAGGING,
            frame: #p::RecordTable {
                name: "",
                id: "",
                description: "",
                fields: &[#(#p::Field::new(#frame, "", &#p::Shape::NULL, #p::Rules::NONE)),*],
            },
            variants: &[#(#p::Variant {
                name: #names,
                description: #descriptions,
                payload: #payloads,
            }),*],
        }
    }
}
