//! Dates and times: days and microseconds since the first of January 2000, and their text.

/// From the first of March of the year 0 to the first of January 2000.
const DAYS: i64 = 730_425;
const DAY: i64 = 86_400_000_000;

/// The date of a day; `None` before the year 1, after 9999, and for `infinity`.
pub(super) fn date(day: i32) -> Option<String> {
    // Years begin in March, so that the day that some of them lack is the last.
    let days = i64::from(day) + DAYS;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (1..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The time of a day, in microseconds.
pub(super) fn of_day(micros: i64) -> Option<String> {
    if !(0..=DAY).contains(&micros) {
        return None;
    }
    let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut out = format!("{hour:02}:{minute:02}:{second:02}");
    if rest != 0 {
        let digits = format!("{rest:06}");
        out.push('.');
        out.push_str(digits.trim_end_matches('0'));
    }
    Some(out)
}

/// A date and a time.
pub(super) fn stamp(micros: i64) -> Option<String> {
    let day = i32::try_from(micros.div_euclid(DAY)).ok()?;
    Some(format!(
        "{}T{}",
        date(day)?,
        of_day(micros.rem_euclid(DAY))?
    ))
}

/// The day of a date `YYYY-MM-DD`.
#[cfg(feature = "sqlx-0_9")]
pub(super) fn day_of(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let in_march = (month + 9) % 12;
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * in_march + 2) / 5 + day - 1;
    let days =
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year;
    let day = i32::try_from(days - DAYS).ok()?;
    // Only what is written back the same was a date.
    (date(day)? == text && parts.next().is_none()).then_some(day)
}

/// The microseconds of a time `HH:MM:SS` with at most six digits of a fraction.
#[cfg(feature = "sqlx-0_9")]
pub(super) fn micros_of(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.split(':').map(str::parse::<i64>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().transpose().ok()?.unwrap_or(0);
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    let digits = fraction.trim_end_matches('0');
    if !fits || parts.next().is_some() || digits.len() > 6 {
        return None;
    }
    let micros: i64 = format!("{digits:0<6}").parse().ok()?;
    Some(((hour * 60 + minute) * 60 + second) * 1_000_000 + micros)
}

/// The microseconds of a date and a time without an offset, or with `Z` where the type has one.
#[cfg(feature = "sqlx-0_9")]
pub(super) fn micros_of_stamp(text: &str, zoned: bool) -> Option<i64> {
    let text = if zoned { text.strip_suffix('Z')? } else { text };
    let (date, time) = text.split_once(['T', ' '])?;
    Some(i64::from(day_of(date)?) * DAY + micros_of(time)?)
}
