//! What a browser's parser makes of the report.

use std::sync::LazyLock;

use support_desk::report::{Report, Usage};

use crate::hostile::{attacks, collected, entry, id, report, skip};
use crate::outline::{MARK, expected, outline};

static MARKED: LazyLock<Vec<u8>> = LazyLock::new(|| report(MARK).html().into_bytes());

/// With `text` in every field the page has the same elements and the same attributes as with a
/// plain word, and the text is there in full.
fn holds(text: &str) {
    let found = outline(&report(text).html().into_bytes());
    let expected = expected(&MARKED, text);
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected, "{text:?}");
    }
    assert_eq!(found.len(), expected.len(), "{text:?}");
}

#[test]
fn no_text_becomes_markup() {
    for text in attacks("http://attacker.example") {
        holds(&text);
    }
}

#[test]
fn no_line_of_the_collections_becomes_markup() {
    match collected() {
        Some(lines) => lines.iter().for_each(|line| holds(line)),
        None => skip("TAINTLESS_CORPORA is not set, so there are no attack collections"),
    }
}

#[test]
fn the_template_itself_runs_and_loads_nothing() {
    let lines = outline(&MARKED);
    assert!(lines.len() > 200, "the outline holds the page");
    let name = |line: &str| line.split(' ').nth(1).unwrap_or_default().to_owned();
    for line in &lines {
        let name = name(line);
        let attribute = name.split('=').next().unwrap_or_default();
        assert!(
            !attribute.starts_with("on")
                && !["style", "href", "src", "action", "srcset", "data", "poster"]
                    .contains(&attribute),
            "{line}"
        );
        let tag = name.trim_start_matches('<').trim_end_matches('>');
        assert!(
            !name.starts_with('<')
                || ![
                    "script", "link", "base", "iframe", "object", "img", "form", "a"
                ]
                .contains(&tag),
            "{line}"
        );
    }
}

/// What is asked of a page so that it can be read aloud: one `h1`, headings in steps of one, a
/// language, landmarks, and labels that lead somewhere.
#[test]
fn the_page_can_be_found_ones_way_in() {
    let lines = outline(&MARKED);
    let mut level = 0;
    let mut headings = 0;
    for line in &lines {
        let number = ["<h1>", "<h2>", "<h3>", "<h4>"]
            .iter()
            .position(|tag| line.ends_with(tag));
        if let Some(number) = number {
            assert!(
                number <= level,
                "{line} comes after a heading of level {level}"
            );
            level = number + 1;
            headings += usize::from(number == 0);
        }
    }
    assert_eq!(headings, 1);
    let values = |name: &str| -> Vec<String> {
        let found = lines.iter().filter_map(|line| line.split_once(name));
        found.map(|(_, value)| value.to_owned()).collect()
    };
    let ids = values(" id=");
    let labels = values(" aria-labelledby=");
    assert_eq!(labels.len(), 5);
    for label in labels {
        assert_eq!(ids.iter().filter(|id| **id == label).count(), 1, "{label}");
    }
    assert!(values(" lang=").contains(&"en".to_owned()));
    for tag in ["<header>", "<main>", "<footer>"] {
        assert_eq!(lines.iter().filter(|line| line.ends_with(tag)).count(), 1);
    }
}

fn texts(report: &Report) -> String {
    let lines = outline(&report.html().into_bytes());
    let texts = lines.iter().filter_map(|line| line.split_once(" \""));
    texts.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn mails_stand_in_order_of_severity_and_then_of_age() {
    let mut report = report("x");
    report.entries = [(2, 5), (5, 9), (5, 3), (1, 1)]
        .map(|(severity, day)| {
            let mut entry = entry(&format!("mail-{severity}-{day}"), 9);
            entry.triage.severity = severity;
            entry.sent = Some(day * 86_400);
            entry.id = id(&format!("{severity} {day}"));
            entry
        })
        .into();
    let mut undated = report.entries[1].clone();
    undated.triage.summary = "mail-undated".to_owned().into();
    undated.sent = None;
    report.entries.push(undated);
    let page = texts(&report);
    let order = [
        "mail-5-3",
        "mail-5-9",
        "mail-undated",
        "mail-2-5",
        "mail-1-1",
    ];
    let places = order.map(|mail| page.find(mail).expect(mail));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_report_of_nothing_says_so() {
    let empty = Report {
        rehearsal: false,
        entries: Vec::new(),
        failures: Vec::new(),
        usage: Usage::default(),
    };
    let page = texts(&empty);
    assert!(page.contains("There was no mail to sort."));
    for word in ["Rehearsal", "By category", "Need a person", "Failed"] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn failures_alone_are_listed_without_charts() {
    let mut report = report("the reply was cut off");
    report.entries.clear();
    let page = texts(&report);
    assert!(page.contains("the reply was cut off"));
    assert!(!page.contains("By category"));
}

#[test]
fn what_a_mail_lacks_is_said() {
    let mut report = report("x");
    let mut bare = entry("x", 8);
    bare.sender_name = None;
    bare.sender_address = None;
    bare.subject = None;
    bare.sent = Some(i64::MAX);
    bare.body = " \n\t".to_owned().into();
    bare.attachments.clear();
    report.entries = vec![bare];
    let page = texts(&report);
    for words in [
        "No subject",
        "No sender",
        "This mail has no text.",
        "This is the beginning, 20,000 characters.",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Attached:"));
    assert!(page.contains("12,345 read") && page.contains("13,023"));
}
