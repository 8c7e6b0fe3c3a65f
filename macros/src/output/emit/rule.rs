//! The rules of a value: as const data for the schemas, and as calls that hold the value to them.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::super::kind::{self, Kind};
use super::super::model::{At, Bound, Bounds, Constant, Number, Rules};
use super::{Target, option, ours_at, respanned};

impl Target<'_> {
    /// `Rules::NONE.length(…).range(…)`.
    pub(super) fn rules(&self, rules: &Rules) -> TokenStream {
        let p = &self.p;
        let mut out = quote!(#p::Rules::NONE);
        let mut with = |word: &str, value: TokenStream| {
            let word = syn::Ident::new(word, proc_macro2::Span::call_site());
            out.extend(quote!(.#word(#value)));
        };
        if let Some(rule) = &rules.length {
            with("length", length(rule, p));
        }
        if let Some(rule) = &rules.range {
            with("range", range(rule, p));
        }
        if let Some(rule) = &rules.multiple_of {
            with("multiple_of", number(rule.value, p));
        }
        if let Some(rule) = &rules.pattern {
            with("pattern", rule.value.text.to_token_stream());
            if rule.value.source != rule.value.text {
                with("source", rule.value.source.to_token_stream());
            }
        }
        if let Some(rule) = &rules.format {
            with("format", format(rule, p));
        }
        if let Some(rule) = &rules.one_of {
            with("one_of", constants(&rule.value, p));
        }
        if rules.unique.is_some() {
            with("unique", TokenStream::new());
        }
        if let Some(rule) = &rules.items {
            let inner = self.rules(&rule.value);
            with("items", quote!(const { &#inner }));
        }
        if !rules.examples.is_empty() {
            with("examples", constants(&rules.examples, p));
        }
        out
    }

    /// The calls that hold a value to its rules, around what gives a `Held`: by the type's trait,
    /// at the tokens that rustc is to point at.
    pub(super) fn hold(&self, held: TokenStream, ty: &Type, rules: &Rules) -> TokenStream {
        let p = &self.p;
        let mut out = held;
        if let Some(rule) = &rules.length {
            let (call, bounds) = (call(ty, &rule.word, "Measured", p), length(rule, p));
            out = quote!(#call(#out, #bounds));
        }
        if let Some(rule) = &rules.range {
            let (call, bounds) = (call(ty, &rule.word, "Ranged", p), range(rule, p));
            out = quote!(#call(#out, #bounds));
        }
        if let Some(rule) = &rules.multiple_of {
            let (call, of) = (call(ty, &rule.word, "Ranged", p), number(rule.value, p));
            out = quote!(#call(#out, #of));
        }
        if let Some(rule) = &rules.pattern {
            let call = call(ty, &rule.word, "Matched", p);
            let (text, source) = (&rule.value.text, &rule.value.source);
            // A type of its own: that its text is a const proves that it is none of run time. The
            // name is not one that the field's type would have.
            out = quote!({
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
                #call::<__Pattern>(#out)
            });
        }
        if let Some(rule) = &rules.format {
            let (call, format) = (call(ty, &rule.word, "Matched", p), format(rule, p));
            out = quote!(#call(#out, #format));
        }
        if let Some(rule) = &rules.one_of {
            let (call, values) = (call(ty, &rule.word, "Listed", p), constants(&rule.value, p));
            out = quote!({
                enum __Values {}
                #[automatically_derived]
                impl #p::Values for __Values {
                    const VALUES: &'static [#p::Constant] = #values;
                }
                #call::<__Values>(#out)
            });
        }
        if let Some(word) = &rules.unique {
            let call = call(ty, word, "Distinct", p);
            out = quote!(#call(#out));
        }
        if let Some(rule) = &rules.check {
            let (check, p) = (&rule.value, respanned(p, rule.tokens.span()));
            out = quote_spanned!(rule.tokens.span()=> #p::check::<#ty, _>(#out, #check));
        }
        out
    }

    /// How the items of a list are read that have rules: `Placed<Self, 0>`, for which an impl is
    /// kept.
    pub(super) fn place(&mut self, ty: &Type, rules: &Rules) -> Option<TokenStream> {
        let rule = rules.items.as_ref()?;
        let item = kind::item(ty)?;
        let number = Literal::usize_unsuffixed(self.places.len());
        // Its place is kept before those of its own items.
        let at = self.places.len();
        self.places.push(TokenStream::new());
        let read = self.read_value(item, &rule.value);
        let p = &self.p;
        let head = self.head(&quote!(#p::ItemPlace<#number, #item>));
        let place = quote! {
            #head {
                #[inline]
                fn read<'__de, __D: #p::serde::Deserializer<'__de>>(
                    reader: #p::Reader<'_, __D>,
                ) -> #p::Read<#item, __D::Error> {
                    #read
                }
            }
        };
        if let Some(kept) = self.places.get_mut(at) {
            *kept = place;
        }
        Some(quote!(#p::Placed<Self, #number>))
    }

    /// From `reader` to a `Read` of the type, held to the rules.
    pub(super) fn read_value(&mut self, ty: &Type, rules: &Rules) -> TokenStream {
        let (span, krate) = (ty.span(), self.krate);
        let read = match self.place(ty, rules) {
            Some(place) => {
                let word = rules.items.as_ref().map_or(span, |rule| rule.word.span());
                let p = respanned(&self.p, word);
                let ty = respanned(&ty.to_token_stream(), word);
                quote_spanned!(ours_at(word)=> <#ty as #p::Container>::read_items::<#place, _>(reader))
            }
            None => {
                let krate = respanned(krate, span);
                quote_spanned!(ours_at(span)=> <#ty as #krate::ClaudeOutput>::read(reader))
            }
        };
        if rules.is_empty() || is_of_items_only(rules) {
            return read;
        }
        let held = self.hold(quote!(spot.hold(&mut value)), ty, rules);
        let p = &self.p;
        quote! {
            let spot = #p::Reader::spot(&reader);
            let mut value: ::core::option::Option<#ty> = #read?;
            #held.done();
            ::core::result::Result::Ok(value)
        }
    }
}

/// Whether the items have rules and the list itself has none.
pub(super) fn is_of_items_only(rules: &Rules) -> bool {
    let of_list = rules.length.is_some() || rules.unique.is_some() || rules.check.is_some();
    rules.items.is_some() && !of_list
}

/// `<Type as Measured>::length`, all of it at the rule's word.
fn call(ty: &Type, word: &syn::Ident, role: &str, p: &TokenStream) -> TokenStream {
    let span = word.span();
    let (ty, p) = (respanned(&quote!(#ty), span), respanned(p, span));
    let role = syn::Ident::new(role, span);
    quote_spanned!(span=> <#ty as #p::#role>::#word)
}

fn length(rule: &At<Bounds>, p: &TokenStream) -> TokenStream {
    let whole = |bound: &Bound| match bound.number {
        Number::Integer(value) => Literal::u64_unsuffixed(u64::try_from(value).unwrap_or_default()),
        Number::Float(_) => Literal::u64_unsuffixed(0),
    };
    let min = rule.value.min.as_ref().map(whole);
    let min = min.unwrap_or_else(|| Literal::u64_unsuffixed(0));
    let max = option(rule.value.max.as_ref().map(whole));
    quote!(#p::Length { min: #min, max: #max })
}

pub(super) fn range(rule: &At<Bounds>, p: &TokenStream) -> TokenStream {
    let bound = |bound: &Option<Bound>| option(bound.as_ref().map(|bound| number(bound.number, p)));
    let Bounds {
        min,
        max,
        exclusive_min,
        exclusive_max,
    } = &rule.value;
    let (min, max) = (bound(min), bound(max));
    let (exclusive_min, exclusive_max) = (bound(exclusive_min), bound(exclusive_max));
    quote! {
        const {
            &#p::Range {
                min: #min,
                max: #max,
                exclusive_min: #exclusive_min,
                exclusive_max: #exclusive_max,
            }
        }
    }
}

fn format(rule: &At<&'static str>, p: &TokenStream) -> TokenStream {
    let variant = syn::Ident::new(rule.value, rule.word.span());
    quote!(#p::Format::#variant)
}

pub(super) fn number(number: Number, p: &TokenStream) -> TokenStream {
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

fn constants(values: &[At<Constant>], p: &TokenStream) -> TokenStream {
    let values = values.iter().map(|value| constant(&value.value, p));
    quote!(&[#(#values),*])
}

pub(super) fn constant(constant: &Constant, p: &TokenStream) -> TokenStream {
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
pub(super) fn default(ty: &Type, value: &Constant, p: &TokenStream) -> TokenStream {
    let written = match (value, kind::kind(ty)) {
        (Constant::OfType, Kind::Boolean) => Constant::Boolean(false),
        (Constant::OfType, Kind::Integer { .. }) => Constant::Number(Number::Integer(0)),
        (Constant::OfType, Kind::Float(_)) => Constant::Number(Number::Float(0.0)),
        (Constant::OfType, Kind::Text) => Constant::Text(String::new()),
        _ => return constant(value, p),
    };
    constant(&written, p)
}
