//! Reading a JSON object field by field, so that one odd field does not cost the others.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde_json::value::RawValue;

use crate::taint::Tainted;

/// The fields of an object, unread.
#[derive(Default)]
pub(super) struct Fields<'a>(HashMap<String, &'a RawValue>);

impl<'a> Fields<'a> {
    pub(super) fn new(json: &'a str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Fields)
    }

    pub(super) fn raw(&self, name: &str) -> Option<&'a RawValue> {
        self.0.get(name).copied()
    }

    /// The field, if it is there and has the type.
    pub(super) fn get<T: Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.raw(name)?.get()).ok()
    }

    pub(super) fn text(&self, name: &str) -> Option<Tainted<String>> {
        self.get::<LossyText>(name).map(|text| Tainted::new(text.0))
    }

    pub(super) fn object(&self, name: &str) -> Fields<'a> {
        self.raw(name)
            .and_then(|raw| Fields::new(raw.get()))
            .unwrap_or_default()
    }

    pub(super) fn list(&self, name: &str) -> Option<Vec<&'a RawValue>> {
        self.get(name)
    }

    pub(super) fn number(&self, name: &str) -> u64 {
        self.get(name).unwrap_or(0)
    }
}

/// The text of a JSON string, in which a lone surrogate reads as U+FFFD.
pub(super) fn decode(json: &str) -> Option<String> {
    serde_json::from_str::<LossyText>(json)
        .ok()
        .map(|text| text.0)
}

/// A JSON string in which a lone surrogate (legal JSON, no Unicode) reads as U+FFFD.
struct LossyText(String);

impl<'de> Deserialize<'de> for LossyText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = LossyText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_str<E>(self, text: &str) -> Result<LossyText, E> {
                Ok(LossyText(text.to_owned()))
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<LossyText, E> {
                Ok(LossyText(String::from_utf8_lossy(bytes).into_owned()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;
    use crate::assert_tainted_eq;

    #[test]
    fn one_odd_field_does_not_cost_the_others() {
        let fields = Fields::new(r#"{"text": "a\ud800b", "number": "x", "more": 3}"#).unwrap();
        let text = fields.text("text").unwrap();
        assert_tainted_eq!(text, "a\u{FFFD}\u{FFFD}\u{FFFD}b");
        assert_eq!(fields.number("number"), 0);
        assert_eq!(fields.number("more"), 3);
        assert!(fields.text("more").is_none());
    }

    #[test]
    fn what_is_no_object_has_no_fields() {
        for json in ["", "[]", "null", "{\"a\":", "\"{}\"", "{\"a\":1}x"] {
            assert!(Fields::new(json).is_none(), "{json}");
        }
    }
}
