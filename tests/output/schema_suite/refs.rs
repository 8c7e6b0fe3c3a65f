//! `$ref`: the tests are about where a reference leads; a derived type is what stands there.

use taintless::prelude::*;

use super::{NOTHING, Row, structs, value, whole};

structs! {
    Integer: i64;
    Number: f64;
    Text: Tainted<String>;
    #[claude(range(max = 10))] UpToTen: f64;
}

#[derive(ClaudeOutput)]
struct TwoIntegers {
    foo: Option<i64>,
    bar: Option<i64>,
}

#[derive(ClaudeOutput)]
struct Punctuation {
    tilde: Option<i64>,
    slash: Option<i64>,
    percent: Option<i64>,
}

#[derive(ClaudeOutput)]
struct FewFoos {
    #[claude(length(max = 2))]
    foo: Option<Vec<f64>>,
}

#[derive(ClaudeOutput)]
struct NamedRef {
    #[claude(rename = "$ref")]
    reference: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct ConstantRef {
    #[claude(rename = "$ref")]
    reference: Pointer,
}

#[derive(ClaudeOutput, Clone, Copy)]
enum Pointer {
    #[claude(rename = "#/$defs/a_string")]
    ToText,
}

#[derive(ClaudeOutput)]
struct Quoted {
    #[claude(rename = "foo\"bar")]
    quoted: Option<f64>,
}

#[derive(ClaudeOutput)]
struct Outer {
    foo: Option<Inner>,
    bar: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct Inner {
    bar: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct FromThirty {
    #[claude(range(min = 30))]
    foo: Option<f64>,
}

#[derive(ClaudeOutput)]
struct FooText {
    foo: Option<Tainted<String>>,
}

#[derive(ClaudeOutput)]
#[claude(depth = 3)]
struct Node {
    foo: Option<Box<Node>>,
}

#[derive(ClaudeOutput)]
#[claude(depth = 3)]
struct Tree {
    meta: Tainted<String>,
    nodes: Vec<Leaf>,
}

#[derive(ClaudeOutput)]
struct Leaf {
    value: f64,
    subtree: Option<Box<Tree>>,
}

pub(super) fn rows() -> Vec<Row> {
    let file = "ref";
    let node = r#"{"properties": {"foo": {"type": "object"}}}"#;
    let mut rows = vec![
        whole::<Node>(file, "root pointer ref", node).but(&[(
            "recursive match",
            "the innermost value is `false`, and a type has one kind",
        )]),
        whole::<Tree>(file, "Recursive references between schemas", NOTHING),
        whole::<TwoIntegers>(file, "relative pointer ref to object", NOTHING),
        whole::<Punctuation>(file, "escaped pointer ref", NOTHING),
        value::<Integer>(file, "nested refs", NOTHING),
        whole::<FewFoos>(file, "ref applies alongside sibling keywords", NOTHING),
        whole::<NamedRef>(file, "property named $ref that is not a reference", NOTHING),
        whole::<NamedRef>(
            file,
            "property named $ref, containing an actual $ref",
            NOTHING,
        ),
        whole::<Quoted>(file, "refs with quote", NOTHING),
        whole::<ConstantRef>(
            file,
            "naive replacement of $ref with its destination is not correct",
            NOTHING,
        ),
        whole::<Outer>(file, "refs with relative uris and defs", NOTHING),
        whole::<Outer>(file, "relative refs with absolute uris and defs", NOTHING),
        whole::<FromThirty>(file, "simple URN base URI with $ref via the URN", NOTHING),
        value::<Text>(file, "URN ref with nested pointer ref", NOTHING),
        value::<Text>(file, "ref with absolute-path-reference", NOTHING),
        value::<Number>(
            file,
            "$id must be resolved against nearest parent, not just immediate parent",
            NOTHING,
        ),
    ];
    let integers = ["ref to if", "ref to then", "ref to else"];
    rows.extend(integers.map(|group| value::<Integer>(file, group, NOTHING)));
    let numbers = [
        "$id with file URI still resolves pointers - *nix",
        "$id with file URI still resolves pointers - windows",
        "empty tokens in $ref json-pointer",
    ];
    rows.extend(numbers.map(|group| value::<Number>(file, group, NOTHING)));
    let ordered = [
        "order of evaluation: $id and $ref",
        "order of evaluation: $id and $anchor and $ref",
    ];
    rows.extend(ordered.map(|group| value::<UpToTen>(file, group, NOTHING)));
    let texts = [
        "simple URN base URI with JSON pointer",
        "URN base URI with NSS",
        "URN base URI with r-component",
        "URN base URI with q-component",
        "URN base URI with URN and JSON pointer ref",
        "URN base URI with URN and anchor ref",
    ];
    rows.extend(texts.map(|group| whole::<FooText>(file, group, NOTHING)));
    rows
}
