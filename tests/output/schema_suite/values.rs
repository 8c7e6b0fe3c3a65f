//! Texts, numbers and constants.

use std::net::{Ipv4Addr, Ipv6Addr};

use taintless::prelude::*;

use super::{INTEGER, NOTHING, NUMBER, Row, TEXT, structs, value, whole};
use crate::types::Empty;

structs! {
    Integer: i64;
    Number: f64;
    Text: Tainted<String>;
    Boolean: bool;
    List: Vec<u8>;

    #[claude(length(min = 2))] AtLeastTwo: Tainted<String>;
    #[claude(length(max = 2))] AtMostTwo: Tainted<String>;
    #[claude(pattern = "^a*$")] OnlyA: Tainted<String>;
    #[claude(pattern = "a+")] SomeA: Tainted<String>;

    #[claude(range(min = 1.1))] FromOnePointOne: f64;
    #[claude(range(min = -2))] FromMinusTwo: f64;
    #[claude(range(max = 3.0))] UpToThree: f64;
    #[claude(range(max = 300))] UpToThreeHundred: f64;

    #[claude(range(min = 1, max = 3))] OneToThree: i64;
    #[claude(range(min = 0, max = 0))] Zero: f64;
    #[claude(range(min = 1, max = 1))] One: f64;
    #[claude(range(min = 2, max = 2))] Two: f64;
    #[claude(range(min = -2.0, max = -2.0))] MinusTwo: f64;
    #[claude(range(min = 9_007_199_254_740_992, max = 9_007_199_254_740_992))] TwoToThe53: i64;

    Lines: Line;
    Nul: WithNul;

    V4: Ipv4Addr;
    V6: Ipv6Addr;
}

#[derive(ClaudeOutput, Clone, Copy)]
enum Line {
    #[claude(rename = "foo\nbar")]
    Feed,
    #[claude(rename = "foo\rbar")]
    Return,
}

#[derive(ClaudeOutput, Clone, Copy)]
enum WithNul {
    #[claude(rename = "hello\0there")]
    It,
}

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "lowercase")]
enum Foo {
    Foo,
}

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "lowercase")]
enum Bar {
    Bar,
}

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "lowercase")]
enum Bax {
    Bax,
}

#[derive(ClaudeOutput)]
struct FooAndBar {
    foo: Option<Foo>,
    bar: Bar,
}

#[derive(ClaudeOutput)]
struct FooBar {
    foo: Bar,
}

#[derive(ClaudeOutput)]
struct FooBarBaz {
    foo: Bar,
    baz: Bax,
}

structs! {
    #[claude(length(min = 1, max = 1))] OneFooBar: Vec<FooBar>;
}

pub(super) fn rows() -> Vec<Row> {
    [kinds(), texts(), numbers(), constants()]
        .into_iter()
        .flatten()
        .collect()
}

fn kinds() -> Vec<Row> {
    let no_items = r#"{"maxItems": 0}"#;
    let no_fields = r#"{"maxProperties": 0}"#;
    vec![
        value::<Integer>("type", "integer type matches integers", NOTHING),
        value::<Number>("type", "number type matches numbers", NOTHING),
        value::<Text>("type", "string type matches strings", NOTHING),
        value::<Boolean>("type", "boolean type matches booleans", NOTHING),
        value::<List>("type", "array type matches arrays", no_items),
        whole::<Empty>("type", "object type matches objects", no_fields),
        value::<Text>("type", "type as array with one item", NOTHING),
    ]
}

fn texts() -> Vec<Row> {
    let (v4, v6) = ("optional/format/ipv4", "optional/format/ipv6");
    vec![
        value::<AtLeastTwo>("minLength", "minLength validation", TEXT),
        value::<AtLeastTwo>("minLength", "minLength validation with a decimal", TEXT),
        value::<AtMostTwo>("maxLength", "maxLength validation", TEXT),
        value::<AtMostTwo>("maxLength", "maxLength validation with a decimal", TEXT),
        value::<OnlyA>("pattern", "pattern validation", TEXT),
        value::<SomeA>("pattern", "pattern is not anchored", TEXT),
        value::<V4>(v4, "validation of IP addresses", TEXT),
        value::<V6>(v6, "validation of IPv6 addresses", TEXT),
    ]
}

fn numbers() -> Vec<Row> {
    let (signed, unsigned) = (
        "minimum validation with signed integer",
        "maximum validation with unsigned integer",
    );
    vec![
        value::<FromOnePointOne>("minimum", "minimum validation", NUMBER),
        value::<FromMinusTwo>("minimum", signed, NUMBER),
        value::<UpToThree>("maximum", "maximum validation", NUMBER),
        value::<UpToThreeHundred>("maximum", unsigned, NUMBER),
    ]
}

fn constants() -> Vec<Row> {
    let known = r#"{"propertyNames": {"enum": ["foo", "bar"]}}"#;
    let (large, zero) = (
        "float and integers are equal up to 64-bit representation limits",
        "const with 0 does not match other zero-like types",
    );
    let minus_two = "const with -2.0 matches integer and float types";
    vec![
        value::<OneToThree>("enum", "simple enum validation", INTEGER),
        value::<Zero>("enum", "enum with 0 does not match false", NOTHING),
        value::<One>("enum", "enum with 1 does not match true", NOTHING),
        value::<Lines>("enum", "enum with escaped characters", NOTHING),
        value::<Nul>("enum", "nul characters in strings", NOTHING),
        whole::<FooAndBar>("enum", "enums in properties", known),
        value::<Two>("const", "const validation", NOTHING),
        value::<Zero>("const", zero, NOTHING),
        value::<One>("const", "const with 1 does not match true", NOTHING),
        value::<MinusTwo>("const", minus_two, NOTHING),
        value::<TwoToThe53>("const", large, NOTHING).but(&[(
            "float is valid",
            "from 2^53 on, a number written with a fraction is no integer: it may have been rounded",
        )]),
        value::<Nul>("const", "nul characters in strings", NOTHING),
        whole::<FooBarBaz>("const", "const with object", NOTHING),
        value::<OneFooBar>("const", "const with array", NOTHING),
    ]
}
