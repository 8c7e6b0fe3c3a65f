//! `Tainted` in what axum's extractors read.

use axum_0_8::Router;
use axum_0_8::extract::{Form, Json, Path, Query};
use axum_0_8::routing::{get, post};
use serde::Deserialize;
use taintless::prelude::*;

use crate::http;

/// Read and written again, so that the answer shows what was read.
#[derive(Deserialize, JsonOut)]
struct Ticket {
    subject: Tainted<String>,
    order: Tainted<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Tainted<String>>,
}

#[derive(Deserialize, JsonOut)]
#[serde(rename_all = "camelCase")]
struct Batch {
    all_tickets: Vec<Ticket>,
    tags: Vec<Tainted<String>>,
    raw: Tainted<Vec<u8>>,
    pair: (Tainted<String>, Tainted<bool>),
    nested: Tainted<Vec<Option<String>>>,
}

#[test]
fn json_bodies() {
    let app = || {
        Router::new().route(
            "/",
            post(|Json(batch): Json<Batch>| async move { batch.to_json() }),
        )
    };
    let body = r#"{"allTickets":[{"subject":"\u00e9 <b>","order":7},{"subject":"","order":0,"note":"n"}],"tags":["a"],"raw":[0,255],"pair":["p",true],"nested":["x",null]}"#;
    let answer = http::post_json(app(), body);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.body, body.replace("\\u00e9", "é"));
    assert!(
        answer.head.contains("content-type: application/json"),
        "{}",
        answer.head
    );
}

/// A form's own lists are pairs, names included.
type Pairs = Vec<(Tainted<String>, Tainted<String>)>;

async fn echo_form(Form(ticket): Form<Ticket>) -> JsonBody {
    ticket.to_json()
}

#[test]
fn forms_and_queries() {
    let app = || Router::new().route("/", get(echo_form).post(echo_form));
    let expected = r#"{"subject":"a & b","order":12,"note":""}"#;
    let fields = "subject=a+%26+b&order=12&note=";
    assert_eq!(http::post_form(app(), fields).body, expected);
    assert_eq!(http::get(app(), &format!("/?{fields}")).body, expected);

    let query = |Query(ticket): Query<Ticket>| async move { ticket.to_json() };
    let app = Router::new().route("/", get(query));
    assert_eq!(http::get(app, &format!("/?{fields}")).body, expected);

    let pairs = |Query(pairs): Query<Pairs>| async move { pairs.to_json() };
    let app = Router::new().route("/", get(pairs));
    assert_eq!(
        http::get(app, "/?a=1&a=2&%22=x").body,
        r#"[["a","1"],["a","2"],["\"","x"]]"#
    );
}

#[test]
fn paths() {
    type Segment = Path<Tainted<String>>;
    let one = |Path(name): Segment| async move { name.to_json() };
    let app = Router::new().route("/{name}", get(one));
    assert_eq!(
        http::get(app, "/a%2Fb%20%3Cscript%3E").body,
        r#""a/b <script>""#
    );

    let two = |Path(both): Path<(Tainted<String>, Tainted<u32>)>| async move { both.to_json() };
    let app = Router::new().route("/{name}/{order}", get(two));
    assert_eq!(http::get(app, "/x/7").body, r#"["x",7]"#);

    let app = Router::new().route(
        "/{subject}/{order}",
        get(|Path(ticket): Path<Ticket>| async move { ticket.to_json() }),
    );
    assert_eq!(http::get(app, "/x/7").body, r#"{"subject":"x","order":7}"#);

    // (With one label and no tuple, axum does not see that there are no parts: it looks into the
    // error, which says nothing.)
    let maybe = |path: Option<Path<(Tainted<String>,)>>| async move {
        path.map(|Path((name,))| name).to_json()
    };
    let app = || {
        Router::new()
            .route("/", get(maybe))
            .route("/{name}", get(maybe))
    };
    assert_eq!(http::get(app(), "/").body, "null");
    assert_eq!(http::get(app(), "/x").body, r#""x""#);
}

#[test]
fn a_type_of_model_output_holds_a_request_to_its_rules() {
    #[derive(ClaudeOutput)]
    struct Review {
        #[claude(range(min = 1, max = 5))]
        stars: u8,
        text: Tainted<String>,
    }
    let app = || {
        Router::new().route(
            "/",
            post(|Json(review): Json<Review>| async move { review.to_json() }),
        )
    };
    let body = r#"{"stars":4,"text":"Warm"}"#;
    assert_eq!(http::post_json(app(), body).body, body);
    let refused = http::post_json(app(), r#"{"stars":9,"text":"Swordfish"}"#);
    assert_eq!(refused.status, 422);
    assert!(!refused.body.contains("Swordfish"), "{}", refused.body);
}
