//! Requests, replies and what is read of them.

use taintless::claude::{EventReader, Model, Outcome, PlainText, Request, Turn};
use taintless::output::{Limits, TaintedMap, Unchecked, WireError};
use taintless::prelude::*;

use super::{PLANTED, Row};

#[derive(ClaudeOutput)]
#[claude(stream)]
pub(super) struct Note {
    #[claude(range(min = 1, max = 5))]
    severity: u8,
    #[claude(length(max = 20), check = never)]
    text: Tainted<String>,
    tags: TaintedMap<Tainted<String>>,
}

fn never(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    if text.char_count() > 15 {
        return Err(trusted!("expected fewer words"));
    }
    Ok(())
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = requests();
    rows.extend(read());
    for body in bodies() {
        for status in [200, 400, 500] {
            rows.extend(outcome::<Note>(status, &body));
            rows.extend(outcome::<PlainText>(status, &body));
        }
    }
    for stream in streams() {
        rows.extend(streamed(&stream));
    }
    rows
}

fn requests() -> Vec<Row> {
    taintless::authority!(Operator = "the test itself");
    let wrapped = PLANTED.wrap(Source::Email);
    let turn = Turn::user(PLANTED).and(prompt!("{wrapped}"));
    let secret = endorse!(PLANTED, by = Operator);
    let request = Request::new(Model::HAIKU_4_5, 100)
        .system(system_prompt!("{secret}"))
        .stop_sequence(secret)
        .turn(turn.clone());
    vec![
        Row::new(&["Turn"], turn),
        Row::new(&["JsonBody"], request.body()),
        Row::new(&["Request", "Model"], request),
    ]
}

/// Values, and errors, of a reply that holds the text everywhere.
fn read() -> Vec<Row> {
    let sound =
        format!(r#"{{"severity": 1, "text": "{PLANTED}", "tags": {{"{PLANTED}": "{PLANTED}"}}}}"#);
    let broken = format!(
        r#"{{"severity": "{PLANTED}", "text": "{PLANTED} {PLANTED}", "{PLANTED}": [], "tags": {{"{PLANTED}": 1}}}}"#
    );
    let old = sound.replace(
        &format!("\"text\": \"{PLANTED}\""),
        &format!("\"text\": \"{PLANTED} {PLANTED}\""),
    );
    let note = Note::parse(&sound).expect("a sound reply");
    let mut rows = vec![
        Row::new(&["TaintedMap"], &note.tags),
        Row::new(&["TaintedMap"], note.tags.iter().collect::<Vec<_>>()),
        Row::new(&["TaintedMap", "Tainted"], (note.severity, note.text)),
        Row::new(&["Unchecked"], Unchecked::<Note>::parse(&old).map_err(drop)),
        Row::new(&["Limits", "UnknownFields"], Limits::new()),
        Row::new(&["WireSchema"], Note::wire_schema()),
        Row::new(&["WireTool"], Note::wire_tool(trusted!("note"))),
        Row::error(&["WireError"], &WireError::NoObject),
        Row::error(
            &["WireError"],
            &u8::wire_tool(trusted!("note")).expect_err("no object"),
        ),
    ];
    let small = Limits::new().bytes(10);
    for error in [
        Note::parse(&broken).err(),
        Note::parse(&format!("{PLANTED} {sound}")).err(),
        Note::extract(&format!("{PLANTED} {sound} {PLANTED} {sound}")).err(),
        Note::extract(PLANTED).err(),
        Note::parse_with(&sound, &small).err(),
        Unchecked::<Note>::parse(&old)
            .and_then(Unchecked::check)
            .err(),
    ] {
        let error = error.expect("it does not fit");
        rows.push(Row::new(&["Prompt"], error.feedback()));
        for problem in error.problems() {
            rows.push(Row::new(
                &["Problem", "ProblemKind", "Place", "Found"],
                problem,
            ));
            rows.push(Row {
                types: &["Problem"],
                shown: format!(
                    "{problem} {problem:#} {} {}",
                    problem.pointer(),
                    problem.expected()
                ),
            });
        }
        rows.push(Row::error(&["OutputError"], &error));
    }
    let error = serde_json::from_str::<Note>(&broken)
        .err()
        .expect("it does not fit");
    rows.push(Row::error(&["OutputError"], &error));
    rows
}

/// Answers of the API that hold the text in every place.
pub(super) fn bodies() -> Vec<String> {
    let message = |text: &str, stop: &str| {
        serde_json::json!({
            "type": "message", "role": "assistant", "id": PLANTED, "model": PLANTED,
            "content": [
                {"type": "text", "text": text},
                {"type": "tool_use", "id": PLANTED, "name": PLANTED, "input": {PLANTED: PLANTED}},
                {"type": PLANTED, PLANTED: PLANTED},
            ],
            "stop_reason": stop, "stop_sequence": PLANTED,
            "stop_details": {"type": "refusal", "category": PLANTED, "explanation": PLANTED},
        })
        .to_string()
    };
    let sound = format!(r#"{{"severity": 1, "text": "{PLANTED}", "tags": {{}}}}"#);
    let mut bodies = vec![
        message(&sound, "end_turn"),
        message(PLANTED, "end_turn"),
        PLANTED.to_owned(),
        format!("<html>{PLANTED}</html>"),
        format!(r#"{{"type": "error", "error": {{"type": "{PLANTED}", "message": "{PLANTED}"}}}}"#),
        format!(r#"{{"type": "error", "error": {{"type": "api_error", "message": "{PLANTED}"}}}}"#),
    ];
    for stop in [
        "refusal",
        "max_tokens",
        "model_context_window_exceeded",
        "tool_use",
        "pause_turn",
        PLANTED,
    ] {
        bodies.push(message(PLANTED, stop));
    }
    bodies
}

/// Streams that hold the text in every place, with every kind of end.
pub(super) fn streams() -> Vec<String> {
    let start = r#"{"type":"message_start","message":{"id":"PLANTED","model":"PLANTED","content":[],"PLANTED":"PLANTED"}}"#;
    let block = |index: u32, block: &str, delta: &str| {
        [
            format!(r#"{{"type":"content_block_start","index":{index},"content_block":{block}}}"#),
            format!(r#"{{"type":"content_block_delta","index":{index},"delta":{delta}}}"#),
        ]
    };
    let blocks = [
        block(
            0,
            r#"{"type":"text","text":"PLANTED"}"#,
            r#"{"type":"text_delta","text":"PLANTED"}"#,
        ),
        block(
            1,
            r#"{"type":"thinking","thinking":"PLANTED","signature":""}"#,
            r#"{"type":"thinking_delta","thinking":"PLANTED"}"#,
        ),
        block(
            2,
            r#"{"type":"thinking","thinking":"PLANTED","signature":""}"#,
            r#"{"type":"signature_delta","signature":"PLANTED"}"#,
        ),
        block(
            3,
            r#"{"type":"tool_use","id":"PLANTED","name":"PLANTED","input":{}}"#,
            r#"{"type":"input_json_delta","partial_json":"{\"PLANTED\":"}"#,
        ),
        block(
            4,
            r#"{"type":"server_tool_use","id":"PLANTED","name":"PLANTED","input":{}}"#,
            r#"{"type":"PLANTED","PLANTED":"PLANTED"}"#,
        ),
        block(
            5,
            r#"{"type":"PLANTED","text":"PLANTED"}"#,
            r#"{"type":"citations_delta","citation":{"PLANTED":"PLANTED"}}"#,
        ),
    ];
    let delta = r#"{"type":"message_delta","delta":{"stop_reason":"PLANTED"},"PLANTED":1}"#;
    let head = [vec![start.to_owned()], blocks.concat()].concat();
    let ends = [
        vec![delta, r#"{"type":"message_stop"}"#],
        vec![r#"{"type":"error","error":{"type":"PLANTED","message":"PLANTED"}}"#],
        vec![r#"{"type":"error","error":{"type":"overloaded_error","message":"PLANTED"}}"#],
        vec![r#"{"type":"PLANTED","PLANTED":"PLANTED"}"#],
        vec!["PLANTED"],
        vec![],
    ];
    let streams = ends.into_iter().map(|end| {
        let events = head.iter().map(String::as_str).chain(end);
        let data: Vec<String> = events
            .map(|event| format!("event: PLANTED\ndata: {event}\n\n"))
            .collect();
        format!(": PLANTED\n{}", data.concat()).replace("PLANTED", PLANTED)
    });
    streams.collect()
}

fn streamed(stream: &str) -> Vec<Row> {
    let mut reader = EventReader::new().headers([(PLANTED, PLANTED)]);
    let mut rows = Vec::new();
    for piece in stream.as_bytes().chunks(50) {
        reader.push(piece);
        while let Some(event) = reader.next_event() {
            rows.push(Row::new(&["StreamEvent", "StartedBlock"], event));
        }
        rows.push(Row::new(&["EventReader"], &reader));
    }
    rows.push(Row::new(&["PartialReply"], reader.so_far()));
    rows.push(Row::new(&["Block", "BlockKind"], reader.so_far().blocks()));
    match reader.finish() {
        Ok(reply) => rows.push(Row::new(&["Reply"], reply)),
        Err(error) => {
            rows.push(Row::new(&["StreamFault"], error.fault()));
            rows.push(Row::error(&["StreamError"], &error));
        }
    }
    rows
}

fn outcome<T: taintless::claude::Answer>(status: u16, body: &str) -> Vec<Row> {
    let headers = [
        ("retry-after", PLANTED),
        ("anthropic-ratelimit-requests-reset", PLANTED),
        ("anthropic-ratelimit-tokens-limit", PLANTED),
        (PLANTED, PLANTED),
    ];
    let outcome = Outcome::<T>::from_reply(status, headers, body.as_bytes());
    let mut rows = vec![
        Row::new(&["Usage"], outcome.usage()),
        Row::new(&["RequestId"], outcome.request_id()),
    ];
    if let Some(reply) = outcome.reply() {
        rows.push(Row::new(&["StopReason"], reply.stop_reason()));
        rows.push(Row::new(&["Block"], reply.blocks()));
        for block in reply.blocks() {
            rows.push(Row::new(&["BlockKind"], block.kind()));
        }
        rows.push(Row::new(&["Turn"], Turn::assistant(reply)));
        rows.push(Row::new(&["Reply"], reply));
    }
    if let Outcome::Failed(error) = &outcome {
        rows.push(Row::new(&["ApiErrorKind"], error.kind()));
        rows.push(Row::new(&["RateLimits", "RateLimit"], error.rate_limits()));
        rows.push(Row::error(&["ApiError"], error));
    }
    rows.push(Row::new(&["Outcome", "Limit"], &outcome));
    match outcome.into_value() {
        Ok(_) => {}
        Err(error) => rows.push(Row::error(&["NoAnswer"], &error)),
    }
    rows
}

/// A deserializer that is called like the one whose errors quote nothing, and whose errors do.
struct MissingFieldDeserializer(&'static str);

impl<'de> serde::Deserializer<'de> for MissingFieldDeserializer {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: serde::de::Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_str(self.0)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn a_deserializer_is_not_believed_by_its_name() {
    use serde::Deserialize as _;
    let bare = u32::deserialize(MissingFieldDeserializer(super::PLANTED)).expect_err("text");
    assert!(bare.to_string().contains(super::PLANTED), "it quotes");
    let error = taintless::Tainted::<u32>::deserialize(MissingFieldDeserializer(super::PLANTED));
    let error = error.expect_err("text").to_string();
    assert!(!error.contains(super::PLANTED), "{error}");
}
