//! Both schemas: valid, in order, and within what the API takes.

use serde_json::{Value, json};
use taintless::prelude::*;

use crate::types::{Category, Empty, Item, Nested, Numbers, Texts, Triage};
use crate::wire_subset::faults;

fn both<T: ClaudeOutput + schemars::JsonSchema>() {
    let schema = serde_json::to_value(T::schema()).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a valid schema");
    let wire = T::wire_schema().expect("within the API's limits");
    let value = serde_json::to_value(wire).expect("JSON");
    assert_eq!(faults(&value), [""; 0]);
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
