//! Text, labels and inert values.

use std::any::Any;
use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use super::{JsonBody, JsonOut, JsonWriter, Written};
use crate::taint::{
    Atom, Form as _, Inert, InertText as _, Privatable, Private, Public, Taintable, Tainted,
    Trustable, Trusted, narrowed,
};

/// What an inert value's form in JSON is.
pub(super) fn write_inert<'a, T: Inert>(value: &T, out: JsonWriter<'a>) -> Written<'a> {
    let repr = value.to_repr();
    let any: &dyn Any = &repr;
    // `Atom` has 64 bits for it, which print another number.
    if let Some(value) = any.downcast_ref::<f32>() {
        return out.plain(value);
    }
    match repr.atom() {
        Atom::Float(value) => out.plain(&value),
        // Digits, or `true` and `false`: of integers `Atom` has 64 bits, and JSON all.
        Atom::Bool(_) | Atom::Integer(_) => out.verbatim(written(value).as_bytes()),
        Atom::Text => out.plain(&written(value)),
    }
}

fn written<T: Inert>(value: &T) -> String {
    let mut text = String::new();
    value.write_inert(&mut text);
    text
}

macro_rules! plain {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                out.plain(self)
            }
        }
    )*};
}
plain! {
    () str String char bool f32 f64
    u8 u16 u32 u64 u128 usize
    i8 i16 i32 i64 i128 isize
    NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64> NonZero<usize>
    NonZero<i8> NonZero<i16> NonZero<i32> NonZero<i64> NonZero<isize>
    // No text of these is labelled: a label has no way into them.
    serde_json::Value serde_json::Number
}

macro_rules! inert {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                out.inert(self)
            }
        }
    )*};
}
inert!(IpAddr Ipv4Addr Ipv6Addr);
#[cfg(feature = "uuid")]
inert!(uuid::Uuid);
#[cfg(feature = "jiff")]
inert! {
    jiff::civil::Date jiff::civil::Time jiff::civil::DateTime
    jiff::Timestamp jiff::Span jiff::SignedDuration
}
#[cfg(feature = "chrono")]
inert! {
    chrono::NaiveDate chrono::NaiveTime chrono::NaiveDateTime
    chrono::DateTime<chrono::Utc> chrono::DateTime<chrono::FixedOffset>
}

#[diagnostic::do_not_recommend]
impl<T: Taintable + JsonOut> JsonOut for Tainted<T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.raw().write_json(out)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable<Target: JsonOut>> JsonOut for Trusted<T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        (**self).write_json(out)
    }
}

#[diagnostic::do_not_recommend]
impl<T: JsonOut + ToOwned + ?Sized> JsonOut for Cow<'_, T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        (**self).write_json(out)
    }
}

macro_rules! narrowed_texts {
    ($($ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                self.as_tainted().write_json(out)
            }
        }
    )*};
}
narrowed::each!(narrowed_texts);

/// `"[private]"`, whatever it holds: so that a type of model output with a private field goes out
/// without it. (A type with `#[derive(JsonOut)]` has none, and `p.to_json()` is refused.)
#[diagnostic::do_not_recommend]
impl<T: Privatable> JsonOut for Private<T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.redact().write_json(out)
    }
}

// Cannot be called: `Public` is never satisfied. So whoever tries it is told what to write.
impl<T: Privatable> Private<T> {
    #[doc(hidden)]
    pub fn to_json(&self) -> JsonBody
    where
        T: Public,
    {
        JsonBody::of(&self.redact())
    }
}

/// As it is: it is one JSON value.
#[diagnostic::do_not_recommend]
impl JsonOut for JsonBody {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.verbatim(self.as_bytes())
    }
}
