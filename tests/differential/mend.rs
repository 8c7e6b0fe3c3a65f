//! A document as jsonschema and serde must be given it, to judge it as we judge the original.
//!
//! Each known difference that documents here show is one step of this; `differences.rs` tests that
//! each is really there.

use serde_json::{Number, Value, json};

use crate::form::{Form, Object, Order, Schema};

/// From here on a number that is written with a fraction or an exponent is no integer for us.
const FIRST_UNSURE: f64 = 9_007_199_254_740_992.0;

/// What the suite's types say of an `f32`; the schema knows numbers only.
const SINGLE: &str = "Of single precision.";

pub(crate) struct Mend<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) order: Order,
    /// Whether it is for serde, and the value counts: rules are none of it.
    of_value: bool,
    /// The types that hold themselves, and are open here.
    open: Vec<&'a str>,
}

impl<'a> Mend<'a> {
    /// For jsonschema.
    pub(crate) fn new(schema: &'a Schema, order: Order) -> Self {
        Mend {
            schema,
            order,
            of_value: false,
            open: Vec::new(),
        }
    }

    /// For serde.
    pub(crate) fn of_value(schema: &'a Schema, order: Order) -> Self {
        Mend {
            of_value: true,
            ..Mend::new(schema, order)
        }
    }

    pub(crate) fn document(&mut self, document: &Value) -> Value {
        self.value(&self.schema.root, document)
    }

    fn value(&mut self, schema: &'a Value, value: &Value) -> Value {
        let level = self.schema.level(schema);
        if let Some((title, most)) = level {
            if self.open.iter().filter(|open| **open == title).count() >= most {
                // Too deep: nothing is of this type any more.
                return Value::Bool(false);
            }
            self.open.push(title);
        }
        let mended = self.form(schema, value);
        if level.is_some() {
            self.open.pop();
        }
        mended
    }

    fn form(&mut self, schema: &'a Value, value: &Value) -> Value {
        match (self.schema.form(schema), value) {
            (Form::Option(_), Value::Null) => Value::Null,
            (Form::Option(inner), _) => self.value(inner, value),
            (Form::Union(union), _) => match union.branch(value, self.order) {
                Some((at, name)) => match (union.tag(), value) {
                    (None, Value::Object(members)) => {
                        self.external(&union.branches[at], name, members)
                    }
                    _ => self.value(&union.branches[at], value),
                },
                // An object whose first key is no variant's is none, whatever the others are.
                None if union.tag().is_none() => Value::Bool(false),
                None => value.clone(),
            },
            (Form::Record(properties), Value::Object(members)) => {
                let members = members.iter().map(|(name, value)| {
                    let mended = match properties.get(name) {
                        Some(schema) => self.value(schema, value),
                        None => value.clone(),
                    };
                    (name.clone(), mended)
                });
                Value::Object(members.collect())
            }
            (Form::Map(names, values), Value::Object(members)) => {
                self.map(names, values, members.iter().map(|(k, v)| (k.clone(), v)))
            }
            (Form::Map(names, values), Value::Array(items)) => match entries(names, items) {
                Some(members) => self.map(names, values, members.into_iter()),
                None => value.clone(),
            },
            (Form::Tuple(places), Value::Array(items)) => {
                let items = items.iter().enumerate();
                let items = items.map(|(at, item)| match places.get(at) {
                    Some(schema) => self.value(schema, item),
                    None => item.clone(),
                });
                items.collect()
            }
            (Form::List(item), Value::Array(items)) => {
                items.iter().map(|it| self.value(item, it)).collect()
            }
            (Form::Leaf(schema), _) => leaf(schema, value, self.of_value),
            _ => value.clone(),
        }
    }

    /// The first key tells the variant; all others are unknown.
    fn external(&mut self, branch: &'a Value, name: &str, members: &Object) -> Value {
        let mut mended = Object::new();
        for (at, (_, value)) in self.order.members(members).into_iter().enumerate() {
            if at == 0 {
                let payload = &branch["properties"][name];
                mended.insert(name.to_owned(), self.value(payload, value));
            } else {
                mended.insert(format!("\u{10ffff}{at}"), value.clone());
            }
        }
        Value::Object(mended)
    }

    fn map<'v>(
        &mut self,
        names: Option<&Value>,
        values: &'a Value,
        members: impl Iterator<Item = (String, &'v Value)>,
    ) -> Value {
        let members: Vec<_> = members.collect();
        let keys: Vec<&str> = members.iter().map(|(key, _)| &**key).collect();
        let mended = members.iter().map(|(key, value)| {
            let key = key_of(names, key, &keys);
            (key, self.value(values, value))
        });
        Value::Object(mended.collect())
    }
}

/// A key of an enum in its own capitals, unless another key is the same then.
pub(crate) fn key_of(names: Option<&Value>, key: &str, keys: &[&str]) -> String {
    let texts = names.and_then(|names| names.get("enum")?.as_array());
    let is_choice = texts.is_some_and(|texts| *texts != [json!("true"), json!("false")]);
    let is_alone = keys
        .iter()
        .filter(|it| it.eq_ignore_ascii_case(key))
        .count()
        == 1;
    let known = texts.filter(|_| is_choice && is_alone);
    let known = known.and_then(|texts| near(texts, key));
    known.unwrap_or(key).to_owned()
}

fn near<'t>(texts: &'t [Value], text: &str) -> Option<&'t str> {
    let mut texts = texts.iter().filter_map(Value::as_str);
    texts.find(|known| known.eq_ignore_ascii_case(text))
}

/// The members of a map in the form of the wire; `None` where an entry is not one, or a key stands
/// twice.
pub(crate) fn entries<'v>(
    names: Option<&Value>,
    items: &'v [Value],
) -> Option<Vec<(String, &'v Value)>> {
    let mut members: Vec<(String, &Value)> = Vec::new();
    for item in items {
        let entry = item.as_object().filter(|entry| entry.len() == 2)?;
        let key = entry_key(names, entry.get("key")?)?;
        let value = entry.get("value")?;
        if members.iter().any(|(known, _)| {
            known.eq_ignore_ascii_case(&key) && (names.is_some() || *known == key)
        }) {
            return None;
        }
        members.push((key, value));
    }
    Some(members)
}

/// On the wire a key is of its own type: a number is no text.
fn entry_key(names: Option<&Value>, key: &Value) -> Option<String> {
    let is_integer = names.is_some_and(|names| names.get("pattern").is_some());
    let is_boolean = names.is_some_and(|names| names["enum"] == json!(["true", "false"]));
    match key {
        Value::Number(_) if is_integer => Some(whole(key).as_i64()?.to_string()),
        Value::Bool(key) if is_boolean => Some(key.to_string()),
        Value::String(key) if !is_integer && !is_boolean => Some(key.clone()),
        _ => None,
    }
}

/// Texts of enums in their own capitals, and UUIDs in small ones; numbers that the type cannot hold,
/// or that are not surely integers, as such as are none; multiples but for their last digit as such.
fn leaf(schema: &Value, value: &Value, of_value: bool) -> Value {
    if let Some(text) = value.as_str() {
        // A text of `one_of` stays as the model wrote it; an enum's has a type, with a name.
        let is_rule = schema.get("enum").is_some() && schema.get("title").is_none();
        if of_value && is_rule {
            return value.clone();
        }
        if schema["format"] == "uuid" && !of_value {
            return json!(text.to_ascii_lowercase());
        }
        let single = schema.get("const").map(std::slice::from_ref);
        let texts = single.or_else(|| schema.get("enum")?.as_array().map(Vec::as_slice));
        let texts = texts.unwrap_or_default();
        let is_exact = texts.contains(value);
        return match near(texts, text) {
            Some(known) if !is_exact => json!(known),
            _ => value.clone(),
        };
    }
    let Some(float) = value.as_f64() else {
        return value.clone();
    };
    let is_written_so = value.is_i64() || value.is_u64();
    if schema["type"] == "integer" && float.abs() >= FIRST_UNSURE && !is_written_so {
        return json!(0.5);
    }
    if let Some(step) = schema["multipleOf"].as_f64().filter(|step| *step < 1.0) {
        let steps = float / step;
        if (steps - steps.round()).abs() <= steps.abs() * f64::EPSILON && !of_value {
            return json!(steps.round() / (1.0 / step).round());
        }
    }
    if schema["description"] == SINGLE && float.abs() > f64::from(f32::MAX) {
        return json!("too large");
    }
    value.clone()
}

/// Numbers without a fraction as integers: serde takes no `3.0` for one.
pub(crate) fn whole(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter();
            Value::Object(
                members
                    .map(|(key, value)| (key.clone(), whole(value)))
                    .collect(),
            )
        }
        Value::Array(items) => items.iter().map(whole).collect(),
        Value::Number(number) => whole_number(number).map_or(value.clone(), Value::from),
        _ => value.clone(),
    }
}

fn whole_number(number: &Number) -> Option<i64> {
    let float = number
        .as_f64()
        .filter(|_| !number.is_i64() && !number.is_u64())?;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "in range by the comparison"
    )]
    (float.fract() == 0.0 && float.abs() < FIRST_UNSURE).then_some(float as i64)
}
