//! The full JSON Schema (2020-12), from the shapes.

use std::borrow::Cow;

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::ClaudeOutput;
use super::rule::Unit;
use super::shape::{Constant, Field, Kind, Number, RecordTable, Shape};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A whole document.
pub(super) fn document(shape: &Shape) -> Schema {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), DIALECT.into());
    schema.extend(of_shape(shape));
    schema.into()
}

/// What the derive's `JsonSchema` calls.
pub fn json_schema<T: ClaudeOutput>() -> Schema {
    of_shape(&T::SHAPE).into()
}

/// The type's name, without its path.
pub fn schema_name<T: ClaudeOutput>() -> Cow<'static, str> {
    Cow::Borrowed(match T::SHAPE.kind {
        Kind::Record(table) => table.name,
        Kind::Choice(table) => table.name,
        _ => "Output",
    })
}

/// The type's name with its path.
pub fn schema_id<T: ClaudeOutput>() -> Cow<'static, str> {
    Cow::Borrowed(match T::SHAPE.kind {
        Kind::Record(table) => table.id,
        Kind::Choice(table) => table.id,
        _ => "Output",
    })
}

fn of_shape(shape: &Shape) -> Map<String, Value> {
    let mut schema = Map::new();
    match &shape.kind {
        Kind::Text => put(&mut schema, "type", "string"),
        Kind::Format(format) => {
            put(&mut schema, "type", "string");
            put(&mut schema, "format", *format);
        }
        Kind::Boolean => put(&mut schema, "type", "boolean"),
        Kind::Integer { min, max } => {
            put(&mut schema, "type", "integer");
            put(&mut schema, "minimum", integer(*min));
            put(&mut schema, "maximum", integer(*max));
        }
        Kind::Number => put(&mut schema, "type", "number"),
        Kind::Choice(table) => {
            put(&mut schema, "title", table.name);
            describe(&mut schema, &super::wire::choice_description(table));
            put(&mut schema, "type", "string");
            put(&mut schema, "enum", json!(table.texts));
        }
        Kind::List(item) => {
            put(&mut schema, "type", "array");
            put(&mut schema, "items", of_shape(item));
        }
        Kind::Optional(inner) => return nullable(of_shape(inner)),
        Kind::Record(table) => record(&mut schema, table),
    }
    schema
}

fn record(schema: &mut Map<String, Value>, table: &RecordTable) {
    put(schema, "title", table.name);
    describe(schema, table.description);
    put(schema, "type", "object");
    let properties: Map<String, Value> = table
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), of_field(field).into()))
        .collect();
    put(schema, "properties", properties);
    let required = table.fields.iter().filter(|field| field.is_required());
    let required: Vec<&str> = required.map(|field| field.name).collect();
    put(schema, "required", json!(required));
    put(schema, "additionalProperties", false);
}

/// The rules go to the value that they are for, and `null` beside it.
fn of_field(field: &Field) -> Map<String, Value> {
    let mut schema = of_shape(field.shape.inner());
    rules(&mut schema, field);
    let said = schema.get("description").and_then(Value::as_str);
    let said = super::wire::sentences([field.description, said.unwrap_or_default()]);
    if matches!(field.shape.kind, Kind::Optional(_)) {
        schema.remove("description");
        schema = nullable(schema);
    }
    describe(&mut schema, &said);
    if let Some(default) = &field.default {
        put(&mut schema, "default", constant(default));
    }
    if !field.examples.is_empty() {
        let examples: Vec<Value> = field.examples.iter().map(constant).collect();
        put(&mut schema, "examples", examples);
    }
    schema
}

fn rules(schema: &mut Map<String, Value>, field: &Field) {
    if let Some(length) = field.length {
        let (min, max) = match unit(field.shape) {
            Unit::Characters => ("minLength", "maxLength"),
            Unit::Items => ("minItems", "maxItems"),
        };
        if length.min > 0 {
            put(schema, min, length.min);
        }
        if let Some(length) = length.max {
            put(schema, max, length);
        }
    }
    if let Some(range) = field.range {
        if let Some(min) = range.min {
            put(schema, "minimum", number(min));
        }
        if let Some(max) = range.max {
            put(schema, "maximum", number(max));
        }
    }
    if let Some(pattern) = field.pattern {
        put(schema, "pattern", pattern);
    }
}

/// What a `length` counts in a field of this shape.
pub(super) fn unit(shape: &Shape) -> Unit {
    match shape.inner().kind {
        Kind::List(_) => Unit::Items,
        _ => Unit::Characters,
    }
}

fn nullable(schema: Map<String, Value>) -> Map<String, Value> {
    let mut out = Map::new();
    let either = vec![Value::from(schema), json!({ "type": "null" })];
    put(&mut out, "anyOf", either);
    out
}

fn put(schema: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    schema.insert(key.to_owned(), value.into());
}

fn describe(schema: &mut Map<String, Value>, description: &str) {
    if !description.is_empty() {
        put(schema, "description", description);
    }
}

fn constant(constant: &Constant) -> Value {
    match constant {
        Constant::Boolean(value) => Value::from(*value),
        Constant::Number(value) => number(*value),
        Constant::Text(text) => Value::from(*text),
        Constant::Empty => json!([]),
    }
}

fn number(number: Number) -> Value {
    match number {
        Number::Integer(value) => integer(value),
        Number::Float(value) => Value::from(value),
    }
}

/// Bounds of integers of 64 bits fit one of the two; the macro refuses any others.
fn integer(value: i128) -> Value {
    i64::try_from(value)
        .map(Value::from)
        .or_else(|_| u64::try_from(value).map(Value::from))
        .unwrap_or_default()
}
