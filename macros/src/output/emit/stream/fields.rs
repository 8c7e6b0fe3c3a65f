//! What there is of fields: of a struct, of a variant.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type};

use super::super::super::kind;
use super::super::super::model::{Field, Rules, bare};
use super::super::record::{by_name, quiet};
use super::super::respanned;
use super::{Snapshots, Stream, is_of_items_or_none};

/// The fields of a struct or of a variant.
pub(super) struct Shown<'f> {
    pub(super) number: usize,
    pub(super) has_tag: bool,
    pub(super) fields: &'f [Field],
    pub(super) name: Ident,
    pub(super) describes: String,
}

/// One of them, and its places: among the complete ones, and among those that grow.
struct Place<'f> {
    field: &'f Field,
    number: Literal,
    whole: Index,
    growing: Index,
}

impl Shown<'_> {
    fn places(&self) -> Vec<Place<'_>> {
        let first = usize::from(self.has_tag);
        let fields = self.fields.iter().enumerate();
        let places = fields.map(|(at, field)| Place {
            field,
            number: Literal::usize_unsuffixed(first + at),
            whole: Index::from(first + at),
            growing: Index::from(at),
        });
        places.collect()
    }
}

impl Stream<'_, '_> {
    /// A struct of what there is of fields, and its impls.
    pub(super) fn fields(&self, shown: &Shown<'_>) -> Snapshots {
        let (p, own, name) = (self.p, &self.own, &shown.name);
        let visibility = quiet(&self.target.model.visibility);
        let number = Literal::usize_unsuffixed(shown.number);
        let places = shown.places();
        let growing = places.iter().map(|place| {
            let snapshot = self.of_type(&place.field.ty, "Growing");
            match place.field.flatten {
                Some(_) => snapshot,
                None => quote!(::core::option::Option<#snapshot>),
            }
        });
        let (impl_generics, arguments, clause) = self.generics.split_for_impl();
        let describes = &shown.describes;
        let debug = self.debug(name);
        let accessors = places.iter().map(|place| self.accessor(place));
        let fields = self.fields_impl(shown, &places);
        Snapshots {
            types: quote! {
                #[doc = #describes]
                #visibility struct #name #impl_generics (
                    <#own as #p::Record<#number>>::Partial,
                    (#(#growing,)*),
                ) #clause;
            },
            impls: quote! {
                #[automatically_derived]
                #[allow(dead_code)]
                impl #impl_generics #name #arguments #clause {
                    #(#accessors)*
                }
                #fields
                #debug
            },
        }
    }

    /// Redacted.
    pub(super) fn debug(&self, name: &Ident) -> TokenStream {
        let head = self.head(&quote!(::core::fmt::Debug), name);
        let text = bare(name);
        quote! {
            #head {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Formatter::write_str(f, #text)
                }
            }
        }
    }

    fn accessor(&self, place: &Place<'_>) -> TokenStream {
        let p = respanned(self.p, place.field.ty.span());
        let (ty, of_type) = (
            self.ty(&place.field.ty),
            self.of_type(&place.field.ty, "part"),
        );
        let Place { whole, growing, .. } = place;
        let visibility = match &place.field.visibility {
            // Fields of variants are seen as far as the enum.
            None => quiet(&self.target.model.visibility),
            Some(visibility) => quiet(visibility),
        };
        let fields = format_ident!("fields");
        let name = place.field.ident.as_ref().unwrap_or(&fields);
        let describes = format!("Of `{}`.", bare(name));
        let (answer, body) = match place.field.flatten {
            Some(_) => (
                quote!(&<#ty as #p::Streamed>::Snapshot),
                quote!(&self.1.#growing),
            ),
            None => (
                quote_spanned!(place.field.ty.span()=> #p::Part<'_, #ty>),
                quote!(#of_type(&self.0.#whole, &self.1.#growing)),
            ),
        };
        quote! {
            #[doc = #describes]
            #[must_use]
            #visibility fn #name(&self) -> #answer { #body }
        }
    }

    fn fields_impl(&self, shown: &Shown<'_>, places: &[Place<'_>]) -> TokenStream {
        let (p, own) = (self.p, &self.own);
        let number = Literal::usize_unsuffixed(shown.number);
        let record = quote!(<#own as #p::Record<#number>>);
        let head = self.head(&quote!(#p::Fields), &shown.name);
        let levels = &self.levels;
        let fresh = places.iter().map(|place| match place.field.flatten {
            Some(_) => {
                let fresh = self.of_flattened(&place.field.ty, "fresh");
                quote!(#fresh())
            }
            None => quote!(::core::option::Option::None),
        });
        let tag = shown.has_tag.then(|| quote!(0 => #p::Begun::Fault,));
        let begins = self.arms(
            places,
            |place| self.begin(place),
            "begin",
            [quote!(, first), quote!(#p::Begun::Skip)],
        );
        let children = self.arms(
            places,
            |place| self.child(place),
            "child",
            [quote!(), quote!(::core::option::Option::None)],
        );
        let completes = self.arms(
            places,
            |place| self.complete(place),
            "complete",
            [quote!(, value), quote!({})],
        );
        let flat = places.iter().filter(|place| place.field.flatten.is_some());
        let flat = flat.map(
            |Place {
                 field,
                 whole,
                 growing,
                 ..
             }| {
                let take = self.of_flattened(&field.ty, "take");
                quote!(self.0.#whole = #take(&mut self.1.#growing);)
            },
        );
        quote! {
            #head {
                type Whole = #record::Partial;
                const TABLE: &'static #p::RecordTable = &#record::TABLE;
                #levels
                fn fresh() -> Self {
                    Self(#record::begin(), (#(#fresh,)*))
                }
                fn begin(&mut self, number: ::core::primitive::u32, first: #p::First) -> #p::Begun {
                    match number { #tag #begins }
                }
                fn child(&mut self, number: ::core::primitive::u32) -> ::core::option::Option<&mut dyn #p::Node> {
                    match number { #children }
                }
                fn complete(&mut self, number: ::core::primitive::u32, value: &#p::Value<'_>) {
                    match number { #completes }
                }
                fn take(&mut self) -> Self::Whole {
                    #(#flat)*
                    ::core::mem::replace(&mut self.0, #record::begin())
                }
            }
        }
    }

    /// An arm for each field, and one for the fields of flattened structs and for what is none: a
    /// call of this method with these further arguments, and this answer.
    fn arms(
        &self,
        places: &[Place<'_>],
        own: impl Fn(&Place<'_>) -> TokenStream,
        method: &str,
        [rest, none]: [TokenStream; 2],
    ) -> TokenStream {
        let p = self.p;
        let (flat, single): (Vec<_>, Vec<_>) = places
            .iter()
            .partition(|place| place.field.flatten.is_some());
        let single = single.into_iter().map(|place| {
            let (number, does) = (&place.number, own(place));
            quote!(#number => #does,)
        });
        if flat.is_empty() {
            return quote!(#(#single)* _ => #none,);
        }
        let flat = flat.into_iter().map(
            |Place {
                 field,
                 number,
                 growing,
                 ..
             }| {
                let call = self.of_flattened(&field.ty, method);
                quote! {
                    ::core::option::Option::Some((#number, inner)) => {
                        #call(&mut self.1.#growing, inner #rest)
                    }
                }
            },
        );
        quote! {
            #(#single)*
            _ => match #p::flat(<Self as #p::Fields>::TABLE, number) {
                #(#flat)*
                _ => #none,
            },
        }
    }

    fn begin(&self, place: &Place<'_>) -> TokenStream {
        let (p, of_type) = (self.p, self.of_type(&place.field.ty, "begin_field"));
        let Place {
            number,
            whole,
            growing,
            ..
        } = place;
        let begin = quote! {
            #of_type(&self.0.#whole, &mut self.1.#growing, #number, first)
        };
        match self.items(&place.field.ty, &place.field.rules) {
            Some((item, rules)) => quote!({
                let begun = #begin;
                if let ::core::option::Option::Some(growing) = &mut self.1.#growing {
                    #p::ItemsOf::<#item>::hold_items(growing, #rules);
                }
                begun
            }),
            None => begin,
        }
    }

    fn child(&self, place: &Place<'_>) -> TokenStream {
        let (of_type, growing) = (self.of_type(&place.field.ty, "grown"), &place.growing);
        quote!(#of_type(&mut self.1.#growing))
    }

    fn complete(&self, place: &Place<'_>) -> TokenStream {
        let Place {
            field,
            whole,
            growing,
            ..
        } = place;
        let arguments = quote!((value, &mut self.1.#growing, &mut self.0.#whole));
        if is_of_items_or_none(&field.rules) {
            let put = self.of_type(&field.ty, "put");
            return quote!(#put #arguments);
        }
        let check = self.of_type(&field.ty, "check");
        let check = quote!(#check #arguments);
        let held = self.hold(check, &field.ty, &field.rules);
        quote!(#held.done())
    }

    pub(super) fn hold(&self, held: TokenStream, ty: &Type, rules: &Rules) -> TokenStream {
        by_name(self.target.hold(held, ty, rules), &self.own)
    }

    /// The items of a list or a map that have rules: their type, and the rules.
    ///
    /// ```text
    /// const { &ItemRules::<Tainted<String>> { hold: |spot, value| { … .done() }, begun: |_| {} } }
    /// ```
    pub(super) fn items(&self, ty: &Type, rules: &Rules) -> Option<(TokenStream, TokenStream)> {
        let p = self.p;
        let rule = &rules.items.as_ref()?.value;
        let item = kind::item(ty)?;
        let named = self.ty(item);
        let hold = if is_of_items_or_none(rule) {
            quote!(|_, _| {})
        } else {
            let held = self.hold(quote!(spot.hold(value)), item, rule);
            quote!(|spot, value| { #held.done(); })
        };
        let begun = match self.items(item, rule) {
            Some((inner, rules)) => {
                quote!(|growing| #p::ItemsOf::<#inner>::hold_items(growing, #rules))
            }
            None => quote!(|_| {}),
        };
        let rules = quote!(const { &#p::ItemRules::<#named> { hold: #hold, begun: #begun } });
        Some((named, rules))
    }
}
