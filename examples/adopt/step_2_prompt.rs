//! Step 2: the mail is wrapped before it stands in the prompt. `wrap` is there on every `String`.

use std::error::Error;

use rusqlite_0_41::Connection;
use taintless::claude::{Model, Outcome, Request, Turn};
use taintless::prelude::*;

#[path = "shared.rs"]
mod shared;

struct Mail {
    subject: String,
    body: String,
}

#[derive(ClaudeOutput)]
#[allow(
    deprecated,
    reason = "what is `unmigrated` is the list of what is left to do"
)]
struct Triage {
    #[claude(unmigrated = "step 5 labels it", length(min = 1, max = 200))]
    summary: String,
    #[claude(range(min = 1, max = 5))]
    severity: u8,
}

fn ask(mail: &Mail, post: &mut dyn FnMut(&[u8]) -> Vec<u8>) -> Result<Triage, Box<dyn Error>> {
    let body = mail.body.wrap(Source::Email);
    let request = Request::new(Model::HAIKU_4_5, 300)
        .turn(Turn::user(prompt!("Sort this e-mail:\n{body}")))
        .output::<Triage>();
    let answer = post(request.body().as_bytes());
    Ok(Outcome::<Triage>::from_reply(200, [], &answer).into_value()?)
}

fn store(mail: &Mail, triage: &Triage, db: &Connection) -> Result<(), Box<dyn Error>> {
    db.execute_batch(&format!(
        "INSERT INTO mails (subject, summary, severity) VALUES ('{}', '{}', {})",
        mail.subject, triage.summary, triage.severity
    ))?;
    Ok(())
}

fn page(mail: &Mail, triage: &Triage) -> Vec<u8> {
    let (subject, summary, severity) = (&mail.subject, &triage.summary, triage.severity);
    format!("<h1>{subject}</h1><p>{summary} ({severity})</p>").into_bytes()
}

/// Sorts one mail.
pub(crate) fn run(
    subject: &str,
    body: &str,
    post: &mut dyn FnMut(&[u8]) -> Vec<u8>,
    db: &Connection,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mail = Mail {
        subject: subject.to_owned(),
        body: body.to_owned(),
    };
    let triage = ask(&mail, post)?;
    store(&mail, &triage, db)?;
    Ok(page(&mail, &triage))
}

fn main() -> Result<(), Box<dyn Error>> {
    shared::play(run)
}
