//! Each step of `examples/adopt/` with a mail that attacks: what it opens is open at step 0, and
//! shut from the step on that is said to shut it.
#![allow(
    clippy::duplicate_mod,
    reason = "each step is a program by itself, with what the steps share"
)]

#[allow(dead_code, reason = "a step's `main` is not called")]
#[path = "../adopt/step_0_strings.rs"]
mod step_0;
#[allow(dead_code, reason = "as above")]
#[path = "../adopt/step_1_output.rs"]
mod step_1;
#[allow(dead_code, reason = "as above")]
#[path = "../adopt/step_2_prompt.rs"]
mod step_2;
#[allow(dead_code, reason = "as above")]
#[path = "../adopt/step_3_page.rs"]
mod step_3;
#[allow(dead_code, reason = "as above")]
#[path = "../adopt/step_4_rows.rs"]
mod step_4;
#[allow(dead_code, reason = "as above")]
#[path = "../adopt/step_5_labels.rs"]
mod step_5;

#[allow(dead_code, reason = "the demonstration is the examples'")]
#[path = "../adopt/shared.rs"]
mod shared;

use shared::{BODY, SUBJECT, SUMMARY, Step, answer, database, has_customers, prompt_of, verdict};

const STEPS: [Step; 6] = [
    step_0::run,
    step_1::run,
    step_2::run,
    step_3::run,
    step_4::run,
    step_5::run,
];

/// What came of the mail.
struct Played {
    prompt: String,
    page: Result<String, String>,
    has_customers: bool,
    stored: Vec<(String, String)>,
}

fn play(step: Step, severity: i64) -> Played {
    let db = database().expect("a database");
    let mut prompt = String::new();
    let mut post = |request: &[u8]| {
        prompt = prompt_of(request);
        answer(&verdict(severity))
    };
    let page = step(SUBJECT, BODY, &mut post, &db);
    let mut rows = db
        .prepare("SELECT subject, summary FROM mails")
        .expect("a table");
    let stored = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .expect("rows");
    Played {
        prompt,
        page: page
            .map(|page| String::from_utf8(page).expect("text"))
            .map_err(|error| error.to_string()),
        has_customers: has_customers(&db),
        stored,
    }
}

/// From which step on it holds: false before, true from there.
fn shuts(at: usize, holds: impl Fn(&Played) -> bool, severity: i64) {
    for (number, step) in STEPS.iter().enumerate() {
        let played = play(*step, severity);
        assert_eq!(holds(&played), number >= at, "step {number}");
    }
}

#[test]
fn a_severity_that_no_mail_has_is_refused_from_step_1_on() {
    shuts(1, |played| played.page.is_err(), 99);
}

#[test]
fn the_mail_cannot_close_the_tag_around_it_from_step_2_on() {
    let closings =
        |prompt: &str| prompt.matches("</mail>").count() + prompt.matches("</untrusted>").count();
    shuts(2, |played| closings(&played.prompt) == 1, 3);
}

#[test]
fn the_subject_is_no_markup_from_step_3_on() {
    let is_escaped = |page: &str| !page.contains("<img") && page.contains("&lt;img");
    shuts(3, |played| played.page.as_deref().is_ok_and(is_escaped), 3);
}

#[test]
fn the_summary_drops_no_table_from_step_4_on() {
    shuts(4, |played| played.has_customers, 3);
    let whole = vec![(SUBJECT.to_owned(), SUMMARY.to_owned())];
    shuts(4, |played| played.stored == whole, 3);
}

/// Nothing is lost on the way: what the page shows is the whole text, and readable.
#[test]
fn the_last_step_does_what_the_first_did() {
    let page = play(step_5::run, 3).page.expect("a page");
    assert_eq!(
        page,
        "<h1>Late &lt;img src=x onerror=alert(1)&gt;</h1><p>late&#39;, 5); DROP TABLE customers; -- (3)</p>"
    );
}

/// The last step has no hatch, and says so itself: `deny(warnings)` stands on its first lines.
#[test]
fn no_exit_is_left_at_the_last_step() {
    let source = include_str!("../adopt/step_5_labels.rs");
    assert!(source.contains("#![deny(warnings)]"));
    for exit in [
        "unmigrated",
        "expose!",
        "lend!",
        "endorse!",
        "for_log",
        "deprecated",
        "String::",
    ] {
        assert!(!source.contains(exit), "{exit}");
    }
    let before = include_str!("../adopt/step_4_rows.rs");
    assert_eq!(
        before.matches("unmigrated =").count(),
        1,
        "the list of what is left"
    );
}
