//! Finding a key's field: names in a form that is compared in a few instructions.
//!
//! Keys are model text, so the derive's code is never shown one: it gives a table of names, and
//! the comparison is made here.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use super::number::is_number;
use super::refuse::no_key;
use super::shape::{Field, RecordTable};

/// A name's length and its first and last bytes. Up to 16 bytes this is the whole name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Print {
    len: usize,
    head: u64,
    tail: u64,
}

/// Up to this length a print is the whole name.
const EXACT: usize = 16;

impl Print {
    /// That of no name.
    pub(super) const NONE: Print = Print {
        len: usize::MAX,
        head: 0,
        tail: 0,
    };

    #[inline]
    pub(super) const fn new(name: &str) -> Self {
        let bytes = name.as_bytes();
        let (head, tail) = if let (Some(head), Some(tail)) =
            (bytes.first_chunk::<8>(), bytes.last_chunk::<8>())
        {
            (u64::from_le_bytes(*head), u64::from_le_bytes(*tail))
        } else if let (Some(head), Some(tail)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>())
        {
            (
                u32::from_le_bytes(*head) as u64,
                u32::from_le_bytes(*tail) as u64,
            )
        } else {
            match bytes {
                [a, b, c] => ((*a as u64) << 16 | (*b as u64) << 8 | *c as u64, 0),
                [a, b] => ((*a as u64) << 8 | *b as u64, 0),
                [a] => (*a as u64, 0),
                _ => (0, 0),
            }
        };
        Print {
            len: bytes.len(),
            head,
            tail,
        }
    }

    #[inline]
    fn is(self, other: Self) -> bool {
        self.len == other.len && self.head == other.head && self.tail == other.tail
    }
}

/// The number of no field.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// The same, of a key that may begin a number which arrives as a map.
pub(super) const NUMBER: u32 = u32::MAX - 1;

/// The number of the field of this name, or [`UNKNOWN`] or [`NUMBER`]. Members come in the schema's order as a
/// rule, so `next` is looked at first.
#[inline]
pub(super) fn find(table: &RecordTable, key: &str, next: u32) -> u32 {
    match table.fields.get(next as usize) {
        Some(field) if is_next(field, key) => next,
        _ => search(table, key).unwrap_or_else(|| if is_number(key) { NUMBER } else { UNKNOWN }),
    }
}

/// [`is_name`] for the one that is expected: in fewer instructions, because the lengths are compared
/// before anything is loaded.
#[inline]
fn is_next(field: &Field, key: &str) -> bool {
    let (print, bytes) = (&field.print, key.as_bytes());
    if print.len != bytes.len() {
        return false;
    }
    if let (Some(head), Some(tail)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let (head, tail) = (u64::from_le_bytes(*head), u64::from_le_bytes(*tail));
        let differ = (head ^ print.head) | (tail ^ print.tail);
        return differ == 0 && (bytes.len() <= EXACT || field.name == key);
    }
    if let (Some(head), Some(tail)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*head)) == print.head
            && u64::from(u32::from_le_bytes(*tail)) == print.tail;
    }
    Print::new(key).head == print.head
}

#[inline]
fn is_name(field: &Field, print: Print, key: &str) -> bool {
    field.print.is(print) && (key.len() <= EXACT || field.name == key)
}

#[inline(never)]
fn search(table: &RecordTable, key: &str) -> Option<u32> {
    let print = Print::new(key);
    table.search(&|field: &Field| is_name(field, print, key))
}

/// Which field of a table a key names.
pub(super) struct FrameKey(pub(super) &'static RecordTable);

impl<'de> DeserializeSeed<'de> for FrameKey {
    type Value = Option<u32>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FrameKey {
    type Value = Option<u32>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(search(self.0, key))
    }
    no_key!(None);
}

#[cfg(test)]
mod tests {
    use super::{Print, UNKNOWN, find};
    use crate::output::shape::{Field, RecordTable, Rules, Shape};

    #[test]
    fn a_print_tells_names_apart() {
        let names = [
            "",
            "a",
            "b",
            "ab",
            "ba",
            "abc",
            "acb",
            "abcd",
            "abce",
            "abcde",
            "abcdefg",
            "abcdefh",
            "abcdefgh",
            "abcdefghi",
            "abcdefghijklmnop",
            "abcdefghXjklmnop",
        ];
        for one in names {
            for other in names {
                let same = Print::new(one) == Print::new(other);
                assert_eq!(same, one == other, "{one} {other}");
            }
        }
    }

    #[test]
    fn names_are_found_from_any_start() {
        static FIELDS: [Field; 3] = [
            Field::new(
                "a_name_of_more_than_16_bytes",
                "",
                &Shape::REFUSED,
                Rules::NONE,
            ),
            Field::new(
                "a_name_of_MORE_than_16_bytes",
                "",
                &Shape::REFUSED,
                Rules::NONE,
            ),
            Field::new("short", "", &Shape::REFUSED, Rules::NONE),
        ];
        let table = RecordTable {
            name: "",
            id: "",
            description: "",
            fields: &FIELDS,
        };
        for next in 0..5 {
            for (index, field) in (0..).zip(&FIELDS) {
                assert_eq!(find(&table, field.name, next), index);
            }
            assert_eq!(find(&table, "a_name_of_m0re_than_16_bytes", next), UNKNOWN);
            assert_eq!(find(&table, "", next), UNKNOWN);
        }
    }
}
