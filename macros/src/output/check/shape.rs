//! Types of fields, as far as their tokens tell.

use syn::Type;

use super::super::kind::{Kind, inner_kind, kind, layers};
use super::super::model::{Body, Field, Model, Rules, bare};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check_type(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    // Where it is flattened, `depth` would not help.
    let is_flat = field.flatten.is_some();
    for layer in layers(&field.ty) {
        if let Kind::Refused(instead) = kind(layer) {
            diagnostics.numbered(errors::FIELD_TYPE, layer, instead);
        }
        if is_own(layer, model) && model.depth.is_none() && !is_flat {
            diagnostics.numbered(errors::RECURSION,
                layer,
                format!(
                    "`{0}` holds itself, and the API takes no endless schema; write on `{0}` how many may stand in one another: `#[claude(depth = 3)]`",
                    bare(&model.ident)
                ),
            );
        }
    }
}

/// Only what has parts with names is seen before it is complete.
pub(super) fn check_stream(model: &Model, diagnostics: &mut Diagnostics) {
    let Some(word) = &model.stream else {
        return;
    };
    let why = match &model.body {
        Body::Record(_) | Body::Newtype(_) | Body::Union(..) => return,
        Body::Tuple(_) => {
            "fields without names are shown when all are there; name them, or remove `stream`"
        }
        Body::Unit => "it has no parts to show before it is complete; remove `stream`",
        Body::Choice(_) => {
            "no variant has a payload, so nothing is shown before it is complete; remove `stream`"
        }
    };
    diagnostics.numbered(errors::STREAM, word, why);
}

/// Whether this is the type itself.
fn is_own(ty: &Type, model: &Model) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let last = path.path.segments.last().map(|segment| &segment.ident);
    path.qself.is_none()
        && path.path.segments.len() == 1
        && last.is_some_and(|last| *last == model.ident || last == "Self")
}

/// What is flattened gives its fields; it has no place, and so no name and no rules, of its own.
pub(super) fn check_flatten(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    let Some(word) = &field.flatten else {
        return;
    };
    check_flat(model, field, "write it as a field of its own", diagnostics);
    if has_rules(&field.rules) {
        diagnostics.numbered(
            errors::SHAPE,
            word,
            "a flattened field has no value of its own; write the rules on the fields of its type",
        );
    }
}

/// What stands beside a tag gives its fields in the same way.
pub(super) fn check_beside_tag(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    check_flat(model, field, "write `content = \"…\"` too", diagnostics);
    if has_rules(&field.rules) {
        diagnostics.numbered(errors::SHAPE,
            &field.ty,
            "what stands beside a `tag` has no value of its own; write the rules on the fields of its type, or `content = \"…\"` too",
        );
    }
}

fn has_rules(rules: &Rules) -> bool {
    !rules.is_empty() || rules.default.is_some() || !rules.examples.is_empty()
}

/// A struct, whose fields stand among others.
fn check_flat(model: &Model, field: &Field, instead: &str, diagnostics: &mut Diagnostics) {
    let why = match inner_kind(&field.ty) {
        _ if matches!(kind(&field.ty), Kind::Optional(_)) => {
            "whether an optional struct is there cannot be told from its fields"
        }
        Kind::Map(_) => "a map would take every key that is misspelt",
        Kind::Text
        | Kind::Integer { .. }
        | Kind::Float(_)
        | Kind::Boolean
        | Kind::List(_)
        | Kind::Set(_)
        | Kind::Array(_) => "only a struct with named fields can stand among others",
        Kind::Unknown if layers(&field.ty).into_iter().any(|ty| is_own(ty, model)) => {
            "a type's fields cannot stand among themselves"
        }
        Kind::Unknown if is_parameter(&field.ty, model) => {
            "a parameter can be any type, and only a struct with named fields can stand among others"
        }
        _ => return,
    };
    diagnostics.numbered(errors::SHAPE, &field.ty, format!("{why}; {instead}"));
}

fn is_parameter(ty: &Type, model: &Model) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let mut parameters = model.generics.type_params();
    parameters.any(|parameter| path.qself.is_none() && path.path.is_ident(&parameter.ident))
}
