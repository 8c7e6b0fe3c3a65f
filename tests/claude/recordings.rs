//! Real exchanges with the API, read from the folder that `TAINTLESS_RECORDINGS` names.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use taintless::assert_tainted_eq;
use taintless::claude::{BlockKind, Outcome, PlainText};

#[test]
fn every_recorded_reply_is_read_without_loss() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let (mut messages, mut errors, mut others) = (0, 0, 0);
    for path in files(&folder) {
        for exchange in exchanges(&path) {
            let response = &exchange["response"];
            let body = &response["parsed_body"];
            let status = u16::try_from(response["status"]["code"].as_u64().expect("a status"));
            let headers = headers(&response["headers"]);
            let pairs = headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()));
            let outcome = Outcome::<PlainText>::from_reply(
                status.expect("a status"),
                pairs,
                body.to_string().as_bytes(),
            );
            match body["type"].as_str() {
                Some("message") => {
                    check_message(&outcome, body, &path);
                    messages += 1;
                }
                Some("error") => {
                    assert!(
                        matches!(&outcome, Outcome::Failed(error) if error.request_id().is_some())
                    );
                    errors += 1;
                }
                // Streams, counts of tokens, and exchanges with other services.
                _ => others += 1,
            }
        }
    }
    println!(
        "{messages} messages and {errors} errors read; {others} other exchanges are none of the kind"
    );
    assert!(messages > 0 && errors > 0, "no recordings in that folder");
}

pub(crate) fn exchanges(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("a recording is text");
    let recording: Value = serde_saphyr::from_str(&text).expect("a recording is YAML");
    recording["interactions"]
        .as_array()
        .cloned()
        .unwrap_or_default()
}

/// The recorded exchanges, in the order of their names.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of recordings");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    paths.sort();
    paths
}

pub(super) fn headers(headers: &Value) -> Vec<(String, String)> {
    let headers = headers.as_object().into_iter().flatten();
    let values = headers.flat_map(|(name, values)| {
        let values = values
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        values.map(move |value| (name.clone(), value.to_owned()))
    });
    values.collect()
}

fn check_message(outcome: &Outcome<PlainText>, body: &Value, path: &Path) {
    let reply = outcome
        .reply()
        .unwrap_or_else(|| panic!("{}: no reply", path.display()));
    let blocks = body["content"].as_array().expect("blocks");
    assert_eq!(reply.blocks().len(), blocks.len(), "{}", path.display());
    for (block, expected) in reply.blocks().iter().zip(blocks) {
        assert_tainted_eq!(block.json(), expected.to_string());
        let known = match expected["type"].as_str().expect("a kind") {
            "text" => matches!(block.kind(), BlockKind::Text(_)),
            "thinking" => matches!(block.kind(), BlockKind::Thinking(_)),
            "redacted_thinking" => matches!(block.kind(), BlockKind::RedactedThinking),
            "tool_use" => matches!(block.kind(), BlockKind::ToolUse { .. }),
            "server_tool_use" => matches!(block.kind(), BlockKind::ServerToolUse { .. }),
            _ => matches!(block.kind(), BlockKind::Other(_)),
        };
        assert!(known, "{}: {:?}", path.display(), block.kind());
    }
    let usage = outcome.usage();
    assert_eq!(
        Some(usage.input_tokens),
        body["usage"]["input_tokens"].as_u64()
    );
    assert_eq!(
        Some(usage.output_tokens),
        body["usage"]["output_tokens"].as_u64()
    );
    let ended = matches!(outcome, Outcome::Parsed { .. });
    assert_eq!(
        ended,
        body["stop_reason"] == "end_turn",
        "{}",
        path.display()
    );
}
