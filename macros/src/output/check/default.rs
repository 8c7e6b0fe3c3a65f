//! Defaults against the type and its rules.

use super::super::kind::{Kind, kind};
use super::super::model::{Constant, Field, Number, Rules};
use super::rule::{breaks, fits};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(rule) = &field.rules.default else {
        return;
    };
    let kind = kind(&field.ty);
    if let (Kind::Unknown | Kind::Boxed(_), Constant::OfType) = (&kind, &rule.value) {
        diagnostics.numbered(
            errors::DEFAULT,
            &rule.tokens,
            "the schema tells the model the default; write the value: `default = …`",
        );
        return;
    }
    if let Kind::Optional(_) = kind {
        diagnostics.numbered(
            errors::DEFAULT,
            &rule.word,
            "an `Option` that is absent is `None`; remove the default, or the `Option`",
        );
        return;
    }
    for (word, is_there) in [
        ("pattern", field.rules.pattern.is_some()),
        ("format", field.rules.format.is_some()),
        ("check", field.rules.check.is_some()),
    ] {
        if is_there {
            diagnostics.numbered(errors::DEFAULT,
                &rule.word,
                format!("whether a default passes a `{word}` is not known here; write an `Option` in place of the default"),
            );
        }
    }
    if !matches!(rule.value, Constant::OfType) && !fits(&rule.value, &kind) {
        diagnostics.numbered(
            errors::DEFAULT,
            &rule.tokens,
            "the default is not one that the field's type can hold; write one that is",
        );
    } else if breaks(&rule.value, &field.rules, &kind) || !is_listed(&rule.value, &field.rules) {
        diagnostics.numbered(
            errors::DEFAULT,
            &rule.tokens,
            "the default breaks the field's own rule; change one of the two",
        );
    }
}

/// Whether a default is one of the values that `one_of` names, if it names any.
fn is_listed(default: &Constant, rules: &Rules) -> bool {
    let Some(rule) = &rules.one_of else {
        return true;
    };
    rule.value
        .iter()
        .any(|known| match (&known.value, default) {
            (Constant::Text(known), Constant::Text(default)) => known == default,
            (Constant::Text(known), Constant::OfType) => known.is_empty(),
            (Constant::Number(known), Constant::Number(default)) => is_equal(*known, *default),
            (Constant::Number(known), Constant::OfType) => is_equal(*known, Number::Integer(0)),
            _ => false,
        })
}

fn is_equal(one: Number, other: Number) -> bool {
    !one.is_less(other) && !other.is_less(one)
}
