//! A JSON object that grows: its fields in their order, the strings joined as they were escaped.
//!
//! Nothing is decoded and written anew, so what comes out is byte for byte what the API sent.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::claude::fields::decode;

/// How many fields an object has to which events add: a message has a dozen.
const MOST: usize = 256;

/// An object, and what was appended to its fields.
#[derive(Clone, Default)]
pub(super) struct Object(Vec<(String, Value)>);

#[derive(Clone)]
enum Value {
    /// As it was received.
    Raw(Box<RawValue>),
    /// A string in pieces: what stood between their quotes.
    Text(String),
    /// A value that arrives as the text of its JSON; first what stood there before.
    Written {
        before: Box<RawValue>,
        text: String,
    },
    /// A list to which elements are appended, with commas between them.
    List(String),
    Object(Object),
}

impl Object {
    pub(super) fn read(json: &RawValue) -> Option<Self> {
        Self::parse(json.get())
    }

    pub(super) fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Without these fields.
    pub(super) fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }

    /// The last field of a name is the one that counts, as in every reader of JSON.
    fn slot(&mut self, name: &str) -> Option<&mut Value> {
        let mut fields = self.0.iter_mut().rev();
        fields.find_map(|(key, value)| (key == name).then_some(value))
    }

    fn get(&self, name: &str) -> Option<&Value> {
        let mut fields = self.0.iter().rev();
        fields.find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Whether it has more fields than any object that grows: each event would look among all of them.
    pub(super) fn is_crowded(&self) -> bool {
        self.0.len() > MOST
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Appends a piece to a field that is a string.
    pub(super) fn append_text(&mut self, name: &str, piece: &RawValue) -> Option<()> {
        let piece = between_quotes(piece)?;
        let slot = self.slot(name)?;
        if let Value::Raw(raw) = slot {
            *slot = Value::Text(between_quotes(raw)?.to_owned());
        }
        match slot {
            Value::Text(text) => text.push_str(piece),
            _ => return None,
        }
        Some(())
    }

    /// Appends a piece of the JSON of a field's value.
    pub(super) fn append_json(&mut self, name: &str, piece: &RawValue) -> Option<()> {
        let piece = between_quotes(piece)?;
        let slot = self.slot(name)?;
        if let Value::Raw(before) = slot {
            *slot = Value::Written {
                before: before.clone(),
                text: String::new(),
            };
        }
        match slot {
            Value::Written { text, .. } => text.push_str(piece),
            _ => return None,
        }
        Some(())
    }

    /// Appends an element to a field that is a list; `null` and none at all are empty ones.
    pub(super) fn append_element(&mut self, name: &str, element: &RawValue) -> Option<()> {
        if self.slot(name).is_none() {
            self.0.push((name.to_owned(), Value::List(String::new())));
        }
        let slot = self.slot(name)?;
        if let Value::Raw(raw) = slot {
            *slot = Value::List(elements(raw)?.to_owned());
        }
        match slot {
            Value::List(list) => {
                if !list.is_empty() {
                    list.push(',');
                }
                list.push_str(element.get());
            }
            _ => return None,
        }
        Some(())
    }

    /// Puts the fields of another over these; a `null` says nothing new. `None` where there are more
    /// than any message has: each is looked for among all, event after event.
    pub(super) fn put_over(&mut self, other: Object) -> Option<()> {
        if self.is_crowded() {
            return None;
        }
        for (name, value) in other.0 {
            let says_nothing = matches!(&value, Value::Raw(raw) if raw.get() == "null");
            let is_full = self.0.len() >= MOST;
            match self.slot(&name) {
                Some(_) if says_nothing => {}
                Some(slot) => *slot = value,
                None if is_full => return None,
                None => self.0.push((name, value)),
            }
        }
        Some(())
    }

    /// The same for the fields of an object that is a field here.
    pub(super) fn put_over_field(&mut self, name: &str, other: Object) -> Option<()> {
        if let Some(slot) = self.slot(name)
            && let Value::Raw(raw) = slot
            && let Some(object) = Object::read(raw)
        {
            *slot = Value::Object(object);
        }
        match self.slot(name) {
            Some(Value::Object(object)) => return object.put_over(other),
            Some(slot) => *slot = Value::Object(other),
            None => self.0.push((name.to_owned(), Value::Object(other))),
        }
        Some(())
    }

    pub(super) fn set(&mut self, name: &str, value: &RawValue) {
        let value = Value::Raw(value.to_owned());
        match self.slot(name) {
            Some(slot) => *slot = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// A field as JSON.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        self.get(name).map(Value::json)
    }

    /// A field that is a string, with lone surrogates as U+FFFD.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Value::Raw(raw) => decode(raw.get()),
            Value::Text(text) => decode(&quoted(text)),
            _ => None,
        }
    }

    /// What has arrived of a value that arrives as the text of its JSON, and whether it is whole.
    pub(super) fn written(&self, name: &str) -> Option<(String, bool)> {
        match self.get(name)? {
            Value::Raw(raw) => Some((raw.get().to_owned(), true)),
            Value::Written { before, text } if text.is_empty() => {
                Some((before.get().to_owned(), true))
            }
            Value::Written { text, .. } => {
                let json = decode(&quoted(text))?;
                let whole = serde_json::from_str::<&RawValue>(&json).is_ok();
                Some((json, whole))
            }
            _ => None,
        }
    }

    /// The object as JSON, with other JSON for the fields that `instead` names.
    pub(super) fn json(&self, instead: impl Fn(&str) -> Option<String>) -> String {
        let mut json = String::from("{");
        for (name, value) in &self.0 {
            if json.len() > 1 {
                json.push(',');
            }
            // Writing a text to a string cannot fail.
            json.push_str(&serde_json::to_string(name).unwrap_or_default());
            json.push(':');
            match instead(name) {
                Some(other) => json.push_str(&other),
                None => json.push_str(&value.json()),
            }
        }
        json.push('}');
        json
    }
}

impl Value {
    fn json(&self) -> String {
        match self {
            Value::Raw(raw) => raw.get().to_owned(),
            Value::Text(text) => quoted(text),
            Value::Written { before, text } => {
                let json = decode(&quoted(text)).unwrap_or_default();
                let whole = serde_json::from_str::<&RawValue>(&json).ok();
                whole.unwrap_or(before).get().to_owned()
            }
            Value::List(list) => format!("[{list}]"),
            Value::Object(object) => object.json(|_| None),
        }
    }
}

fn quoted(body: &str) -> String {
    format!("\"{body}\"")
}

fn between_quotes(json: &RawValue) -> Option<&str> {
    json.get().strip_prefix('"')?.strip_suffix('"')
}

fn elements(json: &RawValue) -> Option<&str> {
    match json.get() {
        "null" => Some(""),
        list => Some(list.strip_prefix('[')?.strip_suffix(']')?.trim()),
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut fields = Vec::new();
                while let Some((name, value)) = map.next_entry()? {
                    fields.push((name, Value::Raw(value)));
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
