//! The Messages API: requests, outcomes, the client, the rehearsal server.

#[path = "claude/client.rs"]
mod client;
#[path = "claude/content.rs"]
mod content;
#[path = "claude/conversation.rs"]
mod conversation;
#[path = "claude/faults/mod.rs"]
mod faults;
#[path = "claude/outcome.rs"]
mod outcome;
#[path = "claude/recordings.rs"]
mod recordings;
#[path = "claude/rehearsal.rs"]
mod rehearsal;
#[path = "claude/rehearsal_blocks.rs"]
mod rehearsal_blocks;
#[path = "claude/rehearsal_check.rs"]
mod rehearsal_check;
#[path = "claude/rehearsal_hostile.rs"]
mod rehearsal_hostile;
#[path = "claude/rehearsal_recorded.rs"]
mod rehearsal_recorded;
#[path = "claude/rehearsal_reply.rs"]
mod rehearsal_reply;
#[path = "claude/rehearsal_stream.rs"]
mod rehearsal_stream;
#[path = "claude/request.rs"]
mod request;
#[path = "claude/requests.rs"]
mod requests;
#[path = "claude/settings.rs"]
mod settings;
#[path = "claude/store.rs"]
mod store;
#[path = "claude/stream/mod.rs"]
mod stream;

use taintless::claude::{Answer, Model, Request, Turn};
use taintless::prelude::*;

/// What the tests ask for.
#[derive(ClaudeOutput)]
struct Triage {
    /// From 1, can wait, to 5, call at once.
    #[claude(range(min = 1, max = 5))]
    severity: u8,
    /// What the customer wants.
    #[claude(length(min = 1, max = 200))]
    summary: Tainted<String>,
}

const SOUND: &str = r#"{"severity": 2, "summary": "Where is my parcel?"}"#;

fn request() -> Request<Triage> {
    Request::new(Model::HAIKU_4_5, 300)
        .system(system_prompt!("You sort e-mail."))
        .turn(Turn::user("Where is my parcel?"))
        .output::<Triage>()
}

/// The body of a request, read.
fn sent<T: Answer>(request: &Request<T>) -> serde_json::Value {
    serde_json::from_slice(request.body().as_bytes()).expect("a body is JSON")
}

/// Runs a future to its end.
fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}
