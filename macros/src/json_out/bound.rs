//! The bounds of an impl for a generic type: what each parameter has to be, by where it stands.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, WherePredicate, parse_quote};

use super::model::{Body, Field, Model, Of, Payload, Tagging, is_phantom};

/// The type's parameters, with the bounds of the fields that go out.
pub(super) fn bounded(model: &Model) -> Generics {
    let krate = &model.krate;
    let mut generics = model.generics.clone();
    if model.of == Of::ClaudeOutput {
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(#krate::ClaudeOutput));
        }
        return generics;
    }
    let parameters: Vec<Ident> = generics.type_params().map(|it| it.ident.clone()).collect();
    let mut predicates: Vec<WherePredicate> = Vec::new();
    for (field, is_flat) in fields(model) {
        if field.skip.is_some() || is_phantom(&field.ty) {
            continue;
        }
        let role = if is_flat {
            quote!(#krate::json::JsonMembers)
        } else {
            quote!(#krate::JsonOut)
        };
        let mut named = Vec::new();
        named_in(field.ty.to_token_stream(), &parameters, &mut named);
        predicates.extend(named.iter().map(|ty| parse_quote!(#ty: #role)));
    }
    let mut known = Vec::new();
    predicates.retain(|predicate| {
        let text = predicate.to_token_stream().to_string();
        let is_new = !known.contains(&text);
        known.push(text);
        is_new
    });
    if !predicates.is_empty() {
        generics.make_where_clause().predicates.extend(predicates);
    }
    generics
}

/// Every field, and whether its members stand among others.
fn fields(model: &Model) -> Vec<(&Field, bool)> {
    fn each(fields: &[Field]) -> impl Iterator<Item = (&Field, bool)> {
        fields.iter().map(|field| (field, field.flatten.is_some()))
    }
    match &model.body {
        Body::Record(_, fields) | Body::Tuple(fields) => each(fields).collect(),
        Body::Value(field) => vec![(&**field, false)],
        Body::Unit => Vec::new(),
        Body::Enum(tagging, variants) => {
            let mut out = Vec::new();
            for variant in variants {
                let is_beside_tag = matches!(tagging, Tagging::Internal(_)) && !variant.untagged;
                match &variant.payload {
                    Payload::Unit => {}
                    Payload::Value(field) => out.push((&**field, is_beside_tag)),
                    Payload::Tuple(fields) | Payload::Record(fields) => out.extend(each(fields)),
                }
            }
            out
        }
    }
}

/// The parameters in a type, and what is named by their paths, `T::Item`.
fn named_in(ty: TokenStream, parameters: &[Ident], out: &mut Vec<TokenStream>) {
    let trees: Vec<TokenTree> = ty.into_iter().collect();
    let is_colon =
        |at: usize| matches!(trees.get(at), Some(TokenTree::Punct(it)) if it.as_char() == ':');
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => named_in(group.stream(), parameters, out),
            TokenTree::Ident(ident) if parameters.contains(ident) => {
                // The last name of a path of another module.
                if at > 0 && is_colon(at - 1) {
                    continue;
                }
                match trees.get(at + 3) {
                    Some(TokenTree::Ident(item)) if is_colon(at + 1) && is_colon(at + 2) => {
                        out.push(quote!(#ident::#item));
                    }
                    _ => out.push(quote!(#ident)),
                }
            }
            _ => {}
        }
    }
}
