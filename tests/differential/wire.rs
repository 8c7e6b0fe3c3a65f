//! The schema of the wire: what the API lets a model write can be read.
//!
//! - Each schema is of the subset that the API takes.
//! - A document that the wire's schema lets through *and* that keeps the rules of the full one is
//!   accepted: generated along both schemas, in the wire's form.
//! - A document that the wire's schema lets through fails by nothing but what it says in words:
//!   generated along the wire's schema alone.

use serde_json::{Value, json};
use taintless::output::{Found, ProblemKind};

use crate::compare::{Subject, Told};
use crate::form::{Form, Object, Order, Schema, Union};
use crate::generate::{Generator, Texts, list};
use crate::mend::whole;
use crate::wire_subset::faults;
use crate::{CASES, SEED, in_parallel, say};

/// Of each kind, for each type.
const DOCUMENTS: usize = 500;

impl<'a> Generator<'a> {
    /// A value of both schemas. Within a tuple the wire's is not known.
    fn on_wire(&mut self, full: &'a Value, wire: Option<&Value>, schema: &'a Schema) -> Value {
        match schema.form(full) {
            Form::Option(inner) => self.option_on_wire(inner, wire, schema),
            Form::Union(union) => self.union_on_wire(union, wire, schema),
            Form::Record(properties) => self.record_on_wire(properties, full, wire, schema),
            Form::Map(names, values) => self.map_on_wire(names, values, full, wire, schema),
            Form::Tuple(places) => {
                let items = places.iter().map(|place| self.on_wire(place, None, schema));
                items.collect()
            }
            Form::List(item) => {
                let item_on_wire = wire.map(|wire| &wire["items"]);
                if is_empty(schema, item, item_on_wire) {
                    return json!([]);
                }
                let full = schema.follow(full);
                let is_unique = full["uniqueItems"] == true;
                let mut items = Vec::new();
                for _ in 0..self.count(full, "minItems", "maxItems", 0) {
                    let item = self.on_wire(item, item_on_wire, schema);
                    let is_new = !items.iter().any(|it| whole(it) == whole(&item));
                    if !is_unique || is_new {
                        items.push(item);
                    }
                }
                Value::from(items)
            }
            Form::Leaf(leaf) => self.leaf(leaf),
        }
    }

    fn option_on_wire(
        &mut self,
        inner: &'a Value,
        wire: Option<&Value>,
        schema: &'a Schema,
    ) -> Value {
        let Some(wire) = wire else {
            if self.rng.bool() {
                return Value::Null;
            }
            return self.on_wire(inner, None, schema);
        };
        match list(wire, "anyOf") {
            Some([value, null]) if null["type"] == "null" => match self.rng.u8(..3) {
                0 => Value::Null,
                _ => self.on_wire(inner, Some(value), schema),
            },
            _ if wire["type"] == "null" => Value::Null,
            _ => self.on_wire(inner, Some(wire), schema),
        }
    }

    fn union_on_wire(
        &mut self,
        union: Union<'a>,
        wire: Option<&Value>,
        schema: &'a Schema,
    ) -> Value {
        let Some(wire) = wire else {
            let at = self.rng.usize(..union.branches.len());
            return self.on_wire(&union.branches[at], None, schema);
        };
        let branches = list(wire, "anyOf").unwrap_or(std::slice::from_ref(wire));
        let branch = &branches[self.rng.usize(..branches.len())];
        if branch["type"] == "string" {
            return self.leaf(branch);
        }
        let sample = match union.tag() {
            Some(tag) => json!({ tag: branch["properties"][tag]["const"] }),
            None => branch["properties"].clone(),
        };
        let (at, _) = union
            .branch(&sample, Order::Sorted)
            .expect("a branch of both");
        self.on_wire(&union.branches[at], Some(branch), schema)
    }

    fn record_on_wire(
        &mut self,
        properties: &'a Object,
        full: &'a Value,
        wire: Option<&Value>,
        schema: &'a Schema,
    ) -> Value {
        let told = wire.map_or(schema.follow(full), |wire| wire);
        let required = list(told, "required").unwrap_or_default();
        let mut members = Object::new();
        for (name, property) in told["properties"].as_object().into_iter().flatten() {
            // The content of a variant that has none is not told on the wire.
            let is_nothing = wire.is_none() && property["type"] == "null";
            let is_wanted = !is_nothing && self.rng.u8(..100) < 60;
            if required.iter().any(|it| it == name) || is_wanted {
                // What may be left out is not `null`, unless the wire says so.
                let full = match schema.form(&properties[name]) {
                    Form::Option(inner) if wire.is_none() => inner,
                    _ => &properties[name],
                };
                let property = wire.map(|_| property);
                members.insert(name.clone(), self.on_wire(full, property, schema));
            }
        }
        Value::Object(members)
    }

    fn map_on_wire(
        &mut self,
        names: Option<&'a Value>,
        values: &'a Value,
        full: &'a Value,
        wire: Option<&Value>,
        schema: &'a Schema,
    ) -> Value {
        let entry = wire.map(|wire| &wire["items"]);
        if entry.is_some_and(|entry| entry["type"] == "null") {
            return json!([]);
        }
        let value_on_wire = entry.map(|entry| &entry["properties"]["value"]);
        let count = self.count(schema.follow(full), "minProperties", "maxProperties", 0);
        let mut entries: Vec<Value> = Vec::new();
        for _ in 0..count * 4 {
            let key = self.key(names);
            let is_integer = names.is_some_and(|names| names.get("pattern").is_some());
            let is_boolean = names.is_some_and(|names| names["enum"] == json!(["true", "false"]));
            let key = match key.parse::<i64>() {
                Ok(number) if is_integer => json!(number),
                _ if is_boolean => json!(key == "true"),
                _ => json!(key),
            };
            if entries.len() < count && entries.iter().all(|entry| entry["key"] != key) {
                let value = self.on_wire(values, value_on_wire, schema);
                entries.push(json!({"key": key, "value": value}));
            }
        }
        Value::from(entries)
    }
}

/// Whether the wire's items are `null` because there are none here.
fn is_empty(schema: &Schema, item: &Value, on_wire: Option<&Value>) -> bool {
    let can_be_null = match schema.form(item) {
        Form::Option(_) => true,
        Form::Leaf(leaf) => leaf["type"] == "null",
        _ => false,
    };
    !can_be_null && on_wire.is_some_and(|wire| wire["type"] == "null")
}

/// Whether the wire's schema says in words why a value may still be refused.
fn is_said_in_words(told: &Told, holds_itself: bool) -> bool {
    match told.kind {
        // A list on the last level is always empty.
        ProblemKind::TooDeep => holds_itself,
        ProblemKind::WrongKind if holds_itself => told.found == Some(Found::Null),
        // Bounds of numbers.
        ProblemKind::WrongValue => {
            matches!(told.found, Some(Found::Integer | Found::Number))
        }
        // Items of tuples by place; how many; each key once; a set's items.
        _ if told.is_in_tuple => true,
        ProblemKind::WrongCount | ProblemKind::Duplicate => true,
        kind => kind.is_rule(),
    }
}

/// Which numbers are keys of a map, its schema does not say (see `differences.rs`).
fn keep_keys_small(document: &mut Value) {
    match document {
        Value::Object(members) => {
            if let Some(number) = members.get("key").and_then(Value::as_f64) {
                #[expect(clippy::cast_possible_truncation, reason = "below a hundred")]
                members.insert("key".to_owned(), json!((number % 100.0).abs() as i64));
            }
            members.values_mut().for_each(keep_keys_small);
        }
        Value::Array(items) => items.iter_mut().for_each(keep_keys_small),
        _ => {}
    }
}

fn check(name: &str, subject: &dyn Subject) -> Result<usize, String> {
    let wire = Schema {
        root: subject.wire().clone(),
        levels: &[],
    };
    let found = faults(&wire.root);
    if !found.is_empty() {
        return Err(format!("{name}: the API refuses {}", found.join("; ")));
    }
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&wire.root)
        .map_err(|error| format!("{name}: {error}"))?;
    let (full, texts) = (subject.schema(), Texts::new(&subject.schema().root));
    let wire_texts = Texts::new(&wire.root);
    let mut accepted = 0;
    for number in 0..DOCUMENTS {
        let seed = SEED ^ number as u64;
        let mut generator = Generator::new(full, &texts, seed);
        generator.faults = 0;
        let document = generator.on_wire(&full.root, Some(&wire.root), full);
        let fail = |what: String| Err(format!("{name}, seed {seed}: {what}\n  {document}"));
        if let Err(error) = validator.validate(&document) {
            return fail(format!(
                "the wire's schema refuses: {error} at {}",
                error.instance_path()
            ));
        }
        let told = subject.told(&document);
        if let Some(told) = told.iter().find(|told| told.kind != ProblemKind::Check) {
            return fail(format!("we refuse: {told:?}"));
        }
        accepted += usize::from(told.is_empty());

        let mut generator = Generator::new(&wire, &wire_texts, seed);
        let mut document = generator.document();
        keep_keys_small(&mut document);
        if !validator.is_valid(&document) {
            continue;
        }
        let told = subject.told(&document);
        if let Some(told) = told
            .iter()
            .find(|told| !is_said_in_words(told, !full.levels.is_empty()))
        {
            return Err(format!(
                "{name}, seed {seed}: not said in words: {told:?}\n  {document}"
            ));
        }
        subject
            .compare(&document, Order::Sorted)
            .map_err(|why| format!("{name}, seed {seed}: {why}"))?;
    }
    Ok(accepted)
}

#[test]
fn what_the_wire_lets_through_can_be_read() {
    let results = in_parallel(CASES, |(name, subject)| check(name, &*subject()));
    let failures: Vec<&String> = results.iter().filter_map(|it| it.as_ref().err()).collect();
    assert!(
        failures.is_empty(),
        "{} types\n{failures:#?}",
        failures.len()
    );
    let accepted: usize = results.iter().flatten().sum();
    say(&format!(
        "{accepted} documents in the form of the wire accepted"
    ));
    assert!(accepted >= CASES.len() * DOCUMENTS * 9 / 10, "{accepted}");
}
