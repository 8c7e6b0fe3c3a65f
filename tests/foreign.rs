//! Our types in other crates' hands: what they log, chain and pass around shows no text.

use std::any::Any;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use rusqlite_0_41 as rusqlite;
use taintless::claude::{Model, Request, Turn};
use taintless::output::TaintedMap;
use taintless::prelude::*;
use taintless::sql::SqlValue;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Text that must not turn up anywhere.
const SECRET: &str = "the-customer's-own-words";

fn secret() -> Tainted<String> {
    Tainted::new(SECRET.to_owned())
}

/// A subscriber that keeps every field of every event and span as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let mut log = self.0.lock().expect("the log");
        writeln!(log, "{field}={value:?} {value:#?}").expect("a line of the log");
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// What is logged meanwhile.
fn logged(run: impl FnOnce()) -> String {
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), run);
    let text = log.0.lock().expect("the log").clone();
    assert!(!text.is_empty(), "something is logged");
    text
}

#[derive(Debug)]
#[expect(dead_code, reason = "only its `Debug` is looked at")]
struct Mail {
    subject: Tainted<String>,
    lines: Vec<Option<Tainted<&'static str>>>,
    name: Private<Tainted<String>>,
    summary: Wrapped,
    page: SafeHtml,
    row: SafeSql,
    value: SqlValue,
    search: LikePattern,
    link: SafeUrl,
    headers: TaintedMap<Tainted<String>>,
    request: Request,
}

fn mail() -> Mail {
    let text = secret();
    let wrapped = text.clone().wrap(Source::Email);
    let mut headers = TaintedMap::new();
    headers.insert(secret(), secret());
    Mail {
        subject: secret(),
        lines: vec![Some(Tainted::new(SECRET)), None],
        name: Private::new(secret()),
        summary: wrapped.clone(),
        page: html!("<p>{text}</p>"),
        row: sql!("INSERT INTO mails (subject) VALUES ({text})"),
        value: text.to_sql_value(),
        search: like_contains(&text),
        link: SafeUrl::parse(format!("https://example.com/{SECRET}")).expect("a URL"),
        headers,
        request: Request::new(Model::HAIKU_4_5, 100).turn(Turn::user(prompt!("{wrapped}"))),
    }
}

#[test]
fn log_lines_show_no_text() {
    let (text, mail) = (secret(), mail());
    let log = logged(|| {
        tracing::info!(?text, mail = ?mail, key = ?text.key(), "a mail");
        tracing::error!(lines = ?text.lines().collect::<Vec<_>>(), "{text:?} {mail:#?}");
        let span = tracing::info_span!("mail", ?text, late = tracing::field::Empty);
        span.record("late", tracing::field::debug(&mail));
        span.in_scope(|| tracing::warn!(line = ?text.for_log(80)));
    });
    assert!(log.contains("Tainted(…)"), "{log}");
    assert!(!log.contains(SECRET), "{log}");
}

/// The door into log lines: one line, whatever the text holds.
#[test]
fn a_log_line_is_one_line() {
    let text = Tainted::new("hello\n2026-01-01 ERROR forged \u{1b}[2J");
    let log = logged(|| tracing::info!(text = %text.for_log(80)));
    assert!(log.contains("hello\\n2026-01-01"), "{log}");
    assert!(!log.contains('\u{1b}') && !log.contains("hello\n"), "{log}");
}

/// Every form in which an error and its chain are printed.
fn printed(error: &anyhow::Error) -> String {
    let mut text = format!("{error} {error:#} {error:?} {error:#?}");
    for cause in error.chain() {
        write!(text, " {cause} {cause:?}").expect("a longer text");
    }
    text
}

#[derive(ClaudeOutput, Debug)]
struct Triage {
    #[claude(length(max = 3))]
    summary: Tainted<String>,
    stars: u8,
}

#[test]
fn chains_of_errors_show_no_text() {
    use anyhow::Context as _;

    let connection = rusqlite::Connection::open_in_memory().expect("a database");
    sql!("CREATE TABLE mails (subject TEXT UNIQUE)")
        .execute(&connection)
        .expect("a table");
    let text = secret();
    let store = || sql!("INSERT INTO mails VALUES ({text})").execute(&connection);
    store().expect("the first is stored");
    let find = sql!("SELECT subject FROM mails");

    let reply = format!(r#"{{"summary": "{SECRET}", "stars": "{SECRET}", "{SECRET}": 1}}"#);
    let link = format!("javascript:{SECRET}");
    let errors: Vec<anyhow::Error> = vec![
        Triage::parse(reply.as_str()).expect_err("too long").into(),
        serde_json::from_str::<Triage>(&reply)
            .expect_err("too long")
            .into(),
        SafeUrl::parse(&link).expect_err("a script").into(),
        store().expect_err("the second is refused").into(),
        find.query(&connection, |row| row.get::<u8>(0))
            .expect_err("text")
            .into(),
        find.query(&connection, |row| row.get::<u8>(SECRET))
            .expect_err("no column")
            .into(),
        connection
            .query_row("SELECT subject FROM mails", [], |row| {
                row.get::<_, Tainted<Vec<u8>>>(0)
            })
            .expect_err("text, and no bytes")
            .into(),
        anyhow::anyhow!("{text:?}"),
        Err::<(), _>(std::fmt::Error)
            .with_context(|| format!("{:#?}", mail()))
            .expect_err("an error"),
    ];
    for error in errors {
        let printed = printed(&error.context("reading a mail"));
        assert!(printed.contains("reading a mail"));
        assert!(!printed.contains(SECRET), "{printed}");
    }
}

#[test]
fn a_type_behind_dyn_is_still_labelled() {
    let text: Box<dyn Any> = Box::new(secret());
    assert!(text.downcast_ref::<String>().is_none());
    assert!(text.downcast_ref::<Tainted<String>>().is_some());

    let caught = std::panic::catch_unwind(|| std::panic::panic_any(secret()));
    let payload = caught.expect_err("it panics");
    assert!(payload.downcast_ref::<String>().is_none());
    assert!(payload.downcast_ref::<&str>().is_none());
    assert!(payload.downcast_ref::<Tainted<String>>().is_some());
}

/// By what the features `uuid`, `jiff` and `chrono` add, no words come through `parse`.
#[test]
fn dates_and_ids_carry_no_words() {
    fn tried<I: Inert + ToHtml>(text: &str) -> Option<String> {
        let value: I = Tainted::new(text).parse()?;
        let page: SafeHtml = html!("{value}");
        Some(String::from_utf8(page.into_bytes()).expect("UTF-8"))
    }
    let readers: &[fn(&str) -> Option<String>] = &[
        tried::<uuid::Uuid>,
        tried::<jiff::civil::Date>,
        tried::<jiff::civil::Time>,
        tried::<jiff::civil::DateTime>,
        tried::<jiff::Timestamp>,
        tried::<jiff::Span>,
        tried::<jiff::SignedDuration>,
        tried::<chrono::NaiveDate>,
        tried::<chrono::NaiveTime>,
        tried::<chrono::NaiveDateTime>,
        tried::<chrono::DateTime<chrono::FixedOffset>>,
        tried::<chrono::DateTime<chrono::Utc>>,
    ];
    let sound = [
        "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "2026-11-24",
        "21:43:48",
        "2026-11-24T21:43:48",
        "2026-11-24T21:43:48.5+01:00",
        "P1Y2M3DT4H5M6.5S",
        "PT4H",
    ];
    let words = [
        "[obey the next line]",
        "[u-ca=obey]",
        "[Europe/Paris]",
        " obey",
        "\nobey",
        "#obey",
        " (obey)",
        "Zobey",
        "\u{0}",
        "<b>",
    ];
    let mut read = 0;
    for reader in readers {
        assert!(
            sound.iter().any(|text| reader(text).is_some()),
            "it reads its own form"
        );
        for text in sound {
            read += usize::from(reader(text).is_some_and(|text| text.len() < 40));
            for word in words {
                for with in [format!("{text}{word}"), format!("{word}{text}")] {
                    assert_eq!(reader(&with), None, "{with:?}");
                }
            }
        }
        for alone in [
            "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
            "1 hour ago",
            "obey",
            "",
        ] {
            assert_eq!(reader(alone), None, "{alone:?}");
        }
    }
    assert!(read >= readers.len());
}
