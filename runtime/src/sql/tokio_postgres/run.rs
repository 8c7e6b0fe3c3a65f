//! Running statements on tokio-postgres.

use std::error::Error;

use bytes::BytesMut;
use postgres_types::{Format, IsNull, ToSql, Type, to_sql_checked};
use postgres_types_0_2 as postgres_types;
use tokio_postgres::{GenericClient, Row, Statement};
use tokio_postgres_0_7 as tokio_postgres;

use super::super::error::{SqlError, SqlErrorKind};
use super::super::postgres::{ServerError, Wire, wire};
use super::super::record::{FromSqlRow, Reader};
use super::super::statement::{Postgres, SafeSql};
use super::row::{PostgresRow, kind_of};

/// Running it on [`tokio_postgres`]: a client, a transaction, or what a pool lends
/// (`&**client`). The statement is prepared first, so a value is sent as the type that the server
/// wants: integers as `int2`, `int4`, `int8` or `numeric`, a UUID or a date by its text.
impl SafeSql<Postgres> {
    /// Runs a statement that answers with no rows; gives how many it changed.
    ///
    /// ```
    /// # use tokio_postgres_0_7 as tokio_postgres;
    /// use taintless::prelude::*;
    /// async fn store(
    ///     client: &mut tokio_postgres::Client,
    ///     subject: Tainted<String>,
    /// ) -> Result<u64, SqlError> {
    ///     let transaction = client.transaction().await?;
    ///     let changed = sql!(postgres "INSERT INTO mails (subject) VALUES ({subject})")
    ///         .execute(&transaction)
    ///         .await?;
    ///     transaction.commit().await?;
    ///     Ok(changed)
    /// }
    /// ```
    ///
    /// # Errors
    /// Whatever PostgreSQL refuses, a value that cannot be bound, and
    /// [`SqlErrorKind::AnswersWithRows`].
    pub async fn execute(&self, client: &impl GenericClient) -> Result<u64, SqlError> {
        let (statement, parameters) = self.prepared(client).await?;
        if !statement.columns().is_empty() {
            return Err(SqlError::new(SqlErrorKind::AnswersWithRows, self.text()));
        }
        let parameters = borrowed(&parameters);
        let changed = client.execute(&statement, &parameters).await;
        changed.map_err(|error| self.error(&error))
    }

    /// Runs a statement and reads every row.
    ///
    /// ```
    /// # use tokio_postgres_0_7 as tokio_postgres;
    /// use taintless::prelude::*;
    /// async fn subjects(
    ///     client: &tokio_postgres::Client,
    /// ) -> Result<Vec<(i64, Option<Tainted<String>>)>, SqlError> {
    ///     sql!(postgres "SELECT id, subject FROM mails ORDER BY id")
    ///         .query(client, |row| Ok((row.get("id")?, row.get("subject")?)))
    ///         .await
    /// }
    /// ```
    ///
    /// # Errors
    /// Whatever PostgreSQL refuses, a value that cannot be bound, and what `read` answers.
    pub async fn query<T>(
        &self,
        client: &impl GenericClient,
        mut read: impl FnMut(&PostgresRow<'_>) -> Result<T, SqlError>,
    ) -> Result<Vec<T>, SqlError> {
        let rows = self.rows(client).await?;
        rows.iter()
            .map(|row| read(&PostgresRow::new(row, self.text())))
            .collect()
    }

    /// Runs a statement and reads its only row.
    ///
    /// # Errors
    /// As [`query`](Self::query), and [`SqlErrorKind::NoRow`] or [`SqlErrorKind::ManyRows`].
    pub async fn query_one<T>(
        &self,
        client: &impl GenericClient,
        read: impl FnOnce(&PostgresRow<'_>) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        self.query_optional(client, read)
            .await?
            .ok_or_else(|| SqlError::new(SqlErrorKind::NoRow, self.text()))
    }

    /// Runs a statement and reads its only row, if there is one.
    ///
    /// # Errors
    /// As [`query`](Self::query), and [`SqlErrorKind::ManyRows`].
    pub async fn query_optional<T>(
        &self,
        client: &impl GenericClient,
        read: impl FnOnce(&PostgresRow<'_>) -> Result<T, SqlError>,
    ) -> Result<Option<T>, SqlError> {
        match self.rows(client).await?.as_slice() {
            [] => Ok(None),
            [row] => read(&PostgresRow::new(row, self.text())).map(Some),
            _ => Err(SqlError::new(SqlErrorKind::ManyRows, self.text())),
        }
    }

    /// Runs a statement and reads every row into a struct: `query_as::<Person>(&client)`.
    ///
    /// # Errors
    /// As [`query`](Self::query); a column that is missing, doubled, `NULL` or of another type is
    /// named by [`SqlError::column`].
    pub async fn query_as<T: FromSqlRow>(
        &self,
        client: &impl GenericClient,
    ) -> Result<Vec<T>, SqlError> {
        let mut reader = Reader::new();
        self.query(client, |row| reader.read(row)).await
    }

    /// Runs a statement and reads its only row into a struct.
    ///
    /// # Errors
    /// As [`query_one`](Self::query_one) and [`query_as`](Self::query_as).
    pub async fn query_one_as<T: FromSqlRow>(
        &self,
        client: &impl GenericClient,
    ) -> Result<T, SqlError> {
        self.query_one(client, |row| Reader::new().read(row)).await
    }

    /// Runs a statement and reads its only row, if there is one, into a struct.
    ///
    /// # Errors
    /// As [`query_optional`](Self::query_optional) and [`query_as`](Self::query_as).
    pub async fn query_optional_as<T: FromSqlRow>(
        &self,
        client: &impl GenericClient,
    ) -> Result<Option<T>, SqlError> {
        self.query_optional(client, |row| Reader::new().read(row))
            .await
    }

    async fn rows(&self, client: &impl GenericClient) -> Result<Vec<Row>, SqlError> {
        let (statement, parameters) = self.prepared(client).await?;
        let parameters = borrowed(&parameters);
        let rows = client.query(&statement, &parameters).await;
        rows.map_err(|error| self.error(&error))
    }

    async fn prepared(
        &self,
        client: &impl GenericClient,
    ) -> Result<(Statement, Vec<Parameter>), SqlError> {
        let statement = client.prepare(self.text()).await;
        let statement = statement.map_err(|error| self.error(&error))?;
        let mut parameters = Vec::with_capacity(self.values().len());
        for ((value, ty), number) in self.values().iter().zip(statement.params()).zip(1..) {
            let bound = wire(&value.bound, kind_of(ty))
                .map_err(|why| SqlError::new(SqlErrorKind::Value { number, why }, self.text()))?;
            parameters.push(Parameter(bound));
        }
        Ok((statement, parameters))
    }

    fn error(&self, error: &tokio_postgres::Error) -> SqlError {
        from_driver(error, self.text())
    }
}

fn borrowed(parameters: &[Parameter]) -> Vec<&(dyn ToSql + Sync)> {
    parameters.iter().map(|it| it as _).collect()
}

/// Takes what is safe out of the driver's error.
fn from_driver(error: &tokio_postgres::Error, statement: &str) -> SqlError {
    let Some(server) = error.as_db_error() else {
        let is_io = error
            .source()
            .is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
        let kind = if is_io || error.is_closed() {
            SqlErrorKind::Connection
        } else {
            SqlErrorKind::Other
        };
        return SqlError::new(kind, statement);
    };
    let position = match server.position() {
        Some(tokio_postgres::error::ErrorPosition::Original(at)) => usize::try_from(*at).ok(),
        _ => None,
    };
    let server = ServerError {
        sqlstate: server.code().code(),
        constraint: server.constraint(),
        position,
    };
    SqlError::from_server(&server, statement)
}

/// An error of the driver's own calls (`connect`, `transaction`, `commit`), which have no
/// statement of ours.
impl From<tokio_postgres::Error> for SqlError {
    fn from(error: tokio_postgres::Error) -> Self {
        from_driver(&error, "")
    }
}

/// A value whose type the server has told before.
#[derive(Debug)]
struct Parameter(Wire);

impl ToSql for Parameter {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match &self.0 {
            Wire::Null => return Ok(IsNull::Yes),
            Wire::Binary(bytes) => out.extend_from_slice(bytes),
            Wire::Text(text) => out.extend_from_slice(text.as_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        match self.0 {
            Wire::Text(_) => Format::Text,
            Wire::Null | Wire::Binary(_) => Format::Binary,
        }
    }

    to_sql_checked!();
}
