//! Rules against the type, against themselves, and against each other.

use syn::Type;

use super::super::kind::{Kind, Width, inner_kind, item};
use super::super::model::{At, Bound, Bounds, Constant, Number, Rules};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;

pub(super) fn check(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    check_length(ty, rules, diagnostics);
    check_range(ty, rules, diagnostics);
    check_multiple(ty, rules, diagnostics);
    check_text(ty, rules, diagnostics);
    check_one_of(ty, rules, diagnostics);
    check_unique(ty, rules, diagnostics);
    check_items(ty, rules, diagnostics);
}

fn check_length(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(rule) = &rules.length else {
        return;
    };
    let instead = match inner_kind(ty) {
        Kind::Integer { .. } | Kind::Float(_) => {
            Some("this is a number; write `range(min = …, max = …)`")
        }
        Kind::Boolean => Some("this is a `bool`; remove it"),
        Kind::Array(_) => Some("an array always has as many items as its type says; remove it"),
        _ => None,
    };
    if let Some(instead) = instead {
        let message = format!("`length` is a rule for text, lists and maps, and {instead}");
        diagnostics.numbered(errors::BOUND, &rule.word, message);
    }
    for bound in rule.value.all() {
        match bound.number {
            Number::Integer(value) if (0..=i128::from(u32::MAX)).contains(&value) => {}
            Number::Integer(value) if value > 0 => {
                diagnostics.numbered(
                    errors::BOUND,
                    &bound.tokens,
                    "no reply is as long as this; write a smaller bound",
                );
            }
            _ => diagnostics.numbered(
                errors::BOUND,
                &bound.tokens,
                "a length is counted; write a whole number, 0 or more",
            ),
        }
    }
    check_order(rule, &inner_kind(ty), diagnostics);
}

fn check_range(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(rule) = &rules.range else {
        return;
    };
    match inner_kind(ty) {
        Kind::Text | Kind::List(_) | Kind::Set(_) | Kind::Map(_) => diagnostics.numbered(
            errors::RULE,
            &rule.word,
            "`range` is a rule for numbers; for text and lists write `length(min = …, max = …)`",
        ),
        Kind::Array(_) => diagnostics.numbered(
            errors::RULE,
            &rule.word,
            "`range` is a rule for numbers; for the items of an array write `items(range(…))`",
        ),
        Kind::Boolean => diagnostics.numbered(
            errors::RULE,
            &rule.word,
            "`range` is a rule for numbers, and this is a `bool`; remove it",
        ),
        Kind::Integer { min, max } => {
            for bound in rule.value.all() {
                check_integer(bound, min, max, diagnostics);
            }
        }
        _ => {}
    }
    check_order(rule, &inner_kind(ty), diagnostics);
}

fn check_integer(bound: &Bound, min: i128, max: i128, diagnostics: &mut Diagnostics) {
    match bound.number {
        Number::Integer(value) if value >= min && value <= max => {}
        Number::Integer(_) => diagnostics.numbered(
            errors::BOUND,
            &bound.tokens,
            format!(
                "the field's type holds only {min} to {max}; write a bound within, or remove it"
            ),
        ),
        Number::Float(_) => diagnostics.numbered(
            errors::BOUND,
            &bound.tokens,
            "the field holds whole numbers; write a whole bound",
        ),
    }
}

fn check_order(rule: &At<Bounds>, kind: &Kind<'_>, diagnostics: &mut Diagnostics) {
    let Bounds {
        min,
        max,
        exclusive_min,
        exclusive_max,
    } = &rule.value;
    for (one, other, words) in [
        (min, exclusive_min, "`min` and `exclusive_min`"),
        (max, exclusive_max, "`max` and `exclusive_max`"),
    ] {
        if one.is_some() && other.is_some() {
            diagnostics.numbered(
                errors::BOUND,
                &rule.tokens,
                format!("{words} bound the same side; remove one"),
            );
        }
    }
    if let (Some(min), Some(max)) = (min, max)
        && max.number.is_less(min.number)
    {
        diagnostics.numbered(
            errors::BOUND,
            &rule.tokens,
            "`min` is greater than `max`; swap them or remove one",
        );
    }
    let is_exclusive = exclusive_min.is_some() || exclusive_max.is_some();
    if is_exclusive && !holds_any(&rule.value, kind) {
        diagnostics.numbered(
            errors::BOUND,
            &rule.tokens,
            "no number is between these bounds; widen them",
        );
    }
}

/// Whether a number is between bounds of which one does not count itself.
fn holds_any(bounds: &Bounds, kind: &Kind<'_>) -> bool {
    let Bounds {
        min,
        max,
        exclusive_min,
        exclusive_max,
    } = bounds;
    if let Kind::Integer {
        min: least,
        max: most,
    } = *kind
    {
        let whole = |bound: &Option<Bound>| match bound.as_ref()?.number {
            Number::Integer(number) => Some(number),
            Number::Float(_) => None,
        };
        let after = whole(exclusive_min).map(|bound| bound.saturating_add(1));
        let before = whole(exclusive_max).map(|bound| bound.saturating_sub(1));
        let low = after.or_else(|| whole(min)).unwrap_or(least);
        let high = before.or_else(|| whole(max)).unwrap_or(most);
        return low <= high;
    }
    let low = exclusive_min.as_ref().or(min.as_ref());
    let high = exclusive_max.as_ref().or(max.as_ref());
    match (low, high) {
        (Some(low), Some(high)) => low.number.is_less(high.number),
        _ => true,
    }
}

fn check_multiple(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(rule) = &rules.multiple_of else {
        return;
    };
    match (inner_kind(ty), rule.value) {
        (Kind::Integer { .. }, Number::Float(_)) => diagnostics.numbered(
            errors::BOUND,
            &rule.tokens,
            "the field holds whole numbers; write a whole number",
        ),
        (Kind::Integer { .. } | Kind::Float(_) | Kind::Unknown | Kind::Refused(_), _) => {}
        _ => {
            diagnostics.numbered(
                errors::RULE,
                &rule.word,
                "`multiple_of` is a rule for numbers; remove it",
            );
        }
    }
    if let (Number::Integer(number), Some(range)) = (rule.value, &rules.range)
        && let (Some(min), Some(max)) = (&range.value.min, &range.value.max)
        && let (Number::Integer(min), Number::Integer(max)) = (min.number, max.number)
        && number > 0
        && max.div_euclid(number) * number < min
    {
        diagnostics.numbered(
            errors::BOUND,
            &rule.tokens,
            "no multiple of this is within the `range`; change one of the two",
        );
    }
}

fn check_text(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let pattern = rules.pattern.as_ref().map(|rule| &rule.word);
    let format = rules.format.as_ref().map(|rule| &rule.word);
    let instead = match inner_kind(ty) {
        Kind::Integer { .. } | Kind::Float(_) => "write `range(min = …, max = …)`",
        Kind::Boolean => "remove it",
        Kind::List(_) | Kind::Set(_) | Kind::Array(_) => {
            "for a list's items write `items(…)` around it"
        }
        Kind::Map(_) => "for a map's values write `values(…)` around it",
        _ => return,
    };
    for word in [pattern, format].into_iter().flatten() {
        diagnostics.numbered(
            errors::RULE,
            word,
            format!("`{word}` is a rule for text; {instead}"),
        );
    }
}

fn check_one_of(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(rule) = &rules.one_of else {
        return;
    };
    let kind = inner_kind(ty);
    if let Kind::Boolean | Kind::List(_) | Kind::Set(_) | Kind::Map(_) | Kind::Array(_) = kind {
        diagnostics.numbered(
            errors::RULE,
            &rule.word,
            "`one_of` is a rule for text and numbers; remove it, or write it within `items(…)`",
        );
        return;
    }
    for (at, value) in rule.value.iter().enumerate() {
        if !fits(&value.value, &kind) {
            diagnostics.numbered(
                errors::BOUND,
                &value.tokens,
                "this is not of the field's type; write one that is",
            );
        } else if breaks(&value.value, rules, &kind) {
            diagnostics.numbered(
                errors::BOUND,
                &value.tokens,
                "this value breaks another rule of the field; change one of the two",
            );
        }
        let mut before = rule.value.iter().take(at);
        if before.any(|other| is_same(&other.value, &value.value)) {
            diagnostics.numbered(
                errors::BOUND,
                &value.tokens,
                "this value stands twice; remove one",
            );
        }
    }
}

/// Whether a value is of the field's type, as far as both are known.
pub(super) fn fits(value: &Constant, kind: &Kind<'_>) -> bool {
    match (kind, value) {
        (Kind::Text, value) => matches!(value, Constant::Text(_)),
        (Kind::Integer { min, max }, Constant::Number(Number::Integer(value))) => {
            (min..=max).contains(&value)
        }
        (Kind::Float(_), Constant::Number(value)) => held(*value, kind).as_float().is_finite(),
        (Kind::Boolean, value) => matches!(value, Constant::Boolean(_)),
        (kind, _) => matches!(kind, Kind::Unknown | Kind::Refused(_)),
    }
}

/// The API does not keep capitals apart.
fn is_same(one: &Constant, other: &Constant) -> bool {
    match (one, other) {
        (Constant::Text(one), Constant::Text(other)) => one.eq_ignore_ascii_case(other),
        (Constant::Number(one), Constant::Number(other)) => {
            !one.is_less(*other) && !other.is_less(*one)
        }
        (Constant::Boolean(one), Constant::Boolean(other)) => one == other,
        _ => false,
    }
}

fn check_unique(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(word) = &rules.unique else {
        return;
    };
    match inner_kind(ty) {
        Kind::List(_) | Kind::Unknown | Kind::Refused(_) => {}
        Kind::Set(_) | Kind::Map(_) => {
            diagnostics.numbered(
                errors::BOUND,
                word,
                "the items of this type always differ; remove `unique`",
            );
        }
        _ => diagnostics.numbered(
            errors::RULE,
            word,
            "`unique` is a rule for a `Vec`; remove it",
        ),
    }
}

fn check_items(ty: &Type, rules: &Rules, diagnostics: &mut Diagnostics) {
    let Some(rule) = &rules.items else {
        return;
    };
    let is_map = matches!(inner_kind(ty), Kind::Map(_));
    match item(ty) {
        Some(_) if is_map && rule.word == "items" => {
            diagnostics.numbered(
                errors::BOUND,
                &rule.word,
                "a map has values; write `values(…)`",
            );
        }
        Some(_) if !is_map && rule.word == "values" => {
            diagnostics.numbered(
                errors::BOUND,
                &rule.word,
                "a list has items; write `items(…)`",
            );
        }
        Some(item) => check(item, &rule.value, diagnostics),
        None => {
            if !matches!(inner_kind(ty), Kind::Refused(_)) {
                let word = &rule.word;
                let message = match inner_kind(ty) {
                    Kind::Unknown => format!(
                        "`{word}` needs a list or a map whose type is written out, `Vec<…>`; or write the rules without `{word}(…)`"
                    ),
                    _ => format!(
                        "`{word}` is for lists and maps; write the rules without `{word}(…)`"
                    ),
                };
                diagnostics.numbered(errors::BOUND, word, message);
            }
        }
    }
}

/// Whether a value breaks the rules that can be judged here.
pub(super) fn breaks(value: &Constant, rules: &Rules, kind: &Kind<'_>) -> bool {
    breaks_length(value, rules) || breaks_range(value, rules, kind) || breaks_multiple(value, rules)
}

/// A number as the field's type has it: a float may round it.
pub(super) fn held(number: Number, kind: &Kind<'_>) -> Number {
    match kind {
        // Rounding is what is asked for.
        #[allow(clippy::cast_possible_truncation)]
        Kind::Float(Width::Single) => Number::Float(f64::from(number.as_float() as f32)),
        Kind::Float(Width::Double) => Number::Float(number.as_float()),
        _ => number,
    }
}

fn breaks_length(value: &Constant, rules: &Rules) -> bool {
    let Some(rule) = &rules.length else {
        return false;
    };
    let count = match value {
        Constant::Text(text) => text.chars().count(),
        Constant::OfType => 0,
        _ => return false,
    };
    let count = Number::Integer(i128::try_from(count).unwrap_or(i128::MAX));
    is_outside(count, &rule.value, &Kind::Unknown)
}

fn breaks_range(value: &Constant, rules: &Rules, kind: &Kind<'_>) -> bool {
    let (Some(rule), Some(value)) = (&rules.range, number(value)) else {
        return false;
    };
    is_outside(value, &rule.value, kind)
}

fn breaks_multiple(value: &Constant, rules: &Rules) -> bool {
    let (Some(rule), Some(value)) = (&rules.multiple_of, number(value)) else {
        return false;
    };
    match (value, rule.value) {
        (Number::Integer(value), Number::Integer(of)) if of != 0 => value % of != 0,
        _ => false,
    }
}

fn number(value: &Constant) -> Option<Number> {
    match value {
        Constant::Number(value) => Some(*value),
        Constant::OfType => Some(Number::Integer(0)),
        _ => None,
    }
}

fn is_outside(value: Number, bounds: &Bounds, kind: &Kind<'_>) -> bool {
    let value = held(value, kind);
    let below = |bound: &Bound| value.is_less(held(bound.number, kind));
    let above = |bound: &Bound| held(bound.number, kind).is_less(value);
    bounds.min.as_ref().is_some_and(below)
        || bounds.max.as_ref().is_some_and(above)
        || bounds
            .exclusive_min
            .as_ref()
            .is_some_and(|bound| !above(bound))
        || bounds
            .exclusive_max
            .as_ref()
            .is_some_and(|bound| !below(bound))
}
