//! Running statements on rusqlite.

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection};
use rusqlite_0_41 as rusqlite;

use super::error::{SqlError, SqlErrorKind};
use super::record::{FromSqlRow, Reader};
use super::row::SqlRow;
use super::sqlite::{Stored, stored};
use super::statement::{SafeSql, Sqlite};

/// Running it; a [`Transaction`](rusqlite::Transaction) is passed as its connection, `&tx`. The
/// statement is prepared once for each connection and kept (rusqlite's cache).
impl SafeSql<Sqlite> {
    /// Runs a statement that answers with no rows; gives how many it changed.
    ///
    /// ```
    /// # use rusqlite_0_41 as rusqlite;
    /// use taintless::prelude::*;
    /// let mut connection = rusqlite::Connection::open_in_memory()?;
    /// sql!("CREATE TABLE mails (id INTEGER PRIMARY KEY, subject TEXT NOT NULL)").execute(&connection)?;
    /// let subject = Tainted::new("'); DROP TABLE mails; --");
    /// let transaction = connection.transaction()?;
    /// let changed = sql!("INSERT INTO mails (subject) VALUES ({subject})").execute(&transaction)?;
    /// transaction.commit()?;
    /// assert_eq!(changed, 1);
    /// # Ok::<(), SqlError>(())
    /// ```
    ///
    /// # Errors
    /// Whatever SQLite refuses, a value that cannot be bound, and
    /// [`SqlErrorKind::AnswersWithRows`].
    pub fn execute(&self, connection: &Connection) -> Result<usize, SqlError> {
        let mut statement = self.prepare(connection)?;
        statement.raw_execute().map_err(|error| self.error(&error))
    }

    /// Runs statements that answer with no rows, one after another; gives how many rows they
    /// changed. As long as their text stays the same, it is looked up once: the quickest way to
    /// store many rows.
    ///
    /// ```
    /// # use rusqlite_0_41 as rusqlite;
    /// use taintless::prelude::*;
    /// let mut connection = rusqlite::Connection::open_in_memory()?;
    /// sql!("CREATE TABLE mails (id INTEGER PRIMARY KEY, subject TEXT NOT NULL)").execute(&connection)?;
    /// let subjects = ["Refund", "'); DROP TABLE mails; --"].map(Tainted::new);
    /// let transaction = connection.transaction()?;
    /// let inserts = subjects.iter().map(|subject| sql!("INSERT INTO mails (subject) VALUES ({subject})"));
    /// let changed = SafeSql::execute_all(&transaction, inserts)?;
    /// transaction.commit()?;
    /// assert_eq!(changed, 2);
    /// # Ok::<(), SqlError>(())
    /// ```
    ///
    /// # Errors
    /// As [`execute`](Self::execute), at the first statement that fails: without a transaction, what
    /// those before it changed stays changed.
    pub fn execute_all(
        connection: &Connection,
        statements: impl IntoIterator<Item = Self>,
    ) -> Result<usize, SqlError> {
        let mut kept = None;
        let mut changed = 0;
        for this in statements {
            let mut statement = match kept.take() {
                Some((text, statement)) if text == this.text => statement,
                _ => this.cached(connection)?,
            };
            this.bind(&mut statement)?;
            changed += statement
                .raw_execute()
                .map_err(|error| this.error(&error))?;
            kept = Some((this.text, statement));
        }
        Ok(changed)
    }

    /// Runs a statement and reads every row.
    ///
    /// ```
    /// # use rusqlite_0_41 as rusqlite;
    /// use taintless::prelude::*;
    /// # let connection = rusqlite::Connection::open_in_memory()?;
    /// # sql!("CREATE TABLE mails (id INTEGER PRIMARY KEY, subject TEXT)").execute(&connection)?;
    /// let mails = sql!("SELECT id, subject FROM mails ORDER BY id").query(&connection, |row| {
    ///     Ok((row.get::<u32>("id")?, row.get::<Option<Tainted<String>>>("subject")?))
    /// })?;
    /// # Ok::<(), SqlError>(())
    /// ```
    ///
    /// # Errors
    /// Whatever SQLite refuses, a value that cannot be bound, and what `read` answers.
    pub fn query<T>(
        &self,
        connection: &Connection,
        mut read: impl FnMut(&SqlRow<'_>) -> Result<T, SqlError>,
    ) -> Result<Vec<T>, SqlError> {
        let mut statement = self.prepare(connection)?;
        let mut rows = statement.raw_query();
        let mut out = Vec::new();
        while let Some(row) = rows.next().map_err(|error| self.error(&error))? {
            out.push(read(&SqlRow::new(row, self.text()))?);
        }
        Ok(out)
    }

    /// Runs a statement and reads its only row.
    ///
    /// # Errors
    /// As [`query`](Self::query), and [`SqlErrorKind::NoRow`] or [`SqlErrorKind::ManyRows`].
    pub fn query_one<T>(
        &self,
        connection: &Connection,
        read: impl FnOnce(&SqlRow<'_>) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        self.query_optional(connection, read)?
            .ok_or_else(|| SqlError::new(SqlErrorKind::NoRow, self.text()))
    }

    /// Runs a statement and reads its only row, if there is one.
    ///
    /// # Errors
    /// As [`query`](Self::query), and [`SqlErrorKind::ManyRows`].
    pub fn query_optional<T>(
        &self,
        connection: &Connection,
        read: impl FnOnce(&SqlRow<'_>) -> Result<T, SqlError>,
    ) -> Result<Option<T>, SqlError> {
        let mut statement = self.prepare(connection)?;
        let mut rows = statement.raw_query();
        let Some(row) = rows.next().map_err(|error| self.error(&error))? else {
            return Ok(None);
        };
        let value = read(&SqlRow::new(row, self.text()))?;
        match rows.next().map_err(|error| self.error(&error))? {
            Some(_) => Err(SqlError::new(SqlErrorKind::ManyRows, self.text())),
            None => Ok(Some(value)),
        }
    }

    /// Runs a statement and reads every row into a struct: `query_as::<Person>(&connection)`.
    ///
    /// # Errors
    /// As [`query`](Self::query); a column that is missing, doubled, `NULL` or of another type is
    /// named by [`SqlError::column`].
    pub fn query_as<T: FromSqlRow>(&self, connection: &Connection) -> Result<Vec<T>, SqlError> {
        let mut reader = Reader::new();
        self.query(connection, |row| reader.read(row))
    }

    /// Runs a statement and reads its only row into a struct.
    ///
    /// # Errors
    /// As [`query_one`](Self::query_one) and [`query_as`](Self::query_as).
    pub fn query_one_as<T: FromSqlRow>(&self, connection: &Connection) -> Result<T, SqlError> {
        self.query_one(connection, |row| Reader::new().read(row))
    }

    /// Runs a statement and reads its only row, if there is one, into a struct.
    ///
    /// # Errors
    /// As [`query_optional`](Self::query_optional) and [`query_as`](Self::query_as).
    pub fn query_optional_as<T: FromSqlRow>(
        &self,
        connection: &Connection,
    ) -> Result<Option<T>, SqlError> {
        self.query_optional(connection, |row| Reader::new().read(row))
    }

    fn prepare<'a>(&self, connection: &'a Connection) -> Result<CachedStatement<'a>, SqlError> {
        let mut statement = self.cached(connection)?;
        self.bind(&mut statement)?;
        Ok(statement)
    }

    fn cached<'a>(&self, connection: &'a Connection) -> Result<CachedStatement<'a>, SqlError> {
        let statement = connection.prepare_cached(self.text());
        statement.map_err(|error| self.error(&error))
    }

    fn bind(&self, statement: &mut CachedStatement<'_>) -> Result<(), SqlError> {
        for (value, number) in self.values().iter().zip(1..) {
            let stored = stored(value)
                .map_err(|why| SqlError::new(SqlErrorKind::Value { number, why }, self.text()))?;
            statement
                .raw_bind_parameter(number, output(stored))
                .map_err(|error| self.error(&error))?;
        }
        Ok(())
    }

    fn error(&self, error: &rusqlite::Error) -> SqlError {
        SqlError::from_driver(error, self.text())
    }
}

fn output(stored: Stored<'_>) -> ToSqlOutput<'_> {
    ToSqlOutput::Borrowed(match stored {
        Stored::Null => ValueRef::Null,
        Stored::Integer(value) => ValueRef::Integer(value),
        Stored::Real(value) => ValueRef::Real(value),
        Stored::Text(text) => ValueRef::Text(text.as_bytes()),
        Stored::Bytes(bytes) => ValueRef::Blob(bytes),
    })
}
