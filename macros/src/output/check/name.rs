//! Names in JSON: none is empty, and no two are the same to the API.

use proc_macro2::TokenStream;

use super::super::model::{Field, Payload, Tagging, Variant};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check_fields(fields: &[Field], diagnostics: &mut Diagnostics) {
    let named = fields.iter().filter(|field| field.flatten.is_none());
    let names = named.map(|field| (&field.name, &field.named_at));
    check_names("field", names, diagnostics);
}

pub(super) fn check_variants(variants: &[Variant], diagnostics: &mut Diagnostics) {
    let names = variants
        .iter()
        .map(|variant| (&variant.name, &variant.named_at));
    check_names("variant", names, diagnostics);
}

pub(super) fn check_tagging(
    tagging: &Tagging,
    variants: &[Variant],
    diagnostics: &mut Diagnostics,
) {
    match tagging {
        Tagging::External => {}
        Tagging::Internal(tag) => {
            let names = [(&tag.value, &tag.tokens)];
            check_names("tag", names.into_iter(), diagnostics);
            for variant in variants {
                check_no_tag(&tag.value, variant, diagnostics);
            }
        }
        Tagging::Adjacent(tag, content) => {
            let names = [(&tag.value, &tag.tokens), (&content.value, &content.tokens)];
            check_names("field", names.into_iter(), diagnostics);
        }
    }
}

fn check_no_tag(tag: &str, variant: &Variant, diagnostics: &mut Diagnostics) {
    let Payload::Record(fields) = &variant.payload else {
        return;
    };
    if let Some(field) = fields
        .iter()
        .find(|field| field.name.eq_ignore_ascii_case(tag))
    {
        diagnostics.numbered(
            errors::NAME,
            &field.named_at,
            format!("the tag has the name `{tag}` too; rename one"),
        );
    }
}

fn check_names<'a>(
    what: &str,
    names: impl Iterator<Item = (&'a String, &'a TokenStream)>,
    diagnostics: &mut Diagnostics,
) {
    let mut known: Vec<&String> = Vec::new();
    for (name, at) in names {
        if name.is_empty() {
            diagnostics.numbered(
                errors::NAME,
                at,
                format!("the name of a {what} is empty; write one"),
            );
        } else if known.contains(&name) {
            diagnostics.numbered(
                errors::NAME,
                at,
                format!("two {what}s have the name `{name}` in JSON; rename one"),
            );
        } else if let Some(other) = known.iter().find(|other| other.eq_ignore_ascii_case(name)) {
            diagnostics.numbered(errors::NAME,
                at,
                format!(
                    "`{name}` and `{other}` differ only in capitals, which the API does not keep apart; rename one"
                ),
            );
        }
        known.push(name);
    }
}
