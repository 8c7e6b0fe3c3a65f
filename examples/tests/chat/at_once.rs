//! What comes sooner than any page could send it.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Wake, Waker};

use serde_json::json;
use taintless::testing::{Rehearsal, Reply};

use crate::desk::Desk;
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
    let found = desk.app.sessions.find(&cookie).expect("a session");
    assert!(session.set(found).is_ok());
    desk.post("/ask", &cookie, "{\"text\":\"hello\"}");
    let events = desk.events(&cookie, 0, "approve");
    assert_eq!(events.len(), 2, "asked, and the question: {events:?}");
    assert_eq!(looked.try_iter().collect::<Vec<_>>(), [true]);
}
