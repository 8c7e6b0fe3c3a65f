//! Dates and times as RFC 3339 writes them, section 5.6.
//!
//! By hand, because the libraries for dates take more forms than the RFC has (week dates, no
//! colons, a blank for the `T`), and a leap second otherwise than JSON Schema does: all that one
//! would save here is the length of a month, at several seconds of building it.

/// RFC 3339, section 5.6, `date-time`.
pub(super) fn is_date_time(text: &[u8]) -> bool {
    match text.split_at_checked("YYYY-MM-DD".len()) {
        Some((date, [b'T' | b't', time @ ..])) => is_date(date) && is_time(time),
        _ => false,
    }
}

/// RFC 3339, section 5.6, `full-date`.
pub(super) fn is_date(text: &[u8]) -> bool {
    let [c1, c2, y1, y2, b'-', m1, m2, b'-', d1, d2] = *text else {
        return false;
    };
    let numbers = (two(c1, c2), two(y1, y2), two(m1, m2), two(d1, d2));
    let (Some(century), Some(year), Some(month), Some(day)) = numbers else {
        return false;
    };
    let is_leap = if year == 0 {
        century % 4 == 0
    } else {
        year % 4 == 0
    };
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// RFC 3339, section 5.6, `full-time`. A leap second is the last of its day at UTC; which days had
/// one is no matter of grammar.
pub(super) fn is_time(text: &[u8]) -> bool {
    let [h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = text else {
        return false;
    };
    let (Some(minutes), Some(second)) = (minutes(*h1, *h2, *m1, *m2), two(*s1, *s2)) else {
        return false;
    };
    let Some(offset) = after_fraction(rest).and_then(offset) else {
        return false;
    };
    match second {
        0..=59 => true,
        60 => (minutes - offset).rem_euclid(DAY) == DAY - 1,
        _ => false,
    }
}

/// The minutes of a day.
const DAY: i16 = 24 * 60;

/// What follows the fraction of a second, if there is a fraction, and otherwise all.
fn after_fraction(text: &[u8]) -> Option<&[u8]> {
    let [b'.', rest @ ..] = text else {
        return Some(text);
    };
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        None
    } else {
        rest.get(digits..)
    }
}

/// RFC 3339, section 5.6, `time-offset`: the minutes that local time is ahead of UTC.
fn offset(text: &[u8]) -> Option<i16> {
    match *text {
        [b'Z' | b'z'] => Some(0),
        [b'+', h1, h2, b':', m1, m2] => minutes(h1, h2, m1, m2),
        [b'-', h1, h2, b':', m1, m2] => minutes(h1, h2, m1, m2).map(|ahead| -ahead),
        _ => None,
    }
}

/// Hours and minutes, as minutes.
fn minutes(h1: u8, h2: u8, m1: u8, m2: u8) -> Option<i16> {
    let (hour, minute) = (two(h1, h2)?, two(m1, m2)?);
    (hour <= 23 && minute <= 59).then_some(hour * 60 + minute)
}

/// Two ASCII digits, as a number.
fn two(tens: u8, ones: u8) -> Option<i16> {
    let is_number = tens.is_ascii_digit() && ones.is_ascii_digit();
    is_number.then(|| i16::from(tens - b'0') * 10 + i16::from(ones - b'0'))
}

#[cfg(test)]
mod tests {
    use crate::output::format::Format;
    use crate::output::format::tests::check;

    #[test]
    fn date() {
        check(
            Format::Date,
            &["2024-02-29", "2000-02-29", "0000-02-29", "9999-12-31"],
            &[
                "2023-02-29",
                "1900-02-29",
                "2024-02-30",
                "2024-04-31",
                "2024-00-01",
                "2024-01-00",
                "2024-13-01",
                "2024-1-01",
                "24-01-01",
                "+2024-01-01",
                "-2024-01-01",
                "12024-01-01",
                "2024-W01-1",
                "2024-001",
                "20240101",
                "٢٠٢٤-01-01",
            ],
        );
    }

    #[test]
    fn time() {
        check(
            Format::Time,
            &[
                "00:00:00Z",
                "23:59:59.123456789012z",
                "12:00:00-00:00",
                "23:59:60Z",
                "23:59:60.5Z",
                "00:59:60+01:00",
                "18:59:60-05:00",
            ],
            &[
                "12:00:00",
                "12:00Z",
                "12:00:00.Z",
                "12:00:00,5Z",
                "24:00:00Z",
                "12:60:00Z",
                "12:00:61Z",
                "12:00:60Z",
                "23:59:60+01:00",
                "12:00:00+24:00",
                "12:00:00+01:60",
                "12:00:00+0100",
                "12:00:00+01",
                "12:00:00Zulu",
                "12:00:00\u{2212}01:00",
            ],
        );
    }

    #[test]
    fn date_time() {
        check(
            Format::DateTime,
            &[
                "2024-02-29T12:00:00Z",
                "2024-02-29t12:00:00.5+05:30",
                "2016-12-31T18:59:60-05:00",
            ],
            &[
                "2024-02-29",
                "2024-02-29T",
                "2024-02-29 12:00:00Z",
                "2023-02-29T12:00:00Z",
                "2024-02-29T12:00:00",
                "2024-02-29T12:00:00Z[Europe/Berlin]",
                "2024-02-2é12:00:00Z",
            ],
        );
    }
}
