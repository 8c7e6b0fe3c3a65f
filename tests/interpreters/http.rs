//! Through HTTP: what a client puts into a path, a query and a header arrives at a server as that text
//! and as nothing else, and so does what a server puts into a header of its answer.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, Request, Response};
use axum::routing::get;
use axum_0_8 as axum;
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use taintless::context::ContentDisposition;
use taintless::prelude::*;

use crate::hostile::strings;

/// Of a line longer than this a server would rightly complain.
const LONGEST: usize = 8_000;

/// Says what has arrived, and sends the header back.
async fn answer(
    Path((folder, name)): Path<(String, String)>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response<Body> {
    let names: Vec<&str> = headers.keys().map(axum::http::HeaderName::as_str).collect();
    let text = headers.get("x-text").map(|value| value.to_str().ok());
    let seen = serde_json::json!([folder, name, query, names, text]);
    let mut answer = Response::new(Body::from(seen.to_string()));
    if let Some(value) = headers.get("x-text") {
        answer.headers_mut().insert("x-text", value.clone());
    }
    if let Some((_, text)) = query.first() {
        let name = Tainted::new(text.as_str());
        if let Ok(value) = ContentDisposition::attachment(&name)
            .value()
            .to_header_value()
        {
            answer.headers_mut().insert("content-disposition", value);
        }
    }
    answer
}

fn run(test: impl Future<Output = ()>) {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

type Http = Client<HttpConnector, Empty<Bytes>>;

async fn started() -> (SocketAddr, Http) {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    let pages = axum::Router::new().route("/files/{folder}/{name}", get(answer));
    tokio::spawn(async move { axum::serve(listener, pages).await });
    (address, Client::builder(TokioExecutor::new()).build_http())
}

fn request(address: SocketAddr, text: &str) -> Request<Empty<Bytes>> {
    let tainted = Tainted::new(text);
    let segment = tainted.url_segment().expect("not empty");
    let value = tainted.query_value();
    let (segment, value) = (segment.as_escaped(), value.as_escaped());
    let target = format!("http://{address}/files/{segment}/last?q={value}&z=1");
    let mut request = Request::get(target);
    if let Ok(header) = tainted.header_value() {
        request = request.header("x-text", header.to_header_value().expect("http takes it"));
    }
    request.body(Empty::new()).expect("a request")
}

/// The name that the answer's download is saved by, as RFC 8187 reads it.
fn saved_as(header: &str) -> String {
    let name = header
        .strip_prefix("attachment; filename*=UTF-8''")
        .expect("one parameter");
    assert!(!name.contains([';', '"', ' ', '\'', ',']));
    let form = format!("name={name}");
    let (_, name) = url::form_urlencoded::parse(form.as_bytes())
        .next()
        .expect("a pair");
    name.into_owned()
}

/// A segment that is nothing but dots arrives encoded, since clients would take it for a folder.
fn as_segment(text: &str) -> &str {
    match text {
        "." => "%2E",
        ".." => "%2E%2E",
        text => text,
    }
}

async fn check(http: &Http, address: SocketAddr, text: &str) {
    let mut wanted = vec!["host"];
    let header = text
        .header_value()
        .ok()
        .map(|_| text.trim_matches([' ', '\t']));
    if header.is_some() {
        wanted.insert(0, "x-text");
    }
    let answer = http
        .request(request(address, text))
        .await
        .expect("an answer");
    assert!(
        answer.status().is_success(),
        "{} for {text:?}",
        answer.status()
    );
    let (head, body) = answer.into_parts();
    let body = body.collect().await.expect("a body").to_bytes();
    let seen: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
    let query = [["q", text], ["z", "1"]];
    assert_eq!(
        seen,
        serde_json::json!([as_segment(text), "last", query, wanted, header])
    );

    let echoed = head
        .headers
        .get("x-text")
        .map(|value| value.to_str().expect("ASCII"));
    assert_eq!(echoed, header);
    let mut names: Vec<&str> = head
        .headers
        .keys()
        .map(axum::http::HeaderName::as_str)
        .collect();
    names.retain(|name| *name != "x-text");
    assert_eq!(names, ["content-disposition", "content-length", "date"]);
    let disposition = head.headers["content-disposition"].to_str().expect("ASCII");
    let turns = |c| matches!(c, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_bad = |c: char| c.is_control() || turns(c) || matches!(c, '/' | '\\' | ':');
    let name = match text {
        "." => "_".to_owned(),
        ".." => "__".to_owned(),
        text => text.replace(is_bad, "_"),
    };
    assert_eq!(saved_as(disposition), name);
}

#[test]
fn text_arrives_as_text() {
    run(every_string());
}

async fn every_string() {
    let (address, http) = started().await;
    let mut count = 0;
    for text in strings()
        .iter()
        .filter(|text| text.len() < LONGEST && !text.is_empty())
    {
        check(&http, address, text).await;
        count += 1;
    }
    assert!(count > 700, "{count} strings");
}

/// The same client and server take text that was not written for them for more than text: the test
/// above can fail.
#[test]
fn what_is_not_escaped_goes_elsewhere() {
    run(a_string_as_it_is());
}

async fn a_string_as_it_is() {
    let (address, http) = started().await;
    let target = format!("http://{address}/files/{}/last?q=1", "a/b?q=forged#");
    let request = Request::get(target).body(Empty::new()).expect("a request");
    let answer = http.request(request).await.expect("an answer");
    let body = answer
        .into_body()
        .collect()
        .await
        .expect("a body")
        .to_bytes();
    let seen: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
    assert_eq!(
        (&seen[1], &seen[2]),
        (&"b".into(), &serde_json::json!([["q", "forged"]]))
    );
}
