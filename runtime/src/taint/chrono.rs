//! The dates and times of chrono, in the text of RFC 3339, which is what their `Debug` prints
//! (their `Display` puts a space where the `T` belongs).
//!
//! Read are those of the years 0 to 9999, and nothing but that text: see `rfc3339.rs`.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::primitive::texts;
use super::rfc3339::{self, Date, Time};

texts! {
    NaiveDate: "a date", |value| format_args!("{value:?}"), |text| rfc3339::date(text).and_then(date);
    NaiveTime: "a time", |value| format_args!("{value:?}"), |text| rfc3339::time(text).and_then(time);
    NaiveDateTime: "a date and time", |value| format_args!("{value:?}"),
        |text| rfc3339::civil(text).and_then(|(day, clock)| civil(day, clock));
    DateTime<FixedOffset>: "a date and time with an offset", |value| format_args!("{value:?}"), |text| {
        let (day, clock, offset) = rfc3339::instant(text)?;
        let offset = FixedOffset::east_opt(offset)?;
        civil(day, clock)?.and_local_timezone(offset).single()
    };
    DateTime<Utc>: "a date and time with an offset", |value| format_args!("{value:?}"), |text| {
        let instant = <DateTime<FixedOffset> as super::primitive::sealed::Form>::read(text)?;
        Some(instant.to_utc())
    };
}

fn date(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// A leap second is what comes after the first thousand million nanoseconds of second 59.
fn time(time: Time) -> Option<NaiveTime> {
    let (second, leap) = match time.second {
        60 => (59, 1_000_000_000),
        second => (second, 0),
    };
    let (hour, minute) = (time.hour.into(), time.minute.into());
    NaiveTime::from_hms_nano_opt(hour, minute, second.into(), time.nanosecond + leap)
}

fn civil(day: Date, clock: Time) -> Option<NaiveDateTime> {
    Some(date(day)?.and_time(time(clock)?))
}
