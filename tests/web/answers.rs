//! `JsonBody` as an answer, as events, as a body.

use std::convert::Infallible;

use axum_0_8::Router;
use axum_0_8::body::{Body, to_bytes};
use axum_0_8::http::{Request, StatusCode};
use axum_0_8::response::IntoResponse;
use axum_0_8::response::sse::{Event, Sse};
use axum_0_8::routing::get;
use futures_util::stream;
use taintless::prelude::*;

use crate::http;

const ODD: &str = "one\r\n\ndata: forged\u{2028}\"</script>";

#[derive(JsonOut)]
struct Answer {
    text: Tainted<&'static str>,
}

fn answer() -> JsonBody {
    let text = Tainted::new(ODD);
    Answer { text }.to_json()
}

fn expected() -> String {
    format!("{{\"text\":{}}}", serde_json::to_string(ODD).expect("JSON"))
}

#[test]
fn an_answer_has_its_type_and_length() {
    let app = Router::new().route("/", get(|| async { (StatusCode::CREATED, answer()) }));
    let answer = http::get(app, "/");
    assert_eq!((answer.status, answer.body), (201, expected()));
    assert!(
        answer
            .head
            .contains("\r\ncontent-type: application/json\r\n")
    );
    let length = format!("\r\ncontent-length: {}\r\n", expected().len());
    assert!(
        format!("{}\r\n", answer.head).contains(&length),
        "{}",
        answer.head
    );
}

#[test]
fn a_failure_is_one_too() {
    #[derive(JsonOut)]
    struct Problem {
        title: Trusted<&'static str>,
    }
    async fn refuse() -> Result<JsonBody, (StatusCode, JsonBody)> {
        let title = trusted!("no such order");
        Err((StatusCode::NOT_FOUND, Problem { title }.to_json()))
    }
    let answer = http::get(Router::new().route("/", get(refuse)), "/");
    assert_eq!(
        (answer.status, &*answer.body),
        (404, r#"{"title":"no such order"}"#)
    );
}

async fn events() -> impl IntoResponse {
    let event: Event = answer().into();
    Sse::new(stream::iter([Ok::<_, Infallible>(event)]))
}

#[test]
fn an_event_is_one_line_of_data() {
    let app = Router::new().route("/", get(events));
    let answer = http::get(app, "/");
    assert!(answer.head.contains("content-type: text/event-stream"));
    // One chunk.
    let data = format!("\r\ndata: {}\n\n\r\n", expected());
    assert!(answer.body.contains(&data), "{}", answer.body);
}

#[test]
fn a_body_of_a_request() {
    let body = answer();
    let request = Request::post("http://localhost/").header("content-type", body.content_type());
    let request = request.body(Body::from(body)).expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let sent = runtime
        .expect("a runtime")
        .block_on(to_bytes(request.into_body(), usize::MAX));
    let sent = sent.expect("bytes");
    assert_eq!(sent, expected());
}

/// Door 554: a page is answered with the type that a browser needs to read it as UTF-8.
#[test]
fn a_page_has_its_type() {
    let page = || {
        let text = Tainted::new(ODD);
        html!("<p>{text}</p>")
    };
    let expected = String::from_utf8(page().into_bytes()).expect("HTML is UTF-8");
    let app = Router::new().route(
        "/",
        get(move || async move { (StatusCode::CREATED, page()) }),
    );
    let answer = http::get(app, "/");
    assert_eq!((answer.status, answer.body), (201, expected.clone()));
    let kind = "\r\ncontent-type: text/html; charset=utf-8\r\n";
    assert!(answer.head.contains(kind), "{}", answer.head);

    let app = Router::new().route("/", get(move || async move { Body::from(page()) }));
    assert_eq!(http::get(app, "/").body, expected);
}
