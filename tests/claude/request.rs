//! The body of a request, byte for byte.

use taintless::claude::{Model, Outcome, PlainText, Request, Turn};
use taintless::prelude::*;

use super::{SOUND, request};

fn text<T: taintless::claude::Answer>(request: &Request<T>) -> String {
    String::from_utf8(request.body().into_bytes()).expect("JSON is UTF-8")
}

#[test]
fn a_request_is_written_in_declared_order() {
    let request = Request::new(Model::SONNET_5, 300)
        .system(system_prompt!("You sort e-mail."))
        .turn(Turn::user(prompt!("Sort this.")).and(Tainted::new("\"</untrusted>\" & more")))
        .stop_sequence(trusted!("END"));
    assert_eq!(
        text(&request),
        concat!(
            r#"{"model":"claude-sonnet-5","max_tokens":300,"system":"You sort e-mail.","#,
            r#""messages":[{"role":"user","content":[{"type":"text","text":"Sort this."},"#,
            r#"{"type":"text","text":"\"</untrusted>\" & more"}]}],"stop_sequences":["END"]}"#
        )
    );
}

#[test]
fn what_is_absent_is_not_written() {
    let bare = Request::new(Model::new(trusted!("claude-x")), 1).turn(Turn::user("hi"));
    assert_eq!(
        text(&bare),
        r#"{"model":"claude-x","max_tokens":1,"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}]}"#
    );
}

authority!(OperatorConfig = "the file that the operator installs");

#[test]
fn a_model_is_named_by_the_program_or_its_operator() {
    let written = one_of!(
        Tainted::new("claude-opus-5"),
        "claude-opus-5",
        "claude-sonnet-5"
    );
    let vouched = endorse!(String::from("claude-opus-5"), by = OperatorConfig);
    assert_eq!(Model::OPUS_5, Model::new(written.expect("one of the two")));
    let sent = [
        text(&Request::new(Model::OPUS_5, 1)),
        text(&Request::new(&Model::OPUS_5, 1)),
        text(&Request::new(written.expect("one of the two"), 1)),
        text(&Request::new(vouched, 1)),
    ];
    assert!(sent.iter().all(|body| body == &sent[0]), "{sent:?}");
}

#[test]
fn the_schema_of_the_output_type_is_sent() {
    let sent = text(&request());
    let schema = serde_json::to_string(&super::Triage::wire_schema().expect("within limits"))
        .expect("a schema");
    let config =
        format!(r#""output_config":{{"format":{{"type":"json_schema","schema":{schema}}}}}"#);
    assert!(sent.contains(&config), "{sent}");
    // In declaration order.
    assert!(schema.find("severity") < schema.find("summary"), "{schema}");
}

#[test]
fn a_reply_is_replayed_byte_for_byte() {
    let content = r#"[{"type":"thinking","thinking":"Hm\u006d","signature":"x"},{"type":"text","text":"A\/B", "citations":null}]"#;
    let body = format!(r#"{{"type":"message","content":{content},"stop_reason":"end_turn"}}"#);
    let outcome = Outcome::<PlainText>::from_reply(200, [], body.as_bytes());
    let reply = outcome.reply().expect("a reply");
    let next = Request::new(Model::OPUS_5, 1)
        .turn(Turn::assistant(reply))
        .turn(Turn::user("more"));
    let replayed = content.replace("}, {", "},{");
    assert!(text(&next).contains(&format!(r#"{{"role":"assistant","content":{replayed}}}"#)));
}

#[test]
fn what_cannot_be_seen_is_removed_from_a_block() {
    let request = Request::new(Model::OPUS_5, 1).turn(Turn::user("a\u{E0041}\u{202E}\u{1B}b"));
    assert!(text(&request).contains(r#""text":"ab""#));
}

#[test]
fn nothing_that_is_shown_holds_the_text() {
    let request = Request::new(Model::OPUS_5, 1)
        .system(system_prompt!("WORDS"))
        .turn(Turn::user("WORDS"))
        .stop_sequence(trusted!("WORDS"));
    let shown = format!("{request:?} {:?} {:?}", request.body(), Turn::user("WORDS"));
    assert!(!shown.contains("WORDS"), "{shown}");
    assert!(shown.contains("claude-opus-5"), "{shown}");
}

#[test]
fn a_request_keeps_its_parts_under_another_output() {
    let plain = request().output::<PlainText>();
    assert!(!text(&plain).contains("output_config"));
    assert!(text(&plain).contains("You sort e-mail."));
    assert!(matches!(
        Outcome::<PlainText>::from_reply(200, [], SOUND.as_bytes()),
        Outcome::Failed(_)
    ));
}
