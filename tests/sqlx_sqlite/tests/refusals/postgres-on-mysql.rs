//! PostgreSQL's dialect on MySQL.

use taintless::prelude::*;

async fn find(pool: &sqlx::MySqlPool, title: &Tainted<String>) -> Result<u32, SqlError> {
    let statement = sql!(postgres "SELECT id FROM mails WHERE title = {title}");
    statement.query_one_sqlx(pool, |row| row.get(0)).await
}

fn main() {
    taintless_sqlx_sqlite::run(async {
        let title = Tainted::new("a".to_owned());
        let pool = sqlx::MySqlPool::connect_lazy("mysql://localhost").expect("an address");
        assert!(find(&pool, &title).await.is_err());
    });
}
