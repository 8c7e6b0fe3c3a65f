//! Reading text that is written in the program.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::LitStr;
use syn::parse::{Parse, ParseStream};

/// Takes a token out of the invisible groups in which a user's `macro_rules!` passes it.
pub(crate) fn ungroup(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    match trees.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            ungroup(group.stream())
        }
        _ => trees.into_iter().map(ungroup_tree).collect(),
    }
}

fn ungroup_tree(tree: TokenTree) -> TokenTree {
    if let TokenTree::Group(group) = &tree
        && group.delimiter() == Delimiter::None
    {
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        if let [one] = inner.as_slice() {
            return ungroup_tree(one.clone());
        }
    }
    tree
}

/// A string literal, or a `concat!` of literals (evaluated here, because a macro sees tokens only).
pub(crate) struct Text {
    /// The literal; for a `concat!` a new one that stands at its place.
    pub(crate) literal: LitStr,
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if let Some(literal) = input.step(|cursor| {
            if let Some((TokenTree::Group(group), rest)) = cursor.token_tree()
                && group.delimiter() == Delimiter::None
            {
                return Ok((syn::parse2::<LitStr>(ungroup(group.stream())).ok(), rest));
            }
            Ok((None, *cursor))
        })? {
            return Ok(Text { literal });
        }
        if input.peek(LitStr) {
            return Ok(Text {
                literal: input.parse()?,
            });
        }
        if input.peek(syn::Ident) && input.peek2(syn::Token![!]) {
            let mac: syn::Macro = input.parse()?;
            if mac.path.is_ident("concat") {
                let span = mac
                    .path
                    .get_ident()
                    .map_or_else(Span::call_site, syn::Ident::span);
                let text = concat_text(mac.tokens.clone())?;
                return Ok(Text {
                    literal: LitStr::new(&text, span),
                });
            }
            return Err(syn::Error::new_spanned(
                &mac.path,
                "expected a string literal",
            ));
        }
        Err(input.error("expected a string literal"))
    }
}

/// Evaluates the arguments of `concat!`: string, char, integer, float and `bool` literals, and
/// `concat!` again.
pub(crate) fn concat_text(tokens: TokenStream) -> syn::Result<String> {
    let mut text = String::new();
    let mut rest = ungroup(tokens).into_iter().peekable();
    while let Some(tree) = rest.next() {
        match &tree {
            TokenTree::Ident(name) if name == "concat" => {
                let bang = rest.next();
                match (bang, rest.next()) {
                    (Some(TokenTree::Punct(punct)), Some(TokenTree::Group(group)))
                        if punct.as_char() == '!' =>
                    {
                        text.push_str(&concat_text(Group::stream(&group))?);
                    }
                    _ => return Err(not_literal(&tree)),
                }
            }
            tree => match syn::parse2::<syn::Lit>(TokenStream::from(tree.clone())) {
                Ok(syn::Lit::Str(lit)) => text.push_str(&lit.value()),
                Ok(syn::Lit::Char(lit)) => text.push(lit.value()),
                Ok(syn::Lit::Int(lit)) => text.push_str(lit.base10_digits()),
                Ok(syn::Lit::Float(lit)) => text.push_str(lit.base10_digits()),
                Ok(syn::Lit::Bool(lit)) => text.push_str(if lit.value { "true" } else { "false" }),
                _ => return Err(not_literal(tree)),
            },
        }
        match rest.next() {
            None => break,
            Some(TokenTree::Punct(punct)) if punct.as_char() == ',' => {}
            Some(other) => return Err(not_literal(&other)),
        }
    }
    Ok(text)
}

fn not_literal(tree: &TokenTree) -> syn::Error {
    syn::Error::new(tree.span(), "only literals can stand in this `concat!`")
}
