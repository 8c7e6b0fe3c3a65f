//! throwaway
use super::answer::Refusal;
use super::event::{Detail, Event, State, Why};
use super::session::Session;
use super::{App, markdown::Nodes};
use std::sync::Arc;
use std::time::Duration;
use taintless::prelude::*;
pub(crate) struct Talk;
impl Talk {
    pub(crate) fn new() -> Self {
        Talk
    }
    pub(crate) fn stop(&self) -> Result<(), Refusal> {
        Err(Refusal::NothingRuns)
    }
    pub(crate) fn decide(&self, _: &Tainted<String>, _: bool) -> Result<(), Refusal> {
        Err(Refusal::NotAsked)
    }
}
pub(crate) fn retry(_: &Arc<App>, _: &Arc<Session>) -> Result<(), Refusal> {
    Err(Refusal::NothingFailed)
}
pub(crate) fn clear(session: &Arc<Session>) -> Result<(), Refusal> {
    session.log.push(Event::Cleared);
    Ok(())
}
pub(crate) fn ask(
    _: &Arc<App>,
    session: &Arc<Session>,
    text: Tainted<String>,
) -> Result<(), Refusal> {
    let session = Arc::clone(session);
    let kind: u32 = text.char_count() as u32 % 4;
    let wind = text.contains(&trusted!("wind"));
    let refund = text.contains(&trusted!("refund"));
    session.log.push(Event::Asked { text });
    tokio::spawn(async move {
        let detail = |label, value: &str| Detail {
            label,
            value: Tainted::new(value.to_owned()),
        };
        if refund {
            session.log.push(Event::Reply {
                nodes: Nodes::read(&Tainted::new(
                    "A torn tent is a case for the warranty. First I look the order up.".to_owned(),
                )),
            });
            session.log.push(Event::Tool {
                call: 1,
                title: trusted!("Look up an order"),
                details: vec![detail(trusted!("order"), "4711")],
            });
            tokio::time::sleep(Duration::from_millis(300)).await;
            session.log.push(Event::ToolState {
                call: 1,
                state: State::Done,
            });
            session.log.push(Event::Reply { nodes: Nodes::read(&Tainted::new("The tent was bought three weeks ago, so the warranty covers it. I prepare a refund of **189.00 €**; it goes out when you allow it.".to_owned())) });
            session.log.push(Event::Approve {
                call: 2,
                id: Tainted::new("x".into()),
                title: trusted!("Refund an order"),
                details: vec![
                    detail(trusted!("order"), "4711"),
                    detail(trusted!("amount"), "189.00 €"),
                    detail(
                        trusted!("reason"),
                        "The tent arrived torn, within the warranty.",
                    ),
                ],
            });
            return;
        }
        if wind {
            let words = super::rehearsal::wind();
            let cut = 900;
            for piece in words.chars().take(cut).collect::<Vec<_>>().chunks(5) {
                session.log.push(Event::Text {
                    text: Tainted::new(piece.iter().collect()),
                });
                tokio::time::sleep(Duration::from_millis(4)).await;
            }
            tokio::time::sleep(Duration::from_millis(1500)).await;
            session.log.push(Event::Reply {
                nodes: Nodes::read(&Tainted::new(words.to_owned())),
            });
            session.log.push(Event::Stopped);
            return;
        }
        let _ = kind;
        session.log.push(Event::Failed {
            why: Why::Overloaded,
            retry: true,
        });
    });
    Ok(())
}
