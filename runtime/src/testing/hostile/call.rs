//! Calls of tools that attack, or that no program expects.

use serde_json::{Value, json};

use super::{Hostile, each, swap_type};
use crate::testing::received::Received;
use crate::testing::reply::Reply;
use crate::testing::{schema, text};

/// How many calls come at once.
const MANY: usize = 1000;

impl Hostile {
    /// A message that calls tools.
    pub(super) fn calls(self, request: &Received) -> Option<Reply> {
        let tools = offered(request);
        let (first, sound) = tools.first()?;
        Some(match self {
            Hostile::UnknownTool => Reply::tool_use("delete_all", json!({"sure": true})),
            Hostile::HostileToolName => Reply::tool_use(
                "../../bin/sh\u{0}\"><script>alert(1)</script>",
                json!({"sure": true}),
            ),
            Hostile::WrongArguments => call_each(&tools, |input| each(input, &swap_type)),
            Hostile::CutArguments => tools.iter().fold(Reply::blocks([]), |reply, (name, _)| {
                reply.and_tool_use_raw(name, "{\"query\": \"Where is my par")
            }),
            Hostile::HostileArguments => call_each(&tools, |input| each(input, &attack)),
            Hostile::SameCallId => {
                let call =
                    json!({"type": "tool_use", "id": "toolu_same", "name": first, "input": sound});
                Reply::blocks([call.clone(), call]).stop_reason("tool_use")
            }
            Hostile::ThousandCalls => (0..MANY).fold(Reply::blocks([]), |reply, _| {
                reply.and_tool_use(first, sound)
            }),
            Hostile::NoCall => Reply::fitting(request, "plain").stop_reason("tool_use"),
            _ => return None,
        })
    }
}

/// The names of the tools that the request offers, each with arguments that fit; one that nobody
/// offers where there are none.
fn offered(request: &Received) -> Vec<(String, Value)> {
    let own = request
        .tools()
        .filter(|tool| tool["input_schema"].is_object());
    let own = own.filter_map(|tool| {
        let input = schema::example(&tool["input_schema"], "plain");
        Some((tool["name"].as_str()?.to_owned(), input))
    });
    let tools: Vec<(String, Value)> = own.collect();
    if tools.is_empty() {
        return vec![("delete_all".to_owned(), json!({"sure": "plain"}))];
    }
    tools
}

fn call_each(tools: &[(String, Value)], change: impl Fn(&Value) -> Value) -> Reply {
    tools
        .iter()
        .fold(Reply::blocks([]), |reply, (name, input)| {
            reply.and_tool_use(name, change(input))
        })
}

fn attack(leaf: &Value) -> Value {
    match leaf {
        Value::String(_) => json!(text::SCRIPT),
        other => other.clone(),
    }
}
