//! What the database does when it cannot write, and when a mail is stored twice.

use std::io::Cursor;
use std::path::PathBuf;

use taintless::assert_tainted_eq;
use taintless::claude::{Model, Usage};
use taintless::prelude::*;
use taintless::sql::SqlErrorKind;

use super::{Origin, Store, StoreFault};
use crate::mail::{Mail, Mails, Place};
use crate::triage::{Category, Triage};

/// A file that is gone when the test is over.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let name = format!("support-desk-store-{}-{name}.db", std::process::id());
        File(std::env::temp_dir().join(name))
    }

    fn open(&self) -> Store {
        Store::open(&self.0).expect("a database")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn mail(text: &str) -> Mail {
    let bytes = format!(
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{text}\n--b\n\
         Content-Disposition: attachment; filename=\"'); DROP TABLE mails; --\"\n\nx\n--b--\n"
    );
    let place = Place::new("it's.eml".to_owned()).message(7);
    let mut mails = Mails::from_reader(place, Box::new(Cursor::new(bytes)));
    let raw = mails.next().expect("one mail");
    raw.and_then(|raw| raw.read()).expect("a mail")
}

fn triage(summary: &str) -> Triage {
    Triage {
        category: Category::Spam,
        severity: 5,
        summary: Tainted::new(summary.to_owned()),
        wants: Tainted::new("x\0y".to_owned()),
        order: None,
        language: Tainted::new("en".to_owned()),
        needs_a_person: true,
    }
}

fn origin(rehearsed: bool) -> Origin {
    Origin {
        model: Model::HAIKU_4_5,
        rehearsed,
        usage: Usage::default(),
        request_id: None,
    }
}

#[test]
fn what_is_stored_comes_back() {
    let file = File::new("back");
    let mail = mail("hello");
    let hostile = "Robert'); DROP TABLE mails; -- \u{202E}<script>";
    let put = file.open().put(&mail, &triage(hostile), &origin(true));
    assert!(put.expect("a new row"));
    let rows = file.open().rows().expect("the rows");
    let [row] = &rows[..] else {
        panic!("{} rows", rows.len());
    };
    assert_eq!(row.id, mail.id);
    assert_eq!(row.place.to_string(), "it's.eml, message 7");
    assert_tainted_eq!(row.triage.summary, hostile);
    assert_tainted_eq!(row.triage.wants, "x\0y");
    assert_eq!(row.triage.category, Category::Spam);
    assert_eq!((row.triage.severity, row.rehearsed), (5, true));
    assert_eq!(row.attachments.len(), 1);
    assert_tainted_eq!(row.attachments[0], "'); DROP TABLE mails; --");
    let id: Tainted<String> = sql!("SELECT id FROM mails")
        .query_one(&file.open().connection, |row| row.get(0))
        .expect("the id");
    assert_tainted_eq!(id, &mail.id.to_string());
}

#[test]
fn a_mail_is_stored_once_and_the_models_word_takes_the_place_of_a_rehearsal() {
    let file = File::new("once");
    let (mut store, mail) = (file.open(), mail("hello"));
    for (rehearsed, summary, stored) in [
        (true, "first", true),
        (true, "second", false),
        (false, "third", true),
        (true, "fourth", false),
        (false, "fifth", false),
    ] {
        let put = store.put(&mail, &triage(summary), &origin(rehearsed));
        assert_eq!(put.expect("no fault"), stored, "{summary}");
        let known = store.knows(mail.id, rehearsed).expect("no fault");
        assert!(known, "{summary}");
        // A rehearsed row is not enough where the model can be asked.
        let known = store.knows(mail.id, false).expect("no fault");
        assert_eq!(known, !matches!(summary, "first" | "second"), "{summary}");
    }
    let rows = store.rows().expect("the rows");
    assert_eq!(rows.len(), 1);
    assert_tainted_eq!(rows[0].triage.summary, "third");
    assert_eq!(rows[0].attachments.len(), 1);
}

#[test]
fn on_a_full_disk_nothing_is_half_stored_and_small_mails_still_are() {
    let file = File::new("full");
    let mut store = file.open();
    sql!("PRAGMA max_page_count = 6")
        .query_one(&store.connection, |row| row.get::<u32>(0))
        .expect("a limit");
    let large = mail(&"large ".repeat(3000));
    let error = store.put(&large, &triage("large"), &origin(true));
    let error = error.expect_err("there is no room");
    let StoreFault::Sql(fault) = error.fault() else {
        panic!("{error}");
    };
    assert_eq!(*fault.kind(), SqlErrorKind::DiskFull);
    let name = file.0.file_name().and_then(|name| name.to_str());
    let shown = error.to_string();
    assert!(shown.contains(name.expect("a name")) && shown.contains("the disk is full"));
    assert!(store.rows().expect("the rows").is_empty());
    let small = store.put(&mail("small"), &triage("small"), &origin(true));
    assert!(small.expect("room for a small one"));
    drop(store);
    assert_eq!(file.open().rows().expect("the rows").len(), 1);
}

#[test]
fn a_lock_that_lasts_is_a_fault_and_one_that_ends_is_waited_for() {
    let file = File::new("lock");
    let (mut store, other) = (file.open(), file.open());
    let lock = || sql!("BEGIN IMMEDIATE").execute(&other.connection);
    let unlock = || sql!("ROLLBACK").execute(&other.connection);
    lock().expect("a lock");
    let error = store.put(&mail("one"), &triage("one"), &origin(true));
    let error = error.expect_err("it is locked").to_string();
    assert!(error.contains("locked: another program"), "{error}");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| store.put(&mail("one"), &triage("one"), &origin(true)));
        std::thread::sleep(std::time::Duration::from_millis(200));
        unlock().expect("no lock");
        assert!(waiting.join().expect("a result").expect("a row"));
    });
}
