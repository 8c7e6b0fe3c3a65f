//! The same by hand: hyper's pooled client, and `serde_json::Value` out and in.

use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{self};
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

pub struct Client {
    http: legacy::Client<HttpConnector, Full<Bytes>>,
    url: String,
}

/// A message of the API with this text.
pub fn message(text: &str) -> Value {
    json!({
        "id": "msg_1", "type": "message", "role": "assistant", "model": "claude-haiku-4-5",
        "content": [{"type": "text", "text": text}],
        "stop_reason": "end_turn", "stop_sequence": null,
        "usage": {"input_tokens": 100, "output_tokens": 50},
    })
}

pub fn messages(turns: usize) -> Vec<Value> {
    let text = |text: &str| json!([{"type": "text", "text": text.repeat(super::WORDS)}]);
    let pairs = (0..turns / 2).flat_map(|_| {
        [
            json!({"role": "user", "content": text(super::SAID)}),
            json!({"role": "assistant", "content": text(super::ANSWER)}),
        ]
    });
    pairs.collect()
}

impl Client {
    pub fn new(url: &str) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        Client {
            http: legacy::Client::builder(TokioExecutor::new()).build(tcp),
            url: format!("{url}/v1/messages"),
        }
    }

    fn request(&self, messages: &[Value], stream: bool) -> Request<Full<Bytes>> {
        let mut body = json!({
            "model": "claude-haiku-4-5", "max_tokens": 1000, "system": "You answer letters.",
            "messages": messages,
        });
        if stream {
            body["stream"] = json!(true);
        }
        let body = serde_json::to_vec(&body).expect("JSON");
        Request::post(&self.url)
            .header("x-api-key", "none")
            .header("anthropic-version", "2023-06-01")
            .header("content-type", "application/json")
            .body(Full::new(Bytes::from(body)))
            .expect("a request")
    }

    pub async fn send(&self, before: &[Value], said: &str) {
        let mut messages = before.to_vec();
        messages.push(json!({"role": "user", "content": [{"type": "text", "text": said}]}));
        let response = self.http.request(self.request(&messages, false)).await;
        let body = response.expect("an answer").into_body().collect().await;
        let answer: Value =
            serde_json::from_slice(&body.expect("a body").to_bytes()).expect("JSON");
        messages.push(json!({"role": "assistant", "content": answer["content"]}));
    }

    pub async fn stream(&self, before: &[Value], said: &str) {
        let mut messages = before.to_vec();
        messages.push(json!({"role": "user", "content": [{"type": "text", "text": said}]}));
        let response = self.http.request(self.request(&messages, true)).await;
        let mut body = response.expect("an answer").into_body();
        let (mut waiting, mut text) = (String::new(), String::new());
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.expect("a frame").into_data() else {
                continue;
            };
            waiting.push_str(std::str::from_utf8(&data).expect("whole characters"));
            while let Some((event, rest)) = waiting.split_once("\n\n") {
                let (_, data) = event.split_once("data: ").expect("data");
                let event: Value = serde_json::from_str(data).expect("JSON");
                if let Some(piece) = event["delta"]["text"].as_str() {
                    text.push_str(piece);
                }
                waiting = rest.to_owned();
            }
        }
        messages.push(json!({"role": "assistant", "content": [{"type": "text", "text": text}]}));
    }
}
