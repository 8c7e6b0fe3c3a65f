//! Every branch of `Outcome::from_reply`.

use std::time::Duration;

use taintless::assert_tainted_eq;
use taintless::claude::{
    ApiErrorKind, Block, BlockKind, Limit, NoAnswer, Outcome, PlainText, StopReason, Turn,
};
use taintless::prelude::*;

use super::{SOUND, Triage};

/// A message with one text block.
fn message(text: &str, stop_reason: &str) -> Vec<u8> {
    let message = serde_json::json!({
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": text}],
        "stop_reason": stop_reason,
        "stop_details": {"category": "cyber"},
        "usage": {"input_tokens": 1, "output_tokens": 2, "cache_creation_input_tokens": 3,
            "cache_read_input_tokens": 4, "service_tier": "standard"},
    });
    message.to_string().into_bytes()
}

fn triage(text: &str, stop_reason: &str) -> Outcome<Triage> {
    Outcome::from_reply(200, [("Request-Id", "req_1")], &message(text, stop_reason))
}

fn error(status: u16, headers: &[(&str, &str)], body: &str) -> taintless::claude::ApiError {
    match Outcome::<PlainText>::from_reply(status, headers.iter().copied(), body.as_bytes()) {
        Outcome::Failed(error) => error,
        other => panic!("{status}: {other:?}"),
    }
}

#[test]
fn a_sound_reply_is_parsed() {
    let outcome = triage(SOUND, "end_turn");
    assert_eq!(
        outcome.request_id().map(ToString::to_string).as_deref(),
        Some("req_1")
    );
    let usage = outcome.usage();
    assert_eq!((usage.input_tokens, usage.output_tokens), (1, 2));
    assert_eq!(usage.total_input_tokens(), 8);
    let Outcome::Parsed { value, reply } = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(value.severity, 2);
    assert_tainted_eq!(value.summary, "Where is my parcel?");
    assert!(matches!(reply.stop_reason(), StopReason::EndTurn));
}

#[test]
fn the_stop_reason_is_looked_at_before_the_text() {
    // The text fits; the reasons say that it is no answer.
    assert!(matches!(
        triage(SOUND, "refusal"),
        Outcome::Refused { category: Some(category), .. } if category.is(&trusted!("cyber"))
    ));
    let Outcome::Truncated { limit, reply } = triage(SOUND, "max_tokens") else {
        panic!("cut by max_tokens");
    };
    assert_eq!(limit, Limit::MaxTokens);
    assert_tainted_eq!(reply.text(), SOUND);
    assert!(matches!(
        triage(SOUND, "model_context_window_exceeded"),
        Outcome::Truncated {
            limit: Limit::ContextWindow,
            ..
        }
    ));
    assert!(matches!(triage(SOUND, "tool_use"), Outcome::ToolUse { .. }));
    assert!(matches!(
        triage(SOUND, "pause_turn"),
        Outcome::Paused { .. }
    ));
    assert!(matches!(
        triage(SOUND, "stop_sequence"),
        Outcome::Parsed { .. }
    ));
    let Outcome::Stopped { reply } = triage(SOUND, "bored") else {
        panic!("an unknown reason is kept");
    };
    assert!(
        matches!(reply.stop_reason(), StopReason::Other(reason) if reason.is(&trusted!("bored")))
    );
}

#[test]
fn a_reply_that_breaks_a_rule_is_rejected_with_its_reply() {
    let Outcome::Rejected { error, reply } = triage(r#"{"severity": 9}"#, "end_turn") else {
        panic!("two problems");
    };
    assert_eq!(error.problems().len(), 2);
    assert_eq!(reply.usage().output_tokens, 2);
    for text in ["", "null", "[", "Sure! {}"] {
        assert!(
            matches!(triage(text, "end_turn"), Outcome::Rejected { .. }),
            "{text}"
        );
    }
}

#[test]
fn a_reply_without_a_type_is_its_text() {
    let body = br#"{"type":"message","stop_reason":"end_turn","content":[
        {"type":"text","text":"one "},{"type":"hologram"},{"type":"text","text":"two"}]}"#;
    let plain = Outcome::<PlainText>::from_reply(200, [], body).into_value();
    assert_tainted_eq!(plain.expect("text").text, "one two");
    let empty = br#"{"type":"message","stop_reason":"end_turn","content":[]}"#;
    let plain = Outcome::<PlainText>::from_reply(200, [], empty).into_value();
    assert!(plain.expect("no text").text.is_empty());
}

#[test]
fn no_block_is_lost() {
    let body = br#"{"type":"message","stop_reason":"tool_use","content":[
        {"type":"thinking","thinking":"Hmm.","signature":"c2ln"},
        {"type":"redacted_thinking","data":"x"},
        {"type":"tool_use","id":"toolu_1","name":"look","input":{"b": 1, "a":[ ]}},
        {"type":"server_tool_use","id":"srvtoolu_1","name":"search","input":{}},
        {"type":"hologram","shape":{"deep":[1,2]}},
        {"type":"text"},
        {"no":"type"},
        7]}"#;
    let outcome = Outcome::<PlainText>::from_reply(200, [], body);
    let reply = outcome.reply().expect("a reply");
    let kinds: Vec<&BlockKind> = reply.blocks().iter().map(Block::kind).collect();
    assert!(matches!(kinds[0], BlockKind::Thinking(text) if text.is(&trusted!("Hmm."))));
    assert!(matches!(kinds[1], BlockKind::RedactedThinking));
    let BlockKind::ToolUse { id, name, input } = kinds[2] else {
        panic!("a tool call");
    };
    assert!(id.text().is(&trusted!("toolu_1")) && name.is(&trusted!("look")));
    assert_tainted_eq!(input, r#"{"b": 1, "a":[ ]}"#);
    assert!(matches!(kinds[3], BlockKind::ServerToolUse { .. }));
    assert!(matches!(kinds[4], BlockKind::Other(kind) if kind.is(&trusted!("hologram"))));
    assert_tainted_eq!(
        reply.blocks()[4].json(),
        r#"{"type":"hologram","shape":{"deep":[1,2]}}"#
    );
    assert!(
        kinds[5..]
            .iter()
            .all(|kind| matches!(kind, BlockKind::Other(_)))
    );
    assert_eq!(kinds.len(), 8);
}

#[test]
fn errors_are_typed_and_silent_about_their_words() {
    let body = r#"{"type":"error","error":{"type":"invalid_request_error","message":"messages.0: SECRET PROMPT"},"request_id":"req_9"}"#;
    let error = error(400, &[], body);
    assert!(matches!(error.kind(), ApiErrorKind::InvalidRequest));
    assert_eq!(
        error.request_id().map(ToString::to_string).as_deref(),
        Some("req_9")
    );
    assert_tainted_eq!(error.message().expect("words"), "messages.0: SECRET PROMPT");
    let no_answer = NoAnswer::Failed(error.clone());
    for shown in [
        format!("{error} {error:?}"),
        format!("{no_answer} {no_answer:?}"),
    ] {
        assert!(!shown.contains("SECRET"), "{shown}");
    }
    assert_eq!(
        error.to_string(),
        "the API answered 400: the request is not valid (request req_9)"
    );
}

#[test]
fn every_kind_of_error_is_known_by_type_or_by_status() {
    for (status, kind, retryable) in [
        (400, "invalid_request_error", false),
        (401, "authentication_error", false),
        (402, "billing_error", false),
        (403, "permission_error", false),
        (404, "not_found_error", false),
        (413, "request_too_large", false),
        (500, "api_error", true),
        (504, "timeout_error", true),
        (529, "overloaded_error", true),
    ] {
        let typed = format!(r#"{{"type":"error","error":{{"type":"{kind}","message":""}}}}"#);
        for body in [typed.as_str(), "<html>", ""] {
            let error = error(status, &[], body);
            assert!(
                !matches!(
                    error.kind(),
                    ApiErrorKind::Other(_) | ApiErrorKind::Malformed
                ),
                "{status} {kind}"
            );
            assert_eq!(error.is_retryable(), retryable, "{status}");
        }
    }
    let unknown = error(
        418,
        &[],
        r#"{"type":"error","error":{"type":"teapot_error"}}"#,
    );
    assert!(
        matches!(unknown.kind(), ApiErrorKind::Other(kind) if kind.is(&trusted!("teapot_error")))
    );
    // An error can come with status 200.
    let late = error(
        200,
        &[],
        r#"{"type":"error","error":{"type":"overloaded_error"}}"#,
    );
    assert!(late.is_retryable());
    assert!(matches!(
        error(200, &[], "{}").kind(),
        ApiErrorKind::Malformed
    ));
    assert!(matches!(
        error(307, &[("location", "https://x")], "").kind(),
        ApiErrorKind::Malformed
    ));
}

#[test]
fn a_spending_limit_is_not_tried_again() {
    assert!(!error(429, &[], "").is_retryable());
    let limited = error(
        429,
        &[
            ("retry-after", "7"),
            ("anthropic-ratelimit-tokens-limit", "9"),
        ],
        "",
    );
    assert!(limited.is_retryable());
    assert_eq!(limited.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(limited.rate_limits().tokens.limit, Some(9));
    let long = error(429, &[("retry-after", "3600")], "");
    assert_eq!(
        (long.is_retryable(), long.retry_after()),
        (false, Some(Duration::from_hours(1)))
    );
}

#[test]
fn any_bytes_are_answered_with_an_outcome() {
    let nested = "[".repeat(100_000);
    let odd: [&[u8]; 9] = [
        b"",
        b"\xFF\xFE",
        b"null",
        b"[]",
        nested.as_bytes(),
        br#"{"type":"message","content":{},"stop_reason":"end_turn"}"#,
        br#"{"type":"message","content":[{"type":"text","text":"a"}],"stop_reason":7,"usage":[]}"#,
        b"\xEF\xBB\xBF{\"type\":\"message\",\"content\":[]}",
        br#"{"type":"message","content":[{"type":"text","text":"\ud800 \u0000"}],"stop_reason":"end_turn"}"#,
    ];
    for bytes in odd {
        for status in [0, 100, 200, 304, 404, 599, u16::MAX] {
            let outcome = Outcome::<Triage>::from_reply(status, [("request-id", "\u{1}")], bytes);
            assert!(outcome.request_id().is_none());
            assert!(outcome.into_value().is_err());
        }
    }
}

#[test]
fn nothing_that_is_shown_holds_the_models_words() {
    let outcome = triage(r#"{"severity": "WORDS", "WORDS": 1}"#, "end_turn");
    let turn = Turn::assistant(outcome.reply().expect("a reply"));
    let shown = format!("{outcome:?} {turn:?}");
    assert!(!shown.contains("WORDS"), "{shown}");
    let error = outcome.into_value().err().expect("rejected");
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        shown = format!("{shown} {cause} {cause:?}");
        source = cause.source();
    }
    assert!(!shown.contains("WORDS"), "{shown}");
}

proptest::proptest! {
    #[test]
    fn any_body_is_read_without_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), status in 0_u16..=999) {
        let _ = Outcome::<Triage>::from_reply(status, [], &bytes);
    }

    #[test]
    fn any_text_is_replayed_as_it_was(text in ".{0,60}") {
        let json = serde_json::json!({"type": "text", "text": text}).to_string();
        let body = format!(r#"{{"type":"message","content":[{json}],"stop_reason":"end_turn"}}"#);
        let outcome = Outcome::<PlainText>::from_reply(200, [], body.as_bytes());
        let reply = outcome.reply().expect("a reply");
        let request = taintless::claude::Request::new(taintless::claude::Model::OPUS_5, 1)
            .turn(Turn::assistant(reply));
        let sent = String::from_utf8(request.body().into_bytes()).expect("JSON is UTF-8");
        // The API refuses a block without text, and a turn without blocks.
        let expected = if text.trim().is_empty() {
            "\"messages\":[]".to_owned()
        } else {
            format!("\"content\":[{json}]")
        };
        proptest::prop_assert!(sent.contains(&expected), "{}", sent);
    }
}
