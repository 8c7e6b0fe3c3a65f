//! Reading the rows back.

use std::collections::HashMap;

use taintless::prelude::*;

use super::{Store, StoreError};
use crate::mail::{MailId, Place};
use crate::triage::{Category, Triage};

/// A stored mail. Read back, text is as untrusted as it was.
#[derive(Debug, Clone)]
pub struct Row {
    /// The mail's identity.
    pub id: MailId,
    /// Where it was found.
    pub place: Place,
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
    /// Whether that is only the beginning.
    pub body_cut: bool,
    /// What came with it; names only.
    pub attachments: Vec<Tainted<String>>,
    /// What the model says of it.
    pub triage: Triage,
    /// Whether a script answered in the model's place.
    pub rehearsed: bool,
    /// The request's id.
    pub request_id: Option<Tainted<String>>,
}

/// Sums over all rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// How many mails there are of each category and severity.
    pub counts: Vec<(Category, u8, u64)>,
}

impl Store {
    /// All rows, in the order of the places in which the mails were found.
    ///
    /// # Errors
    /// If the database cannot be read, or somebody else has changed what it holds.
    pub fn rows(&self) -> Result<Vec<Row>, StoreError> {
        self.try_rows().map_err(|error| self.error(error))
    }

    fn try_rows(&self) -> Result<Vec<Row>, SqlError> {
        let mut attachments = self.attachments()?;
        sql!("SELECT * FROM mails ORDER BY file, message, number").query(&self.connection, |row| {
            let number: i64 = row.get("number")?;
            Ok(Row {
                id: whole(row.get("id_high")?, row.get("id_low")?),
                place: Place::of(row.get("file")?, row.get("message")?),
                sender_name: row.get("sender_name")?,
                sender_address: row.get("sender_address")?,
                subject: row.get("subject")?,
                sent: row.get("sent")?,
                body: row.get("body")?,
                body_cut: row.get("body_cut")?,
                attachments: attachments.remove(&number).unwrap_or_default(),
                triage: triage(row)?,
                rehearsed: row.get("rehearsed")?,
                request_id: row.get("request_id")?,
            })
        })
    }

    fn attachments(&self) -> Result<HashMap<i64, Vec<Tainted<String>>>, SqlError> {
        let mut found: HashMap<i64, Vec<_>> = HashMap::new();
        sql!("SELECT mail, name, media_type FROM attachments ORDER BY mail, position").query(
            &self.connection,
            |row| {
                let name: Option<Tainted<String>> = row.get("name")?;
                let name = match name {
                    Some(name) => name,
                    None => row.get("media_type")?,
                };
                found.entry(row.get("mail")?).or_default().push(name);
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// Sums over all rows.
    ///
    /// # Errors
    /// As [`rows`](Store::rows).
    pub fn totals(&self) -> Result<Totals, StoreError> {
        let counts = sql!(
            "SELECT category, severity, count(*) AS mails FROM mails
             GROUP BY category, severity ORDER BY category, severity"
        )
        .query(&self.connection, |row| {
            Ok((
                row.get("category")?,
                row.get("severity")?,
                row.get("mails")?,
            ))
        });
        let counts = counts.map_err(|error| self.error(error))?;
        Ok(Totals { counts })
    }
}

fn triage(row: &SqlRow<'_>) -> Result<Triage, SqlError> {
    Ok(Triage {
        category: row.get("category")?,
        severity: row.get("severity")?,
        summary: row.get("summary")?,
        wants: row.get("wants")?,
        order: row.get("order_number")?,
        language: row.get("language")?,
        needs_a_person: row.get("needs_a_person")?,
    })
}

/// The inverse of [`halves`](super::halves).
fn whole(high: i64, low: i64) -> MailId {
    MailId::of_number(u128::from(high.cast_unsigned()) << 64 | u128::from(low.cast_unsigned()))
}
