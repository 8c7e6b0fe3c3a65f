//! The charts: drawn in whole numbers, and readable without seeing them.

use std::cmp::Reverse;

use taintless::html::Svg;
use taintless::prelude::*;

use super::severity::Severity;
use super::{Entry, Report};
use crate::triage::Category;

/// Both charts.
pub(super) fn charts(report: &Report) -> SafeHtml {
    let entries: Vec<&Entry> = report.entries.iter().collect();
    html!(
        "<div class=\"panels\">
<section class=\"panel\" aria-labelledby=\"by-category\"><h2 id=\"by-category\">By category</h2>{categories}</section>
<section class=\"panel\" aria-labelledby=\"by-severity\"><h2 id=\"by-severity\">By severity</h2>{severities}</section>
</div>
",
        categories = by_category(&entries),
        severities = by_severity(&entries),
    )
}

fn label(category: Category) -> &'static str {
    match category {
        Category::Delivery => "Delivery",
        Category::Refund => "Refund",
        Category::Product => "Product",
        Category::Invoice => "Invoice",
        Category::Address => "Address",
        Category::Account => "Account",
        Category::Thanks => "Thanks",
        Category::Spam => "Spam",
        Category::Other => "Other",
    }
}

/// How many of these mails are of this severity.
fn count(entries: &[&Entry], severity: Severity) -> usize {
    let severities = entries.iter().map(|entry| Severity::of(&entry.triage));
    severities.filter(|found| *found == severity).count()
}

/// The categories that occur, the largest first.
fn categories<'a>(entries: &[&'a Entry]) -> Vec<(&'static str, Vec<&'a Entry>)> {
    let mut groups: Vec<(&str, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        let label = label(entry.triage.category);
        match groups.iter_mut().find(|(known, _)| *known == label) {
            Some((_, group)) => group.push(entry),
            None => groups.push((label, vec![entry])),
        }
    }
    groups.sort_by_key(|(label, group)| (Reverse(group.len()), *label));
    groups
}

/// A bar for each category, in pieces by severity.
fn by_category(entries: &[&Entry]) -> SafeHtml {
    let groups = categories(entries);
    let widest = groups.first().map_or(0, |(_, group)| group.len());
    html!(
        "<ul class=\"bars\">"
        for (label, group) in &groups {
            let total = group.len();
            let bar = bar(group);
            let words = in_words(group);
            "<li><span>{label}</span>
<svg viewBox=\"0 0 {widest} 1\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{words}\">{bar}</svg>
<b>{total}</b></li>"
        }
        "</ul>"
    )
}

fn bar(group: &[&Entry]) -> SafeHtml<Svg> {
    let mut pieces = Vec::new();
    let mut x = 0;
    for severity in Severity::ALL {
        let width = count(group, severity);
        if width > 0 {
            let number = severity.number();
            pieces.push(html!(
                "<rect class=\"f{number}\" x=\"{x}\" width=\"{width}\" height=\"1\"></rect>"
            ));
        }
        x += width;
    }
    pieces.iter().collect()
}

/// `2 calm, 1 urgent`
fn in_words(group: &[&Entry]) -> String {
    let counts = Severity::ALL.map(|severity| (count(group, severity), severity.word()));
    let words = counts.iter().filter(|(count, _)| *count > 0);
    let words = words.map(|(count, word)| format!("{count} {word}"));
    words.collect::<Vec<_>>().join(", ")
}

/// A column for each severity. Its number and its word stand beside it, so it is decoration.
fn by_severity(entries: &[&Entry]) -> SafeHtml {
    let counts = Severity::ALL.map(|severity| (severity, count(entries, severity)));
    let highest = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    html!(
        "<ul class=\"columns\">"
        for (severity, count) in counts {
            let (number, word) = (severity.number(), severity.word());
            let y = highest - count;
            "<li><b>{count}</b>
<svg viewBox=\"0 0 1 {highest}\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"f{number}\" y=\"{y}\" width=\"1\" height=\"{count}\"></rect></svg>
<span>{word}</span></li>"
        }
        "</ul>"
    )
}

/// The category's name beside a mail.
pub(super) fn category(entry: &Entry) -> &'static str {
    label(entry.triage.category)
}
