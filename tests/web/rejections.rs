//! What axum tells of a request that is refused: where, and for a labelled value never what.
//!
//! What a field without a label says is serde's own: `invalid type: string "…", expected u32`
//! quotes the request to whoever sent it, and to the log that keeps the answer.

use axum_0_8::Router;
use axum_0_8::extract::{Form, Json, Path, Query};
use axum_0_8::routing::{get, post};
use serde::Deserialize;
use taintless::prelude::*;

use crate::http::{self, Answer};

const SECRET: &str = "Swordfish";

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is never read")]
struct Ticket {
    subject: Tainted<String>,
    order: Tainted<u32>,
    #[serde(default)]
    tags: Vec<Tainted<String>>,
    note: Option<Tainted<u8>>,
}

/// Refused with that status, in words that hold this and not the request's.
#[track_caller]
fn refused(answer: &Answer, status: u16, words: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    assert!(answer.body.contains(words), "{words}: {}", answer.body);
    let all = format!("{}{}", answer.head, answer.body);
    assert!(
        !all.to_lowercase().contains(&SECRET.to_lowercase()),
        "{all}"
    );
}

#[test]
fn json() {
    let app = || Router::new().route("/", post(|_: Json<Ticket>| async {}));
    for (body, words) in [
        (
            r#"{"subject":["Swordfish"],"order":1}"#,
            "subject: not a value of the expected kind",
        ),
        (
            r#"{"subject":"a","order":"Swordfish"}"#,
            "order: not a value of the expected kind",
        ),
        (
            r#"{"subject":"a","order":1,"tags":["b",{"Swordfish":1}]}"#,
            "tags[1]: not a value of the expected kind",
        ),
        (
            r#"{"subject":"a","order":1,"note":"Swordfish"}"#,
            "note: not a value of the expected kind",
        ),
        (r#"{"subject":"Swordfish"}"#, "missing field `order`"),
        (
            r#"{"subject":"Swordfish","subject":"a","order":1}"#,
            "duplicate field `subject`",
        ),
    ] {
        let answer = http::post_json(app(), body);
        refused(&answer, 422, words);
    }
    // Broken within a label, and broken outside of one.
    for body in [
        r#"{"subject":"Swordfish"#,
        r#"{"subject":"Swordfish\q"}"#,
        "{\"subject\":\"Sword\u{1}fish",
    ] {
        let answer = http::post_json(app(), body);
        refused(&answer, 422, "subject: not a value of the expected kind");
    }
    let answer = http::post_json(app(), r#"{"subject":"Swordfish" Swordfish"#);
    refused(&answer, 400, "Failed to parse the request body as JSON");
}

#[test]
fn forms_and_queries() {
    let app = || {
        let form = post(|_: Form<Ticket>| async {});
        Router::new().route("/", form.get(|_: Query<Ticket>| async {}))
    };
    for (fields, words) in [
        (
            "subject=a&order=Swordfish",
            "order: not a value of the expected kind",
        ),
        ("subject=Swordfish", "missing field `order`"),
        (
            "subject=a&order=1&note=Swordfish",
            "note: not a value of the expected kind",
        ),
        (
            "subject=a&subject=Swordfish&order=1",
            "duplicate field `subject`",
        ),
    ] {
        refused(&http::post_form(app(), fields), 422, words);
        refused(&http::get(app(), &format!("/?{fields}")), 400, words);
    }
}

#[test]
fn paths() {
    let whole = get(|_: Path<Tainted<u32>>| async {});
    let answer = http::get(Router::new().route("/{order}", whole), "/Swordfish");
    refused(&answer, 400, "not a value of the expected kind");
    let pair = get(|_: Path<(Tainted<String>, Tainted<u32>)>| async {});
    let answer = http::get(Router::new().route("/{name}/{order}", pair), "/a/Swordfish");
    refused(&answer, 400, "not a value of the expected kind");
    let by_name = get(|_: Path<Ticket>| async {});
    let app = Router::new().route("/{subject}/{order}", by_name);
    let answer = http::get(app, "/a/Swordfish");
    refused(&answer, 400, "not a value of the expected kind");
    let text = get(|_: Path<Tainted<String>>| async {});
    let answer = http::get(Router::new().route("/{name}", text), "/Swordfish%ff");
    refused(&answer, 400, "Invalid UTF-8 in `name`");
}

#[derive(ClaudeOutput)]
struct Checked {
    order: u32,
}

/// Why a number in a request is better labelled, or a type of model output.
#[test]
fn a_field_without_a_label_quotes() {
    #[derive(Deserialize)]
    #[allow(dead_code, reason = "it is never read")]
    struct Plain {
        order: u32,
    }
    let app = || Router::new().route("/", post(|_: Json<Plain>| async {}));
    for body in [r#"{"order":"Swordfish"}"#, r#""Swordfish""#] {
        let answer = http::post_json(app(), body);
        assert!(answer.body.contains(SECRET), "{}", answer.body);
    }

    let app = Router::new().route(
        "/",
        post(|Json(read): Json<Checked>| async move { read.to_json() }),
    );
    refused(
        &http::post_json(app, r#"{"order":"Swordfish"}"#),
        422,
        "/order",
    );
}
