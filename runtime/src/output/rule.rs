//! Rules: how each type of value is held against them.

mod number;

use std::collections::HashSet;

use super::error::{Fault, ProblemKind};
use super::format::Format;
use super::held::Held;
use super::map::TaintedMap;
use super::pattern::{Compiled, Pattern};
use super::shape::{Constant, Kind, Length, Number, Range};
use super::{ClaudeOutput, words};
use crate::taint::{Inert, InertText as _, Tainted, Trusted};

/// A rule that a value breaks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Broken {
    Length(Length, Unit),
    Range(&'static Range),
    MultipleOf(Number),
    Pattern(&'static str),
    Format(Format),
    OneOf(&'static [Constant]),
    Unique,
    Check(Trusted<&'static str>),
}

impl Broken {
    pub(super) const fn kind(self) -> ProblemKind {
        match self {
            Broken::Length(..) => ProblemKind::Length,
            Broken::Range(_) => ProblemKind::Range,
            Broken::MultipleOf(_) => ProblemKind::MultipleOf,
            Broken::Pattern(_) => ProblemKind::Pattern,
            Broken::Format(_) => ProblemKind::Format,
            Broken::OneOf(_) => ProblemKind::OneOf,
            Broken::Unique => ProblemKind::Unique,
            Broken::Check(_) => ProblemKind::Check,
        }
    }

    pub(super) fn expected(self) -> String {
        match self {
            Broken::Length(length, unit) => format!("expected {}", words::length(length, unit)),
            Broken::Range(range) => format!("expected a number {}", words::range(range)),
            Broken::MultipleOf(number) => {
                format!("expected a multiple of {}", words::number(number))
            }
            Broken::Pattern(pattern) => format!("expected text that matches `{pattern}`"),
            Broken::Format(format) => format!("expected {}", words::format(format)),
            Broken::OneOf(constants) => format!("expected one of {}", words::constants(constants)),
            Broken::Unique => "expected no two equal items".to_owned(),
            Broken::Check(reason) => reason.to_string(),
        }
    }
}

/// What a length counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unit {
    /// Unicode scalar values.
    Characters,
    /// Items of a list.
    Items,
    /// Members of a map.
    Members,
}

/// A type that `length` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`length` is a rule for text, lists and maps, and `{Self}` is none",
    label = "not a rule for this field",
    note = "a number's rule is `range(min = …, max = …)` [taintless::errors T304]"
)]
pub trait Measured {
    /// What is counted.
    const UNIT: Unit;
    /// Whether the rule holds.
    fn measures(&self, length: Length) -> bool;
    /// Holds a value against it.
    #[inline]
    fn length(mut held: Held<'_, Self>, length: Length) -> Held<'_, Self>
    where
        Self: Sized,
    {
        let fault = Fault::Rule(Broken::Length(length, Self::UNIT));
        if Self::UNIT != Unit::Characters
            && let Some(items) = held.unsound_items()
            && !measures(items, length)
        {
            held.break_rule(fault);
        }
        held.rule(|value| value.measures(length), || fault)
    }
}

/// A type that `range` and `multiple_of` are rules for.
#[diagnostic::on_unimplemented(
    message = "`range` and `multiple_of` are rules for numbers, and `{Self}` is none",
    label = "not a rule for this field",
    note = "the rule for text and lists is `length(min = …, max = …)` [taintless::errors T304]"
)]
pub trait Ranged {
    /// Whether the rule holds.
    fn is_within(&self, range: &Range) -> bool;
    /// Whether it is a multiple.
    fn is_multiple_of(&self, number: Number) -> bool;
    /// Holds a value against a range.
    #[inline]
    fn range<'s>(held: Held<'s, Self>, range: &'static Range) -> Held<'s, Self>
    where
        Self: Sized,
    {
        held.rule(
            |value| value.is_within(range),
            || Fault::Rule(Broken::Range(range)),
        )
    }
    /// Holds a value against what it is to be a multiple of.
    #[inline]
    fn multiple_of(held: Held<'_, Self>, number: Number) -> Held<'_, Self>
    where
        Self: Sized,
    {
        held.rule(
            |value| value.is_multiple_of(number),
            || Fault::Rule(Broken::MultipleOf(number)),
        )
    }
}

/// A type that `pattern` and `format` are rules for.
#[diagnostic::on_unimplemented(
    message = "`pattern` and `format` are rules for text, and `{Self}` is none",
    label = "not a rule for this field",
    note = "text is `Tainted<String>`; a number's rule is `range(min = …, max = …)` [taintless::errors T304]"
)]
pub trait Matched {
    /// Whether the rule holds. Only this room has the `Compiled` that a caller needs, so tainted
    /// text is held against no other pattern.
    fn matches(&self, pattern: Compiled<'_>) -> bool;
    /// Whether it has the format.
    fn has_format(&self, format: Format) -> bool;
    /// Holds a value against a pattern.
    #[inline]
    fn pattern<P: Pattern>(held: Held<'_, Self>) -> Held<'_, Self>
    where
        Self: Sized,
    {
        held.rule(
            |value| P::cell().get::<P>().is_some_and(|it| value.matches(it)),
            || Fault::Rule(Broken::Pattern(P::TEXT)),
        )
    }
    /// Holds a value against a format.
    #[inline]
    fn format(held: Held<'_, Self>, format: Format) -> Held<'_, Self>
    where
        Self: Sized,
    {
        held.rule(
            |value| value.has_format(format),
            || Fault::Rule(Broken::Format(format)),
        )
    }
}

/// A type that `one_of` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`one_of` is a rule for text and numbers, and `{Self}` is neither",
    label = "not a rule for this field",
    note = "a fixed list of texts is best a field-less enum with `#[derive(ClaudeOutput)]` [taintless::errors T304]"
)]
pub trait Listed {
    /// Whether it is one of these. Only this room has the `Known` that a caller needs, so tainted
    /// text is held against no other texts.
    fn is_one_of(&self, known: Known) -> bool;
    /// Holds a value against the list.
    #[inline]
    fn one_of<V: Values>(held: Held<'_, Self>) -> Held<'_, Self>
    where
        Self: Sized,
    {
        held.rule(
            |value| value.is_one_of(Known(V::VALUES)),
            || Fault::Rule(Broken::OneOf(V::VALUES)),
        )
    }
}

/// The values of a `one_of`: a type, because only a const proves that no text of run time is among
/// them.
pub trait Values {
    /// In the order in which they stand.
    const VALUES: &'static [Constant];
}

/// The [`Values`] that a value is held against.
#[derive(Clone, Copy)]
pub struct Known(&'static [Constant]);

/// A list that `unique` is a rule for.
#[diagnostic::on_unimplemented(
    message = "`unique` is a rule for lists of text, numbers and enums, and `{Self}` is none",
    label = "not a rule for this field",
    note = "a list of structs is compared by a `check` function [taintless::errors T304]"
)]
pub trait Distinct {
    /// Whether no two items are equal.
    fn are_distinct(&self) -> bool;
    /// Holds a list against it.
    #[inline]
    fn unique(held: Held<'_, Self>) -> Held<'_, Self>
    where
        Self: Sized,
    {
        held.rule(Self::are_distinct, || Fault::Rule(Broken::Unique))
    }
}

/// What `check = path` expands to: a function of the user's sees the value, in which text is
/// tainted, and answers with a reason of the program's.
#[inline]
pub fn check<T, A: Verdict>(held: Held<'_, T>, check: fn(&T) -> A) -> Held<'_, T> {
    held.judged(|value| {
        let reason = check(value).reason();
        reason.map(|reason| Fault::Rule(Broken::Check(reason)))
    })
}

/// What a `check` function answers: nothing, or a reason that was written in the program.
#[diagnostic::on_unimplemented(
    message = "a `check` function answers with a reason of the program's, and not `{Self}`",
    label = "answers `{Self}`",
    note = "let it answer `Result<(), Trusted<&'static str>>`, and write `Err(trusted!(\"expected …\"))` [taintless::errors T311]"
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

#[diagnostic::do_not_recommend]
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

#[inline]
fn measures(count: usize, length: Length) -> bool {
    count >= length.min && length.max.is_none_or(|max| count <= max)
}

macro_rules! counted {
    ($([$($generics:tt)*] $ty:ty: $unit:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Measured for $ty {
            const UNIT: Unit = Unit::$unit;
            #[inline]
            fn measures(&self, length: Length) -> bool {
                measures(self.len(), length)
            }
        }
    )*};
}
counted! {
    [T] Vec<T>: Items;
    [T] std::collections::BTreeSet<T>: Items;
    [T, S] std::collections::HashSet<T, S>: Items;
    [V] TaintedMap<V>: Members;
    [K, V] std::collections::BTreeMap<K, V>: Members;
    [K, V, S] std::collections::HashMap<K, V, S>: Members;
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
            fn is_within(&self, range: &Range) -> bool {
                $view(self).is_none_or(|value: &T| value.is_within(range))
            }
            #[inline]
            fn is_multiple_of(&self, number: Number) -> bool {
                $view(self).is_none_or(|value: &T| value.is_multiple_of(number))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Matched> Matched for $ty<T> {
            #[inline]
            fn matches(&self, pattern: Compiled<'_>) -> bool {
                $view(self).is_none_or(|value: &T| value.matches(pattern))
            }
            #[inline]
            fn has_format(&self, format: Format) -> bool {
                $view(self).is_none_or(|value: &T| value.has_format(format))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Listed> Listed for $ty<T> {
            #[inline]
            fn is_one_of(&self, known: Known) -> bool {
                $view(self).is_none_or(|value: &T| value.is_one_of(known))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: Distinct> Distinct for $ty<T> {
            fn are_distinct(&self) -> bool {
                $view(self).is_none_or(T::are_distinct)
            }
        }
    )*};
}
through! {
    Option: Option::as_ref;
    Box: |this| Some(Box::as_ref(this));
}

#[diagnostic::do_not_recommend]
impl Matched for Tainted<String> {
    fn matches(&self, pattern: Compiled<'_>) -> bool {
        pattern.is_match(self.text())
    }
    fn has_format(&self, format: Format) -> bool {
        format.holds(self.text())
    }
}

#[diagnostic::do_not_recommend]
impl Listed for Tainted<String> {
    // The API does not promise the capitals of an `enum`'s texts.
    fn is_one_of(&self, known: Known) -> bool {
        known.0.iter().any(|constant| match constant {
            Constant::Text(text) => self.text().eq_ignore_ascii_case(text),
            _ => false,
        })
    }
}

#[diagnostic::do_not_recommend]
impl Distinct for Vec<Tainted<String>> {
    fn are_distinct(&self) -> bool {
        let texts: HashSet<&str> = self.iter().map(Tainted::text).collect();
        texts.len() == self.len()
    }
}

/// Inert values are equal when their texts are; of numbers, zero has two.
#[diagnostic::do_not_recommend]
impl<T: Inert + ClaudeOutput> Distinct for Vec<T> {
    fn are_distinct(&self) -> bool {
        let is_number = matches!(T::SHAPE.innermost().kind, Kind::Number);
        let texts = self.iter().map(|item| {
            let mut text = String::new();
            item.write_inert(&mut text);
            if is_number && text == "-0" {
                text.remove(0);
            }
            text
        });
        texts.collect::<HashSet<String>>().len() == self.len()
    }
}
