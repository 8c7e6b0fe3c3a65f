//! What there is of an enum with payloads.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::super::super::model::{Field, Payload, Tagging, Variant, bare};
use super::super::record::quiet;
use super::super::union::flat;
use super::fields::Shown;
use super::{Snapshots, Stream};

impl Stream<'_, '_> {
    /// ```text
    /// pub enum WishSnapshot { Refund(WishRefundSnapshot), Complaint(Growing<Complaint>), Nothing }
    /// impl Variants for WishSnapshot { … }
    /// impl Streamed for Wish { type Snapshot = Chosen<WishSnapshot>; … }
    /// ```
    pub(super) fn union(&self, tagging: &Tagging, variants: &[Variant]) -> Snapshots {
        let (p, name) = (self.p, self.name());
        let own = &self.own;
        let parts: Vec<VariantParts> = variants
            .iter()
            .enumerate()
            .map(|(number, variant)| self.variant(tagging, number, variant))
            .collect();
        let visibility = quiet(&self.target.model.visibility);
        let (impl_generics, arguments, clause) = self.generics.split_for_impl();
        let declared = parts.iter().map(|part| &part.declared);
        let chosen = (0u32..).zip(&parts).map(|(number, part)| {
            let (number, fresh) = (Literal::u32_unsuffixed(number), &part.fresh);
            quote!(#number => ::core::option::Option::Some(#fresh),)
        });
        let begins = parts.iter().map(|part| &part.begin);
        let children = parts.iter().map(|part| &part.child);
        let head = self.head(&quote!(#p::Variants), &name);
        let (levels, debug) = (&self.levels, self.debug(&name));
        let types = parts.iter().map(|part| &part.snapshots.types);
        let impls = parts.iter().map(|part| &part.snapshots.impls);
        let describes = format!(
            "What there is of a `{}` while it arrives, when it is known which one it is.",
            self.target.model.name
        );
        let snapshot = quote!(#p::Chosen<#name #arguments>);
        let streamed = self.streamed(
            &snapshot,
            &quote!(#p::begin_fields(first)),
            &quote!(::core::option::Option::Some(snapshot)),
            &quote!({
                let _ = snapshot;
                #p::Value::read(value)
            }),
        );
        Snapshots {
            types: quote! {
                #[doc = #describes]
                #visibility enum #name #impl_generics #clause { #(#declared,)* }
                #(#types)*
            },
            impls: quote! {
                #head {
                    const TABLE: &'static #p::UnionTable = &<#own as #p::Union>::TABLE;
                    #levels
                    fn choose(number: ::core::primitive::u32) -> ::core::option::Option<Self> {
                        match number { #(#chosen)* _ => ::core::option::Option::None }
                    }
                    fn begin(&mut self, first: #p::First) -> #p::Begun {
                        match self { #(#begins,)* }
                    }
                    fn child(&mut self) -> ::core::option::Option<&mut dyn #p::Node> {
                        match self { #(#children,)* }
                    }
                }
                #(#impls)*
                #streamed
                #debug
            },
        }
    }

    fn variant(&self, tagging: &Tagging, number: usize, variant: &Variant) -> VariantParts {
        let has_tag = matches!(tagging, Tagging::Internal(_));
        match &variant.payload {
            Payload::Record(fields) => self.of_fields(has_tag, number, variant, fields),
            Payload::Newtype(field) if has_tag => {
                self.of_fields(has_tag, number, variant, &[flat(field)])
            }
            Payload::Newtype(field) => self.of_value(variant, field),
            Payload::Unit | Payload::Tuple(_) => self.of_nothing(variant),
        }
    }

    fn of_fields(
        &self,
        has_tag: bool,
        number: usize,
        variant: &Variant,
        fields: &[Field],
    ) -> VariantParts {
        let (p, ident) = (self.p, &variant.ident);
        let of = bare(&self.target.model.ident);
        let shown = Shown {
            number,
            has_tag,
            fields,
            name: Ident::new(&format!("{of}{}Snapshot", bare(ident)), ident.span()),
            describes: format!("What there is of `{of}::{}` while it arrives.", bare(ident)),
        };
        let (name, describes) = (&shown.name, &shown.describes);
        let (_, arguments, _) = self.generics.split_for_impl();
        VariantParts {
            declared: quote!(#[doc = #describes] #ident(#name #arguments)),
            fresh: quote!(Self::#ident(#p::Fields::fresh())),
            begin: quote!(Self::#ident(_) => #p::payload(first)),
            child: quote!(Self::#ident(fields) => ::core::option::Option::Some(fields)),
            snapshots: self.fields(&shown),
        }
    }

    fn of_value(&self, variant: &Variant, field: &Field) -> VariantParts {
        let (p, ident, ty) = (self.p, &variant.ident, self.ty(&field.ty));
        let describes = "Of its value, which is complete with the whole.";
        let begin = match self.items(&field.ty, &field.rules) {
            Some((item, rules)) => quote! {
                Self::#ident(growing) => {
                    let begun = #p::Growing::begin(growing, first);
                    #p::Growing::hold_items::<#item>(growing, #rules);
                    begun
                }
            },
            None => quote!(Self::#ident(growing) => #p::Growing::begin(growing, first)),
        };
        VariantParts {
            declared: quote!(#[doc = #describes] #ident(#p::Growing<#ty>)),
            fresh: quote!(Self::#ident(#p::Growing::fresh())),
            begin,
            child: quote!(Self::#ident(growing) => #p::Growing::child(growing)),
            snapshots: Snapshots {
                types: TokenStream::new(),
                impls: TokenStream::new(),
            },
        }
    }

    /// A variant without a payload, or with one that is shown when it is complete.
    fn of_nothing(&self, variant: &Variant) -> VariantParts {
        let (p, ident) = (self.p, &variant.ident);
        VariantParts {
            declared: quote!(#[doc = "Shown when it is complete."] #ident),
            fresh: quote!(Self::#ident),
            begin: quote!(Self::#ident => #p::Begun::Whole(0)),
            child: quote!(Self::#ident => ::core::option::Option::None),
            snapshots: Snapshots {
                types: TokenStream::new(),
                impls: TokenStream::new(),
            },
        }
    }
}

/// What one variant comes to.
struct VariantParts {
    declared: TokenStream,
    fresh: TokenStream,
    begin: TokenStream,
    child: TokenStream,
    snapshots: Snapshots,
}
