//! What a request says besides its turns: marks for the cache, settings, and what does not go together.

use serde_json::{Value, json};
use taintless::claude::{
    CacheTtl, Effort, Model, Request, RequestError, ServerTool, ServiceTier, Thinking, Turn,
};
use taintless::prelude::*;

use super::conversation::{TEXT, outcome, reply};
use super::{Triage, sent};

/// Where the marks stand, in the order of the request.
fn marks(request: &Value) -> Vec<String> {
    fn find(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(mark) = fields.get("cache_control") {
                    assert_eq!(mark["type"], "ephemeral");
                    let ttl = mark["ttl"].as_str().expect("a time");
                    found.push(format!("{path} {ttl}"));
                }
                for name in ["tools", "system", "messages", "content"] {
                    if let Some(field) = fields.get(name) {
                        find(field, &format!("{path}{}", &name[..1]), found);
                    }
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    find(item, &format!("{path}{at}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    find(request, "", &mut found);
    found
}

#[test]
fn a_fifth_mark_cannot_be_sent() {
    let mut request = Request::new(Model::OPUS_5, 1)
        .system(trusted!("rules"))
        .cache_system(CacheTtl::Hour)
        .and_system(trusted!("day"));
    for at in 0..6 {
        request = request.turn(Turn::user(at.to_string()).cached().and("more"));
    }
    assert_eq!(request.check(), Ok(()));
    assert_eq!(
        marks(&sent(&request)),
        ["s0 1h", "m3c0 5m", "m4c0 5m", "m5c0 5m"]
    );
    let request = request
        .server_tool(ServerTool::web_search())
        .cache_tools(CacheTtl::Hour)
        .cache(CacheTtl::FiveMinutes);
    assert_eq!(marks(&sent(&request)), [" 5m", "t0 1h", "s0 1h", "m5c0 5m"]);
    let crowded = request
        .cache_system(CacheTtl::Hour)
        .and_system(trusted!("third"))
        .cache_system(CacheTtl::Hour);
    assert_eq!(marks(&sent(&crowded)), [" 5m", "t0 1h", "s1 1h", "s2 1h"]);
    assert_eq!(crowded.check(), Ok(()));
}

#[test]
fn an_hour_does_not_stand_after_five_minutes() {
    let request = Request::new(Model::OPUS_5, 1)
        .turn(Turn::user("a").cached())
        .turn(Turn::user("b").cached_for(CacheTtl::Hour));
    assert_eq!(request.check(), Err(RequestError::CacheOrder));
    // One that is left out does not count.
    let mut request = request;
    for _ in 0..3 {
        request = request.turn(Turn::user("c").cached());
    }
    assert_eq!(request.check(), Ok(()));
}

#[test]
fn what_the_model_said_takes_no_mark() {
    let answer = outcome(&format!("[{TEXT}]"), "end_turn");
    let request = Request::new(Model::OPUS_5, 1)
        .turn(Turn::user("a"))
        .turn(Turn::assistant(reply(&answer)).cached().and("x"));
    assert_eq!(marks(&sent(&request)), [""; 0]);
    assert_eq!(
        sent(&request)["messages"][1]["content"],
        json!([{"type": "text", "text": "T"}])
    );
}

#[test]
fn settings_are_sent_as_the_api_names_them() {
    let request = Request::new(Model::OPUS_5, 4096)
        .turn(Turn::user("a"))
        .thinking(Thinking::budget(1024).omitted())
        .effort(Effort::XHigh)
        .task_budget(20_000)
        .service_tier(ServiceTier::StandardOnly)
        .top_p(0.95)
        .user_id(Tainted::new("a@example.com").key())
        .output::<Triage>();
    assert_eq!(request.check(), Ok(()));
    let body = sent(&request);
    assert_eq!(
        body["thinking"],
        json!({"type": "enabled", "budget_tokens": 1024, "display": "omitted"})
    );
    let config = &body["output_config"];
    assert_eq!(config["effort"], "xhigh");
    assert_eq!(
        config["task_budget"],
        json!({"type": "tokens", "total": 20_000})
    );
    assert_eq!(config["format"]["type"], "json_schema");
    assert_eq!(body["service_tier"], "standard_only");
    assert_eq!(body["top_p"], 0.95);
    let user = body["metadata"]["user_id"].as_str().expect("an id");
    assert!(user.len() == 32 && user.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let mut stream: Value = serde_json::from_slice(request.stream_body().as_bytes()).expect("JSON");
    assert_eq!(
        stream.as_object_mut().expect("an object").remove("stream"),
        Some(json!(true))
    );
    assert_eq!(stream, body);
    let count: Value = serde_json::from_slice(request.count_body().as_bytes()).expect("JSON");
    let names: Vec<&String> = count.as_object().expect("an object").keys().collect();
    assert_eq!(names, ["messages", "model", "output_config", "thinking"]);
}

#[test]
fn what_does_not_go_together_is_found_before_it_is_sent() {
    let request = || Request::new(Model::OPUS_5, 2048).turn(Turn::user("a"));
    for budget in [0, 1023, 2048, 9000] {
        assert_eq!(
            request().thinking(Thinking::budget(budget)).check(),
            Err(RequestError::ThinkingBudget {
                budget,
                max_tokens: 2048
            })
        );
    }
    assert_eq!(request().thinking(Thinking::budget(2047)).check(), Ok(()));
    for bad in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        assert_eq!(
            request().temperature(bad).check(),
            Err(RequestError::Sampling)
        );
        assert_eq!(request().top_p(bad).check(), Err(RequestError::Sampling));
    }
    let cool = request().temperature(0.2).top_k(5);
    assert_eq!(cool.check(), Ok(()));
    assert_eq!(
        cool.clone().thinking(Thinking::adaptive()).check(),
        Err(RequestError::SamplingWithThinking)
    );
    assert_eq!(cool.thinking(Thinking::disabled()).check(), Ok(()));
    assert_eq!(
        request().stop_sequence(trusted!("\n")).check(),
        Err(RequestError::StopSequence)
    );
    let torn = ServerTool::web_fetch()
        .allowed_domains([trusted!("example.com")])
        .blocked_domains([trusted!("example.org")]);
    assert_eq!(
        request().server_tool(torn).check(),
        Err(RequestError::Domains)
    );
    let answer = outcome(&format!("[{TEXT}]"), "end_turn");
    let backwards = Request::new(Model::OPUS_5, 1).turn(Turn::assistant(reply(&answer)));
    assert_eq!(backwards.check(), Err(RequestError::NoUserFirst));
}
