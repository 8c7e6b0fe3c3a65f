//! Plain serde: whoever takes `DeserializeOwned` runs every check, and fails with every problem.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use taintless::prelude::*;
use taintless_plugs::{BAD, GOOD, Ticket, Verdict, assert_good, assert_rules, assert_tells};

/// What the other crates ask of a type.
fn schema_of<T: JsonSchema + DeserializeOwned + Send + Sync + 'static>() -> Value {
    schemars::schema_for!(T).to_value()
}

#[test]
fn a_good_reply_is_read_by_every_door_of_serde_json() {
    assert_good(&serde_json::from_str(GOOD).expect("from_str"));
    assert_good(&serde_json::from_slice(GOOD.as_bytes()).expect("from_slice"));
    assert_good(&serde_json::from_reader(GOOD.as_bytes()).expect("from_reader"));
    let value: Value = serde_json::from_str(GOOD).expect("JSON");
    assert_good(&serde_json::from_value(value).expect("from_value"));
}

#[test]
fn a_bad_reply_fails_with_all_problems_by_every_door() {
    let value: Value = serde_json::from_str(BAD).expect("JSON");
    let errors = [
        serde_json::from_str::<Ticket>(BAD).expect_err("from_str"),
        serde_json::from_slice::<Ticket>(BAD.as_bytes()).expect_err("from_slice"),
        serde_json::from_reader::<_, Ticket>(BAD.as_bytes()).expect_err("from_reader"),
        serde_json::from_value::<Ticket>(value).expect_err("from_value"),
    ];
    for error in errors {
        assert_tells(&error.to_string());
        assert_tells(&format!("{error:?}"));
    }
}

#[test]
fn serde_tells_what_parse_tells() {
    let plain = serde_json::from_str::<Ticket>(BAD).expect_err("bad");
    let plain = plain.to_string();
    let parsed = Ticket::parse(BAD).expect_err("bad");
    assert_eq!(parsed.problems().len(), 8);
    for problem in parsed.problems() {
        assert!(
            plain.contains(problem.expected()),
            "{problem} not in {plain}"
        );
    }
}

#[test]
fn types_of_ours_stand_in_types_of_serdes() {
    #[derive(serde::Deserialize)]
    struct Batch {
        tickets: Vec<Ticket>,
        last: Option<Verdict>,
    }
    let good = format!(r#"{{"tickets": [{GOOD}], "last": {{"escalate": true, "confidence": 7}}}}"#);
    let batch: Batch = serde_json::from_str(&good).expect("good");
    assert_good(&batch.tickets[0]);
    assert_eq!(batch.last.map(|verdict| verdict.confidence), Some(7));

    let bad = format!(r#"{{"tickets": [{GOOD}, {BAD}], "last": null}}"#);
    let error = serde_json::from_str::<Batch>(&bad).err().expect("bad");
    assert_tells(&error.to_string());
}

#[test]
fn both_ways_to_the_schema_give_the_same_with_every_rule() {
    let schema = schema_of::<Ticket>();
    assert_rules(&schema);
    assert_eq!(schema, Ticket::schema().clone().to_value());
}

#[test]
fn a_type_without_text_goes_out_again() {
    let verdict: Verdict =
        serde_json::from_value(json!({"confidence": 70, "escalate": false})).expect("good");
    let written = serde_json::to_value(&verdict).expect("plain values");
    assert_eq!(written, json!({"escalate": false, "confidence": 70}));
}
