//! A value as the bytes that the server wants in its place.

use super::super::Unbindable;
use super::super::value::Bound;
use super::Kind;

/// The bytes of a value.
pub(in super::super) enum Wire {
    Null,
    /// In the type's binary form.
    Binary(Vec<u8>),
    /// The text of a number, or of an inert value, which the server reads by its type.
    Text(String),
}

/// Redacted: the driver of tokio-postgres writes the parameters of a statement into its log.
impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// A value in the place of a parameter of that type. Whatever does not fit is told here, before
/// the server could quote it.
pub(in super::super) fn wire(bound: &Bound, kind: Kind) -> Result<Wire, Unbindable> {
    match bound {
        Bound::Null => Ok(Wire::Null),
        Bound::Bool(value) if kind == Kind::Bool => Ok(binary([u8::from(*value)])),
        Bound::Integer(value) => integer(*value, kind),
        Bound::Real(value) => float(*value, kind),
        #[cfg(feature = "sqlx-0_9")]
        Bound::Text(_) if kind == Kind::Unknown => Err(Unbindable::WrongType),
        Bound::Text(text) => self::text(text, kind)?.ok_or(Unbindable::WrongType),
        Bound::Typed(text) => {
            Ok(self::text(text, kind)?.unwrap_or_else(|| Wire::Text(text.clone())))
        }
        Bound::Bytes(bytes) if kind == Kind::Bytea => Ok(Wire::Binary(bytes.clone())),
        Bound::Bool(_) | Bound::Bytes(_) => Err(Unbindable::WrongType),
        Bound::Not(why) => Err(*why),
    }
}

fn binary(bytes: impl Into<Vec<u8>>) -> Wire {
    Wire::Binary(bytes.into())
}

fn integer(value: i64, kind: Kind) -> Result<Wire, Unbindable> {
    let narrow = match kind {
        Kind::Int2 => i16::try_from(value).map(|value| binary(value.to_be_bytes())),
        Kind::Int4 => i32::try_from(value).map(|value| binary(value.to_be_bytes())),
        Kind::Oid => u32::try_from(value).map(|value| binary(value.to_be_bytes())),
        Kind::Int8 => Ok(binary(value.to_be_bytes())),
        Kind::Numeric => Ok(Wire::Text(value.to_string())),
        // What a float holds exactly.
        Kind::Float4 => i16::try_from(value).map(|value| binary(f32::from(value).to_be_bytes())),
        Kind::Float8 => i32::try_from(value).map(|value| binary(f64::from(value).to_be_bytes())),
        _ => return Err(Unbindable::WrongType),
    };
    narrow.map_err(|_| Unbindable::DoesNotFit)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "whether it is exact is what is asked"
)]
fn float(value: f64, kind: Kind) -> Result<Wire, Unbindable> {
    match kind {
        Kind::Float8 => Ok(binary(value.to_be_bytes())),
        Kind::Float4 => {
            let narrow = value as f32;
            if f64::from(narrow) == value || value.is_nan() {
                return Ok(binary(narrow.to_be_bytes()));
            }
            Err(Unbindable::DoesNotFit)
        }
        Kind::Numeric => Ok(Wire::Text(value.to_string())),
        _ => Err(Unbindable::WrongType),
    }
}

/// `None` where the type is one that text is not.
fn text(text: &str, kind: Kind) -> Result<Option<Wire>, Unbindable> {
    if text.contains('\0') {
        return Err(Unbindable::NulInText);
    }
    Ok(match kind {
        Kind::Text | Kind::Json | Kind::Enum => Some(binary(text)),
        #[cfg(feature = "sqlx-0_9")]
        Kind::Unknown => Some(binary(text)),
        // A version comes first.
        Kind::Jsonb => Some(binary([&[1], text.as_bytes()].concat())),
        // The server reads it, and there is no word that it takes for another value.
        Kind::Uuid => Some(Wire::Text(text.to_owned())),
        _ => None,
    })
}
