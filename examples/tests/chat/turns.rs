//! A session's turns: one at a time, stopped, decided on, failed and tried again.

use std::time::Duration;

use taintless::testing::{Rehearsal, Reply};

use crate::desk::{AT_ONCE, Answer, Desk};
use crate::server::rehearsal::Pace;
use crate::server::session::Limits;

/// One that speaks so slowly that a turn goes on for the whole test.
const SLOWLY: Pace = Pace {
    characters: 1,
    pause: Duration::from_millis(50),
};

fn kinds(events: &[(u64, serde_json::Value)]) -> Vec<&str> {
    events
        .iter()
        .filter_map(|(_, event)| event["kind"].as_str())
        .collect()
}

#[test]
fn one_turn_at_a_time() {
    let desk = Desk::rehearsing(SLOWLY);
    let cookie = desk.session();
    let refused = |answer: Answer| (answer.status, answer.body);
    let nothing = (409, "{\"error\":\"nothing_runs\"}".to_owned());
    assert_eq!(refused(desk.post("/stop", &cookie, "{}")), nothing);
    assert_eq!(
        desk.post("/retry", &cookie, "{}").body,
        "{\"error\":\"nothing_failed\"}"
    );
    assert_eq!(
        desk.post("/ask", &cookie, "{\"text\":\"hello\"}").status,
        204
    );
    let busy = (409, "{\"error\":\"busy\"}".to_owned());
    assert_eq!(
        refused(desk.post("/ask", &cookie, "{\"text\":\"hello\"}")),
        busy
    );
    assert_eq!(refused(desk.post("/new", &cookie, "{}")), busy);
    // Another's turn is another's.
    assert_eq!(refused(desk.post("/stop", &desk.session(), "{}")), nothing);
    desk.events(&cookie, 0, "text");
    assert_eq!(desk.post("/stop", &cookie, "{}").status, 204);
    let events = desk.events(&cookie, 0, "stopped");
    assert_eq!(
        kinds(&events),
        ["asked", "reply", "stopped"],
        "the pieces have become one"
    );
    assert_eq!(desk.post("/new", &cookie, "{}").status, 204);
}

#[test]
fn a_page_that_was_away_hears_what_it_missed() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
    let first = desk.events(&cookie, 0, "done");
    let number = first.last().expect("an event").0;
    desk.post("/ask", &cookie, "{\"text\":\"Where is order 4711?\"}");
    let second = desk.events(&cookie, number, "done");
    let heard = kinds(&second);
    assert_eq!(heard.first(), Some(&"asked"));
    // A page that is new hears the whole, and answers that are whole in one piece.
    assert_eq!(
        kinds(&desk.events(&cookie, 0, "done")),
        ["asked", "reply", "done"]
    );
    assert!(second.iter().all(|(each, _)| *each > number), "{second:?}");
    // Begun anew, a page that knows the old is told so first.
    desk.post("/new", &cookie, "{}");
    assert_eq!(kinds(&desk.events(&cookie, number, "cleared")), ["cleared"]);
}

/// A decision counts for the session whose page was shown the question, by the id that only that
/// page knows, and once.
#[test]
fn a_decision_is_the_sessions_own() {
    let desk = Desk::rehearsing(AT_ONCE);
    let (mine, others) = (desk.session(), desk.session());
    desk.post("/ask", &mine, "{\"text\":\"Please refund order 4711.\"}");
    let events = desk.events(&mine, 0, "approve");
    let id = events.last().expect("an event").1["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert!(id.len() >= 20, "{id}");
    let yes = |id: &str| format!("{{\"question\":\"{id}\",\"approve\":true}}");
    assert_eq!(desk.post("/decide", &others, &yes(&id)).status, 404);
    for wrong in ["", "0", &id[1..], &id.to_uppercase()] {
        assert_eq!(
            desk.post("/decide", &mine, &yes(wrong)).status,
            404,
            "{wrong}"
        );
    }
    assert_eq!(desk.app.desk.done().refunds, []);
    assert_eq!(desk.post("/decide", &mine, &yes(&id)).status, 204);
    let events = desk.events(&mine, 0, "done");
    assert_eq!(desk.post("/decide", &mine, &yes(&id)).status, 404);
    assert_eq!(desk.app.desk.done().refunds, [(4711, 18_900)]);
    let states = events
        .iter()
        .filter_map(|(_, event)| event["state"].as_str());
    assert_eq!(
        states.collect::<Vec<_>>(),
        ["running", "done", "running", "done"]
    );
}

#[test]
fn a_denied_call_is_not_made_and_a_stopped_question_neither() {
    let desk = Desk::rehearsing(AT_ONCE);
    let cookie = desk.session();
    for answer in [Some("false"), None] {
        desk.post("/new", &cookie, "{}");
        desk.post("/ask", &cookie, "{\"text\":\"What does the mail say?\"}");
        let events = desk.events(&cookie, 0, "approve");
        let id = events.last().expect("an event").1["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let ended = match answer {
            Some(answer) => {
                let answer = format!("{{\"question\":\"{id}\",\"approve\":{answer}}}");
                assert_eq!(desk.post("/decide", &cookie, &answer).status, 204);
                "done"
            }
            None => {
                assert_eq!(desk.post("/stop", &cookie, "{}").status, 204);
                "stopped"
            }
        };
        let events = desk.events(&cookie, 0, ended);
        let state = events
            .iter()
            .rev()
            .find_map(|(_, event)| event["state"].as_str());
        assert_eq!(
            state,
            Some(if answer.is_some() {
                "denied"
            } else {
                "unknown"
            })
        );
        let late = format!("{{\"question\":\"{id}\",\"approve\":true}}");
        assert_eq!(desk.post("/decide", &cookie, &late).status, 404);
        assert_eq!(desk.app.desk.done().mails, 0);
    }
}

#[test]
fn what_fails_is_told_by_a_word_and_can_be_tried_again() {
    for (reply, why, again) in [
        (
            Reply::overloaded().header("x-should-retry", "false"),
            "overloaded",
            false,
        ),
        (
            Reply::text("This is what had come.").error_at(6, 529),
            "overloaded",
            true,
        ),
        (
            Reply::text("This is what had come.").drop_at(6),
            "dropped",
            true,
        ),
        (
            Reply::text("This is what had come.").garbage_at(6),
            "dropped",
            true,
        ),
        (
            Reply::text("This is what had come.").end_at(6),
            "dropped",
            true,
        ),
        (Reply::error(401), "key", false),
        (Reply::error(400), "refused", false),
        (
            Reply::error(429).header("x-should-retry", "false"),
            "limited",
            false,
        ),
    ] {
        let mut first = Some(reply.pieces(3));
        let rehearsal =
            Rehearsal::start(move |_| first.take().unwrap_or_else(|| Reply::text("It worked.")));
        let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
        let cookie = desk.session();
        desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
        let events = desk.events(&cookie, 0, "failed");
        let (number, failed) = events.last().expect("an event");
        assert_eq!(failed["why"], why);
        let partial = events.iter().any(|(_, event)| event["kind"] == "reply");
        assert_eq!(partial, again, "what had come is kept: {events:?}");
        if failed["retry"] == true {
            assert_eq!(desk.post("/retry", &cookie, "{}").status, 204);
            let events = desk.events(&cookie, *number, "done");
            assert_eq!(events.first().expect("an event").1["kind"], "again");
            let sent = desk.rehearsal.requests();
            assert_eq!(sent.last().expect("a request").user_text(), "hello", "once");
        } else {
            assert_eq!(desk.post("/retry", &cookie, "{}").status, 409);
        }
    }
}

#[test]
fn after_a_failure_one_can_go_on() {
    let both = "hello\nAnd now?";
    for (reply, sent_then) in [
        (Reply::text("This is what had come.").drop_at(6), both),
        (Reply::error(401), both),
        // What was refused would be refused again, so it does not go along.
        (Reply::refusal(), "And now?"),
    ] {
        let mut first = Some(reply);
        let rehearsal =
            Rehearsal::start(move |_| first.take().unwrap_or_else(|| Reply::text("It worked.")));
        let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
        let cookie = desk.session();
        desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
        let number = desk
            .events(&cookie, 0, "failed")
            .last()
            .expect("an event")
            .0;
        assert_eq!(
            desk.post("/ask", &cookie, "{\"text\":\"And now?\"}").status,
            204
        );
        let events = desk.events(&cookie, number, "done");
        assert_eq!(kinds(&events).first(), Some(&"asked"));
        let sent = desk.rehearsal.requests();
        assert_eq!(sent.last().expect("a request").user_text(), sent_then);
    }
}

/// What is refused is not kept, or whoever is refused could fill the memory of the server.
#[test]
fn a_full_conversation_refuses_and_keeps_nothing_of_it() {
    let full = (507, "{\"error\":\"full\"}".to_owned());
    let limits = Limits {
        conversation: 10_000,
        ..Limits::default()
    };
    let mut replies = vec![Reply::text("This is what had come.").drop_at(6)];
    let rehearsal =
        Rehearsal::start(move |_| replies.pop().unwrap_or_else(|| Reply::text("It worked.")));
    let desk = Desk::before(rehearsal.expect("a rehearsal"), limits);
    let cookie = desk.session();
    let long = format!("{{\"text\":\"{}\"}}", "a".repeat(8_000));
    assert_eq!(desk.post("/ask", &cookie, &long).status, 204);
    desk.events(&cookie, 0, "failed");
    assert_eq!(
        desk.post("/ask", &cookie, &long).status,
        204,
        "there is room"
    );
    let kept = desk.events(&cookie, 0, "done");
    let printed = desk.get("/transcript", &cookie).body;
    let asked = desk.rehearsal.requests().len();
    for _ in 0..5 {
        let answer = desk.post("/ask", &cookie, &long);
        assert_eq!((answer.status, answer.body), full);
    }
    assert_eq!(desk.get("/transcript", &cookie).body, printed);
    assert_eq!(desk.rehearsal.requests().len(), asked);
    // Begun anew it goes on, and nothing was told in between.
    assert_eq!(desk.post("/new", &cookie, "{}").status, 204);
    let number = desk.events(&cookie, 0, "cleared").last().expect("one").0;
    assert_eq!(number, kept.last().expect("an event").0 + 1);
    assert_eq!(desk.post("/ask", &cookie, &long).status, 204);
    desk.events(&cookie, number, "done");

    // What failed is not tried again without end either.
    let rehearsal = Rehearsal::start(|_| Reply::text("This is what had come.").drop_at(6));
    let limits = Limits {
        conversation: 0,
        ..limits
    };
    let desk = Desk::before(rehearsal.expect("a rehearsal"), limits);
    let cookie = desk.session();
    assert_eq!(desk.post("/ask", &cookie, &long).status, 204);
    let failed = desk.events(&cookie, 0, "failed");
    assert_eq!(failed.last().expect("an event").1["retry"], true);
    let answer = desk.post("/retry", &cookie, "{}");
    assert_eq!((answer.status, answer.body), full);
}
