//! Rows read into structs, through each driver.

use rusqlite_0_41::Connection;
use sqlx_0_9::postgres::PgPool;
use taintless::prelude::*;
use taintless::sql::SqlErrorKind;
use taintless::{disclose, expose};
use tokio_postgres::Client;

use crate::server::on_postgres;
use crate::storing::{Comparison, raw};

/// Stands in the text that no error may show.
const PLANTED: &str = "Swordfish";

#[derive(ClaudeOutput, Clone, Copy, Debug, PartialEq)]
#[claude(rename_all = "snake_case")]
enum State {
    Open,
    SentBack,
}

#[derive(Inert, Clone, Copy, Debug, PartialEq)]
struct Id(u32);

#[derive(FromSqlRow)]
struct Order {
    id: Id,
    name: Tainted<String>,
    #[sql(rename = "e-mail")]
    mail: Option<Private<Tainted<String>>>,
    r#type: State,
    weight: f64,
    paid: bool,
    picture: Tainted<Vec<u8>>,
    note: Option<Tainted<String>>,
}

#[derive(FromSqlRow)]
struct Short {
    id: u8,
    #[sql(rename = "name")]
    #[expect(dead_code, reason = "read, and not looked at")]
    title: Tainted<String>,
}

/// What went wrong with the column of that name, after a look at all that the error shows.
fn refused<T>(read: Result<T, SqlError>, column: &str) -> SqlErrorKind {
    let error = read.err().expect("it is refused");
    for shown in [format!("{error}"), format!("{error:?}")] {
        assert!(!shown.contains(PLANTED), "{shown}");
    }
    assert!(
        error.to_string().contains(&format!(": `{column}`")),
        "{error}"
    );
    assert_eq!(error.column(), Some(column));
    error.kind().clone()
}

/// The same for a driver: what it runs on, how its methods are called, what stands after a call.
macro_rules! reads_structs {
    ($(#[$async:ident])? $name:ident($on:ident: $On:ty), $dialect:ident, bytes: $bytes:literal,
     $execute:ident $query_as:ident $query_one_as:ident $query_optional_as:ident, { $($wait:tt)* }) => {
        reads_structs!(@ [$($async)?] $name $on $On, {
            sql!($dialect "CREATE TABLE orders (id INTEGER PRIMARY KEY, name TEXT, \"e-mail\" TEXT, type TEXT, weight REAL, paid BOOLEAN, picture "
                if true { $bytes } ", note TEXT)").$execute($on)$($wait)*.expect("a table");
            let (name, mail, picture) = (Tainted::new(PLANTED), "a@example.com", b"\0\xff".as_slice());
            let (state, weight, paid) = (State::SentBack, 1.5, true);
            sql!($dialect "INSERT INTO orders VALUES (1, {name}, {mail}, {state}, {weight}, {paid}, {picture}, NULL)")
                .$execute($on)$($wait)*.expect("a row");
            sql!($dialect "INSERT INTO orders VALUES (2, {name}, NULL, 'open', 0, {paid}, {picture}, {name})")
                .$execute($on)$($wait)*.expect("a row");

            let all = sql!($dialect "SELECT * FROM orders ORDER BY id").$query_as::<Order>($on)$($wait)*;
            let [one, two] = <[Order; 2]>::try_from(all.expect("every row")).ok().expect("two");
            assert_eq!((one.id, two.id), (Id(1), Id(2)));
            assert_eq!((one.r#type, two.r#type), (State::SentBack, State::Open));
            assert!(one.paid && one.weight > 1.4 && two.weight < 0.1);
            assert!(expose!(one.picture, to = Comparison) == picture && one.note.is_none() && two.mail.is_none());
            assert_eq!(raw(one.name), PLANTED);
            let mail = disclose!(one.mail.expect("there"), to = Comparison);
            assert_eq!((raw(mail), two.note.map(raw)), ("a@example.com".to_owned(), Some(PLANTED.to_owned())));

            // The columns stand in another order, and among others.
            let one = sql!($dialect "SELECT 7 AS more, name, id FROM orders WHERE id = 2").$query_one_as::<Short>($on)$($wait)*;
            assert_eq!(one.map(|it| it.id), Ok(2));
            let none = sql!($dialect "SELECT name, id FROM orders WHERE id = 3").$query_optional_as::<Short>($on)$($wait)*;
            assert_eq!(none.map(|it| it.is_none()), Ok(true));
            let none = sql!($dialect "SELECT name, id FROM orders WHERE id = 3").$query_one_as::<Short>($on)$($wait)*;
            assert_eq!(none.err().map(|it| it.kind().clone()), Some(SqlErrorKind::NoRow));
            let two = sql!($dialect "SELECT name, id FROM orders").$query_optional_as::<Short>($on)$($wait)*;
            assert_eq!(two.err().map(|it| it.kind().clone()), Some(SqlErrorKind::ManyRows));

            let missing = sql!($dialect "SELECT id, name AS nick FROM orders").$query_as::<Short>($on)$($wait)*;
            assert_eq!(refused(missing, "name"), SqlErrorKind::NoSuchColumn);
            let twice = sql!($dialect "SELECT id, note AS name, name FROM orders").$query_as::<Short>($on)$($wait)*;
            assert_eq!(refused(twice, "name"), SqlErrorKind::AmbiguousColumn);
            let null = sql!($dialect "SELECT id, note AS name FROM orders ORDER BY id").$query_as::<Short>($on)$($wait)*;
            assert_eq!(refused(null, "name"), SqlErrorKind::Null { column: 1 });
            let number = sql!($dialect "SELECT name, id + 300 AS id FROM orders").$query_as::<Short>($on)$($wait)*;
            assert!(matches!(refused(number, "id"), SqlErrorKind::TypeMismatch { column: 1, found: "an integer", .. }));
            let text = sql!($dialect "SELECT name, name AS id FROM orders").$query_as::<Short>($on)$($wait)*;
            assert!(matches!(refused(text, "id"), SqlErrorKind::TypeMismatch { column: 1, found: "text", .. }));
            let choice = sql!($dialect "SELECT id, name, \"e-mail\", name AS type, weight, paid, picture, note FROM orders")
                .$query_as::<Order>($on)$($wait)*;
            assert!(matches!(refused(choice, "type"), SqlErrorKind::TypeMismatch { column: 3, .. }));
        });
    };
    (@ [] $name:ident $on:ident $On:ty, $body:block) => { fn $name($on: $On) $body };
    (@ [waits] $name:ident $on:ident $On:ty, $body:block) => { async fn $name($on: $On) $body };
}

reads_structs!(by_rusqlite(connection: &Connection), sqlite, bytes: "BLOB",
    execute query_as query_one_as query_optional_as, {});
reads_structs!(#[waits] by_tokio_postgres(client: &Client), postgres, bytes: "BYTEA",
    execute query_as query_one_as query_optional_as, { .await });
reads_structs!(#[waits] by_sqlx(pool: &PgPool), postgres, bytes: "BYTEA",
    execute_sqlx query_as_sqlx query_one_as_sqlx query_optional_as_sqlx, { .await });

/// Door 588: a row that a struct does not fit is an error that names the column and shows no value, on SQLite.
#[test]
fn structs_are_read_from_sqlite() {
    by_rusqlite(&Connection::open_in_memory().expect("a database in memory"));
}

/// Door 588: the same by both drivers of PostgreSQL.
#[test]
fn structs_are_read_from_postgres() {
    on_postgres(|client, pool| async move {
        by_tokio_postgres(&client).await;
        sql!(postgres "DROP TABLE orders")
            .execute(&client)
            .await
            .expect("no table any more");
        by_sqlx(&pool).await;
    });
}

/// Futures go to other threads.
#[test]
fn futures_can_be_sent() {
    fn sent<F: Future + Send>(future: F) -> F {
        future
    }
    fn of(client: &Client, pool: &PgPool) {
        let statement = sql!(postgres "SELECT id, name FROM orders");
        drop(sent(statement.query_as::<Short>(client)));
        drop(sent(statement.query_as_sqlx::<Short>(pool)));
        drop(sent(statement.query_one_as_sqlx::<Short>(pool)));
        drop(sent(statement.query_optional_as::<Short>(client)));
    }
    let _: fn(&Client, &PgPool) = of;
}
