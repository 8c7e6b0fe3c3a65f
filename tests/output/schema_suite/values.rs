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

    #[claude(range(exclusive_min = 1.1))] AboveOnePointOne: f64;
    #[claude(range(exclusive_max = 3.0))] BelowThree: f64;
    #[claude(multiple_of = 2)] Even: i64;
    #[claude(multiple_of = 1.5)] ByOneAndAHalf: f64;
    #[claude(multiple_of = 0.0001)] BySmall: f64;
    #[claude(multiple_of = 0.123456789)] ByOdd: f64;
    #[claude(multiple_of = 1e-8)] ByTiny: f64;

    #[claude(one_of(1, 2, 3))] OneOfThree: i64;
    #[claude(one_of(6))] Six: Option<i64>;
    #[claude(one_of("foo\nbar", "foo\rbar"))] OneOfLines: Tainted<String>;
    #[claude(one_of(-2.0))] OneOfMinusTwo: f64;
    Nothing: Null;

    Lines: Line;
    Nul: WithNul;

    V4: Ipv4Addr;
    V6: Ipv6Addr;
    #[claude(format = "ipv4")] TextV4: Tainted<String>;
    #[claude(format = "ipv6")] TextV6: Tainted<String>;
    #[claude(format = "date")] Date: Tainted<String>;
    #[claude(format = "date-time")] DateTime: Tainted<String>;
    #[claude(format = "duration")] Duration: Tainted<String>;
    #[claude(format = "email")] Email: Tainted<String>;
    #[claude(format = "hostname")] Hostname: Tainted<String>;
    #[claude(format = "time")] Time: Tainted<String>;
    #[claude(format = "uri")] Uri: Tainted<String>;
    #[claude(format = "uuid")] Uuid: Tainted<String>;
}

#[derive(ClaudeOutput)]
pub(super) struct Null;

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
    [kinds(), texts(), formats(), numbers(), constants()]
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
        value::<Nothing>("type", "null type matches only the null object", NOTHING),
        value::<Nothing>(
            "anyOf",
            "nested anyOf, to check validation semantics",
            NOTHING,
        ),
        value::<Nothing>(
            "oneOf",
            "nested oneOf, to check validation semantics",
            NOTHING,
        ),
    ]
}

fn texts() -> Vec<Row> {
    vec![
        value::<AtLeastTwo>("minLength", "minLength validation", TEXT),
        value::<AtLeastTwo>("minLength", "minLength validation with a decimal", TEXT),
        value::<AtMostTwo>("maxLength", "maxLength validation", TEXT),
        value::<AtMostTwo>("maxLength", "maxLength validation with a decimal", TEXT),
        value::<OnlyA>("pattern", "pattern validation", TEXT),
        value::<SomeA>("pattern", "pattern is not anchored", TEXT),
    ]
}

fn formats() -> Vec<Row> {
    let (v4, v6) = ("optional/format/ipv4", "optional/format/ipv6");
    let date_time = "optional/format/date-time";
    let (email, hostname) = ("optional/format/email", "optional/format/hostname");
    let duration = "optional/format/duration";
    vec![
        value::<V4>(v4, "validation of IP addresses", TEXT),
        value::<TextV4>(v4, "validation of IP addresses", TEXT),
        value::<V6>(v6, "validation of IPv6 addresses", TEXT),
        value::<TextV6>(v6, "validation of IPv6 addresses", TEXT),
        value::<Date>("optional/format/date", "validation of date strings", TEXT),
        value::<DateTime>(date_time, "validation of date-time strings", TEXT),
        value::<Duration>(duration, "validation of duration strings", TEXT),
        value::<Email>(email, "validation of e-mail addresses", TEXT),
        value::<Hostname>(hostname, "validation of host names", TEXT),
        value::<Time>("optional/format/time", "validation of time strings", TEXT),
        value::<Uri>("optional/format/uri", "validation of URIs", TEXT),
        value::<Uuid>("optional/format/uuid", "uuid format", TEXT),
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
        value::<AboveOnePointOne>("exclusiveMinimum", "exclusiveMinimum validation", NUMBER),
        value::<BelowThree>("exclusiveMaximum", "exclusiveMaximum validation", NUMBER),
        value::<Even>("multipleOf", "by int", INTEGER),
        value::<ByOneAndAHalf>("multipleOf", "by number", NUMBER),
        value::<BySmall>("multipleOf", "by small number", NUMBER),
        value::<ByOdd>("multipleOf", "float division = inf", NUMBER),
        value::<ByTiny>("multipleOf", "small multiple of large integer", NUMBER),
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
        value::<OneOfThree>("enum", "simple enum validation", INTEGER),
        value::<Six>("enum", "heterogeneous enum-with-null validation", NOTHING),
        value::<OneOfLines>("enum", "enum with escaped characters", NOTHING),
        value::<Zero>("enum", "enum with 0 does not match false", NOTHING),
        value::<One>("enum", "enum with 1 does not match true", NOTHING),
        value::<Lines>("enum", "enum with escaped characters", NOTHING),
        value::<Nul>("enum", "nul characters in strings", NOTHING),
        whole::<FooAndBar>("enum", "enums in properties", known),
        value::<Two>("const", "const validation", NOTHING),
        value::<Zero>("const", zero, NOTHING),
        value::<One>("const", "const with 1 does not match true", NOTHING),
        value::<MinusTwo>("const", minus_two, NOTHING),
        value::<OneOfMinusTwo>("const", minus_two, NOTHING),
        value::<Nothing>("const", "const with null", NOTHING),
        value::<TwoToThe53>("const", large, NOTHING).but(&[(
            "float is valid",
            "from 2^53 on, a number written with a fraction is no integer: it may have been rounded",
        )]),
        value::<Nul>("const", "nul characters in strings", NOTHING),
        whole::<FooBarBaz>("const", "const with object", NOTHING),
        value::<OneFooBar>("const", "const with array", NOTHING),
    ]
}
