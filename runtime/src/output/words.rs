//! The schema in words, for errors and descriptions.

use super::format::Format;
use super::rule::Unit;
use super::shape::{Constant, Kind, Length, Number, Range, RecordTable, Shape};
use super::union::{Tagging, UnionTable};

/// What is expected: "an integer from 1 to 5".
pub(super) fn shape(shape: &Shape) -> String {
    match &shape.kind {
        Kind::Text => "a string".to_owned(),
        Kind::Format(format) => format!("a string of the format `{format}`"),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::Integer { min, max } => format!("an integer from {min} to {max}"),
        Kind::Number => "a number".to_owned(),
        Kind::Null => "`null`".to_owned(),
        Kind::Choice(table) => format!("one of {}", quoted(table.texts.iter().copied())),
        Kind::List(list) => match list.count {
            Some(count) => format!("an array of {}", self::count(count)),
            None => "an array".to_owned(),
        },
        Kind::Tuple(table) => format!("an array of {}", self::count(table.fields.len())),
        Kind::Record(_) | Kind::Map { .. } => "an object".to_owned(),
        Kind::Union(table) => match table.tagging {
            Tagging::External => variants(table),
            Tagging::Internal | Tagging::Adjacent => "an object".to_owned(),
        },
        Kind::Optional(inner) => format!("{} or `null`", self::shape(inner)),
        Kind::Wrapped(table) => self::shape(table.value.shape),
        Kind::Bounded(bounded) => self::shape((bounded.shape)()),
    }
}

/// "exactly 2 items".
pub(super) fn count(count: usize) -> String {
    length(
        Length {
            min: count,
            max: Some(count),
        },
        Unit::Items,
    )
}

/// What tells a variant: "one of `a`, `b`".
pub(super) fn variants(table: &UnionTable) -> String {
    let names = quoted(table.variants.iter().map(|variant| variant.name));
    match table.tagging {
        Tagging::External => format!("one of {names}, as text or as the one key of an object"),
        Tagging::Internal | Tagging::Adjacent => format!("one of {names}"),
    }
}

/// "a date, as `2026-11-24`".
pub(super) fn format(format: Format) -> String {
    format!("a string of the format `{}`", format.name())
}

/// "`a`, `b`".
pub(super) fn constants(constants: &[Constant]) -> String {
    let words: Vec<String> = constants
        .iter()
        .map(|it| format!("`{}`", constant(it)))
        .collect();
    words.join(", ")
}

/// "from 1 to 200 characters".
pub(super) fn length(length: Length, unit: Unit) -> String {
    let (one, many) = match unit {
        Unit::Characters => ("character", "characters"),
        Unit::Items => ("item", "items"),
        Unit::Members => ("member", "members"),
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
pub(super) fn range(range: &Range) -> String {
    let mut words = Vec::new();
    match (range.min, range.max) {
        (Some(min), Some(max)) => {
            words.push(format!("from {} to {}", number(min), number(max)));
        }
        (Some(min), None) => words.push(format!("of at least {}", number(min))),
        (None, Some(max)) => words.push(format!("of at most {}", number(max))),
        (None, None) => {}
    }
    if let Some(min) = range.exclusive_min {
        words.push(format!("greater than {}", number(min)));
    }
    if let Some(max) = range.exclusive_max {
        words.push(format!("less than {}", number(max)));
    }
    words.join(" and ")
}

/// "its fields are `a` and `b`".
pub(super) fn fields(table: &RecordTable) -> String {
    let fields = table.flattened();
    if fields.is_empty() {
        return "it has no fields".to_owned();
    }
    let names = fields.iter().map(|field| field.name);
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
