//! `sql!` on SQLite: hostile text comes back byte for byte and changes nothing else; every error
//! is typed and shows no value.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use rusqlite_0_41::{Connection, OpenFlags};
use taintless::prelude::*;
use taintless::sql::{
    Constraint, Direction, FromColumn, Postgres, SqlErrorKind, SqlValue, Unbindable,
};
use taintless::{destination, expose};
use taintless_tests::NAUGHTY;

destination!(Comparison = "this test, which compares what was stored");

fn open() -> Connection {
    let connection = Connection::open_in_memory().expect("a database in memory");
    sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        .execute(&connection)
        .expect("a new table");
    connection
}

fn raw(text: Tainted<String>) -> String {
    expose!(text, to = Comparison)
}

fn insert(connection: &Connection, body: &str) -> u32 {
    sql!("INSERT INTO notes (body) VALUES ({body}) RETURNING id")
        .query_one(connection, |row| row.get("id"))
        .expect("a new row")
}

fn bodies(connection: &Connection) -> Vec<String> {
    sql!("SELECT body FROM notes ORDER BY id")
        .query(connection, |row| Ok(raw(row.get("body")?)))
        .expect("every row")
}

fn schema(connection: &Connection) -> Vec<String> {
    sql!("SELECT name || coalesce(sql, '') AS it FROM sqlite_schema ORDER BY name")
        .query(connection, |row| Ok(raw(row.get("it")?)))
        .expect("the schema")
}

/// Stores each text, finds it again in each way there is, and sees that nothing else changed.
fn store_and_find(connection: &Connection, texts: &[String]) {
    let before = schema(connection);
    let ids: Vec<u32> = texts.iter().map(|text| insert(connection, text)).collect();
    assert_eq!(bodies(connection), texts);
    for (text, id) in texts.iter().zip(&ids) {
        let tainted = Tainted::new(text.as_str());
        let found: Vec<u32> = sql!("SELECT id FROM notes WHERE body = {tainted}")
            .query(connection, |row| row.get(0))
            .expect("a search with =");
        assert!(found.contains(id));
        let same = texts.iter().filter(|other| *other == text).count();
        assert_eq!(found.len(), same);
        if !text.contains('\0') {
            find_with_like(connection, texts, text);
        }
    }
    assert_eq!(schema(connection), before);
    let list: Vec<Tainted<&str>> = texts.iter().map(|text| Tainted::new(&**text)).collect();
    for chunk in list.chunks(500) {
        let counted: usize = sql!("SELECT count(DISTINCT body) FROM notes WHERE body IN ({chunk})")
            .query_one(connection, |row| row.get(0))
            .expect("a search with IN");
        let distinct: BTreeSet<&String> = texts
            .iter()
            .filter(|text| chunk.iter().any(|one| raw(one.into_owned()) == **text))
            .collect();
        assert_eq!(counted, distinct.len());
    }
}

fn find_with_like(connection: &Connection, texts: &[String], text: &str) {
    let holds = |other: &&String| {
        // SQLite's `LIKE` stops at a NUL of the row, and folds ASCII letters.
        let other = other.split('\0').next().unwrap_or_default();
        let (other, text) = (other.to_ascii_lowercase(), text.to_ascii_lowercase());
        (other.contains(&text), other.starts_with(&text)) != (false, false)
    };
    let (anywhere, prefix) = (like_contains(text), like_prefix(&Tainted::new(text)));
    let contains: usize = sql!("SELECT count(*) FROM notes WHERE body LIKE {anywhere}")
        .query_one(connection, |row| row.get(0))
        .expect("a search with LIKE");
    assert_eq!(contains, texts.iter().filter(holds).count(), "{text:?}");
    let begins: usize = sql!("SELECT count(*) FROM notes WHERE body LIKE {prefix}")
        .query_one(connection, |row| row.get(0))
        .expect("a search with LIKE");
    assert!((1..=contains).contains(&begins));
}

/// A full-text table of the texts, in which each row has the word `anchor` and one column more.
fn full_text(texts: &[String]) -> Connection {
    let connection = Connection::open_in_memory().expect("a database in memory");
    sql!("CREATE VIRTUAL TABLE search USING fts5(body, secret)")
        .execute(&connection)
        .expect("a table of FTS5");
    for text in texts {
        sql!("INSERT INTO search (body, secret) VALUES ({text}, 'hidden anchor')")
            .execute(&connection)
            .expect("a row");
    }
    connection
}

fn found(connection: &Connection, search: &Fts5Query) -> usize {
    sql!("SELECT count(*) FROM search WHERE search MATCH {search}")
        .query_one(connection, |row| row.get(0))
        .expect("no text is a fault of syntax")
}

/// What FTS5 does with any of these is to search: no syntax error, and the row of the text is found
/// where it has words at all.
#[test]
fn any_text_is_a_search_of_fts5() {
    let mut texts: Vec<String> = NAUGHTY.iter().map(ToString::to_string).collect();
    texts.extend(taintless_tests::corpus("sql").unwrap_or_default());
    texts.extend(taintless_tests::naughty_strings().unwrap_or_default());
    texts.retain(|text| !text.contains('\0'));
    let connection = full_text(&texts);
    let mut with_words = 0;
    for text in &texts {
        let searches = [fts5_words(text), fts5_phrase(text), fts5_prefix(text)];
        let [words, phrase, prefix] = searches.map(|search| found(&connection, &search));
        assert!(phrase <= words && phrase <= prefix, "{text:?}");
        if text.chars().any(|c| c.is_ascii_alphanumeric()) {
            assert!(phrase > 0, "{text:?}");
            with_words += 1;
        }
    }
    assert!(with_words > 5);
}

/// A search sees no operator, no column and no prefix of the text's.
#[test]
fn commands_of_fts5_are_words() {
    let texts = ["late invoice", "late", "other"].map(str::to_owned);
    let connection = full_text(&texts);
    let of = |search: Fts5Query| found(&connection, &search);
    assert_eq!(of(fts5_words("invoice late")), 1);
    assert_eq!(of(fts5_phrase("invoice late")), 0);
    assert_eq!(of(fts5_phrase("late inv")), 0);
    assert_eq!(of(fts5_prefix("late inv")), 1);
    for hostile in [
        "late NOT invoice",
        "lat*",
        "late OR other",
        "secret : hidden late",
        "late\" OR \"other",
        "NEAR(late invoice)",
        "- body : late",
    ] {
        assert_eq!(of(fts5_words(hostile)), 0, "{hostile}");
        assert_eq!(of(fts5_phrase(hostile)), 0, "{hostile}");
    }
    assert_eq!(of(fts5_words("\" ' - ( ^")), 0);
    assert_eq!(of(fts5_words("")), 0);
    assert_eq!(of(fts5_prefix("")), 0);
}

/// Door 578: what the macro lets stand beside a column that is called as its table is compared.
#[test]
fn a_column_called_as_its_table_is_compared() {
    let connection = full_text(&["late invoice".to_owned()]);
    let text = "late NOT nothing";
    for statement in [
        sql!("SELECT count(*) FROM search WHERE +search = {text}"),
        sql!("SELECT count(*) FROM search AS s WHERE {text} = +s.search"),
        sql!("SELECT count(*) FROM search WHERE search || '' = {text}"),
        sql!("SELECT count(*) FROM search WHERE search IS {text}"),
    ] {
        let count = statement.query_one(&connection, |row| row.get::<u8>(0));
        assert_eq!(count, Ok(0), "{}", statement.text());
    }
    // What is refused where a placeholder stands does search: the case above can fail.
    let searched = sql!("SELECT count(*) FROM search WHERE search = 'late NOT nothing'")
        .query_one(&connection, |row| row.get::<u8>(0));
    assert_eq!(searched, Ok(1));
}

#[test]
fn naughty_text_comes_back_and_changes_nothing() {
    let texts: Vec<String> = NAUGHTY.iter().map(ToString::to_string).collect();
    store_and_find(&open(), &texts);
}

#[test]
fn public_injection_corpora_come_back_and_change_nothing() {
    let Some(texts) = taintless_tests::corpus("sql") else {
        return;
    };
    store_and_find(&open(), &texts);
}

proptest! {
    #[test]
    fn any_text_and_any_bytes_come_back(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        let connection = Connection::open_in_memory().expect("a database in memory");
        let (text_back, bytes_back) = sql!("SELECT {text} AS text, {bytes} AS bytes")
            .query_one(&connection, |row| {
                Ok((row.get::<Tainted<String>>("text")?, row.get::<Tainted<Vec<u8>>>("bytes")?))
            })
            .expect("one row");
        prop_assert_eq!(raw(text_back), text);
        prop_assert_eq!(expose!(bytes_back, to = Comparison), bytes);
    }

    #[test]
    fn like_finds_what_contains_finds(text in "[a%_\\\\b]{0,4}", inside in "[a%_\\\\b]{0,3}") {
        let connection = Connection::open_in_memory().expect("a database in memory");
        let (anywhere, prefix) = (like_contains(&inside), like_prefix(&inside));
        let found: (bool, bool) = sql!("SELECT {text} LIKE {anywhere} AS anywhere, {text} LIKE {prefix} AS prefix")
            .query_one(&connection, |row| Ok((row.get("anywhere")?, row.get("prefix")?)))
            .expect("one row");
        prop_assert_eq!(found, (text.contains(&inside), text.starts_with(&inside)));
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Status {
    Open,
    Closed,
}

impl Choice for Status {
    const TEXTS: &'static [&'static str] = &["open", "closed"];
    fn index(self) -> usize {
        self as usize
    }
    fn from_index(index: usize) -> Option<Self> {
        [Status::Open, Status::Closed].get(index).copied()
    }
}

fn back<T: FromColumn>(value: &impl ToSqlValue) -> Result<T, SqlError> {
    let connection = Connection::open_in_memory().expect("a database in memory");
    sql!("SELECT {value} AS value").query_one(&connection, |row| row.get("value"))
}

#[test]
fn inert_values_come_back_as_themselves() {
    assert_eq!(back(&i64::MIN), Ok(i64::MIN));
    assert_eq!(back(&255_u8), Ok(255_u8));
    assert_eq!(back(&true), Ok(true));
    assert_eq!(back(&1.5_f32), Ok(1.5_f64));
    assert_eq!(back(&f64::INFINITY), Ok(f64::INFINITY));
    assert_eq!(back(&Status::Closed), Ok(Status::Closed));
    assert_eq!(back(&Some(Tainted::new(7_u16))), Ok(Some(7_u16)));
    assert_eq!(back::<Option<u8>>(&None::<u8>), Ok(None));
    assert_eq!(back(&trusted!("open")), Ok(Status::Open));
    assert_eq!(back(&SqlValue::clone(&3_u8.to_sql_value())), Ok(3_u8));
}

/// A newtype is stored and read as what it holds; a number's text is no number.
#[test]
fn inert_newtypes_are_stored_as_what_they_hold() {
    #[derive(Inert, Clone, Copy, Debug, PartialEq)]
    struct OrderId(i64);
    #[derive(Inert, Clone, Copy, Debug, PartialEq)]
    struct Was(Status);

    assert_eq!(back(&OrderId(7)), Ok(OrderId(7)));
    assert_eq!(back(&OrderId(7)), Ok(7_i64));
    assert_eq!(back(&Was(Status::Open)), Ok(Was(Status::Open)));
    assert_eq!(
        back(&std::num::NonZero::<u8>::MAX),
        Ok(std::num::NonZero::<u8>::MAX)
    );
    assert_eq!(
        back(&std::net::Ipv6Addr::LOCALHOST),
        Ok(std::net::Ipv6Addr::LOCALHOST)
    );
    assert_eq!(back(&1.5_f32), Ok(1.5_f32));
    assert_eq!(back(&5_i128), Ok(5_usize));
    for wrong in [
        back::<OrderId>(&"7").is_err(),
        back::<std::num::NonZero<u8>>(&0).is_err(),
    ] {
        assert!(wrong);
    }
    assert!(back::<f32>(&0.1_f64).is_err(), "it would be rounded");
    assert!(back::<std::net::IpAddr>(&"localhost").is_err());
}

/// As text, which sorts and compares as the values do.
#[test]
fn uuids_and_dates_are_stored_as_their_text() {
    let (day, id) = (jiff::civil::date(2024, 2, 29), uuid::Uuid::from_u128(7));
    assert_eq!(back(&day), Ok(day));
    assert_eq!(back(&id), Ok(id));
    assert_eq!(
        back(&jiff::Timestamp::UNIX_EPOCH),
        Ok(chrono::DateTime::<chrono::Utc>::UNIX_EPOCH)
    );
    assert_eq!(
        back::<Tainted<String>>(&day).map(raw),
        Ok("2024-02-29".to_owned())
    );
    let now = sql!("SELECT CURRENT_TIMESTAMP")
        .query_one(&open(), |row| row.get::<chrono::NaiveDateTime>(0));
    assert!(now.is_ok(), "SQLite writes a space");
    assert!(back::<jiff::civil::Date>(&"2024-02-30").is_err());
}

#[test]
fn what_cannot_be_stored_as_it_is_is_refused() {
    let why = |error: SqlError| match error.kind() {
        SqlErrorKind::Value { number: 1, why } => *why,
        other => panic!("{other:?}"),
    };
    let error = back::<i64>(&u64::MAX).expect_err("too large");
    assert_eq!(why(error), Unbindable::TooLarge);
    let error = back::<f64>(&f64::NAN).expect_err("not a number");
    assert_eq!(why(error), Unbindable::NotANumber);
    let search = fts5_words("a\0b");
    let error = sql!("SELECT id FROM notes WHERE body MATCH {search}")
        .query(&open(), |row| row.get::<u8>(0))
        .expect_err("a NUL in a search");
    assert_eq!(why(error), Unbindable::NulInPattern);
    let pattern = like_contains("a\0b");
    let error = sql!("SELECT id FROM notes WHERE body LIKE {pattern}")
        .query(&open(), |row| row.get::<u8>(0))
        .expect_err("a NUL in a pattern");
    assert_eq!(why(error), Unbindable::NulInPattern);
}

#[test]
fn an_empty_list_is_in_nothing_and_everything_is_not_in_it() {
    let connection = open();
    insert(&connection, "one");
    let ids: Vec<u32> = Vec::new();
    let inside = sql!("SELECT id FROM notes WHERE id IN ({ids}) OR NULL IN ({ids})")
        .query(&connection, |row| row.get::<u32>(0));
    assert_eq!(inside, Ok(vec![]));
    let outside = sql!("SELECT id FROM notes WHERE id NOT IN ({ids})")
        .query(&connection, |row| row.get::<u32>(0));
    assert_eq!(outside, Ok(vec![1]));
}

#[test]
fn rows_are_counted() {
    let connection = open();
    let read = |id: u32| {
        let statement = sql!("SELECT body FROM notes WHERE id <= {id}");
        let optional = statement.query_optional(&connection, |row| Ok(raw(row.get(0)?)));
        let one = statement.query_one(&connection, |row| Ok(raw(row.get(0)?)));
        (
            optional.map_err(|error| error.kind().clone()),
            one.map_err(|error| error.kind().clone()),
        )
    };
    insert(&connection, "one");
    insert(&connection, "two");
    assert_eq!(read(0), (Ok(None), Err(SqlErrorKind::NoRow)));
    assert_eq!(read(1), (Ok(Some("one".into())), Ok("one".into())));
    let many = SqlErrorKind::ManyRows;
    assert_eq!(read(2), (Err(many.clone()), Err(many)));
}

/// The error of a statement; it must not hold the value that each caller binds.
fn kind<T: std::fmt::Debug>(result: Result<T, SqlError>) -> SqlErrorKind {
    let error = result.expect_err("an error");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains("zebra"), "{shown}");
    }
    assert!(std::error::Error::source(&error).is_none());
    error.kind().clone()
}

/// Statements of one text and of others, in any order; the first that fails ends it, and shows no
/// value of its own or of those before it.
#[test]
fn many_statements_run_one_after_another() {
    let connection = open();
    let texts = ["zebra", "a\0b", "", "'); DROP TABLE notes; --"];
    let insert = |text: &str| sql!("INSERT INTO notes (body) VALUES ({text})");
    assert_eq!(
        SafeSql::execute_all(&connection, texts.map(insert)),
        Ok(texts.len())
    );
    assert_eq!(bodies(&connection), texts);
    let none = None::<String>;
    let mixed = [
        insert("zebra"),
        sql!("UPDATE notes SET body = body || {text}", text = "!"),
        insert("last"),
        sql!("INSERT INTO notes (body) VALUES ({none})"),
        insert("never"),
    ];
    let error = SafeSql::execute_all(&connection, mixed);
    assert_eq!(kind(error), SqlErrorKind::Constraint(Constraint::NotNull));
    let expected = [
        "zebra!",
        "a\0b!",
        "!",
        "'); DROP TABLE notes; --!",
        "zebra!",
        "last",
    ];
    assert_eq!(bodies(&connection), expected);
    let value = f64::NAN;
    let refused = [sql!("INSERT INTO notes (body) VALUES ({value})")];
    let refused = kind(SafeSql::execute_all(&connection, refused));
    assert!(matches!(refused, SqlErrorKind::Value { number: 1, .. }));
    assert_eq!(SafeSql::execute_all(&connection, []), Ok(0));
}

#[test]
fn constraints_are_told_apart() {
    let connection = Connection::open_in_memory().expect("a database in memory");
    for statement in [
        sql!("PRAGMA foreign_keys = ON"),
        sql!(
            "CREATE TABLE strict (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INTEGER NOT NULL
             CHECK (size < 10), parent INTEGER REFERENCES strict (id)) STRICT"
        ),
        sql!(
            "CREATE TRIGGER no_update BEFORE UPDATE ON strict BEGIN
             SELECT raise(ABORT, new.name); END"
        ),
        sql!("INSERT INTO strict VALUES (1, 'zebra', 1, NULL)"),
    ] {
        statement.execute(&connection).expect("a schema");
    }
    let insert =
        |id: Option<u8>, name: &str, size: Option<&dyn Fn() -> SqlValue>, parent: Option<u8>| {
            let size = size.map(|size| size());
            sql!("INSERT INTO strict VALUES ({id}, {name}, {size}, {parent})").execute(&connection)
        };
    let size = |value: u8| move || value.to_sql_value();
    let text = || "zebra".to_sql_value();
    let expected = [
        (
            insert(Some(1), "a", Some(&size(1)), None),
            Constraint::PrimaryKey,
        ),
        (
            insert(None, "zebra", Some(&size(1)), None),
            Constraint::Unique,
        ),
        (insert(None, "a", None, None), Constraint::NotNull),
        (insert(None, "a", Some(&size(99)), None), Constraint::Check),
        (
            insert(None, "a", Some(&size(1)), Some(77)),
            Constraint::ForeignKey,
        ),
        (insert(None, "a", Some(&text), None), Constraint::DataType),
        (
            sql!("UPDATE strict SET size = 2").execute(&connection),
            Constraint::Trigger,
        ),
    ];
    for (result, constraint) in expected {
        assert_eq!(kind(result), SqlErrorKind::Constraint(constraint));
    }
}

#[test]
fn statements_that_sqlite_cannot_read_say_where() {
    let connection = open();
    let value = "zebra";
    let error = sql!("SELECT id FORM notes WHERE body = {value}")
        .query(&connection, |row| row.get::<u8>(0))
        .expect_err("a typo");
    assert_eq!(
        error.to_string(),
        "the database cannot read the statement near `notes` (SQLite code 1) in `SELECT id FORM notes WHERE body = ?1`"
    );
    assert_eq!(error.code(), Some(1));
    let table = sql!("SELECT id FROM zoo WHERE body = {value}").execute(&connection);
    assert_eq!(kind(table), SqlErrorKind::NoSuchTable);
    let column = sql!("SELECT nose FROM notes WHERE body = {value}").execute(&connection);
    assert_eq!(kind(column), SqlErrorKind::NoSuchColumn);
    let column = sql!("INSERT INTO notes (nose) VALUES ({value})").execute(&connection);
    assert_eq!(kind(column), SqlErrorKind::NoSuchColumn);
    let rows = sql!("SELECT {value} AS value").execute(&connection);
    assert_eq!(kind(rows), SqlErrorKind::AnswersWithRows);
}

#[test]
fn a_column_of_another_type_is_numbered() {
    let connection = open();
    insert(&connection, "zebra");
    let read = sql!("SELECT id, body, 300 AS big FROM notes");
    let number = read.query_one(&connection, |row| row.get::<u8>("body"));
    assert_eq!(
        kind(number),
        SqlErrorKind::TypeMismatch {
            column: 1,
            expected: "an integer from 0 to 255",
            found: "text"
        }
    );
    let big = read.query_one(&connection, |row| row.get::<u8>("big"));
    assert!(matches!(
        kind(big),
        SqlErrorKind::TypeMismatch { column: 2, .. }
    ));
    let foreign = sql!("SELECT * FROM (SELECT 'a' AS \"zebra of another\")")
        .query_one(&connection, |row| row.get::<u8>(0))
        .expect_err("text is no number");
    assert!(
        foreign
            .to_string()
            .starts_with("column 0, counted from 0, holds text")
    );
    let flag = read.query_one(&connection, |row| row.get::<bool>("big"));
    assert!(matches!(kind(flag), SqlErrorKind::TypeMismatch { .. }));
    let status = read.query_one(&connection, |row| row.get::<Status>("body"));
    assert!(matches!(kind(status), SqlErrorKind::TypeMismatch { .. }));
    let missing = read.query_one(&connection, |row| row.get::<u8>("nose"));
    assert_eq!(kind(missing), SqlErrorKind::NoSuchColumn);
    let beyond = read.query_one(&connection, |row| row.get::<u8>(3));
    assert_eq!(kind(beyond), SqlErrorKind::NoSuchColumn);
    let damaged = sql!("SELECT CAST(x'ff' AS TEXT) AS text")
        .query_one(&connection, |row| row.get::<Tainted<String>>(0));
    assert!(
        matches!(kind(damaged), SqlErrorKind::TypeMismatch { found, .. } if found == "text that is not UTF-8")
    );
}

#[test]
fn files_that_cannot_be_used_are_told_apart() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sql_files");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let value = "zebra";
    let read = |connection: &Connection| {
        sql!("SELECT id FROM notes WHERE body = {value}").query(connection, |row| row.get::<u8>(0))
    };

    let path = folder.join("real.db");
    let first = Connection::open(&path).expect("a database");
    sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)")
        .execute(&first)
        .expect("a table");
    let second = Connection::open(&path).expect("the same database");
    second
        .busy_timeout(std::time::Duration::ZERO)
        .expect("no waiting");
    sql!("BEGIN EXCLUSIVE").execute(&first).expect("a lock");
    let busy = read(&second).expect_err("busy");
    assert!(busy.is_retryable());
    assert_eq!(kind::<()>(Err(busy)), SqlErrorKind::Busy);
    sql!("COMMIT").execute(&first).expect("no lock");

    let read_only = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .expect("the same database");
    let insert = sql!("INSERT INTO notes (body) VALUES ({value})");
    assert_eq!(kind(insert.execute(&read_only)), SqlErrorKind::ReadOnly);

    sql!("PRAGMA max_page_count = 2")
        .query_one(&first, |_| Ok(()))
        .expect("a small disk");
    let large = vec![b'z'; 100_000];
    let full = sql!("INSERT INTO notes (body) VALUES ({large})").execute(&first);
    assert_eq!(kind(full), SqlErrorKind::DiskFull);

    let path = folder.join("text.db");
    std::fs::write(&path, "zebra ".repeat(2000)).expect("a file");
    let other = Connection::open(&path).expect("opening reads nothing");
    assert_eq!(kind(read(&other)), SqlErrorKind::NotADatabase);

    let missing =
        Connection::open_with_flags(folder.join("zebra.db"), OpenFlags::SQLITE_OPEN_READ_ONLY);
    let error = missing.map(|_| ()).map_err(SqlError::from);
    assert_eq!(kind(error), SqlErrorKind::CannotOpen);
}

#[test]
fn a_transaction_that_is_dropped_leaves_nothing() {
    let mut connection = open();
    let transaction = connection.transaction().expect("a transaction");
    insert(&transaction, "one");
    drop(transaction);
    assert_eq!(bodies(&connection), Vec::<String>::new());
}

#[test]
fn a_statement_shows_its_text_and_no_value() {
    let name = "zebra";
    let statement = sql!("SELECT {name} AS name");
    assert_eq!(
        format!("{statement:?}"),
        r#"SafeSql { text: "SELECT ?1 AS name", values: 1 }"#
    );
    assert!(!format!("{:?} {:?}", name.to_sql_value(), like_prefix(name)).contains("zebra"));
}

#[test]
fn rows_of_the_driver_give_tainted_text() {
    let connection = open();
    insert(&connection, "one");
    let text: Tainted<String> = connection
        .query_row("SELECT body FROM notes", [], |row| row.get(0))
        .expect("a row");
    assert_eq!(raw(text), "one");
}

#[test]
fn a_named_argument_does_not_see_the_one_before_it() {
    let (one, two) = (1, 2);
    let swapped: Vec<(u8, u8)> = sql!("SELECT {one}, {two}", one = two, two = one)
        .query(&open(), |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("a row");
    assert_eq!(swapped, [(2, 1)]);
}

#[derive(Clone, Copy)]
enum Column {
    Id,
    Body,
    Odd,
}

impl Choice for Column {
    const TEXTS: &'static [&'static str] = &["id", "body", "a`b\"c; DROP TABLE notes"];
    fn index(self) -> usize {
        self as usize
    }
    fn from_index(index: usize) -> Option<Self> {
        [Column::Id, Column::Body, Column::Odd].get(index).copied()
    }
}

#[test]
fn rows_are_sorted_by_a_column_that_is_chosen() {
    let connection = open();
    for body in ["b", "c", "a"] {
        insert(&connection, body);
    }
    let sorted = |column: Column, direction: Direction| {
        sql!(
            "SELECT id FROM notes ORDER BY {column} {direction} LIMIT {many}",
            many = 9
        )
        .query(&connection, |row| row.get::<u32>(0))
    };
    assert_eq!(
        sorted(Column::Body, Direction::Ascending),
        Ok(vec![3, 1, 2])
    );
    assert_eq!(sorted(Column::Id, Direction::Descending), Ok(vec![3, 2, 1]));
    // A column that there is none of is an error, and no text by which nothing is sorted.
    assert!(sorted(Column::Odd, Direction::Ascending).is_err());
    assert_eq!(bodies(&connection).len(), 3);
}

#[test]
fn names_are_quoted_as_the_dialect_has_it() {
    let column = Column::Odd;
    let sqlite = sql!("SELECT id FROM notes ORDER BY notes.{column}");
    assert_eq!(
        sqlite.text(),
        "SELECT id FROM notes ORDER BY notes.`a``b\"c; DROP TABLE notes`"
    );
    let postgres = sql!(postgres "SELECT id FROM notes ORDER BY {column}");
    assert_eq!(
        postgres.text(),
        "SELECT id FROM notes ORDER BY \"a`b\"\"c; DROP TABLE notes\""
    );
}

#[test]
fn parts_are_left_out_and_parameters_stay_numbered() {
    let connection = open();
    for body in ["one", "two", "three"] {
        insert(&connection, body);
    }
    let find = |body: Option<&str>, least: Option<u32>| {
        sql!(
            "SELECT id FROM notes WHERE 1"
            if let Some(body) = body { " AND body = {body}" }
            match least {
                Some(least) => " AND id >= {least}",
                None => "",
            }
            " ORDER BY id LIMIT {most}",
            most = 5
        )
    };
    for (body, least, text, ids) in [
        (None, None, " ORDER BY id LIMIT ?1", vec![1, 2, 3]),
        (
            Some("two"),
            None,
            " AND body = ?1 ORDER BY id LIMIT ?2",
            vec![2],
        ),
        (
            None,
            Some(2),
            " AND id >= ?1 ORDER BY id LIMIT ?2",
            vec![2, 3],
        ),
        (
            Some("one"),
            Some(2),
            " AND body = ?1 AND id >= ?2 ORDER BY id LIMIT ?3",
            vec![],
        ),
    ] {
        let statement = find(body, least);
        assert_eq!(
            statement.text(),
            format!("SELECT id FROM notes WHERE 1{text}")
        );
        let found = statement.query(&connection, |row| row.get::<u32>(0));
        assert_eq!(found, Ok(ids));
    }
}

#[test]
fn postgres_has_its_own_parameters_lists_and_patterns() {
    let (ids, none) = (vec![3_u32, 4], Vec::<u32>::new());
    let (text, name) = (like_contains("50 %"), Tainted::new("x"));
    let written: SafeSql<Postgres> = sql!(postgres
        "SELECT id FROM notes WHERE name = {name} AND id IN ({ids}) AND id not  in ( {none} ) AND id IN ({none}) AND body ILIKE {text}"
    );
    assert_eq!(
        written.text(),
        "SELECT id FROM notes WHERE name = $1 AND id IN ($2, $3) AND id <> ALL ('{}' ) AND id = ANY ('{}') AND body ILIKE $4 ESCAPE E'\\\\'"
    );
    let fixed: SafeSql<Postgres> = sql!(postgres
        "SELECT id FROM notes WHERE id = {x}::uuid AND a ? {y} AND b LIKE {text}",
        x = "1",
        y = "k"
    );
    assert_eq!(
        fixed.text(),
        "SELECT id FROM notes WHERE id = $1::uuid AND a ? $2 AND b LIKE $3 ESCAPE E'\\\\'"
    );
}

proptest! {
    /// What the macro takes for a statement's parameters is what SQLite counts.
    #[test]
    fn sqlite_counts_as_many_parameters(body in any::<Option<String>>(), ids in prop::collection::vec(any::<u32>(), 0..5)) {
        let connection = open();
        let statement = sql!(
            "SELECT '?', \"id\", `id`, [id], x'00' /* ? ' */ -- ? '\n FROM notes WHERE id NOT IN ({ids})"
            if let Some(body) = &body { " AND body IN ({body}, '?5')" }
            " LIMIT {most}",
            most = 1
        );
        let prepared = connection.prepare(statement.text()).expect("a statement");
        prop_assert_eq!(
            prepared.parameter_count(),
            ids.len() + usize::from(body.is_some()) + 1
        );
    }
}
