//! Agents at work: the text stands in the task, in calls, results, questions and the answer.

use serde_json::json;
use taintless::claude::agent::{
    Answer, Declared, Ended, Event, Page, Run, RunError, RunLimit, Step, Stop, Terminal,
    WrongAnswer, WrongStep,
};
use taintless::claude::tool::Yes;
use taintless::claude::{Agent, Model, Outcome, PlainText, ToolOutput};
use taintless::prelude::*;

use super::{PLANTED, Row};

/// Tools.
#[derive(ClaudeTools)]
enum Tools {
    /// Reads.
    #[claude(reads_untrusted, reads_private)]
    Read {
        #[expect(dead_code, reason = "nobody runs it")]
        name: Tainted<String>,
    },
    /// Sends.
    #[claude(sends)]
    Send {
        #[expect(dead_code, reason = "nobody runs it")]
        text: Tainted<String>,
    },
}

authority!(Owner = "nobody: a test");

pub(super) fn rows() -> Vec<Row> {
    let mut rows = whole_run();
    let page = Page::<Owner>::new();
    let stop = Stop::Refused(Some(Tainted::new(PLANTED.to_owned())));
    rows.extend([
        Row::new(&["Page", "Desk"], page),
        Row::new(&["Terminal"], Terminal::new()),
        Row::error(&["Stop"], &stop),
        Row::error(
            &["Stop", "RunLimit"],
            &Stop::Limit(RunLimit::Repetition(trusted!("send"))),
        ),
        Row::error(&["WrongAnswer"], &WrongAnswer::OtherQuestion),
        Row::error(&["WrongStep"], &WrongStep::NoCall),
    ]);
    let stopped = RunError::Stopped(stop);
    rows.push(Row::error(&["RunError", "Stop"], &stopped));
    rows
}

fn reply(stop_reason: &str, content: &serde_json::Value) -> Outcome<PlainText> {
    let body = json!({"type": "message", "content": content, "stop_reason": stop_reason});
    Outcome::from_reply(200, [("request-id", "req_1")], body.to_string().as_bytes())
}

fn call(name: &str, input: &serde_json::Value) -> Outcome<PlainText> {
    let id = format!("{PLANTED}-{name}");
    reply(
        "tool_use",
        &json!([{"type": "tool_use", "id": id, "name": name, "input": input}]),
    )
}

fn whole_run() -> Vec<Row> {
    let builder = Agent::builder(Model::SONNET_5, 9)
        .reads_untrusted()
        .reads_private()
        .acts()
        .approver(Page::<Owner>::new())
        .tools::<Tools>();
    let mut rows = vec![Row::new(&["AgentBuilder", "Seat"], &builder)];
    let agent = builder.build();
    rows.push(Row::new(&["Agent"], &agent));

    let mut run = agent.start(PLANTED);
    let step = run.step();
    rows.push(Row::new(&["Step"], &step));
    let Step::Ask(ask) = step else {
        panic!("the model is asked")
    };
    rows.push(Row::new(&["Ask"], &ask));
    run.answer(&ask, call("read", &json!({"name": PLANTED})))
        .expect("asked");
    let Step::Call(ready) = run.step() else {
        panic!("a call")
    };
    let key = ready.key();
    rows.push(Row::new(&["Ready"], ready));
    let private = Private::new(Tainted::new(PLANTED));
    run.output(key, ToolOutput::private(&private, Source::Email))
        .expect("it is out");
    let Step::Ask(ask) = run.step() else {
        panic!("the model is asked")
    };
    run.answer(&ask, call("send", &json!({"text": PLANTED})))
        .expect("asked");
    let Step::Approve(question) = run.step() else {
        panic!("a question")
    };
    rows.push(Row::new(&["Question"], &question));
    rows.push(Row::new(&["Argument"], question.arguments()));
    let shown: serde_json::Value =
        serde_json::from_slice(question.to_json().as_bytes()).expect("JSON");
    let answer: Answer =
        serde_json::from_value(json!({"question": shown["question"], "approve": true}))
            .expect("an answer");
    rows.push(Row::new(&["Answer"], &answer));
    let other = serde_json::from_str::<Answer>(&format!(r#"{{"{PLANTED}": "{PLANTED}"}}"#));
    rows.push(Row::error(
        &["Answer"],
        &other.expect_err("it names no question"),
    ));
    let decision = question.decide::<Owner>(&answer).expect("to it");
    rows.push(Row::new(&["Decision"], &decision));
    run.decide(decision).expect("it is asked");
    let Step::Call(ready) = run.step() else {
        panic!("a call")
    };
    let key = ready.key();
    rows.push(Row::new(&["Approved"], ready.approved()));
    run.output(key, ToolOutput::text(1)).expect("it is out");
    let Step::Ask(ask) = run.step() else {
        panic!("the model is asked")
    };
    run.answer(
        &ask,
        reply("end_turn", &json!([{"type": "text", "text": PLANTED}])),
    )
    .expect("asked");
    rows.push(Row::new(&["Run"], &run));
    rows.push(Row::new(
        &["Transcript", "Entry", "Event"],
        run.transcript(),
    ));
    rows.extend(events(&run));
    let Step::Done(answer) = run.step() else {
        panic!("an answer")
    };
    rows.push(Row::new(&["Withheld"], &answer));
    let ended: Ended<Declared<Yes, Yes, Yes>, PlainText> = Ended {
        answer: Ok(answer),
        transcript: run.transcript().clone(),
    };
    rows.push(Row::new(&["Ended"], ended));
    rows
}

fn events<F, T, O>(run: &Run<F, T, O>) -> Vec<Row> {
    let entries = run.transcript().entries().iter();
    let rows = entries.filter_map(|entry| match entry.event() {
        Event::Called(called) => Some(Row::new(&["CallOf", "Digest"], called)),
        Event::Result(result) => Some(Row::new(&["ResultOf", "Digest"], result)),
        _ => None,
    });
    rows.collect()
}
