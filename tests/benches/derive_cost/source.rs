//! The two crates, as text: the same types, documentation and rules in each.

use std::fmt::Write as _;
use std::path::Path;

/// How many structs, and how many enums.
const TYPES: usize = 200;

pub(crate) fn manifest(name: &str, ours: bool, workspace: &Path) -> String {
    let runtime = workspace.join("runtime");
    let runtime = runtime.to_str().expect("a path of UTF-8");
    let dependencies = if ours {
        format!(
            "taintless = {{ path = {runtime:?}, default-features = false, features = [\"output\"] }}\n"
        )
    } else {
        "serde = { version = \"1\", features = [\"derive\"] }\n\
         serde_json = { version = \"1\", default-features = false, features = [\"std\"] }\n\
         schemars = { version = \"1\", default-features = false, features = [\"std\", \"derive\"] }\n\
         garde = { version = \"0.23\", default-features = false, features = [\"derive\"] }\n"
            .to_owned()
    };
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\nused = []\n\n[dependencies]\n{dependencies}"
    )
}

pub(crate) fn library(ours: bool) -> String {
    let mut source = String::new();
    source.push_str(if ours {
        "use taintless::prelude::*;\n"
    } else {
        "use garde::Validate;\n"
    });
    for at in 0..TYPES {
        enumeration(&mut source, at, ours);
        structure(&mut source, at, ours);
    }
    uses(&mut source, ours);
    source
}

fn enumeration(source: &mut String, at: usize, ours: bool) {
    let derives = if ours {
        "#[derive(ClaudeOutput, Clone, Copy)]\n#[claude(rename_all = \"snake_case\")]"
    } else {
        "#[derive(serde::Deserialize, schemars::JsonSchema, garde::Validate, Clone, Copy)]\n\
         #[serde(rename_all = \"snake_case\")]"
    };
    let _ = write!(
        source,
        "\n/// How urgent it is, number {at}.\n{derives}\npub enum Priority{at} {{\n    \
         /// It can wait.\n    Low,\n    Normal,\n    High,\n    \
         /// Somebody should be called.\n    CallAtOnce,\n}}\n"
    );
}

fn structure(source: &mut String, at: usize, ours: bool) {
    let (derives, rule, text) = if ours {
        ("#[derive(ClaudeOutput)]", "claude", "Tainted<String>")
    } else {
        (
            "#[derive(serde::Deserialize, schemars::JsonSchema, garde::Validate)]\n\
             #[serde(deny_unknown_fields)]",
            "garde",
            "String",
        )
    };
    // garde wants a word for what has no rule.
    let skip = if ours { "" } else { "    #[garde(skip)]\n" };
    let _ = write!(
        source,
        "\n/// What a customer writes, number {at}.\n{derives}\npub struct Letter{at} {{\n    \
         /// In one sentence.\n    #[{rule}(length(min = 1, max = {}))]\n    pub summary: {text},\n    \
         #[{rule}(range(min = 1, max = {}))]\n    pub severity: u32,\n    \
         /// In euros.\n    #[{rule}(range(min = 0.0, max = 1000.0))]\n    pub amount: f64,\n{skip}    \
         pub priority: Priority{at},\n{skip}    pub order: Option<{text}>,\n    \
         #[{rule}(length(max = 10))]\n    pub topics: Vec<{text}>,\n}}\n",
        100 + at,
        5 + at,
    );
}

/// Reads each struct once and makes its schema, as a program would.
fn uses(source: &mut String, ours: bool) {
    source.push_str("\n#[cfg(feature = \"used\")]\npub fn read_all(text: &str) -> usize {\n    let mut count = 0;\n");
    for at in 0..TYPES {
        let _ = if ours {
            writeln!(
                source,
                "    count += usize::from(Letter{at}::parse(text).is_ok());\n    \
                 count += Letter{at}::schema().as_object().map_or(0, |schema| schema.len());"
            )
        } else {
            writeln!(
                source,
                "    count += usize::from(serde_json::from_str::<Letter{at}>(text).is_ok_and(|it| it.validate().is_ok()));\n    \
                 count += schemars::schema_for!(Letter{at}).as_object().map_or(0, |schema| schema.len());"
            )
        };
    }
    source.push_str("    count\n}\n");
}
