//! Numbers against their rules: integers exactly, floats in the digits that their type has.

use std::num::NonZero;

use super::{Known, Listed, Ranged};
use crate::output::constraint::{Constant, Number, Range};

macro_rules! integer {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for $ty {
            #[inline]
            fn is_within(&self, range: &Range) -> bool {
                integer_is_within(i128::from(*self), range)
            }
            fn is_multiple_of(&self, number: Number) -> bool {
                integer_is_multiple(i128::from(*self), number)
            }
        }
        #[diagnostic::do_not_recommend]
        impl Listed for $ty {
            fn is_one_of(&self, known: Known) -> bool {
                known.0.iter().any(|constant| match constant {
                    Constant::Number(Number::Integer(value)) => i128::from(*self) == *value,
                    _ => false,
                })
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
            fn is_within(&self, range: &Range) -> bool {
                self.get().is_within(range)
            }
            fn is_multiple_of(&self, number: Number) -> bool {
                Ranged::is_multiple_of(&self.get(), number)
            }
        }
    )*};
}
non_zero!(u8, u16, u32, u64);

#[inline]
fn integer_is_within(value: i128, range: &Range) -> bool {
    // Beside an integer, a float bound is the next integer within it: so far from zero that a float
    // no longer tells one integer from the next, the comparison stays exact.
    #[allow(clippy::cast_possible_truncation)]
    let at_least = |bound: Number| match bound {
        Number::Integer(min) => value >= min,
        Number::Float(min) => value >= min.ceil() as i128,
    };
    #[allow(clippy::cast_possible_truncation)]
    let at_most = |bound: Number| match bound {
        Number::Integer(max) => value <= max,
        Number::Float(max) => value <= max.floor() as i128,
    };
    // More than a bound is not at most the bound.
    range.min.is_none_or(at_least)
        && range.max.is_none_or(at_most)
        && range.exclusive_min.is_none_or(|bound| !at_most(bound))
        && range.exclusive_max.is_none_or(|bound| !at_least(bound))
}

/// The macro refuses a multiple of zero and, for integers, of what is no integer.
fn integer_is_multiple(value: i128, number: Number) -> bool {
    match number {
        Number::Integer(number) => value.checked_rem(number) == Some(0),
        Number::Float(_) => false,
    }
}

macro_rules! float {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for $ty {
            #[inline]
            fn is_within(&self, range: &Range) -> bool {
                // A bound as the type has it: 0.1 as an `f32` is more than 0.1 as an `f64`.
                #[allow(clippy::cast_possible_truncation)]
                let bound = |number: Number| number.as_float() as $ty;
                range.min.is_none_or(|min| *self >= bound(min))
                    && range.max.is_none_or(|max| *self <= bound(max))
                    && range.exclusive_min.is_none_or(|min| *self > bound(min))
                    && range.exclusive_max.is_none_or(|max| *self < bound(max))
            }
            fn is_multiple_of(&self, number: Number) -> bool {
                let digits = f64::from(<$ty>::EPSILON);
                float_is_multiple(f64::from(*self), number.as_float(), digits)
            }
        }
        #[diagnostic::do_not_recommend]
        impl Listed for $ty {
            #[allow(clippy::float_cmp, reason = "a constant is met exactly or not")]
            #[allow(clippy::cast_possible_truncation, reason = "a constant as the type has it")]
            fn is_one_of(&self, known: Known) -> bool {
                known.0.iter().any(|constant| match constant {
                    Constant::Number(number) => *self == number.as_float() as $ty,
                    _ => false,
                })
            }
        }
    )*};
}
float!(f32, f64);

/// Of a whole number exactly. Of a fraction, whether the quotient is whole but for the last digits
/// that binary fractions cost; where these leave no fraction to judge, only a whole number is taken,
/// of a fraction that is one part of 1 (0.01), because then it surely is a multiple.
fn float_is_multiple(value: f64, number: f64, last_digits: f64) -> bool {
    if number.fract() == 0.0 {
        return value % number == 0.0;
    }
    let is_whole = |quotient: f64| {
        let off = (quotient - quotient.round()).abs();
        off <= quotient.abs() * last_digits
    };
    let quotient = value / number;
    if !quotient.is_finite() || (quotient.round() == 0.0 && value != 0.0) {
        return false;
    }
    let is_judged = quotient.abs() * last_digits < 0.125;
    is_whole(quotient) && (is_judged || (value.fract() == 0.0 && is_whole(1.0 / number)))
}

impl Number {
    #[inline]
    pub(in crate::output) const fn as_float(self) -> f64 {
        match self {
            // Rounding is what a float is for.
            #[allow(clippy::cast_precision_loss)]
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        }
    }
}
