//! The conversation as a page without script: to print, or to keep.

use std::collections::HashMap;

use taintless::prelude::*;

use super::event::{Detail, Event, State};
use super::log::Log;
use super::page;

/// The page.
pub(crate) fn page(log: &Log) -> SafeHtml {
    let events = log.all();
    let states = events.iter().filter_map(|event| match **event {
        Event::ToolState { call, state } => Some((call, state)),
        _ => None,
    });
    // The last one stays.
    let states: HashMap<u32, State> = states.collect();
    let conversation: SafeHtml = events.iter().map(|event| shown(event, &states)).collect();
    page::printed(&conversation)
}

fn shown(event: &Event, states: &HashMap<u32, State>) -> SafeHtml {
    match event {
        Event::Asked { text } => html!(
            "<article class=\"message mine\"><h2>You</h2><p class=\"said\">{text}</p></article>"
        ),
        Event::Reply { nodes } => {
            let body = nodes.html();
            html!(
                "<article class=\"message theirs\"><h2>Claude</h2><div class=\"body\">{body}</div></article>"
            )
        }
        Event::Tool {
            call,
            title,
            details,
        }
        | Event::Approve {
            call,
            title,
            details,
            ..
        } => step(*title, details, states.get(call).copied()),
        Event::Stopped => html!("<p class=\"note\">Stopped.</p>"),
        Event::Failed { .. } => html!("<p class=\"note\">No answer came.</p>"),
        Event::Again
        | Event::Text { .. }
        | Event::Settled { .. }
        | Event::ToolState { .. }
        | Event::Done
        | Event::Cleared
        | Event::Present => SafeHtml::default(),
    }
}

fn step(title: Trusted<&'static str>, details: &[Detail], state: Option<State>) -> SafeHtml {
    let state = match state {
        None | Some(State::Running) => trusted!("not finished"),
        Some(State::Done) => trusted!("done"),
        Some(State::Failed) => trusted!("did not work"),
        Some(State::Denied) => trusted!("denied"),
        Some(State::Unknown) => trusted!("ended before it was decided"),
        Some(State::Stopped) => trusted!("stopped before it began"),
    };
    html!(
        "<div class=\"step\"><span class=\"what\">{title}</span>"
        for Detail { label, value } in details {
            "<span class=\"with\"><bdi>{label}</bdi>: <bdi>{value}</bdi></span>"
        }
        "<span class=\"state\">{state}</span></div>"
    )
}
