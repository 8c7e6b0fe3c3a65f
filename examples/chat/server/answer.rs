//! What a page may ask, and how it is answered: with a status and a word, never with text.

use std::convert::Infallible;
use std::sync::Arc;

use axum_0_8 as axum;

use axum::body::Bytes;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::header::{COOKIE, HeaderMap, HeaderName, SET_COOKIE};
use axum::http::request::Parts;
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use taintless::claude::agent::Answer;
use taintless::prelude::*;
use tokio::sync::{OwnedSemaphorePermit, watch};

use super::event::Event;
use super::guard::{is_from_elsewhere, port};
use super::session::{NoSession, Session};
use super::{App, page, transcript, turn};

/// What the person says.
#[derive(ClaudeOutput)]
struct Ask {
    #[claude(length(min = 1, max = 8000))]
    text: Tainted<String>,
}

/// Why something was not done.
#[derive(JsonOut, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Refusal {
    NoSession,
    TooMany,
    Unreadable,
    Busy,
    Full,
    NotAsked,
    NothingRuns,
    NothingFailed,
}

#[derive(JsonOut)]
struct Told {
    error: Refusal,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = match self {
            Refusal::NoSession => StatusCode::FORBIDDEN,
            Refusal::TooMany => StatusCode::SERVICE_UNAVAILABLE,
            Refusal::Unreadable => StatusCode::BAD_REQUEST,
            Refusal::Busy | Refusal::NothingRuns | Refusal::NothingFailed => StatusCode::CONFLICT,
            Refusal::Full => StatusCode::INSUFFICIENT_STORAGE,
            Refusal::NotAsked => StatusCode::NOT_FOUND,
        };
        (status, Told { error: self }.to_json()).into_response()
    }
}

/// The session that a request belongs to.
pub(crate) struct Known(Arc<Session>);

fn session(app: &App, headers: &HeaderMap) -> Option<Arc<Session>> {
    let cookies = headers.get_all(COOKIE).iter();
    let mut cookies = cookies.filter_map(|cookies| cookies.to_str().ok());
    cookies.find_map(|cookies| app.sessions.find(port(headers), cookies))
}

impl FromRequestParts<Arc<App>> for Known {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        // A page of another site could make the browser ask, though it could not read the answer.
        let found = session(app, &parts.headers).filter(|_| !is_from_elsewhere(&parts.headers));
        found.map(Known).ok_or(Refusal::NoSession)
    }
}

/// `GET /`: the page, with a new session where there is none.
pub(crate) async fn chat(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    // A strict cookie does not come along a link of another site, and no site may open sessions.
    if is_from_elsewhere(&headers) {
        return page::answer(page::door());
    }
    let shown = page::answer(page::chat(app.rehearsal));
    if session(&app, &headers).is_some() {
        return shown;
    }
    match app.sessions.open(port(&headers)) {
        Ok(cookie) => ([(SET_COOKIE, cookie)], shown).into_response(),
        Err(NoSession::Full | NoSession::NoRandom) => Refusal::TooMany.into_response(),
    }
}

/// `GET /transcript`
pub(crate) async fn transcript(Known(session): Known) -> Response {
    page::answer(transcript::page(&session.log))
}

/// `POST /ask`
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    Known(session): Known,
    body: Bytes,
) -> Response {
    match Ask::parse(body.as_ref()) {
        Ok(Ask { text }) => done(turn::ask(&app, &session, text)),
        Err(_) => Refusal::Unreadable.into_response(),
    }
}

/// `POST /retry`
pub(crate) async fn retry(State(app): State<Arc<App>>, Known(session): Known) -> Response {
    done(turn::retry(&app, &session))
}

/// `POST /stop`
pub(crate) async fn stop(Known(session): Known) -> Response {
    done(session.talk.stop())
}

/// `POST /decide`
pub(crate) async fn decide(Known(session): Known, body: Bytes) -> Response {
    match serde_json::from_slice::<Answer>(&body) {
        Ok(answer) => done(session.talk.decide(&answer)),
        Err(_) => Refusal::Unreadable.into_response(),
    }
}

/// `POST /new`
pub(crate) async fn new(Known(session): Known) -> Response {
    done(turn::clear(&session))
}

fn done(result: Result<(), Refusal>) -> Response {
    match result {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

/// `GET /events`: everything that was said and will be, from where the page was.
pub(crate) async fn events(Known(session): Known, headers: HeaderMap) -> Response {
    let Some(permit) = session.listen() else {
        return Refusal::TooMany.into_response();
    };
    let last = headers.get(HeaderName::from_static("last-event-id"));
    let seen = last.and_then(|last| last.to_str().ok()?.parse().ok());
    let feed = Feed {
        seen: seen.unwrap_or_default(),
        changes: session.log.changes(),
        is_present: false,
        session,
        _permit: permit,
    };
    Sse::new(feed.stream())
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// A page that listens.
struct Feed {
    session: Arc<Session>,
    changes: watch::Receiver<u64>,
    seen: u64,
    /// Whether it has heard all that was said before it came.
    is_present: bool,
    _permit: OwnedSemaphorePermit,
}

impl Feed {
    fn stream(self) -> impl Stream<Item = Result<sse::Event, Infallible>> {
        stream::unfold(self, |mut feed| async move {
            let event = feed.next().await?;
            Some((Ok(event), feed))
        })
    }

    /// The next event; waits for it.
    async fn next(&mut self) -> Option<sse::Event> {
        loop {
            // Marked as seen before the log is read: what comes in between is found again.
            self.changes.borrow_and_update();
            if let Some((number, event)) = self.session.log.after(self.seen) {
                self.seen = number;
                let data = sse::Event::from(event.to_json());
                return Some(data.id(number.to_string()));
            }
            if !self.is_present {
                self.is_present = true;
                return Some(sse::Event::from(Event::Present.to_json()));
            }
            self.changes.changed().await.ok()?;
        }
    }
}
