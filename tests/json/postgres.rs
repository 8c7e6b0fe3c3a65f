//! `json` and `jsonb` columns of a PostgreSQL that the test starts.

use std::error::Error as _;

use taintless::json::{JsonBody, NulInJsonb};
use taintless::prelude::*;
use taintless_tests::Postgres;
use tokio_postgres::Client;

#[path = "../databases/client.rs"]
mod client;

#[derive(ClaudeOutput)]
struct Order {
    name: Tainted<String>,
    count: u32,
    price: f64,
    more: Vec<Tainted<String>>,
}

fn order(name: &str) -> Order {
    Order {
        name: Tainted::new(name.to_owned()),
        count: u32::MAX,
        price: 0.1,
        more: vec![Tainted::new("\u{1f600}\\u0000\"".to_owned())],
    }
}

async fn stored(client: &Client, body: &JsonBody) -> Result<(), tokio_postgres::Error> {
    let insert = "INSERT INTO orders (name, body, raw) VALUES ('o', $1, $2)";
    client.execute(insert, &[body, &Some(body)]).await?;
    Ok(())
}

async fn both_columns(server: &Postgres) {
    let client = client::client(server).await;
    let table = "CREATE TABLE orders (name text, body jsonb NOT NULL, raw json)";
    client.batch_execute(table).await.expect("a table");

    let name = "O'Brien'); DROP TABLE orders; --";
    let body = order(name).to_json();
    stored(&client, &body).await.expect("two columns");

    // What PostgreSQL itself finds in it.
    let select =
        "SELECT body ->> 'name', (body ->> 'count')::bigint, body::text, raw::text FROM orders";
    let row = client.query_one(select, &[]).await.expect("the row");
    assert_eq!((row.get(0), row.get(1)), (name, i64::from(u32::MAX)));
    assert_eq!(
        row.get::<_, &str>(3).as_bytes(),
        body.as_bytes(),
        "`json` keeps the bytes"
    );
    for column in [2, 3] {
        let read = Order::parse(row.get::<_, &str>(column)).expect("as it was written");
        assert_eq!(read.name.key(), Tainted::new(name).key());
        assert_eq!(
            (read.count, read.price.to_bits()),
            (u32::MAX, 0.1_f64.to_bits())
        );
        assert_eq!(read.more[0].key(), order("").more[0].key());
    }

    // A NUL, and a column that is none of JSON: told before the server could quote it.
    let body = order("Swordfish\0").to_json();
    let nul = stored(&client, &body).await;
    let nul = nul.expect_err("no jsonb holds a NUL");
    let why = nul.source().expect("why");
    assert!(why.is::<NulInJsonb>(), "{why}");
    let insert = "INSERT INTO orders (name) VALUES ($1)";
    let other = client.execute(insert, &[&body]).await;
    let other = other.expect_err("no text column takes it");
    for error in [nul, other] {
        let source = error.source().expect("why");
        let shown = format!("{error:?} {error} {source:?} {source}");
        assert!(!shown.contains("Swordfish"), "{shown}");
    }
    let count = client
        .query_one("SELECT count(*) FROM orders", &[])
        .await
        .expect("a row");
    assert_eq!(count.get::<_, i64>(0), 1);
}

#[test]
fn json_and_jsonb_columns_take_it() {
    let Some(server) = Postgres::start() else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(both_columns(&server));
}
