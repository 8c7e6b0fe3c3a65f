//! Every recorded reply to a request that carried a schema, read into a type that says the same:
//! tool calls and replies in text, whole and streamed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use taintless::output::ProblemKind;
use taintless::prelude::*;

taintless::destination!(Comparison = "a test that compares texts");

#[derive(ClaudeOutput)]
struct Place {
    city: Tainted<String>,
    country: Tainted<String>,
}

/// The schema takes a text as well, which a type does not leave open; the reply is a number.
#[derive(ClaudeOutput)]
struct Payment {
    amount: f64,
}

#[derive(ClaudeOutput)]
struct Capability {
    id: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^[A-Za-z]+-[0-9]+$")]
    order_id: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Query {
    query: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Queries {
    #[claude(length(min = 1))]
    queries: Vec<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct Country {
    country: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Location {
    location: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct File {
    filename: Tainted<String>,
    lines_of_text: Vec<Tainted<String>>,
}

#[derive(ClaudeOutput)]
struct NoInput {}

/// A reply in JSON, and what asked for it: a tool, by its name, `format`, or the prompt.
struct Asked {
    file: String,
    by: String,
    schema: Value,
    json: String,
}

/// The names of a schema's fields, and whether each is required.
fn fields(schema: &Value) -> BTreeMap<&str, bool> {
    let names = schema["properties"].as_object().into_iter().flatten();
    let required = schema["required"].as_array().into_iter().flatten();
    let required: Vec<&str> = required.filter_map(Value::as_str).collect();
    names
        .map(|(name, _)| (name.as_str(), required.contains(&name.as_str())))
        .collect()
}

fn parse<T: ClaudeOutput>(asked: &Asked) -> T {
    let Asked {
        file,
        by,
        schema,
        json,
    } = asked;
    let ours = serde_json::to_value(T::schema()).expect("JSON");
    assert_eq!(fields(&ours), fields(schema), "{file}: `{by}`");
    let value = T::parse(json).unwrap_or_else(|error| panic!("{file}: `{by}`: {error}: {json}"));
    let value_of_bytes = T::parse(json.as_bytes());
    assert!(value_of_bytes.is_ok(), "{file}: `{by}`");
    value
}

/// What a reply says, in a form to compare.
///
/// # Panics
/// Where no type is known for its schema: add one.
fn read(asked: &Asked) -> String {
    let fields: Vec<String> = match asked.by.as_str() {
        "final_result" | "prompt" => {
            let Place { city, country } = parse(asked);
            vec![raw(city), raw(country)]
        }
        "format" => {
            let Payment { amount } = parse(asked);
            vec![amount.to_string()]
        }
        "load_capability" => vec![raw(parse::<Capability>(asked).id)],
        "lookup_refund_policy" => vec![raw(parse::<Order>(asked).order_id)],
        "search_only_tool" => vec![raw(parse::<Query>(asked).query)],
        "search_tools" => {
            let Queries { queries } = parse(asked);
            queries.into_iter().map(raw).collect()
        }
        "capital_lookup" => vec![raw(parse::<Country>(asked).country)],
        "country_source" | "get_user_country" => {
            let NoInput {} = parse(asked);
            Vec::new()
        }
        other => panic!("{}: no type for the schema of `{other}`", asked.file),
    };
    format!("{}({})", asked.by, fields.join(", "))
}

fn raw(text: Tainted<String>) -> String {
    taintless::expose!(text, to = Comparison)
}

#[test]
fn every_recorded_reply_with_a_schema_is_read_into_a_type() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let mut read_so_far: BTreeMap<String, usize> = BTreeMap::new();
    for path in files(&folder, "yaml") {
        let text = fs::read_to_string(&path).expect("a recording is text");
        let recording: Value = serde_saphyr::from_str(&text).expect("a recording is YAML");
        for exchange in recording["interactions"].as_array().into_iter().flatten() {
            for asked in asked(&path, exchange) {
                *read_so_far.entry(read(&asked)).or_default() += 1;
            }
        }
    }
    let told: Vec<(&str, usize)> = read_so_far
        .iter()
        .map(|(said, times)| (said.as_str(), *times))
        .collect();
    assert_eq!(
        told,
        [
            ("capital_lookup(Japan)", 1),
            ("country_source()", 1),
            ("final_result(Paris, France)", 2),
            ("format(12.34)", 1),
            ("get_user_country()", 2),
            ("load_capability(refunds)", 4),
            ("lookup_refund_policy(A-4417)", 1),
            ("lookup_refund_policy(order-123)", 3),
            ("prompt(Mexico City, Mexico)", 1),
            ("search_only_tool(recorded)", 1),
            ("search_tools(search_only_tool)", 1),
        ]
    );
}

/// Streams that were recorded without their requests; the tools' schemas are those of their client.
#[test]
fn recorded_streams_of_tool_calls_are_read_into_types() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let mut tools = Vec::new();
    for path in files(&folder.join("streams"), "txt") {
        let text = fs::read_to_string(&path).expect("a stream is text");
        let blocks = streamed(&text);
        tools.extend(blocks.into_iter().filter(|block| block.kind == "tool_use"));
    }
    let named = |name: &str| {
        let block = tools.iter().find(|block| block.name == name);
        block.expect("a recorded stream").json.as_str()
    };
    assert_eq!(tools.len(), 2, "a stream without a type");
    let place = Location::parse(named("get_weather")).expect("a whole call");
    taintless::assert_tainted_eq!(place.location, "Paris");

    // This one was cut by `max_tokens`, and ends within a text.
    let cut = named("make_file");
    let error = File::parse(cut).err().expect("a call that was cut");
    let told: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.kind(), problem.place().map(|place| place.offset)))
        .collect();
    assert_eq!(told, [(ProblemKind::Cut, Some(cut.len()))]);
    let whole = format!("{cut}\"]}}");
    let file = File::parse(&whole).expect("the call, ended");
    taintless::assert_tainted_eq!(file.filename, "taxes.txt");
    assert_eq!(file.lines_of_text.len(), 5);
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of recordings");
    entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == extension))
        .collect()
}

/// A block of a reply: a text, or a tool's input.
struct Block {
    kind: String,
    name: String,
    json: String,
}

/// The replies in JSON to what an exchange's request has schemas for.
fn asked(path: &Path, exchange: &Value) -> Vec<Asked> {
    let request = &exchange["request"]["parsed_body"];
    let mut asked = Vec::new();
    for block in blocks(&exchange["response"]) {
        let (by, schema) = match block.kind.as_str() {
            "tool_use" => (block.name.clone(), tool_schema(request, &block.name)),
            "text" => match reply_schema(request) {
                Some((by, schema)) if block.json.starts_with('{') => (by.to_owned(), schema),
                schema => {
                    let is_format = schema.is_some_and(|(by, _)| by == "format");
                    assert!(!is_format, "{}: prose", path.display());
                    continue;
                }
            },
            _ => continue,
        };
        asked.push(Asked {
            file: path.display().to_string(),
            by,
            schema,
            json: block.json,
        });
    }
    asked
}

fn tool_schema(request: &Value, name: &str) -> Value {
    let mut tools = request["tools"].as_array().into_iter().flatten();
    let tool = tools.find(|tool| tool["name"] == name);
    tool.map(|tool| tool["input_schema"].clone())
        .expect("the schema of a tool that was called")
}

/// What the whole reply was asked to be: by a format, or in words of the system prompt.
fn reply_schema(request: &Value) -> Option<(&'static str, Value)> {
    for format in [
        &request["output_config"]["format"],
        &request["output_format"],
    ] {
        if format.is_object() {
            return Some(("format", format["schema"].clone()));
        }
    }
    let (_, after) = request["system"].as_str()?.split_once("this schema:")?;
    let mut values = serde_json::Deserializer::from_str(after).into_iter();
    Some(("prompt", values.next()?.expect("a schema")))
}

fn blocks(response: &Value) -> Vec<Block> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if let Some(blocks) = response["parsed_body"]["content"].as_array() {
        let block = |block: &Value| Block {
            kind: text(&block["type"]),
            name: text(&block["name"]),
            json: match &block["input"] {
                Value::Null => text(&block["text"]),
                input => input.to_string(),
            },
        };
        return blocks.iter().map(block).collect();
    }
    let body = &response["body"];
    streamed(
        body.as_str()
            .or(body["string"].as_str())
            .unwrap_or_default(),
    )
}

/// The blocks of a stream of server-sent events, each put together from its deltas.
fn streamed(events: &str) -> Vec<Block> {
    let mut blocks: BTreeMap<u64, Block> = BTreeMap::new();
    let data = events.lines().filter_map(|line| line.strip_prefix("data:"));
    for event in data.filter_map(|data| serde_json::from_str::<Value>(data).ok()) {
        let Some(index) = event["index"].as_u64() else {
            continue;
        };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (begun, delta) = (&event["content_block"], &event["delta"]);
        if begun.is_object() {
            let block = Block {
                kind: text(&begun["type"]),
                name: text(&begun["name"]),
                json: text(&begun["text"]),
            };
            blocks.insert(index, block);
        } else if let Some(block) = blocks.get_mut(&index) {
            block.json += &text(&delta["text"]);
            block.json += &text(&delta["partial_json"]);
        }
    }
    blocks.into_values().collect()
}
