//! Tokens only: tables of const data, and calls into the runtime.

use proc_macro2::{Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Index};

use super::model::{At, Body, Bounds, Constant, Field, Model, Number, Variant};

/// ```text
/// const _: () = {
///     impl ClaudeOutput for Triage {
///         const SHAPE: Shape = Shape::record(&<Self as Record>::TABLE);
///         fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> { reader.record() }
///     }
///     impl Record for Triage { … }      // or, for an enum, `impl Choice`
///     impl<'de> Deserialize<'de> for Triage { … }
///     impl JsonSchema for Triage { … }
/// };
/// ```
pub(super) fn emit(model: &Model) -> TokenStream {
    let (ident, krate) = (&model.ident, &model.krate);
    let p = quote!(#krate::__private::output);
    let (shape, read, rest) = match &model.body {
        Body::Record(fields) => (
            quote!(#p::Shape::record(&<Self as #p::Record>::TABLE)),
            quote!(record),
            record(model, fields, &p),
        ),
        Body::Choice(variants) => (
            choice_shape(model, variants, &p),
            quote!(choice),
            choice(model, variants, &p),
        ),
    };
    let plugs = plugs(ident, &p);
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #krate::ClaudeOutput for #ident {
                const SHAPE: #p::Shape = #shape;
                #[inline]
                fn read<'de, D: #p::serde::Deserializer<'de>>(
                    reader: #p::Reader<'_, D>,
                ) -> #p::Read<Self, D::Error> {
                    reader.#read()
                }
            }
            #rest
            #plugs
        };
    }
}

/// `Deserialize` and `JsonSchema`, by which other crates take the type.
fn plugs(ident: &syn::Ident, p: &TokenStream) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl<'de> #p::serde::Deserialize<'de> for #ident {
            fn deserialize<D: #p::serde::Deserializer<'de>>(
                de: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #p::deserialize(de)
            }
        }
        #[automatically_derived]
        impl #p::schemars::JsonSchema for #ident {
            fn schema_name() -> #p::Name {
                #p::schema_name::<Self>()
            }
            fn schema_id() -> #p::Name {
                #p::schema_id::<Self>()
            }
            fn json_schema(_: &mut #p::schemars::SchemaGenerator) -> #p::schemars::Schema {
                #p::json_schema::<Self>()
            }
        }
    }
}

/// ```text
/// impl Record for Triage {
///     type Partial = (Seen<u8>, Seen<Tainted<String>>,);
///     const TABLE: RecordTable = RecordTable { …, fields: &[Field::new("severity", "…", <u8 as FieldType>::LOOKS).range(…), …] };
///     fn begin() -> Self::Partial { (None, None,) }
///     fn field<…>(partial: &mut Self::Partial, index: u32, slot: Slot<'_, A>) -> Result<(), Stop<A::Error>> {
///         match index {
///             0u32 => <u8 as Ranged>::range(<u8 as FieldType>::check(slot, &mut partial.0)?, …).done() … Ok(()),
///             1u32 => <Tainted<String> as FieldType>::fill(slot, &mut partial.1),
///             _ => slot.skip(),
///         }
///     }
///     fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self> {
///         let __0 = <u8 as FieldType>::take(missing, partial.0, 0usize);
///         let __1 = <Tainted<String> as FieldType>::take(missing, partial.1, 1usize);
///         Some(Self { severity: __0?, summary: __1? })
///     }
/// }
/// ```
fn record(model: &Model, fields: &[Field], p: &TokenStream) -> TokenStream {
    let ident = &model.ident;
    let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
    let table = record_table(model, fields, p);
    let nothing = fields.iter().map(|_| quote!(::core::option::Option::None));
    // Where there are no fields, `()` would be a unit that clippy finds needless.
    let begin = (!fields.is_empty()).then(|| quote!((#(#nothing,)*)));
    let places: Vec<Index> = (0..fields.len()).map(Index::from).collect();
    let numbers: Vec<Literal> = (0..fields.len()).map(Literal::usize_suffixed).collect();
    let indices: Vec<Literal> = (0u32..)
        .take(fields.len())
        .map(Literal::u32_suffixed)
        .collect();
    let reads = fields
        .iter()
        .zip(&places)
        .map(|(field, place)| read(field, place, p));
    let values: Vec<_> = (0..fields.len())
        .map(|at| format_ident!("__{at}"))
        .collect();
    let names = fields.iter().map(|field| &field.ident);
    let takes = fields.iter().map(|field| {
        let of_type = of_type(&field.ty, p);
        let take = if field.rules.default.is_some() {
            "take_or_default"
        } else {
            "take"
        };
        let take = syn::Ident::new(take, field.ty.span());
        quote!(#of_type::#take)
    });
    let checks = fields.iter().filter_map(|field| check_default(field, p));
    let partial = if fields.is_empty() {
        quote!(_)
    } else {
        quote!(partial)
    };
    quote! {
        #[automatically_derived]
        impl #p::Record for #ident {
            type Partial = (#(#p::Seen<#types>,)*);
            const TABLE: #p::RecordTable = #table;
            #[inline]
            fn begin() -> Self::Partial {
                #begin
            }
            #[inline]
            fn field<'de, A: #p::serde::de::MapAccess<'de>>(
                #partial: &mut Self::Partial,
                index: ::core::primitive::u32,
                slot: #p::Slot<'_, A>,
            ) -> ::core::result::Result<(), #p::Stop<A::Error>> {
                match index {
                    #(#indices => #reads,)*
                    _ => slot.skip(),
                }
            }
            #[inline]
            fn finish(
                #partial: Self::Partial,
                missing: &#p::Missing<'_>,
            ) -> ::core::option::Option<Self> {
                #(let #values = #takes(missing, partial.#places, #numbers);)*
                ::core::option::Option::Some(Self { #(#names: #values?,)* })
            }
        }
        #(#checks)*
    }
}

/// The reading of one field, and its rules: calls by the field's type, at the tokens that rustc is
/// to point at.
fn read(field: &Field, place: &Index, p: &TokenStream) -> TokenStream {
    let Field { ty, rules, .. } = field;
    let of_type = of_type(ty, p);
    let none = rules.length.is_none() && rules.range.is_none();
    if none && rules.pattern.is_none() && rules.check.is_none() {
        return quote!(#of_type::fill(slot, &mut partial.#place));
    }
    let mut filled = quote!(#of_type::check(slot, &mut partial.#place)?);
    if let Some(rule) = &rules.length {
        let (held, bounds) = (held(ty, &rule.word, "Measured", p), length(rule, p));
        filled = quote!(#held(#filled, #bounds));
    }
    if let Some(rule) = &rules.range {
        let (held, bounds) = (held(ty, &rule.word, "Ranged", p), range(rule, p));
        filled = quote!(#held(#filled, #bounds));
    }
    if let Some(rule) = &rules.pattern {
        let held = held(ty, &rule.word, "Matched", p);
        let (text, source) = (&rule.value.text, &rule.value.source);
        // A type of its own: that its text is a const proves that it is none of run time. The name
        // is not one that the field's type would have.
        filled = quote!({
            enum __Pattern {}
            #[automatically_derived]
            impl #p::Pattern for __Pattern {
                const TEXT: &'static ::core::primitive::str = #text;
                const SOURCE: &'static ::core::primitive::str = #source;
                fn cell() -> &'static #p::PatternCell {
                    static CELL: #p::PatternCell = #p::PatternCell::new();
                    &CELL
                }
            }
            #held::<__Pattern>(#filled)
        });
    }
    if let Some(rule) = &rules.check {
        let (check, p) = (&rule.value, respanned(p, rule.tokens.span()));
        filled = quote_spanned!(rule.tokens.span()=> #p::check::<#ty, _>(#filled, #check));
    }
    quote!({
        #filled.done();
        ::core::result::Result::Ok(())
    })
}

/// `<Type as FieldType>`, all of it at the type's tokens.
fn of_type(ty: &syn::Type, p: &TokenStream) -> TokenStream {
    let p = respanned(p, ty.span());
    quote_spanned!(ty.span()=> <#ty as #p::FieldType>)
}

/// `<Type as Measured>::length`, all of it at the rule's word.
fn held(ty: &syn::Type, word: &syn::Ident, role: &str, p: &TokenStream) -> TokenStream {
    let span = word.span();
    let (ty, p) = (respanned(&quote!(#ty), span), respanned(p, span));
    let role = syn::Ident::new(role, span);
    quote_spanned!(span=> <#ty as #p::#role>::#word)
}

/// The same tokens at another place. They keep what they mean: both are the user's.
fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.clone().into_iter().map(|mut tree| {
        if let TokenTree::Group(group) = &tree {
            let mut moved = Group::new(group.delimiter(), respanned(&group.stream(), span));
            moved.set_span(span);
            return TokenTree::Group(moved);
        }
        tree.set_span(tree.span().located_at(span));
        tree
    });
    tokens.collect()
}

fn record_table(model: &Model, fields: &[Field], p: &TokenStream) -> TokenStream {
    let Model {
        name, description, ..
    } = model;
    let fields = fields.iter().map(|field| {
        let Field {
            ty,
            name,
            description,
            rules,
            ..
        } = field;
        let of_type = of_type(ty, p);
        let length = rules.length.as_ref().map(|rule| {
            let bounds = length(rule, p);
            quote!(.length(#bounds))
        });
        let range = rules.range.as_ref().map(|rule| {
            let bounds = range(rule, p);
            quote!(.range(#bounds))
        });
        let pattern = rules.pattern.as_ref().map(|rule| {
            let text = &rule.value.text;
            quote!(.pattern(#text))
        });
        let default = rules.default.as_ref().map(|rule| {
            let constant = default(field, &rule.value, p);
            quote!(.default(#constant))
        });
        let examples = (!rules.examples.is_empty()).then(|| {
            let examples = rules
                .examples
                .iter()
                .map(|example| constant(&example.value, p));
            quote!(.examples(&[#(#examples),*]))
        });
        quote!(#p::Field::new(#name, #description, #of_type::LOOKS)#length #range #pattern #default #examples)
    });
    quote! {
        #p::RecordTable {
            name: #name,
            id: ::core::concat!(::core::module_path!(), "::", #name),
            description: #description,
            fields: &[#(#fields),*],
        }
    }
}

/// Evaluated when the program is compiled: whether the type takes the default.
fn check_default(field: &Field, p: &TokenStream) -> Option<TokenStream> {
    let rule = field.rules.default.as_ref()?;
    let ty = &field.ty;
    let constant = default(field, &rule.value, p);
    let span = rule.tokens.span();
    let p = respanned(p, span);
    let check = quote_spanned!(span=> #p::check_default::<#ty>(&#constant));
    Some(quote!(const _: () = #check;))
}

fn length(rule: &At<Bounds>, p: &TokenStream) -> TokenStream {
    let whole = |number: Number| match number {
        Number::Integer(value) => u64::try_from(value).unwrap_or_default(),
        Number::Float(_) => 0,
    };
    let min = rule
        .value
        .min
        .as_ref()
        .map_or(0, |bound| whole(bound.number));
    let min = Literal::u64_unsuffixed(min);
    let max = option(rule.value.max.as_ref().map(|bound| {
        let max = Literal::u64_unsuffixed(whole(bound.number));
        quote!(#max)
    }));
    quote!(#p::Length { min: #min, max: #max })
}

fn range(rule: &At<Bounds>, p: &TokenStream) -> TokenStream {
    let bound = |bound: &Option<super::model::Bound>| {
        option(bound.as_ref().map(|bound| number(bound.number, p)))
    };
    let (min, max) = (bound(&rule.value.min), bound(&rule.value.max));
    quote!(#p::Range { min: #min, max: #max })
}

fn option(value: Option<TokenStream>) -> TokenStream {
    let Some(value) = value else {
        return quote!(::core::option::Option::None);
    };
    quote!(::core::option::Option::Some(#value))
}

fn number(number: Number, p: &TokenStream) -> TokenStream {
    match number {
        Number::Integer(value) => {
            let value = Literal::i128_unsuffixed(value);
            quote!(#p::Number::Integer(#value))
        }
        Number::Float(value) => {
            let value = Literal::f64_unsuffixed(value);
            quote!(#p::Number::Float(#value))
        }
    }
}

fn constant(constant: &Constant, p: &TokenStream) -> TokenStream {
    match constant {
        Constant::Boolean(value) => quote!(#p::Constant::Boolean(#value)),
        Constant::Number(value) => {
            let value = number(*value, p);
            quote!(#p::Constant::Number(#value))
        }
        Constant::Text(text) => quote!(#p::Constant::Text(#text)),
        Constant::OfType => quote!(#p::Constant::Empty),
    }
}

/// A bare `default` is what std's `Default` makes of the type.
fn default(field: &Field, value: &Constant, p: &TokenStream) -> TokenStream {
    let written = match (value, super::kind::kind(&field.ty)) {
        (Constant::OfType, super::kind::Kind::Boolean) => Constant::Boolean(false),
        (Constant::OfType, super::kind::Kind::Integer { .. }) => {
            Constant::Number(Number::Integer(0))
        }
        (Constant::OfType, super::kind::Kind::Float) => Constant::Number(Number::Float(0.0)),
        (Constant::OfType, super::kind::Kind::Text) => Constant::Text(String::new()),
        _ => return constant(value, p),
    };
    constant(&written, p)
}

fn choice_shape(model: &Model, variants: &[Variant], p: &TokenStream) -> TokenStream {
    let Model {
        name, description, ..
    } = model;
    let descriptions = variants.iter().map(|variant| &variant.description);
    let texts = variants.iter().map(|variant| &variant.name);
    quote! {
        #p::Shape::choice(&#p::ChoiceTable {
            name: #name,
            id: ::core::concat!(::core::module_path!(), "::", #name),
            description: #description,
            texts: &[#(#texts),*],
            descriptions: &[#(#descriptions),*],
        })
    }
}

fn choice(model: &Model, variants: &[Variant], p: &TokenStream) -> TokenStream {
    let ident = &model.ident;
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

/// What stands in for a type that was refused, so that its users see no further errors.
pub(super) fn stub(input: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let ident = &input.ident;
    let p = quote!(#krate::__private::output);
    let (impl_generics, type_generics, clause) = input.generics.split_for_impl();
    if !input.generics.params.is_empty() {
        return quote! {
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
            };
        };
    }
    let plugs = plugs(ident, &p);
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #krate::ClaudeOutput for #ident {
                const SHAPE: #p::Shape = #p::Shape::REFUSED;
                fn read<'de, D: #p::serde::Deserializer<'de>>(
                    _: #p::Reader<'_, D>,
                ) -> #p::Read<Self, D::Error> {
                    ::core::result::Result::Ok(::core::option::Option::None)
                }
            }
            #plugs
        };
    }
    .into_token_stream()
}
