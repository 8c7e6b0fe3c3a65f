//! The tables, and the marks by which a database is known to be this program's.

use rusqlite_0_41::{Connection, Transaction, TransactionBehavior};
use taintless::prelude::*;

use super::error::StoreFault;

/// `tlsd`, in SQLite's field for the program that a file belongs to.
const APPLICATION: i64 = 0x746c_7364;

/// The version of the tables below.
const VERSION: i64 = 1;

/// Makes the tables if the database is empty; refuses one that is another program's.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), StoreFault> {
    // Immediate: a database that cannot be written to is found out here, before a mail is asked
    // about; and of two programs that start at once, one makes the tables.
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(SqlError::from)?;
    let number = |statement: SafeSql| statement.query_one(&transaction, |row| row.get::<i64>(0));
    let application = number(sql!("PRAGMA application_id"))?;
    let version = number(sql!("PRAGMA user_version"))?;
    let tables = number(sql!("SELECT count(*) FROM sqlite_schema"))?;
    match (application, version, tables) {
        (APPLICATION, VERSION, _) => {}
        (APPLICATION, newer, _) if newer > VERSION => return Err(StoreFault::Newer),
        (0, 0, 0) => create(&transaction)?,
        _ => return Err(StoreFault::NotOurs),
    }
    transaction.commit().map_err(SqlError::from)?;
    Ok(())
}

fn create(transaction: &Transaction<'_>) -> Result<(), SqlError> {
    let statements: [SafeSql; 4] = [
        sql!(
            "CREATE TABLE mails (
                 number INTEGER PRIMARY KEY,
                 -- 128 bits of the SHA-256 digest of the mail's bytes
                 id_high INTEGER NOT NULL,
                 id_low INTEGER NOT NULL,
                 id TEXT AS (printf('%016x%016x', id_high, id_low)),
                 file TEXT NOT NULL,
                 message INTEGER,
                 sender_name TEXT,
                 sender_address TEXT,
                 subject TEXT,
                 sent INTEGER,
                 message_id TEXT,
                 body TEXT NOT NULL,
                 body_cut INTEGER NOT NULL,
                 bytes INTEGER NOT NULL,
                 category TEXT NOT NULL,
                 severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
                 summary TEXT NOT NULL,
                 wants TEXT NOT NULL,
                 order_number TEXT,
                 language TEXT NOT NULL,
                 needs_a_person INTEGER NOT NULL,
                 model TEXT NOT NULL,
                 rehearsed INTEGER NOT NULL,
                 input_tokens INTEGER NOT NULL,
                 output_tokens INTEGER NOT NULL,
                 request_id TEXT,
                 stored INTEGER NOT NULL,
                 UNIQUE (id_high, id_low)
             ) STRICT"
        ),
        sql!(
            "CREATE TABLE attachments (
                 mail INTEGER NOT NULL REFERENCES mails (number),
                 position INTEGER NOT NULL,
                 name TEXT,
                 media_type TEXT NOT NULL,
                 bytes INTEGER NOT NULL,
                 PRIMARY KEY (mail, position)
             ) STRICT, WITHOUT ROWID"
        ),
        sql!("PRAGMA application_id = 0x746c7364"),
        sql!("PRAGMA user_version = 1"),
    ];
    for statement in statements {
        statement.execute(transaction)?;
    }
    Ok(())
}
