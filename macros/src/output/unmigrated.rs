//! `#[claude(unmigrated = "…")]`: a field that stays plain text while a program adopts the labels.
//!
//! It is read as the labelled type, so that every rule holds; the text is handed out when the value
//! is built, by a function whose name says so, and rustc warns at the field.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, GenericArgument, LitStr, Path, PathArguments, Type, parse_quote_spanned};

use super::emit::respanned;
use super::kind::{Kind, kind, layers};
use super::model::{Body, Field, Payload};
use super::symbol;
use crate::diagnostics::Diagnostics;

/// What a field's attribute says, and what the field was before its type was put in its place.
pub(super) struct Unmigrated {
    pub(super) reason: String,
    /// The field's type as it was written.
    pub(super) written: Type,
    /// The type to write in the end, in words.
    pub(super) instead: String,
    /// Where the field is shown: its name, or what it has in place of one.
    pub(super) name: String,
    /// The lint levels that stand on the field.
    pub(super) levels: Vec<Attribute>,
}

/// Puts the labelled type in the place of each such field's; tells those that need it not.
pub(super) fn label_types(body: &mut Body, krate: &TokenStream, diagnostics: &mut Diagnostics) {
    let fields: Vec<&mut Field> = match body {
        Body::Record(fields) | Body::Tuple(fields) => fields.iter_mut().collect(),
        Body::Newtype(field) => vec![field],
        Body::Unit | Body::Choice(_) => Vec::new(),
        Body::Union(_, variants) => {
            let payloads = variants.iter_mut().map(|variant| &mut variant.payload);
            payloads.flat_map(of_payload).collect()
        }
    };
    for field in fields {
        label_type(field, krate, diagnostics);
    }
}

fn of_payload(payload: &mut Payload) -> Vec<&mut Field> {
    match payload {
        Payload::Unit => Vec::new(),
        Payload::Newtype(field) => vec![field],
        Payload::Tuple(fields) | Payload::Record(fields) => fields.iter_mut().collect(),
    }
}

fn label_type(field: &mut Field, krate: &TokenStream, diagnostics: &mut Diagnostics) {
    let Some(unmigrated) = &mut field.unmigrated else {
        return;
    };
    match labelled(&field.ty, krate) {
        Some(ty) => {
            let written = std::mem::replace(&mut field.ty, ty);
            unmigrated.instead = shown(&written);
            unmigrated.written = written;
        }
        None => {
            field.unmigrated = None;
            // A type that is refused is told by another check, and once.
            let mut layers = layers(&field.ty).into_iter();
            if !layers.any(|layer| matches!(kind(layer), Kind::Refused(_))) {
                diagnostics.error(
                    &field.ty,
                    "`unmigrated` is for a `String`, and for `Option`, `Vec` and `Box` of it; remove it here",
                );
            }
        }
    }
}

/// `Option<Tainted<String>>` for `Option<String>`. `None` where it holds no plain text.
fn labelled(ty: &Type, krate: &TokenStream) -> Option<Type> {
    let path = match ty {
        Type::Group(group) => return labelled(&group.elem, krate),
        Type::Paren(paren) => return labelled(&paren.elem, krate),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return None,
    };
    let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        ["String"] | [.., "string", "String"] => {
            // An alias, because `String` behind a path is an "unnecessary qualification" to rustc.
            let (span, krate) = (ty.span(), respanned(krate, ty.span()));
            Some(parse_quote_spanned!(span=> #krate::__private::output::text::Tainted))
        }
        ["Option" | "Vec" | "Box"]
        | [.., "option", "Option"]
        | [.., "vec", "Vec"]
        | [.., "boxed", "Box"] => within(path, krate),
        _ => None,
    }
}

fn within(path: &Path, krate: &TokenStream) -> Option<Type> {
    let mut path = path.clone();
    let PathArguments::AngleBracketed(arguments) = &mut path.segments.last_mut()?.arguments else {
        return None;
    };
    let GenericArgument::Type(inner) = arguments.args.first_mut()? else {
        return None;
    };
    *inner = labelled(inner, krate)?;
    Some(Type::Path(syn::TypePath {
        attrs: Vec::new(),
        qself: None,
        path,
    }))
}

/// The type to write, as one writes it.
fn shown(written: &Type) -> String {
    let mut words = String::new();
    push(&mut words, written.to_token_stream());
    words
}

fn push(words: &mut String, tokens: TokenStream) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) if ident == "String" => words.push_str("Tainted<String>"),
            TokenTree::Group(group) => push(words, group.stream()),
            tree => words.push_str(&tree.to_string()),
        }
    }
}

impl Unmigrated {
    /// Of the attribute's text, which has to say something; `None` where it is none, which was told.
    pub(super) fn new(
        reason: Option<&LitStr>,
        name: String,
        attributes: &[Attribute],
        diagnostics: &mut Diagnostics,
    ) -> Self {
        if let Some(empty) = reason.filter(|reason| reason.value().trim().is_empty()) {
            diagnostics.error(
                empty,
                "the reason is empty; say why this text is not labelled yet: `unmigrated = \"the mailer takes a String until March\"`",
            );
        }
        Unmigrated {
            reason: reason.map(LitStr::value).unwrap_or_default(),
            written: Type::Verbatim(TokenStream::new()),
            instead: String::new(),
            name,
            levels: levels(attributes),
        }
    }

    /// What rustc warns of, at the field's type: a function of that name which is deprecated.
    ///
    /// ```text
    /// const _: () = {
    ///     #[deprecated(note = "`summary` hands out what a model wrote as plain text (…); write …")]
    ///     const fn unmigrated() {}
    ///     #[allow(deprecated)] // where it stands on the user's struct or field
    ///     const _: () = unmigrated();
    /// };
    /// ```
    pub(super) fn warning(&self, levels: &[Attribute]) -> TokenStream {
        let Unmigrated {
            reason,
            instead,
            name,
            ..
        } = self;
        let note = format!(
            "{name} hands out what a model wrote as plain text ({reason}); write `{instead}`, and remove `unmigrated` [taintless::errors T314]"
        );
        let span = first(self.written.span(), &self.written);
        let function = Ident::new(symbol::UNMIGRATED, span);
        let own = &self.levels;
        let call = quote_spanned!(span=> #function());
        quote! {
            const _: () = {
                #[deprecated(note = #note)]
                const fn #function() {}
                #(#levels)*
                #(#own)*
                const _: () = #call;
            };
        }
    }
}

/// The place of `String` itself, which is to be changed.
fn first(span: Span, ty: &Type) -> Span {
    fn find(tokens: TokenStream) -> Option<Span> {
        tokens.into_iter().find_map(|tree| match tree {
            TokenTree::Ident(ident) if ident == "String" => Some(ident.span()),
            TokenTree::Group(group) => find(group.stream()),
            _ => None,
        })
    }
    find(ty.to_token_stream()).unwrap_or(span)
}

/// The lint levels among attributes: rustc does not carry them over to what a derive writes.
pub(super) fn levels(attributes: &[Attribute]) -> Vec<Attribute> {
    let is_level = |attribute: &&Attribute| {
        let path = attribute.path();
        ["allow", "warn", "deny", "forbid"]
            .iter()
            .any(|level| path.is_ident(level))
    };
    attributes.iter().filter(is_level).cloned().collect()
}
