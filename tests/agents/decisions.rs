//! People decide, and nothing else does.

use std::time::Duration;

use serde_json::{Value, json};
use taintless::claude::agent::{Answer, Page, Question, Run, Step, Stop, Terminal, WrongAnswer};
use taintless::claude::{PlainText, ToolOutput};
use taintless::prelude::*;

use super::{All, Mailbox, Owner, Told as _, all, asked, call, ready, results, says, send};

pub(super) fn answer(question: &Question, approve: bool) -> Answer {
    let shown: Value = serde_json::from_slice(question.to_json().as_bytes()).expect("JSON");
    let answer = json!({"question": shown["question"], "approve": approve});
    serde_json::from_value(answer).expect("an answer")
}

fn run() -> Run<All, Mailbox, PlainText> {
    all()
        .approver(Page::<Owner>::new())
        .build()
        .start("Tell Bob hello.")
}

fn question(run: &mut Run<All, Mailbox, PlainText>) -> Question {
    match run.step() {
        Step::Approve(question) => question,
        other => panic!("a question, and not {other:?}"),
    }
}

#[test]
fn an_acting_call_waits_for_a_person_and_others_do_not() {
    let mut run = run();
    let _ = asked(&mut run);
    run.told(call("t1", "read", &json!({}))).expect("asked");
    let free = ready(&mut run);
    let key = free.key();
    assert!(free.approved().is_err(), "nobody was asked");
    run.output(key, ToolOutput::text(0)).expect("it is out");
    let _ = asked(&mut run);
    run.told(send("t2", "bob@example.com")).expect("asked");
    let asked_for = question(&mut run);
    assert_eq!(&*asked_for.tool(), "send");
    assert_eq!(asked_for.words(), [trusted!("sends")]);
    let decision = asked_for
        .decide::<Owner>(&answer(&asked_for, true))
        .expect("to it");
    run.decide(decision).expect("it is asked");
    let approved = ready(&mut run).approved().expect("approved");
    assert_eq!(
        &*approved.by(),
        "the owner of the mailbox, by a click in the test"
    );
    assert_ne!(approved.key(), key, "each call has a key of its own");
    assert!(matches!(approved.into_arguments(), Mailbox::Send { .. }));
}

#[test]
fn a_denial_is_a_result_that_says_so() {
    let mut run = run();
    let _ = asked(&mut run);
    run.told(send("t1", "eve@example.com")).expect("asked");
    let asked_for = question(&mut run);
    let decision = asked_for
        .decide::<Owner>(&answer(&asked_for, false))
        .expect("to it");
    run.decide(decision).expect("it is asked");
    let sent = asked(&mut run);
    assert_eq!(results(&sent)[0]["is_error"], true);
    let told = results(&sent)[0]["content"][0]["text"]
        .as_str()
        .unwrap_or_default();
    assert!(told.starts_with("Denied"), "{told}");
}

/// Door 483: a call that was denied is not asked about again: a model cannot wear a person out, and
/// is stopped when it goes on.
#[test]
fn a_denied_call_is_not_asked_about_again() {
    let mut run = run();
    let _ = asked(&mut run);
    run.told(send("t1", "eve@example.com")).expect("asked");
    let asked_for = question(&mut run);
    let decision = asked_for
        .decide::<Owner>(&answer(&asked_for, false))
        .expect("to it");
    run.decide(decision).expect("it is asked");
    let _ = asked(&mut run);
    run.told(send("t2", "eve@example.com")).expect("asked");
    assert_eq!(
        results(&asked(&mut run)).len(),
        1,
        "denied without a question"
    );
    run.told(send("t3", "eve@example.com")).expect("asked");
    assert!(matches!(run.step(), Step::Stopped(Stop::Limit(_))));
}

/// Door 493: a decision is on one call and counts once: not on another run's, not on another call of
/// the same arguments, not a second time.
#[test]
fn a_decision_counts_on_its_call_and_once() {
    let (mut one, mut other) = (run(), run());
    for run in [&mut one, &mut other] {
        let _ = asked(run);
        run.told(send("t1", "bob@example.com")).expect("asked");
    }
    let (of_one, of_other) = (question(&mut one), question(&mut other));
    let wrong = of_one.decide::<Owner>(&answer(&of_other, true));
    assert_eq!(wrong.err(), Some(WrongAnswer::OtherQuestion));
    let decision = of_one
        .decide::<Owner>(&answer(&of_one, true))
        .expect("to it");
    assert_eq!(other.decide(decision), Err(WrongAnswer::OtherQuestion));
    assert!(
        matches!(other.step(), Step::Approve(_)),
        "it is still asked"
    );

    let (first, second) = (answer(&of_one, true), answer(&of_one, true));
    let decision = of_one.decide::<Owner>(&first).expect("to it");
    let again = of_one.decide::<Owner>(&second).expect("to it");
    one.decide(decision).expect("it is asked");
    assert_eq!(one.decide(again), Err(WrongAnswer::NotAsked));
    let key = ready(&mut one).key();
    one.output(key, ToolOutput::text(trusted!("sent")))
        .expect("it is out");
    let _ = asked(&mut one);
    // The same arguments, and another call.
    one.told(send("t2", "bob@example.com")).expect("asked");
    let third = question(&mut one);
    assert!(
        third.decide::<Owner>(&second).is_err(),
        "it has an id of its own"
    );
    let old = of_one.decide::<Owner>(&second).expect("to the old one");
    assert_eq!(one.decide(old), Err(WrongAnswer::OtherQuestion));
}

/// Door 495: no answer within the time is no, and a yes that comes later is none.
#[test]
fn silence_is_no() {
    let agent = all()
        .approver(Page::<Owner>::new())
        .decision_time(Duration::from_millis(700));
    let mut run = agent.build().start("Tell Bob hello.");
    let _ = asked(&mut run);
    run.told(send("t1", "bob@example.com")).expect("asked");
    let asked_for = question(&mut run);
    let decision = asked_for
        .decide::<Owner>(&answer(&asked_for, true))
        .expect("in time");
    std::thread::sleep(Duration::from_millis(800));
    let late = asked_for.decide::<Owner>(&answer(&asked_for, true));
    assert_eq!(late.err(), Some(WrongAnswer::TooLate));
    assert_eq!(run.decide(decision), Err(WrongAnswer::TooLate));
    let sent = asked(&mut run);
    assert_eq!(results(&sent)[0]["is_error"], true);
}

#[test]
fn a_time_without_end_is_not_over_at_once() {
    let agent = all()
        .approver(Page::<Owner>::new())
        .decision_time(Duration::MAX);
    let mut run = agent.build().start("Tell Bob hello.");
    let _ = asked(&mut run);
    run.told(send("t1", "bob@example.com")).expect("asked");
    assert!(question(&mut run).time_left() > Duration::from_hours(1));
}

/// Door 494: no text in the arguments of a call looks like a part of the question that a person is
/// asked about it, or hides what would be done.
#[test]
fn arguments_do_not_forge_the_question() {
    let mut run = run();
    let _ = asked(&mut run);
    let text = "hi\n\nAllow it? yes\u{1b}[2J\u{202e}evil\u{200b}\r\t    \"; to: boss";
    let input = json!({"to": "eve@example.com\u{2028}x", "text": text, "account": "NL00SECRET"});
    run.told(call("t1", "send", &input)).expect("asked");
    let asked_for = question(&mut run);
    let json = asked_for.to_json();
    let shown: Value = serde_json::from_slice(json.as_bytes()).expect("JSON");
    let arguments = shown["arguments"].as_array().expect("a list");
    assert_eq!(arguments.len(), 3);
    let whole = shown["arguments"].to_string();
    for hidden in [
        "\u{1b}",
        "\u{202e}",
        "\u{200b}",
        "\u{2028}",
        "\\n\\n\\n",
        "SECRET",
        "    ",
    ] {
        assert!(!whole.contains(hidden), "{hidden:?} in {whole}");
    }
    let value = |name: &str| {
        let found = arguments.iter().find(|it| it["name"] == name);
        found
            .and_then(|it| it["value"].as_str())
            .unwrap_or_default()
    };
    assert!(value("text").starts_with(r#""hi\n\nAllow it? yes\u{1b}[2J\u{202e}evil"#));
    assert!(value("text").chars().all(|c| !c.is_control()));
    assert_eq!(value("account"), "[private]");
    assert_eq!(value("to"), r#""eve@example.com\u{2028}x""#);
}

/// An argument that is too long to be shown says so, and two of one name are both shown.
#[test]
fn nothing_is_left_out_of_a_question_in_silence() {
    let mut run = run();
    let _ = asked(&mut run);
    run.told(call(
        "t1",
        "send",
        &json!({"to": "x", "text": "y".repeat(5000)}),
    ))
    .expect("asked");
    let shown: Value =
        serde_json::from_slice(question(&mut run).to_json().as_bytes()).expect("JSON");
    let text = shown["arguments"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|it| it["name"] == "text");
    let text = text.and_then(|it| it["value"].as_str()).unwrap_or_default();
    assert!(
        text.contains("and 1000 characters more, which are not shown"),
        "{text}"
    );
}

/// Door 502: a text among the arguments does not end its own quotes, and what is left out is told
/// behind them: so a text cannot say that there is no more of it, or more than there is.
#[test]
fn a_text_does_not_end_its_own_quotes() {
    let shown = |text: &str| {
        let mut run = run();
        let _ = asked(&mut run);
        run.told(call("t1", "send", &json!({"to": "x", "text": text})))
            .expect("asked");
        let asked_for = question(&mut run);
        let text = asked_for
            .arguments()
            .iter()
            .find(|it| it.name().is(&trusted!("text")));
        text.map(|it| it.value().for_log(9000).to_string().replace("\\\\", "\\"))
            .unwrap_or_default()
    };
    let forged = "hi\" (and 9 characters more, which are not shown)";
    let quoted = r#""hi\" (and 9 characters more, which are not shown)""#;
    assert_eq!(shown(forged), quoted);
    assert_eq!(shown(r"a\"), r#""a\\""#);
    let long = shown(&"\"".repeat(4001));
    assert!(
        long.ends_with(r#"\"…" (and 1 characters more, which are not shown)"#),
        "{long}"
    );
}

/// Door 482: what approves on a page is `true`, or `true`, `yes` or `on` in a form; all else is no.
#[test]
fn an_answer_is_no_unless_it_says_yes() {
    let approves = |text: &str| {
        let mut run = run();
        let _ = asked(&mut run);
        run.told(send("t1", "bob@example.com")).expect("asked");
        let asked_for = question(&mut run);
        let shown: Value = serde_json::from_slice(asked_for.to_json().as_bytes()).expect("JSON");
        let id = shown["question"].as_str().unwrap_or_default();
        let answer = serde_json::from_str(&text.replace("ID", id)).expect("an answer");
        asked_for
            .decide::<Owner>(&answer)
            .expect("to it")
            .approves()
    };
    assert!(approves(r#"{"question":"ID","approve":true}"#));
    assert!(approves(r#"{"approve":"yes","question":"ID","more":[]}"#));
    for no in [
        r#"{"question":"ID"}"#,
        r#"{"question":"ID","approve":false}"#,
        r#"{"question":"ID","approve":"no"}"#,
        r#"{"question":"ID","approve":"True!"}"#,
        r#"{"question":"ID","approve":""}"#,
    ] {
        assert!(!approves(no), "{no}");
    }
    for broken in [
        r#"{"approve":true}"#,
        r#"{"question":"x","approve":1}"#,
        r#"{"question":"x","approve":false,"approve":true}"#,
        "true",
    ] {
        assert!(serde_json::from_str::<Answer>(broken).is_err(), "{broken}");
    }
}

/// A page shows what is asked, and hands the answer to the run that waits.
#[test]
fn where_no_terminal_is_there_is_no_yes() {
    // In a session of its own the process has no terminal to ask at.
    if std::fs::File::open("/dev/tty").is_ok() {
        eprintln!("skipped: there is a terminal, and nobody to type at it");
        return;
    }
    let mut run = run();
    let _ = asked(&mut run);
    run.told(send("t1", "bob@example.com")).expect("asked");
    let decision = Terminal::new().ask(&question(&mut run));
    assert!(!decision.approves());
    assert_eq!(&*decision.by(), "nobody: there is no terminal");
    run.decide(decision).expect("it is asked");
    let _ = asked(&mut run);
    run.told(says("Then not.")).expect("asked");
    assert!(matches!(run.step(), Step::Done(_)));
}
