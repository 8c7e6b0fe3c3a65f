//! Calls that were recorded, read as sets of tools: from the folder that `TAINTLESS_RECORDINGS` names.

use std::fs;

use serde_json::Value;
use taintless::claude::{CallFault, Outcome, PlainText, ToolOutput, ToolResult, Turn};
use taintless::prelude::*;

/// The tools of the recordings whose calls are read.
#[expect(dead_code, reason = "that they are read is the test")]
#[derive(ClaudeTools)]
enum Recorded {
    /// The final result.
    #[claude(pure)]
    FinalResult {
        city: Tainted<String>,
        country: Tainted<String>,
    },
    /// Loads a capability.
    #[claude(reads_untrusted)]
    LoadCapability { id: Tainted<String> },
    /// Looks up the policy of an order.
    #[claude(reads_private)]
    LookupRefundPolicy {
        #[claude(pattern = "^[a-zA-Z]+-[0-9]+$")]
        order_id: Tainted<String>,
    },
    /// Looks up a capital.
    #[claude(reads_untrusted)]
    CapitalLookup { country: Tainted<String> },
    /// Where the country is told.
    #[claude(pure)]
    CountrySource,
    /// The user's country.
    #[claude(reads_private)]
    GetUserCountry,
    /// Searches tools.
    #[claude(pure)]
    SearchTools {
        #[claude(length(min = 1, max = 9), items(length(max = 80)))]
        queries: Vec<Tainted<String>>,
    },
}

#[test]
fn every_recorded_call_is_read_or_told_as_unknown() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let (mut read, mut unknown) = (0, 0);
    for entry in fs::read_dir(folder).expect("the folder of recordings") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a recording is text");
        let recording: Value = serde_saphyr::from_str(&text).expect("a recording is YAML");
        for exchange in recording["interactions"].as_array().into_iter().flatten() {
            let body = &exchange["response"]["parsed_body"];
            let outcome = Outcome::<PlainText>::from_reply(200, [], body.to_string().as_bytes());
            let Some(reply) = outcome.reply() else {
                continue;
            };
            let blocks = body["content"].as_array().into_iter().flatten();
            let asked: Vec<&str> = blocks
                .filter(|block| block["type"] == "tool_use")
                .filter_map(|block| block["name"].as_str())
                .collect();
            let calls = Recorded::calls(reply);
            assert_eq!(calls.len(), asked.len(), "{}", path.display());
            for (call, name) in calls.iter().zip(asked) {
                match call {
                    Ok(call) => {
                        assert_eq!(&*call.name(), name);
                        read += 1;
                    }
                    Err(bad) => {
                        assert!(
                            matches!(bad.fault(), CallFault::Unknown { .. }),
                            "{name}: {bad}"
                        );
                        unknown += 1;
                    }
                }
            }
        }
    }
    println!("{read} recorded calls read, {unknown} of tools that the set has not");
    assert!(read > 10 && unknown > 0, "{read} and {unknown}");
}

/// The recorded stream's call of `get_weather`, read as it arrives.
#[test]
fn the_recorded_streams_call_is_read() {
    #[derive(ClaudeTools)]
    enum Weather {
        /// The weather in a place.
        #[claude(reads_untrusted)]
        GetWeather { location: Tainted<String> },
    }
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let stream = fs::read_to_string(folder.join("streams/tool_use_response.txt"));
    let stream = stream.expect("a recorded stream");
    let events = stream
        .lines()
        .filter_map(|line| line.strip_prefix("data: "));
    let mut blocks: Vec<Value> = Vec::new();
    let mut input = String::new();
    for event in events {
        let event: Value = serde_json::from_str(event).expect("an event is JSON");
        match event["type"].as_str() {
            Some("content_block_start") => blocks.push(event["content_block"].clone()),
            Some("content_block_delta") => {
                input.push_str(event["delta"]["partial_json"].as_str().unwrap_or_default());
            }
            _ => {}
        }
    }
    blocks[1]["input"] = serde_json::from_str(&input).expect("whole arguments");
    let reply = super::reply("tool_use", &Value::from(blocks).to_string());
    let calls = Weather::calls(&reply);
    let [Ok(call)] = &calls[..] else {
        panic!("one call: {calls:?}")
    };
    let Weather::GetWeather { location } = call.arguments();
    assert!(location.is(&trusted!("Paris")));
    let _ = Turn::results([ToolResult::new(call.id(), ToolOutput::<Weather>::text(21))]);
}
