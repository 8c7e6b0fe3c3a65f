//! The report: one HTML file that shows what came in and what Claude made of it.
//!
//! Every text in it was written by a sender or by a model that read one. All markup is in
//! templates of `html!`, so such a text is shown and does nothing else; the page allows itself no
//! script and no request.

mod card;
mod chart;
mod date;
mod figures;
mod file;
mod language;
mod page;
mod severity;

use std::cmp::Reverse;

use taintless::prelude::*;

use crate::mail::MailId;
use crate::triage::Triage;
use severity::Severity;

pub use file::{ReportError, write};

/// A mail, and what Claude made of it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The mail's identity.
    pub id: MailId,
    /// Where it was found.
    pub place: Tainted<String>,
    /// The name that the sender goes by.
    pub sender_name: Option<Tainted<String>>,
    /// The address that the mail claims to come from.
    pub sender_address: Option<Tainted<String>>,
    /// The subject.
    pub subject: Option<Tainted<String>>,
    /// When it was sent, as it claims: seconds since 1970-01-01 UTC.
    pub sent: Option<i64>,
    /// What a person would read.
    pub body: Tainted<String>,
    /// Whether `body` is only the beginning.
    pub body_cut: bool,
    /// The names of what came with it.
    pub attachments: Vec<Tainted<String>>,
    /// What Claude made of it.
    pub triage: Triage,
}

/// A mail that has no triage.
#[derive(Debug, Clone)]
pub struct Failure {
    /// Where it was found.
    pub place: Tainted<String>,
    /// Why, in this program's words.
    pub reason: String,
}

/// What was paid for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Usage {
    /// Tokens that Claude read.
    pub input_tokens: u64,
    /// Tokens that Claude wrote.
    pub output_tokens: u64,
}

/// All that the page shows.
#[derive(Debug, Clone)]
pub struct Report {
    /// Whether a script answered in Claude's place.
    pub rehearsal: bool,
    /// Mails with a triage, in any order.
    pub entries: Vec<Entry>,
    /// Mails without one.
    pub failures: Vec<Failure>,
    /// What this run paid for.
    pub usage: Usage,
}

impl Report {
    /// The page.
    pub fn html(&self) -> SafeHtml {
        page::page(self)
    }

    /// How many mails came in.
    fn mails(&self) -> usize {
        self.entries.len() + self.failures.len()
    }

    /// What hurts most first, and of that what has waited longest.
    fn sorted(&self, needs_a_person: bool) -> Vec<&Entry> {
        let entries = self.entries.iter();
        let mut entries: Vec<&Entry> = entries
            .filter(|entry| entry.triage.needs_a_person == needs_a_person)
            .collect();
        entries.sort_by_key(|entry| {
            let severity = Severity::of(&entry.triage);
            (
                Reverse(severity),
                entry.sent.is_none(),
                entry.sent,
                entry.id,
            )
        });
        entries
    }
}

/// A number as a person reads it: `12,345`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_three() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (123_456, "123,456"),
            (u64::MAX, "18,446,744,073,709,551,615"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
