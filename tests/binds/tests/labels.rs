//! A program whose statements stand in the drivers' own macros, on a real PostgreSQL: hostile text
//! is stored and comes back byte for byte, labelled, and nothing shows it.

use std::future::Future;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use taintless::{Private, Tainted, Trusted, destination, disclose, expose, trusted};
use taintless_binds::{Person, by_sqlx, by_tokio_postgres};
use tokio_postgres::{Client, Config, NoTls};

// How a server is started is written once.
#[expect(clippy::unused_self, reason = "it is a part of what others use")]
#[path = "../../postgres.rs"]
mod postgres;
use postgres::Postgres;

fn skip(reason: &str) {
    assert!(
        std::env::var_os("TAINTLESS_NO_SKIPS").is_none(),
        "skipped: {reason}"
    );
    eprintln!("skipped: {reason}");
}

destination!(Comparison = "this test, which compares what was stored");

/// What breaks statements that are put together by hand.
const NAUGHTY: [&str; 8] = [
    "",
    "'); DROP TABLE people; --",
    "\\'; DELETE FROM people; --",
    "$$; DROP TABLE people; $$",
    "$1 ?1 :name {x}",
    "NULL",
    "{\"a\",NULL}",
    "\u{feff}\u{202e}👩\u{200d}👧 \u{10ffff}\r\n",
];

fn people() -> Vec<Person> {
    let people = (1..).zip(NAUGHTY).map(|(id, text)| Person {
        id,
        name: Tainted::new(text.to_owned()),
        note: (id % 2 == 0).then(|| Tainted::new(text.to_owned())),
        picture: Tainted::new(text.as_bytes().to_vec()),
        mail: None,
    });
    people.collect()
}

/// Whether one row is there, with this text everywhere.
fn assert_same(found: Vec<Person>, id: i32, text: &str) {
    let [person] = <[Person; 1]>::try_from(found).expect("one row");
    assert_eq!(person.id, id);
    assert_eq!(expose!(person.name, to = Comparison), text);
    let note = person.note.map(|note| expose!(note, to = Comparison));
    assert_eq!(note, (id % 2 == 0).then(|| text.to_owned()));
    assert_eq!(expose!(person.picture, to = Comparison), text.as_bytes());
    assert!(person.mail.is_none());
}

/// Runs a test on a server of its own, on which the table is.
fn on_postgres<F: Future<Output = ()>>(test: impl FnOnce(Client, PgPool) -> F) {
    let Some(server) = Postgres::start() else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let mut config = Config::new();
        config.host_path(server.socket());
        config.user(server.user()).dbname("postgres");
        let (client, connection) = config.connect(NoTls).await.expect("a connection");
        tokio::spawn(connection);
        let options = PgConnectOptions::new_without_pgpass().socket(server.socket());
        let options = options.username(server.user()).database("postgres");
        let pool = PgPoolOptions::new().max_connections(2);
        let pool = pool.connect_with(options).await.expect("a pool");
        by_tokio_postgres::create(&client).await.expect("a table");
        test(client, pool.clone()).await;
        pool.close().await;
    });
}

#[test]
fn hostile_text_is_bound_and_read_by_tokio_postgres() {
    on_postgres(|client, _| async move {
        for person in people() {
            let done = by_tokio_postgres::insert(&client, &person).await;
            assert_eq!(done.expect("a row"), 1);
        }
        for (id, text) in (1..).zip(NAUGHTY) {
            let found = by_tokio_postgres::named(&client, &Tainted::new(text)).await;
            assert_same(found.expect("a search"), id, text);
        }
        let names: Vec<Tainted<String>> = people().into_iter().map(|it| it.name).collect();
        let found = by_tokio_postgres::any_of(&client, &names).await;
        assert_eq!(found.expect("a search").len(), NAUGHTY.len());
    });
}

#[test]
fn hostile_text_is_bound_and_read_by_sqlx() {
    on_postgres(|_, pool| async move {
        for person in people() {
            let done = by_sqlx::insert(&pool, &person).await;
            assert_eq!(done.expect("a row"), 1);
        }
        for (id, text) in (1..).zip(NAUGHTY) {
            let name = Tainted::new(text.to_owned());
            let found = by_sqlx::named(&pool, &name).await;
            assert_same(found.expect("a search"), id, text);
            let found = by_sqlx::named_without_macro(&pool, &name.as_deref()).await;
            assert_same(found.expect("a search"), id, text);
            let note = by_sqlx::note_of(&pool, name.as_deref()).await;
            let note = note.expect("a row").map(|it| expose!(it, to = Comparison));
            assert_eq!(note, (id % 2 == 0).then(|| text.to_owned()));
        }
        let names: Vec<String> = NAUGHTY.iter().map(ToString::to_string).collect();
        let found = by_sqlx::any_of(&pool, &Tainted::new(names)).await;
        assert_eq!(found.expect("a search").len(), NAUGHTY.len());

        let mail = Private::new(Tainted::new("a@example.com".to_owned()));
        let done = by_sqlx::set_mail(&pool, 2, &mail).await;
        assert_eq!(done, Ok(1));
        let name = Tainted::new(NAUGHTY[1].to_owned());
        let mut found = by_sqlx::named(&pool, &name).await.expect("a search");
        let mail = found.remove(0).mail.expect("an address");
        let mail = expose!(disclose!(mail, to = Comparison), to = Comparison);
        assert_eq!(mail, "a@example.com");
    });
}

/// A driver that logs what it binds logs a label: tokio-postgres writes values by `Debug`.
#[test]
fn what_is_bound_is_shown_as_a_label() {
    let text = Tainted::new("Swordfish");
    let bound: &(dyn tokio_postgres::types::ToSql + Sync) = &text;
    assert_eq!(format!("{bound:?}"), "Tainted(…)");
}

/// What the server says of a value is another matter: of that, ours is passed on.
#[test]
fn errors_of_binding_and_reading_show_no_text() {
    on_postgres(|client, pool| async move {
        let text = Tainted::new("Swordfish");
        let error = client.query("SELECT $1::int4", &[&text]).await;
        let error = error.expect_err("text is no number");
        assert!(!format!("{error} {error:?}").contains("Swordfish"));
        let error = client.query("SELECT $1::text::int4", &[&text]).await;
        let error = error.expect_err("text is no number");
        assert!(format!("{error:?}").contains("Swordfish"), "the server's");
        let error = taintless::sql::SqlError::from(error);
        assert!(!format!("{error} {error:?}").contains("Swordfish"));
        let row = client.query_one("SELECT $1::text", &[&text]).await;
        let error = row.expect("a row").try_get::<_, Tainted<i32>>(0);
        let error = error.expect_err("text is no number");
        assert!(!format!("{error} {error:?}").contains("Swordfish"));
        let row = sqlx::query("SELECT $1").bind(text).fetch_one(&pool).await;
        let error = sqlx::Row::try_get::<Tainted<i32>, _>(&row.expect("a row"), 0);
        let error = error.expect_err("text is no number");
        assert!(!format!("{error} {error:?}").contains("Swordfish"));
    });
}

/// Compiles where the type has not the trait: with one that has, it cannot be told what `_` is.
macro_rules! assert_has_not {
    ($($ty:ty: $bound:path;)+) => {$({
        trait Ambiguous<A> {
            const HAS: bool = false;
        }
        struct Yes;
        impl<T: ?Sized> Ambiguous<()> for T {}
        impl<T: ?Sized> Ambiguous<Yes> for T where T: $bound {}
        assert!(!<$ty as Ambiguous<_>>::HAS);
    })+};
}

/// Door 69: what is read from a database is never the program's own text.
#[test]
fn nothing_trusted_is_read() {
    assert_has_not! {
        Trusted<String>: tokio_postgres::types::FromSql<'static>;
        Trusted<&'static str>: tokio_postgres::types::FromSql<'static>;
        Trusted<String>: sqlx::Decode<'static, sqlx::Postgres>;
        Trusted<&'static str>: sqlx::Decode<'static, sqlx::Postgres>;
        Trusted<String>: sqlx::Type<sqlx::Postgres>;
    }
    assert!(trusted!("a").is_ascii());
}

/// Door 139: what sqlx binds is no statement all the same, nor a part of one.
#[test]
fn a_bound_text_is_no_statement() {
    assert_has_not! {
        Tainted<String>: sqlx::SqlSafeStr;
        Tainted<&'static str>: sqlx::SqlSafeStr;
        sqlx::AssertSqlSafe<Tainted<String>>: sqlx::SqlSafeStr;
        Tainted<String>: std::fmt::Display;
        Tainted<String>: tokio_postgres::ToStatement;
    }
}

/// Door 589: what is private is read and not bound by the drivers' traits, which would hand it to everybody.
#[test]
fn nothing_private_is_bound() {
    assert_has_not! {
        Private<Tainted<String>>: tokio_postgres::types::ToSql;
        Private<u32>: tokio_postgres::types::ToSql;
        Private<Tainted<String>>: sqlx::Encode<'static, sqlx::Postgres>;
        Private<i32>: sqlx::Encode<'static, sqlx::Postgres>;
    }
}
