//! Rules: how each type of value is held against them.

use std::num::NonZero;
use std::sync::OnceLock;

use super::ClaudeOutput;
use super::error::Fault;
use super::record::Filled;
use super::shape::{Constant, Kind, Length, Number, Range};
use crate::taint::{Choice, Tainted, Trusted};

/// What a length counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unit {
    /// Unicode scalar values.
    Characters,
    /// Items of a list.
    Items,
}

/// A type that `length` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`length` is a rule for text and lists, and `{Self}` is neither",
    label = "not a rule for this field",
    note = "a number's rule is `range(min = …, max = …)`"
)]
pub trait Measured {
    /// What is counted.
    const UNIT: Unit;
    /// Whether the rule holds.
    fn measures(&self, length: Length) -> bool;
    /// Holds a field's value against it.
    #[inline]
    fn length(filled: Filled<'_, Self>, length: Length) -> Filled<'_, Self>
    where
        Self: Sized,
    {
        let fault = Fault::Length(length, Self::UNIT);
        if Self::UNIT == Unit::Items
            && let Some(items) = filled.unsound_items()
            && !measures(items, length)
        {
            filled.break_rule(fault);
        }
        filled.rule(|value| value.measures(length), || fault)
    }
}

/// A type that `range` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`range` is a rule for numbers, and `{Self}` is none",
    label = "not a rule for this field",
    note = "the rule for text and lists is `length(min = …, max = …)`"
)]
pub trait Ranged {
    /// Whether the rule holds.
    fn is_within(&self, range: Range) -> bool;
    /// Holds a field's value against it.
    #[inline]
    fn range(filled: Filled<'_, Self>, range: Range) -> Filled<'_, Self>
    where
        Self: Sized,
    {
        filled.rule(|value| value.is_within(range), || Fault::Range(range))
    }
}

/// A type that `pattern` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`pattern` is a rule for text, and `{Self}` is none",
    label = "not a rule for this field",
    note = "text is `Tainted<String>`; a number's rule is `range(min = …, max = …)`"
)]
pub trait Matched {
    /// Whether the rule holds. Only this room has the `Compiled` that a caller needs, so tainted
    /// text is held against no other pattern.
    fn matches(&self, pattern: Compiled<'_>) -> bool;
    /// Holds a field's value against it.
    #[inline]
    fn pattern<P: Pattern>(filled: Filled<'_, Self>) -> Filled<'_, Self>
    where
        Self: Sized,
    {
        filled.rule(
            |value| P::cell().get::<P>().is_some_and(|it| value.matches(it)),
            || Fault::Pattern(P::TEXT),
        )
    }
}

/// What `check = path` expands to: a function of the user's sees the value, in which text is
/// tainted, and answers with a reason of the program's.
#[inline]
pub fn check<T, A: Verdict>(filled: Filled<'_, T>, check: fn(&T) -> A) -> Filled<'_, T> {
    filled.judged(|value| check(value).reason().map(Fault::Check))
}

/// What a `check` function answers: nothing, or a reason that was written in the program.
#[diagnostic::on_unimplemented(
    message = "a `check` function answers with a reason of the program's, and not `{Self}`",
    label = "answers `{Self}`",
    note = "let it answer `Result<(), Trusted<&'static str>>`, and write `Err(trusted!(\"expected …\"))`"
)]
pub trait Verdict {
    /// Why the value is refused.
    fn reason(self) -> Option<Trusted<&'static str>>;
}

#[diagnostic::do_not_recommend]
impl Verdict for Result<(), Trusted<&'static str>> {
    fn reason(self) -> Option<Trusted<&'static str>> {
        self.err()
    }
}

/// A type that has a `default`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` takes no `default`",
    label = "not a type with a default",
    note = "numbers, `bool`, `Tainted<String>`, field-less enums and `Vec` take one; an `Option` needs none"
)]
pub trait Defaulted: Sized {
    /// The value, if it is one of the type's.
    fn of_constant(constant: &Constant) -> Option<Self>;
}

impl Measured for Tainted<String> {
    const UNIT: Unit = Unit::Characters;
    #[inline]
    fn measures(&self, length: Length) -> bool {
        // A character has one to four bytes, so most texts need no counting.
        let bytes = self.text().len();
        let short = length.max.is_none_or(|max| bytes <= max);
        if short && bytes / 4 >= length.min {
            return true;
        }
        measures(self.char_count(), length)
    }
}

impl<T> Measured for Vec<T> {
    const UNIT: Unit = Unit::Items;
    #[inline]
    fn measures(&self, length: Length) -> bool {
        measures(self.len(), length)
    }
}

#[inline]
fn measures(count: usize, length: Length) -> bool {
    count >= length.min && length.max.is_none_or(|max| count <= max)
}

macro_rules! through {
    ($($ty:ident: $view:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Measured> Measured for $ty<T> {
            const UNIT: Unit = T::UNIT;
            #[inline]
            fn measures(&self, length: Length) -> bool {
                $view(self).is_none_or(|value: &T| value.measures(length))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Ranged> Ranged for $ty<T> {
            #[inline]
            fn is_within(&self, range: Range) -> bool {
                $view(self).is_none_or(|value: &T| value.is_within(range))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Matched> Matched for $ty<T> {
            #[inline]
            fn matches(&self, pattern: Compiled<'_>) -> bool {
                $view(self).is_none_or(|value: &T| value.matches(pattern))
            }
        }
    )*};
}
through! {
    Option: Option::as_ref;
    Box: |this| Some(Box::as_ref(this));
}

impl Matched for Tainted<String> {
    fn matches(&self, pattern: Compiled<'_>) -> bool {
        pattern.0.is_match(self.text())
    }
}

macro_rules! integer {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for $ty {
            #[inline]
            fn is_within(&self, range: Range) -> bool {
                integer_is_within(i128::from(*self), range)
            }
        }
        #[diagnostic::do_not_recommend]
        impl Defaulted for $ty {
            fn of_constant(constant: &Constant) -> Option<Self> {
                match constant {
                    Constant::Number(Number::Integer(value)) => <$ty>::try_from(*value).ok(),
                    _ => None,
                }
            }
        }
    )*};
}
integer!(u8, u16, u32, u64, i8, i16, i32, i64);

macro_rules! non_zero {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for NonZero<$ty> {
            #[inline]
            fn is_within(&self, range: Range) -> bool {
                self.get().is_within(range)
            }
        }
        #[diagnostic::do_not_recommend]
        impl Defaulted for NonZero<$ty> {
            fn of_constant(constant: &Constant) -> Option<Self> {
                <$ty>::of_constant(constant).and_then(NonZero::new)
            }
        }
    )*};
}
non_zero!(u8, u16, u32, u64);

#[inline]
fn integer_is_within(value: i128, range: Range) -> bool {
    // Beside an integer, a float bound is the next integer within it: so far from zero that a float
    // no longer tells one integer from the next, the comparison stays exact.
    #[allow(clippy::cast_possible_truncation)]
    let above = match range.min {
        Some(Number::Integer(min)) => value >= min,
        Some(Number::Float(min)) => value >= min.ceil() as i128,
        None => true,
    };
    #[allow(clippy::cast_possible_truncation)]
    let below = match range.max {
        Some(Number::Integer(max)) => value <= max,
        Some(Number::Float(max)) => value <= max.floor() as i128,
        None => true,
    };
    above && below
}

macro_rules! float {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for $ty {
            #[inline]
            fn is_within(&self, range: Range) -> bool {
                let value = f64::from(*self);
                range.min.is_none_or(|min| value >= min.as_float())
                    && range.max.is_none_or(|max| value <= max.as_float())
            }
        }
        #[diagnostic::do_not_recommend]
        impl Defaulted for $ty {
            fn of_constant(constant: &Constant) -> Option<Self> {
                match constant {
                    // Rounding is what a float is for.
                    #[allow(clippy::cast_possible_truncation, clippy::cast_lossless)]
                    Constant::Number(value) => Some(value.as_float() as $ty),
                    _ => None,
                }
            }
        }
    )*};
}
float!(f32, f64);

impl Number {
    #[inline]
    pub(super) const fn as_float(self) -> f64 {
        match self {
            // Rounding is what a float is for.
            #[allow(clippy::cast_precision_loss)]
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        }
    }
}

impl Defaulted for bool {
    fn of_constant(constant: &Constant) -> Option<Self> {
        match constant {
            Constant::Boolean(value) => Some(*value),
            _ => None,
        }
    }
}

#[diagnostic::do_not_recommend]
impl Defaulted for Tainted<String> {
    fn of_constant(constant: &Constant) -> Option<Self> {
        match constant {
            Constant::Text(text) => Some(Tainted::new((*text).to_owned())),
            _ => None,
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T> Defaulted for Vec<T> {
    fn of_constant(constant: &Constant) -> Option<Self> {
        matches!(constant, Constant::Empty).then(Vec::new)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Choice> Defaulted for T {
    fn of_constant(constant: &Constant) -> Option<Self> {
        match constant {
            Constant::Text(text) => T::TEXTS
                .iter()
                .position(|known| known == text)
                .and_then(T::from_index),
            _ => None,
        }
    }
}

/// Refuses a default that is none of the type's values. Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
pub const fn check_default<T: ClaudeOutput>(default: &Constant) {
    match (&T::SHAPE.kind, default) {
        (Kind::Text, Constant::Text(_))
        | (Kind::Boolean, Constant::Boolean(_))
        | (Kind::Number, Constant::Number(_))
        | (Kind::List(_), Constant::Empty) => {}
        (Kind::Integer { min, max }, Constant::Number(Number::Integer(value)))
            if *value >= *min && *value <= *max => {}
        (Kind::Choice(table), Constant::Text(text)) if holds(table.texts, text) => {}
        (Kind::Integer { .. }, Constant::Number(Number::Integer(_))) => {
            panic!("the default is outside the field's type; write one that it can hold")
        }
        (Kind::Choice(_), Constant::Text(_)) => panic!(
            "the default is none of the enum's texts; write one of them as the schema has it"
        ),
        _ => panic!("the default is not of the field's type; write one that is"),
    }
}

const fn holds(texts: &[&str], text: &str) -> bool {
    let mut at = 0;
    while at < texts.len() {
        if is_same(texts[at].as_bytes(), text.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A regular expression of the program: a type, because only a const proves that its text is none
/// of run time.
pub trait Pattern {
    /// As the user wrote it and the schema has it.
    const TEXT: &'static str;
    /// The same for the `regex` crate: with the classes of JSON Schema, in which `\d` is an ASCII
    /// digit.
    const SOURCE: &'static str;
    /// Where it is kept once it has been compiled.
    fn cell() -> &'static PatternCell;
}

/// A place for a [`Pattern`] that is compiled when it is first wanted.
pub struct PatternCell(OnceLock<Option<regex::Regex>>);

impl PatternCell {
    /// Nothing compiled.
    #[expect(
        clippy::new_without_default,
        reason = "it is the value of a static, and nobody else wants one"
    )]
    pub const fn new() -> Self {
        PatternCell(OnceLock::new())
    }

    fn get<P: Pattern>(&self) -> Option<Compiled<'_>> {
        // The macro has read it, so it compiles; if it did not, nothing would match.
        self.0
            .get_or_init(|| regex::Regex::new(P::SOURCE).ok())
            .as_ref()
            .map(Compiled)
    }
}

/// A [`Pattern`], ready to be matched.
#[derive(Clone, Copy)]
pub struct Compiled<'p>(&'p regex::Regex);
