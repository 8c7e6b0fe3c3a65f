//! Agents: runs step by step, runs by the client, decisions, limits, transcripts.

mod decisions;
mod driven;
mod limits;
mod steps;
mod terminal;
mod transcript;

use serde_json::{Value, json};
use taintless::claude::agent::{
    AgentBuilder, Ask, Declaration, Declared, Nobody, Ready, Run, Step, WrongStep,
};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Agent, ClaudeTools, Model, Outcome, PlainText};
use taintless::prelude::*;

/// What an assistant with a mailbox can do.
#[derive(ClaudeTools)]
#[expect(dead_code, reason = "the tests look at which call it is")]
enum Mailbox {
    /// Reads the letters.
    #[claude(reads_untrusted, reads_private)]
    Read,
    /// What day it is.
    #[claude(pure)]
    Today,
    /// Sends a letter.
    #[claude(sends)]
    Send {
        to: Tainted<String>,
        text: Tainted<String>,
        account: Option<Private<Tainted<String>>>,
    },
    /// Deletes a letter.
    #[claude(destructive)]
    Delete { number: u32 },
}

authority!(Owner = "the owner of the mailbox, by a click in the test");

type All = Declared<Yes, Yes, Yes>;

/// A builder that has declared all three.
fn all() -> AgentBuilder<All, Mailbox, Nobody> {
    Agent::builder(Model::SONNET_5, 500)
        .reads_untrusted()
        .reads_private()
        .acts()
        .tools::<Mailbox>()
}

fn outcome(stop_reason: &str, content: &Value) -> Outcome<PlainText> {
    let body = json!({
        "type": "message", "role": "assistant", "content": content, "stop_reason": stop_reason,
        "usage": {"input_tokens": 10, "output_tokens": 5},
    });
    Outcome::from_reply(200, [("request-id", "req_1")], body.to_string().as_bytes())
}

fn says(text: &str) -> Outcome<PlainText> {
    outcome("end_turn", &json!([{"type": "text", "text": text}]))
}

fn tool_use(id: &str, name: &str, input: &Value) -> Value {
    json!({"type": "tool_use", "id": id, "name": name, "input": input})
}

fn call(id: &str, name: &str, input: &Value) -> Outcome<PlainText> {
    outcome("tool_use", &json!([tool_use(id, name, input)]))
}

fn send(id: &str, to: &str) -> Outcome<PlainText> {
    call(id, "send", &json!({"to": to, "text": "hello"}))
}

/// What is sent, when the model is asked next.
fn asked<F: Declaration, T: ClaudeTools>(run: &mut Run<F, T, PlainText>) -> Value {
    serde_json::from_slice(ask(run).body().as_bytes()).expect("JSON")
}

/// What the model is asked now.
fn ask<F: Declaration, T: ClaudeTools>(run: &mut Run<F, T, PlainText>) -> Ask<PlainText> {
    match run.step() {
        Step::Ask(ask) => ask,
        other => panic!("the model is asked, and not {other:?}"),
    }
}

/// Hands over what the API answered to what is asked now.
trait Told {
    fn told(&mut self, outcome: Outcome<PlainText>) -> Result<(), WrongStep>;
}

impl<F: Declaration, T: ClaudeTools> Told for Run<F, T, PlainText> {
    fn told(&mut self, outcome: Outcome<PlainText>) -> Result<(), WrongStep> {
        let ask = ask(self);
        self.answer(&ask, outcome)
    }
}

/// The call that is handed out now.
fn ready<F: Declaration, T: ClaudeTools>(run: &mut Run<F, T, PlainText>) -> Ready<T> {
    match run.step() {
        Step::Call(ready) => ready,
        other => panic!("a call, and not {other:?}"),
    }
}

/// The results in the last turn of what is sent.
fn results(sent: &Value) -> Vec<&Value> {
    let turn = sent["messages"].as_array().and_then(|turns| turns.last());
    let blocks = turn.and_then(|turn| turn["content"].as_array());
    let blocks = blocks.into_iter().flatten();
    blocks
        .filter(|block| block["type"] == "tool_result")
        .collect()
}

fn no_flags() -> AgentBuilder<Declared<No, No, No>> {
    Agent::builder(Model::HAIKU_4_5, 100)
}
