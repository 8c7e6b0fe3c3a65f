//! Step 1: the reply is read by rules. Its text stays a `String` for now, and rustc keeps count.

use std::error::Error;

use rusqlite_0_41::Connection;
use serde_json::{Value, json};
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
    let prompt = format!("Sort this e-mail:\n<mail>{}</mail>", mail.body);
    let request = json!({
        "model": "claude-haiku-4-5", "max_tokens": 300,
        "messages": [{ "role": "user", "content": prompt }],
    });
    let answer: Value = serde_json::from_slice(&post(request.to_string().as_bytes()))?;
    let text = answer["content"][0]["text"].as_str().ok_or("no text")?;
    Ok(Triage::parse(text)?)
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
