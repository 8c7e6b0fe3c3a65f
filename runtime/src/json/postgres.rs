//! As a value of a `json` or `jsonb` column of PostgreSQL.

use std::error::Error;
use std::fmt;

use bytes::BytesMut;
use postgres_types_0_2::{IsNull, ToSql, Type, to_sql_checked};

use super::JsonBody;

/// A text holds a NUL, which JSON can write and `jsonb` cannot store.
///
/// Told here and not by the server, whose own error quotes the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NulInJsonb;

impl fmt::Display for NulInJsonb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in the JSON holds a NUL (U+0000), which a jsonb column cannot store")
    }
}

impl Error for NulInJsonb {}

/// Bound as `json` or `jsonb`.
impl ToSql for JsonBody {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        if *ty == Type::JSONB {
            if holds_nul(self.as_bytes()) {
                return Err(NulInJsonb.into());
            }
            // The version of the binary form.
            out.extend_from_slice(&[1]);
        }
        out.extend_from_slice(self.as_bytes());
        Ok(IsNull::No)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::JSON | Type::JSONB)
    }

    to_sql_checked!();
}

/// Whether a string of the JSON holds `\u0000`: a backslash escapes what follows it, whatever it is.
fn holds_nul(json: &[u8]) -> bool {
    let mut rest = json;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let escape = rest.get(at + 1..).unwrap_or_default();
        if escape.starts_with(b"u0000") {
            return true;
        }
        rest = escape.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::holds_nul;
    use crate::json::JsonOut as _;

    #[test]
    fn a_nul_is_found_and_its_letters_are_not() {
        for (text, expected) in [
            ("\0", true),
            ("a\\\0", true),
            ("\u{1}\0", true),
            ("\\u0000", false),
            ("\\\\u0000", false),
            ("u0000\\", false),
            ("\u{1}", false),
            ("", false),
        ] {
            assert_eq!(holds_nul(text.to_json().as_bytes()), expected, "{text:?}");
        }
    }
}
