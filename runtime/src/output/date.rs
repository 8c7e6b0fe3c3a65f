//! UUIDs, dates and durations: text of a format of JSON Schema, and of no more than that format.
//!
//! A type stands here only if JSON Schema has its format. A date and time without an offset is no
//! `date-time`, and a time without one no `time`; both are left out, as are durations of hours
//! alone, for which `P1D` would be no value.
//!
//! Taken is what the format says, with these exceptions:
//!
//! - a fraction of a second is cut after nine digits;
//! - jiff reads second 60 as 59 (chrono keeps leap seconds);
//! - a `Timestamp` ends two hours short of a day before the year 10000, and a `Span` before 20000
//!   years: what is beyond is refused.

use serde::de::Deserializer;

use super::compare::Parts;
use super::scalar::{self, Misfit, Scalar};
use super::shape::Kind;
use super::{ClaudeOutput, Read, Reader, Shape};
use crate::taint::InertText;

macro_rules! formats {
    ($($ty:ty: $format:literal, $also:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl ClaudeOutput for $ty {
            const SHAPE: Shape = Shape::new(Kind::Format($format));
            #[inline]
            fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
                scalar::read(reader)
            }
            fn parts_to_compare(&self) -> Parts<'_> {
                Parts::inert(self)
            }
        }
        #[diagnostic::do_not_recommend]
        impl super::partial::Streamed for $ty {
            type Snapshot = super::partial::Whole;
        }
        impl Scalar for $ty {
            fn of_text(text: &str) -> Result<Self, Misfit> {
                let also: fn(&str) -> bool = $also;
                let value = also(text).then(|| <$ty>::read_inert(text)).flatten();
                value.ok_or(Misfit::Value)
            }
        }
    )*};
}

#[cfg(feature = "uuid")]
formats! {
    uuid::Uuid: "uuid", |_| true;
}

#[cfg(feature = "jiff")]
formats! {
    jiff::civil::Date: "date", |_| true;
    jiff::Timestamp: "date-time", |_| true;
    jiff::Span: "duration", crate::taint::is_duration;
}

#[cfg(feature = "chrono")]
formats! {
    chrono::NaiveDate: "date", |_| true;
    chrono::DateTime<chrono::Utc>: "date-time", |_| true;
    chrono::DateTime<chrono::FixedOffset>: "date-time", |_| true;
}
