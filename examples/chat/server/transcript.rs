//! The conversation as a page without script: to print, or to keep.

use taintless::prelude::*;

use super::event::{Detail, Event, State};
use super::log::Log;
use super::page;

/// The page.
pub(crate) fn page(log: &Log) -> SafeHtml {
    let conversation: SafeHtml = log.all().iter().map(|event| shown(event)).collect();
    page::printed(&conversation)
}

fn shown(event: &Event) -> SafeHtml {
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
        Event::Tool { title, details, .. } => step(*title, details, trusted!("Claude looked up")),
        Event::Approve { title, details, .. } => {
            step(*title, details, trusted!("Claude asked for"))
        }
        Event::ToolState { state, .. } => match state {
            State::Running => SafeHtml::default(),
            State::Done => html!("<p class=\"note\">done</p>"),
            State::Failed => html!("<p class=\"note\">did not work</p>"),
            State::Denied => html!("<p class=\"note\">denied</p>"),
            State::Unknown => html!("<p class=\"note\">not decided</p>"),
        },
        Event::Stopped => html!("<p class=\"note\">stopped</p>"),
        Event::Failed { .. } => html!("<p class=\"note\">no answer</p>"),
        Event::Again | Event::Text { .. } | Event::Done | Event::Cleared => SafeHtml::default(),
    }
}

fn step(title: Trusted<&'static str>, details: &[Detail], what: Trusted<&'static str>) -> SafeHtml {
    html!(
        "<div class=\"step\"><span class=\"with\">{what}</span><span class=\"what\">{title}</span>"
        for Detail { label, value } in details { "<span class=\"with\">{label}: <bdi>{value}</bdi></span>" }
        "</div>"
    )
}
