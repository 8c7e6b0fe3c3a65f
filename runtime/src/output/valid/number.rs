//! Numbers within their rules.

use std::ops::RangeInclusive;

use proptest::prelude::{BoxedStrategy, Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::Value;

use super::super::rule::Ranged;
use super::super::shape::{Constant, Number, Range, Rules};
use super::Made;

/// Integers of a type, and of its rules.
pub(super) fn integer(min: i128, max: i128, rules: &'static Rules) -> Made {
    if !rules.one_of.is_empty() {
        return constants(rules);
    }
    let (least, most) = rules
        .range
        .map_or((min, max), |range| integer_bounds(min, max, range));
    let step = match rules.multiple_of {
        Some(Number::Integer(step)) if step > 0 => step,
        _ => 1,
    };
    // Rounded inwards; `div_euclid` rounds down.
    let range = -(-least).div_euclid(step)..=most.div_euclid(step);
    let integers = spread(range).prop_map(move |steps| of_integer(steps * step));
    integers.boxed()
}

/// Near zero, near the beginning, anywhere, and near the end: what fails is shrunk from each to the
/// one before it, and within. Where nothing is between the bounds,
/// the macro has refused them; the greater one stands for both.
fn spread(range: RangeInclusive<i128>) -> BoxedStrategy<i128> {
    let (least, most) = (*range.start(), (*range.end()).max(*range.start()));
    let near = |at: i128| (at - 9).clamp(least, most)..=(at + 9).clamp(least, most);
    Union::new_weighted(vec![
        (4, near(0.clamp(least, most)).boxed()),
        (1, near(least).boxed()),
        (2, (least..=most).boxed()),
        (1, near(most).boxed()),
    ])
    .boxed()
}

fn integer_bounds(min: i128, max: i128, range: &Range) -> (i128, i128) {
    #[expect(clippy::cast_possible_truncation, reason = "a bound within the type")]
    let (up, down) = (
        |number: Number| match number {
            Number::Integer(value) => value,
            Number::Float(value) => value.ceil() as i128,
        },
        |number: Number| match number {
            Number::Integer(value) => value,
            Number::Float(value) => value.floor() as i128,
        },
    );
    let least = [
        range.min.map(up),
        range.exclusive_min.map(|bound| down(bound) + 1),
    ];
    let most = [
        range.max.map(down),
        range.exclusive_max.map(|bound| up(bound) - 1),
    ];
    (
        least.into_iter().flatten().fold(min, i128::max),
        most.into_iter().flatten().fold(max, i128::min),
    )
}

/// Numbers with a fraction, and of their rules.
pub(super) fn float(rules: &'static Rules) -> Made {
    if !rules.one_of.is_empty() {
        return constants(rules);
    }
    let bound = |bound: Option<Number>| bound.map(Number::as_float);
    let range = rules.range;
    let least = range.and_then(|range| bound(range.min).or(bound(range.exclusive_min)));
    let most = range.and_then(|range| bound(range.max).or(bound(range.exclusive_max)));
    let numbers = match rules.multiple_of.map(Number::as_float) {
        Some(step) => multiples(step, least, most),
        None => between(least, most),
    };
    let holds = move |number: &f64| {
        range.is_none_or(|range| number.is_within(range))
            && rules
                .multiple_of
                .is_none_or(|step| Ranged::is_multiple_of(number, step))
    };
    let numbers = numbers.prop_filter("a number of the rules", holds);
    numbers.prop_map(Value::from).boxed()
}

/// What one side leaves open is not far from the other.
const FAR: f64 = 1e6;

fn between(least: Option<f64>, most: Option<f64>) -> BoxedStrategy<f64> {
    let (least, most) = match (least, most) {
        (Some(least), Some(most)) => (least, most),
        (Some(least), None) => (least, least + FAR),
        (None, Some(most)) => (most - FAR, most),
        (None, None) => return anywhere(),
    };
    if least >= most {
        return Just(least).boxed();
    }
    let inner = 0.0_f64.clamp(least, most);
    Union::new_weighted(vec![
        (1, select(vec![inner, least, most]).boxed()),
        (4, (least..=most).boxed()),
    ])
    .boxed()
}

fn anywhere() -> BoxedStrategy<f64> {
    const ODD: &[f64] = &[0.0, -0.0, 0.1, -1.5, 1e30, -1e-30, 9_007_199_254_740_993.0];
    Union::new_weighted(vec![
        (3, (-FAR..=FAR).boxed()),
        (1, any::<i32>().prop_map(f64::from).boxed()),
        (1, select(ODD).boxed()),
    ])
    .boxed()
}

fn multiples(step: f64, least: Option<f64>, most: Option<f64>) -> BoxedStrategy<f64> {
    const STEPS: i32 = 100_000;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "what is too large is as large as can be"
    )]
    let steps =
        |bound: Option<f64>, round: fn(f64) -> f64| bound.map(|bound| (round(bound / step)) as i32);
    let (first, last) = match (steps(least, f64::ceil), steps(most, f64::floor)) {
        (Some(first), Some(last)) => (first, last),
        (Some(first), None) => (first, first.saturating_add(STEPS)),
        (None, Some(last)) => (last.saturating_sub(STEPS), last),
        (None, None) => (-STEPS, STEPS),
    };
    // A part of one as it is written, 3 / 100, and not as it is multiplied, 3 * 0.01.
    let parts = (1.0 / step).round();
    let is_part = step < 1.0 && (step * parts - 1.0).abs() < 1e-9;
    let number = move |steps: i32| {
        if is_part {
            f64::from(steps) / parts
        } else {
            f64::from(steps) * step
        }
    };
    (first..=last.max(first)).prop_map(number).boxed()
}

/// The values of a `one_of`.
pub(super) fn constants(rules: &'static Rules) -> Made {
    let values = rules.one_of.iter().map(|constant| match constant {
        Constant::Boolean(value) => Value::from(*value),
        Constant::Number(Number::Integer(value)) => of_integer(*value),
        Constant::Number(Number::Float(value)) => Value::from(*value),
        Constant::Text(text) => Value::from(*text),
        Constant::Empty => Value::Null,
    });
    select(values.collect::<Vec<_>>()).boxed()
}

fn of_integer(value: i128) -> Value {
    match (i64::try_from(value), u64::try_from(value)) {
        (Ok(value), _) => Value::from(value),
        (_, Ok(value)) => Value::from(value),
        _ => Value::Null,
    }
}
