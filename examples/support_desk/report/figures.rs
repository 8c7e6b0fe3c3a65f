//! The top of the page: what the report is about, and its figures.

use taintless::prelude::*;

use super::severity::Severity;
use super::{Report, date, grouped};

/// The heading.
pub(super) fn heading(report: &Report) -> SafeHtml {
    let span = date::span(report.entries.iter().filter_map(|entry| entry.sent));
    html!(
        "<header class=\"top\"><div><h1>Support desk</h1><p>"
        match report.mails() {
            0 => "No mails",
            1 => "1 mail",
            mails => { "{mails} mails" }
        }
        if let Some(span) = span { ", dated {span}" }
        "</p></div>"
        if report.rehearsal {
            "<p class=\"badge\" title=\"A script answered in Claude’s place\">Rehearsal</p>"
        }
        "</header>"
    )
}

/// The figures.
pub(super) fn figures(report: &Report) -> SafeHtml {
    let triages = || report.entries.iter().map(|entry| &entry.triage);
    let triaged = report.entries.len();
    let person = triages().filter(|triage| triage.needs_a_person).count();
    let pressing = triages().filter(|triage| Severity::of(triage) >= Severity::Urgent);
    let failed = report.failures.len();
    let read = grouped(report.usage.input_tokens);
    let written = grouped(report.usage.output_tokens);
    let tokens = grouped(
        report
            .usage
            .input_tokens
            .saturating_add(report.usage.output_tokens),
    );
    let about = html!(if failed == 0 {
        "none"
    } else {
        "listed at the end"
    });
    html!(
        "<dl class=\"figures\">{mails}{person}{pressing}{failed}{tokens}</dl>",
        mails = figure("Mails", &report.mails(), &html!("{triaged} triaged")),
        person = figure("Need a person", &person, &html!("of {triaged} triaged")),
        pressing = figure(
            "Urgent or critical",
            &pressing.count(),
            &html!("severity 4 and 5")
        ),
        failed = figure("Failed", &failed, &about),
        tokens = figure("Tokens", &tokens, &html!("{read} read, {written} written")),
    )
}

fn figure(name: &str, number: &impl ToHtml, about: &SafeHtml) -> SafeHtml {
    html!(
        "<div class=\"figure\"><dt>{name}</dt><dd><b>{number}</b> <small>{about}</small></dd></div>"
    )
}
