//! Rules against the type of their field, where its tokens do not tell it: behind an alias. The
//! derive tells the same of all others.

use super::message::is_same;
use super::record::FieldType;
use super::shape::{Constant, Kind, Number, Range};

/// Refuses bounds that the type cannot hold. Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_range<T: FieldType>(range: &Range) {
    let Kind::Integer { min, max } = T::LOOKS.inner().kind else {
        return;
    };
    let bounds = [
        range.min,
        range.max,
        range.exclusive_min,
        range.exclusive_max,
    ];
    let mut at = 0;
    while at < bounds.len() {
        match bounds[at] {
            Some(Number::Integer(bound)) if bound < min || bound > max => {
                panic!(
                    "the field's type does not hold a bound; write one within, or remove it [taintless::errors T305]"
                )
            }
            _ => {}
        }
        at += 1;
    }
}

/// Refuses what no whole number is a multiple of. Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_multiple<T: FieldType>(number: Number) {
    if let (Kind::Integer { .. }, Number::Float(_)) = (T::LOOKS.inner().kind, number) {
        panic!("the field holds whole numbers; write a whole number [taintless::errors T305]")
    }
}

/// Refuses a value that is not of the type. Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_constant<T: FieldType>(constant: &Constant) {
    let fits = match (&T::LOOKS.inner().kind, constant) {
        (Kind::Integer { min, max }, Constant::Number(Number::Integer(value))) => {
            *value >= *min && *value <= *max
        }
        (Kind::Choice(table), Constant::Text(text)) => holds(table.texts, text),
        (Kind::Text | Kind::Format(_), value) => matches!(value, Constant::Text(_)),
        (Kind::Number, value) => matches!(value, Constant::Number(_)),
        (Kind::Boolean, value) => matches!(value, Constant::Boolean(_)),
        (Kind::Integer { .. } | Kind::Choice(_), _) => false,
        _ => true,
    };
    assert!(
        fits,
        "this is not of the field's type; write one that is [taintless::errors T305]"
    );
}

/// Whether a text is one of these.
pub(super) const fn holds(texts: &[&str], text: &str) -> bool {
    let mut at = 0;
    while at < texts.len() {
        if is_same(texts[at], text) {
            return true;
        }
        at += 1;
    }
    false
}
