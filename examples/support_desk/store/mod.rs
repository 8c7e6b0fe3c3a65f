//! The database: one row for each mail that has a triage, in SQLite.
//!
//! A mail is written in one transaction, with everything that belongs to it, when its triage is
//! there; so whatever stops the program, each mail is stored whole or not at all. The file is kept
//! in SQLite's plain journal mode, not WAL: one writer that stores a row now and then gains
//! nothing by WAL, and this way the database is a single file that can be copied or mailed.

mod error;
mod read;
mod schema;

use std::path::{self, Path};
use std::time::Duration;

use rusqlite_0_41::{Connection, TransactionBehavior};
use taintless::claude::{Model, RequestId, Usage};
use taintless::prelude::*;

use crate::mail::{Mail, MailId};
use crate::triage::Triage;

pub use error::{StoreError, StoreFault};
pub use read::{Row, Totals};

/// How long to wait for another program that writes to the database.
const PATIENCE: Duration = Duration::from_secs(3);

/// An open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// Where it is.
    file: Tainted<String>,
}

/// How a triage came to be.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The model that was asked.
    pub model: Model,
    /// Whether a script answered in the model's place.
    pub rehearsed: bool,
    /// What it cost.
    pub usage: Usage,
    /// The request's id.
    pub request_id: Option<RequestId>,
}

impl Store {
    /// Opens a database; makes one if there is none.
    ///
    /// # Errors
    /// If it cannot be opened or written to, or is not this program's.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let file = Tainted::new(path.display().to_string());
        match connect(path) {
            Ok(connection) => Ok(Store { connection, file }),
            Err(fault) => Err(StoreError::new(file, fault)),
        }
    }

    /// Whether there is no need to ask about a mail. What a script answered counts only for a
    /// rehearsal: the model's own answer takes its place.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn knows(&self, id: MailId, rehearsal: bool) -> Result<bool, StoreError> {
        let (high, low) = halves(id);
        let found = sql!(
            "SELECT count(*) FROM mails
             WHERE id_high = {high} AND id_low = {low} AND rehearsed <= {rehearsal}"
        )
        .query_one(&self.connection, |row| row.get::<u64>(0));
        found
            .map(|count| count > 0)
            .map_err(|error| self.error(error))
    }

    /// Stores a mail with its triage, whole or not at all. `false` if it was stored already.
    ///
    /// # Errors
    /// If the database cannot be written to; then nothing of the mail is in it.
    pub fn put(
        &mut self,
        mail: &Mail,
        triage: &Triage,
        origin: &Origin,
    ) -> Result<bool, StoreError> {
        let stored = self.try_put(mail, triage, origin);
        stored.map_err(|error| self.error(error))
    }

    fn try_put(&mut self, mail: &Mail, triage: &Triage, origin: &Origin) -> Result<bool, SqlError> {
        // Immediate: what is read in it is still so when it writes. Dropped, it rolls back.
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        if !origin.rehearsed {
            forget_rehearsed(&transaction, mail.id)?;
        }
        let Some(number) = insert_mail(&transaction, mail, triage, origin)? else {
            return Ok(false);
        };
        insert_attachments(&transaction, number, mail)?;
        transaction.commit()?;
        Ok(true)
    }

    fn error(&self, error: SqlError) -> StoreError {
        StoreError::new(self.file.clone(), error.into())
    }

    /// Where it is.
    pub fn file(&self) -> &Tainted<String> {
        &self.file
    }
}

fn connect(path: &Path) -> Result<Connection, StoreFault> {
    // SQLite would take `file:…` for a URL and `:memory:` for no file; no absolute path is either.
    let path = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut connection = Connection::open(path).map_err(SqlError::from)?;
    connection.busy_timeout(PATIENCE).map_err(SqlError::from)?;
    schema::prepare(&mut connection)?;
    Ok(connection)
}

/// A mail's identity as two integers, which SQLite can compare and a program can read back.
fn halves(id: MailId) -> (i64, i64) {
    let low = |number: u128| u64::try_from(number & u128::from(u64::MAX)).unwrap_or_default();
    let number = id.number();
    (low(number >> 64).cast_signed(), low(number).cast_signed())
}

fn forget_rehearsed(connection: &Connection, id: MailId) -> Result<(), SqlError> {
    let (high, low) = halves(id);
    sql!(
        "DELETE FROM attachments WHERE mail IN (
             SELECT number FROM mails WHERE id_high = {high} AND id_low = {low} AND rehearsed)"
    )
    .execute(connection)?;
    sql!("DELETE FROM mails WHERE id_high = {high} AND id_low = {low} AND rehearsed")
        .execute(connection)?;
    Ok(())
}

/// The new row's number; `None` if the mail is there already.
fn insert_mail(
    connection: &Connection,
    mail: &Mail,
    triage: &Triage,
    origin: &Origin,
) -> Result<Option<i64>, SqlError> {
    let (high, low) = halves(mail.id);
    let (file, message) = (mail.place.file(), mail.place.number());
    let (name, address) = (&mail.sender_name, &mail.sender_address);
    let (subject, sent, message_id) = (&mail.subject, mail.sent, &mail.message_id);
    let (body, cut, bytes) = (&mail.body.text, mail.body.is_cut(), mail.bytes);
    let Triage {
        category,
        severity,
        summary,
        wants,
        order,
        language,
        needs_a_person,
    } = triage;
    let (model, rehearsed) = (origin.model.name(), origin.rehearsed);
    let input_tokens = origin.usage.total_input_tokens();
    let output_tokens = origin.usage.output_tokens;
    let request = origin.request_id.as_ref().map(RequestId::as_str);
    sql!(
        "INSERT INTO mails (
             id_high, id_low, file, message, sender_name, sender_address, subject, sent,
             message_id, body, body_cut, bytes,
             category, severity, summary, wants, order_number, language, needs_a_person,
             model, rehearsed, input_tokens, output_tokens, request_id, stored)
         VALUES (
             {high}, {low}, {file}, {message}, {name}, {address}, {subject}, {sent},
             {message_id}, {body}, {cut}, {bytes},
             {category}, {severity}, {summary}, {wants}, {order}, {language}, {needs_a_person},
             {model}, {rehearsed}, {input_tokens}, {output_tokens}, {request}, unixepoch())
         ON CONFLICT (id_high, id_low) DO NOTHING
         RETURNING number"
    )
    .query_optional(connection, |row| row.get("number"))
}

fn insert_attachments(connection: &Connection, mail: i64, of: &Mail) -> Result<(), SqlError> {
    for (position, attachment) in of.attachments.iter().enumerate() {
        let (name, media_type) = (&attachment.name, &attachment.media_type);
        let bytes = attachment.bytes;
        sql!(
            "INSERT INTO attachments (mail, position, name, media_type, bytes)
             VALUES ({mail}, {position}, {name}, {media_type}, {bytes})"
        )
        .execute(connection)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
