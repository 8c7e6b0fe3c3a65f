//! Every place in which a placeholder may stand, as PostgreSQL itself reads the statement.

use taintless::prelude::*;
use taintless::sql::{Direction, Postgres};

use crate::server::on_postgres;

#[derive(ClaudeOutput, Clone, Copy)]
enum Column {
    #[claude(rename = "id")]
    Id,
    #[claude(rename = "a \"name\" of its own")]
    Odd,
}

#[derive(ClaudeOutput, Clone, Copy)]
enum Table {
    #[claude(rename = "notes")]
    Notes,
}

fn statements() -> Vec<SafeSql<Postgres>> {
    let (id, ids, none) = (1, vec![1, 2], Vec::<i32>::new());
    let (name, nothing) = (Tainted::new("x"), Vec::<String>::new());
    let (column, odd, table) = (Column::Id, Column::Odd, Table::Notes);
    let (direction, found) = (Direction::Descending, like_contains("50 %"));
    vec![
        sql!(postgres "SELECT id FROM notes WHERE id = {id} AND body = {name}"),
        sql!(postgres "SELECT id FROM notes WHERE id IN ({ids}) AND id NOT IN ({ids})"),
        sql!(postgres "SELECT id FROM notes WHERE id IN ({none}) OR id NOT IN ({none})"),
        sql!(postgres "SELECT id FROM notes WHERE body IN ({nothing}) OR lower(body) NOT IN ({nothing})"),
        sql!(postgres "SELECT id FROM notes WHERE body LIKE {found} OR body ILIKE {found} OR body NOT LIKE {found}"),
        sql!(postgres "SELECT id FROM notes ORDER BY {column} {direction}, {odd} LIMIT {id} OFFSET {id}"),
        sql!(postgres "SELECT {column}, notes.{odd} FROM {table} GROUP BY {column}, {odd}"),
        sql!(postgres "SELECT {name}::text AS label, coalesce({name}, body) AS it FROM notes"),
        sql!(postgres "SELECT id FROM notes WHERE more ? {name} OR more @> {name}::jsonb OR more ->> {name} = {name}"),
        sql!(postgres "SELECT id FROM notes WHERE id BETWEEN {id} AND {id} OR id = ANY (ARRAY[{id}, {id}]::int[])"),
        sql!(postgres "SELECT CASE WHEN id = {id} THEN {name} ELSE body END AS it FROM notes"),
        sql!(postgres "INSERT INTO notes (id, body) VALUES ({id}, {name}), ({id}, {name}) ON CONFLICT (id) DO UPDATE SET body = {name} RETURNING id"),
        sql!(postgres "UPDATE notes SET body = {name}, id = id + {id} WHERE id = {id}"),
        sql!(postgres "DELETE FROM notes WHERE id = {id} RETURNING body"),
        sql!(postgres "WITH x AS (SELECT {id}::int AS id) SELECT body FROM notes JOIN x USING (id)"),
        sql!(postgres "MERGE INTO notes USING (VALUES ({id}::int)) AS new (id) ON notes.id = new.id WHEN MATCHED THEN UPDATE SET body = {name} WHEN NOT MATCHED THEN INSERT (id, body) VALUES (new.id, {name})"),
        sql!(postgres "SELECT id FROM notes WHERE to_tsvector(body) @@ websearch_to_tsquery({name})"),
        sql!(postgres "SELECT id FROM notes WHERE born > now() - {name}::text::interval"),
        sql!(postgres "SELECT 'it''s', E'\\'', $q$ {{id}} $q$, U&'\\0041' /* a /* b */ c */ FROM notes -- {{id}}\n WHERE id = {id}"),
        sql!(postgres "SELECT id FROM notes WHERE id = {id}" if id == 1 { " AND body = {name}" } " LIMIT {id}"),
    ]
}

#[test]
fn postgres_reads_every_place() {
    on_postgres(|client, _pool| async move {
        let table = sql!(postgres
            "CREATE TABLE notes (id int PRIMARY KEY, body text, \"a \"\"name\"\" of its own\" text, more jsonb, born timestamptz)"
        );
        table.execute(&client).await.expect("a table");
        for statement in statements() {
            let prepared = client.prepare(statement.text()).await;
            let prepared =
                prepared.unwrap_or_else(|error| panic!("{} {error:?}", statement.text()));
            let wanted = statement.text().matches('$').count();
            // Dollar quotes are in one of them.
            let quoted = statement.text().matches("$q$").count() * 2;
            assert_eq!(
                prepared.params().len(),
                wanted - quoted,
                "{}",
                statement.text()
            );
        }
    });
}

/// What holds for nothing, and for everything, whatever the column's type.
#[test]
fn an_empty_list_is_in_nothing_and_everything_is_not_in_it() {
    on_postgres(|client, pool| async move {
        for statement in [
            sql!(postgres "CREATE TABLE notes (id int, body text, day date, it uuid)"),
            sql!(postgres "INSERT INTO notes VALUES (1, 'a', '2024-02-29', gen_random_uuid()), (NULL, NULL, NULL, NULL)"),
        ] {
            statement.execute(&client).await.expect("a schema");
        }
        let none = Vec::<String>::new();
        let inside = sql!(postgres "SELECT count(*) FROM notes WHERE id IN ({none}) OR body IN ({none}) OR day IN ({none}) OR it IN ({none})");
        let outside = sql!(postgres "SELECT count(*) FROM notes WHERE id NOT IN ({none}) AND body NOT IN ({none}) AND day NOT IN ({none}) AND it NOT IN ({none})");
        for (statement, expected) in [(inside, 0), (outside, 2)] {
            let one = statement.query_one(&client, |row| row.get::<u8>(0)).await;
            assert_eq!(one, Ok(expected));
            let other = statement
                .query_one_sqlx(&pool, |row| row.get::<u8>(0))
                .await;
            assert_eq!(other, Ok(expected));
        }
    });
}
