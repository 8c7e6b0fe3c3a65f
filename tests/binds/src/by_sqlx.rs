//! `query!`, `query_as!`, `query_scalar!`, `query_as` and `bind`. What the database says of the
//! statements when the program is compiled is in `.sqlx/`.

use sqlx::{PgPool, Result, query, query_as, query_scalar};
use taintless::{Private, Tainted, sql};

use crate::Person;

/// A new row.
///
/// # Errors
/// sqlx's.
pub async fn insert(pool: &PgPool, person: &Person) -> Result<u64> {
    let done = query!(
        "INSERT INTO people (id, name, note, picture) VALUES ($1, $2, $3, $4)",
        person.id,
        person.name,
        person.note,
        person.picture,
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected())
}

/// What is private is bound by `sql!` alone.
///
/// # Errors
/// Ours.
pub async fn set_mail(
    pool: &PgPool,
    id: i32,
    mail: &Private<Tainted<String>>,
) -> std::result::Result<u64, taintless::sql::SqlError> {
    let done = sql!(postgres "UPDATE people SET mail = {mail} WHERE id = {id}")
        .execute_sqlx(pool)
        .await?;
    Ok(done.rows_affected())
}

/// Those of a name.
///
/// # Errors
/// sqlx's.
pub async fn named(pool: &PgPool, name: &Tainted<String>) -> Result<Vec<Person>> {
    query_as!(
        Person,
        "SELECT id, name, note, picture, mail FROM people WHERE name = $1 ORDER BY id",
        name
    )
    .fetch_all(pool)
    .await
}

/// Those of several.
///
/// # Errors
/// sqlx's.
pub async fn any_of(pool: &PgPool, names: &Tainted<Vec<String>>) -> Result<Vec<i32>> {
    query_scalar!(
        "SELECT id FROM people WHERE name = ANY ($1) ORDER BY id",
        names
    )
    .fetch_all(pool)
    .await
}

/// A text of another type than `sqlx.toml` says: `as _` leaves the check to the database.
///
/// # Errors
/// sqlx's.
pub async fn note_of(pool: &PgPool, name: Tainted<&str>) -> Result<Option<Tainted<String>>> {
    let row = query!("SELECT note FROM people WHERE name = $1", name as _);
    Ok(row.fetch_one(pool).await?.note)
}

/// The same without macros.
///
/// # Errors
/// sqlx's.
pub async fn named_without_macro(pool: &PgPool, name: &Tainted<&str>) -> Result<Vec<Person>> {
    sqlx::query_as("SELECT * FROM people WHERE name = $1 ORDER BY id")
        .bind(name)
        .fetch_all(pool)
        .await
}
