//! The server-side proxy of a chat page: the key stays here, the browser gets words.
//!
//! One person, one browser, one conversation: a session is a random cookie. What the person says
//! goes up by small requests; what is said and done comes down as server-sent events ([`event`]),
//! bit by bit and in order ([`log`]). A turn runs as a task of its own ([`turn`]), so it goes on
//! while a page is loaded again, and ends with its upstream connection when the person stops it.

mod agent;
mod answer;
mod drive;
mod event;
mod guard;
mod log;
pub(crate) mod markdown;
mod page;
pub(crate) mod rehearsal;
pub(crate) mod session;
pub(crate) mod tools;
mod transcript;
mod turn;

use std::io;
use std::sync::Arc;

use axum_0_8 as axum;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use taintless::claude::Client;
use tokio::net::TcpListener;

use agent::DeskAgent;
use guard::Hosts;
use session::{Limits, Sessions};
use tools::Desk;

/// The largest request of a page, in bytes: what a person writes, as JSON.
const LARGEST: usize = 64 * 1024;

/// What every request is answered with.
pub(crate) struct App {
    client: Client,
    agent: DeskAgent,
    pub(crate) desk: Desk,
    /// Whether a script answers in Claude's place.
    rehearsal: bool,
    pub(crate) sessions: Sessions,
}

impl App {
    pub(crate) fn new(client: Client, rehearsal: bool, limits: Limits) -> Self {
        App {
            client,
            agent: agent::agent(),
            desk: Desk::default(),
            rehearsal,
            sessions: Sessions::new(limits),
        }
    }
}

/// Serves the page until it is dropped.
///
/// # Errors
/// If the listener has no address of its own, or fails.
pub(crate) async fn serve(listener: TcpListener, app: Arc<App>) -> io::Result<()> {
    let hosts = Hosts::of(listener.local_addr()?);
    let routes = Router::new()
        .route("/", get(answer::chat))
        .route("/chat.css", get(page::style))
        .route("/chat.js", get(page::script))
        .route("/reply.js", get(page::reply_script))
        .route("/icon.svg", get(page::icon))
        .route("/events", get(answer::events))
        .route("/transcript", get(answer::transcript))
        .route("/ask", post(answer::ask))
        .route("/retry", post(answer::retry))
        .route("/stop", post(answer::stop))
        .route("/decide", post(answer::decide))
        .route("/new", post(answer::new))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(hosts, guard::guard))
        .with_state(app);
    axum::serve(listener, routes).await
}
