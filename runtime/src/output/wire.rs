//! The schema as the API takes it: the subset of JSON Schema that Claude is held to, in
//! declaration order.
//!
//! Facts from Anthropic's documentation of structured outputs (August 2026): no `minimum`,
//! `maximum`, `minLength`, `maxLength`, `maxItems`, `minItems` above 1; `additionalProperties:
//! false` on every object; properties are written in the schema's order, required ones first. The
//! order of properties changes answers, so maps that sort are no use here. What the API takes no
//! keyword for is said in words.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::rule::Unit;
use super::schema::unit;
use super::shape::{ChoiceTable, Constant, Field, Kind, Number, RecordTable, Shape};
use super::words;

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

pub(super) fn wire_schema(shape: &Shape) -> WireSchema {
    WireSchema {
        root: Node::Object(of_shape(shape, &Said::default())),
    }
}

type Members = Vec<(&'static str, Node)>;

/// What a field says of its value: its description, and its rules in words.
#[derive(Default)]
struct Said<'a> {
    field: Option<&'a Field>,
}

fn of_shape(shape: &Shape, said: &Said<'_>) -> Members {
    let mut schema = Members::new();
    let mut sentences = said.field.map(|field| sentence(field.description));
    let sentences = sentences.get_or_insert_default();
    match &shape.kind {
        Kind::Optional(inner) => return of_shape(inner, said),
        Kind::Text => schema.push(("type", Node::Name("string"))),
        Kind::Format(format) => {
            schema.push(("type", Node::Name("string")));
            schema.push(("format", Node::Name(format)));
        }
        Kind::Boolean => schema.push(("type", Node::Name("boolean"))),
        Kind::Integer { min, max } => {
            schema.push(("type", Node::Name("integer")));
            if said.field.is_none_or(|field| field.range.is_none()) {
                sentences.extend(bounds(*min, *max));
            }
        }
        Kind::Number => schema.push(("type", Node::Name("number"))),
        Kind::Choice(table) => {
            sentences.extend(sentence(&choice_description(table)));
            schema.push(("type", Node::Name("string")));
            let texts = table.texts.iter().copied().map(Node::Name);
            schema.push(("enum", Node::List(texts.collect())));
        }
        Kind::List(item) => {
            schema.push(("type", Node::Name("array")));
            schema.push(("items", Node::Object(of_shape(item, &Said::default()))));
        }
        Kind::Record(table) => {
            sentences.extend(sentence(table.description));
            schema.extend(record(table));
        }
    }
    if let Some(field) = said.field {
        sentences.extend(rules(&mut schema, field));
    }
    if !sentences.is_empty() {
        let at = usize::from(!schema.is_empty());
        schema.insert(at, ("description", Node::Text(sentences.join(" "))));
    }
    schema
}

fn record(table: &RecordTable) -> Members {
    let (required, optional): (Vec<&Field>, Vec<&Field>) =
        table.fields.iter().partition(|field| field.is_required());
    let names = required
        .iter()
        .map(|field| Node::Name(field.name))
        .collect();
    let properties = required.iter().chain(&optional).map(|field| {
        let said = Said { field: Some(field) };
        (field.name, Node::Object(of_shape(field.shape, &said)))
    });
    vec![
        ("type", Node::Name("object")),
        ("properties", Node::Object(properties.collect())),
        ("required", Node::List(names)),
        ("additionalProperties", Node::Boolean(false)),
    ]
}

/// The rules of a field: keywords where the API takes them, sentences where it does not.
fn rules(schema: &mut Members, field: &Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(length) = field.length {
        let unit = unit(field.shape);
        if unit == Unit::Items && length.min == 1 {
            schema.push(("minItems", Node::Integer(1)));
        }
        sentences.push(capital(&words::length(length, unit)));
    }
    if let Some(range) = field.range {
        sentences.push(match (range.min, range.max) {
            (Some(_), Some(_)) => capital(&words::range(range)),
            _ => capital(words::range(range).trim_start_matches("of ")),
        });
    }
    if let Some(pattern) = field.pattern {
        schema.push(("pattern", Node::Name(pattern)));
    }
    if let Some(default) = &field.default {
        schema.push(("default", constant(default)));
    }
    if !field.examples.is_empty() {
        let examples = field.examples.iter();
        let examples: Vec<String> = examples
            .map(|example| format!("`{}`", words::constant(example)))
            .collect();
        sentences.push(format!("For example {}.", examples.join(", ")));
    }
    sentences
}

/// The bounds of an integer's type in words; those of 64 bits go without saying.
fn bounds(min: i128, max: i128) -> Option<String> {
    let endless = max >= i128::from(i64::MAX);
    match min {
        _ if !endless => Some(format!("From {min} to {max}.")),
        0 | 1 => Some(format!("At least {min}.")),
        _ => None,
    }
}

/// What is said of an enum: its own description, and that of each text.
pub(super) fn choice_description(table: &ChoiceTable) -> String {
    let mut sentences = sentence(table.description);
    for (text, description) in table.texts.iter().zip(table.descriptions) {
        if !description.is_empty() {
            sentences.push(format!("`{text}`: {}", end(description)));
        }
    }
    sentences.join(" ")
}

/// Texts one after another, each with a full stop.
pub(super) fn sentences<const N: usize>(texts: [&str; N]) -> String {
    let sentences: Vec<String> = texts.iter().flat_map(|text| sentence(text)).collect();
    sentences.join(" ")
}

fn sentence(text: &str) -> Vec<String> {
    if text.is_empty() {
        Vec::new()
    } else {
        vec![end(text)]
    }
}

/// With a full stop at its end.
fn end(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', ':', ';']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).chain(['.']).collect()
}

fn constant(constant: &Constant) -> Node {
    match constant {
        Constant::Boolean(value) => Node::Boolean(*value),
        // The macro refuses integers beyond 64 bits; those beyond `i64` are written as floats.
        #[allow(clippy::cast_precision_loss)]
        Constant::Number(Number::Integer(value)) => {
            i64::try_from(*value).map_or(Node::Float(*value as f64), Node::Integer)
        }
        Constant::Number(Number::Float(value)) => Node::Float(*value),
        Constant::Text(text) => Node::Name(text),
        Constant::Empty => Node::List(Vec::new()),
    }
}
