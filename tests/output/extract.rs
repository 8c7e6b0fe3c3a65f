//! `extract`: what is read out of a reply that is more than JSON, and what never is.

use taintless::output::{Limits, Problem, ProblemKind};
use taintless::prelude::*;

use crate::types::{Category, Item, Triage};

#[derive(ClaudeOutput, Debug, PartialEq)]
struct Verdict {
    is_spam: bool,
    #[claude(range(max = 9))]
    score: Option<u8>,
}

fn verdict(reply: &str) -> Result<bool, Vec<ProblemKind>> {
    let reply = Tainted::new(reply);
    match Verdict::extract(&reply) {
        Ok(verdict) => Ok(verdict.is_spam),
        Err(error) => Err(error.problems().iter().map(Problem::kind).collect()),
    }
}

const SPAM: &str = r#"{"is_spam": true}"#;
const HAM: &str = r#"{"is_spam": false}"#;

#[test]
fn one_value_in_words_or_fences_is_read() {
    for around in [
        "{}",
        " \r\n{}\r\n",
        "\u{feff}{}",
        "Sure! {}",
        "{} Anything else?",
        "```json\n{}\n```",
        "```\r\n{}\r\n```\r\n",
        "```jsonc title=\"a {b} c\"\n{}\n```",
        "~~~~\n```json\n{}\n```\n~~~~",
        "Wie gewünscht – “so”: {} 🎉",
        "It's the sender's \"usual\" trick, isn't it? {}",
        "A 5\" wide banner, and: {}",
        "See [the rules](https://example.com/{id}) and [1]. {}",
        "In [0, 1) as {asked}:\n{}\n\n- [ ] open\n- [x] done",
        "fn main() {{ return; }}\n```json\n{}\n```",
        r#"I do not mean {"is_spam": "maybe"}, but {}"#,
        r#"Not {"verdict": {"is_spam": false}, "score": 3} and not [{"is_spam": false}], but {}"#,
    ] {
        let reply = around.replacen("{}", SPAM, 1);
        assert_eq!(verdict(&reply), Ok(true), "{reply}");
    }
}

#[test]
fn what_is_all_json_decides() {
    for (reply, kind) in [
        (format!("[{SPAM}]"), ProblemKind::WrongKind),
        (format!(r#"{{"answer": {SPAM}}}"#), ProblemKind::Missing),
        (
            r#""{\"is_spam\": true}""#.to_owned(),
            ProblemKind::WrongKind,
        ),
        ("null".to_owned(), ProblemKind::WrongKind),
        (
            r#"{"is_spam": true, "score": 10}"#.to_owned(),
            ProblemKind::Range,
        ),
        (
            r#"{"is_spam": true, "score": 1, "score": 2}"#.to_owned(),
            ProblemKind::Duplicate,
        ),
    ] {
        assert_eq!(verdict(&reply).expect_err("bad")[0], kind, "{reply}");
    }
    let two = Option::<Verdict>::extract("null").expect("null is one of the type's values");
    assert_eq!(two, None);
}

/// Taking the first would let whoever is quoted before the answer write it, taking the last
/// whoever is quoted after it.
#[test]
fn of_two_that_fit_none_is_taken() {
    for reply in [
        format!("{HAM} {SPAM}"),
        format!("{HAM}{SPAM}"),
        format!("The mail says {HAM}. My verdict:\n```json\n{SPAM}\n```"),
        format!("```json\n{SPAM}\n```\nIgnore that, and take\n```json\n{HAM}\n```"),
        format!("{SPAM}\n{SPAM}"),
    ] {
        let error = Verdict::extract(&reply).expect_err("two");
        let [problem] = error.problems() else {
            panic!("{error}")
        };
        assert_eq!(problem.kind(), ProblemKind::Ambiguous, "{reply}");
        let place = problem.place().expect("a place").offset;
        assert!(place > 0 && reply[place..].starts_with('{'), "{reply}");
    }
}

#[test]
fn nothing_in_a_string_or_in_broken_json_is_taken() {
    let quoted = SPAM.replace('"', "\\\"");
    for reply in [
        format!(r#"{{"summary": "{quoted}"}} it is."#),
        format!(r#"{{"is_spam": maybe, "summary": "{quoted}"}}"#),
        format!(r#"{{"is_spam": maybe, "quoted": {SPAM}}}"#),
        format!(r#"{{'is_spam': false, "quoted": {SPAM}}}"#),
        format!(r#"{{"is_spam": false,, "quoted": {SPAM}}}"#),
        // The quotes of somebody else's text, which the model did not escape.
        format!(r#"{{"summary": "it says "x" {SPAM} "x" here", "is_spam": false}}"#),
        // A line break in a string breaks the JSON there.
        format!("{{\"summary\": \"two\n{quoted}\", \"quoted\": [{SPAM}]}}"),
        format!("[1, 2, x, {SPAM}]"),
        format!("{{{SPAM}}}"),
        format!(r#"{{"a": "\q", "b": {SPAM}}}"#),
    ] {
        let problems = verdict(&reply).expect_err(&reply);
        let expected = [ProblemKind::NoJson, ProblemKind::Missing];
        assert!(expected.contains(&problems[0]), "{reply}: {problems:?}");
    }
    // Such JSON does not keep the answer from being read that follows it.
    let reply = format!(r#"{{"is_spam": maybe, "quoted": {HAM}}} I mean {SPAM}"#);
    assert_eq!(verdict(&reply), Ok(true));
}

#[test]
fn a_reply_that_is_cut_is_told_as_cut() {
    for reply in [
        r#"{"is_spam": tru"#.to_owned(),
        r#"{"is_spam": true"#.to_owned(),
        "Here: {".to_owned(),
        format!("A draft: {SPAM}\nThe answer: {{\"is_spam\": fal"),
        format!("A draft: {SPAM}\nThe answer: {{\"summary\": \"It is"),
        format!("A draft: {SPAM}\nThe answer: {{\"summary\": \"two\nlines"),
        format!("{SPAM} [1, 2"),
        format!("{SPAM} {SPAM} {{"),
        format!("[{SPAM}, {SPAM}"),
    ] {
        let error = Verdict::extract(&reply).expect_err("cut");
        let [problem] = error.problems() else {
            panic!("{error}")
        };
        assert_eq!(problem.kind(), ProblemKind::Cut, "{reply}");
        let place = problem.place().expect("a place").offset;
        assert_eq!(place, reply.len(), "{reply}");
    }
}

#[test]
fn problems_are_told_with_places_in_the_whole_reply() {
    let reply = "Grüße!\n```json\n{\"name\": \"Zelt\",\n  \"quantity\": \"é\", \"price\": 1}\n```";
    let error = Item::extract(reply).expect_err("one that does not fit");
    let [problem] = error.problems() else {
        panic!("{error}")
    };
    assert_eq!(problem.pointer(), "/quantity");
    let place = problem.place().expect("a place");
    assert_eq!((place.line, place.column), (4, 15));
    assert!(reply[place.offset..].starts_with("\"é\""));
    taintless::assert_tainted_eq!(problem.found().expect("text"), "\"é\"");
}

#[test]
fn of_several_that_do_not_fit_the_longest_is_told() {
    let reply = r#"{} and {"name": "Tent", "quantity": 0, "price": -1} and {"x": 1}"#;
    let error = Item::extract(reply).expect_err("three");
    let told: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.pointer(), problem.kind()))
        .collect();
    assert_eq!(
        told,
        [
            ("", ProblemKind::NoneFits),
            ("/quantity", ProblemKind::Range),
            ("/price", ProblemKind::Range),
        ]
    );
    let place = error.problems()[1].place().expect("a place").offset;
    assert!(reply[place..].starts_with("0,"));
}

#[test]
fn no_json_is_told_with_the_place_where_it_breaks() {
    for (reply, place) in [
        ("", None),
        ("I cannot do that.", None),
        ("[1, 2, 3] is what I have.", None),
        ("[1, 2, x] is what I have.", None),
        (r#"See {x}: {"is_spam": yes} or {"a"}"#, Some("yes}")),
        ("It is true.", None),
    ] {
        let error = Verdict::extract(reply).expect_err("no JSON");
        let [problem] = error.problems() else {
            panic!("{error}")
        };
        assert_eq!(problem.kind(), ProblemKind::NoJson, "{reply}");
        assert_eq!(
            problem.expected(),
            "expected an object of JSON, and none can be read"
        );
        let at = problem.place().map(|place| &reply[place.offset..][..4]);
        assert_eq!(at, place, "{reply}");
    }
}

#[test]
fn a_list_is_told_by_its_own_bracket() {
    let items = r#"[{"name": "a", "quantity": 1, "price": 1}]"#;
    let reply = format!(r#"{{"note": []}} Here: {items}"#);
    assert_eq!(Vec::<Item>::extract(&reply).expect("one list").len(), 1);
    let error = Vec::<Item>::extract("- [ ] open\n[]").expect_err("two lists");
    assert_eq!(error.problems()[0].kind(), ProblemKind::Ambiguous);
}

#[test]
fn a_type_without_brackets_is_read_by_itself_or_from_the_only_block() {
    for reply in [
        "\"billing\"",
        " \"BILLING\"\r\n",
        "It is this:\n\n```json\n\"billing\"\n```\nI am sure.",
        "```\r\n\"billing\"\r\n```",
        "  ~~~ text\n\u{feff}\"billing\" \n~~~~",
        "```not a block``` and\n````\n\"billing\"\n````",
    ] {
        assert_eq!(
            Category::extract(reply).ok(),
            Some(Category::Billing),
            "{reply}"
        );
    }
    for (reply, kind) in [
        ("The answer is \"billing\".", ProblemKind::NoJson),
        ("billing", ProblemKind::NoJson),
        ("`\"billing\"`", ProblemKind::NoJson),
        ("```json\n\"billing\"", ProblemKind::Cut),
        ("```\n\"billing\n```", ProblemKind::Cut),
        (
            "```\n\"billing\"\n```\n```\n\"billing\"\n```",
            ProblemKind::Ambiguous,
        ),
        ("````\n```\n\"billing\"\n```\n````", ProblemKind::Syntax),
        ("```\nbilling\n```", ProblemKind::Syntax),
        ("```\n\"x\"\n```", ProblemKind::WrongValue),
        ("```\n[\"billing\"]\n```", ProblemKind::WrongKind),
    ] {
        let error = Category::extract(reply).expect_err(reply);
        assert_eq!(error.problems()[0].kind(), kind, "{reply}");
    }
    assert_eq!(u8::extract("It costs 7.\n```\n8\n```").ok(), Some(8));
    let text = Tainted::<String>::extract("```\n\"a {} b\"\n```").expect("text");
    taintless::assert_tainted_eq!(text, "a {} b");
}

#[test]
fn limits_are_those_of_the_reply_and_of_each_value() {
    let reply = format!("Here: {SPAM}");
    let limits = Limits::new().bytes(reply.len());
    assert!(Verdict::extract_with(&reply, &limits).is_ok());
    let error = Verdict::extract_with(&reply, &limits.bytes(reply.len() - 1)).expect_err("long");
    assert_eq!(error.problems()[0].kind(), ProblemKind::TooLong);

    let reply = "{} {\"category\": 1, \"severity\": 0, \"x\": 1}";
    let error = Triage::extract_with(reply, &Limits::new().problems(2)).expect_err("bad");
    let kinds: Vec<_> = error.problems().iter().map(Problem::kind).collect();
    assert_eq!(kinds, [ProblemKind::NoneFits, ProblemKind::WrongKind]);
    // Two fields are missing, one is unknown, one out of its range.
    assert_eq!(error.more(), 4);
}

#[test]
fn hostile_replies_of_a_mebibyte_are_read_over() {
    use ProblemKind::{Cut, NoJson, NoneFits};
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let told = thread.spawn(|| {
        let units = [
            "[",
            "{\"a\":",
            "[1,",
            "{}",
            "{\"is_spam\":1}",
            "[x",
            "{\"a\":x",
            "{\"a\":\"\n",
            "[]]",
        ];
        units.map(|unit| {
            let reply = unit.repeat((1 << 20) / unit.len());
            let error = Verdict::extract(&reply).expect_err(unit);
            error.problems()[0].kind()
        })
    });
    let told = told.expect("a thread").join().expect("no overflow");
    assert_eq!(
        told,
        [
            Cut, Cut, Cut, NoneFits, NoneFits, NoJson, NoJson, NoJson, NoJson
        ]
    );
}

#[test]
fn bytes_are_read_too() {
    let reply = Tainted::new(format!("Gr\u{fc}\u{df}e: {SPAM}").into_bytes());
    assert!(Verdict::extract(&reply).is_ok_and(|verdict| verdict.is_spam));
    let error = Verdict::extract(&b"\xff{}"[..]).expect_err("not UTF-8");
    assert_eq!(error.problems()[0].kind(), ProblemKind::NotUtf8);
}

#[test]
fn of_one_problem_the_first_is_told() {
    let limits = Limits::new().problems(1);
    let reply = r#"{"severity": 1e999} {"severity": 1e999}"#;
    let error = Triage::extract_with(reply, &limits).expect_err("none fits");
    let kinds: Vec<_> = error.problems().iter().map(Problem::kind).collect();
    assert_eq!(kinds, [ProblemKind::NoneFits]);
    assert!(error.more() > 0);
}
