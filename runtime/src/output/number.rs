//! Numbers that arrive in other forms than the type's: floats for integers, maps for numbers.
//!
//! `serde_json/arbitrary_precision` can be switched on by any crate of the user's program. Floats
//! and integers beyond 64 bits then arrive as a map with one member, whose name is `serde_json`'s
//! own and whose value is the number as text.

use std::fmt;
use std::sync::OnceLock;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::error::Found;
use super::reader::{skip_items, skip_members};
use super::refuse::no_key;

const TOKEN: &str = "$serde_json::private::Number";

/// From here on a float no longer tells one integer from the next.
const FIRST_UNSURE: f64 = 9_007_199_254_740_992.0;

/// A float that is surely an integer: `3.0`, but neither `3.5` nor `1e16`.
#[inline]
pub(super) fn as_whole(value: f64) -> Option<i64> {
    if value.fract() == 0.0 && value.abs() < FIRST_UNSURE {
        // In range by the line above.
        #[allow(clippy::cast_possible_truncation)]
        Some(value as i64)
    } else {
        None
    }
}

/// A number that arrived as a map.
pub(super) enum PreciseNumber {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

impl PreciseNumber {
    fn new(text: &str) -> Option<Self> {
        if let Ok(value) = text.parse() {
            return Some(PreciseNumber::Unsigned(value));
        }
        if let Ok(value) = text.parse() {
            return Some(PreciseNumber::Signed(value));
        }
        text.parse().ok().map(PreciseNumber::Float)
    }

    pub(super) fn visit<'de, V: Visitor<'de>, E: serde::de::Error>(
        self,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self {
            PreciseNumber::Unsigned(value) => visitor.visit_u64(value),
            PreciseNumber::Signed(value) => visitor.visit_i64(value),
            PreciseNumber::Float(value) => visitor.visit_f64(value),
        }
    }
}

/// Reads a map to its end; the number that it stands for, if it does.
#[cold]
pub(super) fn precise_number<'de, A: MapAccess<'de>>(
    mut members: A,
) -> Result<Option<PreciseNumber>, A::Error> {
    let number = match members.next_key_seed(IsToken)? {
        Some(true) if numbers_are_maps() => members.next_value_seed(AsNumber)?,
        Some(_) => members.next_value::<IgnoredAny>().map(|_| None)?,
        None => return Ok(None),
    };
    skip_members(members)?;
    Ok(number)
}

/// Whether a map with this first key is a number.
#[inline]
pub(super) fn is_number(first_key: &str) -> bool {
    first_key == TOKEN && numbers_are_maps()
}

/// Reads a map to its end, whose first key was a number's; what was found there.
#[cold]
pub(super) fn skip_number<'de, A: MapAccess<'de>>(mut members: A) -> Result<Found, A::Error> {
    let number = members.next_value_seed(AsNumber)?;
    skip_members(members)?;
    Ok(found(number.as_ref()))
}

fn found(number: Option<&PreciseNumber>) -> Found {
    match number {
        Some(PreciseNumber::Float(_)) => Found::Number,
        Some(_) => Found::Integer,
        None => Found::Object,
    }
}

/// Reads a map to its end; what was found there.
pub(super) fn skip_map<'de, A: MapAccess<'de>>(members: A) -> Result<Found, A::Error> {
    precise_number(members).map(|number| found(number.as_ref()))
}

/// Whether `serde_json` was built so. An object of a reply that merely looks like such a number
/// is then no number.
fn numbers_are_maps() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| serde_json::from_str::<ArrivedAsMap>("1.5").is_ok_and(|probe| probe.0))
}

struct ArrivedAsMap(bool);

impl<'de> Deserialize<'de> for ArrivedAsMap {
    fn deserialize<D: Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        struct Probe;
        impl<'de> Visitor<'de> for Probe {
            type Value = ArrivedAsMap;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_f64<E>(self, _: f64) -> Result<ArrivedAsMap, E> {
                Ok(ArrivedAsMap(false))
            }
            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<ArrivedAsMap, A::Error> {
                skip_members(members)?;
                Ok(ArrivedAsMap(true))
            }
        }
        de.deserialize_any(Probe)
    }
}

struct IsToken;

impl<'de> DeserializeSeed<'de> for IsToken {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<bool, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl Visitor<'_> for IsToken {
    type Value = bool;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        Ok(key == TOKEN)
    }
    no_key!(false);
}

/// The number in the map's one member; `None` for anything else that stands there.
struct AsNumber;

impl<'de> DeserializeSeed<'de> for AsNumber {
    type Value = Option<PreciseNumber>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AsNumber {
    type Value = Option<PreciseNumber>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(PreciseNumber::new(text))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        skip_items(items).map(|()| None)
    }
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        skip_members(members).map(|()| None)
    }
}
