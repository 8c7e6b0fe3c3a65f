//! Arguments in the form in which a person is shown them.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::question::Argument;
use crate::claude::tool::Call;
use crate::taint::Tainted;

/// How many characters of one argument are shown. Where there are more, it says how many.
const SHOWN: usize = 4000;

/// The arguments of a call as the model wrote them: each one, whatever its name, also where two
/// have the same.
pub(super) fn arguments<T>(call: &Call<T>) -> Vec<Argument> {
    let json = call.json();
    let mut json = serde_json::Deserializer::from_str(json.text());
    // Arguments that were read are an object, so there is no error here.
    let members = json.deserialize_map(Members).unwrap_or_default();
    let shown = members.into_iter().map(|(name, value)| {
        let value = if call.hides(&name) {
            "[private]".to_owned()
        } else {
            shown(value)
        };
        Argument {
            name: one_line(&name),
            value,
        }
    });
    shown.collect()
}

/// Text in quotes, which it cannot end, and other JSON as it is. What is left out is told behind
/// them.
fn shown(json: &RawValue) -> String {
    match serde_json::from_str::<String>(json.get()) {
        // A backslash is two already.
        Ok(text) => {
            let quoted = one_line(&text).replace('"', "\\\"");
            format!("\"{quoted}\"{}", left_out(&text))
        }
        Err(_) => one_line(json.get()) + &left_out(json.get()),
    }
}

/// How much of a text is not shown.
fn left_out(text: &str) -> String {
    match text.chars().count().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" (and {more} characters more, which are not shown)"),
    }
}

/// One line in which everything is seen: controls and what has no width are escapes, and a run of
/// spaces is dots from the second one on, so that it pushes nothing out of sight.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    let mut after_space = false;
    for c in Tainted::new(text).for_log(SHOWN).to_string().chars() {
        let is_space = c.is_whitespace();
        line.push(if is_space && after_space { '·' } else { c });
        after_space = is_space;
    }
    line
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}
