//! `numeric`: digits of 10,000.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::super::column::Column;

/// An integer where it is a whole number of 64 bits that was written as one, and its text if not:
/// no float holds it exactly.
pub(super) fn read(bytes: &[u8]) -> Option<Column<'static>> {
    let (head, digits) = bytes.split_at_checked(8)?;
    let mut head = words(head);
    let (count, weight) = (head.next()?, head.next()?);
    let (sign, scale) = (head.next()?, usize::from(head.next()?));
    let sign = match sign {
        0 => "",
        0x4000 => "-",
        0xC000 => return Some(text("NaN".to_owned())),
        0xD000 => return Some(text("Infinity".to_owned())),
        0xF000 => return Some(text("-Infinity".to_owned())),
        _ => return None,
    };
    let digits: Vec<u16> = words(digits).collect();
    if digits.len() != usize::from(count) {
        return None;
    }
    let weight = i64::from(weight.cast_signed());
    let mut out = String::from(sign);
    // The place of a digit counts down from the weight; the point follows that of 0.
    for place in (0..=weight.max(0)).rev() {
        let digit = digit_at(&digits, weight - place);
        // Writing to a `String` does not fail.
        let _ = if place == weight.max(0) {
            write!(out, "{digit}")
        } else {
            write!(out, "{digit:04}")
        };
    }
    if scale == 0 {
        return Some(out.parse().map_or_else(|_| text(out), Column::Integer));
    }
    let mut fraction = String::new();
    for place in 1..=i64::try_from(scale.div_ceil(4)).ok()? {
        let _ = write!(fraction, "{:04}", digit_at(&digits, weight + place));
    }
    fraction.truncate(scale);
    out.push('.');
    out.push_str(&fraction);
    Some(text(out))
}

fn digit_at(digits: &[u16], at: i64) -> u16 {
    let digit = usize::try_from(at).ok().and_then(|at| digits.get(at));
    digit.copied().unwrap_or(0)
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u16> {
    let (words, _) = bytes.as_chunks::<2>();
    words.iter().map(|word| u16::from_be_bytes(*word))
}

fn text(text: String) -> Column<'static> {
    Column::Text(Cow::Owned(text))
}

/// The bytes of a whole number.
#[cfg(feature = "sqlx-0_9")]
pub(super) fn write(value: i64) -> Vec<u8> {
    let mut digits: Vec<u16> = Vec::new();
    let mut rest = value.unsigned_abs();
    while rest != 0 {
        digits.push(u16::try_from(rest % 10_000).unwrap_or(0));
        rest /= 10_000;
    }
    digits.reverse();
    let count = u16::try_from(digits.len()).unwrap_or(0);
    let sign = if value < 0 { 0x4000 } else { 0 };
    let head = [count, count.saturating_sub(1), sign, 0];
    head.into_iter()
        .chain(digits)
        .flat_map(u16::to_be_bytes)
        .collect()
}
