//! Step 5: every text that somebody else wrote is `Tainted`. No warning is left, and no hatch: from
//! here on the next place that takes a text is checked, too.
#![deny(warnings)]

use std::error::Error;

use rusqlite_0_41::Connection;
use taintless::claude::{Model, Outcome, Request, Turn};
use taintless::prelude::*;

#[path = "shared.rs"]
mod shared;

struct Mail<'m> {
    subject: Tainted<&'m str>,
    body: Tainted<&'m str>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(min = 1, max = 200))]
    summary: Tainted<String>,
    #[claude(range(min = 1, max = 5))]
    severity: u8,
}

fn ask(mail: &Mail<'_>, post: &mut dyn FnMut(&[u8]) -> Vec<u8>) -> Result<Triage, Box<dyn Error>> {
    let body = mail.body.wrap(Source::Email);
    let request = Request::new(Model::HAIKU_4_5, 300)
        .turn(Turn::user(prompt!("Sort this e-mail:\n{body}")))
        .output::<Triage>();
    let answer = post(request.body().as_bytes());
    Ok(Outcome::<Triage>::from_reply(200, [], &answer).into_value()?)
}

fn store(mail: &Mail<'_>, triage: &Triage, db: &Connection) -> Result<(), Box<dyn Error>> {
    let (subject, summary, severity) = (&mail.subject, &triage.summary, triage.severity);
    sql!(
        "INSERT INTO mails (subject, summary, severity) VALUES ({subject}, {summary}, {severity})"
    )
    .execute(db)?;
    Ok(())
}

fn page(mail: &Mail<'_>, triage: &Triage) -> SafeHtml {
    let (subject, summary, severity) = (mail.subject, &triage.summary, triage.severity);
    html!("<h1>{subject}</h1><p>{summary} ({severity})</p>")
}

/// Sorts one mail.
pub(crate) fn run(
    subject: &str,
    body: &str,
    post: &mut dyn FnMut(&[u8]) -> Vec<u8>,
    db: &Connection,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mail = Mail {
        subject: Tainted::new(subject),
        body: Tainted::new(body),
    };
    let triage = ask(&mail, post)?;
    store(&mail, &triage, db)?;
    Ok(page(&mail, &triage).into_bytes())
}

fn main() -> Result<(), Box<dyn Error>> {
    shared::play(run)
}
