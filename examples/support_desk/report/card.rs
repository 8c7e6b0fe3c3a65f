//! One mail on the page.

use taintless::prelude::*;

use super::severity::Severity;
use super::{Entry, chart, date, grouped, language};
use crate::mail::MAX_BODY_CHARS;

/// The mail: what Claude made of it, whom it came from, and its text when it is asked for.
pub(super) fn card(entry: &Entry) -> SafeHtml {
    let triage = &entry.triage;
    let (summary, wants, language) = (&triage.summary, &triage.wants, &triage.language);
    let severity = Severity::of(triage).number();
    html!(
        "<article class=\"mail s{severity}\">
{chips}
<h3 dir=\"auto\" lang=\"{language}\">{summary}</h3>
<p class=\"wants\"><b>Wants</b> <bdi lang=\"{language}\">{wants}</bdi></p>
{origin}
{details}
</article>
",
        chips = chips(entry),
        origin = origin(entry),
        details = details(entry),
    )
}

fn chips(entry: &Entry) -> SafeHtml {
    let severity = Severity::of(&entry.triage);
    let (number, word) = (severity.number(), severity.word());
    let category = chart::category(entry);
    let language = &entry.triage.language;
    html!(
        "<ul class=\"chips\"><li class=\"severity\">{number} · {word}</li><li>{category}</li><li><bdi>"
        match language::name(language) {
            Some(name) => { "{name}" }
            None => { "{language}" }
        }
        "</bdi></li>"
        if let Some(order) = &entry.triage.order {
            "<li class=\"order\"><bdi>{order}</bdi></li>"
        }
        "</ul>"
    )
}

/// The subject, the sender and the date: all three are claims of the mail.
fn origin(entry: &Entry) -> SafeHtml {
    let language = &entry.triage.language;
    html!(
        "<div class=\"origin\">"
        match &entry.subject {
            Some(subject) => { "<p class=\"subject\" dir=\"auto\" lang=\"{language}\">{subject}</p>" }
            None => "<p class=\"subject none\">No subject</p>",
        }
        "<p class=\"sender\"><span>"
        match (&entry.sender_name, &entry.sender_address) {
            (Some(name), Some(address)) => {
                "<bdi class=\"name\">{name}</bdi> <bdi>{address}</bdi>"
            }
            (Some(sender), None) | (None, Some(sender)) => { "<bdi class=\"name\">{sender}</bdi>" }
            (None, None) => "<span class=\"none\">No sender</span>",
        }
        "</span>"
        if let Some((shown, machine)) = entry.sent.and_then(date::moment) {
            " <time datetime=\"{machine}\">{shown}</time>"
        }
        "</p></div>"
    )
}

fn details(entry: &Entry) -> SafeHtml {
    let Entry { place, body, .. } = entry;
    let language = &entry.triage.language;
    let most = u64::try_from(MAX_BODY_CHARS).map(grouped).ok();
    html!(
        "<details><summary>Read the mail</summary>"
        if body.trim().is_empty() {
            "<p class=\"note\">This mail has no text.</p>"
        } else {
            "<pre class=\"text\" dir=\"auto\" lang=\"{language}\" tabindex=\"0\" role=\"group\" aria-label=\"Text of the mail\">{body}</pre>"
        }
        if entry.body_cut {
            "<p class=\"note\">This is the beginning, {most} characters. The rest is in the mail.</p>"
        }
        if !entry.attachments.is_empty() {
            "<p class=\"note\">Attached:</p><ul class=\"attached\">"
            for name in &entry.attachments { "<li><bdi>{name}</bdi></li>" }
            "</ul>"
        }
        "<p class=\"note\">Found in <bdi>{place}</bdi></p></details>"
    )
}
