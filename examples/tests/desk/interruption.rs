//! A program that is killed, and one that is asked to end: no row is lost, none is there twice.

use std::collections::HashSet;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use support_desk::mail::MailId;
use support_desk::store::{Row, Store};

use crate::Folder;

/// Starts on the bundled inbox, one mail after another, and waits until some rows are there.
fn start_and_wait(folder: &Folder, count: usize) -> Child {
    let mut command = folder.command(&["--concurrency", "2"]);
    let child = command.spawn().expect("the program runs");
    let started = Instant::now();
    let db = folder.path("support_desk.db");
    // A look takes the database's lock for a moment, as any other program's would.
    while !db.exists()
        || Store::open(&db)
            .and_then(|store| store.rows())
            .map_or(0, |rows| rows.len())
            < count
    {
        assert!(started.elapsed() < Duration::from_secs(20), "no rows");
        thread::sleep(Duration::from_millis(20));
    }
    child
}

fn ids(rows: &[Row]) -> HashSet<MailId> {
    rows.iter().map(|row| row.id).collect()
}

/// The rows there were are still there, and the next run completes them.
fn assert_completed(folder: &Folder, before: &HashSet<MailId>) {
    let ran = folder.run(&[]);
    ran.assert_code(1);
    let skipped = before.len();
    ran.assert_says(&format!(
        "{} stored, {skipped} skipped, 3 failed",
        54 - skipped
    ));
    let rows = folder.rows();
    let after = ids(&rows);
    assert_eq!((rows.len(), after.len()), (54, 54));
    assert!(before.is_subset(&after));
    assert!(folder.path("report.html").exists());
}

#[test]
fn killed_in_the_middle_it_goes_on_where_it_was() {
    let folder = Folder::new();
    let mut before = HashSet::new();
    for count in [3, 12] {
        let mut child = start_and_wait(&folder, count);
        child.kill().expect("a child to kill");
        child.wait().expect("its end");
        let now = ids(&folder.rows());
        assert!(now.len() >= count && now.len() < 54 && before.is_subset(&now));
        assert!(!folder.path("report.html").exists());
        before = now;
    }
    assert_completed(&folder, &before);
}

#[cfg(unix)]
mod unix {
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    use super::{assert_completed, ids, start_and_wait};
    use crate::{Folder, Ran};

    fn interrupt(child: &Child) {
        let id = child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status();
        assert!(sent.expect("a signal").success());
    }

    #[test]
    fn ctrl_c_stores_what_is_under_way_and_writes_the_report() {
        let folder = Folder::new();
        let child = start_and_wait(&folder, 5);
        interrupt(&child);
        let ran = Ran::of(&child.wait_with_output().expect("its end"));
        ran.assert_code(130);
        ran.assert_says("stopped by Ctrl-C; run it again");
        let rows = folder.rows();
        assert!((5..54).contains(&rows.len()), "{} rows", rows.len());
        assert!(
            ran.out
                .contains(&format!("{} stored, 0 skipped", rows.len())),
            "{}",
            ran.out
        );
        assert!(folder.report().contains("inbox/01-late-parcel.eml"));
        assert_completed(&folder, &ids(&rows));
    }

    #[test]
    fn a_second_ctrl_c_ends_at_once_and_loses_nothing() {
        let folder = Folder::new();
        let child = start_and_wait(&folder, 5);
        let before = ids(&folder.rows());
        interrupt(&child);
        interrupt(&child);
        let ran = Ran::of(&child.wait_with_output().expect("its end"));
        ran.assert_code(130);
        let after = ids(&folder.rows());
        assert!(before.is_subset(&after));
        assert_completed(&folder, &after);
    }

    #[test]
    fn ctrl_c_ends_it_while_it_waits_for_standard_input() {
        let folder = Folder::new();
        let mut command = folder.command(&["-"]);
        let mut child = command.stdin(Stdio::piped()).spawn().expect("it runs");
        // Open, and silent.
        let stdin = child.stdin.take();
        let started = Instant::now();
        while !folder.path("support_desk.db").exists() {
            assert!(started.elapsed() < Duration::from_secs(20), "no database");
            std::thread::sleep(Duration::from_millis(20));
        }
        std::thread::sleep(Duration::from_millis(300));
        interrupt(&child);
        let ran = Ran::of(&child.wait_with_output().expect("its end"));
        drop(stdin);
        ran.assert_code(130);
        ran.assert_says("0 stored, 0 skipped, 0 failed");
    }
}
