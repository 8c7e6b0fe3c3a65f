//! What comes sooner than any page could send it.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Wake, Waker};

use serde_json::json;
use taintless::testing::{Rehearsal, Reply};

use crate::desk::{AT_ONCE, Desk};
use crate::server::session::{Limits, Session};

/// A listener that looks, while it is being told, whether a decision is waited for.
struct Looks {
    session: Arc<Session>,
    seen: Sender<bool>,
}

impl Wake for Looks {
    fn wake(self: Arc<Self>) {
        let _ = self.seen.send(self.session.talk.is_open());
    }
}

/// A click counts from the moment that the page hears of the question.
#[test]
fn a_question_is_open_before_it_is_told() {
    let session: Arc<OnceLock<Arc<Session>>> = Arc::default();
    let (seen, looked) = mpsc::channel();
    let mut listening = Vec::new();
    let known = Arc::clone(&session);
    let rehearsal = Rehearsal::start(move |_| {
        // What the page is told next is the question: the reply has no words.
        if let Some(session) = known.get() {
            let mut changes = session.log.changes();
            let mut told = Box::pin(async move { changes.changed().await.is_ok() });
            let waker = Waker::from(Arc::new(Looks {
                session: Arc::clone(session),
                seen: seen.clone(),
            }));
            assert!(
                told.as_mut()
                    .poll(&mut Context::from_waker(&waker))
                    .is_pending()
            );
            listening.push(told);
        }
        Reply::tool_use(
            "refund",
            json!({"order": 4711, "cents": 1, "reason": "torn"}),
        )
    });
    let desk = Desk::before(rehearsal.expect("a rehearsal"), Limits::default());
    let cookie = desk.session();
    let found = desk
        .app
        .sessions
        .find(desk.port, &cookie)
        .expect("a session");
    assert!(session.set(found).is_ok());
    desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
    let events = desk.events(&cookie, 0, "approve");
    assert_eq!(events.len(), 2, "asked, and the question: {events:?}");
    assert_eq!(looked.try_iter().collect::<Vec<_>>(), [true]);
}

/// Both are there when the turn looks: it stops, and what was decided on is not left hanging.
#[test]
fn a_stop_right_after_a_click_is_told_and_nothing_is_done() {
    for approve in [true, false] {
        let desk = Desk::rehearsing(AT_ONCE);
        let cookie = desk.session();
        desk.post("/ask", &cookie, "{\"text\":\"Please refund order 4711.\"}");
        let events = desk.events(&cookie, 0, "approve");
        let (number, asked) = events.last().expect("an event");
        let answer = json!({"question": asked["id"], "approve": approve}).to_string();
        let session = desk
            .app
            .sessions
            .find(desk.port, &cookie)
            .expect("a session");
        let accepted = desk.meanwhile(move || {
            let answer = serde_json::from_str(&answer).expect("an answer");
            (session.talk.decide(&answer), session.talk.stop())
        });
        assert_eq!(accepted, (Ok(()), Ok(())));
        let events = desk.events(&cookie, *number, "stopped");
        let told: Vec<_> = events.iter().map(|(_, event)| event.clone()).collect();
        let state = json!({"kind": "tool_state", "call": asked["call"], "state": "stopped"});
        assert_eq!(told, [state, json!({"kind": "stopped"})]);
        assert_eq!(desk.app.desk.done().refunds, []);
        let printed = desk.get("/transcript", &cookie).body;
        assert!(printed.contains("stopped before it began"), "{printed}");
    }
}
