//! JSON in one form, so that a digest of it says what it says: keys sorted, each once, no spaces.

use serde_json::Value;

/// Writes a value. Serde's map sorts its keys, or not, as any crate of the program may ask it to;
/// here they are sorted by their bytes.
pub(super) fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
            out.push('{');
            for (at, (key, member)) in members.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                text(key, out);
                out.push(':');
                write(member, out);
            }
            out.push('}');
        }
        Value::String(value) => text(value, out),
        Value::Number(value) => out.push_str(&value.to_string()),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Null => out.push_str("null"),
    }
}

fn text(text: &str, out: &mut String) {
    // Writing a text does not fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}
