//! Snapshots: what is seen of a value that is still arriving.

mod fields;
mod union;

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Type, parse_quote};

use self::fields::Shown;
use super::super::model::{Body, Field, Rules, bare};
use super::record::by_name;
use super::{Target, ours_at, respanned};

/// The types and impls for snapshots: those that the user names, and the rest.
pub(super) struct Snapshots {
    pub(super) types: TokenStream,
    pub(super) impls: TokenStream,
}

impl Target<'_> {
    /// Of a type without `stream`:
    ///
    /// ```text
    /// impl Streamed for Triage { type Snapshot = Whole; }
    /// ```
    pub(super) fn snapshots(&self) -> Snapshots {
        let p = &self.p;
        if self.model.stream.is_none() {
            let head = self.head(&quote!(#p::Streamed));
            return Snapshots {
                types: TokenStream::new(),
                impls: quote!(#head { type Snapshot = #p::Whole; }),
            };
        }
        let stream = Stream::new(self);
        match &self.model.body {
            Body::Record(fields) => stream.record(fields),
            Body::Newtype(field) => stream.newtype(field),
            Body::Union(tagging, variants) => stream.union(tagging, variants),
            // Refused by `check`.
            Body::Tuple(_) | Body::Unit | Body::Choice(_) => Snapshots {
                types: TokenStream::new(),
                impls: TokenStream::new(),
            },
        }
    }
}

struct Stream<'t, 'm> {
    target: &'t Target<'m>,
    p: &'t TokenStream,
    /// Each parameter is a type that says how it arrives.
    generics: Generics,
    /// The type by its name: in its snapshot `Self` is another.
    own: TokenStream,
    levels: TokenStream,
}

impl<'t, 'm> Stream<'t, 'm> {
    fn new(target: &'t Target<'m>) -> Self {
        let (p, ident) = (&target.p, &target.model.ident);
        let mut generics = target.model.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(#p::Streamed));
        }
        let (_, arguments, _) = generics.split_for_impl();
        let own = quote!(#ident #arguments);
        let id = target.id();
        let levels = target.model.depth.as_ref().map(|depth| {
            let most = depth.value;
            quote! {
                const LEVELS: ::core::option::Option<(&'static ::core::primitive::str, ::core::primitive::u32)> =
                    ::core::option::Option::Some((#id, #most));
            }
        });
        Stream {
            target,
            p,
            own,
            levels: levels.unwrap_or_default(),
            generics,
        }
    }

    /// `impl<…> Trait for Name<…>`, without its body.
    fn head(&self, role: &TokenStream, name: &Ident) -> TokenStream {
        let (impl_generics, arguments, clause) = self.generics.split_for_impl();
        quote!(#[automatically_derived] impl #impl_generics #role for #name #arguments #clause)
    }

    fn name(&self) -> Ident {
        let ident = &self.target.model.ident;
        Ident::new(&format!("{}Snapshot", bare(ident)), ident.span())
    }

    /// `<Type as StreamedField>::put`, all of it at the type's tokens.
    fn of_type(&self, ty: &Type, item: &str) -> TokenStream {
        let (p, named) = (respanned(self.p, ty.span()), self.ty(ty));
        let item = Ident::new(item, ty.span());
        quote_spanned!(ty.span()=> <#named as #p::StreamedField>::#item)
    }

    /// `Fields::take`, at the tokens of a type that is flattened.
    fn of_flattened(&self, ty: &Type, item: &str) -> TokenStream {
        let p = respanned(self.p, ty.span());
        let item = Ident::new(item, ty.span());
        quote_spanned!(ty.span()=> #p::Fields::#item)
    }

    /// The type where `Self` is another.
    fn ty(&self, ty: &Type) -> TokenStream {
        by_name(quote!(#ty), &self.own)
    }

    /// ```text
    /// pub struct TriageSnapshot(<Triage as Record<0>>::Partial, (Option<<u8 as Streamed>::Snapshot>, …));
    /// impl TriageSnapshot {
    ///     pub fn severity(&self) -> Part<'_, u8> { Part::of(&self.0.0, &self.1.0) }
    /// }
    /// impl Fields for TriageSnapshot { … }
    /// impl Streamed for Triage {
    ///     type Snapshot = TriageSnapshot;
    ///     fn begin(first: First) -> Option<TriageSnapshot> { begin_fields(first) }
    ///     fn node(snapshot: &mut TriageSnapshot) -> Option<&mut dyn Node> { Some(snapshot) }
    ///     fn complete(snapshot: Option<TriageSnapshot>, value: &Value<'_>) -> Option<Self> { value.record::<Self, _, 0>(snapshot) }
    /// }
    /// ```
    fn record(&self, fields: &[Field]) -> Snapshots {
        let p = self.p;
        let shown = Shown {
            number: 0,
            has_tag: false,
            fields,
            name: self.name(),
            describes: format!(
                "What there is of a `{}` while it arrives.",
                self.target.model.name
            ),
        };
        let snapshots = self.fields(&shown);
        let (name, fields) = (&shown.name, &snapshots.impls);
        let (_, arguments, _) = self.generics.split_for_impl();
        let ty = quote!(#name #arguments);
        let streamed = self.streamed(
            &ty,
            &quote!(#p::begin_fields(first)),
            &quote!(::core::option::Option::Some(snapshot)),
            &quote!(#p::Value::record::<Self, #ty, 0>(value, snapshot)),
        );
        Snapshots {
            types: snapshots.types,
            impls: quote!(#fields #streamed),
        }
    }

    fn streamed(
        &self,
        snapshot: &TokenStream,
        begin: &TokenStream,
        node: &TokenStream,
        complete: &TokenStream,
    ) -> TokenStream {
        let p = self.p;
        let head = self.head(&quote!(#p::Streamed), &self.target.model.ident);
        quote! {
            #head {
                type Snapshot = #snapshot;
                fn begin(first: #p::First) -> ::core::option::Option<#snapshot> { #begin }
                fn node(snapshot: &mut #snapshot) -> ::core::option::Option<&mut dyn #p::Node> { #node }
                fn complete(
                    snapshot: ::core::option::Option<#snapshot>,
                    value: &#p::Value<'_>,
                ) -> ::core::option::Option<Self> { #complete }
            }
        }
    }

    /// What holds one value is shown as that value, and held to its own rules at the end.
    fn newtype(&self, field: &Field) -> Snapshots {
        let (p, ty) = (self.p, self.ty(&field.ty));
        let snapshot = quote!(<#ty as #p::Streamed>::Snapshot);
        let begin = match self.items(&field.ty, &field.rules) {
            Some((item, rules)) => quote! {
                let mut growing = <#ty as #p::Streamed>::begin(first)?;
                #p::ItemsOf::<#item>::hold_items(&mut growing, #rules);
                ::core::option::Option::Some(growing)
            },
            None => quote!(<#ty as #p::Streamed>::begin(first)),
        };
        let build = self.target.build_one(field, &quote!(Self));
        let hold = (!is_of_items_or_none(&field.rules)).then(|| {
            let held = self.hold(quote!(spot.hold(&mut inner)), &field.ty, &field.rules);
            quote!(#held.done();)
        });
        let check = match &self.target.model.check {
            Some(check) => {
                let (path, span) = (&check.value, check.tokens.span());
                quote_spanned!(ours_at(span)=> spot.whole(value, #path))
            }
            None => quote!(value),
        };
        let complete = quote! {
            let ::core::option::Option::Some(_) = snapshot else {
                return #p::Value::read(value);
            };
            let spot = #p::Value::spot(value);
            let mut inner = <#ty as #p::Streamed>::complete(snapshot, value);
            #hold
            let value: ::core::option::Option<Self> = inner.map(#build);
            #check
        };
        let node = quote!(<#ty as #p::Streamed>::node(snapshot));
        Snapshots {
            types: TokenStream::new(),
            impls: self.streamed(&snapshot, &begin, &node, &complete),
        }
    }
}

/// Whether the value itself has no rules.
fn is_of_items_or_none(rules: &Rules) -> bool {
    rules.is_empty() || super::rule::is_of_items_only(rules)
}
