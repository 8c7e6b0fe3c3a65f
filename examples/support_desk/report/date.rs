//! Points in time as a person reads them, in UTC.

use jiff::Timestamp;

/// When a mail was sent: for people, and for machines. `None` beyond the years -9999 to 9999, which
/// a sender may claim.
pub(super) fn moment(sent: i64) -> Option<(String, String)> {
    let sent = Timestamp::from_second(sent).ok()?;
    let shown = sent.strftime("%-d %b %Y, %H:%M").to_string();
    let machine = sent.strftime("%Y-%m-%dT%H:%MZ").to_string();
    Some((shown, machine))
}

/// `8 September to 16 November 2026`: the days of the first mail and of the last.
pub(super) fn span(sent: impl Iterator<Item = i64> + Clone) -> Option<String> {
    let first = Timestamp::from_second(sent.clone().min()?).ok()?;
    let last = Timestamp::from_second(sent.max()?).ok()?;
    let day = "%-d %B %Y";
    let end = last.strftime(day).to_string();
    if first.strftime(day).to_string() == end {
        return Some(end);
    }
    let same_year = first.strftime("%Y").to_string() == last.strftime("%Y").to_string();
    let start = first.strftime(if same_year { "%-d %B" } else { day });
    Some(format!("{start} to {end}"))
}

#[cfg(test)]
mod tests {
    use super::{moment, span};

    #[test]
    fn moments_are_in_utc() {
        let (shown, machine) = moment(1_789_254_245).expect("a year of four digits");
        assert_eq!(shown, "12 Sep 2026, 23:04");
        assert_eq!(machine, "2026-09-12T23:04Z");
        assert_eq!(moment(0).expect("a year").0, "1 Jan 1970, 00:00");
        for absurd in [i64::MIN, i64::MAX] {
            assert_eq!(moment(absurd), None);
        }
    }

    #[test]
    fn a_span_says_no_more_than_it_must() {
        let day = 86_400;
        for (sent, expected) in [
            (vec![0, 3_600], Some("1 January 1970")),
            (vec![40 * day, 0], Some("1 January to 10 February 1970")),
            (
                vec![0, 400 * day],
                Some("1 January 1970 to 5 February 1971"),
            ),
            (vec![], None),
            (vec![0, i64::MAX], None),
        ] {
            assert_eq!(span(sent.into_iter()).as_deref(), expected);
        }
    }
}
