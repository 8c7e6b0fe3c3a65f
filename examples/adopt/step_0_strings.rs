//! Step 0: every text is a `String`, and each place where one goes is open.

use std::error::Error;

use rusqlite_0_41::Connection;
use serde_json::{Value, json};

#[path = "shared.rs"]
mod shared;

struct Mail {
    subject: String,
    body: String,
}

struct Triage {
    summary: String,
    severity: i64,
}

fn ask(mail: &Mail, post: &mut dyn FnMut(&[u8]) -> Vec<u8>) -> Result<Triage, Box<dyn Error>> {
    let prompt = format!("Sort this e-mail:\n<mail>{}</mail>", mail.body);
    let request = json!({
        "model": "claude-haiku-4-5", "max_tokens": 300,
        "messages": [{ "role": "user", "content": prompt }],
    });
    let answer: Value = serde_json::from_slice(&post(request.to_string().as_bytes()))?;
    let text = answer["content"][0]["text"].as_str().ok_or("no text")?;
    let verdict: Value = serde_json::from_str(text)?;
    Ok(Triage {
        summary: verdict["summary"].as_str().ok_or("no summary")?.to_owned(),
        severity: verdict["severity"].as_i64().ok_or("no severity")?,
    })
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
