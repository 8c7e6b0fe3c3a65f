//! Faults that concern every mail: they end the run, so that nobody pays or waits for all of them.

use std::sync::Arc;

use support_desk::ask::Desk;
use support_desk::mail::{Input, Mails};
use support_desk::progress::Progress;
use support_desk::run::{self, Finished, Job, Stopped};
use support_desk::store::Store;
use taintless::claude::Model;
use taintless::testing::{Rehearsal, Reply};
use tokio::sync::Notify;

use crate::Folder;

/// Runs on the bundled inbox, two mails at once.
fn run(desk: Desk, limit: usize) -> Finished {
    let folder = Folder::new();
    let mut store = Store::open(&folder.path("support_desk.db")).expect("a database");
    let mut progress = Progress::begin(None, true);
    let job = Job {
        desk,
        store: &mut store,
        concurrency: 2,
        progress: &mut progress,
    };
    let mails = Mails::open(&Input::Bundled).expect("the bundled inbox");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(run::run(job, mails, limit, Arc::new(Notify::new())))
}

#[test]
fn a_key_that_is_not_accepted_ends_it_at_once() {
    let server = Rehearsal::start(|_| Reply::error(401)).expect("a server");
    let desk = Desk::at(&server, Model::HAIKU_4_5).expect("a client");
    let finished = run(desk, usize::MAX);
    assert_eq!(finished.stopped, Some(Stopped::Hopeless));
    let failures: Vec<String> = finished.failures.iter().map(ToString::to_string).collect();
    assert!((1..=2).contains(&failures.len()), "{failures:?}");
    assert!(failures[0].contains("the API answered 401: the key is not accepted"));
    assert!(server.requests().len() <= 2);
}

#[test]
fn a_server_that_is_gone_ends_it_after_five_mails() {
    let server = Rehearsal::replies([]).expect("a server");
    let desk = Desk::at(&server, Model::HAIKU_4_5).expect("a client");
    drop(server);
    let finished = run(desk, usize::MAX);
    assert_eq!(finished.stopped, Some(Stopped::Hopeless));
    assert!((5..=6).contains(&finished.failures.len()));
    let reason = finished.failures[0].reason.to_string();
    assert!(reason.starts_with("no connection to the API"), "{reason}");
}

#[test]
fn what_concerns_one_mail_ends_nothing() {
    let server = Rehearsal::start(|_| Reply::error(413)).expect("a server");
    let desk = Desk::at(&server, Model::HAIKU_4_5).expect("a client");
    let finished = run(desk, 9);
    assert_eq!(finished.stopped, None);
    assert_eq!(finished.failures.len(), 9);
}
