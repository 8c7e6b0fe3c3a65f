//! Rules across several values: what contradicts what.

use super::kind::{Kind, inner_kind, kind, layers};
use super::model::{At, Body, Bounds, Constant, Field, Model, Number, bare};
use crate::diagnostics::Diagnostics;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    match &model.body {
        Body::Record(fields) => {
            let names = fields.iter().map(|field| (&field.name, &field.named_at));
            check_names("field", names, diagnostics);
            for field in fields {
                check_type(model, field, diagnostics);
                check_length(field, diagnostics);
                check_range(field, diagnostics);
                check_pattern(field, diagnostics);
                check_default(field, diagnostics);
            }
        }
        Body::Choice(variants) => {
            let names = variants
                .iter()
                .map(|variant| (&variant.name, &variant.named_at));
            check_names("variant", names, diagnostics);
        }
    }
}

fn check_names<'a>(
    what: &str,
    names: impl Iterator<Item = (&'a String, &'a proc_macro2::TokenStream)>,
    diagnostics: &mut Diagnostics,
) {
    let mut known: Vec<&String> = Vec::new();
    for (name, at) in names {
        if name.is_empty() {
            diagnostics.error(at, format!("the name of a {what} is empty; write one"));
        } else if known.contains(&name) {
            diagnostics.error(
                at,
                format!("two {what}s have the name `{name}` in JSON; rename one"),
            );
        } else if let Some(other) = known.iter().find(|other| other.eq_ignore_ascii_case(name)) {
            diagnostics.error(
                at,
                format!(
                    "`{name}` and `{other}` differ only in capitals, which the API does not keep apart; rename one"
                ),
            );
        }
        known.push(name);
    }
}

fn check_type(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    for layer in layers(&field.ty) {
        if let Kind::Refused(instead) = kind(layer) {
            diagnostics.error(layer, instead);
        }
        if let syn::Type::Path(path) = layer
            && path.qself.is_none()
            && path.path.is_ident(&model.ident)
        {
            diagnostics.error(
                layer,
                format!(
                    "`{0}` holds itself, and the API takes no recursive schema; write each level as a type of its own",
                    bare(&model.ident)
                ),
            );
        }
    }
}

fn check_length(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(rule) = &field.rules.length else {
        return;
    };
    if let Kind::Integer { .. } | Kind::Float = inner_kind(&field.ty) {
        diagnostics.error(
            &rule.word,
            "`length` is a rule for text and lists, and this is a number; write `range(min = …, max = …)`",
        );
    } else if let Kind::Boolean = inner_kind(&field.ty) {
        diagnostics.error(
            &rule.word,
            "`length` is a rule for text and lists, and this is a `bool`; remove it",
        );
    }
    for bound in [&rule.value.min, &rule.value.max].into_iter().flatten() {
        match bound.number {
            Number::Integer(value) if (0..=i128::from(u32::MAX)).contains(&value) => {}
            Number::Integer(value) if value > 0 => {
                diagnostics.error(
                    &bound.tokens,
                    "no reply is as long as this; write a smaller bound",
                );
            }
            _ => diagnostics.error(
                &bound.tokens,
                "a length is counted; write a whole number, 0 or more",
            ),
        }
    }
    check_order(rule, diagnostics);
}

fn check_range(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(rule) = &field.rules.range else {
        return;
    };
    match inner_kind(&field.ty) {
        Kind::Text | Kind::List(_) => diagnostics.error(
            &rule.word,
            "`range` is a rule for numbers; for text and lists write `length(min = …, max = …)`",
        ),
        Kind::Boolean => diagnostics.error(
            &rule.word,
            "`range` is a rule for numbers, and this is a `bool`; remove it",
        ),
        Kind::Integer { min, max } => {
            for bound in [&rule.value.min, &rule.value.max].into_iter().flatten() {
                match bound.number {
                    Number::Integer(value) if value >= min && value <= max => {}
                    Number::Integer(_) => diagnostics.error(
                        &bound.tokens,
                        format!("the field's type holds only {min} to {max}; write a bound within, or remove it"),
                    ),
                    Number::Float(_) => diagnostics.error(
                        &bound.tokens,
                        "the field holds whole numbers; write a whole bound",
                    ),
                }
            }
        }
        _ => {}
    }
    check_order(rule, diagnostics);
}

fn check_order(rule: &At<Bounds>, diagnostics: &mut Diagnostics) {
    if let (Some(min), Some(max)) = (&rule.value.min, &rule.value.max)
        && max.number.is_less(min.number)
    {
        diagnostics.error(
            &rule.tokens,
            "`min` is greater than `max`; swap them or remove one",
        );
    }
}

fn check_pattern(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(rule) = &field.rules.pattern else {
        return;
    };
    let instead = match inner_kind(&field.ty) {
        Kind::Integer { .. } | Kind::Float => "write `range(min = …, max = …)`",
        Kind::Boolean => "remove it",
        Kind::List(_) => "write it in a struct of its own that the list holds",
        _ => return,
    };
    diagnostics.error(
        &rule.word,
        format!("`pattern` is a rule for text; {instead}"),
    );
}

fn check_default(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(rule) = &field.rules.default else {
        return;
    };
    let kind = kind(&field.ty);
    if let (Kind::Unknown | Kind::Boxed(_), Constant::OfType) = (&kind, &rule.value) {
        diagnostics.error(
            &rule.tokens,
            "the schema tells the model the default; write the value: `default = …`",
        );
        return;
    }
    if let Kind::Optional(_) = kind {
        diagnostics.error(
            &rule.word,
            "an `Option` that is absent is `None`; remove the default, or the `Option`",
        );
        return;
    }
    if field.rules.pattern.is_some() {
        diagnostics.error(
            &rule.word,
            "whether a default matches a `pattern` is not known here; write an `Option` in place of the default",
        );
    }
    if breaks_length(field, rule) || breaks_range(field, rule) {
        diagnostics.error(
            &rule.tokens,
            "the default breaks the field's own rule; change one of the two",
        );
    }
}

fn breaks_length(field: &Field, default: &At<Constant>) -> bool {
    let Some(rule) = &field.rules.length else {
        return false;
    };
    let count = match &default.value {
        Constant::Text(text) => text.chars().count(),
        Constant::OfType => 0,
        _ => return false,
    };
    let count = Number::Integer(i128::try_from(count).unwrap_or(i128::MAX));
    is_outside(count, &rule.value)
}

fn breaks_range(field: &Field, default: &At<Constant>) -> bool {
    let Some(rule) = &field.rules.range else {
        return false;
    };
    let value = match default.value {
        Constant::Number(value) => value,
        Constant::OfType => Number::Integer(0),
        _ => return false,
    };
    is_outside(value, &rule.value)
}

fn is_outside(value: Number, bounds: &Bounds) -> bool {
    let below = |bound: &super::model::Bound| value.is_less(bound.number);
    let above = |bound: &super::model::Bound| bound.number.is_less(value);
    bounds.min.as_ref().is_some_and(below) || bounds.max.as_ref().is_some_and(above)
}
