//! `&[&x]` and `row.get(…)`.

use taintless::Tainted;
use tokio_postgres::{Client, Error, Row};

use crate::Person;

/// The table.
///
/// # Errors
/// The driver's.
pub async fn create(client: &Client) -> Result<(), Error> {
    client
        .batch_execute(
            "CREATE TABLE people (id INT4 PRIMARY KEY, name TEXT NOT NULL, note TEXT, picture BYTEA NOT NULL, mail TEXT)",
        )
        .await
}

/// A new row.
///
/// # Errors
/// The driver's.
pub async fn insert(client: &Client, person: &Person) -> Result<u64, Error> {
    client
        .execute(
            "INSERT INTO people (id, name, note, picture) VALUES ($1, $2, $3, $4)",
            &[&person.id, &person.name, &person.note, &person.picture],
        )
        .await
}

/// Those of a name.
///
/// # Errors
/// The driver's.
pub async fn named(client: &Client, name: &Tainted<&str>) -> Result<Vec<Person>, Error> {
    let statement = "SELECT * FROM people WHERE name = $1 ORDER BY id";
    let rows = client.query(statement, &[name]).await?;
    rows.iter().map(person).collect()
}

/// Those of several.
///
/// # Errors
/// The driver's.
pub async fn any_of(client: &Client, names: &[Tainted<String>]) -> Result<Vec<Person>, Error> {
    let statement = "SELECT * FROM people WHERE name = ANY ($1) ORDER BY id";
    let rows = client.query(statement, &[&names]).await?;
    rows.iter().map(person).collect()
}

fn person(row: &Row) -> Result<Person, Error> {
    Ok(Person {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        note: row.try_get("note")?,
        picture: row.try_get("picture")?,
        mail: row.try_get("mail")?,
    })
}
