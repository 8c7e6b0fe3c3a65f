//! The other side, in a process of its own: one server that answers at once with the same bytes,
//! and a rehearsal that streams.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use taintless::testing::{Rehearsal, Reply};

use super::theirs;

/// How long it takes from one event of a stream to the next.
const PACE: Duration = Duration::from_millis(5);

pub struct Child {
    process: std::process::Child,
    /// Answers at once.
    pub canned: String,
    /// Streams at a pace.
    pub paced: String,
}

impl Child {
    pub fn start() -> Self {
        let mut process = Command::new(std::env::current_exe().expect("this benchmark"))
            .arg("--serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let said = process.stdout.take().expect("its output");
        let mut lines = BufReader::new(said).lines();
        let mut line = || lines.next().expect("an address").expect("text");
        let (canned, paced) = (line(), line());
        Child {
            process,
            canned,
            paced,
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // Its input ends, and so does it.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

pub fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    println!("http://{}", listener.local_addr().expect("an address"));
    let reply = Reply::text(super::ANSWER.repeat(super::WORDS))
        .pieces(12)
        .pace(PACE);
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    println!("{}", rehearsal.url());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || answer(stream.expect("a connection")));
        }
    });
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}

fn answer(mut stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let (whole, events) = (whole(), events());
    let mut input = BufReader::new(stream.try_clone().expect("the same connection"));
    while let Some(body) = body(&mut input) {
        let asks = body.windows(13).any(|part| part == b"\"stream\":true");
        let answer = if asks { &events } else { &whole };
        if stream.write_all(answer).is_err() {
            return;
        }
    }
}

/// The body of the next request.
fn body(input: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body).ok()?;
    Some(body)
}

fn answered(kind: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn whole() -> Vec<u8> {
    let message = theirs::message(&super::ANSWER.repeat(super::WORDS));
    answered("application/json", &message.to_string())
}

/// The same message as a stream: a delta for every 12 letters.
fn events() -> Vec<u8> {
    let mut events = vec![
        r#"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"usage":{"input_tokens":100,"output_tokens":1}}}"#.to_owned(),
        r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#.to_owned(),
    ];
    let text = super::ANSWER.repeat(super::WORDS);
    for piece in text.as_bytes().chunks(12) {
        let piece = String::from_utf8_lossy(piece);
        events.push(format!(
            r#"{{"type":"content_block_delta","index":0,"delta":{{"type":"text_delta","text":"{piece}"}}}}"#
        ));
    }
    events.push(r#"{"type":"content_block_stop","index":0}"#.to_owned());
    events.push(r#"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":50}}"#.to_owned());
    events.push(r#"{"type":"message_stop"}"#.to_owned());
    let body: Vec<String> = events
        .iter()
        .map(|event| format!("event: x\ndata: {event}\n\n"))
        .collect();
    answered("text/event-stream", &body.concat())
}
