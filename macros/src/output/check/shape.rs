//! Types of fields, as far as their tokens tell.

use super::super::kind::{Kind, inner_kind, kind, layers};
use super::super::model::{Field, Model, bare};
use crate::diagnostics::Diagnostics;

pub(super) fn check_type(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    for layer in layers(&field.ty) {
        if let Kind::Refused(instead) = kind(layer) {
            diagnostics.error(layer, instead);
        }
        if let syn::Type::Path(path) = layer
            && path.qself.is_none()
            && (is_self(&path.path, model) && model.depth.is_none())
        {
            diagnostics.error(
                layer,
                format!(
                    "`{0}` holds itself, and the API takes no endless schema; write on `{0}` how many may stand in one another: `#[claude(depth = 3)]`",
                    bare(&model.ident)
                ),
            );
        }
    }
}

fn is_self(path: &syn::Path, model: &Model) -> bool {
    let last = path.segments.last().map(|segment| &segment.ident);
    path.segments.len() == 1 && last.is_some_and(|last| *last == model.ident || last == "Self")
}

/// What is flattened gives its fields; it has no place, and so no name and no rules, of its own.
pub(super) fn check_flatten(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(word) = &field.flatten else {
        return;
    };
    check_flat(field, diagnostics);
    if !field.rules.is_empty() || field.rules.default.is_some() || !field.rules.examples.is_empty()
    {
        diagnostics.error(
            word,
            "a flattened field has no value of its own; write the rules on the fields of its type",
        );
    }
}

/// A struct, whose fields stand among others.
pub(super) fn check_flat(field: &Field, diagnostics: &mut Diagnostics) {
    let instead = match inner_kind(&field.ty) {
        _ if matches!(kind(&field.ty), Kind::Optional(_)) => {
            "whether an optional struct is there cannot be told from its fields; write it as a field of its own"
        }
        Kind::Map(_) => {
            "a map would take every key that is misspelt; write it as a field of its own"
        }
        Kind::Text
        | Kind::Integer { .. }
        | Kind::Float
        | Kind::Boolean
        | Kind::List(_)
        | Kind::Set(_)
        | Kind::Array(_) => {
            "only a struct with named fields can stand among others; beside a `tag` write `content = \"…\"` too"
        }
        _ => return,
    };
    diagnostics.error(&field.ty, instead);
}
