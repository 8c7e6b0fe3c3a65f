//! Defaults: which types have one, and the check of it when the program is compiled.

use std::num::NonZero;

use super::fit::holds;
use super::map::TaintedMap;
use super::record::FieldType;
use super::shape::{Constant, Kind, Number};
use crate::taint::{Choice, Tainted};

/// A type that has a `default`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` takes no `default`",
    label = "not a type with a default",
    note = "numbers, `bool`, `Tainted<String>`, field-less enums, lists and maps take one; an `Option` needs none [taintless::errors T306]"
)]
pub trait Defaulted: Sized {
    /// The value, if it is one of the type's.
    fn of_constant(constant: &Constant) -> Option<Self>;
}

macro_rules! integer {
    ($($ty:ty),*) => {$(
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
        impl Defaulted for NonZero<$ty> {
            fn of_constant(constant: &Constant) -> Option<Self> {
                <$ty>::of_constant(constant).and_then(NonZero::new)
            }
        }
    )*};
}
non_zero!(u8, u16, u32, u64);

macro_rules! float {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl Defaulted for $ty {
            fn of_constant(constant: &Constant) -> Option<Self> {
                match constant {
                    // Rounding is what a float is for.
                    #[allow(clippy::cast_possible_truncation, clippy::cast_lossless)]
                    Constant::Number(value) => {
                        Some(value.as_float() as $ty).filter(|value| value.is_finite())
                    }
                    _ => None,
                }
            }
        }
    )*};
}
float!(f32, f64);

#[diagnostic::do_not_recommend]
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

macro_rules! empty {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Defaulted for $ty {
            fn of_constant(constant: &Constant) -> Option<Self> {
                matches!(constant, Constant::Empty).then(Default::default)
            }
        }
    )*};
}
empty! {
    [T] Vec<T>;
    [T] std::collections::BTreeSet<T>;
    [T, S: Default] std::collections::HashSet<T, S>;
    [V] TaintedMap<V>;
    [K, V] std::collections::BTreeMap<K, V>;
    [K, V, S: Default] std::collections::HashMap<K, V, S>;
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
#[track_caller]
pub const fn check_default<T: FieldType>(default: &Constant) {
    match (&T::LOOKS.kind, default) {
        (Kind::Text, Constant::Text(_))
        | (Kind::Boolean, Constant::Boolean(_))
        | (Kind::Number, Constant::Number(_))
        | (Kind::List(_) | Kind::Map { .. }, Constant::Empty) => {}
        (Kind::Integer { min, max }, Constant::Number(Number::Integer(value)))
            if *value >= *min && *value <= *max => {}
        (Kind::Choice(table), Constant::Text(text)) if holds(table.texts, text) => {}
        (Kind::Integer { .. }, Constant::Number(Number::Integer(_))) => {
            panic!(
                "the default is outside the field's type; write one that it can hold [taintless::errors T306]"
            )
        }
        (Kind::Choice(_), Constant::Text(_)) => panic!(
            "the default is none of the enum's texts; write one of them as the schema has it [taintless::errors T306]"
        ),
        (
            Kind::Text
            | Kind::Boolean
            | Kind::Number
            | Kind::Integer { .. }
            | Kind::Choice(_)
            | Kind::List(_)
            | Kind::Map { .. },
            _,
        ) => panic!(
            "the default is not of the field's type; write one that is [taintless::errors T306]"
        ),
        // That other types have none is told by `Defaulted`.
        _ => {}
    }
}
