//! Whose turn it is. A session's turn is a task of its own, which the person can stop.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt as _;
use taintless::claude::agent::{Answer, Decision, Question};
use taintless::prelude::*;
use tokio::sync::{Notify, oneshot};

use super::App;
use super::agent::DeskRun;
use super::answer::Refusal;
use super::drive::drive;
use super::event::{Event, State, Why};
use super::markdown::Nodes;
use super::session::Session;

authority!(pub(crate) Clerk = "the person at the desk: a click on the page of their own session, whose cookie no script can read");

/// A session's conversation with Claude.
pub(crate) struct Talk {
    stage: Mutex<Stage>,
    calls: AtomicU32,
}

enum Stage {
    /// The person is to speak, or to try again what failed.
    Quiet {
        run: Option<Box<DeskRun>>,
        failed: bool,
    },
    /// Claude is at work.
    Running {
        stop: Arc<Notify>,
        asked: Option<Asked>,
    },
}

/// What a person is asked, and who waits for it.
struct Asked {
    /// The call's number on the page.
    call: u32,
    question: Question,
    decision: oneshot::Sender<Decision>,
}

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ended {
    Well,
    Stopped,
    Failed(Why),
}

impl Talk {
    pub(crate) fn new() -> Self {
        let stage = Stage::Quiet {
            run: None,
            failed: false,
        };
        Talk {
            stage: Mutex::new(stage),
            calls: AtomicU32::new(0),
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of the next call on the page.
    pub(crate) fn next_call(&self) -> u32 {
        self.calls.fetch_add(1, Ordering::Relaxed)
    }

    /// Ends the turn, and with it the request that is under way.
    pub(crate) fn stop(&self) -> Result<(), Refusal> {
        match &*self.stage() {
            Stage::Running { stop, .. } => {
                stop.notify_one();
                Ok(())
            }
            Stage::Quiet { .. } => Err(Refusal::NothingRuns),
        }
    }

    /// Shows that a decision is waited for.
    pub(crate) fn open(&self, call: u32, question: &Question) -> oneshot::Receiver<Decision> {
        let (decision, decided) = oneshot::channel();
        if let Stage::Running { asked, .. } = &mut *self.stage() {
            *asked = Some(Asked {
                call,
                question: question.clone(),
                decision,
            });
        }
        decided
    }

    /// Whether a decision is waited for.
    #[cfg(test)]
    pub(crate) fn is_open(&self) -> bool {
        matches!(&*self.stage(), Stage::Running { asked: Some(_), .. })
    }

    /// Shows that it is waited for no longer.
    pub(crate) fn shut(&self) {
        if let Stage::Running { asked, .. } = &mut *self.stage() {
            *asked = None;
        }
    }

    /// What the person decided. It counts once, and for the question that it names.
    pub(crate) fn decide(&self, answer: &Answer) -> Result<(), Refusal> {
        let mut stage = self.stage();
        let Stage::Running { asked, .. } = &mut *stage else {
            return Err(Refusal::NotAsked);
        };
        let open = asked.as_ref().ok_or(Refusal::NotAsked)?;
        let decision = open.question.decide::<Clerk>(answer);
        let decision = decision.map_err(|_| Refusal::NotAsked)?;
        let waits = asked.take().ok_or(Refusal::NotAsked)?;
        waits.decision.send(decision).map_err(|_| Refusal::NotAsked)
    }
}

/// The person says something: a turn begins.
pub(crate) fn ask(
    app: &Arc<App>,
    session: &Arc<Session>,
    text: Tainted<String>,
) -> Result<(), Refusal> {
    let mut stage = session.talk.stage();
    let Stage::Quiet { run, .. } = &mut *stage else {
        return Err(Refusal::Busy);
    };
    has_room(app, session)?;
    let asked = Event::Asked { text: text.clone() };
    let run = match run.take() {
        Some(mut run) => {
            run.say(text);
            run
        }
        None => Box::new(app.agent.start(text)),
    };
    session.log.push(asked);
    *stage = begin(app, session, run);
    Ok(())
}

/// Nothing of what is refused is kept: else refusals would fill the memory.
fn has_room(app: &App, session: &Session) -> Result<(), Refusal> {
    if session.log.weight() > app.sessions.limits().conversation {
        return Err(Refusal::Full);
    }
    Ok(())
}

/// The turn that failed is tried once more, from where it stood.
pub(crate) fn retry(app: &Arc<App>, session: &Arc<Session>) -> Result<(), Refusal> {
    let mut stage = session.talk.stage();
    let Stage::Quiet { run, failed: true } = &mut *stage else {
        return Err(Refusal::NothingFailed);
    };
    has_room(app, session)?;
    let run = run.take().ok_or(Refusal::NothingFailed)?;
    session.log.push(Event::Again);
    *stage = begin(app, session, run);
    Ok(())
}

/// The conversation begins anew.
pub(crate) fn clear(session: &Session) -> Result<(), Refusal> {
    let mut stage = session.talk.stage();
    let Stage::Quiet { run, failed } = &mut *stage else {
        return Err(Refusal::Busy);
    };
    (*run, *failed) = (None, false);
    session.log.push(Event::Cleared);
    Ok(())
}

fn begin(app: &Arc<App>, session: &Arc<Session>, run: Box<DeskRun>) -> Stage {
    let stop = Arc::new(Notify::new());
    tokio::spawn(turn(
        Arc::clone(app),
        Arc::clone(session),
        run,
        Arc::clone(&stop),
    ));
    Stage::Running { stop, asked: None }
}

async fn turn(app: Arc<App>, session: Arc<Session>, mut run: Box<DeskRun>, stop: Arc<Notify>) {
    let ended = tokio::select! {
        biased;
        () = stop.notified() => Some(Ended::Stopped),
        // Dropped where the person stops it: that closes the connection to the API.
        ended = AssertUnwindSafe(drive(&app, &session, &mut run)).catch_unwind() => ended.ok(),
    };
    if ended == Some(Ended::Stopped) {
        run.cancel();
    }
    // Of a run that panicked nobody knows where it stands.
    let run = ended.is_some().then_some(run);
    close(&session, run, ended.unwrap_or(Ended::Failed(Why::Internal)));
}

fn close(session: &Session, run: Option<Box<DeskRun>>, ended: Ended) {
    let pieces = session.log.pieces();
    let text: Tainted<String> = pieces.iter().filter_map(|piece| piece.text()).collect();
    if !text.is_empty() {
        session.log.push(Event::Reply {
            nodes: Nodes::read(&text),
        });
    }
    let mut stage = session.talk.stage();
    if let Stage::Running {
        asked: Some(Asked { call, .. }),
        ..
    } = &*stage
    {
        session.log.push(Event::ToolState {
            call: *call,
            state: State::Unknown,
        });
    }
    // Decided on, and then the turn ended before the call began.
    for call in session.log.left_open() {
        let state = State::Stopped;
        session.log.push(Event::ToolState { call, state });
    }
    let failed = matches!(ended, Ended::Failed(why) if why.may_pass()) && run.is_some();
    *stage = Stage::Quiet { run, failed };
    session.log.push(match ended {
        Ended::Well => Event::Done,
        Ended::Stopped => Event::Stopped,
        Ended::Failed(why) => Event::Failed { why, retry: failed },
    });
}
