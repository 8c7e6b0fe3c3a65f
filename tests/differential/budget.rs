//! Optional fields and the API's limits: which are left out, and which are `null`.

use serde_json::Value;
use taintless::output::WireError;
use taintless::prelude::*;

use crate::types::unions::ours::{Adjacent, TagLast};
use crate::wire_subset::{faults, spent};

macro_rules! options {
    ($name:ident $(<$g:ident>)? of $ty:ty: { $($field:ident)* } $({ $($more:ident: $of:ty),* })?) => {
        #[derive(ClaudeOutput)]
        #[allow(dead_code, reason = "only its schemas are looked at, and whether a reply is taken")]
        pub(crate) struct $name $(<$g>)? {
            $($field: Option<$ty>,)*
            $($($more: $of,)*)?
        }
    };
}

options! { Options20 of u8: { a b c d e f g h i j k l m n o p q r s t } }
options! { Options24 of u8: { a b c d e f g h i j k l m n o p q r s t u v w x } }
options! { Options25 of u8: { a b c d e f g h i j k l m n o p q r s t u v w x y } }
options! { Options40 of Tainted<String>: {
    a0 b0 c0 d0 e0 f0 g0 h0 i0 j0 k0 l0 m0 n0 o0 p0 q0 r0 s0 t0
    a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1
} }
options! { WithUnions of u8: {
    a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb
} { one: Adjacent, many: Vec<Adjacent>, maybe: Vec<Option<u8>>, last: TagLast } }
options! { Generic<T> of T: {
    a0 b0 c0 d0 e0 f0 g0 h0 i0 j0 k0 l0 m0 n0 o0 p0 q0 r0 s0 t0
    a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1
} { item: T } }
options! { OneMore<T> of T: {
    a0 b0 c0 d0 e0 f0 g0 h0 i0 j0 k0 l0 m0 n0 o0 p0 q0 r0 s0 t0
    a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1 u1
} }

fn wire<T: ClaudeOutput>() -> Value {
    let wire = T::wire_schema().expect("within limits");
    let wire = serde_json::to_value(wire).expect("JSON");
    assert_eq!(faults(&wire), [""; 0]);
    wire
}

/// How many fields of a struct are written as `null`, and whether those are its first options.
fn nulls(wire: &Value, options: &[&str]) -> usize {
    let required = wire["required"].as_array().expect("a list");
    let is_required = |name: &str| required.iter().any(|it| it == name);
    let count = options.iter().filter(|name| is_required(name)).count();
    for (at, name) in options.iter().enumerate() {
        let kinds = wire["properties"][name]
            .get("anyOf")
            .and_then(Value::as_array);
        let takes_null = kinds.is_some_and(|kinds| kinds[kinds.len() - 1]["type"] == "null");
        assert_eq!(is_required(name), at < count, "{name}");
        assert_eq!(takes_null, at < count, "{name}");
    }
    count
}

#[test]
fn options_are_left_out_and_beyond_24_of_them_null() {
    let letters = "abcdefghijklmnopqrstuvwxyz";
    let names: Vec<&str> = (0..26).map(|at| &letters[at..=at]).collect();
    for (wire, options, expected, spends) in [
        (wire::<Options20>(), 20, 0, (20, 0)),
        (wire::<Options24>(), 24, 0, (24, 0)),
        (wire::<Options25>(), 25, 1, (24, 1)),
    ] {
        assert_eq!(nulls(&wire, &names[..options]), expected);
        assert_eq!(spent(&wire), spends);
    }
    assert_eq!(spent(&wire::<Options40>()), (24, 16));
}

#[test]
fn enums_with_payloads_spend_of_the_same() {
    let wire = wire::<WithUnions>();
    let optional = wire["properties"].as_object().expect("fields").len()
        - wire["required"].as_array().expect("names").len();
    let (options, unions) = spent(&wire);
    assert!(
        options <= 24 && (8..=16).contains(&unions),
        "{options} {unions}"
    );
    assert_eq!(optional, 28 - nulls_of(&wire));
}

fn nulls_of(wire: &Value) -> usize {
    let properties = wire["properties"].as_object().expect("fields");
    let takes_null = |schema: &&Value| {
        let kinds = schema.get("anyOf").and_then(Value::as_array);
        kinds.is_some_and(|kinds| kinds[kinds.len() - 1]["type"] == "null")
    };
    properties.values().filter(takes_null).count()
}

#[test]
fn a_generic_type_over_the_limits_says_so() {
    // 24 left out, 16 `null`; and one more of each parameter's own.
    assert_eq!(spent(&wire::<Generic<u8>>()), (24, 16));
    let Err(error) = Generic::<Option<bool>>::wire_schema() else {
        panic!("41 places that may be `null`, and 40 of them twice");
    };
    assert!(matches!(
        error,
        WireError::TooManyUnions { .. } | WireError::TooManyOptional { .. }
    ));
    assert!(matches!(
        OneMore::<u8>::wire_schema(),
        Err(WireError::TooManyOptional {
            options: 41,
            defaults: 0,
            unions: 0
        })
    ));
}
