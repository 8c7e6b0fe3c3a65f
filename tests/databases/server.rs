//! A server of the test's own, and connections to it.

use std::future::Future;

use sqlx_0_9::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use taintless_tests::Postgres;
use tokio_postgres::Client;

use crate::client::client;

pub(crate) async fn pool(server: &Postgres) -> PgPool {
    let options = PgConnectOptions::new_without_pgpass()
        .socket(server.socket())
        .username(server.user())
        .database("postgres");
    PgPoolOptions::new()
        .max_connections(2)
        .connect_with(options)
        .await
        .expect("a pool")
}

/// Runs a test on a server of its own; the test says that it was skipped where there is none.
pub(crate) fn on_postgres<F: Future<Output = ()>>(test: impl FnOnce(Client, PgPool) -> F) {
    let Some(server) = Postgres::start() else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let (client, pool) = (client(&server).await, pool(&server).await);
        test(client, pool.clone()).await;
        pool.close().await;
    });
}
