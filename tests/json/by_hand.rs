//! Impls by hand: they compose, and what comes out is one JSON value.

use std::collections::BTreeMap;

use taintless::json::{JsonMembers, JsonObject, JsonOut, JsonWriter, Written};
use taintless::prelude::*;

/// Halves of a percent.
#[derive(Inert, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Half(u8);

impl JsonOut for Half {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.inert(self)
    }
}

struct Point(f64, f64);

impl JsonOut for Point {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        self.write_members(out.object()).end()
    }
}

impl JsonMembers for Point {
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
        object
            .field(&trusted!("x"), &self.0)
            .field(&trusted!("y"), &self.1)
    }
}

struct Nothing;

impl JsonOut for Nothing {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        // An object that nobody ends is none that goes out.
        out.null()
    }
}

#[derive(JsonOut)]
struct Drawing {
    name: Tainted<String>,
    #[json(flatten)]
    at: Point,
    more: Vec<Point>,
    halves: BTreeMap<Half, Half>,
    nothing: Nothing,
}

#[test]
fn it_is_one_value() {
    let drawing = Drawing {
        name: Tainted::new("a".to_owned()),
        at: Point(1.0, 2.0),
        more: vec![Point(3.0, f64::NAN)],
        halves: BTreeMap::from([(Half(1), Half(2))]),
        nothing: Nothing,
    };
    let json = drawing.to_json();
    assert_eq!(
        json.as_bytes(),
        br#"{"name":"a","x":1.0,"y":2.0,"more":[{"x":3.0,"y":null}],"halves":{"1":2},"nothing":null}"#
    );
}

#[test]
fn values_of_several_types_stand_in_one_list() {
    let all: Vec<Box<dyn JsonOut>> =
        vec![Box::new(1_u8), Box::new("a"), Box::new(Point(0.5, 0.25))];
    assert_eq!(all.to_json().as_bytes(), br#"[1,"a",{"x":0.5,"y":0.25}]"#);
}

#[test]
fn a_value_is_composed_in_place() {
    struct Nested;
    impl JsonOut for Nested {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            let object = out.object().field_with(&trusted!("list"), |out| {
                let items = out.array().item(&1).item("b");
                items.end()
            });
            object
                .field_with(&trusted!("empty"), |out| out.object().end())
                .end()
        }
    }
    assert_eq!(
        Nested.to_json().as_bytes(),
        br#"{"list":[1,"b"],"empty":{}}"#
    );
}

#[test]
fn a_writer_shows_nothing() {
    struct Shown;
    impl JsonOut for Shown {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            let array = out.array().item(&Tainted::new("Swordfish"));
            let shown = format!("{array:?}");
            assert_eq!(shown, "JsonArray(…)");
            array.end()
        }
    }
    assert_eq!(Shown.to_json().as_bytes(), br#"["Swordfish"]"#);
}
