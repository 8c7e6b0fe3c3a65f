//! A SQLite of sqlx's for each test.

use std::future::Future;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};

/// Runs a test on a database in memory. It has one connection: with more, each would have a
/// database of its own.
///
/// # Panics
/// If there is none to be had.
pub fn on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(SqlitePool) -> F) {
    run(async {
        let options = SqliteConnectOptions::new().in_memory(true);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await
            .expect("a database in memory");
        test(pool.clone()).await;
        pool.close().await;
    });
}

/// Runs what waits.
///
/// # Panics
/// If there is no runtime to be had.
pub fn run(future: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    runtime.expect("a runtime").block_on(future);
}
