//! Rules across several values: what contradicts what.

mod default;
mod example;
mod name;
mod rule;
mod shape;
#[cfg(test)]
mod tests;

use super::model::{Body, Field, Model, Payload, Tagging, Variant};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    shape::check_stream(model, diagnostics);
    match &model.body {
        Body::Record(fields) => {
            name::check_fields(fields, diagnostics);
            check_fields(model, fields, diagnostics);
        }
        Body::Tuple(fields) => check_fields(model, fields, diagnostics),
        Body::Newtype(field) => check_field(model, field, diagnostics),
        Body::Unit => {}
        Body::Choice(variants) => name::check_variants(variants, diagnostics),
        Body::Union(tagging, variants) => {
            name::check_variants(variants, diagnostics);
            name::check_tagging(tagging, variants, diagnostics);
            for variant in variants {
                check_payload(model, tagging, variant, diagnostics);
            }
        }
    }
}

fn check_payload(
    model: &Model,
    tagging: &Tagging,
    variant: &Variant,
    diagnostics: &mut Diagnostics,
) {
    match &variant.payload {
        Payload::Unit => {}
        Payload::Newtype(field) => {
            if let Tagging::Internal(_) = tagging {
                shape::check_beside_tag(model, field, diagnostics);
            }
            check_field(model, field, diagnostics);
        }
        Payload::Tuple(fields) if fields.is_empty() => diagnostics.numbered(
            errors::SHAPE,
            &variant.ident,
            "empty parentheses say nothing; write the variant without them",
        ),
        Payload::Tuple(fields) => {
            if let Tagging::Internal(_) = tagging {
                diagnostics.numbered(errors::SHAPE,
                    &variant.ident,
                    "fields without names have no place beside a `tag`; name them, or write `content = \"…\"` too",
                );
            }
            check_fields(model, fields, diagnostics);
        }
        Payload::Record(fields) => {
            name::check_fields(fields, diagnostics);
            check_fields(model, fields, diagnostics);
        }
    }
}

fn check_fields(model: &Model, fields: &[Field], diagnostics: &mut Diagnostics) {
    for field in fields {
        check_field(model, field, diagnostics);
    }
}

fn check_field(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    shape::check_type(model, field, diagnostics);
    shape::check_flatten(model, field, diagnostics);
    rule::check(&field.ty, &field.rules, diagnostics);
    default::check(field, diagnostics);
    example::check(field, diagnostics);
}
