//! A connection of tokio-postgres to a test's own server.

use taintless_tests::Postgres;
use tokio_postgres::{Client, Config, NoTls};

pub(crate) async fn client(server: &Postgres) -> Client {
    let mut config = Config::new();
    config
        .host_path(server.socket())
        .user(server.user())
        .dbname("postgres");
    let (client, connection) = config.connect(NoTls).await.expect("a connection");
    tokio::spawn(connection);
    client
}
