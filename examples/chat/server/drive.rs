//! One turn: the model is asked, its words go to the page as they come, its calls are made, and the
//! person is asked before each that acts.

use std::time::Duration;

use taintless::claude::agent::{Ask, Decision, Question, Ready, RunLimit, Step, Stop};
use taintless::claude::{
    ApiError, ApiErrorKind, ClientError, Outcome, PlainText, Reply, StreamError, StreamEvent,
    StreamFault,
};

use super::App;
use super::agent::DeskRun;
use super::event::{Detail, Event, State, Why};
use super::markdown::{Nodes, Settling};
use super::session::Session;
use super::tools::{self, DeskTool};
use super::turn::Ended;

/// Goes on until the turn is over. Where it fails, the run stands where it stood, and can be driven
/// on.
pub(crate) async fn drive(app: &App, session: &Session, run: &mut DeskRun) -> Ended {
    // The call that a person has just allowed, by its number on the page.
    let mut allowed = None;
    loop {
        match run.step() {
            Step::Ask(ask) => match answer(app, session, &ask).await {
                Ok(outcome) => drop(run.answer(&ask, outcome)),
                Err(why) => return Ended::Failed(why),
            },
            Step::Approve(question) => allowed = approve(session, run, &question).await,
            Step::Call(ready) => make(app, session, run, ready, allowed.take()),
            Step::Waiting => drop(run.lost()),
            // The page has heard it, word by word.
            Step::Done(_) | Step::Idle => return Ended::Well,
            Step::Stopped(stop) => return Ended::Failed(of_stop(&stop)),
            _ => return Ended::Failed(Why::Internal),
        }
    }
}

/// Asks the model. What it says goes to the page while it says it.
async fn answer(
    app: &App,
    session: &Session,
    ask: &Ask<PlainText>,
) -> Result<Outcome<PlainText>, Why> {
    let stream = ask.stream(&app.client).await;
    let mut stream = stream.map_err(|error| of_client(&error))?;
    let mut settling = Settling::default();
    while let Some(event) = stream.next().await {
        match event {
            Ok(StreamEvent::Text { delta, .. }) => {
                let settled = settling.push(&delta);
                session.log.push(Event::Text { text: delta });
                if let Some((nodes, rest)) = settled {
                    session.log.push(Event::Settled { nodes, rest });
                }
            }
            Ok(_) => {}
            Err(error) => return Err(of_stream(&error)),
        }
    }
    let outcome = stream.into_outcome().await;
    let outcome = outcome.map_err(|error| of_stream(&error))?;
    if let Outcome::Failed(error) = &outcome {
        return Err(of_api(error));
    }
    let text = outcome.reply().map(Reply::text).unwrap_or_default();
    if !text.trim().is_empty() {
        session.log.push(Event::Reply {
            nodes: Nodes::read(&text),
        });
    }
    Ok(outcome)
}

/// Asks the person. Gives the number of the call if it is allowed.
async fn approve(session: &Session, run: &mut DeskRun, question: &Question) -> Option<u32> {
    let call = session.talk.next_call();
    let arguments = question.arguments().iter();
    let details = arguments.map(|argument| Detail {
        label: argument.name().into_owned(),
        value: argument.value().into_owned(),
    });
    // Open before the page is told: a click may come at once.
    let decided = session.talk.open(call, question);
    session.log.push(Event::Approve {
        call,
        id: question.id().into_owned(),
        title: tools::title(question.tool()),
        details: details.collect(),
    });
    // A little longer than the question lives: then the run says no by itself.
    let patience = question.time_left() + Duration::from_millis(50);
    let decision = tokio::time::timeout(patience, decided).await;
    let decision = decision.ok().and_then(Result::ok);
    session.talk.shut();
    let is_allowed = decision.as_ref().is_some_and(Decision::approves);
    let counts = decision.is_some_and(|decision| run.decide(decision).is_ok());
    if is_allowed && counts {
        return Some(call);
    }
    let state = if counts {
        State::Denied
    } else {
        State::Unknown
    };
    session.log.push(Event::ToolState { call, state });
    None
}

/// Makes a call: one that acts is shown already.
fn make(
    app: &App,
    session: &Session,
    run: &mut DeskRun,
    ready: Ready<DeskTool>,
    allowed: Option<u32>,
) {
    let call = allowed.unwrap_or_else(|| {
        let call = session.talk.next_call();
        let title = tools::title(ready.call().name());
        let details = tools::details(ready.arguments());
        session.log.push(Event::Tool {
            call,
            title,
            details,
        });
        call
    });
    session.log.push(Event::ToolState {
        call,
        state: State::Running,
    });
    let key = ready.key();
    let (output, state) = match app.desk.make(ready) {
        Ok(output) => (output, State::Done),
        Err(output) => (output, State::Failed),
    };
    // It fails only where no call is out, and this one is.
    let _ = run.output(key, output);
    session.log.push(Event::ToolState { call, state });
}

fn of_client(error: &ClientError) -> Why {
    match error {
        ClientError::Dropped => Why::Dropped,
        ClientError::Timeout { .. } => Why::Stalled,
        ClientError::Key => Why::Key,
        ClientError::Request(_) => Why::Refused,
        _ => Why::Network,
    }
}

fn of_stream(error: &StreamError) -> Why {
    match error.fault() {
        StreamFault::Stalled { .. } | StreamFault::Timeout { .. } => Why::Stalled,
        StreamFault::Api(error) => of_api(error),
        _ => Why::Dropped,
    }
}

fn of_api(error: &ApiError) -> Why {
    match error.kind() {
        ApiErrorKind::Overloaded => Why::Overloaded,
        ApiErrorKind::RateLimit => Why::Limited,
        ApiErrorKind::Authentication | ApiErrorKind::Permission | ApiErrorKind::Billing => Why::Key,
        ApiErrorKind::Timeout => Why::Stalled,
        _ if error.is_retryable() => Why::Network,
        _ => Why::Refused,
    }
}

fn of_stop(stop: &Stop) -> Why {
    match stop {
        Stop::Limit(RunLimit::Tokens | RunLimit::ResultBytes) => Why::Full,
        Stop::Limit(_) => Why::Steps,
        Stop::Truncated(_) => Why::Cut,
        Stop::Refused(_) => Why::Refusal,
        Stop::Failed(error) => of_api(error),
        _ => Why::Internal,
    }
}
