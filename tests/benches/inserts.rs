//! 10,000 inserts in one transaction: `sql!` on rusqlite beside the same by hand, in ratios within
//! one run, on databases in memory.
use std::hint::black_box;
use std::time::{Duration, Instant};

use rusqlite_0_41::{Connection, Transaction, params};
use taintless::prelude::*;

mod table;

use table::{Bar, head, row};

const ROWS: u32 = 10_000;

/// What a row holds, once with labels and once without: the same text in both.
struct Mail {
    id: u32,
    stars: u8,
    sender: Tainted<String>,
    subject: Tainted<String>,
    plain_sender: String,
    plain_subject: String,
}

/// Stores mails.
type Way = fn(&Transaction<'_>, &[Mail]);

fn main() {
    let mails: Vec<Mail> = (0..ROWS).map(mail).collect();
    let mut connection = Connection::open_in_memory().expect("a database in memory");
    let ways: [Way; 4] = [by_hand, kept, ours, ours_together];
    let sums = ways.map(|way| stored(&mut connection, way, &mails).1);
    assert_eq!(sums, [sums[0]; 4], "the same rows");

    let mut best = [Duration::MAX; 4];
    // In turns, so that a slow moment of the machine meets all; the best of each counts.
    for _ in 0..40 {
        for (best, way) in best.iter_mut().zip(ways) {
            *best = (*best).min(stored(&mut connection, way, &mails).0);
        }
    }
    let [by_hand, kept, ours, together] = best;
    head("10,000 inserts in a transaction");
    for (name, time, to, bar) in [
        (
            "`prepare_cached`, `params!` for each",
            by_hand,
            by_hand,
            Bar::None,
        ),
        (
            "`prepare_cached` once, `params!` for each",
            kept,
            by_hand,
            Bar::None,
        ),
        (
            "`execute` / `prepare_cached` for each",
            ours,
            by_hand,
            Bar::Most(1.02),
        ),
        (
            "`execute_all` / `prepare_cached` for each",
            together,
            by_hand,
            Bar::Most(1.02),
        ),
        (
            "`execute_all` / `prepare_cached` once",
            together,
            kept,
            Bar::Most(1.02),
        ),
    ] {
        let ratio = time.as_secs_f64() / to.as_secs_f64();
        row(name, &format!("{time:.1?}"), ratio, &bar);
    }
}

/// The time of the inserts, and a sum over what is in the table after them.
fn stored(connection: &mut Connection, way: Way, mails: &[Mail]) -> (Duration, (u32, i64)) {
    connection
        .execute_batch(
            "DROP TABLE IF EXISTS mails;
             CREATE TABLE mails (id INTEGER PRIMARY KEY, stars INTEGER, sender TEXT, subject TEXT)",
        )
        .expect("a table");
    let start = Instant::now();
    let transaction = connection.transaction().expect("a transaction");
    way(&transaction, black_box(mails));
    transaction.commit().expect("the end of it");
    let time = start.elapsed();
    let sum = "SELECT count(*), sum(id * stars + length(sender) + unicode(subject) + length(subject)) FROM mails";
    let sum = connection.query_row(sum, [], |row| Ok((row.get(0)?, row.get(1)?)));
    (time, sum.expect("a sum"))
}

fn ours(on: &Transaction<'_>, mails: &[Mail]) {
    for Mail {
        id,
        stars,
        sender,
        subject,
        ..
    } in mails
    {
        sql!("INSERT INTO mails (id, stars, sender, subject) VALUES ({id}, {stars}, {sender}, {subject})")
            .execute(on)
            .expect("a row");
    }
}

fn ours_together(on: &Transaction<'_>, mails: &[Mail]) {
    let inserts = mails.iter().map(|mail| {
        let Mail {
            id,
            stars,
            sender,
            subject,
            ..
        } = mail;
        sql!("INSERT INTO mails (id, stars, sender, subject) VALUES ({id}, {stars}, {sender}, {subject})")
    });
    SafeSql::execute_all(on, inserts).expect("rows");
}

fn by_hand(on: &Transaction<'_>, mails: &[Mail]) {
    for mail in mails {
        on.prepare_cached("INSERT INTO mails (id, stars, sender, subject) VALUES (?1, ?2, ?3, ?4)")
            .expect("a statement")
            .execute(params![
                mail.id,
                mail.stars,
                mail.plain_sender,
                mail.plain_subject
            ])
            .expect("a row");
    }
}

fn kept(on: &Transaction<'_>, mails: &[Mail]) {
    let mut insert = on
        .prepare_cached("INSERT INTO mails (id, stars, sender, subject) VALUES (?1, ?2, ?3, ?4)")
        .expect("a statement");
    for mail in mails {
        insert
            .execute(params![
                mail.id,
                mail.stars,
                mail.plain_sender,
                mail.plain_subject
            ])
            .expect("a row");
    }
}

/// Text as people write it.
fn mail(id: u32) -> Mail {
    let sender = match id % 8 {
        0 => format!("O'Brien & Sons no. {id} <orders@sons.example>"),
        1 => "Zoë Jäger <zoe@jaeger.example>".to_owned(),
        _ => format!("customer-{id}@mail.example"),
    };
    let subject = match id % 16 {
        3 => "Both sizes, small and large, and an answer by Friday: where is the parcel?",
        5 => "Refund",
        _ => "Where is the parcel that I ordered on Monday?",
    };
    Mail {
        id,
        stars: u8::try_from(id % 5).unwrap_or_default(),
        sender: Tainted::new(sender.clone()),
        subject: Tainted::new(subject.to_owned()),
        plain_sender: sender,
        plain_subject: subject.to_owned(),
    }
}
