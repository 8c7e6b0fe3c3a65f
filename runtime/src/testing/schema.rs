//! The subset of JSON Schema that the API takes for an answer, and values that fit a schema.

use serde_json::{Map, Value, json};

/// What the API takes.
const KEYWORDS: [&str; 19] = [
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "default",
    "definitions",
    "description",
    "enum",
    "format",
    "items",
    "minItems",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
];

const FORMATS: [&str; 10] = [
    "date-time",
    "time",
    "date",
    "duration",
    "email",
    "hostname",
    "uri",
    "ipv4",
    "ipv6",
    "uuid",
];

/// The most optional properties and the most unions that one request may hold.
const MAX_OPTIONAL: usize = 24;
const MAX_UNIONS: usize = 16;

/// Checks one schema as the API does, and counts what all of a request share; says what is wrong.
pub(super) fn count(schema: &Value, count: &mut Count) -> Result<(), String> {
    let root = Scope {
        root: schema,
        open: Vec::new(),
    };
    root.check(schema, "", count)
}

/// What the strict schemas of a request may hold so much of, together.
#[derive(Default)]
pub(super) struct Count {
    optional: usize,
    unions: usize,
}

impl Count {
    pub(super) fn check(&self) -> Result<(), String> {
        if self.optional > MAX_OPTIONAL {
            return Err(format!(
                "{} optional properties; at most {MAX_OPTIONAL}",
                self.optional
            ));
        }
        if self.unions > MAX_UNIONS {
            return Err(format!("{} union types; at most {MAX_UNIONS}", self.unions));
        }
        Ok(())
    }
}

/// Where a check stands: the document, and the references that are open (a second visit to one of
/// them is recursion).
struct Scope<'a> {
    root: &'a Value,
    open: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    fn check(&self, schema: &'a Value, place: &str, count: &mut Count) -> Result<(), String> {
        let Value::Object(fields) = schema else {
            return Err(format!("{place}/: a schema is an object"));
        };
        if let Some(name) = fields
            .keys()
            .find(|name| !KEYWORDS.contains(&name.as_str()))
        {
            return Err(format!("{place}/: `{name}` is not supported"));
        }
        if let Some(name) = schema.get("$ref") {
            return self.follow(name.as_str().unwrap_or_default(), place, count);
        }
        check_values(fields, place)?;
        if let Some(Value::Array(_)) = fields.get("type") {
            count.unions += 1;
        }
        for keyword in ["anyOf", "allOf"] {
            let Some(Value::Array(parts)) = fields.get(keyword) else {
                continue;
            };
            count.unions += usize::from(keyword == "anyOf");
            for (at, part) in parts.iter().enumerate() {
                self.check(part, &format!("{place}/{keyword}/{at}"), count)?;
            }
        }
        if let Some(items) = fields.get("items") {
            self.check(items, &format!("{place}/items"), count)?;
        }
        if is_object(fields) {
            self.check_object(fields, place, count)?;
        }
        Ok(())
    }

    fn check_object(
        &self,
        fields: &'a Map<String, Value>,
        place: &str,
        count: &mut Count,
    ) -> Result<(), String> {
        if fields.get("additionalProperties") != Some(&Value::Bool(false)) {
            return Err(format!(
                "{place}/: For 'object' type, 'additionalProperties' must be explicitly set to false"
            ));
        }
        let required = strings(fields.get("required"));
        let none = Map::new();
        let properties = fields.get("properties").and_then(Value::as_object);
        let names = properties.unwrap_or(&none);
        if let Some(name) = required.iter().find(|name| !names.contains_key(**name)) {
            return Err(format!("{place}/required: `{name}` is no property"));
        }
        for (name, property) in properties.into_iter().flatten() {
            count.optional += usize::from(!required.contains(&name.as_str()));
            self.check(property, &format!("{place}/properties/{name}"), count)?;
        }
        Ok(())
    }

    fn follow(&self, name: &'a str, place: &str, count: &mut Count) -> Result<(), String> {
        if self.open.contains(&name) {
            return Err(format!("{place}/: recursive schemas are not supported"));
        }
        let target = name.strip_prefix('#').and_then(|at| self.root.pointer(at));
        let target = target.ok_or_else(|| format!("{place}/: external `$ref`"))?;
        let mut open = self.open.clone();
        open.push(name);
        let scope = Scope {
            root: self.root,
            open,
        };
        scope.check(target, place, count)
    }
}

fn is_object(fields: &Map<String, Value>) -> bool {
    fields.get("type") == Some(&json!("object")) || fields.contains_key("properties")
}

fn check_values(fields: &Map<String, Value>, place: &str) -> Result<(), String> {
    if fields
        .get("minItems")
        .is_some_and(|min| min.as_u64().is_none_or(|min| min > 1))
    {
        return Err(format!("{place}/minItems: only 0 and 1 are supported"));
    }
    let format = fields.get("format").and_then(Value::as_str);
    if let Some(format) = format.filter(|format| !FORMATS.contains(format)) {
        return Err(format!("{place}/format: `{format}` is not supported"));
    }
    let values = fields.get("enum").and_then(Value::as_array);
    if values.is_some_and(|values| values.is_empty() || values.iter().any(is_nested)) {
        return Err(format!("{place}/enum: scalars, and at least one"));
    }
    Ok(())
}

fn is_nested(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

fn strings(list: Option<&Value>) -> Vec<&str> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

/// How deep a made-up value goes.
const MAX_DEPTH: usize = 16;

/// A value of the schema, every property present, with `text` wherever free text may stand.
/// Numbers are 1. Rules that the API's subset has no keyword for are not known here.
pub(super) fn example(root: &Value, text: &str) -> Value {
    fill(root, root, text, 0)
}

fn fill(root: &Value, schema: &Value, text: &str, depth: usize) -> Value {
    if depth > MAX_DEPTH {
        return Value::Null;
    }
    let go = |schema: &Value| fill(root, schema, text, depth + 1);
    if let Some(name) = schema["$ref"].as_str() {
        let target = name.strip_prefix('#').and_then(|at| root.pointer(at));
        return target.map_or(Value::Null, go);
    }
    if let Some(constant) = schema.get("const").or_else(|| schema.pointer("/enum/0")) {
        return constant.clone();
    }
    if let Some(first) = schema
        .pointer("/anyOf/0")
        .or_else(|| schema.pointer("/allOf/0"))
    {
        return go(first);
    }
    let kind = schema.pointer("/type/0").unwrap_or(&schema["type"]);
    match kind.as_str().unwrap_or_default() {
        "object" => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            Value::Object(
                properties
                    .map(|(name, schema)| (name.clone(), go(schema)))
                    .collect(),
            )
        }
        "array" => json!([go(&schema["items"])]),
        "string" => json!(text),
        "integer" | "number" => json!(1),
        "boolean" => json!(true),
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(schema: &Value) -> Result<(), String> {
        let mut sum = Count::default();
        count(schema, &mut sum)?;
        sum.check()
    }

    #[test]
    fn what_the_api_refuses_is_refused() {
        let object = |properties: Value| json!({"type": "object", "additionalProperties": false, "properties": properties});
        assert_eq!(
            check(&object(json!({"a": {"type": "string", "format": "date"}}))),
            Ok(())
        );
        let optional: Map<String, Value> = (0..25)
            .map(|at| (format!("f{at}"), json!({"type": "string"})))
            .collect();
        for bad in [
            json!(null),
            json!({"type": "object", "properties": {}}),
            object(json!({"a": {"type": "integer", "minimum": 1}})),
            object(json!({"a": {"type": "integer", "format": "uint8"}})),
            object(json!({"a": {"type": "array", "items": {"type": "string"}, "minItems": 2}})),
            object(json!({"a": {"type": "object", "additionalProperties": {"type": "string"}}})),
            object(json!({"a": {"$ref": "#"}, "b": {"$ref": "https://example.com"}})),
            object(json!({"a": {"$ref": "#/properties/b"}, "b": {"$ref": "#/properties/a"}})),
            object(json!({"a": {"enum": []}})),
            object(Value::Object(optional)),
        ] {
            assert!(check(&bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_example_fits() {
        let schema = json!({"type": "object", "additionalProperties": false, "required": ["a", "b"], "properties": {
            "a": {"type": "string"},
            "b": {"$ref": "#/$defs/B"},
            "c": {"type": "array", "items": {"anyOf": [{"type": "integer"}, {"type": "null"}]}},
        }, "$defs": {"B": {"type": "string", "enum": ["x", "y"]}}});
        assert_eq!(example(&schema, "t"), json!({"a": "t", "b": "x", "c": [1]}));
    }
}
