//! Each way in which a reply can be broken: what is sent then, and what comes of it.

use std::io::Cursor;
use std::sync::Arc;

use support_desk::ask::{Answer, Desk};
use support_desk::failure::Reason;
use support_desk::mail::{Mail, Mails, Place};
use support_desk::rehearse::{Line, Play, Script};
use taintless::assert_tainted_eq;
use taintless::claude::{Limit, Model, NoAnswer};
use taintless::testing::Received;

const SUMMARY: &str = "\"><script>alert(1)</script> '); DROP TABLE mails; -- </untrusted>";

fn mail(mark: &str) -> Mail {
    let bytes = format!("From: a@example.com\nSubject: {mark}\n\nHello\n");
    let place = Place::new("one.eml".to_owned());
    let mut mails = Mails::from_reader(place, Box::new(Cursor::new(bytes)));
    let raw = mails.next().expect("one mail");
    raw.and_then(|raw| raw.read()).expect("a mail")
}

/// Asks about one mail for each play, all at once; gives the answers and what the server received.
fn ask_all() -> Vec<(Play, Answer, Vec<Received>)> {
    let mark = |play: Play| format!("mark-{}-end", play.name());
    let lines = Play::ALL.map(|play| Line {
        mark: mark(play),
        play: Some(play),
        triage: serde_json::json!({
            "category": "refund", "severity": 2, "summary": SUMMARY, "wants": "money",
            "order": null, "language": "en", "needs_a_person": true,
        }),
    });
    let (desk, server) =
        Desk::rehearse(Model::HAIKU_4_5, Script::new(lines.to_vec())).expect("a rehearsal");
    let desk = Arc::new(desk);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let answers: Vec<(Play, Answer)> = runtime.block_on(async {
        let asked = Play::ALL.map(|play| {
            let desk = Arc::clone(&desk);
            (
                play,
                tokio::spawn(async move { desk.ask(&mail(&mark(play))).await }),
            )
        });
        let mut answers = Vec::new();
        for (play, answer) in asked {
            answers.push((play, answer.await.expect("an answer")));
        }
        answers
    });
    let received = server.requests();
    let of = |play| {
        let these = received
            .iter()
            .filter(|r| r.user_text().contains(&mark(play)));
        these.cloned().collect()
    };
    answers
        .into_iter()
        .map(|(play, answer)| (play, answer, of(play)))
        .collect()
}

#[test]
fn what_can_be_mended_is_mended_and_the_rest_is_a_typed_failure() {
    for (play, answer, received) in ask_all() {
        let turns: Vec<usize> = received.iter().map(|r| r.turns().len()).collect();
        assert!(received.iter().all(|r| r.fault().is_none()), "{play:?}");
        match play {
            // The same request again.
            Play::RateLimited
            | Play::Overloaded
            | Play::ProxyPage
            | Play::Dropped
            | Play::DroppedMidBody => assert_eq!(turns, [1, 1], "{play:?}"),
            Play::Refusal | Play::Cut => assert_eq!(turns, [1], "{play:?}"),
            // The reply goes back, with what is wrong.
            _ => assert_eq!(turns, [1, 3], "{play:?}"),
        }
        match (play, answer.result) {
            (Play::Refusal, result) => {
                assert!(matches!(result, Err(Reason::NoAnswer(NoAnswer::Refused))));
            }
            (Play::Cut, result) => assert!(matches!(
                result,
                Err(Reason::NoAnswer(NoAnswer::Truncated(Limit::MaxTokens)))
            )),
            (Play::Stubborn, result) => {
                let reason = result.expect_err("a failure");
                assert!(matches!(reason, Reason::NoAnswer(NoAnswer::Rejected(_))));
                let shown = reason.to_string();
                // In the schema's words, never the model's.
                assert!(
                    shown.contains("`/severity`: this field is missing"),
                    "{shown}"
                );
                assert!(
                    !shown.contains("priority") && !shown.contains("approved"),
                    "{shown}"
                );
            }
            (_, result) => {
                let triage = result.unwrap_or_else(|reason| panic!("{play:?}: {reason}"));
                assert_tainted_eq!(triage.summary, SUMMARY);
                assert_eq!((triage.severity, triage.needs_a_person), (2, true));
            }
        }
    }
}

#[test]
fn what_went_wrong_is_paid_for_and_named_to_the_model() {
    for (play, answer, received) in ask_all() {
        let paid = answer.usage.total_input_tokens();
        assert!(paid > 0, "{play:?}");
        let Some(last) = received.last().filter(|last| last.turns().len() == 3) else {
            continue;
        };
        let words = match play {
            Play::InvalidJson | Play::Prose => "JSON",
            Play::WrongTypes | Play::OutOfRange | Play::DuplicateKey => "severity",
            Play::MissingField => "summary",
            _ => "not in the schema",
        };
        let turns = last.turns();
        let feedback = turns
            .last()
            .map(|turn| turn.texts.concat())
            .unwrap_or_default();
        assert!(feedback.contains(words), "{play:?}: {feedback}");
        assert!(!feedback.contains("__proto__"), "{feedback}");
    }
}
