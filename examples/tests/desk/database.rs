//! Databases that cannot be used: a clear message that names the file, and nothing is harmed.

use std::fs;
use std::path::Path;

use rusqlite_0_41::Connection;
use taintless::prelude::*;

use crate::{Folder, mail, rows};

/// Makes a database with one row.
fn stored(folder: &Folder) {
    folder.write("one.eml", mail("one"));
    folder.run(&["one.eml"]).assert_code(0);
}

fn open(path: &Path) -> Connection {
    Connection::open(path).expect("a database")
}

/// The program refuses the database with these words, and leaves the file as it is.
fn assert_refused(folder: &Folder, db: &str, words: &str) {
    let before = fs::read(folder.path(db)).ok();
    let ran = folder.run(&["--db", db]);
    ran.assert_code(1);
    ran.assert_says(words);
    assert!(
        ran.err.contains(&format!("error: the database {db}: ")),
        "{}",
        ran.err
    );
    // It was found out before a mail was asked about.
    assert!(!ran.err.contains("[1"), "{}", ran.err);
    assert_eq!(fs::read(folder.path(db)).ok(), before);
    assert!(!folder.path("report.html").exists());
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let folder = Folder::new();
    folder.write("notes.txt", "These are my notes. ".repeat(500));
    assert_refused(&folder, "notes.txt", "it is not an SQLite database");
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let folder = Folder::new();
    sql!("CREATE TABLE mails (id INTEGER PRIMARY KEY)")
        .execute(&open(&folder.path("other.db")))
        .expect("a table");
    assert_refused(&folder, "other.db", "it belongs to another program");
}

#[test]
fn a_database_of_a_later_version_is_left_alone() {
    let folder = Folder::new();
    stored(&folder);
    let db = open(&folder.path("support_desk.db"));
    sql!("PRAGMA user_version = 2")
        .execute(&db)
        .expect("a version");
    fs::remove_file(folder.path("report.html")).expect("a report");
    assert_refused(
        &folder,
        "support_desk.db",
        "a later version of this program",
    );
}

#[test]
fn a_locked_database_is_told() {
    let folder = Folder::new();
    stored(&folder);
    fs::remove_file(folder.path("report.html")).expect("a report");
    let before = folder.rows().len();
    let db = open(&folder.path("support_desk.db"));
    sql!("BEGIN EXCLUSIVE").execute(&db).expect("a lock");
    // The file is not looked at meanwhile: a process that closes a file gives up its locks on it.
    let ran = folder.run(&[]);
    ran.assert_code(1);
    ran.assert_says("the database support_desk.db: it is locked: another program writes to it");
    sql!("ROLLBACK").execute(&db).expect("no lock");
    assert_eq!(folder.rows().len(), before);
    folder.run(&["one.eml"]).assert_says("1 skipped");
}

#[test]
fn a_read_only_database_is_told() {
    let folder = Folder::new();
    stored(&folder);
    fs::remove_file(folder.path("report.html")).expect("a report");
    // SQLite reads a file of a later write version (byte 18), and does not write to it; unlike a
    // file's mode this holds for the superuser, too.
    let mut bytes = fs::read(folder.path("support_desk.db")).expect("the database");
    bytes[18] = 3;
    folder.write("support_desk.db", bytes);
    assert_refused(&folder, "support_desk.db", "it is read-only");
}

#[test]
fn a_place_where_no_database_can_be_is_told() {
    let folder = Folder::new();
    assert_refused(
        &folder,
        "no-such-folder/x.db",
        "it cannot be opened or made",
    );
    fs::create_dir(folder.path("folder.db")).expect("a folder");
    assert_refused(&folder, "folder.db", "it cannot be opened or made");
}

#[cfg(unix)]
#[test]
fn a_path_that_looks_like_a_url_is_a_path() {
    let folder = Folder::new();
    folder.write("one.eml", mail("one"));
    for db in ["file:x.db?mode=memory", ":memory:"] {
        folder.run(&["one.eml", "--db", db]).assert_code(0);
        assert_eq!(rows(&folder.path(db)).len(), 1);
    }
}

#[test]
fn a_row_that_somebody_changed_costs_the_report_and_is_told() {
    let folder = Folder::new();
    stored(&folder);
    let db = open(&folder.path("support_desk.db"));
    sql!("UPDATE mails SET category = 'nonsense'")
        .execute(&db)
        .expect("a change");
    let before = folder.report();
    let ran = folder.run(&["one.eml"]);
    ran.assert_code(1);
    ran.assert_says("somebody else has changed what it holds");
    assert_eq!(folder.report(), before);
}

/// A limit on the size of files stands for a disk that is full.
#[cfg(unix)]
#[test]
fn where_no_more_can_be_written_what_is_stored_stays_whole() {
    let folder = Folder::new();
    for number in 0..12 {
        let text = format!(
            "{}{}",
            mail(&format!("number {number}")),
            "long ".repeat(700)
        );
        folder.write(&format!("mails/{number}.eml"), text);
    }
    let command = folder.command(&["mails", "--concurrency", "1"]);
    // In units of 512 bytes or, in some shells, 1024.
    let limited = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 60; exec \"$0\" \"$@\""])
        .arg(command.get_program())
        .args(command.get_args())
        .current_dir(&folder.0)
        .env_remove("ANTHROPIC_API_KEY")
        .output()
        .expect("the program runs");
    let ran = crate::Ran::of(&limited);
    ran.assert_code(1);
    ran.assert_says("not stored: the database support_desk.db: it cannot be read or written");
    let rows = folder.rows();
    assert!((1..12).contains(&rows.len()), "{} rows", rows.len());
    assert!(
        ran.out.contains(&format!("{} stored", rows.len())),
        "{}",
        ran.out
    );
    // With room again, the others follow.
    folder.run(&["mails"]).assert_code(0);
    assert_eq!(folder.rows().len(), 12);
}
