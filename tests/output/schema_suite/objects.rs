//! Objects: their fields, which of them must be there, and that there are no others.

use taintless::prelude::*;

use super::{Row, whole};
use crate::types::Empty;

#[derive(ClaudeOutput)]
struct IntegerAndText {
    foo: Option<i64>,
    bar: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct Escaped {
    #[claude(rename = "foo\nbar")]
    feed: f64,
    #[claude(rename = "foo\"bar")]
    quote: f64,
    #[claude(rename = "foo\\bar")]
    backslash: f64,
    #[claude(rename = "foo\rbar")]
    carriage: f64,
    #[claude(rename = "foo\tbar")]
    tab: f64,
    #[claude(rename = "foo\u{c}bar")]
    form: f64,
}

#[derive(ClaudeOutput)]
struct OfScripts {
    #[claude(rename = "__proto__")]
    proto: Option<f64>,
    #[claude(rename = "toString")]
    to_string: Option<Length>,
    constructor: Option<f64>,
}

#[derive(ClaudeOutput)]
struct AllOfScripts {
    #[claude(rename = "__proto__")]
    proto: f64,
    #[claude(rename = "toString")]
    to_string: Length,
    constructor: f64,
}

#[derive(ClaudeOutput)]
struct Length {
    length: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct FooNeeded {
    foo: f64,
    bar: Option<f64>,
}

#[derive(ClaudeOutput)]
struct FooAndBar {
    foo: Option<f64>,
    bar: Option<f64>,
}

#[derive(ClaudeOutput)]
struct OnlyFoo {
    foo: Option<f64>,
}

const OBJECT: &str = r#"{"type": "object"}"#;
const FOO_AND_BAR: &str = r#"{"type": "object", "propertyNames": {"enum": ["foo", "bar"]}}"#;
const NUMBERS: &str = r#"{"type": "object", "additionalProperties": {"type": "number"}}"#;
const NUMBERS_FOO_AND_BAR: &str = r#"{"type": "object", "additionalProperties": false,
    "properties": {"foo": {"type": "number"}, "bar": {"type": "number"}}}"#;

pub(super) fn rows() -> Vec<Row> {
    let escaped_required = "required with escaped characters";
    let escaped = "properties with escaped characters";
    let scripts = "properties whose names are Javascript object property names";
    let scripts_required = "required properties whose names are Javascript object property names";
    let no_others = "additionalProperties being false does not allow other properties";
    vec![
        whole::<IntegerAndText>("properties", "object properties validation", FOO_AND_BAR),
        whole::<Escaped>("properties", escaped, OBJECT),
        whole::<OfScripts>("properties", scripts, OBJECT),
        whole::<FooNeeded>("required", "required validation", NUMBERS),
        whole::<FooAndBar>("required", "required default validation", NUMBERS),
        whole::<FooAndBar>("required", "required with empty array", NUMBERS),
        whole::<Escaped>("required", escaped_required, NUMBERS),
        whole::<AllOfScripts>("required", scripts_required, OBJECT),
        whole::<FooAndBar>("additionalProperties", no_others, NUMBERS_FOO_AND_BAR),
        whole::<Empty>(
            "propertyNames",
            "propertyNames with boolean schema false",
            OBJECT,
        ),
        whole::<OnlyFoo>("propertyNames", "propertyNames with const", NUMBERS),
        whole::<FooAndBar>("propertyNames", "propertyNames with enum", NUMBERS),
    ]
}
