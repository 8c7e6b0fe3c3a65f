//! Hostile text in a table, asked of any driver. The package of sqlx's SQLite takes this file by its
//! path: rusqlite and sqlx each link a SQLite of their own, so no build has both.

use taintless::prelude::*;
use taintless::{destination, expose};

use crate::hostile;

destination!(pub Comparison = "this test, which compares what was stored");

pub(crate) fn raw(text: Tainted<String>) -> String {
    expose!(text, to = Comparison)
}

#[derive(ClaudeOutput, Clone, Copy)]
pub(crate) enum Column {
    #[claude(rename = "id")]
    Id,
    #[claude(rename = "body")]
    Body,
}

pub(crate) fn texts() -> Vec<String> {
    let own = hostile::NAUGHTY.iter().map(ToString::to_string);
    own.chain(hostile::corpus("sql").unwrap_or_default())
        .chain(hostile::naughty_strings().unwrap_or_default())
        .collect()
}

/// The same statements for a driver: what it runs on, how its methods are called, what stands
/// after a call, whether the database stores a NUL, and where it keeps its schema.
macro_rules! stores_and_finds {
    ($(#[$async:ident])? $name:ident($on:ident: $On:ty), $dialect:ident, nul: $nul:literal,
     $execute:ident $query:ident $query_one:ident $query_optional:ident, { $($wait:tt)* },
     schema: $schema:literal) => {
        stores_and_finds!(@ [$($async)?] $name $on $On, {
            use crate::storing::{Column, raw, texts};
            use taintless::sql::{Direction, SqlErrorKind, Unbindable};

            let schema = || sql!($dialect $schema);
            sql!($dialect "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
                .$execute($on)$($wait)*.expect("a new table");
            let before = schema().$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("the schema");

            let mut stored: Vec<(u32, String)> = Vec::new();
            for (id, text) in (1..).zip(texts()) {
                let body = Tainted::new(text.as_str());
                let done = sql!($dialect "INSERT INTO notes (id, body) VALUES ({id}, {body})")
                    .$execute($on)$($wait)*;
                if text.contains('\0') && !$nul {
                    let why = Unbindable::NulInText;
                    let error = done.map(|_| ()).expect_err("a NUL is told before it is sent");
                    assert_eq!(*error.kind(), SqlErrorKind::Value { number: 2, why });
                    continue;
                }
                done.expect("a new row");
                stored.push((id, text));
            }
            assert!(stored.len() > 10);

            for (id, text) in &stored {
                let found = sql!($dialect "SELECT id FROM notes WHERE body = {text} ORDER BY id")
                    .$query($on, |row| row.get::<u32>("id"))$($wait)*.expect("a search with =");
                let same = stored.iter().filter(|(_, other)| other == text);
                assert_eq!(found, same.map(|(id, _)| *id).collect::<Vec<_>>());
                let back = sql!($dialect "SELECT body FROM notes WHERE id = {id}")
                    .$query_one($on, |row| Ok(raw(row.get("body")?)))$($wait)*.expect("the row");
                assert_eq!(back.as_bytes(), text.as_bytes());
                if !text.contains('\0') {
                    let anywhere = like_contains(text);
                    let found = sql!($dialect "SELECT id FROM notes WHERE body LIKE {anywhere} AND id = {id}")
                        .$query_optional($on, |row| row.get::<u32>(0))$($wait)*;
                    assert_eq!(found, Ok(Some(*id)));
                }
            }

            for (column, direction) in [
                (Column::Id, Direction::Ascending), (Column::Id, Direction::Descending),
                (Column::Body, Direction::Ascending), (Column::Body, Direction::Descending),
            ] {
                let sorted = sql!($dialect "SELECT body FROM notes ORDER BY {column} {direction}")
                    .$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("every row");
                let mut expected: Vec<String> = stored.iter().map(|(_, text)| text.clone()).collect();
                if matches!(column, Column::Body) {
                    expected.sort();
                }
                if matches!(direction, Direction::Descending) {
                    expected.reverse();
                }
                assert!(sorted == expected, "sorted as the bytes are");
            }

            let all: Vec<&str> = stored.iter().map(|(_, text)| text.as_str()).collect();
            let mut found = 0;
            for bodies in all.chunks(400) {
                let ids = sql!($dialect "SELECT id FROM notes WHERE body IN ({bodies})")
                    .$query($on, |row| row.get::<u32>(0))$($wait)*.expect("a search with IN");
                found += ids.len();
            }
            assert!(found >= stored.len());
            let after = schema().$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("the schema");
            assert_eq!(before, after);
            let count = sql!($dialect "SELECT count(*) FROM notes")
                .$query_one($on, |row| row.get::<usize>(0))$($wait)*;
            assert_eq!(count, Ok(stored.len()));
            sql!($dialect "DROP TABLE notes").$execute($on)$($wait)*.expect("no table any more");
        });
    };
    (@ [] $name:ident $on:ident $On:ty, $body:block) => { fn $name($on: $On) $body };
    (@ [waits] $name:ident $on:ident $On:ty, $body:block) => { async fn $name($on: $On) $body };
}
