//! The transcript, as it goes out.

use serde_json::{Value, json};
use taintless::claude::ToolOutput;
use taintless::claude::agent::{Page, Step};
use taintless::prelude::*;

use super::decisions::answer;
use super::{Owner, Told as _, all, asked, call, no_flags, ready, says, send};

fn events(transcript: &Value) -> Vec<&str> {
    let entries = transcript["entries"].as_array().into_iter().flatten();
    entries.filter_map(|it| it["event"].as_str()).collect()
}

/// Door 487: a transcript of an agent that holds private data has neither a text of its calls, nor
/// of their results, nor a digest by which one could be guessed.
#[test]
fn a_transcript_tells_what_happened_and_nothing_private() {
    let agent = all().approver(Page::<Owner>::new()).build();
    let mut run = agent.start("Tell Bob what Ann wrote, SECRET0.");
    let _ = asked(&mut run);
    run.told(call("SECRET1", "read", &json!({})))
        .expect("asked");
    let key = ready(&mut run).key();
    let letter = Private::new(Tainted::new("SECRET2"));
    run.output(key, ToolOutput::private(&letter, Source::Email))
        .expect("it is out");
    let _ = asked(&mut run);
    run.told(send("t2", "SECRET3")).expect("asked");
    let Step::Approve(question) = run.step() else {
        panic!("a question")
    };
    let decision = question
        .decide::<Owner>(&answer(&question, true))
        .expect("to it");
    run.decide(decision).expect("it is asked");
    let key = ready(&mut run).key();
    run.output(key, ToolOutput::text(trusted!("sent")))
        .expect("it is out");
    let _ = asked(&mut run);
    run.told(says("SECRET4")).expect("asked");
    assert!(matches!(run.step(), Step::Done(_)));

    let json = run.transcript().to_json();
    let transcript: Value = serde_json::from_slice(json.as_bytes()).expect("JSON");
    assert_eq!(
        events(&transcript),
        [
            "task", "asked", "answered", "called", "made", "result", "asked", "answered", "called",
            "decided", "made", "result", "asked", "answered", "ended"
        ]
    );
    let text = transcript.to_string();
    assert!(!text.contains("SECRET"), "{text}");
    assert_eq!(transcript["output_tokens"], 15);
    let entries = &transcript["entries"];
    assert_eq!(
        entries[9]["by"],
        "the owner of the mailbox, by a click in the test"
    );
    assert_eq!(
        entries[5]["digest"],
        Value::Null,
        "of private text there is none"
    );
    assert_eq!(
        entries[5]["labels"],
        json!(["reads_untrusted", "reads_private"])
    );
    assert_eq!(entries[11]["bytes"], 4);
    assert_eq!(entries[2]["request_id"], "req_1");
    assert!(!format!("{:?}", run.transcript()).contains("SECRET"));
}

/// Door 501: nor has it a digest of what a tool gave back that reads nothing private itself: a model
/// that was shown what is private tells it to such a tool, and that one gives it back.
#[test]
fn a_transcript_of_private_data_has_no_digest_of_any_result() {
    let agent = all().approver(Page::<Owner>::new()).build();
    let number = Private::new(Tainted::new("SECRET1"));
    let mut run = agent.start("Send it.").private(&number, Source::Database);
    let _ = asked(&mut run);
    run.told(send("t1", "SECRET1")).expect("asked");
    let Step::Approve(question) = run.step() else {
        panic!("a question")
    };
    let decision = question
        .decide::<Owner>(&answer(&question, true))
        .expect("to it");
    run.decide(decision).expect("it is asked");
    let key = ready(&mut run).key();
    run.output(key, ToolOutput::untrusted("SECRET1", Source::ToolResult))
        .expect("it is out");
    let json = run.transcript().to_json();
    let transcript: Value = serde_json::from_slice(json.as_bytes()).expect("JSON");
    let mut entries = transcript["entries"].as_array().into_iter().flatten();
    let result = entries.rfind(|it| it["event"] == "result");
    let result = result.expect("it gave something back");
    assert_eq!(result["labels"], json!(["acts", "sends"]));
    assert_eq!(result["digest"], Value::Null);
}

/// Tools without private data.
#[derive(ClaudeTools)]
#[expect(dead_code, reason = "the tests look at what is told of it")]
enum Web {
    /// Searches.
    #[claude(reads_untrusted)]
    Search { words: Tainted<String> },
}

#[test]
fn arguments_stand_in_it_where_nothing_is_private() {
    let agent = no_flags().reads_untrusted().tools::<Web>().build();
    let mut run = agent.start("Find tents.");
    let _ = asked(&mut run);
    run.told(call("t1", "search", &json!({"words": "tents\n"})))
        .expect("asked");
    let key = ready(&mut run).key();
    run.output(key, ToolOutput::untrusted("PAGE", Source::WebPage))
        .expect("it is out");
    let json = run.transcript().to_json();
    let transcript: Value = serde_json::from_slice(json.as_bytes()).expect("JSON");
    let called = &transcript["entries"][3];
    assert_eq!(
        called["arguments"],
        json!([{"name": "words", "value": "\"tents\\n\""}])
    );
    assert_eq!(called["digest"].as_str().map(str::len), Some(64));
    let result = &transcript["entries"][5];
    assert_eq!(result["digest"].as_str().map(str::len), Some(64));
    assert!(
        !transcript.to_string().contains("PAGE"),
        "results are not in it"
    );
}
