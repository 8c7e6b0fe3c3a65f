//! The dates, times and spans of jiff, in the text of ISO 8601 that jiff itself prints.
//!
//! Read are those of the years 0 to 9999, and nothing but that text: see `rfc3339.rs`. jiff knows
//! no leap seconds; as in its own parsers, second 60 is read as 59.

use jiff::civil::{self, DateTime};
use jiff::fmt::temporal::SpanParser;
use jiff::tz::Offset;
use jiff::{SignedDuration, Span, Timestamp};

use super::primitive::texts;
use super::rfc3339;

/// Takes no words: `1 hour` is jiff's own form.
const SPANS: SpanParser = SpanParser::new();

texts! {
    civil::Date: "a date", |value| value, |text| rfc3339::date(text).and_then(date);
    civil::Time: "a time", |value| value, |text| rfc3339::time(text).and_then(time);
    DateTime: "a date and time", |value| value, |text| {
        let (day, clock) = rfc3339::civil(text)?;
        Some(DateTime::from_parts(date(day)?, time(clock)?))
    };
    Timestamp: "a date and time with an offset", |value| value, |text| {
        let (day, clock, offset) = rfc3339::instant(text)?;
        let civil = DateTime::from_parts(date(day)?, time(clock)?);
        Offset::from_seconds(offset).ok()?.to_timestamp(civil).ok()
    };
    Span: "a duration", |value| value, |text| SPANS.parse_span(text).ok();
    SignedDuration: "a duration", |value| value, |text| SPANS.parse_duration(text).ok();
}

fn date(date: rfc3339::Date) -> Option<civil::Date> {
    let (month, day) = (date.month.try_into().ok()?, date.day.try_into().ok()?);
    civil::Date::new(date.year.try_into().ok()?, month, day).ok()
}

fn time(time: rfc3339::Time) -> Option<civil::Time> {
    let (hour, minute) = (time.hour.try_into().ok()?, time.minute.try_into().ok()?);
    let second = time.second.min(59).try_into().ok()?;
    civil::Time::new(hour, minute, second, time.nanosecond.try_into().ok()?).ok()
}
