//! The rehearsal server: what it refuses, what it records, and that it stops.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

/// Sends bytes over a connection of its own and reads the answer to its end.
pub(crate) fn exchange(rehearsal: &Rehearsal, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(rehearsal.address()).expect("a connection");
    let length = body.len();
    write!(
        stream,
        "{head}\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .expect("sent");
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

pub(crate) const HEAD: &str = "POST /v1/messages HTTP/1.1\r\nx-api-key: sk-SECRET\r\nanthropic-version: 2023-06-01\r\ncontent-type: application/json";

pub(crate) fn sound() -> Value {
    json!({"model": "m", "max_tokens": 1, "messages": [{"role": "user", "content": "hi"}]})
}

fn with(path: &str, value: Value) -> String {
    let mut body = sound();
    body[path] = value;
    body.to_string()
}

pub(crate) fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn a_sound_request_is_answered_by_the_script() {
    let rehearsal = Rehearsal::replies([Reply::text("hello")]).expect("a server");
    let answer = exchange(&rehearsal, HEAD, &sound().to_string());
    assert_eq!(status(&answer), "200");
    assert!(answer.contains("\"text\":\"hello\"") && answer.contains("request-id: req_rehearsal"));
    let received = &rehearsal.requests()[0];
    assert_eq!(
        (received.model(), received.user_text().as_str()),
        ("m", "hi")
    );
    assert_eq!(received.body_text(), sound().to_string());
    assert_eq!(
        (received.method(), received.path()),
        ("POST", "/v1/messages")
    );
    // The script is at its end.
    assert_eq!(
        status(&exchange(&rehearsal, HEAD, &sound().to_string())),
        "500"
    );
}

#[test]
fn what_the_api_refuses_is_refused_and_the_script_not_asked() {
    let rehearsal = Rehearsal::start(|_| panic!("the script is asked")).expect("a server");
    let sound_body = sound().to_string();
    for (head, expected) in [
        (HEAD.replace("POST", "PUT"), "405"),
        (HEAD.replace("/v1/messages", "/v1/complete"), "404"),
        (HEAD.replace("x-api-key", "x-other"), "401"),
        (HEAD.replace("2023-06-01", "2020-01-01"), "400"),
        (HEAD.replace("application/json", "text/plain"), "400"),
    ] {
        assert_eq!(
            status(&exchange(&rehearsal, &head, &sound_body)),
            expected,
            "{head}"
        );
    }
    let schema = |schema: Value| {
        with(
            "output_config",
            json!({"format": {"type": "json_schema", "schema": schema}}),
        )
    };
    for body in [
        String::new(),
        "[]".to_owned(),
        with("model", json!("")),
        with("max_tokens", json!(0)),
        with("messages", json!([])),
        with("messages", json!([{"role": "assistant", "content": "hi"}])),
        with("messages", json!([{"role": "robot", "content": "hi"}])),
        with("messages", json!([{"role": "user", "content": []}])),
        with(
            "messages",
            json!([{"role": "user", "content": [{"type": "text", "text": " "}]}]),
        ),
        with("output_format", json!({})),
        with("output_config", json!({"format": {"type": "json_object"}})),
        schema(json!({"type": "object", "properties": {}})),
        schema(
            json!({"type": "object", "additionalProperties": false, "properties": {"n": {"type": "integer", "minimum": 1}}}),
        ),
    ] {
        assert_eq!(status(&exchange(&rehearsal, HEAD, &body)), "400", "{body}");
    }
    let requests = rehearsal.requests();
    assert_eq!(requests.len(), 18);
    assert!(requests.iter().all(|request| request.fault().is_some()));
}

#[test]
fn the_key_is_not_kept() {
    let rehearsal = Rehearsal::replies([Reply::text("")]).expect("a server");
    exchange(&rehearsal, HEAD, &sound().to_string());
    let received = rehearsal.requests().remove(0);
    assert_eq!(received.header("x-api-key"), Some(""));
    assert_eq!(received.header("content-type"), Some("application/json"));
    assert!(!received.body_text().contains("SECRET"));
}

#[test]
fn a_connection_can_be_dropped_before_and_within_the_answer() {
    let rehearsal = Rehearsal::replies([Reply::drop_connection(), Reply::drop_mid_body()]);
    let rehearsal = rehearsal.expect("a server");
    assert_eq!(exchange(&rehearsal, HEAD, &sound().to_string()), "");
    let half = exchange(&rehearsal, HEAD, &sound().to_string());
    let (head, body) = half.split_once("\r\n\r\n").expect("a head");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.expect("a length").parse().expect("a number");
    assert!(
        !body.is_empty() && body.len() < length,
        "{} of {length}",
        body.len()
    );
}

#[test]
fn any_bytes_can_be_answered() {
    let rehearsal = Rehearsal::replies([Reply::raw(418, [("x-odd", "1")], "\u{0}teapot")]);
    let answer = exchange(&rehearsal.expect("a server"), HEAD, &sound().to_string());
    assert_eq!(status(&answer), "418");
    assert!(answer.contains("x-odd: 1") && answer.ends_with("\u{0}teapot"));
}

#[test]
fn it_starts_and_stops_within_the_runtime_of_a_test() {
    super::run(async {
        let rehearsal = Rehearsal::replies([Reply::text("hello")]).expect("a server");
        assert!(exchange(&rehearsal, HEAD, &sound().to_string()).contains("hello"));
    });
}

#[test]
fn it_stops_when_it_is_dropped() {
    let rehearsal = Rehearsal::start(|_| Reply::text("")).expect("a server");
    let address = rehearsal.address();
    assert!(TcpStream::connect(address).is_ok());
    drop(rehearsal);
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn nothing_that_is_shown_holds_the_text() {
    let rehearsal = Rehearsal::replies([Reply::text("")]).expect("a server");
    exchange(&rehearsal, HEAD, &with("system", json!("WORDS")));
    let received = rehearsal.requests().remove(0);
    assert_eq!(received.system(), "WORDS");
    assert!(!format!("{received:?} {:?} {rehearsal:?}", received.turns()).contains("WORDS"));
}
