//! The dates and times of RFC 3339, which are JSON Schema's formats `date` and `date-time`.
//!
//! The parsers of the date libraries take more than these (week dates, missing parts, names of
//! zones, more digits of the year), and each takes something else. So a text is cut up here, and a
//! library is asked whether there is such a day.

/// `2024-02-29`: digits in their places; whether the month has such a day is not known yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// `23:59:60.123`: every part in its range; 60 is a leap second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Time {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    pub(super) nanosecond: u32,
}

/// `full-date`.
pub(super) fn date(text: &str) -> Option<Date> {
    Scan::whole(text, Scan::date)
}

/// `partial-time`: no offset.
pub(super) fn time(text: &str) -> Option<Time> {
    Scan::whole(text, Scan::time)
}

/// A date and a time with no offset. Between them stands a `T`, or the space that SQL writes.
pub(super) fn civil(text: &str) -> Option<(Date, Time)> {
    Scan::whole(text, |scan| {
        let date = scan.date()?;
        scan.one_of(b"Tt ")?;
        Some((date, scan.time()?))
    })
}

/// `date-time`: a date, a time, and the offset from UTC in seconds.
pub(super) fn instant(text: &str) -> Option<(Date, Time, i32)> {
    Scan::whole(text, |scan| {
        let date = scan.date()?;
        scan.one_of(b"Tt")?;
        let time = scan.time()?;
        let offset = scan.offset()?;
        // Leap seconds end a day of UTC, wherever they are told.
        let minute = i32::from(time.hour) * 60 + i32::from(time.minute) - offset;
        (time.second < 60 || minute.rem_euclid(24 * 60) == 24 * 60 - 1).then_some((
            date,
            time,
            offset * 60,
        ))
    })
}

/// Whether a text is a `duration` of RFC 3339's appendix A: no sign, no fractions, and no unit left
/// out between two (`PT1H2S` is none).
#[cfg(all(feature = "jiff", feature = "output"))]
pub(crate) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    match time {
        None => is_run(date, "YMD") || is_run(date, "W"),
        Some(time) => is_run(time, "HMS") && (date.is_empty() || is_run(date, "YMD")),
    }
}

/// Whether a text is numbers with units, one or more, that follow each other in `units` with none
/// left out.
#[cfg(all(feature = "jiff", feature = "output"))]
fn is_run(text: &str, units: &str) -> bool {
    let letters: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    // What follows the last unit is empty; what comes before each is not.
    let (Some(last), numbers) = (numbers.last(), numbers.iter().rev().skip(1)) else {
        return false;
    };
    last.is_empty()
        && numbers.clone().all(|number| !number.is_empty())
        && !letters.is_empty()
        && units.contains(&letters)
}

/// What is left of a text. A `None` says that the text has another form.
struct Scan<'t>(&'t [u8]);

impl<'t> Scan<'t> {
    fn whole<T>(text: &'t str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut scan = Scan(text.as_bytes());
        read(&mut scan).filter(|_| scan.0.is_empty())
    }

    fn one_of(&mut self, known: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        known.contains(first).then_some(*first)
    }

    fn digit(&mut self) -> Option<u8> {
        self.one_of(b"0123456789").map(|digit| digit - b'0')
    }

    /// Two digits, up to `max`.
    fn two(&mut self, max: u8) -> Option<u8> {
        let value = self.digit()? * 10 + self.digit()?;
        (value <= max).then_some(value)
    }

    fn date(&mut self) -> Option<Date> {
        let century = u16::from(self.two(99)?);
        let year = century * 100 + u16::from(self.two(99)?);
        self.one_of(b"-")?;
        let month = self.two(12)?;
        self.one_of(b"-")?;
        let day = self.two(31)?;
        Some(Date { year, month, day })
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.two(23)?;
        self.one_of(b":")?;
        let minute = self.two(59)?;
        self.one_of(b":")?;
        let second = self.two(60)?;
        let nanosecond = self.fraction()?;
        Some(Time {
            hour,
            minute,
            second,
            nanosecond,
        })
    }

    /// Nanoseconds; what is finer is cut.
    fn fraction(&mut self) -> Option<u32> {
        let Some(fraction) = self.0.strip_prefix(b".") else {
            return Some(0);
        };
        let count = fraction.iter().take_while(|byte| byte.is_ascii_digit());
        let (digits, rest) = fraction.split_at_checked(count.count())?;
        self.0 = rest;
        let nine = digits.iter().chain(std::iter::repeat(&b'0')).take(9);
        let value = nine.fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
        (!digits.is_empty()).then_some(value)
    }

    /// In minutes.
    fn offset(&mut self) -> Option<i32> {
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let hours = i32::from(self.two(23)?);
        self.one_of(b":")?;
        let minutes = i32::from(self.two(59)?);
        Some(sign * (hours * 60 + minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_finer_than_nanoseconds_is_cut() {
        let nanosecond = |text| time(text).map(|time| time.nanosecond);
        assert_eq!(nanosecond("00:00:00"), Some(0));
        assert_eq!(nanosecond("00:00:00.05"), Some(50_000_000));
        assert_eq!(nanosecond("00:00:00.1234567899"), Some(123_456_789));
        assert_eq!(nanosecond("00:00:00."), None);
        assert_eq!(nanosecond("00:00:00,5"), None);
    }

    #[test]
    fn a_leap_second_ends_a_day_of_utc() {
        assert!(instant("2016-12-31T23:59:60Z").is_some());
        assert!(instant("2017-01-01T05:29:60+05:30").is_some());
        assert!(instant("2016-12-31T15:59:60-08:00").is_some());
        assert!(instant("2016-12-31T23:59:60+01:00").is_none());
        assert!(instant("2016-12-31T23:59:61Z").is_none());
    }

    #[test]
    fn an_instant_has_an_offset_and_a_civil_time_has_none() {
        let seconds = |text| instant(text).map(|(_, _, offset)| offset);
        assert_eq!(seconds("2024-02-29t01:02:03z"), Some(0));
        assert_eq!(seconds("2024-02-29T01:02:03-23:59"), Some(-86_340));
        for text in [
            "2024-02-29T01:02:03",
            "2024-02-29 01:02:03Z",
            "2024-02-29T01:02:03+24:00",
            "2024-02-29T01:02:03+0100",
            "2024-02-29T01:02Z",
            "+02024-02-29T01:02:03Z",
            "2024-02-29T01:02:03Z[UTC]",
            "2024-02-29T01:02:03Z ",
            "२०२४-02-29T01:02:03Z",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
        assert!(civil("2024-02-29 01:02:03").is_some());
        assert!(civil("2024-02-29T01:02:03Z").is_none());
    }

    #[cfg(all(feature = "jiff", feature = "output"))]
    #[test]
    fn durations_leave_no_unit_out() {
        for text in [
            "P1Y2M3DT4H5M6S",
            "P3D",
            "PT4H",
            "P1W",
            "P0D",
            "P1MT1S",
            "P1Y2M",
        ] {
            assert!(is_duration(text), "{text}");
        }
        for text in [
            "", "P", "PT", "P1", "1D", "P1DT", "P1W2D", "P1WT1H", "P1Y2D", "PT1H2S", "P-1D",
            "-P1D", "PT0.5S", "P1S", "PT1D", "P1D1Y", "pt1h", "PT1HT1M", "P१Y", "P1YY", "PT1H ",
        ] {
            assert!(!is_duration(text), "{text}");
        }
    }
}
