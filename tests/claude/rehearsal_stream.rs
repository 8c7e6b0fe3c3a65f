//! The rehearsal server's streams: their form, their faults, and that it sees a client leave.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange, sound, status};

/// An answer to a request for a stream.
pub(crate) struct Streamed {
    head: String,
    /// What stands after `data: ` in each event; no JSON is a string here.
    pub(crate) events: Vec<Value>,
    /// Whether the body ended in due form.
    ended: bool,
}

fn asking() -> String {
    let mut body = sound();
    body["stream"] = json!(true);
    body.to_string()
}

/// Takes the chunks of a body apart; says whether the last one was there.
fn unchunk(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(line) = rest.windows(2).position(|pair| pair == b"\r\n") else {
            return (body, false);
        };
        let length = std::str::from_utf8(&rest[..line]).expect("a length");
        let length = usize::from_str_radix(length, 16).expect("a length");
        if length == 0 {
            return (body, true);
        }
        let start = line + 2;
        let end = (start + length).min(rest.len());
        body.extend_from_slice(&rest[start..end]);
        rest = rest.get(end + 2..).unwrap_or_default();
    }
}

fn connect(rehearsal: &Rehearsal, body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(rehearsal.address()).expect("a connection");
    let length = body.len();
    write!(
        stream,
        "{HEAD}\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .expect("sent");
    stream
}

fn raw_body(rehearsal: &Rehearsal) -> (String, Vec<u8>, bool) {
    let mut answer = Vec::new();
    let _ = connect(rehearsal, &asking()).read_to_end(&mut answer);
    let gap = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = answer.split_at(gap.expect("a head") + 4);
    let head = String::from_utf8_lossy(head).into_owned();
    let (body, ended) = unchunk(body);
    let ended = ended || head.contains("content-length: 0");
    (head, body, ended)
}

fn stream(reply: Reply) -> Streamed {
    stream_on(&Rehearsal::replies([reply]).expect("a server"))
}

pub(crate) fn stream_on(rehearsal: &Rehearsal) -> Streamed {
    let (head, body, ended) = raw_body(rehearsal);
    let text = String::from_utf8_lossy(&body).into_owned();
    let events = text.split_terminator("\n\n").map(|event| {
        let (name, data) = event.split_once('\n').unwrap_or((event, ""));
        let data = data.strip_prefix("data: ").unwrap_or_default();
        let value: Value = serde_json::from_str(data).unwrap_or_else(|_| json!(data));
        if let Some(kind) = value["type"].as_str() {
            assert_eq!(name, format!("event: {kind}"));
        }
        value
    });
    Streamed {
        head,
        events: events.collect(),
        ended,
    }
}

impl Streamed {
    fn kinds(&self) -> Vec<&str> {
        let kinds = self.events.iter().map(|event| event["type"].as_str());
        kinds.map(|kind| kind.unwrap_or("?")).collect()
    }

    /// The texts of the deltas' field, one after another.
    pub(crate) fn joined(&self, field: &str) -> String {
        let deltas = self.events.iter().map(|event| &event["delta"][field]);
        deltas.filter_map(Value::as_str).collect()
    }
}

#[test]
fn a_message_is_streamed_in_the_form_of_the_api() {
    let whole = stream(Reply::text("Grüße an alle").pieces(4).usage(7, 9));
    assert_eq!(status(&whole.head), "200");
    assert!(whole.head.contains("content-type: text/event-stream"));
    assert!(!whole.head.contains("application/json") && whole.ended);
    assert_eq!(
        whole.kinds(),
        [
            "message_start",
            "content_block_start",
            "ping",
            "content_block_delta",
            "content_block_delta",
            "content_block_delta",
            "content_block_delta",
            "content_block_stop",
            "message_delta",
            "message_stop"
        ]
    );
    assert_eq!(whole.joined("text"), "Grüße an alle");
    let start = &whole.events[0]["message"];
    assert_eq!(
        (&start["content"], &start["stop_reason"]),
        (&json!([]), &Value::Null)
    );
    assert_eq!(start["usage"]["input_tokens"], 7);
    assert_eq!(start["usage"]["output_tokens"], 1);
    assert_eq!(
        whole.events[1]["content_block"],
        json!({"type": "text", "text": ""})
    );
    assert_eq!(whole.events[8]["delta"]["stop_reason"], "end_turn");
    assert_eq!(whole.events[8]["usage"]["output_tokens"], 9);
}

#[test]
fn without_the_wish_for_a_stream_it_comes_whole() {
    let rehearsal = Rehearsal::replies([Reply::text("hello").pieces(1)]).expect("a server");
    let answer = exchange(&rehearsal, HEAD, &sound().to_string());
    assert!(answer.contains("application/json") && answer.contains("\"text\":\"hello\""));
    assert!(!rehearsal.requests()[0].is_stream());
}

#[test]
fn blocks_of_every_kind_come_in_their_own_deltas() {
    let citation = json!({"type": "char_location", "cited_text": "x"});
    let all = stream(
        Reply::blocks([
            json!({"type": "thinking", "thinking": "Let me see.", "signature": "c2lnbmF0dXJl"}),
            json!({"type": "text", "text": "So.", "citations": [citation]}),
            json!({"type": "tool_use", "id": "toolu_1", "name": "find", "input": {"query": "parcel"}}),
            json!({"type": "hologram", "shape": [1]}),
        ])
        .pieces(3),
    );
    assert_eq!(all.joined("thinking"), "Let me see.");
    assert_eq!(all.joined("signature"), "c2lnbmF0dXJl");
    assert_eq!(all.joined("text"), "So.");
    assert_eq!(all.joined("partial_json"), r#"{"query":"parcel"}"#);
    let starts = all
        .events
        .iter()
        .filter(|event| event["type"] == "content_block_start");
    let starts: Vec<&Value> = starts.map(|event| &event["content_block"]).collect();
    assert_eq!(
        *starts[0],
        json!({"type": "thinking", "thinking": "", "signature": ""})
    );
    assert_eq!(
        *starts[1],
        json!({"type": "text", "text": "", "citations": []})
    );
    assert_eq!(
        *starts[2],
        json!({"type": "tool_use", "id": "toolu_1", "name": "find", "input": {}})
    );
    assert_eq!(*starts[3], json!({"type": "hologram", "shape": [1]}));
    let cited = all
        .events
        .iter()
        .find(|event| event["delta"]["type"] == "citations_delta");
    assert_eq!(cited.expect("a citation")["delta"]["citation"], citation);
}

#[test]
fn calls_have_ids_of_their_own_and_keep_the_order_of_their_input() {
    #[derive(serde::Serialize)]
    struct Input {
        zeta: u8,
        alpha: &'static str,
    }
    let input = Input {
        zeta: 1,
        alpha: "x",
    };
    let reply = Reply::thinking("Hm.")
        .and_text("I look.")
        .and_server_tool_use("web_search", json!({"query": "q"}), json!([]))
        .and_tool_use("find", &input)
        .and_tool_use("find", input)
        .pieces(5);
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    let whole = exchange(&rehearsal, HEAD, &sound().to_string());
    let json = whole.rsplit("\r\n\r\n").next().expect("a body");
    assert_eq!(json.matches(r#""input":{"zeta":1,"alpha":"x"}"#).count(), 2);
    let message: Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(message["stop_reason"], "tool_use");
    let ids: Vec<&Value> = [2, 4, 5].map(|at| &message["content"][at]["id"]).into();
    assert_eq!(
        ids,
        [
            "srvtoolu_rehearsal_1",
            "toolu_rehearsal_2",
            "toolu_rehearsal_3"
        ]
    );
    let result = &message["content"][3];
    assert_eq!(result["type"], "web_search_tool_result");
    assert_eq!(result["tool_use_id"], *ids[0]);
    // The next answer has other ids.
    let (_, body, _) = raw_body(&rehearsal);
    let body = String::from_utf8(body).expect("text");
    assert!(body.contains("toolu_rehearsal_5") && !body.contains("toolu_rehearsal_2\""));
    assert!(body.contains(r#""partial_json":"{\"zet""#) && body.contains("signature_delta"));
}

#[test]
fn what_max_tokens_cut_is_never_closed() {
    let cut = stream(Reply::truncated("one two"));
    assert!(!cut.kinds().contains(&"content_block_stop") && cut.ended);
    assert_eq!(
        cut.events[cut.events.len() - 2]["delta"]["stop_reason"],
        "max_tokens"
    );
}

#[test]
fn a_refusal_and_an_error_keep_their_forms() {
    let refusal = stream(Reply::refusal());
    let end = &refusal.events[1]["delta"];
    assert_eq!(end["stop_reason"], "refusal");
    assert_eq!(end["stop_details"]["category"], "cyber");
    let rehearsal = Rehearsal::replies([Reply::overloaded()]).expect("a server");
    let answer = exchange(&rehearsal, HEAD, &asking());
    assert!(status(&answer) == "529" && answer.contains("application/json"));
    assert!(answer.contains("overloaded_error"));
}

#[test]
fn a_fault_comes_in_place_of_every_event() {
    let reply = Reply::text("abcd").pieces(2);
    let count = reply.event_count();
    assert_eq!(count, 8);
    for at in 0..=count {
        let dropped = stream(reply.clone().drop_at(at));
        assert!(!dropped.ended && dropped.events.len() == at, "drop at {at}");
        let ended = stream(reply.clone().end_at(at));
        assert!(ended.ended && ended.events.len() == at, "end at {at}");
        let error = stream(reply.clone().error_at(at, 529));
        assert!(error.ended && error.events.len() == at + 1, "error at {at}");
        assert_eq!(error.events[at]["error"]["type"], "overloaded_error");
        let garbage = stream(reply.clone().garbage_at(at));
        assert_eq!(garbage.events.len(), count.max(at + 1), "garbage at {at}");
        assert!(garbage.events[at].is_string());
        let half = stream(reply.clone().half_event_at(at));
        let whole = stream(reply.clone()).events;
        assert!(half.ended && half.events.len() == (at + 1).min(count));
        assert_eq!(half.events[..at], whole[..at]);
        assert!(
            half.events
                .get(at)
                .is_none_or(|half| half["type"].is_null())
        );
    }
}

#[test]
fn a_stall_lasts_until_the_client_goes_and_the_server_sees_it_go() {
    let reply = Reply::text("abcd").pieces(1);
    for at in [0, 4, reply.event_count()] {
        let rehearsal = Rehearsal::replies([reply.clone().stall_at(at)]).expect("a server");
        let mut client = connect(&rehearsal, &asking());
        let text = read_until(&mut client, |text| text.matches("event: ").count() >= at);
        assert_eq!(text.matches("event: ").count(), at);
        let wait = Some(Duration::from_millis(100));
        client.set_read_timeout(wait).expect("set");
        let stalled = client.read(&mut [0; 9]).expect_err("a time-out");
        assert!(matches!(
            stalled.kind(),
            std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
        ));
        assert_eq!((rehearsal.open_streams(), rehearsal.closed_early()), (1, 0));
        drop(client);
        until(|| rehearsal.closed_early() == 1);
        assert_eq!(rehearsal.open_streams(), 0);
    }
}

#[test]
fn a_client_that_leaves_during_the_wait_is_seen_and_one_that_stays_is_not() {
    let replies = [
        Reply::text("late").delay(Duration::from_mins(1)),
        Reply::text("a text of some length")
            .pieces(1)
            .pace(Duration::from_secs(1)),
        Reply::text("whole"),
        Reply::drop_connection(),
        Reply::text("cut").drop_at(3),
    ];
    let rehearsal = Rehearsal::replies(replies).expect("a server");
    for left in 1..=2 {
        let client = connect(&rehearsal, &asking());
        until(|| rehearsal.requests().len() == left);
        assert_eq!(rehearsal.open_streams(), 1);
        drop(client);
        until(|| rehearsal.closed_early() == left);
    }
    for _ in 0..3 {
        exchange(&rehearsal, HEAD, &asking());
    }
    until(|| rehearsal.open_streams() == 0);
    assert_eq!(rehearsal.closed_early(), 2);
}

/// Waits for the server to notice; fails where it never does.
fn until(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(10), "never");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn pace_and_slowness_take_their_time_and_lose_nothing() {
    let start = Instant::now();
    let paced = stream(
        Reply::text("abcd")
            .pieces(2)
            .pace(Duration::from_millis(10)),
    );
    assert!(start.elapsed() >= Duration::from_millis(80));
    assert_eq!(paced.joined("text"), "abcd");
    let start = Instant::now();
    let slow = stream(Reply::text("abcd").slow(50, Duration::from_millis(2)));
    assert!(start.elapsed() >= Duration::from_millis(20));
    assert!(slow.ended && slow.joined("text") == "abcd");
    let rehearsal = Rehearsal::replies([Reply::text("abcd").slow(1, Duration::ZERO)]);
    let whole = exchange(&rehearsal.expect("a server"), HEAD, &sound().to_string());
    assert!(whole.contains("\"text\":\"abcd\""));
}

#[test]
fn recorded_events_are_played_byte_for_byte() {
    let raw = "event: ping\ndata: {}\n\n: comment\n\n\ndata: [DONE]\r\n\r\nhalf";
    assert_eq!(Reply::events(raw).event_count(), 4);
    let rehearsal = Rehearsal::replies([Reply::events(raw), Reply::events(raw).drop_at(2)]);
    let rehearsal = rehearsal.expect("a server");
    let (head, body, ended) = raw_body(&rehearsal);
    assert!(head.contains("text/event-stream") && ended);
    assert_eq!(body, raw.as_bytes());
    let (_, body, ended) = raw_body(&rehearsal);
    assert!(!ended);
    assert_eq!(body, b"event: ping\ndata: {}\n\n: comment\n\n\n");
}

/// Reads so much of an answer.
fn read_until(client: &mut TcpStream, enough: impl Fn(&str) -> bool) -> String {
    let mut text = String::new();
    // The head comes in any case.
    while !text.contains("\r\n\r\n") || !enough(&text) {
        let mut bytes = [0; 4096];
        let length = client.read(&mut bytes).expect("an answer");
        assert!(length > 0, "it ended");
        text.push_str(&String::from_utf8_lossy(&bytes[..length]));
    }
    text
}

#[test]
fn five_hundred_streams_are_open_at_once_and_each_is_served() {
    let reply = Reply::text("a".repeat(40)).pieces(8);
    let last = reply.event_count();
    let rehearsal = Rehearsal::start(move |_| reply.clone().stall_at(last)).expect("a server");
    let clients: Vec<TcpStream> = (0..500).map(|_| connect(&rehearsal, &asking())).collect();
    until(|| rehearsal.open_streams() == 500);
    let served = clients.into_iter().map(|mut client| {
        read_until(&mut client, |text| text.contains("message_stop"));
        client
    });
    let served: Vec<TcpStream> = served.collect();
    assert_eq!(
        (rehearsal.open_streams(), rehearsal.closed_early()),
        (500, 0)
    );
    drop(served);
    until(|| rehearsal.closed_early() == 500);
    assert_eq!(rehearsal.open_streams(), 0);
}
