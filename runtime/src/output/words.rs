//! The schema in words, for errors and descriptions.

use super::rule::Unit;
use super::shape::{Constant, Kind, Length, Number, Range, RecordTable, Shape};

/// What is expected: "an integer from 1 to 5".
pub(super) fn shape(shape: &Shape) -> String {
    match &shape.kind {
        Kind::Text => "a string".to_owned(),
        Kind::Format(format) => format!("a string of the format `{format}`"),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::Integer { min, max } => format!("an integer from {min} to {max}"),
        Kind::Number => "a number".to_owned(),
        Kind::Choice(table) => format!("one of {}", quoted(table.texts.iter().copied())),
        Kind::List(_) => "an array".to_owned(),
        Kind::Record(_) => "an object".to_owned(),
        Kind::Optional(inner) => format!("{} or `null`", self::shape(inner)),
    }
}

/// "from 1 to 200 characters".
pub(super) fn length(length: Length, unit: Unit) -> String {
    let (one, many) = match unit {
        Unit::Characters => ("character", "characters"),
        Unit::Items => ("item", "items"),
    };
    let units = |count: usize| if count == 1 { one } else { many };
    match (length.min, length.max) {
        (min, Some(max)) if min == max => format!("exactly {min} {}", units(min)),
        (0, Some(max)) => format!("at most {max} {}", units(max)),
        (min, Some(max)) => format!("from {min} to {max} {}", units(max)),
        (min, None) => format!("at least {min} {}", units(min)),
    }
}

/// "from 1 to 5".
pub(super) fn range(range: Range) -> String {
    match (range.min, range.max) {
        (Some(min), Some(max)) => format!("from {} to {}", number(min), number(max)),
        (Some(min), None) => format!("of at least {}", number(min)),
        (None, Some(max)) => format!("of at most {}", number(max)),
        (None, None) => "of any size".to_owned(),
    }
}

/// "its fields are `a` and `b`".
pub(super) fn fields(table: &RecordTable) -> String {
    if table.fields.is_empty() {
        return "it has no fields".to_owned();
    }
    let names = table.fields.iter().map(|field| field.name);
    format!("its fields are {}", quoted(names))
}

pub(super) fn number(number: Number) -> String {
    match number {
        Number::Integer(value) => value.to_string(),
        Number::Float(value) => value.to_string(),
    }
}

pub(super) fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Boolean(value) => value.to_string(),
        Constant::Number(value) => number(*value),
        Constant::Text(text) => (*text).to_owned(),
        Constant::Empty => "[]".to_owned(),
    }
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
