//! genai: the schema in its requests, against a server that refuses what the API refuses.
//!
//! genai hands on a schema as it is given, so it is given `wire_schema()`, which is made for the
//! API. The full schema is for those who check: the API takes few of its keywords.

use genai::adapter::AdapterKind;
use genai::chat::{ChatOptions, ChatRequest, ChatResponse, JsonSpec};
use genai::resolver::{AuthData, Endpoint, ServiceTargetResolver};
use genai::{Client, ModelIden, ServiceTarget};
use serde_json::Value;
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply};
use taintless_plugs::{BAD, GOOD, Ticket, assert_good, assert_rules, assert_tells};

/// A client of genai's whose every request goes to the server.
fn client(rehearsal: &Rehearsal) -> Client {
    let endpoint = format!("{}/v1/", rehearsal.url());
    let resolver = ServiceTargetResolver::from_resolver_fn(move |target: ServiceTarget| {
        Ok(ServiceTarget {
            endpoint: Endpoint::from_owned(endpoint.clone()),
            auth: AuthData::from_single("a key that opens nothing"),
            model: ModelIden::new(AdapterKind::Anthropic, target.model.model_name),
        })
    });
    let http = reqwest::Client::builder().no_proxy().build();
    Client::builder()
        .with_reqwest(http.expect("a client"))
        .with_service_target_resolver(resolver)
        .build()
        .expect("a client")
}

async fn ask(rehearsal: &Rehearsal, schema: Value) -> genai::Result<ChatResponse> {
    let options = ChatOptions::default().with_response_format(JsonSpec::new("ticket", schema));
    client(rehearsal)
        .exec_chat(
            "claude-haiku-4-5",
            ChatRequest::from_user("The tent leaks badly."),
            Some(&options),
        )
        .await
}

fn wire_schema() -> Value {
    serde_json::to_value(Ticket::wire_schema().expect("within limits")).expect("plain values")
}

#[tokio::test]
async fn the_wire_schema_is_taken_and_the_reply_is_read() {
    let rehearsal = Rehearsal::replies([Reply::text(GOOD)]).expect("a port");
    let response = ask(&rehearsal, wire_schema()).await.expect("a reply");
    let text = response.first_text().expect("text");
    assert_good(&Ticket::parse(text).expect("good"));

    let received = &rehearsal.requests()[0];
    assert_eq!(received.fault(), None);
    // Letter by letter, so in our order too.
    let sent = received.body_text();
    assert!(
        sent.contains(&Ticket::wire_schema().expect("within limits").to_json()),
        "{sent}"
    );
}

#[tokio::test]
async fn the_full_schema_is_not_for_the_api() {
    for schema in [Ticket::schema().clone(), schemars::schema_for!(Ticket)] {
        let rehearsal = Rehearsal::replies([]).expect("a port");
        let refused = ask(&rehearsal, schema.to_value()).await;
        assert!(refused.is_err(), "taken: {refused:?}");

        let received = &rehearsal.requests()[0];
        assert_rules(received.schema().expect("a schema"));
        let fault = received.fault().expect("refused");
        assert!(fault.contains("is not supported"), "{fault}");
    }
}

#[tokio::test]
async fn a_bad_reply_is_told_place_by_place_without_its_text() {
    let rehearsal = Rehearsal::replies([Reply::text(BAD)]).expect("a port");
    let response = ask(&rehearsal, wire_schema()).await.expect("a reply");
    let text = response.first_text().expect("text");
    let error = Ticket::parse(text).expect_err("bad");
    assert_tells(&error.to_string());
}
