//! What is private, at run time: what is asked of it, what is shown in its place, and that nothing
//! shows the text.

use std::collections::{HashMap, HashSet};
use std::error::Error as _;
use std::panic;

use rusqlite_0_41::Connection;
use taintless::claude::{Model, Request, Turn};
use taintless::output::{Problem, Unchecked};
use taintless::prelude::*;
use taintless::{assert_tainted_eq, destination, disclose, lend};

/// Text that must not turn up anywhere.
const SECRET: &str = "Dorpsstraat-41b";

destination!(Test = "this test, which compares");

fn secret() -> Private<Tainted<String>> {
    Private::new(Tainted::new(SECRET.to_owned()))
}

fn failed() -> Result<(), Private<Tainted<String>>> {
    Err(secret())
}

fn raw(text: Private<Tainted<String>>) -> String {
    expose!(disclose!(text, to = Test), to = Test)
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
    #[derive(Debug, Clone, Default)]
    #[expect(dead_code, reason = "only its `Debug` is looked at")]
    struct Customer {
        name: Private<Tainted<String>>,
        plain: Private<&'static str>,
        card: Option<Private<u64>>,
        houses: Vec<Private<Tainted<String>>>,
        notes: HashMap<u8, Private<Vec<String>>>,
        key: Option<TaintKey>,
    }
    let customer = Customer {
        name: secret(),
        plain: Private::new(SECRET),
        card: Some(Private::new(4_111_111)),
        houses: vec![secret()],
        notes: HashMap::new(),
        key: Some(secret().key()),
    };
    for shown in [
        format!("{customer:?}"),
        format!("{customer:#?}"),
        panic_text(|| assert_eq!(secret(), Private::new("another"))),
        panic_text(|| assert!(Err::<(), _>(secret()).is_ok(), "{:?}", secret())),
        panic_text(|| failed().unwrap()),
        panic_text(|| failed().expect("a name")),
        panic_text(|| panic!("{:?}", Private::new(4_111_111))),
    ] {
        assert!(shown.contains("Private(…)"), "{shown}");
        assert!(!shown.contains("Dorps"), "the text is shown");
        assert!(!shown.contains("4111111"), "the number is shown");
    }
}

#[test]
fn the_label_is_free_and_transparent_to_auto_traits() {
    fn auto<T: Send + Sync + Unpin + panic::UnwindSafe + panic::RefUnwindSafe>() {}
    auto::<Private<Tainted<String>>>();
    auto::<Private<&'static str>>();
    auto::<Private<u64>>();
    assert_eq!(size_of::<Private<Tainted<String>>>(), size_of::<String>());
    assert_eq!(size_of::<Option<Private<&str>>>(), size_of::<&str>());
}

#[test]
fn what_is_cut_out_is_private_and_as_tainted_as_before() {
    let text = Private::new(Tainted::new("  One line\nand ANOTHER, two  "));
    let trimmed: Private<Tainted<&str>> = text.trim();
    assert_eq!(raw(trimmed.into_owned()), "One line\nand ANOTHER, two");
    assert_eq!(text.trim_start().trim_end(), text.trim());
    assert_eq!(raw(text.to_lowercase()), "  one line\nand another, two  ");
    assert_eq!(raw(text.to_uppercase()), "  ONE LINE\nAND ANOTHER, TWO  ");
    assert_eq!(text.lines().count(), 2);
    assert_eq!(text.split(&trusted!(", ")).count(), 2);
    assert_eq!(text.split(&trusted!("")).count(), 1, "nothing is separated");
    assert_eq!(
        (text.len(), text.char_count(), text.is_empty()),
        (29, 29, false)
    );
    for max in 0..32 {
        assert_eq!(text.truncate_chars(max).char_count(), max.min(29));
    }
    let plain = Private::new(" a ");
    let plain: Private<&str> = plain.trim();
    assert_eq!(disclose!(plain, to = Test), "a");
    let joined = Private::new(Tainted::new("a")).concat(&Private::new("b"));
    assert_eq!(raw(joined), "ab");
    let bytes = Private::new(Tainted::new(vec![0xFF_u8, b'a']));
    assert_eq!(raw(bytes.to_text_lossy()), "\u{FFFD}a");
    assert!(bytes.into_text().is_none());
    assert_eq!(Private::new(vec!["a".to_owned()]).transpose().len(), 1);
    assert!(Private::new(None::<String>).transpose().is_none());
}

#[test]
fn questions_are_answered() {
    let text = secret();
    assert!(text.is(&trusted!("Dorpsstraat-41b")) && !text.is(&trusted!("Dorpsstraat")));
    assert!(text.starts_with(&trusted!("Dorps")) && !text.starts_with(&trusted!("dorps")));
    assert!(text.ends_with(&trusted!("41b")) && text.contains(&trusted!("straat-")));
    assert!(text == trusted!("Dorpsstraat-41b") && text != trusted!("b"));
    assert!(text == Private::new(SECRET) && Private::new(SECRET) == text);
    assert!(text != Private::new("Dorpsstraat-41B"));
    assert_eq!(Private::new(3_u8), Private::new(3_u8));
    let seen: HashSet<TaintKey> = [secret().key(), Private::new(SECRET).key()].into();
    assert!(seen.contains(&Tainted::new(SECRET).key()) && seen.len() == 1);
}

#[test]
fn numbers_are_private_too() {
    let salary = Private::new(" 52000 ").parse::<u32>().expect("a number");
    assert!(Private::new("much").parse::<u32>().is_none());
    assert!(salary.is_value(52_000) && !salary.is_value(0));
    assert!(salary.is_at_least(52_000) && !salary.is_at_least(52_001));
    assert!(salary.is_at_most(52_000) && !salary.is_at_most(51_999));
    assert!(salary.is_within(0..=52_000) && !salary.is_within(0..=51_999));
    assert!(Private::new(true).is_true() && !Private::new(false).is_true());
    assert_tainted_eq!(salary.to_text().redact_but_last::<2>(), "…00");
}

#[test]
fn what_is_shown_in_its_place() {
    let name = secret().redact();
    assert_eq!(format!("{name}"), "[private]");
    let wrapped = secret().redact_but_last::<3>().wrap(Source::Database);
    let request = Request::new(Model::HAIKU_4_5, 100)
        .system(system_prompt!("You serve {name}."))
        .turn(Turn::user(prompt!("Write to {name}, {wrapped}.")));
    let body = String::from_utf8_lossy(request.body().as_bytes()).into_owned();
    assert!(body.contains("You serve [private]."), "{body}");
    assert!(
        body.contains("Write to [private], ") && body.contains("…41b<"),
        "{body}"
    );
    assert!(!body.contains("Dorps"), "{body}");
    assert_eq!(html!("<p>{name}</p>").into_bytes(), b"<p>[private]</p>");
    let json = serde_json::json!({ "name": name }).to_string();
    assert_eq!(json, r#"{"name":"[private]"}"#);
}

#[test]
fn few_characters_stay_and_never_half_of_them() {
    let last = |text: &'static str| Private::new(text).redact_but_last::<4>();
    assert_tainted_eq!(last("4111 1111 1111 1234"), "…1234");
    assert_tainted_eq!(last("123456789"), "…6789");
    assert_tainted_eq!(last("12345678"), "…");
    assert_tainted_eq!(last(""), "…");
    assert_tainted_eq!(last("ééééééééé"), "…éééé");
    assert_tainted_eq!(Private::new("abc").redact_but_last::<1>(), "…c");
    assert_tainted_eq!(Private::new("ab").redact_but_last::<1>(), "…");
}

#[test]
fn what_a_library_makes_of_it_is_private() {
    let text = secret();
    let number: Private<usize> = lend!(text, to = Test, |text| text.split('-').count());
    let (first, long): (Private<Tainted<String>>, Private<bool>) = lend!(text, to = Test, |text| (
        text[..3].to_owned(),
        text.len() > 3
    ));
    let found: Option<Private<Tainted<&str>>> =
        lend!(&text, to = Test, |text| text.split('-').next());
    let failed: Result<Private<u8>, Private<Tainted<String>>> =
        lend!(Private::new(SECRET), to = Test, |text| text
            .parse::<u8>()
            .map_err(|_| text.to_owned()));
    let twelve: Private<u32> = lend!(Private::new(3_u32), to = Test, |it| it * 4);
    let nested: Private<String> = lend!(text, to = Test, |text| Private::new(text.to_owned()));
    let tainted: Private<Tainted<&str>> = lend!(text, to = Test, Tainted::new);
    let from_tainted: Private<u8> = lend!(Tainted::new("x"), to = Test, |_| Private::new(1_u8));
    assert!(number.is_value(2) && long.is_true() && twelve.is_value(12));
    assert!(first == trusted!("Dor") && found.expect("a piece") == trusted!("Dorpsstraat"));
    assert_eq!(failed.expect_err("no number"), text);
    assert!(nested == text && tainted == text && from_tainted.is_value(1));
}

/// The hidden helper can be called by hand, and a search for the hatch's word finds it.
#[test]
fn disclosing_does_what_it_says() {
    assert_eq!(disclose!(Private::new(4711), to = Test), 4711);
    assert_eq!(raw(secret()), SECRET);
    let text: &Private<&str> = &Private::new(SECRET);
    assert_eq!(disclose!(text, to = Test), &SECRET);
    let plain: String =
        taintless::__private::disclose_private::<Test, _>(Private::new(SECRET.to_owned()));
    assert_eq!(plain, SECRET);
}

#[test]
fn a_database_keeps_it() {
    let connection = Connection::open_in_memory().expect("a database in memory");
    sql!("CREATE TABLE people (name TEXT UNIQUE, salary INTEGER, photo BLOB)")
        .execute(&connection)
        .expect("a new table");
    let (name, salary) = (secret(), Private::new(52_000_u32));
    let photo: Option<Private<Tainted<Vec<u8>>>> = None;
    let insert = sql!("INSERT INTO people VALUES ({name}, {salary}, {photo})");
    insert.execute(&connection).expect("a new row");
    let again = insert.execute(&connection).expect_err("the name is there");
    let wrong = sql!("SELECT name FROM people")
        .query_one(&connection, |row| row.get::<Private<u32>>("name"))
        .expect_err("no number");
    for shown in [
        format!("{insert:?}"),
        format!("{again} {again:?}"),
        format!("{wrong} {wrong:?}"),
    ] {
        assert!(!shown.contains("Dorps"), "{shown}");
    }
    let part = like_contains(&Private::new(Tainted::new("straat")));
    let names = vec![secret()];
    let earnings = Private::new(vec![52_000_u32, 53_000]);
    let rows = sql!(
        "SELECT * FROM people WHERE name LIKE {part} AND name IN ({names}) AND salary IN ({earnings})"
    );
    let same = rows.query_one(&connection, |row| {
        let found: Private<Tainted<String>> = row.get("name")?;
        let earns: Private<u32> = row.get("salary")?;
        let none: Option<Private<Tainted<Vec<u8>>>> = row.get("photo")?;
        Ok(found == name && earns == salary && none.is_none())
    });
    assert!(same.expect("the row"));
    let direct: Private<Tainted<String>> = connection
        .query_row("SELECT name FROM people", (), |row| row.get(0))
        .expect("the name");
    assert_eq!(direct, name);
}

/// `serde_json`'s own error for a string that is no number quotes the string.
#[test]
fn it_is_read_by_serde_and_a_failure_shows_no_text() {
    #[derive(Debug, serde::Deserialize)]
    struct Person {
        name: Private<String>,
        salary: Option<Private<u32>>,
    }
    let json = format!(r#"{{"name": "{SECRET}", "salary": 3}}"#);
    let person: Person = serde_json::from_str(&json).expect("a person");
    assert!(person.name == secret() && person.salary == Some(Private::new(3)));
    let json = format!(r#"{{"name": "Ada", "salary": "{SECRET}"}}"#);
    let error = serde_json::from_str::<Person>(&json).expect_err("no number");
    let source = error.source().map(ToString::to_string).unwrap_or_default();
    let shown = format!("{error} {error:?} {source}");
    assert!(
        shown.contains("not a value of the expected kind"),
        "{shown}"
    );
    assert!(!shown.contains("Dorps"), "{shown}");
}

/// What a model finds in a letter.
#[derive(ClaudeOutput, Debug)]
struct Letter {
    #[claude(length(min = 2, max = 40), pattern = "^[A-Z]")]
    name: Private<Tainted<String>>,
    #[claude(range(min = 18))]
    age: Option<Private<u8>>,
    #[claude(unique, items(format = "email"))]
    mails: Vec<Private<Tainted<String>>>,
    #[claude(default = 3, one_of(3, 4))]
    floor: Private<u8>,
    topic: Tainted<String>,
}

/// The same without labels.
#[derive(ClaudeOutput)]
struct Bare {
    #[claude(length(min = 2, max = 40), pattern = "^[A-Z]")]
    name: Tainted<String>,
    #[claude(range(min = 18))]
    age: Option<u8>,
    #[claude(unique, items(format = "email"))]
    mails: Vec<Tainted<String>>,
    #[claude(default = 3, one_of(3, 4))]
    floor: u8,
    topic: Tainted<String>,
}

#[test]
fn a_model_fills_it_under_the_rules() {
    let reply =
        Tainted::new(r#"{"name": "Dorpsstraat-41b", "mails": ["a@b.example"], "topic": "a move"}"#);
    let letter = Letter::parse(&reply).expect("a sound reply");
    assert!(letter.name == secret() && letter.age.is_none() && letter.floor.is_value(3));
    assert!(letter.mails[0] == trusted!("a@b.example"));
    assert!(!format!("{letter:?}").contains("Dorps"));
    assert_tainted_eq!(letter.topic, "a move");

    let schema = |schema: &serde_json::Value| schema["properties"].clone();
    assert_eq!(
        schema(Letter::schema().as_value()),
        schema(Bare::schema().as_value()),
        "the label changes nothing of the schema"
    );
}

#[test]
fn an_error_withholds_what_is_private_and_what_stands_around_it() {
    for reply in [
        r#"{"name": "dorpsstraat-41b", "mails": ["41b", "41b"], "topic": "x"}"#,
        r#"{"name": "Dorpsstraat-41b", "mails": ["41b@b.example", "41b@b.example"], "topic": "x"}"#,
        r#"{"name": "Dorpsstraat-41b", "age": 17, "mails": [], "floor": 7741, "topic": 7741}"#,
        r#"{"name": ["Dorpsstraat-41b"], "age": "41b", "mails": {}, "topic": "x", "41b": 7741}"#,
        r#"{"name": "Dorpsstraat-41b", "mails": [, "41b"]}"#,
    ] {
        let reply = Tainted::new(reply);
        let bare = Bare::parse(&reply).err().expect("a broken rule");
        let mut found = bare.problems().iter().map(Problem::found);
        assert!(found.any(|found| found.is_some()));
        for error in [
            Letter::parse(&reply).expect_err("a broken rule"),
            Letter::extract(&reply).expect_err("a broken rule"),
            Unchecked::<Letter>::parse(&reply)
                .and_then(Unchecked::check)
                .expect_err("a broken rule"),
        ] {
            let source = error.source().map(ToString::to_string);
            let shown = format!("{error} {error:?} {source:?}");
            assert!(!shown.contains("41b") && !shown.contains("7741"), "{shown}");
            let mut found = error.problems().iter().map(Problem::found);
            assert!(found.all(|found| found.is_none()));
        }
        let error = Letter::parse(&reply).expect_err("a broken rule");
        assert_eq!(error.to_string(), bare.to_string(), "the same rules");
    }
}

/// A part of the type is private, and it holds itself.
#[derive(ClaudeOutput)]
#[claude(depth = 3)]
struct Tree {
    leaf: u8,
    kind: Kind,
    below: Vec<Tree>,
}

#[derive(ClaudeOutput)]
enum Kind {
    House { number: Wrapper },
    Field,
}

#[derive(ClaudeOutput)]
struct Wrapper(Private<u8>);

#[test]
fn what_is_private_is_found_in_any_part_of_a_type() {
    let reply = Tainted::new(r#"{"leaf": 777, "kind": "Field", "below": []}"#);
    let error = Tree::parse(&reply).err().expect("no `u8`");
    assert!(
        error
            .problems()
            .iter()
            .all(|problem| problem.found().is_none())
    );
    let reply = r#"{"leaf": 7, "kind": {"House": {"number": 3}}, "below": []}"#;
    let tree = Tree::parse(&Tainted::new(reply)).expect("a tree");
    assert!(tree.leaf == 7 && tree.below.is_empty());
    assert!(matches!(tree.kind, Kind::House { number: Wrapper(number) } if number.is_value(3)));
    assert!(matches!(
        serde_json::from_str(r#""Field""#),
        Ok(Kind::Field)
    ));
}

/// A type of model output goes out without what is private in it, however deep.
#[test]
fn json_holds_no_private_text() {
    #[derive(ClaudeOutput)]
    struct Customer {
        card: Private<Tainted<String>>,
        others: Vec<Private<Tainted<String>>>,
        salary: Private<u64>,
        name: Option<Tainted<String>>,
    }
    let customer = || Customer {
        card: Private::new(Tainted::new(SECRET.to_owned())),
        others: vec![Private::new(Tainted::new(SECRET.to_owned()))],
        salary: Private::new(73_501),
        name: Some(Tainted::new("Ada".to_owned())),
    };
    let expected =
        br#"{"card":"[private]","others":["[private]"],"salary":"[private]","name":"Ada"}"#;
    assert_eq!(customer().to_json().as_bytes(), expected);
    let list = JsonBody::of(&[customer().card, customer().card]);
    assert_eq!(list.as_bytes(), br#"["[private]","[private]"]"#);
}
