//! What the refused cases are, with the dialect of the database.

use taintless::prelude::*;

async fn find(pool: &sqlx::SqlitePool, title: &Tainted<String>) -> Result<u32, SqlError> {
    let statement = sql!("SELECT id FROM mails WHERE title = {title}");
    statement.query_one_sqlx(pool, |row| row.get(0)).await
}

fn main() {
    taintless_sqlx_sqlite::run(async {
        let title = Tainted::new("a".to_owned());
        let pool = sqlx::SqlitePool::connect_lazy("sqlite::memory:").expect("an address");
        assert!(find(&pool, &title).await.is_err());
    });
}
