//! Tokens only: tables of const data, and calls into the runtime.

mod choice;
mod compare;
mod json;
mod proof;
mod record;
mod rule;
mod stream;
mod stub;
mod union;
mod unmigrated;
mod value;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Generics, parse_quote};

use super::model::{Body, Model};

pub(super) use stub::stub;

// A method that takes `self` by reference is called by its path, `Reader::spot(&reader)`: a trait of
// the user's with a method of that name for every type, by value, would come first.

/// The type that code is written for, and the parts that its impls have in common.
struct Target<'m> {
    model: &'m Model,
    krate: &'m TokenStream,
    /// The runtime's room for generated code.
    p: TokenStream,
    /// The type's parameters, each a type of model output.
    generics: Generics,
    /// The impls for the places within lists and maps that have rules.
    places: Vec<TokenStream>,
}

/// ```text
/// const _: () = {
///     impl ClaudeOutput for Triage {
///         const SHAPE: Shape = Shape::record::<Self, 0>();
///         fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> { reader.record::<Self, 0>() }
///     }
///     impl Record for Triage { … }      // or, for an enum, `impl Choice` or `impl Union`
///     impl<'de> Deserialize<'de> for Triage { … }
///     impl JsonSchema for Triage { … }
///     const _: () = check_budget(&<Triage as ClaudeOutput>::SHAPE, …);
/// };
/// const _: () = { impl JsonOut for Triage { … } … };
/// ```
pub(super) fn emit(model: &Model) -> TokenStream {
    let mut target = Target::new(model);
    let parts = match &model.body {
        Body::Record(fields) => record::named(&mut target, fields),
        Body::Tuple(fields) => record::unnamed(&mut target, fields),
        Body::Newtype(field) => value::newtype(&mut target, field),
        Body::Unit => value::unit(&target),
        Body::Choice(variants) => choice::choice(&target, variants),
        Body::Union(tagging, variants) => union::union(&mut target, tagging, variants),
    };
    let output = claude_output(&target, &parts);
    let plugs = plugs(&model.ident, &target.generics, &target.p);
    let budget = target.budget(&parts);
    let warnings = target.warnings();
    let json = json::json_out(model);
    let snapshots = target.snapshots();
    let (types, streamed) = (&snapshots.types, &snapshots.impls);
    let rest = &parts.rest;
    let places = &target.places;
    quote! {
        const _: () = {
            #output
            #rest
            #(#places)*
            #plugs
            #budget
            #streamed
            #(#warnings)*
        };
        #types
        #json
    }
}

/// What the kinds of types differ in.
struct Parts {
    shape: TokenStream,
    /// From `reader` to a `Read<Self, _>`.
    read: TokenStream,
    /// From `reader` into `place`, where that is another way.
    read_into: Option<TokenStream>,
    /// Further methods of `ClaudeOutput`.
    methods: TokenStream,
    /// Further impls.
    rest: TokenStream,
    /// The function that sees the whole value is called elsewhere.
    is_checked: bool,
    /// It has parts that the API's limits count.
    is_compound: bool,
}

impl<'m> Target<'m> {
    fn new(model: &'m Model) -> Self {
        let krate = &model.krate;
        let mut generics = model.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(#krate::ClaudeOutput));
        }
        Target {
            model,
            krate,
            p: quote!(#krate::__private::output),
            generics,
            places: Vec::new(),
        }
    }

    /// `impl<…> Trait for Type<…>`, without its body.
    fn head(&self, role: &TokenStream) -> TokenStream {
        let ident = &self.model.ident;
        let (impl_generics, type_generics, clause) = self.generics.split_for_impl();
        quote!(#[automatically_derived] impl #impl_generics #role for #ident #type_generics #clause)
    }

    fn id(&self) -> TokenStream {
        let name = &self.model.name;
        quote!(::core::concat!(::core::module_path!(), "::", #name))
    }

    fn is_generic(&self) -> bool {
        self.generics.type_params().next().is_some()
            || self.generics.const_params().next().is_some()
    }

    /// A const at the type's name: where two types hold each other, rustc tells each by that.
    fn constant(&self, name: &str, ty: &str, value: &TokenStream) -> TokenStream {
        let span = self.model.ident.span();
        let p = respanned(&self.p, span);
        let (name, ty) = (Ident::new(name, span), Ident::new(ty, span));
        quote_spanned!(span=> const #name: #p::#ty = #value;)
    }

    /// Evaluated when the program is compiled: whether the API takes the type's schema. That of a
    /// generic type is known only where it is used.
    fn budget(&self, parts: &Parts) -> Option<TokenStream> {
        if self.is_generic() || !parts.is_compound {
            return None;
        }
        let span = self.model.ident.span();
        let (ident, id) = (&self.model.ident, self.id());
        let (p, krate) = (respanned(&self.p, span), respanned(self.krate, span));
        let (shape, levels) = match &self.model.depth {
            Some(depth) => (quote!(<#ident as #p::Recursive>::LEVEL), depth.value),
            None => (quote!(<#ident as #krate::ClaudeOutput>::SHAPE), 1),
        };
        let call = quote_spanned!(span=> #p::check_budget(&#shape, #id, #levels));
        Some(quote!(const _: () = #call;))
    }
}

fn claude_output(target: &Target<'_>, parts: &Parts) -> TokenStream {
    let Target { krate, p, .. } = target;
    let Parts {
        shape,
        read,
        methods,
        ..
    } = parts;
    let id = target.id();
    let (shape, level, enter) = match &target.model.depth {
        Some(depth) => {
            let levels = depth.value;
            let head = target.head(&quote!(#p::Recursive));
            (
                quote!(#p::Shape::bounded::<Self>(#id, #levels)),
                Some(quote!(#head { const LEVEL: #p::Shape = #shape; })),
                Some(quote! {
                    let level = #p::Level::new(&reader, #id);
                    let ::core::option::Option::Some(reader) = #p::Level::enter(&level, reader, #levels)? else {
                        return ::core::result::Result::Ok(::core::option::Option::None);
                    };
                }),
            )
        }
        None => (shape.clone(), None, None),
    };
    let whole = target.model.check.as_ref().filter(|_| !parts.is_checked);
    let read = match whole {
        Some(check) => {
            let (check, span) = (&check.value, syn::spanned::Spanned::span(&check.tokens));
            let call = quote_spanned!(ours_at(span)=> spot.whole(value, #check));
            quote! {
                let spot = #p::Reader::spot(&reader);
                let value: ::core::option::Option<Self> = { #read }?;
                ::core::result::Result::Ok(#call)
            }
        }
        None => read.clone(),
    };
    // Nothing may come between where the value is held to more when it has been read.
    let is_bare = target.model.depth.is_none() && whole.is_none();
    let read_into = parts.read_into.as_ref().filter(|_| is_bare).map(|read| {
        quote! {
            #[inline]
            fn read_into<'__de, __D: #p::serde::Deserializer<'__de>>(
                reader: #p::Reader<'_, __D>,
                place: &mut ::core::option::Option<Self>,
            ) -> ::core::result::Result<(), #p::Stop<__D::Error>> {
                #read
            }
        }
    });
    let head = target.head(&quote!(#krate::ClaudeOutput));
    let shape = target.constant("SHAPE", "Shape", &shape);
    let compared = target.compared();
    quote! {
        #head {
            #shape
            #[inline]
            fn read<'__de, __D: #p::serde::Deserializer<'__de>>(
                reader: #p::Reader<'_, __D>,
            ) -> #p::Read<Self, __D::Error> {
                #enter
                #read
            }
            #read_into
            #methods
            #compared
        }
        #level
    }
}

/// `Deserialize` and `JsonSchema`, by which other crates take the type.
fn plugs(ident: &Ident, generics: &Generics, p: &TokenStream) -> TokenStream {
    let mut with_lifetime = generics.clone();
    with_lifetime.params.insert(0, parse_quote!('__de));
    let (lifetime_generics, _, _) = with_lifetime.split_for_impl();
    let (impl_generics, type_generics, clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #lifetime_generics #p::serde::Deserialize<'__de> for #ident #type_generics #clause {
            fn deserialize<__D: #p::serde::Deserializer<'__de>>(
                de: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #p::deserialize(de)
            }
        }
        #[automatically_derived]
        impl #impl_generics #p::schemars::JsonSchema for #ident #type_generics #clause {
            fn schema_name() -> #p::Name {
                #p::schema_name::<Self>()
            }
            fn schema_id() -> #p::Name {
                #p::schema_id::<Self>()
            }
            fn json_schema(generator: &mut #p::schemars::SchemaGenerator) -> #p::schemars::Schema {
                #p::json_schema::<Self>(generator)
            }
        }
    }
}

/// `<Type as FieldType>`, all of it at the type's tokens.
fn of_type(ty: &syn::Type, p: &TokenStream) -> TokenStream {
    let span = syn::spanned::Spanned::span(ty);
    let p = respanned(p, span);
    quote_spanned!(span=> <#ty as #p::FieldType>)
}

/// The same tokens at another place. They keep what they mean: both are the user's.
pub(crate) fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
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

/// That place, for tokens that name a variable of ours: within a `macro_rules!` of the user's, the
/// place alone would make it a variable of theirs.
fn ours_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
