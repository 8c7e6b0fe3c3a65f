//! Nothing of a reply is in what is told of it.

use taintless::output::Unchecked;
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
        // For `extract`: several values, broken ones, fences, a cut.
        format!("{{\"{PLANTED}\": 1}} {PLANTED} {{\"{PLANTED}\": 2}}"),
        format!("{PLANTED} {{\"{PLANTED}\": {PLANTED}}} {PLANTED}"),
        format!("```{PLANTED}\n{{\"{PLANTED}\": \"{PLANTED}\"}}\n```\n{PLANTED}"),
        format!("{PLANTED} [{{\"{PLANTED}\": \"{PLANTED}"),
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

/// What of a prompt reaches the API.
fn sent(prompt: Prompt) -> String {
    use taintless::claude::{Model, Request, Turn};
    let request = Request::new(Model::HAIKU_4_5, 100).turn(Turn::user(prompt));
    String::from_utf8(request.body().into_bytes()).expect("JSON is UTF-8")
}

fn told<T: ClaudeOutput + serde::de::DeserializeOwned>(reply: &str) -> String {
    let mut told = Vec::new();
    let unchecked = Unchecked::<T>::parse(reply);
    told.push(format!("{unchecked:?}"));
    let checked = unchecked.and_then(Unchecked::check);
    for failed in [T::parse(reply), T::extract(reply), checked] {
        let Err(error) = failed else { continue };
        told.push(format!(
            "{error} {error:?} {error:#?} {:?} {}",
            error.feedback(),
            sent(error.feedback())
        ));
        let source: &dyn std::error::Error = &error;
        assert!(source.source().is_none());
        for problem in error.problems() {
            told.push(format!("{problem} {problem:?} {:?}", problem.found()));
        }
    }
    match serde_json::from_str::<Unchecked<T>>(reply) {
        Ok(row) => told.push(format!("{row:?}")),
        Err(error) => told.push(format!("{error} {error:?}")),
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

/// Door 193: an error's text on its way to the model that is asked again.
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

/// Other deserializers hand a value to an `Option` as it is, and serde's answer to what a visitor
/// does not take quotes it.
#[test]
fn an_option_is_read_from_deserializers_that_tell_no_some() {
    use serde::Deserialize;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, MapAccessDeserializer, MapDeserializer, SeqDeserializer};

    #[derive(ClaudeOutput, Debug)]
    struct Bare {
        text: Option<Tainted<String>>,
        number: Option<u8>,
        flag: Option<bool>,
        ratio: Option<f64>,
        list: Option<Vec<u8>>,
        inner: Option<Inner>,
    }
    #[derive(ClaudeOutput, Debug)]
    struct Inner {
        #[expect(clippy::option_option, reason = "what is asked is what this does")]
        text: Option<Option<Tainted<String>>>,
    }

    fn of<V: IntoDeserializer<'static, Error>>(
        name: &'static str,
        value: V,
    ) -> Result<Bare, Error> {
        let members: MapDeserializer<'_, _, Error> =
            MapDeserializer::new(std::iter::once((name, value)));
        Bare::deserialize(members)
    }
    let map = || {
        let members = MapDeserializer::new(std::iter::once(("text", PLANTED)));
        MapAccessDeserializer::new(members)
    };
    let list = |items: Vec<u8>| SeqDeserializer::new(items.into_iter());

    let text = of("text", PLANTED).expect("text").text.expect("some");
    taintless::assert_tainted_eq!(text, PLANTED);
    assert!(of("text", PLANTED.to_owned()).expect("text").text.is_some());
    assert_eq!(of("number", 7u64).expect("a number").number, Some(7));
    assert_eq!(of("number", 7i8).expect("a number").number, Some(7));
    assert_eq!(of("flag", true).expect("a boolean").flag, Some(true));
    assert_eq!(of("ratio", 0.5).expect("a number").ratio, Some(0.5));
    assert_eq!(
        of("list", list(vec![1, 2])).expect("a list").list,
        Some(vec![1, 2])
    );
    let inner = of("inner", map()).expect("a record").inner;
    assert!(inner.and_then(|inner| inner.text).flatten().is_some());
    assert!(of("text", ()).expect("null").text.is_none());

    for name in ["number", "flag", "ratio", "list", "inner"] {
        let error = of(name, PLANTED).expect_err("text").to_string();
        assert!(error.contains("found a string"), "{error}");
        assert!(!error.contains(PLANTED), "{error}");
    }
    for error in [of("text", map()), of("number", map()), of(PLANTED, map())] {
        let error = error.expect_err("a map").to_string();
        assert!(!error.contains(PLANTED), "{error}");
    }
    let error = of("text", list(vec![113])).expect_err("a list").to_string();
    assert!(
        error.contains("found an array") && !error.contains("113"),
        "{error}"
    );
    let error = of("number", 4711i64).expect_err("out of range").to_string();
    assert!(!error.contains("4711"), "{error}");
}
