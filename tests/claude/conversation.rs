//! Conversations: what goes back of a reply, what is next, what it counts.

use serde_json::{Value, json};
use taintless::claude::{
    BlockKind, ClaudeTools, Conversation, Document, Limit, Model, Next, Outcome, PlainText, Reply,
    Request, ServerTool, TokenCount, ToolOutput, ToolResult, Turn, untrusted_content_policy,
};
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply as Answered};

use super::sent;

/// The outcome that holds a reply of these blocks.
pub(super) fn outcome(content: &str, stop: &str) -> Outcome {
    let body = format!(
        r#"{{"type":"message","content":{content},"stop_reason":"{stop}",
            "usage":{{"input_tokens":3,"output_tokens":5,"cache_read_input_tokens":7}}}}"#
    );
    Outcome::<PlainText>::from_reply(200, [], body.as_bytes())
}

pub(super) fn reply(outcome: &Outcome) -> &Reply {
    outcome.reply().expect("a reply")
}

fn messages(conversation: &Conversation) -> Value {
    sent(&Request::new(Model::OPUS_5, 1).conversation(conversation))["messages"].clone()
}

/// What goes back of a reply, by the kinds of its blocks.
fn replayed(content: &str, stop: &str) -> (Vec<String>, Next) {
    let mut conversation = Conversation::new();
    conversation.user("a");
    let next = conversation.reply(reply(&outcome(content, stop)));
    let messages = messages(&conversation);
    let blocks = messages[1]["content"].as_array().cloned();
    let kinds = blocks.into_iter().flatten().map(|block| {
        let kind = block["type"].as_str().expect("a kind");
        match block["id"].as_str() {
            Some(id) => format!("{kind} {id}"),
            None => kind.to_owned(),
        }
    });
    (kinds.collect(), next)
}

pub(super) const TEXT: &str = r#"{"type":"text","text":"T"}"#;
const THOUGHT: &str = r#"{"type":"thinking","thinking":"H","signature":"S"}"#;
const HIDDEN: &str = r#"{"type":"redacted_thinking","data":"D"}"#;
const CALL: &str = r#"{"type":"tool_use","id":"c1","name":"n","input":{}}"#;
const SEARCH: &str = r#"{"type":"server_tool_use","id":"s1","name":"web_search","input":{}}"#;
const OTHER_SEARCH: &str = r#"{"type":"server_tool_use","id":"s2","name":"web_search","input":{}}"#;
const FOUND: &str = r#"{"type":"web_search_tool_result","tool_use_id":"s1","content":[]}"#;

#[test]
fn what_is_next_is_told() {
    let all = format!("[{THOUGHT},{TEXT}]");
    for (stop, next) in [
        ("end_turn", Next::User),
        ("stop_sequence", Next::User),
        ("tool_use", Next::Results),
        ("pause_turn", Next::Continue),
        ("max_tokens", Next::Cut(Limit::MaxTokens)),
        (
            "model_context_window_exceeded",
            Next::Cut(Limit::ContextWindow),
        ),
        ("refusal", Next::Refused),
        ("whatever_comes", Next::Unknown),
    ] {
        let (kinds, found) = replayed(&all, stop);
        assert_eq!(found, next, "{stop}");
        let expected: &[&str] = match next {
            Next::Refused => &[],
            _ => &["thinking", "text"],
        };
        assert_eq!(kinds, expected, "{stop}");
    }
    let mut conversation = Conversation::new();
    assert_eq!(conversation.next(), Next::User);
    conversation.user("a");
    assert_eq!(conversation.next(), Next::Send);
    assert_eq!(conversation.fork_at(0).next(), Next::User);
}

#[test]
fn a_whole_reply_goes_back_whole() {
    let all = format!("[{THOUGHT},{SEARCH},{FOUND},{TEXT},{HIDDEN},{CALL}]");
    let kinds = [
        "thinking",
        "server_tool_use s1",
        "web_search_tool_result",
        "text",
        "redacted_thinking",
        "tool_use c1",
    ];
    assert_eq!(replayed(&all, "tool_use").0, kinds);
    // A turn that is paused may end with the call of a server's tool, and goes back so.
    let paused = format!("[{THOUGHT},{SEARCH}]");
    assert_eq!(
        replayed(&paused, "pause_turn").0,
        ["thinking", "server_tool_use s1"]
    );
}

#[test]
fn a_part_is_never_sent_back_as_if_it_were_whole() {
    for (blocks, kinds) in [
        (&[TEXT][..], &["text"][..]),
        (&[THOUGHT, TEXT], &["thinking", "text"]),
        (&[THOUGHT], &[]),
        (&[THOUGHT, CALL], &[]),
        (&[TEXT, THOUGHT], &["text"]),
        (&[TEXT, HIDDEN], &["text"]),
        (&[TEXT, CALL], &["text"]),
        // Nobody runs the calls of a reply that was cut, so they would have no results.
        (&[CALL, TEXT], &["text"]),
        (&[TEXT, THOUGHT, CALL, CALL], &["text"]),
        (&[TEXT, SEARCH], &["text"]),
        (
            &[SEARCH, FOUND, TEXT],
            &["server_tool_use s1", "web_search_tool_result", "text"],
        ),
        (
            &[SEARCH, OTHER_SEARCH, FOUND, TEXT],
            &["server_tool_use s1", "web_search_tool_result", "text"],
        ),
        (&[TEXT, r#"{"type":"hologram","x":1}"#], &["text"]),
    ] {
        let content = format!("[{}]", blocks.join(","));
        for stop in ["max_tokens", "model_context_window_exceeded", ""] {
            assert_eq!(replayed(&content, stop).0, kinds, "{content} {stop}");
        }
    }
}

#[test]
fn a_fork_goes_its_own_way() {
    let mut first = Conversation::new();
    first.user("one");
    let _ = first.reply(reply(&outcome(&format!("[{TEXT}]"), "end_turn")));
    first.user("two");
    let mut other = first.fork_at(2);
    other.user("three");
    let text =
        |conversation: &Conversation| messages(conversation)[2]["content"][0]["text"].clone();
    assert_eq!((text(&first), text(&other)), (json!("two"), json!("three")));
    assert_eq!(messages(&first)[1], messages(&other)[1]);
    assert_eq!(first.fork_at(9).turns().len(), 3);
}

#[test]
fn what_it_cost_is_counted() {
    let answer = outcome(&format!("[{TEXT}]"), "end_turn");
    let mut conversation = Conversation::new().turn(Turn::user("a"));
    let _ = conversation.reply(reply(&answer));
    conversation.user("b");
    // What was refused has cost something, too.
    let _ = conversation.reply(reply(&outcome("[]", "refusal")));
    assert_eq!(conversation.usages().count(), 2);
    assert_eq!(conversation.usage(), answer.usage() + answer.usage());
    assert_eq!(conversation.fork_at(2).usage(), answer.usage());
    assert_eq!(conversation.fork_at(1).usage().total_input_tokens(), 0);
}

#[test]
fn a_count_is_read() {
    let counted = TokenCount::from_reply(200, [], br#"{"input_tokens":14,"more":1}"#);
    assert!(matches!(counted, TokenCount::Counted(14)));
    for (status, body) in [
        (
            404,
            r#"{"type":"error","error":{"type":"not_found_error","message":"x"}}"#,
        ),
        (
            200,
            r#"{"type":"error","error":{"type":"api_error","message":"x"}}"#,
        ),
        (200, r#"{"input_tokens":"14"}"#),
        (200, "[]"),
        (500, ""),
    ] {
        let failed = TokenCount::from_reply(status, [], body.as_bytes());
        assert!(failed.into_tokens().is_err(), "{body}");
    }
}

#[test]
fn the_client_counts() {
    super::run(async {
        let rehearsal = Rehearsal::replies([]).expect("a server");
        let client = rehearsal.client().expect("a client");
        let request = Request::new(Model::OPUS_5, 9).turn(Turn::user("Where is my parcel?"));
        let count = client.count_tokens(&request).await.expect("an answer");
        assert!(count.into_tokens().expect("a count") > 0);
        let empty = Request::new(Model::OPUS_5, 9);
        assert!(client.count_tokens(&empty).await.is_err());
    });
}

/// The policy names what wrapping really writes.
#[test]
fn the_policy_names_the_places() {
    let policy = untrusted_content_policy();
    let wrapped = Tainted::new("a<b>&lt;").wrap(Source::Email);
    let request = Request::new(Model::OPUS_5, 1)
        .system(system_prompt!("You sort mail.\n\n{policy}"))
        .turn(Turn::user(prompt!("{wrapped}")).and(Document::text("a")));
    let body = sent(&request);
    let policy = body["system"].as_str().expect("text");
    assert!(policy.starts_with("You sort mail.\n\nHow to treat untrusted content\n"));
    let wrapped = body["messages"][0]["content"][0]["text"]
        .as_str()
        .expect("text");
    let (tag, rest) = wrapped[1..].split_once(' ').expect("a tag");
    let (attribute, rest) = rest.split_once('=').expect("an attribute");
    for name in [tag, attribute, "content"] {
        assert!(policy.contains(&format!("`{name}`")), "{name}");
    }
    for entity in ["&lt;", "&gt;", "&amp;"] {
        assert!(rest.contains(entity), "{entity} in {rest}");
        assert!(policy.contains(&format!("`{entity}`")), "{entity}");
    }
    assert!(
        !policy.contains('<') && !policy.contains('>'),
        "no tag of its own"
    );
    // And what a tool's result really is.
    let called = outcome(&format!("[{CALL}]"), "tool_use");
    let BlockKind::ToolUse { id, .. } = reply(&called).blocks()[0].kind() else {
        panic!("a call");
    };
    let output = ToolOutput::<Tools>::untrusted("a", Source::WebPage);
    let turn = Turn::results([ToolResult::new(id, output)]);
    let body = sent(&Request::new(Model::OPUS_5, 1).turn(turn));
    let result = body["messages"][0]["content"][0]["content"][0]["text"].as_str();
    let result: Value = serde_json::from_str(result.expect("text")).expect("JSON");
    for name in result.as_object().expect("an object").keys() {
        assert!(policy.contains(&format!("`{name}`")), "{name}");
    }
}

/// A tool that reads.
#[derive(ClaudeTools)]
enum Tools {
    /// Looks something up.
    #[claude(reads_untrusted)]
    Look,
}

/// A turn that is paused goes on when the conversation is sent as it is.
#[test]
fn a_paused_turn_goes_on() {
    let paused = format!(
        r#"{{"type":"message","role":"assistant","model":"m","content":[{TEXT},{SEARCH}],"stop_reason":"pause_turn","usage":{{"output_tokens":5}}}}"#
    );
    let mut paused = Some(paused);
    let rehearsal = Rehearsal::start(move |_| match paused.take() {
        Some(paused) => Answered::raw(200, [], paused),
        None => Answered::text("Here it is."),
    });
    let rehearsal = rehearsal.expect("a server");
    super::run(async {
        let client = rehearsal.client().expect("a client");
        let mut conversation = Conversation::new();
        conversation.user("Look it up.");
        let mut asked = 0;
        while matches!(conversation.next(), Next::Send | Next::Continue) {
            let request = Request::new(Model::OPUS_5, 2048)
                .server_tool(ServerTool::web_search())
                .conversation(&conversation);
            let outcome = client.send(&request).await.expect("an answer");
            conversation.reply(outcome.reply().expect("a reply"));
            asked += 1;
        }
        assert_eq!((asked, conversation.next()), (2, Next::User));
        let sent = messages(&conversation);
        let paused: Value = serde_json::from_str(&format!("[{TEXT},{SEARCH}]")).expect("JSON");
        assert_eq!(sent[1]["content"], paused);
        assert_eq!(sent[2]["role"], "assistant");
    });
    for request in rehearsal.requests() {
        assert!(request.fault().is_none(), "{:?}", request.fault());
    }
}
