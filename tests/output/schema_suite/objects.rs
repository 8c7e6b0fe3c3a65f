//! Objects: their fields, which of them must be there, and that there are no others.

use std::collections::{BTreeMap, HashMap};

use taintless::output::TaintedMap;
use taintless::prelude::*;

use super::values::Null;
use super::{Row, structs, value, whole};
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

#[derive(ClaudeOutput)]
struct FooNull {
    foo: Option<Null>,
}

#[derive(ClaudeOutput, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[claude(rename_all = "lowercase")]
enum Key {
    Foo,
    Bar,
}

#[derive(ClaudeOutput, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[claude(rename_all = "lowercase")]
enum OnlyKey {
    Foo,
}

structs! {
    #[claude(length(min = 1))] AtLeastOne: TaintedMap<f64>;
    #[claude(length(max = 2))] AtMostTwo: TaintedMap<f64>;
    #[claude(length(max = 0))] NoMembers: TaintedMap<f64>;
    #[claude(length(max = 2))] AtMostTwoKeys: BTreeMap<Key, f64>;
}

const OBJECT: &str = r#"{"type": "object"}"#;
const FOO_AND_BAR: &str = r#"{"type": "object", "propertyNames": {"enum": ["foo", "bar"]}}"#;
const NUMBERS: &str = r#"{"type": "object", "additionalProperties": {"type": "number"}}"#;
const NUMBERS_FOO_AND_BAR: &str = r#"{"type": "object", "additionalProperties": false,
    "properties": {"foo": {"type": "number"}, "bar": {"type": "number"}}}"#;

pub(super) fn rows() -> Vec<Row> {
    [fields(), maps()].into_iter().flatten().collect()
}

fn maps() -> Vec<Row> {
    let additional = "additionalProperties";
    let itself = "additionalProperties can exist by itself";
    let null_valued = "additionalProperties with null valued instance properties";
    let (least, most) = ("minProperties", "maxProperties");
    let decimal = "maxProperties validation with a decimal";
    let foo_and_bar = r#"{"type": "object", "additionalProperties": {"type": "number"},
        "propertyNames": {"enum": ["foo", "bar"]}}"#;
    vec![
        whole::<TaintedMap<bool>>(additional, itself, OBJECT),
        whole::<BTreeMap<Key, bool>>(additional, itself, OBJECT),
        whole::<TaintedMap<Null>>(additional, null_valued, OBJECT),
        value::<AtLeastOne>(least, "minProperties validation", NUMBERS),
        value::<AtLeastOne>(least, "minProperties validation with a decimal", NUMBERS),
        value::<AtMostTwo>(most, "maxProperties validation", NUMBERS),
        value::<AtMostTwoKeys>(most, "maxProperties validation", foo_and_bar),
        value::<AtMostTwo>(most, decimal, NUMBERS),
        value::<NoMembers>(most, "maxProperties = 0 means the object is empty", NUMBERS),
        whole::<BTreeMap<Key, f64>>("propertyNames", "propertyNames with enum", NUMBERS),
        whole::<HashMap<OnlyKey, f64>>("propertyNames", "propertyNames with const", NUMBERS),
    ]
}

fn fields() -> Vec<Row> {
    let null_valued = "properties with null valued instance properties";
    let escaped_required = "required with escaped characters";
    let escaped = "properties with escaped characters";
    let scripts = "properties whose names are Javascript object property names";
    let scripts_required = "required properties whose names are Javascript object property names";
    let no_others = "additionalProperties being false does not allow other properties";
    vec![
        whole::<IntegerAndText>("properties", "object properties validation", FOO_AND_BAR),
        whole::<Escaped>("properties", escaped, OBJECT),
        whole::<OfScripts>("properties", scripts, OBJECT),
        whole::<FooNull>("properties", null_valued, OBJECT),
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
