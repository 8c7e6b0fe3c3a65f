//! Both schemas: valid, in order, and within what the API takes.

use serde_json::{Value, json};
use taintless::prelude::*;

use crate::types::{Category, Empty, Item, Nested, Numbers, Texts, Triage};

/// Refuses what the documentation of structured outputs does not list as accepted.
fn check_wire(schema: &Value, at: &str) {
    let object = schema
        .as_object()
        .unwrap_or_else(|| panic!("{at}: no object"));
    if let Some(kinds) = object.get("anyOf") {
        for kind in kinds.as_array().expect("an array") {
            check_wire(kind, &format!("{at}/anyOf"));
        }
        let others = object
            .keys()
            .filter(|key| *key != "anyOf" && *key != "description");
        assert_eq!(others.count(), 0, "{at}");
        return;
    }
    let ty = object.get("type").and_then(Value::as_str);
    let allowed: &[&str] = match ty {
        Some("object") => &["properties", "required", "additionalProperties"],
        Some("array") => &["items", "minItems"],
        Some("string") => &["enum", "const", "pattern", "format"],
        Some("integer" | "number") => &["enum"],
        Some("boolean" | "null") => &[],
        other => panic!("{at}: the type {other:?}"),
    };
    for (key, value) in object {
        let known = allowed.contains(&key.as_str());
        let common = ["type", "description", "default"].contains(&key.as_str());
        assert!(known || common, "{at}: `{key}`");
        if key == "minItems" {
            assert!(
                *value == json!(0) || *value == json!(1),
                "{at}: minItems {value}"
            );
        }
        if key == "format" {
            let formats = [
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
            assert!(
                formats.iter().any(|format| value == format),
                "{at}: {value}"
            );
        }
    }
    if ty == Some("object") {
        assert_eq!(object["additionalProperties"], json!(false), "{at}");
        let properties = object["properties"].as_object().expect("properties");
        for name in object["required"].as_array().expect("required") {
            let name = name.as_str().expect("a name");
            assert!(properties.contains_key(name), "{at}: {name}");
        }
        for (name, property) in properties {
            check_wire(property, &format!("{at}/{name}"));
        }
    }
    if ty == Some("array") {
        check_wire(&object["items"], &format!("{at}/items"));
    }
}

fn both<T: ClaudeOutput + schemars::JsonSchema>() {
    let schema = serde_json::to_value(T::schema()).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a valid schema");
    let wire = T::wire_schema().expect("within the API's limits");
    let value = serde_json::to_value(wire).expect("JSON");
    check_wire(&value, "");
    assert_eq!(
        serde_json::from_str::<Value>(&wire.to_json()).expect("JSON"),
        value
    );
    // What other crates get by schemars' trait is the same schema.
    let theirs = serde_json::to_value(schemars::schema_for!(T)).expect("JSON");
    assert_eq!(theirs, schema);
}

#[test]
fn both_schemas_of_every_type_are_valid() {
    both::<Triage>();
    both::<Item>();
    both::<Numbers>();
    both::<Nested>();
    both::<Texts>();
    both::<Empty>();
    both::<Category>();
}

#[test]
fn the_wire_schema_is_in_declaration_order_with_required_fields_first() {
    assert_eq!(
        Triage::wire_schema().expect("within limits").to_json(),
        concat!(
            r#"{"type":"object","description":"What the desk needs to know of a message.","properties":{"#,
            r#""category":{"type":"string","description":"What it is about. What a message is about. `delivery`: A parcel that is late, lost or broken. `billing`: Money: invoices, refunds.","enum":["delivery","billing","something_else"]},"#,
            r#""severity":{"type":"integer","description":"From 1, can wait, to 5, call at once. From 1 to 5."},"#,
            r#""summary":{"type":"string","description":"From 1 to 200 characters."},"#,
            r#""items":{"type":"array","description":"At most 3 items.","items":{"type":"object","description":"One thing that was ordered.","properties":{"name":{"type":"string","description":"From 1 to 20 characters."},"quantity":{"type":"integer","description":"From 1 to 1000."},"price":{"type":"number","description":"At least 0."}},"required":["name","quantity","price"],"additionalProperties":false}},"#,
            r#""order":{"type":"string","description":"For example `FW-123456`.","pattern":"^FW-[0-9]{6}$"},"#,
            r#""needs_a_person":{"type":"boolean","default":false}"#,
            r#"},"required":["category","severity","summary","items"],"additionalProperties":false}"#,
        )
    );
}

#[test]
fn the_full_schema_has_every_rule() {
    let schema = serde_json::to_value(Texts::schema()).expect("JSON");
    let properties = &schema["properties"];
    assert_eq!(
        properties["short"],
        json!({"type": "string", "minLength": 2, "maxLength": 4})
    );
    assert_eq!(
        properties["host"],
        json!({"anyOf": [{"type": "string", "format": "ipv4"}, {"type": "null"}]})
    );
    assert_eq!(
        properties["language"],
        json!({"type": "string", "default": "en"})
    );
    assert_eq!(properties["category"]["default"], json!("billing"));
    assert_eq!(schema["required"], json!(["short", "time"]));
    assert_eq!(schema["additionalProperties"], json!(false));
    let numbers = serde_json::to_value(Numbers::schema()).expect("JSON");
    assert_eq!(
        numbers["properties"]["largeSigned"],
        json!({"type": "integer", "minimum": -5, "maximum": 9_000_000_000_000_000_000_i64})
    );
    assert_eq!(
        numbers["properties"]["large"],
        json!({"type": "integer", "minimum": 0, "maximum": u64::MAX})
    );
}
