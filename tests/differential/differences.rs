//! Where we and jsonschema differ, each with its reason, and that it is really so.
//!
//! What a difference means for a document is said in `mend.rs` where generated documents show it;
//! the others are kept out of them. Differences of formats stand in `tests/output/format_suite.rs`
//! and, for dates of other crates (jiff's second 60 among them), in `tests/output/dates.rs`.

use std::collections::BTreeMap;
use std::net::Ipv6Addr;

use serde_json::Value;
use taintless::output::TaintedMap;
use taintless::prelude::*;

use crate::types::common::leaves::ours::{Percent, Topic};
use crate::types::dates::Days;
use crate::types::lists::ours::Unique;
use crate::types::records::ours::{Node, Span};

#[derive(ClaudeOutput)]
#[allow(dead_code, reason = "whether it is taken is all that counts")]
struct Rules {
    #[claude(one_of("low", "high"))]
    level: Option<Tainted<String>>,
    #[claude(multiple_of = 0.01)]
    price: Option<f64>,
    single: Option<f32>,
    whole: Option<i64>,
}

struct Difference {
    why: &'static str,
    text: &'static str,
    /// Our verdict and jsonschema's.
    judge: fn(&str) -> (bool, bool),
    /// Whether we take it; jsonschema does the other thing.
    ours: bool,
}

fn judge<O: ClaudeOutput>(text: &str) -> (bool, bool) {
    let schema = serde_json::to_value(O::schema()).expect("JSON");
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&schema).expect("a valid schema");
    let value: Value = serde_json::from_str(text).expect("JSON");
    (O::parse(text).is_ok(), validator.is_valid(&value))
}

const DIFFERENCES: &[Difference] = &[
    Difference {
        why: "the API does not promise the capitals of an enum's texts",
        text: r#""BILLING""#,
        judge: judge::<Topic>,
        ours: true,
    },
    Difference {
        why: "nor of what `one_of` lists, which is an `enum` to the API; the text stays as written",
        text: r#"{"level": "High"}"#,
        judge: judge::<Rules>,
        ours: true,
    },
    Difference {
        why: "nor of the keys of a map by an enum",
        text: r#"{"Billing": 1}"#,
        judge: judge::<BTreeMap<Topic, u8>>,
        ours: true,
    },
    Difference {
        why: "one of two equal keys would be lost, and readers do not agree on which",
        text: r#"{"from": 1, "to": 2, "from": 1}"#,
        judge: judge::<Span>,
        ours: false,
    },
    Difference {
        why: "keys in other capitals are the same key of a map by an enum",
        text: r#"{"by_day": {}, "by_id": {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6": true, "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6": true}, "ids": []}"#,
        judge: judge::<Days>,
        ours: false,
    },
    Difference {
        why: "the same UUID, written in two ways, is one value",
        text: r#"{"by_day": {}, "by_id": {}, "ids": ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"]}"#,
        judge: judge::<Days>,
        ours: false,
    },
    Difference {
        why: "from 2^53 on a number with an exponent may stand for more than one integer",
        text: r#"{"whole": 1e16}"#,
        judge: judge::<Rules>,
        ours: false,
    },
    Difference {
        why: "the schema of an `f32` is that of any number, and this one would be infinite",
        text: r#"{"single": 1e300}"#,
        judge: judge::<Rules>,
        ours: false,
    },
    Difference {
        why: "a sum of cents is off in its last binary digit, and a multiple of a cent all the same",
        text: r#"{"price": 2.0300000000000002}"#,
        judge: judge::<Rules>,
        ours: true,
    },
    Difference {
        why: "the API takes no objects with free keys, so on the wire a map is an array",
        text: r#"[{"key": "a", "value": 1}]"#,
        judge: judge::<TaintedMap<u8>>,
        ours: true,
    },
    Difference {
        why: "a pattern of keys says that they are integers, and not up to which one",
        text: r#"{"70000": 1}"#,
        judge: judge::<BTreeMap<u16, u8>>,
        ours: false,
    },
    Difference {
        why: "nor which rules of their type the keys keep",
        text: r#"{"101": 1}"#,
        judge: judge::<BTreeMap<Percent, u8>>,
        ours: false,
    },
    Difference {
        why: "a key has the one form that its value is written in, so that no two are the same",
        text: r#"{"0:0:0:0:0:0:0:1": 1}"#,
        judge: judge::<BTreeMap<Ipv6Addr, u8>>,
        ours: false,
    },
    Difference {
        why: "the schema is recursive, and `depth` ends with us",
        text: r#"{"name": "", "children": [{"name": "", "children": [{"name": "", "children": [{"name": ""}]}]}]}"#,
        judge: judge::<Node>,
        ours: false,
    },
    Difference {
        why: "jsonschema knows no function of the program's",
        text: r#"{"from": 4, "to": 2}"#,
        judge: judge::<Span>,
        ours: false,
    },
];

#[test]
fn known_differences_are_still_there() {
    for Difference {
        why,
        text,
        judge,
        ours,
    } in DIFFERENCES
    {
        assert_eq!(judge(text), (*ours, !*ours), "{text}: {why}");
    }
}

/// Both refuse these; we tell fewer places.
#[test]
fn what_we_do_not_look_at_beside_another_problem() {
    let pointers = |error: OutputError| -> Vec<String> {
        let problems = error.problems().iter();
        problems
            .map(|problem| problem.pointer().to_owned())
            .collect()
    };
    // Items that are not sound are not compared.
    let list = r#"{"names": ["a", "a", 1], "topics": ["billing"], "truths": [], "ids": []}"#;
    let error = Unique::parse(list).err().expect("a bad item");
    assert_eq!(pointers(error), ["/names/2"]);
    // A member whose key is none is not read.
    let map = <BTreeMap<Topic, u8>>::parse(r#"{"nothing": "x"}"#);
    assert_eq!(pointers(map.err().expect("a bad key")), ["/0"]);
}
