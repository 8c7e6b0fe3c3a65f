//! The schema as the API takes it: the subset of JSON Schema that Claude is held to, in
//! declaration order.
//!
//! Facts from Anthropic's documentation of structured outputs (August 2026): no `minimum`,
//! `maximum`, `minLength`, `maxLength`, `maxItems`, `minItems` above 1; `additionalProperties:
//! false` on every object; properties are written in the schema's order, required ones first. The
//! order of properties changes answers, so maps that sort are no use here. What the API takes no
//! keyword for is said in words: `write.rs`, and `text.rs` for the words. How many optional and
//! union-typed properties a request may have is counted twice: when the program is compiled, from
//! the shapes (`budget.rs`), and when the schema is written.

mod budget;
mod error;
mod text;
mod tool;
mod union;
mod write;

use std::any::TypeId;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{ClaudeOutput, Shape};

pub(crate) use budget::Spent;
pub use budget::check_budget;
pub use error::WireError;
pub(super) use text::{choice_description, sentences};
pub use tool::WireTool;

/// A schema for `output_config.format` of a request, in the order in which it was declared.
#[derive(Debug, Clone, PartialEq)]
pub struct WireSchema {
    root: Node,
}

impl WireSchema {
    /// As JSON.
    pub fn to_json(&self) -> String {
        // Keys are text and numbers finite, so writing it as JSON does not fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn member(&self, key: &str) -> Option<&Node> {
        let Node::Object(members) = &self.root else {
            return None;
        };
        let mut members = members.iter();
        members.find(|(name, _)| *name == key).map(|(_, it)| it)
    }

    /// Whether it is of objects: what a tool is called with.
    pub(crate) fn is_of_objects(&self) -> bool {
        matches!(self.member("type"), Some(Node::Name("object")))
    }
}

impl Serialize for WireSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Name(&'static str),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Boolean(value) => serializer.serialize_bool(*value),
            Node::Integer(value) => serializer.serialize_i64(*value),
            Node::Float(value) => serializer.serialize_f64(*value),
            Node::Name(text) => serializer.serialize_str(text),
            Node::Text(text) => serializer.serialize_str(text),
            Node::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Node::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    object.serialize_entry(key, value)?;
                }
                object.end()
            }
        }
    }
}

/// The schema of a type, made once for each.
pub(super) fn wire_schema<T: ClaudeOutput>() -> Result<&'static WireSchema, WireError> {
    type Known = Mutex<HashMap<TypeId, Result<&'static WireSchema, WireError>>>;
    static KNOWN: LazyLock<Known> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known
        .entry(TypeId::of::<T>())
        .or_insert_with(|| {
            let mut written = wire_schemas(&[&T::SHAPE])?;
            let schema = written.pop().ok_or(WireError::NoValue)?;
            Ok(Box::leak(Box::new(schema)))
        })
        .clone()
}

/// The schemas of one request: the API's limits hold for all of them together.
pub(crate) fn wire_schemas(shapes: &[&Shape]) -> Result<Vec<WireSchema>, WireError> {
    let written = write::write(shapes)?.into_iter();
    Ok(written.map(|root| WireSchema { root }).collect())
}
