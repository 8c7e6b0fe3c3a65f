//! `#[claude(unmigrated = "…")]`: read like labelled text, held to the same rules, handed out plain.

use serde_json::json;
use taintless::assert_output_eq;
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[allow(deprecated, reason = "that rustc warns is a case of tests/ui/adopting")]
struct Triage {
    #[claude(
        unmigrated = "the mailer takes a String",
        length(min = 1, max = 5),
        pattern = "^[a-z]+$"
    )]
    summary: String,
    #[claude(unmigrated = "as above", format = "email")]
    sender: Option<String>,
    #[claude(
        unmigrated = "as above",
        unique,
        items(length(max = 2)),
        length(max = 2)
    )]
    words: Vec<String>,
    #[claude(unmigrated = "as above", rename = "nested")]
    deep: Box<Option<Vec<std::string::String>>>,
    #[claude(unmigrated = "as above", one_of("en", "de"), check = is_short)]
    language: String,
    #[claude(unmigrated = "as above", default = "en", one_of("en", "de"))]
    other: String,
    labelled: Tainted<String>,
}

fn is_short(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    match text.char_count() {
        0..3 => Ok(()),
        _ => Err(trusted!("expected a short one")),
    }
}

// The same with every label.
#[derive(ClaudeOutput)]
#[claude(rename = "Triage")]
#[allow(dead_code, reason = "its schema is looked at")]
struct Migrated {
    #[claude(length(min = 1, max = 5), pattern = "^[a-z]+$")]
    summary: Tainted<String>,
    #[claude(format = "email")]
    sender: Option<Tainted<String>>,
    #[claude(unique, items(length(max = 2)), length(max = 2))]
    words: Vec<Tainted<String>>,
    #[claude(rename = "nested")]
    deep: Box<Option<Vec<Tainted<String>>>>,
    #[claude(one_of("en", "de"), check = is_short)]
    language: Tainted<String>,
    #[claude(default = "en", one_of("en", "de"))]
    other: Tainted<String>,
    labelled: Tainted<String>,
}

fn reply() -> serde_json::Value {
    json!({
        "summary": "late", "sender": "ada@example.org", "words": ["a", "b"], "nested": ["c"],
        "language": "de", "labelled": "l",
    })
}

#[test]
fn the_text_is_handed_out_plain() {
    let triage = Triage::parse(&reply().to_string()).expect("it fits");
    let plain: String = triage.summary;
    assert_eq!(plain, "late");
    assert_eq!(triage.sender.as_deref(), Some("ada@example.org"));
    assert_eq!(triage.words, ["a", "b"]);
    assert_eq!(*triage.deep, Some(vec!["c".to_owned()]));
    assert_eq!((&*triage.language, &*triage.other), ("de", "en"));
}

#[test]
fn every_rule_and_the_schema_are_those_of_labelled_text() {
    assert_eq!(Triage::schema(), Migrated::schema());
    let broken = json!({
        "summary": "LATE!!", "sender": "ada", "words": ["abc", "abc", "d"], "nested": 3,
        "language": "english", "other": "fr", "labelled": "l",
    });
    let broken = broken.to_string();
    let told = |error: OutputError| error.to_string();
    let one = told(Triage::parse(&broken).err().expect("it does not fit"));
    let other = told(Migrated::parse(&broken).err().expect("it does not fit"));
    assert_eq!(one, other);
    assert!(one.contains("/words/1"), "{one}");
}

#[derive(ClaudeOutput)]
#[allow(deprecated, reason = "as above")]
struct Name(#[claude(unmigrated = "as above", length(min = 1))] String);

#[derive(ClaudeOutput)]
#[allow(deprecated, reason = "as above")]
struct Pair(u8, #[claude(unmigrated = "as above")] String);

#[derive(ClaudeOutput)]
enum Wish {
    #[allow(deprecated, reason = "as above")]
    Say(
        #[claude(unmigrated = "as above")]
        #[allow(deprecated, reason = "as above")]
        String,
    ),
    Refund {
        #[claude(unmigrated = "as above")]
        #[allow(deprecated, reason = "as above")]
        why: Option<String>,
    },
}

#[test]
fn fields_without_names_and_those_of_variants_stay_plain_too() {
    assert_eq!(Name::parse(r#""Ada""#).expect("it fits").0, "Ada");
    assert!(Name::parse(r#""""#).is_err());
    assert_eq!(Pair::parse(r#"[1, "Ada"]"#).expect("it fits").1, "Ada");
    assert!(matches!(
        Wish::parse(r#"{"Say": "hello"}"#),
        Ok(Wish::Say(text)) if text == "hello"
    ));
    assert!(matches!(
        Wish::parse(r#"{"Refund": {}}"#),
        Ok(Wish::Refund { why: None })
    ));
}

#[test]
fn they_are_compared_like_labelled_text() {
    let triage = Triage::parse(&reply().to_string()).expect("it fits");
    assert_output_eq!(triage, {
        "summary": "late", "sender": "ada@example.org", "words": ["a", "b"], "nested": ["c"],
        "language": "de", "other": "en", "labelled": "l"
    });
    let said = std::panic::catch_unwind(|| {
        let name = Name::parse(r#""a secret""#).expect("it fits");
        assert_output_eq!(name, "a sacred");
    });
    let said = said.expect_err("they differ");
    let said = said.downcast_ref::<String>().expect("a text");
    assert!(said.contains("differs at character 3") && !said.contains("secret"));
}
