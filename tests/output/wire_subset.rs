//! The subset of JSON Schema that the API takes, as its documentation has it (August 2026): what a
//! schema has that is not of it.

use serde_json::Value;

/// In one request.
const OPTIONAL: usize = 24;
const UNIONS: usize = 16;
const MOST_REPEATS: u64 = 100;

const FORMATS: &[&str] = &[
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

/// What of a schema the API would refuse, each with its place.
pub(crate) fn faults(schema: &Value) -> Vec<String> {
    let mut checker = Checker::default();
    checker.schema(schema, "");
    let Checker {
        optional, unions, ..
    } = checker;
    if optional > OPTIONAL {
        checker
            .faults
            .push(format!("{optional} optional properties"));
    }
    if unions > UNIONS {
        checker
            .faults
            .push(format!("{unions} places of several types"));
    }
    checker.faults
}

/// How many properties may be left out, and how many places are of several types.
pub(crate) fn spent(schema: &Value) -> (usize, usize) {
    let mut checker = Checker::default();
    checker.schema(schema, "");
    (checker.optional, checker.unions)
}

#[derive(Default)]
struct Checker {
    faults: Vec<String>,
    optional: usize,
    unions: usize,
}

impl Checker {
    fn fault(&mut self, at: &str, what: impl std::fmt::Display) {
        self.faults.push(format!("{at}: {what}"));
    }

    fn schema(&mut self, schema: &Value, at: &str) {
        let Some(members) = schema.as_object() else {
            return self.fault(at, "no object");
        };
        if let Some(kinds) = members.get("anyOf") {
            return self.any_of(schema, kinds, at);
        }
        let ty = schema["type"].as_str().unwrap_or_default();
        let allowed: &[&str] = match ty {
            "object" => &["properties", "required", "additionalProperties"],
            "array" => &["items", "minItems"],
            "string" => &["enum", "const", "pattern", "format"],
            "integer" | "number" | "boolean" => &["enum", "const"],
            "null" => &[],
            _ => return self.fault(at, "no type, or several in a list"),
        };
        for (key, value) in members {
            let is_common = ["type", "description", "default"].contains(&key.as_str());
            if !is_common && !allowed.contains(&key.as_str()) {
                self.fault(at, format!("`{key}`"));
            }
            self.keyword(key, value, at);
        }
        match ty {
            "object" => self.object(schema, at),
            "array" => self.schema(&schema["items"], &format!("{at}/items")),
            _ => {}
        }
    }

    fn any_of(&mut self, schema: &Value, kinds: &Value, at: &str) {
        self.unions += 1;
        let others = schema.as_object().into_iter().flatten();
        for (key, _) in others.filter(|(key, _)| *key != "anyOf" && *key != "description") {
            self.fault(at, format!("`{key}` beside `anyOf`"));
        }
        let kinds = kinds.as_array().map_or(&[][..], Vec::as_slice);
        if kinds.len() < 2 {
            self.fault(at, "`anyOf` of fewer than two");
        }
        for (nth, kind) in kinds.iter().enumerate() {
            self.schema(kind, &format!("{at}/anyOf/{nth}"));
        }
    }

    fn keyword(&mut self, key: &str, value: &Value, at: &str) {
        let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
        let is_fine = match key {
            "minItems" => matches!(value.as_u64(), Some(0 | 1)),
            "format" => value.as_str().is_some_and(|name| FORMATS.contains(&name)),
            "enum" => value
                .as_array()
                .is_some_and(|texts| !texts.is_empty() && texts.iter().all(is_scalar)),
            "const" => is_scalar(value),
            "description" => value.as_str().is_some_and(|text| !text.is_empty()),
            "pattern" => return self.pattern(value.as_str().unwrap_or_default(), at),
            _ => true,
        };
        if !is_fine {
            self.fault(at, format!("`{key}` of {value}"));
        }
    }

    fn pattern(&mut self, pattern: &str, at: &str) {
        let mut chars = pattern.chars().peekable();
        while let Some(next) = chars.next() {
            let rest: String = chars.clone().take(3).collect();
            let is_refused = match next {
                '\\' => {
                    let escaped = chars.next();
                    escaped.is_some_and(|it| matches!(it, '1'..='9' | 'b' | 'B' | 'k' | 'p' | 'P'))
                }
                '(' => rest.starts_with('?') && !rest.starts_with("?:"),
                '{' => {
                    let counts: String = chars.clone().take_while(|it| *it != '}').collect();
                    let mut counts = counts.split(',');
                    counts.any(|count| count.parse().is_ok_and(|it: u64| it > MOST_REPEATS))
                }
                _ => false,
            };
            if is_refused {
                self.fault(at, format!("`{next}{rest}` in a pattern"));
            }
        }
    }

    fn object(&mut self, schema: &Value, at: &str) {
        if schema["additionalProperties"] != false {
            self.fault(at, "`additionalProperties` is not `false`");
        }
        let (Some(properties), Some(required)) = (
            schema["properties"].as_object(),
            schema["required"].as_array(),
        ) else {
            return self.fault(at, "no `properties`, or no `required`");
        };
        for name in required {
            if name
                .as_str()
                .is_none_or(|name| !properties.contains_key(name))
            {
                self.fault(at, format!("{name} is required, and not there"));
            }
        }
        for (name, property) in properties {
            self.optional += usize::from(!required.iter().any(|it| it == name));
            self.schema(property, &format!("{at}/{name}"));
        }
    }
}

/// A checker that found nothing anywhere would be of no use.
#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::faults;

    #[test]
    fn what_the_api_refuses_is_found() {
        let object = |property: Value| json!({"type": "object", "properties": {"a": property}, "required": ["a"], "additionalProperties": false});
        assert_eq!(faults(&object(json!({"type": "string"}))), [""; 0]);
        for refused in [
            json!({"$ref": "#/$defs/Node"}),
            json!({"type": ["string", "null"]}),
            json!({"type": "integer", "minimum": 1}),
            json!({"type": "number", "multipleOf": 2}),
            json!({"type": "string", "maxLength": 1}),
            json!({"type": "string", "format": "uint8"}),
            json!({"type": "string", "enum": []}),
            json!({"type": "array", "items": {"type": "null"}, "minItems": 2}),
            json!({"type": "array", "items": {"type": "null"}, "uniqueItems": true}),
            json!({"type": "object", "additionalProperties": {"type": "string"}}),
            json!({"type": "object", "properties": {}, "required": []}),
            json!({"type": "object", "properties": {}, "required": ["b"], "additionalProperties": false}),
            json!({"anyOf": [{"type": "null"}]}),
            json!({"type": "string", "pattern": "(?=a)"}),
            json!({"type": "string", "pattern": "(?i)a"}),
            json!({"type": "string", "pattern": r"(a)\1"}),
            json!({"type": "string", "pattern": r"\ba"}),
            json!({"type": "string", "pattern": "a{1,500}"}),
        ] {
            assert!(!faults(&object(refused.clone())).is_empty(), "{refused}");
        }
        let many = |property: Value, required: bool| {
            let properties: serde_json::Map<String, Value> = (0..25)
                .map(|at| (at.to_string(), property.clone()))
                .collect();
            let names: Vec<&String> = properties.keys().filter(|_| required).collect();
            json!({"type": "object", "required": names, "properties": properties, "additionalProperties": false})
        };
        assert_eq!(
            faults(&many(json!({"type": "null"}), false)),
            ["25 optional properties"]
        );
        let either = json!({"anyOf": [{"type": "string"}, {"type": "null"}]});
        assert_eq!(faults(&many(either, true)), ["25 places of several types"]);
    }
}
