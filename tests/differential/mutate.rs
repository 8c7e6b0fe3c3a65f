//! What is done to a document: to a member, an item, a text, a number, or a whole value.

use serde_json::{Value, json};

use crate::form::Object;

const NAMES: &[&str] = &["extra", "", "é", "kind", "key", "value", "name", "0"];

/// Changes it at one place.
pub(crate) fn mutate(document: &mut Value, rng: &mut fastrand::Rng) {
    let count = places(document);
    let mut nth = rng.usize(..count);
    if let Some(place) = find(document, &mut nth) {
        change(place, rng);
    }
}

/// How many values stand in a value, itself included. What is a key of a map in the form of the
/// wire stays: which numbers are keys of it, the schema does not say.
fn places(value: &Value) -> usize {
    1 + match value {
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| *key != "key")
            .map(|it| places(it.1))
            .sum(),
        Value::Array(items) => items.iter().map(places).sum::<usize>(),
        _ => 0,
    }
}

fn find<'v>(value: &'v mut Value, nth: &mut usize) -> Option<&'v mut Value> {
    if *nth == 0 {
        return Some(value);
    }
    *nth -= 1;
    match value {
        Value::Object(members) => {
            let mut members = members.iter_mut().filter(|(key, _)| *key != "key");
            members.find_map(|(_, value)| find(value, nth))
        }
        Value::Array(items) => items.iter_mut().find_map(|item| find(item, nth)),
        _ => None,
    }
}

fn change(value: &mut Value, rng: &mut fastrand::Rng) {
    if rng.u8(..8) == 0 {
        *value = junk(rng);
        return;
    }
    match value {
        Value::Object(members) => change_members(members, rng),
        Value::Array(items) => change_items(items, rng),
        Value::String(text) => change_text(text, rng),
        Value::Number(number) => {
            *value = change_number(number, rng);
        }
        Value::Bool(is) if rng.bool() => *is = !*is,
        _ => *value = junk(rng),
    }
}

fn junk(rng: &mut fastrand::Rng) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(2.5),
        json!(3.0),
        json!(1e16),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("7"),
        json!("null"),
        json!([]),
        json!({}),
        json!([[null, {}], "x"]),
        json!({"a": {"b": [1]}, "kind": "x"}),
        // As `serde_json` writes a number to itself, where it has been told to keep all digits; it
        // reads no such object then.
        #[cfg(not(feature = "arbitrary-precision"))]
        json!({"$serde_json::private::Number": "1"}),
    ];
    all[rng.usize(..all.len())].clone()
}

fn change_members(members: &mut Object, rng: &mut fastrand::Rng) {
    let nth = rng.usize(..members.len().max(1));
    let key = members.keys().nth(nth).cloned();
    let name = NAMES[rng.usize(..NAMES.len())].to_owned();
    match (rng.u8(..6), key) {
        (0..=1, Some(key)) => {
            members.remove(&key);
        }
        (2, Some(key)) => {
            let value = members.remove(&key).unwrap_or_default();
            members.insert(name, value);
        }
        (3, Some(key)) => {
            let value = members.remove(&key).unwrap_or_default();
            members.insert(other_capitals(&key, rng), value);
        }
        (4, Some(key)) if members.len() > 1 => {
            let other = members
                .keys()
                .nth((nth + 1) % members.len())
                .cloned()
                .unwrap_or_default();
            let value = members[&key].clone();
            let was = members.insert(other, value).unwrap_or_default();
            members.insert(key, was);
        }
        _ => {
            members.insert(name, junk(rng));
        }
    }
}

fn change_items(items: &mut Vec<Value>, rng: &mut fastrand::Rng) {
    if items.is_empty() {
        items.push(junk(rng));
        return;
    }
    let at = rng.usize(..items.len());
    match rng.u8(..4) {
        0 => {
            items.remove(at);
        }
        1 => items.push(items[at].clone()),
        2 => items.swap(0, at),
        _ => items.push(junk(rng)),
    }
}

fn change_text(text: &mut String, rng: &mut fastrand::Rng) {
    let mut chars: Vec<char> = text.chars().collect();
    let at = rng.usize(..=chars.len());
    match rng.u8(..6) {
        0 => *text = other_capitals(text, rng),
        1 if at < chars.len() => {
            chars.remove(at);
            *text = chars.into_iter().collect();
        }
        2 => {
            chars.insert(
                at,
                ['a', '0', 'é', ' ', '\u{130}', '\u{1f600}'][rng.usize(..6)],
            );
            *text = chars.into_iter().collect();
        }
        3 => text.push_str(&text.clone()),
        4 => text.clear(),
        _ => text.push('x'),
    }
}

fn other_capitals(text: &str, rng: &mut fastrand::Rng) -> String {
    let flip = |c: char| {
        if c.is_ascii_lowercase() {
            c.to_ascii_uppercase()
        } else {
            c.to_ascii_lowercase()
        }
    };
    match rng.u8(..3) {
        0 => text.to_ascii_uppercase(),
        1 => text.to_ascii_lowercase(),
        _ => text.chars().map(flip).collect(),
    }
}

fn change_number(number: &serde_json::Number, rng: &mut fastrand::Rng) -> Value {
    let float = number.as_f64().unwrap_or_default();
    match (rng.u8(..7), number.as_i64()) {
        (0, Some(value)) => json!(value.saturating_add(1)),
        (1, Some(value)) => json!(value.saturating_sub(1)),
        (2, Some(value)) => json!(value.saturating_neg()),
        (0 | 2, None) => json!(-float),
        (1 | 3, _) => json!(float),
        (4, _) => json!(float + 0.5),
        (5, _) => json!(float * 10.0),
        _ => json!(float.to_string()),
    }
}

/// A document that is smaller and fails as well, as long as there is one.
pub(crate) fn shrink(document: &Value, fails: impl Fn(&Value) -> bool) -> Value {
    let mut least = document.clone();
    'smaller: loop {
        for nth in 0..places(&least) {
            for kind in 0..3 {
                let mut smaller = least.clone();
                if take_away(&mut smaller, nth, kind) && fails(&smaller) {
                    least = smaller;
                    continue 'smaller;
                }
            }
        }
        return least;
    }
}

/// Whether anything was.
fn take_away(document: &mut Value, mut nth: usize, kind: usize) -> bool {
    match find(document, &mut nth) {
        Some(Value::Object(members)) => {
            let key = members.keys().nth(kind).cloned();
            key.is_some_and(|key| members.remove(&key).is_some())
        }
        Some(Value::Array(items)) if kind < items.len() => {
            items.remove(kind);
            true
        }
        Some(Value::String(text)) => kind == 0 && text.pop().is_some(),
        _ => false,
    }
}
