//! The page, and the files of it. What is said in it comes later, as events.

use axum_0_8 as axum;

use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use taintless::prelude::*;

/// A page as an answer.
pub(crate) fn answer(page: SafeHtml) -> Response {
    let content_type = HeaderValue::from_static(SafeHtml::CONTENT_TYPE);
    ([(CONTENT_TYPE, content_type)], page.into_bytes()).into_response()
}

fn file(content_type: &'static str, content: &'static str) -> Response {
    (
        [(CONTENT_TYPE, HeaderValue::from_static(content_type))],
        content,
    )
        .into_response()
}

pub(crate) async fn style() -> Response {
    file("text/css; charset=utf-8", include_str!("../page/chat.css"))
}

pub(crate) async fn script() -> Response {
    file(
        "text/javascript; charset=utf-8",
        include_str!("../page/chat.js"),
    )
}

pub(crate) async fn reply_script() -> Response {
    file(
        "text/javascript; charset=utf-8",
        include_str!("../page/reply.js"),
    )
}

pub(crate) async fn icon() -> Response {
    file("image/svg+xml", include_str!("../page/icon.svg"))
}

/// What can be asked at the beginning: a title, a line below it, and the question.
fn ideas() -> [[Trusted<&'static str>; 3]; 4] {
    [
        [
            trusted!("Where is order 4711?"),
            trusted!("Claude looks the order up and sums it up in a table."),
            trusted!("Where is order 4711, and what is in it?"),
        ],
        [
            trusted!("Refund order 4711"),
            trusted!("Claude asks for a refund; nothing happens until you allow it."),
            trusted!("The tent of order 4711 arrived torn. Please refund it."),
        ],
        [
            trusted!("Read the mail in order 4713"),
            trusted!("A hostile one: watch what it wants, and deny it."),
            trusted!("What does the customer of order 4713 want? Read the mail."),
        ],
        [
            trusted!("How do I pitch a tent in wind?"),
            trusted!("A long answer with every kind of formatting. Stop it when you like."),
            trusted!("How do I pitch a tent in strong wind? Explain it at length."),
        ],
    ]
}

/// What stands around every page; `kind` is what the style sheet knows it by.
fn frame(title: Trusted<&'static str>, kind: Kind, body: &SafeHtml) -> SafeHtml {
    let class = match kind {
        Kind::Live => trusted!("live"),
        Kind::Print => trusted!("print"),
    };
    html!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/chat.css">
"#
        if kind == Kind::Live {
            "<script src=\"/reply.js\" defer></script><script src=\"/chat.js\" defer></script>"
        }
        r#"</head>
<body class="{class}">
{body}
</body>
</html>
"#
    )
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Live,
    Print,
}

/// The chat page.
pub(crate) fn chat(rehearsal: bool) -> SafeHtml {
    let (top, empty, foot) = (top(rehearsal), empty(), foot());
    let body = html!(
        r##"<a class="skip" href="#words">Skip to the message field</a>
{top}
<main aria-label="Conversation">
<div class="scroll" id="scroll" tabindex="-1"><div class="column">{empty}<div id="log"></div></div></div>
<button type="button" id="latest" hidden>Jump to the latest</button>
</main>
{foot}
<div class="unseen" role="status" id="status"></div>
<div class="unseen" role="alert" id="alert"></div>
<noscript><p class="fault">This page needs its script: answers arrive bit by bit.</p></noscript>"##
    );
    frame(trusted!("Tent desk"), Kind::Live, &body)
}

fn top(rehearsal: bool) -> SafeHtml {
    html!(
        r#"<header class="top"><svg viewBox="0 0 32 32" aria-hidden="true"><rect class="mark" width="32" height="32" rx="9"></rect><path class="mark-line" d="M16 6 27 25H5L16 6Zm0 7.2L11.6 25h8.8L16 13.2Z"></path></svg>"#
        r#"<div><h1>Tent desk</h1><p>Claude helps you with orders and mails</p></div>"#
        if rehearsal { r#"<span class="badge" title="Without a key a script answers in Claude's place">Rehearsal</span>"# }
        r#"<div class="tools"><a class="quiet" href="/transcript" target="_blank" rel="noopener" aria-label="Print this conversation, in a new tab">Print</a><button type="button" class="quiet" id="new" aria-label="New conversation">New<span class="wide">&nbsp;conversation</span></button></div></header>"#
    )
}

fn empty() -> SafeHtml {
    html!(
        r#"<section id="empty" aria-labelledby="greeting"><div><h2 id="greeting">What can I do for your customers?</h2><p>I look up orders and read mails. Refunds and letters I only prepare: they wait for your word.</p></div><ul class="ideas">"#
        for [title, about, question] in &ideas() {
            r#"<li><button type="button" data-ask="{question}"><b>{title}</b><span>{about}</span></button></li>"#
        }
        "</ul></section>"
    )
}

fn foot() -> SafeHtml {
    html!(
        r#"<footer><p id="lost" hidden></p><form id="composer"><label class="unseen" for="words">Your message</label><textarea id="words" rows="1" maxlength="8000" placeholder="Ask about an order, a mail, a tent …" aria-describedby="hint" autocomplete="off" autofocus></textarea>"#
        r#"<button type="submit" id="send" aria-label="Send" disabled><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4 5 11l1.4 1.4 4.6-4.6V20h2V7.8l4.6 4.6L19 11z"></path></svg></button><button type="button" id="stop" aria-label="Stop the answer" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="5" width="14" height="14" rx="3"></rect></svg></button></form>"#
        r#"<p class="hint" id="hint"><span class="keys">Enter sends, Shift + Enter begins a new line, Esc stops. </span>Claude can be wrong: check what matters.</p></footer>"#
    )
}

/// Instead of the page, where another site led here: following the link is the person's own doing.
pub(crate) fn door() -> SafeHtml {
    let body = html!(
        r#"<main class="column"><h1>Tent desk</h1><p>Another site led you here. <a href="/">Open the desk</a></p></main>"#
    );
    frame(trusted!("Tent desk"), Kind::Print, &body)
}

/// The conversation to print or to keep; it needs no script.
pub(crate) fn printed(conversation: &SafeHtml) -> SafeHtml {
    let body = html!(
        r#"<main class="column"><h1>A conversation with the tent desk</h1>"#
        if conversation.is_empty() { "<p>Nothing has been said yet.</p>" }
        "{conversation}</main>"
    );
    frame(trusted!("Tent desk: a conversation"), Kind::Print, &body)
}
