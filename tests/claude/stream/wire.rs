//! The client's streams against a server that breaks HTTP as no library would.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use taintless::claude::{Client, ClientError, Outcome, Phase, StreamFault};
use taintless::prelude::*;
use taintless::testing::Rehearsal;

use super::super::{Triage, request, run};

const LONG: Duration = Duration::from_secs(30);
const CHUNKED: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
const START: &str = "data: {\"type\":\"message_start\",\"message\":{\"content\":[]}}\n\n";
const END: &str = "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"}}\n\ndata: {\"type\":\"message_stop\"}\n\n";

authority!(OwnServer = "a listener of this test's own");

/// Reads one request, and plays.
fn serve(play: impl FnOnce(&mut TcpStream) + Send + 'static) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut request = Vec::new();
        let mut part = [0; 4096];
        // The body is JSON, and the only thing that ends so.
        while !request.ends_with(b"}") {
            let length = stream.read(&mut part).expect("a request");
            request.extend_from_slice(&part[..length]);
        }
        play(&mut stream);
    });
    (url, server)
}

/// What comes of a stream that is played so.
fn outcome(
    play: impl FnOnce(&mut TcpStream) + Send + 'static,
    limit: Duration,
) -> Result<Result<Outcome<Triage>, StreamFault>, ClientError> {
    let (url, server) = serve(play);
    let client = Client::builder(Rehearsal::key())
        .base_url(endorse!(url, by = OwnServer))
        .retries(0)
        .timeout(limit);
    let client = client.build().expect("a client");
    let result = run(async {
        let outcome = async {
            let stream = client.stream(&request()).await?;
            let outcome = stream.into_outcome().await;
            Ok(outcome.map_err(|error| error.fault().clone()))
        };
        let outcome = tokio::time::timeout(LONG, outcome).await;
        outcome.expect("it hangs past every time-out")
    });
    server.join().expect("the server");
    result
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

fn send(stream: &mut TcpStream, text: &str) {
    let _ = stream.write_all(text.as_bytes());
}

#[test]
fn a_body_without_a_length_ends_with_its_connection() {
    let head = "HTTP/1.0 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";
    let whole = outcome(move |s| send(s, &format!("{head}{START}{END}")), LONG);
    assert!(
        matches!(whole, Ok(Ok(Outcome::Refused { .. }))),
        "{whole:?}"
    );
    let cut = outcome(move |s| send(s, &format!("{head}{START}")), LONG);
    assert!(matches!(cut, Ok(Err(StreamFault::Cut))), "{cut:?}");
}

#[test]
fn a_broken_chunk_is_a_lost_connection() {
    for after in ["", "1", "99\r\ndata: ", "nonsense\r\n", "-1\r\n\r\n"] {
        let begun = format!("{CHUNKED}{}{after}", chunk(START));
        let result = outcome(move |s| send(s, &begun), LONG);
        assert!(
            matches!(result, Ok(Err(StreamFault::Dropped))),
            "{after}: {result:?}"
        );
    }
    // The message had ended: what comes after it is nobody's concern.
    let ended = format!("{CHUNKED}{}nonsense", chunk(&format!("{START}{END}")));
    let result = outcome(move |s| send(s, &ended), LONG);
    assert!(
        matches!(result, Ok(Ok(Outcome::Refused { .. }))),
        "{result:?}"
    );
}

#[test]
fn a_message_that_has_ended_is_not_waited_for() {
    let whole = format!("{CHUNKED}{}", chunk(&format!("{START}{END}")));
    let play = move |stream: &mut TcpStream| {
        send(stream, &whole);
        // The body does not end; the client leaves by itself.
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
    };
    let result = outcome(play, LONG);
    assert!(
        matches!(result, Ok(Ok(Outcome::Refused { .. }))),
        "{result:?}"
    );
}

#[test]
fn a_head_in_drops_is_bounded_by_the_whole_time() {
    let limit = Duration::from_millis(400);
    let play = |stream: &mut TcpStream| {
        for byte in CHUNKED.bytes().cycle() {
            if stream.write_all(&[byte]).is_err() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    let result = outcome(play, limit);
    assert!(
        matches!(
            result,
            Err(ClientError::Timeout {
                phase: Phase::Answer,
                ..
            })
        ),
        "{result:?}"
    );
}

#[test]
fn the_server_sees_its_client_leave() {
    let (told, left) = std::sync::mpsc::channel();
    let (url, server) = serve(move |stream| {
        send(stream, &format!("{CHUNKED}{}", chunk(START)));
        // It only reads: what it reads is the end.
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        told.send(rest.len()).expect("the test waits");
        let _ = stream.shutdown(Shutdown::Both);
    });
    let client = Client::builder(Rehearsal::key())
        .base_url(endorse!(url, by = OwnServer))
        .build()
        .expect("a client");
    run(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        stream.next().await.expect("an event").expect("an event");
        drop(stream);
        let left = tokio::task::spawn_blocking(move || left.recv_timeout(LONG));
        assert_eq!(left.await.expect("no panic"), Ok(0), "it was told nothing");
    });
    server.join().expect("the server");
}
