//! Rules across several values: what contradicts what.

use proc_macro2::TokenStream;

use super::model::{Body, Field, Model, Payload, Tagging, Variant};
use crate::diagnostics::Diagnostics;
use crate::output::kind::layers;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    match &model.body {
        Body::Record(tag, fields) => {
            let tag = tag.as_ref().map(|tag| (&tag.name.value, &tag.name.tokens));
            check_names("field", tag.into_iter().chain(names(fields)), diagnostics);
            check_fields(fields, diagnostics);
        }
        Body::Tuple(fields) => check_fields(fields, diagnostics),
        Body::Value(field) => check_value(field, diagnostics),
        Body::Unit => {}
        Body::Enum(tagging, variants) => check_enum(tagging, variants, diagnostics),
    }
}

fn check_enum(tagging: &Tagging, variants: &[Variant], diagnostics: &mut Diagnostics) {
    if !matches!(tagging, Tagging::Untagged) {
        let tagged = variants.iter().filter(|variant| !variant.untagged);
        let names = tagged.map(|variant| (&variant.name, &variant.named_at));
        check_names("variant", names, diagnostics);
    }
    if let Tagging::Adjacent(tag, content) = tagging {
        let names = [tag, content].map(|name| (&name.value, &name.tokens));
        check_names("field", names.into_iter(), diagnostics);
    }
    for variant in variants {
        check_variant(tagging, variant, diagnostics);
    }
}

fn check_variant(tagging: &Tagging, variant: &Variant, diagnostics: &mut Diagnostics) {
    let beside_tag = match tagging {
        Tagging::Internal(tag) if !variant.untagged => Some((&tag.value, &tag.tokens)),
        _ => None,
    };
    match &variant.payload {
        Payload::Unit => {}
        Payload::Value(field) => check_value(field, diagnostics),
        Payload::Tuple(fields) => {
            if beside_tag.is_some() {
                diagnostics.error(
                    &variant.ident,
                    "fields without names have no place beside a `tag`; name them, or write `content = \"…\"` too",
                );
            }
            check_fields(fields, diagnostics);
        }
        Payload::Record(fields) => {
            let names = beside_tag.into_iter().chain(names(fields));
            check_names("field", names, diagnostics);
            check_fields(fields, diagnostics);
        }
    }
}

fn check_fields(fields: &[Field], diagnostics: &mut Diagnostics) {
    for field in fields {
        check_public(field, diagnostics);
        if let (Some(word), Some(rule)) = (&field.flatten, &field.skip_if) {
            let message = format!(
                "`{word}` and `{}` contradict each other: what is flattened has no value of its own to leave out; make the field an `Option`",
                rule.word
            );
            diagnostics.error(&rule.word, message);
        }
        if let (Some(word), Some(rule)) = (&field.skip, &field.skip_if) {
            let message = format!("the field never goes out by `{word}`; remove one of the two");
            diagnostics.error(&rule.word, message);
        }
    }
}

/// What is private does not go out, also in a list or an `Option`.
fn check_public(field: &Field, diagnostics: &mut Diagnostics) {
    if field.skip.is_some() {
        return;
    }
    for layer in layers(&field.ty) {
        if let syn::Type::Path(path) = layer
            && path
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "Private")
        {
            diagnostics.error(
                layer,
                "what is private does not go out; write `#[serde(skip_serializing)]` on the field, or `Trusted<&'static str>` for its type and `x.redact()` for its value",
            );
        }
    }
}

/// A value cannot be left out of itself.
fn check_value(field: &Field, diagnostics: &mut Diagnostics) {
    check_public(field, diagnostics);
    let rule = field.skip_if.as_ref().map(|rule| &rule.word);
    if let Some(word) = field.skip.as_ref().or(rule) {
        diagnostics.error(
            word,
            "the value is what this one field is, so the field cannot be left out; remove it",
        );
    }
}

/// Those of the members that a struct itself writes.
fn names(fields: &[Field]) -> impl Iterator<Item = (&String, &TokenStream)> {
    let out = fields
        .iter()
        .filter(|field| field.flatten.is_none() && field.skip.is_none());
    out.map(|field| (&field.name, &field.named_at))
}

fn check_names<'a>(
    what: &str,
    names: impl Iterator<Item = (&'a String, &'a TokenStream)>,
    diagnostics: &mut Diagnostics,
) {
    let mut known: Vec<&String> = Vec::new();
    for (name, at) in names {
        if known.contains(&name) {
            let message = format!("two {what}s have the name `{name}` in JSON; rename one");
            diagnostics.error(at, message);
        }
        known.push(name);
    }
}
