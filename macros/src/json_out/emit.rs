//! Tokens only: calls into the runtime's writer.

use std::cell::RefCell;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Generics, Member};

use super::bound::bounded;
use super::model::{Body, Field, Model, Of, Payload, Tag, Tagging, Variant};

/// ```text
/// const _: () = {
///     struct __JsonNames;
///     impl Literals for __JsonNames { const TEXTS: &'static [&'static str] = &["text"]; }
///     impl JsonOut for Answer {
///         fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
///             JsonMembers::write_members(self, out.object()).end()
///         }
///     }
///     impl JsonMembers for Answer {
///         fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
///             <Rest as JsonMembers>::write_members(&self.rest, <Tainted<String> as JsonField>::put(&self.text, object, member_name::<__JsonNames>(0)))
///         }
///     }
/// };
/// ```
pub(crate) fn emit(model: &Model) -> TokenStream {
    let target = Target {
        p: {
            let krate = &model.krate;
            quote!(#krate::__private::json)
        },
        generics: bounded(model),
        names: RefCell::default(),
        model,
    };
    let (write, members) = match &model.body {
        Body::Record(tag, fields) => {
            let p = &target.p;
            let members = target.record(quote!(object), tag.as_ref(), fields, &of_self);
            (
                quote!(#p::JsonMembers::write_members(self, out.object()).end()),
                Some(members),
            )
        }
        Body::Tuple(fields) => (target.tuple(fields, &of_self), None),
        Body::Value(field) => (target.value(field, &of_self(field)), None),
        Body::Unit => (quote!(out.null()), None),
        Body::Enum(tagging, variants) => (
            choice(variants, |variant| target.whole(tagging, variant)),
            target.members(tagging, variants),
        ),
    };
    target.impls(&write, members.as_ref())
}

/// The type that code is written for.
struct Target<'m> {
    model: &'m Model,
    /// The runtime's room for generated code.
    p: TokenStream,
    generics: Generics,
    /// The names of members, which `member_name` gives by their place.
    names: RefCell<Vec<String>>,
}

/// A reference to a field: of `self`, or as a variant's pattern binds it. At the place of its type.
type Place = dyn Fn(&Field) -> TokenStream;

fn of_self(field: &Field) -> TokenStream {
    let span = ours_at(field.ty.span());
    let member = located(&field.member, field.ty.span());
    quote_spanned!(span=> &self.#member)
}

fn of_variant(field: &Field) -> TokenStream {
    bound_to(field, field.ty.span()).to_token_stream()
}

fn bound_to(field: &Field, span: Span) -> Ident {
    match &field.member {
        Member::Named(ident) => format_ident!("__{}", ident, span = ours_at(span)),
        Member::Unnamed(index) => format_ident!("__{}", index.index, span = ours_at(span)),
    }
}

impl Target<'_> {
    fn impls(&self, write: &TokenStream, members: Option<&TokenStream>) -> TokenStream {
        let (p, ident) = (&self.p, &self.model.ident);
        let (parameters, arguments, clause) = self.generics.split_for_impl();
        let members = members.map(|members| {
            quote! {
                #[automatically_derived]
                impl #parameters #p::JsonMembers for #ident #arguments #clause {
                    fn write_members<'__a>(&self, object: #p::JsonObject<'__a>) -> #p::JsonObject<'__a> {
                        #members
                    }
                }
            }
        });
        let names = self.names();
        quote! {
            const _: () = {
                #names
                #[automatically_derived]
                impl #parameters #p::JsonOut for #ident #arguments #clause {
                    fn write_json<'__a>(&self, out: #p::JsonWriter<'__a>) -> #p::Written<'__a> {
                        #write
                    }
                }
                #members
            };
        }
    }

    /// The name of a member: `member_name::<__JsonNames>(0)`.
    fn name(&self, name: &str) -> TokenStream {
        let p = &self.p;
        let mut names = self.names.borrow_mut();
        let at = names.iter().position(|known| known == name);
        let at = at.unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        let at = Literal::usize_unsuffixed(at);
        quote!(#p::member_name::<__JsonNames>(#at))
    }

    /// The const texts of all names. (rustc evaluates them, so none is of the moment.)
    fn names(&self) -> Option<TokenStream> {
        let (krate, names) = (&self.model.krate, self.names.borrow());
        (!names.is_empty()).then(|| {
            quote! {
                struct __JsonNames;
                #[automatically_derived]
                impl #krate::__private::Literals for __JsonNames {
                    const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#names),*];
                }
            }
        })
    }

    /// `<Type as JsonField>`, all of it at the type's tokens.
    fn field(&self, field: &Field) -> TokenStream {
        let (krate, ty) = (&self.model.krate, &field.ty);
        if field.unmigrated {
            // The model has the type that is read, and the struct the plain one.
            return quote!(#krate::__private::json::JsonField);
        }
        let role = match (self.model.of, &field.flatten) {
            (Of::JsonOut, None) => quote!(json::JsonField),
            (Of::JsonOut, Some(_)) => quote!(json::JsonMembers),
            (Of::ClaudeOutput, None) => quote!(output::FieldType),
            (Of::ClaudeOutput, Some(_)) => quote!(output::Flattened),
        };
        let role = respanned(&quote!(#krate::__private::#role), ty.span());
        quote_spanned!(ty.span()=> <#ty as #role>)
    }

    /// The whole value, where it is a field's.
    fn value(&self, field: &Field, place: &TokenStream) -> TokenStream {
        let of_type = self.field(field);
        quote!(#of_type::write(#place, out))
    }

    /// `[…]`
    fn tuple(&self, fields: &[Field], place: &Place) -> TokenStream {
        let mut written = quote!(out.array());
        for field in fields.iter().filter(|field| field.skip.is_none()) {
            let (of_type, value) = (self.field(field), place(field));
            written = unless(
                field,
                place,
                &written,
                |array| quote!(#of_type::push(#value, #array)),
            );
        }
        quote!(#written.end())
    }

    /// Members, behind those of `object`.
    fn record(
        &self,
        object: TokenStream,
        tag: Option<&Tag>,
        fields: &[Field],
        place: &Place,
    ) -> TokenStream {
        let mut written = object;
        if let Some(tag) = tag {
            let (name, text) = (self.name(&tag.name.value), &tag.text);
            written = quote!(#written.field(&#name, #text));
        }
        for field in fields.iter().filter(|field| field.skip.is_none()) {
            let place_of = place(field);
            if field.flatten.is_some() {
                written = self.flat(&written, field, &place_of);
                continue;
            }
            let (name, of_type) = (self.name(&field.name), self.field(field));
            written = unless(
                field,
                place,
                &written,
                |object| quote!(#of_type::put(#place_of, #object, #name)),
            );
        }
        written
    }

    /// A field's own members, behind those of `object`.
    fn flat(&self, object: &TokenStream, field: &Field, place: &TokenStream) -> TokenStream {
        let of_type = self.field(field);
        quote!(#of_type::write_members(#place, #object))
    }

    /// A variant as one value.
    fn whole(&self, tagging: &Tagging, variant: &Variant) -> TokenStream {
        let (p, name) = (&self.p, &variant.name);
        match (tagging, &variant.payload) {
            (Tagging::Untagged, _) => self.payload(variant),
            _ if variant.untagged => self.payload(variant),
            (Tagging::External, Payload::Unit) => quote!(#p::JsonOut::write_json(#name, out)),
            _ => {
                let members = self.behind(&quote!(out.object()), tagging, variant);
                quote!(#members.end())
            }
        }
    }

    /// The payload alone.
    fn payload(&self, variant: &Variant) -> TokenStream {
        match &variant.payload {
            Payload::Unit => quote!(out.null()),
            Payload::Value(field) => self.value(field, &of_variant(field)),
            Payload::Tuple(fields) => self.tuple(fields, &of_variant),
            Payload::Record(fields) => {
                let members = self.record(quote!(out.object()), None, fields, &of_variant);
                quote!(#members.end())
            }
        }
    }

    /// The members of a variant that is told by a name, behind those of `object`.
    fn behind(&self, object: &TokenStream, tagging: &Tagging, variant: &Variant) -> TokenStream {
        let name = &variant.name;
        match tagging {
            Tagging::Internal(tag) => {
                let tag = self.name(&tag.value);
                let object = quote!(#object.field(&#tag, #name));
                match &variant.payload {
                    Payload::Value(field) => {
                        self.flat(&object, &flattened(field), &of_variant(field))
                    }
                    Payload::Record(fields) => self.record(object, None, fields, &of_variant),
                    Payload::Unit | Payload::Tuple(_) => object,
                }
            }
            Tagging::Adjacent(tag, content) => {
                let (tag, content) = (self.name(&tag.value), &content.value);
                let object = quote!(#object.field(&#tag, #name));
                match &variant.payload {
                    Payload::Unit => object,
                    _ => self.member(&object, content, variant),
                }
            }
            Tagging::External | Tagging::Untagged => self.member(object, name, variant),
        }
    }

    /// The payload as a member of that name.
    fn member(&self, object: &TokenStream, name: &str, variant: &Variant) -> TokenStream {
        let name = self.name(name);
        match &variant.payload {
            Payload::Unit => quote!(#object.field(&#name, &())),
            Payload::Value(field) => {
                let (of_type, value) = (self.field(field), of_variant(field));
                quote!(#of_type::put(#value, #object, #name))
            }
            Payload::Tuple(_) | Payload::Record(_) => {
                let payload = self.payload(variant);
                quote!(#object.field_with(&#name, |out| #payload))
            }
        }
    }

    /// The members of an enum, if every variant is an object of such.
    fn members(&self, tagging: &Tagging, variants: &[Variant]) -> Option<TokenStream> {
        let is_untagged =
            matches!(tagging, Tagging::Untagged) || variants.iter().any(|variant| variant.untagged);
        if self.model.of == Of::ClaudeOutput || is_untagged || variants.is_empty() {
            return None;
        }
        Some(choice(variants, |variant| {
            self.behind(&quote!(object), tagging, variant)
        }))
    }
}

/// `match self { … }`
fn choice(variants: &[Variant], arm: impl Fn(&Variant) -> TokenStream) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = variants.iter().map(|variant| {
        let (pattern, arm) = (pattern(variant), arm(variant));
        quote!(#pattern => #arm,)
    });
    quote!(match self { #(#arms)* })
}

/// What `call` writes behind `written`; or where a function of the user's can leave the field out,
/// `if path(&value) { … }`.
fn unless(
    field: &Field,
    place: &Place,
    written: &TokenStream,
    call: impl Fn(&TokenStream) -> TokenStream,
) -> TokenStream {
    let Some(rule) = &field.skip_if else {
        return call(written);
    };
    let (path, place) = (&rule.value, place(field));
    let span = rule.tokens.span();
    let skips = quote_spanned!(ours_at(span)=> #path(#place));
    let call = call(&quote!(written));
    quote!({
        let written = #written;
        if #skips { written } else { #call }
    })
}

/// The same field, with its members standing in its place: what stands beside a tag.
fn flattened(field: &Field) -> Field {
    Field {
        flatten: Some(Ident::new("flatten", Span::call_site())),
        ..field.clone()
    }
}

/// `Self::Refund { amount: __amount, .. }`, whatever kind of variant it is.
fn pattern(variant: &Variant) -> TokenStream {
    let ident = &variant.ident;
    let fields = match &variant.payload {
        Payload::Unit => &[],
        Payload::Value(field) => std::slice::from_ref(&**field),
        Payload::Tuple(fields) | Payload::Record(fields) => fields.as_slice(),
    };
    let bound = fields.iter().filter(|field| field.skip.is_none());
    let bound = bound.map(|field| {
        let (member, name) = (&field.member, bound_to(field, field.ty.span()));
        quote!(#member: #name,)
    });
    quote!(Self::#ident { #(#bound)* .. })
}

/// The same tokens at another place. They keep what they mean: both are the user's.
fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
    crate::output::emit::respanned(tokens, span)
}

/// That place, for tokens that name a variable of ours.
fn ours_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// The same name at another place.
fn located(member: &Member, span: Span) -> Member {
    let mut member = member.clone();
    match &mut member {
        Member::Named(ident) => ident.set_span(ident.span().located_at(span)),
        Member::Unnamed(index) => index.span = ours_at(span),
    }
    member
}

/// What stands in for a type that was refused, so that its users see no further errors.
pub(crate) fn stub(input: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let (p, ident) = (quote!(#krate::__private::json), &input.ident);
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #parameters #p::JsonOut for #ident #arguments #clause {
                fn write_json<'__a>(&self, out: #p::JsonWriter<'__a>) -> #p::Written<'__a> {
                    out.null()
                }
            }
            #[automatically_derived]
            impl #parameters #p::JsonMembers for #ident #arguments #clause {
                fn write_members<'__a>(&self, object: #p::JsonObject<'__a>) -> #p::JsonObject<'__a> {
                    object
                }
            }
        };
    }
}
