//! Labels at run time: what they let through, and that nothing shows the text.

mod auto_traits;
mod lend;
mod narrow;
mod vocabulary;

use std::collections::{BTreeMap, HashMap};
use std::error::Error as _;
use std::panic;

use taintless::claude::{Model, Request, Turn};
use taintless::prelude::*;
use taintless::{assert_tainted_eq, destination, lend};

/// Text that must not turn up anywhere.
const SECRET: &str = "the-customer's-own-words";

destination!(Filter = "a filter in this process");

fn secret() -> Tainted<String> {
    Tainted::new(SECRET.to_owned())
}

fn failed() -> Result<(), Tainted<String>> {
    Err(secret())
}

/// The text of a prompt, as it is sent.
fn sent(prompt: Prompt) -> String {
    let request = Request::new(Model::HAIKU_4_5, 100).turn(Turn::user(prompt));
    let body: serde_json::Value =
        serde_json::from_slice(request.body().as_bytes()).expect("the body is JSON");
    let text = &body["messages"][0]["content"][0]["text"];
    text.as_str().expect("a text block").to_owned()
}

/// What a panic says.
fn panic_text(run: impl FnOnce() + panic::UnwindSafe) -> String {
    let caught = panic::catch_unwind(run).expect_err("it panics");
    caught
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| caught.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default()
}

#[test]
fn debug_shows_no_text_however_deep() {
    #[derive(Debug)]
    #[expect(dead_code, reason = "only its `Debug` is looked at")]
    struct Mail {
        subject: Tainted<String>,
        lines: Vec<Tainted<&'static str>>,
        headers: HashMap<u8, Option<Tainted<String>>>,
        all: Tainted<Vec<(u8, String)>>,
        key: TaintKey,
        wrapped: Wrapped,
        prompt: Prompt,
    }
    let wrapped = secret().wrap(Source::Email);
    let mail = Mail {
        subject: secret(),
        lines: vec![Tainted::new(SECRET)],
        headers: HashMap::from([(1, Some(secret()))]),
        all: Tainted::new(vec![(1, SECRET.to_owned())]),
        key: secret().key(),
        prompt: prompt!("{wrapped}"),
        wrapped,
    };
    for shown in [
        format!("{mail:?}"),
        format!("{mail:#?}"),
        format!("{:?}", mail.subject.for_log(99)),
    ] {
        assert!(!shown.contains(SECRET), "the text is shown");
    }
}

#[test]
fn panics_show_no_text() {
    let unwrap = panic_text(|| failed().unwrap());
    let expect = panic_text(|| failed().expect("a parsed mail"));
    let compare = panic_text(|| assert_tainted_eq!(secret(), "the-customer's-own-wards"));
    for shown in [&unwrap, &expect, &compare] {
        assert!(!shown.contains(SECRET), "the text is shown");
    }
    assert!(compare.contains("at character 20"), "{compare}");
}

/// Door 199: `serde_json`'s own error for a string that is no number quotes the string.
#[test]
fn a_failed_deserialisation_shows_no_text() {
    #[derive(Debug, serde::Deserialize)]
    struct Mail {
        #[expect(dead_code, reason = "only the failure is looked at")]
        size: Tainted<u8>,
    }
    let json = "{\"size\": \"the-customer's-own-words\"}";
    let error = serde_json::from_str::<Mail>(json).expect_err("no number");
    assert!(
        error
            .source()
            .is_none_or(|source| !source.to_string().contains(SECRET))
    );
    assert_eq!(
        error.to_string(),
        "not a value of the expected kind at line 1 column 36"
    );
}

#[test]
fn keys_group_and_do_not_show() {
    let senders = ["a", "b", "a"].map(Tainted::new);
    let mut counts: BTreeMap<TaintKey, u32> = BTreeMap::new();
    for sender in &senders {
        *counts.entry(sender.key()).or_default() += 1;
    }
    assert_eq!(counts.len(), 2);
    assert_eq!(counts[&senders[0].key()], 2);
    assert_eq!(format!("{:?}", senders[0].key()), "TaintKey(…)");
    assert_eq!(
        senders[0].key(),
        Tainted::new("a".to_owned()).key(),
        "the form does not matter"
    );
}

#[test]
fn a_log_line_is_one_line_without_controls() {
    let hostile: String = ('\0'..='\u{FFFF}').collect();
    let shown = Tainted::new(hostile).for_log(usize::MAX).to_string();
    assert!(!shown.chars().any(char::is_control));
    for hidden in [
        '\u{202E}', '\u{200B}', '\u{2028}', '\u{FEFF}', '\u{2066}', '\u{FE0F}',
    ] {
        assert!(!shown.contains(hidden), "{:x}", u32::from(hidden));
    }
    let tags = Tainted::new("a\u{E0041}\u{E0042}");
    assert_eq!(tags.for_log(9).to_string(), "a\\u{e0041}\\u{e0042}");
    assert_eq!(
        Tainted::new("a\\nb").for_log(9).to_string(),
        "a\\\\nb",
        "escapes cannot be forged"
    );
    assert_eq!(Tainted::new("abc").for_log(0).to_string(), "…");
    assert_eq!(
        Tainted::new("Grüße, می‌خواهم").for_log(6).to_string(),
        "Grüße,…"
    );
}

#[test]
fn lending_labels_text_and_leaves_inert_results_bare() {
    let text = secret();
    let words: usize = lend!(text, to = Filter, |text| text.split('-').count());
    let (first, long): (Tainted<String>, bool) = lend!(text, to = Filter, |text| (
        text[..3].to_owned(),
        text.len() > 3
    ));
    let found: Option<Tainted<&str>> = lend!(text, to = Filter, |text| text.split('-').next());
    let failed: Result<u8, Tainted<String>> = lend!(text, to = Filter, |text| text
        .parse::<u8>()
        .map_err(|_| text.to_owned()));
    let all: Tainted<Vec<u8>> = lend!(text, to = Filter, |text| text.bytes().collect::<Vec<u8>>());
    assert_eq!(words, 4);
    assert!(long);
    assert_tainted_eq!(first, "the");
    assert_tainted_eq!(found.expect("a first word"), "the");
    assert_tainted_eq!(failed.expect_err("no number"), SECRET);
    assert_tainted_eq!(all.to_text_lossy(), SECRET);
}

#[test]
fn exposing_and_endorsing_do_what_they_say() {
    assert_eq!(expose!(secret(), to = Filter), SECRET);
    taintless::authority!(Operator = "the test itself");
    let tone: Trusted<String> = endorse!("friendly", by = Operator);
    assert_eq!(&*tone, "friendly");
}

/// Door 49: the hidden helpers can be called by hand, and a search for the hatches' words finds it.
#[test]
fn hidden_helpers_have_the_hatches_words_in_their_names() {
    taintless::authority!(Operator = "the test itself");
    assert_eq!(
        taintless::__private::expose_tainted::<Filter, _>(secret()),
        SECRET
    );
    assert_eq!(
        taintless::__private::lend_tainted::<Filter, _, _>(&secret(), str::len),
        SECRET.len()
    );
    assert_eq!(
        &*taintless::__private::endorse_text::<Operator>("friendly"),
        "friendly"
    );
}

/// Door 85: a hand-written `Choice` that remembers text can only answer with its consts.
#[test]
fn a_forged_choice_picks_among_consts() {
    #[derive(Clone, Copy)]
    struct Forged(&'static str);
    impl Choice for Forged {
        const TEXTS: &'static [&'static str] = &["open", "closed"];
        fn index(self) -> usize {
            self.0.len()
        }
        fn from_index(_: usize) -> Option<Self> {
            Some(Forged(SECRET))
        }
    }
    let forged = Tainted::new("open")
        .parse::<Forged>()
        .expect("a known text");
    assert_eq!(Trusted::name_of(forged).to_string(), "");
    assert_eq!(Trusted::from(forged).to_string(), "");
    assert!(Tainted::new(SECRET).parse::<Forged>().is_none());
}

#[test]
fn inert_values_are_read_and_ignore_case_for_choices() {
    assert_eq!(Tainted::new("0x10").parse::<u8>(), None);
    assert_eq!(Tainted::new("-5").parse::<i8>(), Some(-5));
    assert_eq!(Tainted::new(" true ").parse::<bool>(), Some(true));
    assert!(Tainted::new("::1").parse::<std::net::IpAddr>().is_some());
}

/// Door 85: a hand-written `Inert` that remembers text hands over a number, and sees none.
#[test]
fn a_forged_inert_value_prints_numbers() {
    struct Forged(String);
    impl Inert for Forged {
        type Repr = u8;
        fn to_repr(&self) -> u8 {
            self.0.len().try_into().unwrap_or(u8::MAX)
        }
        fn from_repr(repr: u8) -> Option<Self> {
            (repr < 100).then(|| Forged(SECRET.repeat(repr.into())))
        }
    }
    let forged: Forged = Tainted::new("2").parse().expect("a number");
    assert!(
        Tainted::new("100").parse::<Forged>().is_none(),
        "it refuses"
    );
    assert!(Tainted::new(SECRET).parse::<Forged>().is_none());
    assert_eq!(sent(prompt!("{forged}")), "48");
    assert_eq!(html!("<p>{forged}</p>").into_bytes(), b"<p>48</p>");
    assert_eq!(Trusted::from(forged).to_string(), "48");
}

#[test]
fn a_newtype_is_as_inert_as_what_it_holds() {
    #[derive(ClaudeOutput, Clone, Copy, Debug, PartialEq)]
    enum Colour {
        Red,
    }
    #[derive(Inert, Clone, Copy, Debug, PartialEq)]
    struct OrderId(i64);
    #[derive(Inert, Clone, Copy, Debug, PartialEq)]
    struct Paint(Colour);
    #[derive(Inert, Clone, Copy, Debug, PartialEq)]
    struct Line<T: Copy>(T)
    where
        T: PartialEq;

    let (order, paint) = (OrderId(-4711), Paint(Colour::Red));
    let line = Line(Line(order));
    let number: i64 = line.to_repr();
    assert_eq!(number, -4711);
    assert_eq!(Tainted::new("-4711").parse::<OrderId>(), Some(order));
    assert_eq!(Tainted::new("red").parse::<Paint>(), Some(paint));
    assert_eq!(
        Tainted::new("-4711").parse::<Line<Line<OrderId>>>(),
        Some(line)
    );
    assert!(Tainted::new("47 11").parse::<OrderId>().is_none());
    assert_eq!(sent(prompt!("{order} {paint} {line}")), "-4711 Red -4711");
    let link = html!("<a href=\"/orders/{order}\">{paint}</a>");
    assert_eq!(link.into_bytes(), b"<a href=\"/orders/-4711\">Red</a>");
    let kept: Tainted<Vec<OrderId>> = Tainted::new(vec![order]);
    assert_eq!(kept.transpose().len(), 1);
    let text = secret();
    let lent: OrderId = lend!(text, to = Filter, |text| OrderId(i64::from(
        text.is_empty()
    )));
    assert_eq!(lent, OrderId(0));
}

#[test]
fn one_of_gives_the_programs_own_copy() {
    let status = one_of!(Tainted::new("closed"), "open", "closed").expect("a known text");
    assert_eq!(&*status, "closed");
    assert!(one_of!(Tainted::new("CLOSED"), "open", "closed").is_none());
}
