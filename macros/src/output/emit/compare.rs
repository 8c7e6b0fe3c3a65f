//! What a value consists of, for `assert_output_eq!`: with the runtime's feature `testing` only.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Index;
use syn::spanned::Spanned;

use super::super::model::{Body, Field, Payload, Tagging, Variant};
use super::record::of_flattened;
use super::{Target, of_type};

impl Target<'_> {
    /// ```text
    /// fn parts_to_compare(&self) -> Parts<'_> {
    ///     let Self { severity: __0, summary: __1 } = self;
    ///     Parts::record::<Self, 0, _>([<u8 as FieldType>::parts(__0), <Tainted<String> as FieldType>::parts(__1)])
    /// }
    /// ```
    pub(super) fn compared(&self) -> Option<TokenStream> {
        if !cfg!(feature = "compare") {
            return None;
        }
        let p = &self.p;
        let body = match &self.model.body {
            Body::Record(fields) | Body::Tuple(fields) => {
                let (pattern, record) = (pattern(fields), self.record(0, false, fields));
                quote!(let Self #pattern = self; #record)
            }
            Body::Newtype(field) => {
                let (pattern, value) = (pattern([&**field]), self.part(field, &bound(0)));
                quote!(let Self #pattern = self; #value)
            }
            Body::Unit => quote!(#p::Parts::NULL),
            Body::Choice(_) => quote!(#p::Parts::choice(*self)),
            Body::Union(tagging, variants) => {
                let has_tag = matches!(tagging, Tagging::Internal(_));
                let variants = variants.iter().enumerate();
                let arms = variants.map(|(at, variant)| self.arm(at, variant, has_tag));
                quote!(match self { #(#arms)* })
            }
        };
        Some(quote!(fn parts_to_compare(&self) -> #p::Parts<'_> { #body }))
    }

    /// The same, where its fields stand among those of another.
    pub(super) fn flat_parts(&self) -> Option<TokenStream> {
        if !cfg!(feature = "compare") {
            return None;
        }
        let (p, krate) = (&self.p, self.krate);
        Some(quote! {
            fn flat_parts(&self) -> #p::Parts<'_> {
                #krate::ClaudeOutput::parts_to_compare(self)
            }
        })
    }

    fn arm(&self, at: usize, variant: &Variant, has_tag: bool) -> TokenStream {
        let (p, ident) = (&self.p, &variant.ident);
        let number = Literal::usize_unsuffixed(at);
        let (pattern, payload) = match &variant.payload {
            Payload::Unit if has_tag => (quote!(), Some(self.record(at, true, &[]))),
            Payload::Unit => (quote!(), None),
            Payload::Newtype(field) if has_tag => {
                let value = flat(field, &bound(0), p);
                let record =
                    quote!(#p::Parts::record::<Self, #number, _>([#p::Parts::NULL, #value]));
                (pattern([&**field]), Some(record))
            }
            Payload::Newtype(field) => (pattern([&**field]), Some(self.part(field, &bound(0)))),
            Payload::Tuple(fields) | Payload::Record(fields) => {
                (pattern(fields), Some(self.record(at, has_tag, fields)))
            }
        };
        let payload = super::option(payload);
        quote!(Self::#ident #pattern => #p::Parts::variant::<Self>(#number, #payload),)
    }

    fn record(&self, number: usize, has_tag: bool, fields: &[Field]) -> TokenStream {
        let p = &self.p;
        let tag = has_tag.then(|| quote!(#p::Parts::NULL,));
        let fields = fields.iter().enumerate();
        let values = fields.map(|(at, field)| self.part(field, &bound(at)));
        let number = Literal::usize_unsuffixed(number);
        quote!(#p::Parts::record::<Self, #number, _>([#tag #(#values),*]))
    }

    fn part(&self, field: &Field, value: &Ident) -> TokenStream {
        let p = &self.p;
        if field.flatten.is_some() {
            return flat(field, value, p);
        }
        if field.unmigrated.is_some() {
            let ty = &field.ty;
            return quote!(#p::unmigrated_parts::<#ty>(#value));
        }
        let of_type = of_type(&field.ty, p);
        quote!(#of_type::parts(#value))
    }
}

fn flat(field: &Field, value: &Ident, p: &TokenStream) -> TokenStream {
    of_flattened(
        &field.ty,
        p,
        &quote_spanned!(field.ty.span()=> parts(#value)),
    )
}

/// `{ severity: __0, summary: __1 }`, and `{ 0: __0 }` where fields have no names.
fn pattern<'f>(fields: impl IntoIterator<Item = &'f Field>) -> TokenStream {
    let fields = fields.into_iter().enumerate().map(|(at, field)| {
        let member = match &field.ident {
            Some(ident) => ident.to_token_stream(),
            None => Index::from(at).to_token_stream(),
        };
        let value = bound(at);
        quote!(#member: #value)
    });
    quote!({ #(#fields),* })
}

fn bound(at: usize) -> Ident {
    format_ident!("__{at}")
}
