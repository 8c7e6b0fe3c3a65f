//! What users' property tests get: documents that fit their type, as we and `jsonschema` judge.

use std::collections::HashMap;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::Value;
use taintless::ClaudeOutput;
use taintless::testing::proptest::{valid, valid_json};

use crate::form::Order;
use crate::types::{lists, records, scalars, unions};
use crate::{CASES, Case, in_parallel, say};

/// Documents for each type.
const DOCUMENTS: usize = 400;

/// How many of a hundred fit at least, of types with a function that refuses some; all of the
/// others do.
const WITH_CHECK: [(&str, usize); 3] = [("Span", 20), ("Spans", 10), ("Checked", 80)];

fn fitting((name, subject): &Case) -> (&'static str, usize, usize) {
    let subject = subject();
    let strategy = subject.strategy();
    let mut runner = TestRunner::deterministic();
    let (mut fit, mut all) = (0, std::collections::HashSet::new());
    for _ in 0..DOCUMENTS {
        let text = strategy
            .new_tree(&mut runner)
            .expect("a document")
            .current();
        let document: Value = serde_json::from_str(&text).expect("JSON");
        match subject.compare(&document, Order::Sorted) {
            Ok(fits) => fit += usize::from(fits),
            Err(difference) => panic!("{name}: {difference}"),
        }
        all.insert(text);
    }
    (name, fit, all.len())
}

#[test]
fn generated_documents_fit_as_we_and_jsonschema_judge() {
    let floors = HashMap::from(WITH_CHECK);
    for (name, fit, distinct) in in_parallel(CASES, fitting) {
        say(&format!(
            "{name}: {fit} of {DOCUMENTS} fit, {distinct} differ"
        ));
        let floor = floors.get(name).copied().unwrap_or(100);
        assert!(fit * 100 >= floor * DOCUMENTS, "{name}: {fit} fit");
        let is_of_one_value = matches!(name, "Empty");
        assert!(is_of_one_value || distinct > DOCUMENTS / 20, "{name}");
    }
}

/// What a property that does not hold is shrunk to.
fn shrunk<T: ClaudeOutput>(holds: impl Fn(&Value) -> bool) -> Value {
    let config = Config {
        cases: 2_000,
        failure_persistence: None,
        max_shrink_iters: 100_000,
        ..Config::default()
    };
    let result = TestRunner::new(config).run(&valid_json::<T>(), |text| {
        let document = serde_json::from_str(&text).expect("JSON");
        if holds(&document) {
            Ok(())
        } else {
            Err(TestCaseError::fail("it does not hold"))
        }
    });
    match result {
        Err(TestError::Fail(_, text)) => serde_json::from_str(&text).expect("JSON"),
        other => panic!("nothing failed: {other:?}"),
    }
}

#[test]
fn what_fails_is_shrunk_and_still_fits() {
    let least = shrunk::<lists::ours::Lists>(|document| {
        let words = document["words"].as_array().expect("a list");
        words
            .iter()
            .all(|word| word.as_str().is_some_and(|it| it.chars().count() < 3))
    });
    assert_eq!(least["words"].as_array().map(Vec::len), Some(1), "{least}");
    assert_eq!(
        least["words"][0].as_str().map(|it| it.chars().count()),
        Some(3)
    );
    let least = shrunk::<scalars::ours::IntegerRules>(|document| {
        document["fives"].as_u64().is_some_and(|it| it <= 1_000)
    });
    assert_eq!(least["fives"], 1_005, "{least}");
}

fn levels(document: &Value, step: &str) -> usize {
    match document.get(step) {
        Some(inner @ Value::Object(_)) => 1 + levels(inner, step),
        _ => 1,
    }
}

#[test]
fn types_that_hold_themselves_reach_their_last_level() {
    let mut deepest = 0;
    let strategy = valid_json::<records::ours::Chain>();
    let mut runner = TestRunner::deterministic();
    for _ in 0..200 {
        let text = strategy
            .new_tree(&mut runner)
            .expect("a document")
            .current();
        let document: Value = serde_json::from_str(&text).expect("JSON");
        deepest = deepest.max(levels(&document, "next"));
    }
    assert_eq!(deepest, 4);
}

#[test]
fn text_is_hostile_where_the_rules_let_it_be() {
    let strategy = valid_json::<scalars::ours::TextRules>();
    let mut runner = TestRunner::deterministic();
    let mut texts = String::new();
    for _ in 0..200 {
        texts += &strategy
            .new_tree(&mut runner)
            .expect("a document")
            .current();
    }
    for hostile in [
        "<script>",
        "DROP TABLE",
        "</untrusted>",
        "javascript:",
        "\u{202E}",
    ] {
        assert!(texts.contains(hostile), "{hostile}");
    }
}

#[derive(ClaudeOutput, Debug)]
struct Review {
    #[claude(range(min = 1, max = 5))]
    stars: u8,
}

#[test]
fn values_come_parsed_and_of_unions_each_variant() {
    let mut runner = TestRunner::deterministic();
    let stars = valid::<Review>();
    let stars = (0..100).map(|_| {
        stars
            .new_tree(&mut runner)
            .expect("a value")
            .current()
            .stars
    });
    let stars: std::collections::BTreeSet<u8> = stars.collect();
    assert_eq!(stars, (1..=5).collect());
    let wishes = valid_json::<unions::ours::Wish>();
    let mut all = String::new();
    for _ in 0..200 {
        all += &wishes.new_tree(&mut runner).expect("a document").current();
    }
    for variant in [
        "refund",
        "complaint",
        "meet",
        "write",
        "numbers",
        "nothing",
        "later",
    ] {
        assert!(all.contains(&format!("\"{variant}\"")), "{variant}");
    }
}
