//! What is read, where the report goes, and what a wrong command line is answered with.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use taintless::assert_tainted_eq;

use crate::{Folder, Ran, mail};

#[test]
fn a_mailbox_is_read_and_each_mail_has_its_number() {
    let folder = Folder::new();
    let from = "From a@example.com Mon Nov 16 09:00:00 2026\n";
    let mailbox: String = ["one", "two", "three"]
        .map(|subject| format!("{from}{}\n", mail(subject)))
        .concat();
    folder.write("support.mbox", mailbox);
    let ran = folder.run(&["support.mbox"]);
    ran.assert_code(0);
    ran.assert_says("3 stored, 0 skipped, 0 failed");
    let rows = folder.rows();
    let places: Vec<String> = rows.iter().map(|row| row.place.to_string()).collect();
    let expected = [1, 2, 3].map(|number| format!("support.mbox, message {number}"));
    assert_eq!(places, expected);
    for (row, subject) in rows.iter().zip(["one", "two", "three"]) {
        assert_tainted_eq!(row.subject.clone().unwrap_or_default(), subject);
    }
}

#[test]
fn standard_input_is_read() {
    let folder = Folder::new();
    let mut child = folder
        .command(&["-"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(mail("by pipe").as_bytes()).expect("a mail");
    drop(stdin);
    let ran = Ran::of(&child.wait_with_output().expect("it ends"));
    ran.assert_code(0);
    ran.assert_says("standard input: delivery");
    assert_eq!(folder.rows().len(), 1);
}

#[test]
fn what_is_no_mail_is_listed_and_the_rest_goes_on() {
    let folder = Folder::new();
    folder.write("mails/a-good.eml", mail("good"));
    folder.write(
        "mails/b-\u{1b}[2J.eml",
        [0_u8, 159, 1, 2, 0, 255].repeat(40),
    );
    folder.write("mails/c-empty.eml", "");
    folder.write("mails/d-damaged.eml", b"Subject: x\nContent-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n/////////////////////w==\n");
    fs::create_dir(folder.path("mails/e-folder.eml")).expect("a folder");
    folder.write("mails/f-good.eml", mail("also good"));
    folder.write("mails/g-same.eml", mail("good"));
    let ran = folder.run(&["mails"]);
    ran.assert_code(1);
    ran.assert_says("2 stored, 1 skipped, 4 failed");
    ran.assert_says("  ✗ mails/b-\\u{1b}[2J.eml: not an e-mail");
    ran.assert_says("  ✗ mails/c-empty.eml: empty");
    ran.assert_says("  ✗ mails/d-damaged.eml: its text is damaged");
    ran.assert_says("  ✗ mails/e-folder.eml: cannot be read");
    // In the order in which they were read.
    let order: Vec<Option<usize>> = ["/b-", "/c-", "/d-", "/e-"]
        .map(|name| ran.out.find(name))
        .to_vec();
    assert!(order.is_sorted() && order[0].is_some(), "{order:?}");
    assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'));
    assert!(
        !ran.out.contains("in the script"),
        "failures of its own: {}",
        ran.out.len()
    );
    assert_eq!(folder.rows().len(), 2);
    assert!(folder.report().contains("c-empty.eml"));
}

#[test]
fn a_report_that_cannot_be_written_costs_no_row() {
    let folder = Folder::new();
    folder.write("one.eml", mail("one"));
    let ran = folder.run(&["one.eml", "--report", "no-such-folder/r.html"]);
    ran.assert_code(1);
    ran.assert_says("no-such-folder/r.html: the report's folder does not exist");
    ran.assert_says("run it again");
    assert!(!ran.out.contains("report:"), "{}", ran.out);
    assert_eq!(folder.rows().len(), 1);
    folder.run(&["one.eml"]).assert_code(0);
    assert!(folder.report().contains("one.eml"));
}

#[test]
fn the_report_never_takes_the_place_of_the_database_or_the_mails() {
    let folder = Folder::new();
    folder.write("one.eml", mail("one"));
    for report in ["support_desk.db", "./one.eml"] {
        let ran = folder.run(&["one.eml", "--report", report]);
        ran.assert_code(1);
        ran.assert_says("choose another file for the report");
    }
    assert_eq!(
        fs::read_to_string(folder.path("one.eml")).ok(),
        Some(mail("one"))
    );
    assert!(folder.rows().is_empty());
}

#[test]
fn a_key_that_is_none_is_an_error_and_no_rehearsal() {
    let folder = Folder::new();
    for key in ["", "your-key-here", "\"sk-ant-api03-quoted\"", "two words"] {
        let mut command = folder.command(&[]);
        let output = command.env("ANTHROPIC_API_KEY", key).output();
        let ran = Ran::of(&output.expect("the program runs"));
        ran.assert_code(1);
        ran.assert_says("error: the variable `ANTHROPIC_API_KEY`");
        assert!(!ran.out.contains("rehearsal") && !ran.err.contains("sk-ant"));
    }
    assert!(folder.rows().is_empty());
}

/// The way to the API ends at a proxy on loopback where nobody listens, so nothing leaves.
#[test]
fn with_a_key_it_asks_the_api_and_never_shows_the_key() {
    let folder = Folder::new();
    let key = ["sk-ant", "api03", &"Zq7".repeat(30), "AA"].join("-");
    let mut command = folder.command(&["--concurrency", "8"]);
    for proxy in ["HTTPS_PROXY", "https_proxy"] {
        command.env(proxy, "http://127.0.0.1:9");
    }
    for direct in ["NO_PROXY", "no_proxy"] {
        command.env_remove(direct);
    }
    let output = command.env("ANTHROPIC_API_KEY", &key).output();
    let ran = Ran::of(&output.expect("the program runs"));
    ran.assert_code(1);
    if ran.err.contains("the system has no root certificates") {
        println!("skipped: the system has no root certificates");
        return;
    }
    let said = [ran.out.as_str(), &ran.err, &folder.report()].concat();
    assert!(
        !said.contains("rehearsal") && !said.contains("Zq7"),
        "{said}"
    );
    ran.assert_says("no connection to the API");
    ran.assert_says("stopped: the mails that are left would have failed, too");
    assert!(folder.rows().is_empty());
}

#[test]
fn a_wrong_command_line_and_a_wrong_place_are_told() {
    let folder = Folder::new();
    let ran = folder.run(&["--model", "claude-hiaku-4-5"]);
    ran.assert_code(2);
    ran.assert_says("claude-haiku-4-5, claude-sonnet-5");
    let ran = folder.run(&["no-such-folder"]);
    ran.assert_code(1);
    ran.assert_says("no-such-folder: no such file");
    folder.run(&["--help"]).assert_code(0);
    fs::create_dir(folder.path("empty")).expect("a folder");
    let ran = folder.run(&["empty"]);
    ran.assert_code(1);
    ran.assert_says("no file in this folder ends in .eml or .txt");
}
