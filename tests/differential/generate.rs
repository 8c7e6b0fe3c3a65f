//! Documents from a schema: most of them valid or nearly so.

use std::collections::HashMap;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::form::{Object, Schema};
use crate::mend::whole;

/// So many levels of objects and arrays, and what can be left out is.
const DEEP: usize = 7;

const WORDS: &[&str] = &[
    "a",
    "key",
    "value",
    "é",
    "x y",
    "",
    "a/b",
    "~",
    "0",
    "日本",
    "\u{1f600}",
];
const CHARS: &[char] = &[
    'a',
    'b',
    'Z',
    '7',
    ' ',
    '"',
    '\\',
    '/',
    '~',
    'é',
    'ß',
    '日',
    '\u{1f600}',
    '\u{301}',
    '\n',
    '\0',
    '\u{202e}',
    '{',
    ':',
];

pub(crate) struct Generator<'a> {
    pub(crate) rng: fastrand::Rng,
    /// How many of a hundred bounds are passed on purpose.
    pub(crate) faults: u8,
    schema: &'a Schema,
    texts: &'a Texts,
}

/// Texts for each pattern of a schema.
#[derive(Default)]
pub(crate) struct Texts(HashMap<String, Vec<String>>);

impl Texts {
    pub(crate) fn new(schema: &Value) -> Self {
        let mut texts = Texts::default();
        texts.insert(schema);
        texts
    }

    fn insert(&mut self, schema: &Value) {
        match schema {
            Value::Object(members) => {
                if let Some(pattern) = members.get("pattern").and_then(Value::as_str) {
                    self.0
                        .entry(pattern.to_owned())
                        .or_insert_with(|| of_pattern(pattern));
                }
                members.values().for_each(|inner| self.insert(inner));
            }
            Value::Array(items) => items.iter().for_each(|inner| self.insert(inner)),
            _ => {}
        }
    }
}

fn of_pattern(pattern: &str) -> Vec<String> {
    // Keys that are integers: such as every type of integers has.
    if pattern.contains("[1-9][0-9]*") {
        return (0..100).map(|number| number.to_string()).collect();
    }
    // Classes as JavaScript has them.
    let inner = pattern.trim_start_matches('^').trim_end_matches('$');
    let inner = inner.replace(r"\d", "[0-9]").replace(r"\w", "[0-9A-Za-z_]");
    let strategy = proptest::string::string_regex(&inner).expect("a pattern without anchors");
    let mut runner = TestRunner::deterministic();
    let mut sample = || strategy.new_tree(&mut runner).expect("a text").current();
    let judge = jsonschema::validator_for(&json!({ "pattern": pattern })).expect("a schema");
    let samples = (0..200).map(|_| sample());
    samples
        .filter(|text| judge.is_valid(&json!(text)))
        .collect()
}

fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "email" => &["ada@example.org", "a.b+c@d.example", "a@[192.0.2.1]"],
        "uri" => &["https://example.org/a?b#c", "urn:a:b", "mailto:a@b.example"],
        "uuid" => &[
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF7",
            "00000000-0000-0000-0000-000000000000",
        ],
        "hostname" => &["example.org", "a", "a.b.c", "a-1.example"],
        "ipv4" => &["127.0.0.1", "192.0.2.255", "0.0.0.0"],
        "ipv6" => &["::1", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1"],
        "date-time" => &["2024-02-29T23:59:59Z", "1999-12-31t00:29:00.5+00:30"],
        "date" => &["2024-02-29", "1900-04-30", "2023-12-31"],
        "time" => &["23:59:59Z", "00:29:00.5+00:30"],
        "duration" => &["P1Y2M3DT4H5M6S", "P12W", "PT1H"],
        other => panic!("texts of the format {other}"),
    }
}

impl<'a> Generator<'a> {
    pub(crate) fn new(schema: &'a Schema, texts: &'a Texts, seed: u64) -> Self {
        Generator {
            rng: fastrand::Rng::with_seed(seed),
            faults: 2,
            schema,
            texts,
        }
    }

    pub(crate) fn document(&mut self) -> Value {
        self.value(&self.schema.root, 0)
    }

    fn is_odd(&mut self) -> bool {
        self.rng.u8(..100) < self.faults
    }

    pub(crate) fn value(&mut self, schema: &'a Value, depth: usize) -> Value {
        let schema = self.schema.follow(schema);
        if let Some(branches) = list(schema, "oneOf").or_else(|| list(schema, "anyOf")) {
            let at = self.branch(branches, depth);
            return self.value(&branches[at], depth);
        }
        if let Some(places) = list(schema, "prefixItems") {
            return places
                .iter()
                .map(|place| self.value(place, depth + 1))
                .collect();
        }
        match schema["type"].as_str() {
            Some("array") => self.array(schema, depth),
            Some("object") if schema.get("properties").is_some() => self.record(schema, depth),
            Some("object") => self.map(schema, depth),
            _ => self.leaf(schema),
        }
    }

    /// One of them; far down one that leads no further, if there is one.
    fn branch(&mut self, branches: &[Value], depth: usize) -> usize {
        let ends = |branch: &&Value| !branch.to_string().contains("$ref");
        let has_end = branches.iter().any(|branch| ends(&branch));
        loop {
            let at = self.rng.usize(..branches.len());
            // `null` stands last, and is not wanted half of the time.
            let is_null = branches[at]["type"] == "null" && depth < DEEP;
            let skip = is_null && self.rng.bool();
            if !skip && (depth < DEEP / 2 || !has_end || ends(&&branches[at])) {
                return at;
            }
        }
    }

    pub(crate) fn count(&mut self, schema: &Value, least: &str, most: &str, depth: usize) -> usize {
        let bound = |key: &str| schema.get(key).and_then(Value::as_u64);
        let bound = |key: &str| bound(key).and_then(|it| usize::try_from(it).ok());
        let (least, most) = (bound(least).unwrap_or(0), bound(most).unwrap_or(usize::MAX));
        if self.is_odd() {
            return match self.rng.bool() {
                true => least.saturating_sub(1),
                false if most < 500 => most + 1,
                false => least,
            };
        }
        let room = if depth >= DEEP { 0 } else { 3 };
        self.rng.usize(least..=most.min(least + room))
    }

    fn array(&mut self, schema: &'a Value, depth: usize) -> Value {
        let count = self.count(schema, "minItems", "maxItems", depth);
        let is_unique = schema["uniqueItems"] == true && !self.is_odd();
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..count {
            let is_new = |item: &Value| !items.iter().any(|it| whole(it) == whole(item));
            let mut item = self.value(&schema["items"], depth + 1);
            for _ in 0..8 {
                if is_unique && !is_new(&item) {
                    item = self.value(&schema["items"], depth + 1);
                }
            }
            if !is_unique || is_new(&item) {
                items.push(item);
            }
        }
        Value::from(items)
    }

    fn record(&mut self, schema: &'a Value, depth: usize) -> Value {
        let required = list(schema, "required").unwrap_or_default();
        let properties = schema["properties"].as_object().into_iter().flatten();
        let mut members = Object::new();
        for (name, property) in properties {
            let is_required = required.iter().any(|it| it == name);
            if is_required || (depth < DEEP && self.rng.u8(..100) < 60) {
                members.insert(name.clone(), self.value(property, depth + 1));
            }
        }
        Value::Object(members)
    }

    fn map(&mut self, schema: &'a Value, depth: usize) -> Value {
        let count = self.count(schema, "minProperties", "maxProperties", depth);
        let mut members = Object::new();
        for _ in 0..count * 3 {
            if members.len() < count {
                let key = self.key(schema.get("propertyNames"));
                members.insert(key, self.value(&schema["additionalProperties"], depth + 1));
            }
        }
        Value::Object(members)
    }

    pub(crate) fn key(&mut self, names: Option<&'a Value>) -> String {
        let name = names.map(|names| self.text(names));
        name.unwrap_or_else(|| self.word())
    }

    fn word(&mut self) -> String {
        (*self.one(WORDS)).to_owned()
    }

    pub(crate) fn leaf(&mut self, schema: &Value) -> Value {
        if let Some(constant) = schema.get("const") {
            return constant.clone();
        }
        if let Some(constants) = list(schema, "enum") {
            return self.one(constants).clone();
        }
        match schema["type"].as_str() {
            Some("string") => Value::from(self.text(schema)),
            Some("integer") => self.integer(schema),
            Some("number") => self.number(schema),
            Some("boolean") => Value::from(self.rng.bool()),
            _ => Value::Null,
        }
    }

    fn text(&mut self, schema: &Value) -> String {
        if let Some(format) = schema["format"].as_str() {
            return (*self.one(of_format(format))).to_owned();
        }
        if let Some(constants) = list(schema, "enum") {
            let texts: Vec<&str> = constants.iter().filter_map(Value::as_str).collect();
            return (*self.one(&texts)).to_owned();
        }
        if let Some(pattern) = schema["pattern"].as_str() {
            let texts = &self.texts.0[pattern];
            let bound = |key: &str| schema.get(key).and_then(Value::as_u64);
            let fits = |text: &&String| {
                let count = text.chars().count() as u64;
                bound("minLength").is_none_or(|least| count >= least)
                    && bound("maxLength").is_none_or(|most| count <= most)
            };
            let fitting: Vec<&String> = texts.iter().filter(fits).collect();
            if self.is_odd() || fitting.is_empty() {
                return self.one(texts).clone();
            }
            return (*self.one(&fitting)).clone();
        }
        let count = self.count(schema, "minLength", "maxLength", 0);
        (0..count).map(|_| *self.one(CHARS)).collect()
    }

    fn integer(&mut self, schema: &Value) -> Value {
        let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
        let exact = |key: &str| {
            let value = schema.get(key)?;
            value
                .as_i64()
                .map(i128::from)
                .or_else(|| value.as_u64().map(i128::from))
        };
        // A fraction's bound is rounded inwards.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "small bounds of the test's types"
        )]
        let inner = |key: &str, round: fn(f64) -> f64| {
            exact(key).or_else(|| Some(round(bound(key)?) as i128))
        };
        let least = [
            inner("minimum", f64::ceil),
            exact("exclusiveMinimum").map(|it| it + 1),
        ];
        let most = [
            inner("maximum", f64::floor),
            exact("exclusiveMaximum").map(|it| it - 1),
        ];
        let least = least
            .into_iter()
            .flatten()
            .max()
            .unwrap_or(i128::from(i64::MIN));
        let most = most
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(i128::from(i64::MAX));
        let step = exact("multipleOf").unwrap_or(1);
        let near = self.rng.i128(-5..=5);
        let value = match self.rng.u8(..6) {
            0 => least,
            1 => most,
            2 => least + near.abs() * step,
            3 => self.rng.i128(least..=most),
            _ => near * step,
        };
        let value = value.clamp(least, most) / step * step;
        let value = if value < least { value + step } else { value };
        let value = if self.is_odd() {
            match self.rng.u8(..3) {
                0 => least - 1,
                1 => most + 1,
                _ => value + 1,
            }
        } else {
            value
        };
        let is_small = value.unsigned_abs() < 1 << 53;
        #[expect(clippy::cast_precision_loss, reason = "small, or to be none")]
        let float = value as f64;
        match (i64::try_from(value), u64::try_from(value)) {
            (Ok(_), _) if is_small && self.rng.u8(..12) == 0 => json!(float),
            (Ok(value), _) => json!(value),
            (_, Ok(value)) => json!(value),
            _ => json!(float),
        }
    }

    fn number(&mut self, schema: &Value) -> Value {
        let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
        let step = bound("multipleOf").unwrap_or(0.125);
        let within = |key: &str, step: f64| bound(key).map(|it| it + step);
        let least = bound("minimum").or_else(|| within("exclusiveMinimum", step));
        let most = bound("maximum").or_else(|| within("exclusiveMaximum", -step));
        let steps = match (least, most) {
            (Some(least), Some(most)) => ((most - least) / step).floor(),
            _ => 400.0,
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "small bounds of the test's types"
        )]
        let steps = f64::from(match self.rng.u8(..6) {
            0 => 0,
            1 => steps as i32,
            _ => self.rng.i32(0..=steps as i32),
        });
        let is_free = least.is_none() && most.is_none() && bound("multipleOf").is_none();
        let value = match (least, most, self.rng.u8(..8)) {
            (None, None, 0) if is_free => return json!(self.rng.i64(..)),
            (None, None, 1) if is_free => *self.one(&[1e16, 0.1, 1e30, -1e-30, 1e-9]),
            // As a decimal fraction is written, and not as it is multiplied.
            (None, None, _) if step < 0.1 => (steps - 200.0) / (1.0 / step).round(),
            (None, None, _) => (steps - 200.0) * step,
            (Some(least), ..) => least + steps * step,
            (None, Some(most), _) => most - steps * step,
        };
        if self.is_odd() {
            let past = [
                least.map(|it| it - 0.001),
                most.map(|it| it + 0.001),
                Some(value + 0.001),
            ];
            return json!(past[self.rng.usize(..3)].unwrap_or(value));
        }
        json!(value)
    }

    fn one<'o, T>(&mut self, all: &'o [T]) -> &'o T {
        &all[self.rng.usize(..all.len())]
    }
}

pub(crate) fn list<'v>(schema: &'v Value, key: &str) -> Option<&'v [Value]> {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice)
}
