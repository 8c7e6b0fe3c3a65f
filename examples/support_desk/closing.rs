//! What is said at the end: a table, what failed, and where everything is.

use std::fmt::{self, Display};
use std::path::Path;

use taintless::prelude::*;

use crate::failure::{Failure as Failed, Reason};
use crate::report::{Entry, Failure, Report, Usage};
use crate::run::{Finished, Stopped};
use crate::store::{Row, Totals};
use crate::table::{Column, Table};
use crate::triage::Category;

/// The report: all that is stored, earlier runs included, and what failed in this one.
pub fn report(rows: Vec<Row>, finished: &Finished, rehearsal: bool) -> Report {
    let failures = finished.failures.iter().map(|failure| Failure {
        place: failure.place.text(),
        reason: failure.reason.to_string(),
    });
    Report {
        rehearsal: rehearsal || rows.iter().any(|row| row.rehearsed),
        failures: failures.collect(),
        usage: Usage {
            input_tokens: finished.usage.total_input_tokens(),
            output_tokens: finished.usage.output_tokens,
        },
        entries: rows.into_iter().map(entry).collect(),
    }
}

fn entry(row: Row) -> Entry {
    Entry {
        id: row.id,
        place: row.place.text(),
        sender_name: row.sender_name,
        sender_address: row.sender_address,
        subject: row.subject,
        sent: row.sent,
        body: row.body,
        body_cut: row.body_cut,
        attachments: row.attachments,
        triage: row.triage,
    }
}

/// The closing words of a run.
pub struct Closing<'a> {
    /// What was done.
    pub finished: &'a Finished,
    /// What is in the database, where it could be read.
    pub totals: Option<&'a Totals>,
    /// Whether a script answered.
    pub rehearsal: bool,
    /// The database.
    pub db: &'a Path,
    /// The report, if it was written.
    pub report: Option<&'a Path>,
}

impl Display for Closing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(totals) = self.totals.filter(|totals| !totals.counts.is_empty()) {
            writeln!(f, "{}", table(totals))?;
        }
        let Finished {
            stored,
            skipped,
            failures,
            usage,
            stopped,
        } = self.finished;
        let failed = failures.len();
        write!(f, "{stored} stored, {skipped} skipped, {failed} failed; ")?;
        let (input, output) = (usage.total_input_tokens(), usage.output_tokens);
        writeln!(f, "{input} tokens read, {output} written")?;
        for failure in failures {
            writeln!(f, "  ✗ {failure}")?;
        }
        match stopped {
            Some(Stopped::Interrupted) => {
                writeln!(
                    f,
                    "stopped by Ctrl-C; run it again for the mails that are left"
                )?;
            }
            Some(Stopped::Hopeless) => {
                writeln!(f, "stopped: the mails that are left would have failed, too")?;
            }
            None => {}
        }
        let scripted = |failure: &Failed| matches!(failure.reason, Reason::NoAnswer(_));
        if self.rehearsal && failures.iter().any(scripted) {
            writeln!(
                f,
                "This was a rehearsal: that the model refuses, that its reply is cut, and that it\n\
                 breaks the rules twice is in the script. A mail that failed is asked about again\n\
                 the next time."
            )?;
        }
        writeln!(f, "database: {}", shown(self.db))?;
        match self.report {
            Some(report) => writeln!(f, "report:   {}", shown(report)),
            None => Ok(()),
        }
    }
}

/// A path, as the system finds it, in a form that is safe on a terminal.
fn shown(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let path = Tainted::new(path.display().to_string());
    path.for_log(500).to_string()
}

/// Categories down, severities across.
fn table(totals: &Totals) -> Table<7> {
    let mut table = Table::new([
        Column::text("all stored mails", 16),
        Column::number("calm"),
        Column::number("minor"),
        Column::number("normal"),
        Column::number("urgent"),
        Column::number("critical"),
        Column::number("sum"),
    ]);
    for category in categories(totals) {
        table.push(row(totals, category.to_string(), |of| of == category));
    }
    table.push(row(totals, "sum".to_owned(), |_| true));
    table
}

/// Those that occur, in the order of the list.
fn categories(totals: &Totals) -> Vec<Category> {
    let mut found: Vec<Category> = totals
        .counts
        .iter()
        .map(|(category, ..)| *category)
        .collect();
    found.sort_by_key(|category| category.index());
    found.dedup();
    found
}

fn row(totals: &Totals, name: String, counts: impl Fn(Category) -> bool) -> [String; 7] {
    let sum = |severity: Option<u8>| {
        let counted = totals.counts.iter().filter(|(category, of, _)| {
            counts(*category) && severity.is_none_or(|severity| severity == *of)
        });
        match counted.map(|(.., mails)| mails).sum::<u64>() {
            0 => String::new(),
            sum => sum.to_string(),
        }
    };
    let [one, two, three, four, five] = [1, 2, 3, 4, 5].map(|severity| sum(Some(severity)));
    [name, one, two, three, four, five, sum(None)]
}
