//! Nothing of a reply is in what is told of it.

use taintless::prelude::*;

use crate::types::{Nested, Numbers, Texts, Triage};

const PLANTED: &str = "PLANTED4711";

/// The marker as a value of every kind, as a key, in broken JSON, after the JSON.
fn replies() -> Vec<String> {
    let mut replies = vec![
        PLANTED.to_owned(),
        format!("{{}} {PLANTED}"),
        format!(r#"{{"{PLANTED}"#),
        format!(r#"{{"severity": {PLANTED}}}"#),
        format!(r#"{{"severity": "\u{PLANTED}"}}"#),
        format!("[\"{PLANTED}\"]"),
        format!("\"{PLANTED}\""),
    ];
    for field in [
        "category", "severity", "summary", "order", "items", "grid", "tiny", "short", "time",
        "host", "boxed", "double", PLANTED,
    ] {
        for value in [
            format!("\"{PLANTED}\""),
            format!("[\"{PLANTED}\"]"),
            format!("{{\"{PLANTED}\": \"{PLANTED}\"}}"),
            format!("[{{\"name\": \"{PLANTED}{PLANTED}{PLANTED}\", \"{PLANTED}\": 1}}]"),
        ] {
            replies.push(format!("{{\"{field}\": {value}}}"));
        }
    }
    replies
}

fn told<T: ClaudeOutput + serde::de::DeserializeOwned>(reply: &str) -> String {
    let mut told = Vec::new();
    if let Err(error) = T::parse(reply) {
        told.push(format!(
            "{error} {error:?} {error:#?} {:?}",
            error.feedback()
        ));
        let source: &dyn std::error::Error = &error;
        assert!(source.source().is_none());
        for problem in error.problems() {
            told.push(format!("{problem} {problem:?}"));
        }
    }
    if let Err(error) = serde_json::from_str::<T>(reply) {
        told.push(format!("{error} {error:?}"));
    }
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(reply)
        && let Err(error) = serde_json::from_value::<T>(value)
    {
        told.push(format!("{error} {error:?}"));
    }
    told.concat()
}

#[test]
fn no_text_of_the_reply_is_told() {
    for reply in replies() {
        for told in [
            told::<Triage>(&reply),
            told::<Numbers>(&reply),
            told::<Nested>(&reply),
            told::<Texts>(&reply),
        ] {
            assert!(!told.is_empty(), "{reply} fits a type by chance");
            assert!(!told.contains(PLANTED), "{reply}: {told}");
        }
    }
}

#[test]
fn deserialize_tells_every_problem_too() {
    let bad = r#"{"category": 1, "severity": 9}"#;
    let error = serde_json::from_str::<Triage>(bad)
        .expect_err("bad")
        .to_string();
    for pointer in ["/category", "/severity", "/summary", "/items"] {
        assert!(error.contains(pointer), "{error}");
    }
}
