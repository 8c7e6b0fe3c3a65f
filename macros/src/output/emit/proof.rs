//! What is proved when the program is compiled: of types that tokens do not tell.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::super::kind::{Kind, inner_kind, item};
use super::super::model::{At, Constant, Rules};
use super::record::Record;
use super::rule::{constant, default, number, range};
use super::{Target, respanned};

impl Record<'_> {
    /// Evaluated when the program is compiled: whether each type takes its default and its rules,
    /// and whether names are told from those of flattened structs. Those of a generic type within
    /// its impl.
    pub(super) fn proofs(&self, target: &Target<'_>) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let defaults = self.fields.iter().filter_map(|field| {
            let rule = field.rules.default.as_ref()?;
            let constant = default(&field.ty, &rule.value, &target.p);
            let span = rule.tokens.span();
            let (p, ty) = (
                respanned(&target.p, span),
                respanned(&field.ty.to_token_stream(), span),
            );
            Some(quote_spanned!(span=> #p::check_default::<#ty>(&#constant)))
        });
        let fields = self.fields.iter();
        let rules = fields.flat_map(|field| target.proofs(&field.ty, &field.rules));
        let proofs = defaults.chain(self.names(target)).chain(rules);
        if target.is_generic() {
            (
                proofs.map(|proof| quote!(const { #proof };)).collect(),
                Vec::new(),
            )
        } else {
            let proofs = proofs.map(|proof| quote!(const _: () = #proof;));
            (Vec::new(), proofs.collect())
        }
    }

    /// At the last struct that is flattened: what is told there is told once.
    fn names(&self, target: &Target<'_>) -> Option<TokenStream> {
        let span = self.flat()?.ty.span();
        let (ident, number) = (&target.model.ident, Literal::usize_unsuffixed(self.number));
        let (_, arguments, _) = target.generics.split_for_impl();
        let of_type = respanned(&quote!(#ident #arguments), span);
        let p = respanned(&target.p, span);
        Some(quote_spanned!(span=> #p::check_names(&<#of_type as #p::Record<#number>>::TABLE)))
    }
}

impl Target<'_> {
    /// `check_range::<Severity>(…)`, each at the tokens that it is about.
    pub(super) fn proofs(&self, ty: &Type, rules: &Rules) -> Vec<TokenStream> {
        let mut proofs = match (item(ty), &rules.items) {
            (Some(item), Some(rule)) => self.proofs(item, &rule.value),
            _ => Vec::new(),
        };
        if !matches!(inner_kind(ty), Kind::Unknown) {
            return proofs;
        }
        let p = &self.p;
        let mut proof = |tokens: &TokenStream, function: &str, value: TokenStream| {
            let span = tokens.span();
            let function = syn::Ident::new(function, span);
            let (p, ty) = (respanned(p, span), respanned(&ty.to_token_stream(), span));
            proofs.push(quote_spanned!(span=> #p::#function::<#ty>(#value)));
        };
        if let Some(rule) = &rules.range {
            proof(&rule.tokens, "check_range", range(rule, p));
        }
        if let Some(rule) = &rules.multiple_of {
            proof(&rule.tokens, "check_multiple", number(rule.value, p));
        }
        let listed = rules.one_of.iter().flat_map(|rule| &rule.value);
        let values: Vec<&At<Constant>> = listed.chain(&rules.examples).collect();
        for value in values {
            let written = constant(&value.value, p);
            proof(&value.tokens, "check_constant", quote!(&#written));
        }
        proofs
    }

    /// The same as items, for what has no impl to stand in. A generic type's are not told.
    pub(super) fn proof_items(&self, ty: &Type, rules: &Rules) -> TokenStream {
        if self.is_generic() {
            return TokenStream::new();
        }
        let proofs = self.proofs(ty, rules).into_iter();
        proofs.map(|proof| quote!(const _: () = #proof;)).collect()
    }
}
