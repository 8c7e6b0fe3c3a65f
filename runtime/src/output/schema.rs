//! The full JSON Schema (2020-12), from the shapes.

use std::any::TypeId;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::ClaudeOutput;
use super::rule::Unit;
use super::shape::{
    Constant, Field, Kind, List, Number, Position, RecordTable, Recursive, Role, Rules, Shape,
};
use super::union::{Payload, Tagging, UnionTable, Variant};
use super::wire::{choice_description, sentences};

/// A whole document, made once for each type.
pub(super) fn document<T: ClaudeOutput>() -> &'static Schema {
    static KNOWN: LazyLock<Mutex<HashMap<TypeId, &'static Schema>>> = LazyLock::new(Mutex::default);
    let id = TypeId::of::<T>();
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let made = known().get(&id).copied();
    made.unwrap_or_else(|| {
        // Outside the lock: a schema of a type that holds itself asks for others.
        let generator = SchemaGenerator::default();
        let schema = generator.into_root_schema_for::<Root<T>>();
        known()
            .entry(id)
            .or_insert_with(|| Box::leak(Box::new(schema)))
    })
}

/// Any type of model output as schemars wants it.
struct Root<T>(std::marker::PhantomData<T>);

impl<T: ClaudeOutput> JsonSchema for Root<T> {
    fn inline_schema() -> bool {
        // Were it a reference, the document would be one that says no more than where to look.
        true
    }
    fn schema_name() -> Cow<'static, str> {
        schema_name::<T>()
    }
    fn schema_id() -> Cow<'static, str> {
        Cow::Owned(format!("root of {}", schema_id::<T>()))
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema::<T>(generator)
    }
}

/// One level of a type that holds itself, as schemars wants it: made from the type's const shape
/// and from nothing that a hand-written `JsonSchema` could say.
pub(super) struct Level<T>(std::marker::PhantomData<T>);

impl<T: Recursive> JsonSchema for Level<T> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(named(&T::LEVEL).map_or("Output", |(name, _)| name))
    }
    fn schema_id() -> Cow<'static, str> {
        Cow::Owned(format!("level of {}", std::any::type_name::<T>()))
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Writer { generator }.shape(const { &T::LEVEL }).into()
    }
}

/// What the derive's `JsonSchema` calls.
pub fn json_schema<T: ClaudeOutput>(generator: &mut SchemaGenerator) -> Schema {
    let shape = match &T::SHAPE.kind {
        Kind::Bounded(bounded) => (bounded.shape)(),
        _ => const { &T::SHAPE },
    };
    Writer { generator }.shape(shape).into()
}

/// The type's name, without its path.
pub fn schema_name<T: ClaudeOutput>() -> Cow<'static, str> {
    Cow::Borrowed(named(&T::SHAPE).map_or("Output", |(name, _)| name))
}

/// The type's name with its path. That of a generic type is none of one concrete type alone, so
/// `type_name` stands beside it.
pub fn schema_id<T: ClaudeOutput>() -> Cow<'static, str> {
    Cow::Owned(match named(&T::SHAPE) {
        Some((_, id)) => format!("{id} {}", std::any::type_name::<T>()),
        None => std::any::type_name::<T>().to_owned(),
    })
}

fn named(shape: &Shape) -> Option<(&'static str, &'static str)> {
    match shape.kind {
        Kind::Record(table) | Kind::Tuple(table) => Some((table.name, table.id)),
        Kind::Choice(table) => Some((table.name, table.id)),
        Kind::Union(table) => Some((table.name, table.id)),
        Kind::Wrapped(table) => Some((table.name, table.id)),
        Kind::Bounded(bounded) => named((bounded.shape)()),
        _ => None,
    }
    .filter(|(name, _)| !name.is_empty())
}

type Object = Map<String, Value>;

struct Writer<'g> {
    generator: &'g mut SchemaGenerator,
}

impl Writer<'_> {
    fn shape(&mut self, shape: &Shape) -> Object {
        let mut schema = Object::new();
        match &shape.kind {
            Kind::Text => put(&mut schema, "type", "string"),
            Kind::Format(format) => {
                put(&mut schema, "type", "string");
                put(&mut schema, "format", *format);
            }
            Kind::Boolean => put(&mut schema, "type", "boolean"),
            Kind::Null => put(&mut schema, "type", "null"),
            Kind::Integer { min, max } => {
                put(&mut schema, "type", "integer");
                put(&mut schema, "minimum", integer(*min));
                put(&mut schema, "maximum", integer(*max));
            }
            Kind::Number => put(&mut schema, "type", "number"),
            Kind::Choice(table) => {
                put(&mut schema, "title", table.name);
                describe(&mut schema, &choice_description(table));
                put(&mut schema, "type", "string");
                put(&mut schema, "enum", json!(table.texts));
            }
            Kind::List(list) => self.list(&mut schema, list),
            Kind::Tuple(table) => self.tuple(&mut schema, table),
            Kind::Map { key, value } => self.map(&mut schema, key, value),
            Kind::Optional(inner) => return nullable(self.shape(inner)),
            Kind::Record(table) => self.record(&mut schema, table),
            Kind::Union(table) => self.union(&mut schema, table),
            Kind::Wrapped(table) => {
                schema = self.position(&table.value, table.description);
                if !table.name.is_empty() {
                    put(&mut schema, "title", table.name);
                }
            }
            Kind::Bounded(bounded) => {
                let reference = (bounded.reference)(self.generator);
                if let Value::Object(reference) = reference.to_value() {
                    schema = reference;
                }
            }
        }
        schema
    }

    fn list(&mut self, schema: &mut Object, list: &List) {
        put(schema, "type", "array");
        put(schema, "items", self.shape(list.item));
        if list.is_set {
            put(schema, "uniqueItems", true);
        }
        if let Some(count) = list.count {
            put(schema, "minItems", count);
            put(schema, "maxItems", count);
        }
    }

    fn tuple(&mut self, schema: &mut Object, table: &RecordTable) {
        if !table.name.is_empty() {
            put(schema, "title", table.name);
        }
        describe(schema, table.description);
        put(schema, "type", "array");
        let items = table
            .fields
            .iter()
            .map(|field| Value::from(self.field(field)));
        put(schema, "prefixItems", items.collect::<Vec<_>>());
        put(schema, "items", false);
        put(schema, "minItems", table.fields.len());
        put(schema, "maxItems", table.fields.len());
    }

    fn map(&mut self, schema: &mut Object, key: &Shape, value: &Shape) {
        put(schema, "type", "object");
        if let Some(names) = key_names(key) {
            put(schema, "propertyNames", names);
        }
        put(schema, "additionalProperties", self.shape(value));
    }

    fn record(&mut self, schema: &mut Object, table: &RecordTable) {
        if !table.name.is_empty() {
            put(schema, "title", table.name);
        }
        describe(schema, table.description);
        put(schema, "type", "object");
        let fields = table.flattened();
        let properties: Object = fields
            .iter()
            .map(|field| (field.name.to_owned(), self.field(field).into()))
            .collect();
        put(schema, "properties", properties);
        let required = fields.iter().filter(|field| field.is_required());
        let required: Vec<&str> = required.map(|field| field.name).collect();
        put(schema, "required", json!(required));
        put(schema, "additionalProperties", false);
    }

    fn field(&mut self, field: &Field) -> Object {
        if let Role::Tag(text) = field.role {
            return tag(text);
        }
        let mut schema = self.position(&field.value, field.description);
        if let Some(default) = &field.default {
            put(
                &mut schema,
                "default",
                default_of(field.value.shape, default),
            );
        }
        schema
    }

    /// The rules go to the value that they are for, and `null` beside it.
    fn position(&mut self, position: &Position, description: &str) -> Object {
        let mut schema = self.shape(position.shape.inner());
        rules(&mut schema, position.shape, &position.rules);
        let said = schema.get("description").and_then(Value::as_str);
        let said = sentences([description, said.unwrap_or_default()]);
        if matches!(position.shape.kind, Kind::Optional(_)) {
            schema.remove("description");
            schema = nullable(schema);
        }
        describe(&mut schema, &said);
        if !position.rules.examples.is_empty() {
            let examples: Vec<Value> = position.rules.examples.iter().map(constant).collect();
            put(&mut schema, "examples", examples);
        }
        schema
    }

    fn union(&mut self, schema: &mut Object, table: &UnionTable) {
        put(schema, "title", table.name);
        describe(schema, table.description);
        let variants = table.variants.iter();
        let variants = variants.map(|variant| Value::from(self.variant(table, variant)));
        put(schema, "oneOf", variants.collect::<Vec<_>>());
    }

    fn variant(&mut self, table: &UnionTable, variant: &Variant) -> Object {
        let payload = match &variant.payload {
            Payload::Unit => None,
            Payload::Value(position) => Some(self.position(position, "")),
            Payload::Record(table) => Some(self.part(table, Self::record)),
            Payload::Tuple(table) => Some(self.part(table, Self::tuple)),
        };
        let mut schema = match (table.tagging, payload) {
            (Tagging::External, None) => tag(variant.name),
            (Tagging::External, Some(payload)) => object([(variant.name, Some(payload), true)]),
            (Tagging::Internal, payload) => payload.unwrap_or_default(),
            (Tagging::Adjacent, payload) => {
                let [tag_name, content] = table.frame_names();
                let is_needed = payload.is_some();
                let null = || Object::from_iter([("type".to_owned(), Value::from("null"))]);
                let payload = payload.unwrap_or_else(null);
                object([
                    (tag_name, Some(tag(variant.name)), true),
                    (content, Some(payload), is_needed),
                ])
            }
        };
        describe(&mut schema, variant.description);
        schema
    }

    fn part(
        &mut self,
        table: &RecordTable,
        write: fn(&mut Self, &mut Object, &RecordTable),
    ) -> Object {
        let mut schema = Object::new();
        write(self, &mut schema, table);
        schema
    }
}

fn object<const N: usize>(members: [(&str, Option<Object>, bool); N]) -> Object {
    let mut schema = Object::new();
    put(&mut schema, "type", "object");
    let required: Vec<&str> = members
        .iter()
        .filter(|(_, _, is_required)| *is_required)
        .map(|(name, _, _)| *name)
        .collect();
    let required = json!(required);
    let properties =
        members.map(|(name, value, _)| (name.to_owned(), Value::from(value.unwrap_or_default())));
    put(&mut schema, "properties", Object::from_iter(properties));
    put(&mut schema, "required", required);
    put(&mut schema, "additionalProperties", false);
    schema
}

fn tag(text: &str) -> Object {
    let mut schema = Object::new();
    put(&mut schema, "type", "string");
    put(&mut schema, "const", text);
    schema
}

/// What the keys of a map look like, where they are not any text.
fn key_names(key: &Shape) -> Option<Value> {
    Some(match &key.kind {
        Kind::Choice(table) => json!({ "enum": table.texts }),
        Kind::Boolean => json!({ "enum": ["true", "false"] }),
        Kind::Integer { min: 0.., .. } => json!({ "pattern": "^(0|[1-9][0-9]*)$" }),
        Kind::Integer { .. } => json!({ "pattern": "^(0|-?[1-9][0-9]*)$" }),
        Kind::Format(format) => json!({ "format": format }),
        Kind::Wrapped(table) => return key_names(table.value.shape),
        _ => return None,
    })
}

fn rules(schema: &mut Object, shape: &Shape, rules: &Rules) {
    if let Some(length) = rules.length {
        let (min, max) = match unit(shape) {
            Unit::Characters => ("minLength", "maxLength"),
            Unit::Items => ("minItems", "maxItems"),
            Unit::Members => ("minProperties", "maxProperties"),
        };
        if length.min > 0 {
            put(schema, min, length.min);
        }
        if let Some(length) = length.max {
            put(schema, max, length);
        }
    }
    number_rules(schema, rules);
    if let Some(pattern) = rules.pattern {
        put(schema, "pattern", pattern);
    }
    if let Some(format) = rules.format {
        put(schema, "format", format.name());
    }
    if rules.is_unique {
        put(schema, "uniqueItems", true);
    }
    if !rules.one_of.is_empty() {
        let constants: Vec<Value> = rules.one_of.iter().map(constant).collect();
        put(schema, "enum", constants);
    }
    if let (Some(inner), Some((keyword, item))) = (rules.items, items(shape))
        && let Some(Value::Object(place)) = schema.get_mut(keyword)
    {
        item_rules(place, item, inner);
    }
}

/// An item that may be `null` has its rules beside that.
fn item_rules(schema: &mut Object, shape: &Shape, inner: &Rules) {
    let value = match schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        Some(either) if matches!(shape.kind, Kind::Optional(_)) => {
            either.first_mut().and_then(Value::as_object_mut)
        }
        _ => Some(schema),
    };
    if let Some(value) = value {
        rules(value, shape, inner);
    }
}

fn number_rules(schema: &mut Object, rules: &Rules) {
    if let Some(range) = rules.range {
        let bounds = [
            ("minimum", range.min),
            ("maximum", range.max),
            ("exclusiveMinimum", range.exclusive_min),
            ("exclusiveMaximum", range.exclusive_max),
        ];
        for (keyword, bound) in bounds {
            if let Some(bound) = bound {
                put(schema, keyword, number(bound));
            }
        }
    }
    if let Some(multiple) = rules.multiple_of {
        put(schema, "multipleOf", number(multiple));
    }
}

/// What a list or a map holds, and the keyword that says so.
fn items(shape: &Shape) -> Option<(&'static str, &'static Shape)> {
    match shape.inner().kind {
        Kind::List(list) => Some(("items", list.item)),
        Kind::Map { value, .. } => Some(("additionalProperties", value)),
        _ => None,
    }
}

/// What a `length` counts in a value of this shape.
pub(super) fn unit(shape: &Shape) -> Unit {
    match shape.inner().kind {
        Kind::List(_) => Unit::Items,
        Kind::Map { .. } => Unit::Members,
        _ => Unit::Characters,
    }
}

fn nullable(schema: Object) -> Object {
    let mut out = Object::new();
    let either = vec![Value::from(schema), json!({ "type": "null" })];
    put(&mut out, "anyOf", either);
    out
}

fn put(schema: &mut Object, key: &str, value: impl Into<Value>) {
    schema.insert(key.to_owned(), value.into());
}

fn describe(schema: &mut Object, description: &str) {
    if !description.is_empty() {
        put(schema, "description", description);
    }
}

fn default_of(shape: &Shape, default: &Constant) -> Value {
    match (&shape.inner().kind, default) {
        (Kind::Map { .. }, Constant::Empty) => json!({}),
        _ => constant(default),
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
