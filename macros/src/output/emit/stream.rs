//! Snapshots: what is seen of a value that is still arriving.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Index, Type, parse_quote};

use super::super::kind;
use super::super::model::{Body, Field, Payload, Rules, Tagging, Variant, bare};
use super::record::{by_name, quiet};
use super::union::flat;
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

/// The fields of a struct or of a variant.
struct Shown<'f> {
    number: usize,
    has_tag: bool,
    fields: &'f [Field],
    name: Ident,
    describes: String,
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

    /// `<Type as StreamedField>`, all of it at the type's tokens.
    fn of_type(&self, ty: &Type) -> TokenStream {
        let (p, named) = (respanned(self.p, ty.span()), self.ty(ty));
        quote_spanned!(ty.span()=> <#named as #p::StreamedField>)
    }

    /// `Fields`, at the tokens of a type that is flattened.
    fn of_flattened(&self, ty: &Type) -> TokenStream {
        let p = respanned(self.p, ty.span());
        quote_spanned!(ty.span()=> #p::Fields)
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

    /// A struct of what there is of fields, and its impls.
    fn fields(&self, shown: &Shown<'_>) -> Snapshots {
        let (p, own, name) = (self.p, &self.own, &shown.name);
        let visibility = quiet(&self.target.model.visibility);
        let number = Literal::usize_unsuffixed(shown.number);
        let places = shown.places();
        let growing = places.iter().map(|place| {
            let of_type = self.of_type(&place.field.ty);
            let snapshot = quote!(#of_type::Growing);
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
    fn debug(&self, name: &Ident) -> TokenStream {
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
        let (ty, of_type) = (self.ty(&place.field.ty), self.of_type(&place.field.ty));
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
                quote!(#of_type::part(&self.0.#whole, &self.1.#growing)),
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
                let fields = self.of_flattened(&place.field.ty);
                quote!(#fields::fresh())
            }
            None => quote!(::core::option::Option::None),
        });
        let tag = shown.has_tag.then(|| quote!(0 => #p::Begun::Fault,));
        let begins = self.arms(
            places,
            |place| self.begin(place),
            [quote!(begin), quote!(, first), quote!(#p::Begun::Skip)],
        );
        let children = self.arms(
            places,
            |place| self.child(place),
            [
                quote!(child),
                quote!(),
                quote!(::core::option::Option::None),
            ],
        );
        let completes = self.arms(
            places,
            |place| self.complete(place),
            [quote!(complete), quote!(, value), quote!({})],
        );
        let flat = places.iter().filter(|place| place.field.flatten.is_some());
        let flat = flat.map(
            |Place {
                 field,
                 whole,
                 growing,
                 ..
             }| {
                let fields = self.of_flattened(&field.ty);
                quote!(self.0.#whole = #fields::take(&mut self.1.#growing);)
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
        [method, rest, none]: [TokenStream; 3],
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
                let fields = self.of_flattened(&field.ty);
                quote! {
                    ::core::option::Option::Some((#number, inner)) => {
                        #fields::#method(&mut self.1.#growing, inner #rest)
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
        let (p, of_type) = (self.p, self.of_type(&place.field.ty));
        let Place {
            number,
            whole,
            growing,
            ..
        } = place;
        let begin = quote! {
            #of_type::begin_field(&self.0.#whole, &mut self.1.#growing, #number, first)
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
        let (of_type, growing) = (self.of_type(&place.field.ty), &place.growing);
        quote!(#of_type::grown(&mut self.1.#growing))
    }

    fn complete(&self, place: &Place<'_>) -> TokenStream {
        let of_type = self.of_type(&place.field.ty);
        let Place {
            field,
            whole,
            growing,
            ..
        } = place;
        let arguments = quote!((value, &mut self.1.#growing, &mut self.0.#whole));
        if is_of_items_or_none(&field.rules) {
            return quote!(#of_type::put #arguments);
        }
        let check = quote!(#of_type::check #arguments);
        let held = self.hold(check, &field.ty, &field.rules);
        quote!(#held.done())
    }

    fn hold(&self, held: TokenStream, ty: &Type, rules: &Rules) -> TokenStream {
        by_name(self.target.hold(held, ty, rules), &self.own)
    }

    /// The items of a list or a map that have rules: their type, and the rules.
    ///
    /// ```text
    /// const { &ItemRules::<Tainted<String>> { hold: |spot, value| { … .done() }, begun: |_| {} } }
    /// ```
    fn items(&self, ty: &Type, rules: &Rules) -> Option<(TokenStream, TokenStream)> {
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
            if snapshot.is_none() {
                return #p::Value::read(value);
            }
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

    /// ```text
    /// pub enum WishSnapshot { Refund(WishRefundSnapshot), Complaint(Growing<Complaint>), Nothing }
    /// impl Variants for WishSnapshot { … }
    /// impl Streamed for Wish { type Snapshot = Chosen<WishSnapshot>; … }
    /// ```
    fn union(&self, tagging: &Tagging, variants: &[Variant]) -> Snapshots {
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

/// Whether the value itself has no rules.
fn is_of_items_or_none(rules: &Rules) -> bool {
    rules.is_empty() || super::rule::is_of_items_only(rules)
}
