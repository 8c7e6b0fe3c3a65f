//! Running statements on sqlx. The methods have names of their own, since a program may have
//! another driver of the same database beside it.

use sqlx::{Acquire, Database};
use sqlx_0_9 as sqlx;

use super::super::error::{SqlError, SqlErrorKind};
use super::super::record::{FromSqlRow, Reader};
use super::super::statement::{Dialect, SafeSql};
use super::database::{from_driver, sealed::Runs as _};
use super::{SqlxDatabase, SqlxRow};
use crate::taint::Pass;

/// Running it on [`sqlx`]: a pool (`&pool`), a connection (`&mut connection`), a transaction
/// (`&mut *transaction`). sqlx keeps the statement, prepared, for each connection.
///
/// sqlx's PostgreSQL runs what [`sql!(postgres "…")`](crate::sql!) made; a value is sent as the type
/// that the server wants: integers as `int2`, `int4`, `int8` or `numeric`. Its SQLite runs
/// `sql!("…")`, once the program switches that feature of sqlx on.
impl<D: Dialect> SafeSql<D> {
    /// Runs a statement that answers with no rows; gives the driver's result, which has
    /// `rows_affected()`.
    ///
    /// # Errors
    /// Whatever the database refuses, a value that cannot be bound, and
    /// [`SqlErrorKind::AnswersWithRows`].
    pub async fn execute_sqlx<'c, A: Acquire<'c, Database: SqlxDatabase<D>>>(
        &self,
        on: A,
    ) -> Result<<A::Database as Database>::QueryResult, SqlError> {
        let mut connection = self.acquire(on).await?;
        A::Database::run(&mut connection, self, Pass::new()).await
    }

    /// Runs a statement and reads every row.
    ///
    /// # Errors
    /// Whatever the database refuses, a value that cannot be bound, and what `read` answers.
    pub async fn query_sqlx<'c, A: Acquire<'c, Database: SqlxDatabase<D>>, T>(
        &self,
        on: A,
        mut read: impl FnMut(&SqlxRow<'_, A::Database>) -> Result<T, SqlError>,
    ) -> Result<Vec<T>, SqlError> {
        let rows = self.rows_sqlx(on).await?;
        rows.iter()
            .map(|row| read(&SqlxRow::new(row, self.text())))
            .collect()
    }

    /// Runs a statement and reads its only row.
    ///
    /// # Errors
    /// As [`query_sqlx`](Self::query_sqlx), and [`SqlErrorKind::NoRow`] or
    /// [`SqlErrorKind::ManyRows`].
    pub async fn query_one_sqlx<'c, A: Acquire<'c, Database: SqlxDatabase<D>>, T>(
        &self,
        on: A,
        read: impl FnOnce(&SqlxRow<'_, A::Database>) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        self.query_optional_sqlx(on, read)
            .await?
            .ok_or_else(|| SqlError::new(SqlErrorKind::NoRow, self.text()))
    }

    /// Runs a statement and reads its only row, if there is one.
    ///
    /// # Errors
    /// As [`query_sqlx`](Self::query_sqlx), and [`SqlErrorKind::ManyRows`].
    pub async fn query_optional_sqlx<'c, A: Acquire<'c, Database: SqlxDatabase<D>>, T>(
        &self,
        on: A,
        read: impl FnOnce(&SqlxRow<'_, A::Database>) -> Result<T, SqlError>,
    ) -> Result<Option<T>, SqlError> {
        match self.rows_sqlx(on).await?.as_slice() {
            [] => Ok(None),
            [row] => read(&SqlxRow::new(row, self.text())).map(Some),
            _ => Err(SqlError::new(SqlErrorKind::ManyRows, self.text())),
        }
    }

    /// Runs a statement and reads every row into a struct: `query_as_sqlx::<Person>(&pool)`.
    ///
    /// # Errors
    /// As [`query_sqlx`](Self::query_sqlx); a column that is missing, doubled, `NULL` or of another
    /// type is named by [`SqlError::column`].
    pub async fn query_as_sqlx<'c, T: FromSqlRow>(
        &self,
        on: impl Acquire<'c, Database: SqlxDatabase<D>>,
    ) -> Result<Vec<T>, SqlError> {
        let mut reader = Reader::new();
        self.query_sqlx(on, |row| reader.read(row)).await
    }

    /// Runs a statement and reads its only row into a struct.
    ///
    /// # Errors
    /// As [`query_one_sqlx`](Self::query_one_sqlx) and [`query_as_sqlx`](Self::query_as_sqlx).
    pub async fn query_one_as_sqlx<'c, T: FromSqlRow>(
        &self,
        on: impl Acquire<'c, Database: SqlxDatabase<D>>,
    ) -> Result<T, SqlError> {
        self.query_one_sqlx(on, |row| Reader::new().read(row)).await
    }

    /// Runs a statement and reads its only row, if there is one, into a struct.
    ///
    /// # Errors
    /// As [`query_optional_sqlx`](Self::query_optional_sqlx) and
    /// [`query_as_sqlx`](Self::query_as_sqlx).
    pub async fn query_optional_as_sqlx<'c, T: FromSqlRow>(
        &self,
        on: impl Acquire<'c, Database: SqlxDatabase<D>>,
    ) -> Result<Option<T>, SqlError> {
        self.query_optional_sqlx(on, |row| Reader::new().read(row))
            .await
    }

    async fn rows_sqlx<'c, A: Acquire<'c, Database: SqlxDatabase<D>>>(
        &self,
        on: A,
    ) -> Result<Vec<<A::Database as Database>::Row>, SqlError> {
        let mut connection = self.acquire(on).await?;
        A::Database::rows(&mut connection, self, Pass::new()).await
    }

    async fn acquire<'c, A: Acquire<'c>>(&self, on: A) -> Result<A::Connection, SqlError> {
        let connection = on.acquire().await;
        connection.map_err(|error| from_driver(&error, self.text()))
    }
}
