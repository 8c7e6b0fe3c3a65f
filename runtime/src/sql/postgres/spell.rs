//! The binary form of what has a text: sqlx sends no other.

use super::super::Unbindable;
use super::{Kind, Wire, numeric, time, uuid};

/// The bytes of a value, `None` for `NULL`. A type whose binary form we do not know is reached by
/// its text, `{x}::text::inet`.
pub(in super::super) fn in_binary(wire: Wire, kind: Kind) -> Result<Option<Vec<u8>>, Unbindable> {
    let text = match wire {
        Wire::Null => return Ok(None),
        Wire::Binary(bytes) => return Ok(Some(bytes)),
        Wire::Text(text) => text,
    };
    let bytes = match kind {
        Kind::Numeric => text.parse().ok().map(numeric::write),
        Kind::Uuid => uuid::read(&text).map(Vec::from),
        Kind::Date => time::day_of(&text).map(|day| day.to_be_bytes().to_vec()),
        Kind::Time => time::micros_of(&text).map(|it| it.to_be_bytes().to_vec()),
        Kind::Timestamp => micros(&text, false),
        Kind::Timestamptz => micros(&text, true),
        _ => None,
    };
    bytes.map(Some).ok_or(Unbindable::NoBinaryForm)
}

fn micros(text: &str, zoned: bool) -> Option<Vec<u8>> {
    time::micros_of_stamp(text, zoned).map(|it| it.to_be_bytes().to_vec())
}
