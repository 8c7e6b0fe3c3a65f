//! Reading a JSON object field by field, so that one odd field does not cost the others.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::taint::Tainted;

/// The fields of an object, unread. A list and no map: of a few fields each is asked for once, and
/// a stream has an object for every few letters.
#[derive(Default)]
pub(super) struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Fields<'a> {
    pub(super) fn new(json: &'a str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Of two fields of one name the last counts, as in every reader of JSON.
    pub(super) fn raw(&self, name: &str) -> Option<&'a RawValue> {
        let mut fields = self.0.iter().rev();
        fields.find_map(|(key, raw)| (key == name).then_some(*raw))
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

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some((Name(name), raw)) = map.next_entry()? {
                    fields.push((name, raw));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// A field's name, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
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
    fn the_last_of_two_fields_counts_however_it_is_written() {
        let fields = Fields::new(r#"{"a": 1, "\u0061": 2, "b": 3}"#).unwrap();
        assert_eq!((fields.number("a"), fields.number("b")), (2, 3));
    }

    #[test]
    fn what_is_no_object_has_no_fields() {
        for json in ["", "[]", "null", "{\"a\":", "\"{}\"", "{\"a\":1}x"] {
            assert!(Fields::new(json).is_none(), "{json}");
        }
    }
}
