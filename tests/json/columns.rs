//! A JSON column of SQLite, by `sql!`.

use rusqlite_0_41 as rusqlite;
use taintless::prelude::*;

/// What is stored, and what a model could have written.
#[derive(ClaudeOutput)]
#[claude(rename_all = "camelCase")]
struct Order {
    customer_name: Tainted<String>,
    #[claude(range(min = 1))]
    count: u32,
}

#[test]
fn it_is_bound_as_text_and_read_back_by_the_type() {
    let db = rusqlite::Connection::open_in_memory().expect("a database");
    let name = "O'Brien\"); DROP TABLE orders; --";
    let order = Order {
        customer_name: Tainted::new(name.to_owned()),
        count: 2,
    };
    let json = order.to_json();
    sql!("CREATE TABLE orders (body TEXT)")
        .execute(&db)
        .expect("a table");
    sql!("INSERT INTO orders VALUES ({json})")
        .execute(&db)
        .expect("a row");

    let names: Vec<Tainted<String>> = sql!(
        "SELECT json_extract(body, '$.customerName') AS name FROM orders WHERE json_valid(body)"
    )
    .query(&db, |row| row.get("name"))
    .expect("JSON in the column");
    assert!(
        names
            .iter()
            .all(|read| read.key() == Tainted::new(name).key())
    );

    let rows: Vec<Tainted<String>> = sql!("SELECT body FROM orders")
        .query(&db, |row| row.get("body"))
        .expect("a text");
    let read: Vec<Order> = rows
        .iter()
        .map(|row| Order::parse(row).expect("as written"))
        .collect();
    assert_eq!(read.len(), 1);
    assert_eq!((names.len(), read[0].count), (1, 2));
    assert_eq!(read[0].customer_name.key(), order.customer_name.key());
}
