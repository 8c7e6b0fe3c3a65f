//! A column's bytes as what they are.

use std::borrow::Cow;

use super::super::column::Column;
use super::{Kind, numeric, time, uuid};

/// The value of a column of that type. Types that we do not read, and values without a plain form
/// (a date of `infinity`), are `Other`.
pub(in super::super) fn column(bytes: &[u8], kind: Kind) -> Column<'_> {
    let read = match kind {
        Kind::Bool => array(bytes).map(|[byte]| Column::Bool(byte != 0)),
        Kind::Int2 => array(bytes).map(|it| Column::Integer(i16::from_be_bytes(it).into())),
        Kind::Int4 => array(bytes).map(|it| Column::Integer(i32::from_be_bytes(it).into())),
        Kind::Int8 => array(bytes).map(|it| Column::Integer(i64::from_be_bytes(it))),
        Kind::Oid => array(bytes).map(|it| Column::Integer(u32::from_be_bytes(it).into())),
        Kind::Float4 => array(bytes).map(|it| Column::Real(f32::from_be_bytes(it).into())),
        Kind::Float8 => array(bytes).map(|it| Column::Real(f64::from_be_bytes(it))),
        Kind::Numeric => numeric::read(bytes),
        Kind::Text | Kind::Json | Kind::Enum => Some(Column::text(bytes)),
        Kind::Jsonb => bytes.strip_prefix(&[1]).map(Column::text),
        Kind::Bytea => Some(Column::Bytes(bytes)),
        Kind::Uuid => array(bytes).map(|it| owned(uuid::write(it))),
        Kind::Date => array(bytes)
            .and_then(|it| time::date(i32::from_be_bytes(it)))
            .map(owned),
        Kind::Time => array(bytes)
            .and_then(|it| time::of_day(i64::from_be_bytes(it)))
            .map(owned),
        Kind::Timestamp | Kind::Timestamptz => array(bytes)
            .and_then(|it| time::stamp(i64::from_be_bytes(it)))
            .map(|text| owned(text + if kind == Kind::Timestamptz { "Z" } else { "" })),
        // The bytes of an enum are its label's; those of other types of a schema hold zeros.
        #[cfg(feature = "sqlx-0_9")]
        Kind::Unknown => (!bytes.contains(&0)).then(|| Column::text(bytes)),
        Kind::Other => None,
    };
    read.unwrap_or(Column::Other)
}

pub(super) fn array<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    bytes.try_into().ok()
}

fn owned(text: String) -> Column<'static> {
    Column::Text(Cow::Owned(text))
}
