//! Door 165: a `JsonSchema` by hand beside ours is refused: it would know no rule.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    severity: u8,
}

impl schemars::JsonSchema for Triage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Triage".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<u8>()
    }
}

fn main() {}
