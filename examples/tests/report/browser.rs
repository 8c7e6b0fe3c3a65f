//! The report in a real browser: no script runs, no request leaves. Set `TAINTLESS_SCREENSHOT` to
//! a folder to keep a picture of it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use support_desk::mail::{Input, Mail, Mails};
use support_desk::report::{self, Entry, Report};
use support_desk::triage::{Category, Triage};
use taintless::Tainted;

use crate::chromium::{Chromium, Folder, Listener, Visit};
use crate::hostile::{self, active, attacks, collected, entry, skip};
use crate::outline::outline;

/// The bundled inbox, and a model that repeats what it is told.
fn inbox() -> Vec<Entry> {
    let mails = Mails::open(&Input::Bundled).expect("the bundled inbox");
    let mails = mails.map(|mail| mail.and_then(|mail| mail.read()).expect("a mail"));
    mails.zip(0..).map(|(mail, at)| of_mail(mail, at)).collect()
}

fn of_mail(mail: Mail, at: u8) -> Entry {
    let start = mail.body.text.truncate_chars(300).into_owned();
    let attachments = mail.attachments.into_iter();
    Entry {
        id: mail.id,
        place: mail.place.file().clone(),
        sender_name: mail.sender_name,
        sender_address: mail.sender_address,
        subject: mail.subject.clone(),
        sent: mail.sent,
        body_cut: mail.body.is_cut(),
        attachments: attachments
            .map(|file| file.name.unwrap_or_default())
            .collect(),
        triage: Triage {
            category: [Category::Delivery, Category::Refund, Category::Spam][usize::from(at % 3)],
            severity: 1 + at % 5,
            summary: mail.subject.unwrap_or_else(|| start.clone()),
            wants: start,
            order: None,
            language: Tainted::new("en".to_owned()),
            needs_a_person: at.is_multiple_of(2),
        },
        body: mail.body.text,
    }
}

/// A line of a collection, its addresses leading to `host`.
fn towards(line: &str, host: &str) -> String {
    let mut parts = line.split("//");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && !".-:@".contains(c));
        out.extend(["//", host, "/"]);
        out.push_str(&part[end.unwrap_or(part.len())..]);
    }
    out
}

/// A report that holds the bundled inbox and every attack there is.
fn hostile(host: &str) -> Report {
    let mut texts = attacks(&format!("http://{host}"));
    match collected() {
        Some(lines) => texts.extend(lines.iter().map(|line| towards(line, host))),
        None => skip("TAINTLESS_CORPORA is not set, so the browser sees no attack collections"),
    }
    let mut report = hostile::report("<script>document.title='owned'</script>");
    report.entries = inbox();
    report
        .entries
        .extend(texts.iter().map(|text| entry(text, 1)));
    report
}

/// The tree of a page, but for what is lost when a browser writes its tree down and a parser reads
/// that: the kind of line ends, and newlines at the start of a `<pre>`.
fn tree(page: &[u8]) -> Vec<String> {
    let lines = outline(page).into_iter();
    let lines = lines.map(|line| line.replace("\r\n", "\n").replace('\r', "\n"));
    let lines = lines.map(|line| match line.split_once(" \"\n") {
        Some((depth, text)) => format!("{depth} \"{}", text.trim_start_matches('\n')),
        None => line,
    });
    lines.collect()
}

fn title(page: &[u8]) -> String {
    let lines = outline(page);
    let title = lines.iter().position(|line| line.ends_with("<title>"));
    title
        .and_then(|at| lines.get(at + 1))
        .cloned()
        .unwrap_or_default()
}

fn visit(chromium: &Chromium, folder: &Folder, page: &[u8]) -> Visit {
    let path = folder.path("page.html");
    fs::write(&path, page).expect("a file");
    chromium.visit(&path, folder)
}

/// A page that a careless hand wrote, with `policy` in its head.
fn careless(policy: &str, origin: &str) -> Vec<u8> {
    let attacks = active(origin).concat();
    let head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\">";
    format!("{head}{policy}<title>clean</title></head><body>{attacks}</body></html>").into_bytes()
}

fn keep_picture(chromium: &Chromium, page: &Path, folder: &Folder) {
    if let Some(kept) = env::var_os("TAINTLESS_SCREENSHOT") {
        let kept = PathBuf::from(kept).join("hostile-report.png");
        chromium.picture(page, folder, &kept);
        assert!(kept.is_file(), "{} was not written", kept.display());
    }
}

#[test]
fn in_the_report_no_script_runs_and_no_request_leaves() {
    let chromium = match Chromium::find() {
        Ok(chromium) => chromium,
        Err(why) => return skip(why),
    };
    let folder = Folder::new("hostile");
    let listener = Listener::open();
    let report = hostile(&listener.host());
    let path = folder.path("report.html");
    report::write(&path, &report).expect("a report");
    let written = fs::read(&path).expect("the report");

    let visit = chromium.visit(&path, &folder);
    assert_eq!(listener.seen(), Vec::<String>::new());
    assert_eq!(visit.console, Vec::<String>::new());
    let (found, expected) = (tree(&visit.dom), tree(&written));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    keep_picture(&chromium, &path, &folder);
}

/// The test above would notice: on a page without escaping scripts run and requests arrive.
#[test]
fn a_careless_page_is_caught() {
    let chromium = match Chromium::find() {
        Ok(chromium) => chromium,
        Err(why) => return skip(why),
    };
    let folder = Folder::new("careless");
    let listener = Listener::open();
    let page = careless("", &format!("http://{}", listener.host()));
    assert!(title(&page).contains("clean"));

    let visit = visit(&chromium, &folder, &page);
    assert!(title(&visit.dom).contains("owned"), "{}", title(&visit.dom));
    let seen = listener.seen();
    for path in [
        "/fetch", "/img", "/iframe", "/style", "/import", "/object", "/video", "/inline",
    ] {
        let asked = format!("GET {path} ");
        assert!(
            seen.iter().any(|line| line.starts_with(&asked)),
            "{path}: {seen:?}"
        );
    }
}

/// The policy is a second wall: on the same page it stops every script and every request, and says
/// so on the console, where the first test looks.
#[test]
fn the_policy_alone_would_hold() {
    let chromium = match Chromium::find() {
        Ok(chromium) => chromium,
        Err(why) => return skip(why),
    };
    let folder = Folder::new("policy");
    let listener = Listener::open();
    let report = hostile::report("x").html().into_bytes();
    let report = String::from_utf8(report).expect("UTF-8");
    let policy = report
        .lines()
        .find(|line| line.contains("Content-Security-Policy"));
    let page = careless(
        policy.expect("a policy"),
        &format!("http://{}", listener.host()),
    );

    let visit = visit(&chromium, &folder, &page);
    assert!(title(&visit.dom).contains("clean"), "{}", title(&visit.dom));
    // A browser may open a connection before it asks the policy; then nothing is said on it.
    let seen = listener.seen();
    assert!(seen.iter().all(String::is_empty), "{seen:?}");
    for word in ["script-src", "style-src", "default-src"] {
        let refused = visit.console.iter().any(|line| line.contains(word));
        assert!(refused, "{word}: {:?}", visit.console);
    }
}
