//! Text, numbers, `bool` and addresses: one visitor, which each type tells what it takes.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Fault, Found};
use super::number::{as_whole, precise_number};
use super::reader::{Here, put, skip_items};
use super::shape::Kind;
use super::{ClaudeOutput, Read, Reader, Shape, Stop};
use crate::taint::{EmailAddress, Hostname, Tainted};

/// Why a value is not taken.
#[derive(Clone, Copy)]
pub(super) enum Misfit {
    /// Another kind of value is wanted.
    Kind,
    /// The kind is right; the value is not one of the type's.
    Value,
}

/// A type that one JSON value without parts is read into.
pub(super) trait Scalar: ClaudeOutput {
    #[inline]
    fn of_u64(_: u64) -> Result<Self, Misfit> {
        Err(Misfit::Kind)
    }
    #[inline]
    fn of_i64(_: i64) -> Result<Self, Misfit> {
        Err(Misfit::Kind)
    }
    #[inline]
    fn of_f64(_: f64) -> Result<Self, Misfit> {
        Err(Misfit::Kind)
    }
    #[inline]
    fn of_bool(_: bool) -> Result<Self, Misfit> {
        Err(Misfit::Kind)
    }
    #[inline]
    fn of_text(_: &str) -> Result<Self, Misfit> {
        Err(Misfit::Kind)
    }
    #[inline]
    fn of_string(text: String) -> Result<Self, Misfit> {
        Self::of_text(&text)
    }
}

/// Reads a [`Scalar`].
#[inline]
pub(super) fn read<'de, T: Scalar, D: Deserializer<'de>>(
    reader: Reader<'_, D>,
) -> Read<T, D::Error> {
    let mut place = None;
    read_into(reader, &mut place)?;
    Ok(place)
}

/// Reads a [`Scalar`] into its place.
#[inline]
pub(super) fn read_into<'de, T: Scalar, D: Deserializer<'de>>(
    reader: Reader<'_, D>,
    place: &mut Option<T>,
) -> Result<(), Stop<D::Error>> {
    let visitor = ScalarVisitor {
        at: reader.at,
        place,
    };
    reader.de.deserialize_any(visitor).map_err(Stop)
}

struct ScalarVisitor<'c, 'p, T> {
    at: &'c Here<'c>,
    place: &'p mut Option<T>,
}

impl<T: Scalar> ScalarVisitor<'_, '_, T> {
    #[inline]
    fn take<E>(self, value: Result<T, Misfit>, found: Found) -> Result<(), E> {
        match value {
            Ok(value) => put(self.place, Some(value)),
            Err(misfit) => return self.refuse(misfit, found),
        }
        Ok(())
    }

    #[cold]
    #[expect(clippy::unnecessary_wraps, reason = "it is what a visitor answers")]
    fn refuse<E>(&self, misfit: Misfit, found: Found) -> Result<(), E> {
        let shape = const { &T::SHAPE };
        let fault = match misfit {
            Misfit::Kind => Fault::Kind { shape, found },
            Misfit::Value => Fault::Value { shape, found },
        };
        self.at.note(fault);
        Ok(())
    }
}

impl<'de, T: Scalar> Visitor<'de> for ScalarVisitor<'_, '_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        self.take(T::of_bool(value), Found::Boolean)
    }
    #[inline]
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        self.take(T::of_u64(value), Found::Integer)
    }
    #[inline]
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        self.take(T::of_i64(value), Found::Integer)
    }
    fn visit_u128<E>(self, value: u128) -> Result<Self::Value, E> {
        let value = u64::try_from(value).map_err(|_| Misfit::Value);
        self.take(value.and_then(T::of_u64), Found::Integer)
    }
    fn visit_i128<E>(self, value: i128) -> Result<Self::Value, E> {
        let value = i64::try_from(value).map_err(|_| Misfit::Value);
        self.take(value.and_then(T::of_i64), Found::Integer)
    }
    #[inline]
    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        self.take(T::of_f64(value), Found::Number)
    }
    #[inline]
    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        self.take(T::of_text(value), Found::Text)
    }
    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        self.take(T::of_string(value), Found::Text)
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        self.refuse(Misfit::Kind, Found::Null)
    }
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        self.refuse(Misfit::Kind, Found::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        skip_items(items)?;
        self.refuse(Misfit::Kind, Found::Array)
    }
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        match precise_number(members)? {
            Some(number) => number.visit(self),
            None => self.refuse(Misfit::Kind, Found::Object),
        }
    }
}

macro_rules! scalar {
    ($ty:ty: $kind:expr; $($scalar:tt)*) => {
        #[diagnostic::do_not_recommend]
        impl ClaudeOutput for $ty {
            const SHAPE: Shape = Shape::new($kind);
            #[inline]
            fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
                read(reader)
            }
            #[inline]
            fn read_into<'de, D: Deserializer<'de>>(
                reader: Reader<'_, D>,
                place: &mut Option<Self>,
            ) -> Result<(), Stop<D::Error>> {
                read_into(reader, place)
            }
        }
        impl Scalar for $ty {
            $($scalar)*
        }
    };
}

macro_rules! integer {
    ($($ty:ty),*) => {$(
        scalar! { $ty: Kind::Integer { min: <$ty>::MIN as i128, max: <$ty>::MAX as i128 };
            #[inline]
            fn of_u64(value: u64) -> Result<Self, Misfit> {
                <$ty>::try_from(value).map_err(|_| Misfit::Value)
            }
            #[inline]
            fn of_i64(value: i64) -> Result<Self, Misfit> {
                <$ty>::try_from(value).map_err(|_| Misfit::Value)
            }
            // Rare, and not inlined so that the others are.
            #[cold]
            #[inline(never)]
            fn of_f64(value: f64) -> Result<Self, Misfit> {
                as_whole(value).ok_or(Misfit::Value).and_then(Self::of_i64)
            }
        }
    )*};
}
integer!(u8, u16, u32, u64, i8, i16, i32, i64);

macro_rules! non_zero {
    ($($ty:ty: $min:expr),*) => {$(
        scalar! { NonZero<$ty>: Kind::Integer { min: $min, max: <$ty>::MAX as i128 };
            #[inline]
            fn of_u64(value: u64) -> Result<Self, Misfit> {
                <$ty>::of_u64(value).and_then(|value| NonZero::new(value).ok_or(Misfit::Value))
            }
            #[inline]
            fn of_i64(value: i64) -> Result<Self, Misfit> {
                <$ty>::of_i64(value).and_then(|value| NonZero::new(value).ok_or(Misfit::Value))
            }
            // Rare, and not inlined so that the others are.
            #[cold]
            #[inline(never)]
            fn of_f64(value: f64) -> Result<Self, Misfit> {
                as_whole(value).ok_or(Misfit::Value).and_then(Self::of_i64)
            }
        }
    )*};
}
non_zero!(u8: 1, u16: 1, u32: 1, u64: 1);

macro_rules! float {
    ($($ty:ty)*) => {$(
        // Rounding is what a float is for; only what is not finite is refused.
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_lossless)]
        const _: () = {
            scalar! { $ty: Kind::Number;
                #[inline]
                fn of_u64(value: u64) -> Result<Self, Misfit> {
                    Ok(value as $ty)
                }
                #[inline]
                fn of_i64(value: i64) -> Result<Self, Misfit> {
                    Ok(value as $ty)
                }
                #[inline]
                fn of_f64(value: f64) -> Result<Self, Misfit> {
                    let value = value as $ty;
                    if value.is_finite() { Ok(value) } else { Err(Misfit::Value) }
                }
            }
        };
    )*};
}
float!(f32 f64);

scalar! { bool: Kind::Boolean;
    #[inline]
    fn of_bool(value: bool) -> Result<Self, Misfit> {
        Ok(value)
    }
}

scalar! { Tainted<String>: Kind::Text;
    #[inline]
    fn of_text(text: &str) -> Result<Self, Misfit> {
        Ok(Tainted::new(text.to_owned()))
    }
    #[inline]
    fn of_string(text: String) -> Result<Self, Misfit> {
        Ok(Tainted::new(text))
    }
}

macro_rules! address {
    ($($ty:ty: $format:literal),*) => {$(
        scalar! { $ty: Kind::Format($format);
            fn of_text(text: &str) -> Result<Self, Misfit> {
                text.parse().map_err(|_| Misfit::Value)
            }
        }
    )*};
}

/// Stricter than the format, of which the schema speaks.
macro_rules! narrowed {
    ($($ty:ty: $format:literal),*) => {$(
        scalar! { $ty: Kind::Format($format);
            fn of_text(text: &str) -> Result<Self, Misfit> {
                <$ty>::parse(text).map_err(|_| Misfit::Value)
            }
        }
    )*};
}
narrowed!(EmailAddress: "email", Hostname: "hostname");

address!(Ipv4Addr: "ipv4", Ipv6Addr: "ipv6");
