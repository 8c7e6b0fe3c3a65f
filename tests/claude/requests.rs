//! The recorded requests, made once more of our types.

use serde_json::{Value, json};
use taintless::claude::{
    BlockKind, CacheTtl, CallId, ClaudeTools, Conversation, Document, Effort, Image, Model,
    Outcome, PlainText, Request, ServerTool, Thinking, ToolChoice, ToolOutput, ToolResult, Turn,
};
use taintless::prelude::*;

use super::recordings::{exchanges, files, headers};

authority!(Recording = "the recorded exchanges, which stand for a program's own settings");

/// What cannot be made of our types, in whole or in part, and why.
///
/// What the API reads as the same is compared as the same: a text and the list of one block of it,
/// `false` and nothing for `stream` and `is_error`. Blocks of replies hold a `caller` that the
/// recorded program left out when it sent them back; ours go back as they came.
const EXCEPT: &[(&str, &str, Gap)] = &[
    ("count_tokens_with_tool_search", "0", Gap::NoReply),
    ("deferred_capability", "1", Gap::NoReply),
    ("deferred_capability", "2", Gap::NoReply),
    ("server_tool_receive_history", "1", Gap::NoReply),
    ("explicit_tool_search", "1", Gap::ToolReference),
    ("explicit_tool_search", "2", Gap::ToolReference),
    ("lazy_advertisement", "1", Gap::SystemTurn),
    ("lazy_advertisement", "2", Gap::SystemTurn),
    ("mcp_servers", "0", Gap::Mcp),
    ("native_output_decimal", "0", Gap::Output),
    ("adaptive_thinking", "*", Gap::Tools),
    ("deferred_capability", "0", Gap::Tools),
    ("explicit_tool_search", "0", Gap::Tools),
    ("lazy_advertisement", "0", Gap::Tools),
    ("mixed_strict", "*", Gap::Tools),
    ("prompted_output", "*", Gap::Tools),
    ("tool_with_thinking", "*", Gap::Tools),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Gap {
    /// The recorded program put words into the model's mouth: an assistant turn of which there was no
    /// reply, of another provider or of its own. That is what our types are there to refuse.
    NoReply,
    /// A tool's result that names tools, by which a program searches its own. Not offered.
    ToolReference,
    /// A turn whose role is `system`, by which tools are added in mid-conversation. Not offered.
    SystemTurn,
    /// The API's MCP connector shows the model what a server says of its tools, pinned by nothing.
    /// Ours are endorsed and pinned (`claude::mcp`).
    Mcp,
    /// All but the schema of the reply: a union that no `type` tells apart.
    Output,
    /// All but the program's tools: they have no description, or a schema that is open to more
    /// properties, or are loaded later. Ours have one, and are closed.
    Tools,
}

impl Gap {
    /// What is not compared.
    fn field(self) -> Option<&'static str> {
        match self {
            Gap::Output => Some("output_config"),
            Gap::Tools => Some("tools"),
            _ => None,
        }
    }
}

/// The tools to which the recorded results belong.
#[derive(ClaudeTools)]
enum Tools {
    /// Looks something up.
    #[claude(reads_untrusted)]
    Look,
}

#[test]
fn recorded_requests_are_rebuilt() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let (mut whole, mut in_part, mut not) = (0, 0, 0);
    let mut needless: Vec<_> = EXCEPT.iter().collect();
    for path in files(&folder) {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let mut outcomes = Vec::new();
        for (at, exchange) in exchanges(&path).iter().enumerate() {
            let recorded = &exchange["request"]["parsed_body"];
            let is_ours = exchange["request"]["uri"]
                .as_str()
                .is_some_and(|uri| uri.starts_with("https://api.anthropic.com/"));
            if is_ours {
                let except = EXCEPT.iter().find(|(part, which, _)| {
                    name.contains(part) && (*which == "*" || *which == at.to_string())
                });
                needless.retain(|it| Some(*it) != except);
                let gap = except.map(|(_, _, gap)| *gap);
                match rebuilt(exchange, &outcomes) {
                    Ok(ours) => {
                        let [mut ours, mut theirs] = [ours, recorded.clone()].map(normal);
                        if let Some(field) = gap.and_then(Gap::field) {
                            for body in [&mut ours, &mut theirs] {
                                body.as_object_mut().expect("an object").remove(field);
                            }
                        }
                        assert_eq!(ours, theirs, "{name} {at}");
                        assert!(
                            gap.is_none_or(|gap| gap.field().is_some()),
                            "{name} {at}: it can"
                        );
                        *(if gap.is_some() {
                            &mut in_part
                        } else {
                            &mut whole
                        }) += 1;
                    }
                    Err(found) => {
                        assert_eq!(Some(found), gap, "{name} {at}");
                        not += 1;
                    }
                }
            }
            outcomes.push(outcome(&exchange["response"]));
        }
    }
    assert!(
        needless.is_empty(),
        "nothing of the kind is recorded: {needless:?}"
    );
    println!("{whole} requests rebuilt, {in_part} but for one field, {not} not");
    assert!(whole > 20 && in_part > 5, "no recordings in that folder");
}

fn outcome(response: &Value) -> Outcome {
    let headers = headers(&response["headers"]);
    let pairs = headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let status = response["status"]["code"]
        .as_u64()
        .and_then(|it| u16::try_from(it).ok());
    let body = response["parsed_body"].to_string();
    Outcome::<PlainText>::from_reply(status.expect("a status"), pairs, body.as_bytes())
}

/// One form of what has several that the API reads alike.
fn normal(mut body: Value) -> Value {
    let fields = body.as_object_mut().expect("an object");
    if fields.get("stream") == Some(&json!(false)) {
        fields.remove("stream");
    }
    if let Some(Value::String(text)) = fields.get("system") {
        let blocks = json!([{"type": "text", "text": text}]);
        fields.insert("system".to_owned(), blocks);
    }
    let turns = fields.get_mut("messages").and_then(Value::as_array_mut);
    for turn in turns.into_iter().flatten() {
        for block in turn["content"].as_array_mut().into_iter().flatten() {
            let fields = block.as_object_mut().expect("an object");
            fields.remove("caller");
            if fields.get("is_error") == Some(&json!(false)) {
                fields.remove("is_error");
            }
            if fields["type"] == "tool_result"
                && let Some(Value::String(text)) = fields.get("content")
            {
                let blocks = json!([{"type": "text", "text": text}]);
                fields.insert("content".to_owned(), blocks);
            }
        }
    }
    body
}

/// Text of the recorded program.
fn own(text: &Value) -> Trusted<String> {
    let text = text.as_str().expect("text").to_owned();
    endorse!(text, by = Recording)
}

fn number(value: &Value) -> u32 {
    let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
    number.expect("a small number")
}

fn rebuilt(exchange: &Value, earlier: &[Outcome]) -> Result<Value, Gap> {
    let recorded = &exchange["request"]["parsed_body"];
    let fields = recorded.as_object().expect("an object");
    let is_count = exchange["request"]["uri"]
        .as_str()
        .is_some_and(|uri| uri.contains("count_tokens"));
    let max_tokens = fields.get("max_tokens").map_or(0, number);
    let conversation = conversation(&recorded["messages"], earlier)?;
    let mut request = Request::new(own(&recorded["model"]), max_tokens).conversation(&conversation);
    for (name, value) in fields {
        request = match name.as_str() {
            "model" | "max_tokens" | "messages" | "stream" => request,
            "mcp_servers" => return Err(Gap::Mcp),
            name => set(request, name, value, earlier),
        };
    }
    let body = match recorded["stream"] {
        _ if is_count => request.count_body(),
        Value::Bool(true) => request.stream_body(),
        _ => request.body(),
    };
    // What the API has taken, the check takes as well.
    assert_eq!(request.check(), Ok(()), "{recorded}");
    Ok(serde_json::from_slice(body.as_bytes()).expect("JSON"))
}

fn set(request: Request, name: &str, value: &Value, earlier: &[Outcome]) -> Request {
    match name {
        "cache_control" => request.cache(match value["ttl"].as_str() {
            Some("1h") => CacheTtl::Hour,
            _ => CacheTtl::FiveMinutes,
        }),
        "container" => {
            let replies = earlier.iter().filter_map(Outcome::reply);
            let id = replies.filter_map(|reply| reply.container()).next_back();
            request.container(id.expect("the container of a reply"))
        }
        "output_config" => output_config(request, value),
        "system" => match value {
            Value::Array(blocks) => blocks.iter().fold(request, |request, block| {
                request.and_system(own(&block["text"]))
            }),
            text => request.system(own(text)),
        },
        "temperature" => request.temperature(value.as_f64().expect("a number")),
        "top_k" => request.top_k(number(value)),
        "thinking" => {
            let thinking = match value["type"].as_str() {
                Some("adaptive") => Thinking::adaptive(),
                _ => Thinking::budget(number(&value["budget_tokens"])),
            };
            request.thinking(match value["display"].as_str() {
                Some("summarized") => thinking.summarized(),
                _ => thinking,
            })
        }
        "tool_choice" => request.tool_choice(match value["type"].as_str() {
            Some("any") => ToolChoice::any(),
            _ => ToolChoice::auto(),
        }),
        "tools" => {
            let tools = value.as_array().expect("a list").iter();
            tools
                .filter_map(server_tool)
                .fold(request, Request::server_tool)
        }
        other => panic!("an unknown field: {other}"),
    }
}

fn output_config(request: Request, value: &Value) -> Request {
    let request = match value.get("task_budget") {
        Some(budget) => request.task_budget(number(&budget["total"])),
        None => request,
    };
    match value["effort"].as_str() {
        Some("high") => request.effort(Effort::High),
        Some("xhigh") => request.effort(Effort::XHigh),
        None => request,
        Some(other) => panic!("an unknown effort: {other}"),
    }
}

fn server_tool(tool: &Value) -> Option<ServerTool> {
    match tool["type"].as_str()? {
        "advisor_20260301" => Some(ServerTool::advisor(
            own(&tool["model"]),
            number(&tool["max_tokens"]),
        )),
        "code_execution_20260120" => Some(ServerTool::code_execution()),
        "web_fetch_20250910" => Some(ServerTool::web_fetch()),
        "tool_search_tool_bm25_20251119" => Some(ServerTool::new(
            trusted!("tool_search_tool_bm25_20251119"),
            trusted!("tool_search_tool_bm25"),
        )),
        other => panic!("an unknown tool: {other}"),
    }
}

fn conversation(turns: &Value, earlier: &[Outcome]) -> Result<Conversation, Gap> {
    let mut conversation = Conversation::new();
    // Each reply is said once, in its order.
    let mut replies = earlier.iter().filter_map(Outcome::reply);
    let mut calls: Vec<CallId> = Vec::new();
    for turn in turns.as_array().expect("a list") {
        let blocks = turn["content"].as_array().expect("blocks");
        match turn["role"].as_str().expect("a role") {
            "user" if blocks.iter().any(|block| block["type"] == "tool_result") => {
                conversation.results(results(blocks, &calls)?);
            }
            "user" => conversation.push(user(blocks)),
            "assistant" => {
                let said = json!(blocks);
                let reply = replies
                    .find(|reply| {
                        let sent = Request::new(Model::OPUS_5, 1).turn(Turn::assistant(*reply));
                        normal(super::sent(&sent))["messages"][0]["content"] == said
                    })
                    .ok_or(Gap::NoReply)?;
                conversation.reply(reply);
                calls = reply
                    .blocks()
                    .iter()
                    .filter_map(|block| match block.kind() {
                        BlockKind::ToolUse { id, .. } => Some(id.clone()),
                        _ => None,
                    })
                    .collect();
            }
            _ => return Err(Gap::SystemTurn),
        }
    }
    Ok(conversation)
}

fn results(blocks: &[Value], calls: &[CallId]) -> Result<Vec<ToolResult>, Gap> {
    let results = blocks.iter().zip(calls).map(|(block, id)| {
        assert_eq!(
            block["tool_use_id"]
                .as_str()
                .map(|it| Tainted::new(it).key()),
            Some(id.key())
        );
        let text = match &block["content"] {
            Value::Array(content) if content[0]["type"] != "text" => {
                return Err(Gap::ToolReference);
            }
            Value::Array(content) => own(&content[0]["text"]),
            text => own(text),
        };
        Ok(ToolResult::new(id, ToolOutput::<Tools>::text(text)))
    });
    results.collect()
}

fn user(blocks: &[Value]) -> Turn {
    let mut turn: Option<Turn> = None;
    for block in blocks {
        let source = &block["source"];
        let kind = [&block["type"], &source["type"]].map(|it| it.as_str().unwrap_or_default());
        turn = Some(match kind {
            ["text", _] => and(turn, block["text"].as_str().expect("text")),
            ["document", "text"] => and(turn, Document::text(own(&source["data"]))),
            ["document", "url"] => and(turn, Document::url(own(&source["url"])).expect("a URL")),
            ["image", "url"] => and(turn, Image::url(own(&source["url"])).expect("a URL")),
            other => panic!("an unknown block: {other:?}"),
        });
    }
    turn.expect("a block")
}

fn and(turn: Option<Turn>, content: impl taintless::claude::UserContent) -> Turn {
    match turn {
        Some(turn) => turn.and(content),
        None => Turn::user(content),
    }
}

/// Every recorded reply, thinking included, goes back byte for byte.
#[test]
fn recorded_replies_are_replayed() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let (mut replies, mut thoughts) = (0, 0);
    for path in files(&folder) {
        for exchange in exchanges(&path) {
            let outcome = outcome(&exchange["response"]);
            let Some(reply) = outcome.reply() else {
                continue;
            };
            let body = exchange["response"]["parsed_body"].to_string();
            let request = Request::new(Model::OPUS_5, 1)
                .turn(Turn::user("a"))
                .turn(Turn::assistant(reply));
            let sent = String::from_utf8(request.body().into_bytes()).expect("JSON is UTF-8");
            let said: serde_json::Map<String, Value> =
                serde_json::from_str(&body).expect("an object");
            let mut content = said["content"].as_array().expect("blocks").clone();
            content.retain(|block| {
                block["text"]
                    .as_str()
                    .is_none_or(|it| !it.trim().is_empty())
            });
            assert!(
                sent.contains(&json!(content).to_string()),
                "{}",
                path.display()
            );
            replies += 1;
            let is_thought = |block: &Value| block.get("signature").or(block.get("data")).is_some();
            thoughts += usize::from(content.iter().any(is_thought));
        }
    }
    println!("{replies} replies replayed, {thoughts} of them with thinking");
    assert!(replies > 20 && thoughts > 4, "no recordings in that folder");
}
