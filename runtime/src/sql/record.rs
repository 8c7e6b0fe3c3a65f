//! Rows read into structs: `#[derive(FromSqlRow)]` finds each column by its name.

use super::column::{Column, FromColumn, read};
use super::error::{SqlError, SqlErrorKind};
use crate::taint::Pass;

/// A struct that a row is read into: [`derive`](derive@crate::FromSqlRow) it.
///
/// Each field is the column of its name, or of `#[sql(rename = "…")]`. Text is `Tainted<String>` or
/// `Private<Tainted<String>>`, bytes `Tainted<Vec<u8>>`; numbers, `bool`, field-less enums and other
/// [inert](crate::Inert) values are themselves; what may be `NULL` is an `Option`. A `String` does
/// not compile: somebody else may have written what is stored.
///
/// ```
/// # #[cfg(feature = "rusqlite-0_41")]
/// # fn main() -> Result<(), taintless::sql::SqlError> {
/// # use rusqlite_0_41 as rusqlite;
/// use taintless::prelude::*;
///
/// #[derive(FromSqlRow)]
/// struct Person {
///     id: u32,
///     name: Tainted<String>,
///     #[sql(rename = "e-mail")]
///     mail: Option<Private<Tainted<String>>>,
/// }
///
/// let db = rusqlite::Connection::open_in_memory()?;
/// sql!("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, `e-mail` TEXT)").execute(&db)?;
/// sql!("INSERT INTO people (name) VALUES ({name})", name = "Ada").execute(&db)?;
///
/// let people: Vec<Person> = sql!("SELECT * FROM people ORDER BY id").query_as(&db)?;
/// assert!(people[0].name.is(&trusted!("Ada")) && people[0].mail.is_none());
///
/// let error = sql!("SELECT id, NULL AS name FROM people").query_as::<Person>(&db).err();
/// assert_eq!(error.and_then(|error| error.column()), Some("e-mail")); // it is not there
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "rusqlite-0_41"))]
/// # fn main() {}
/// ```
#[diagnostic::on_unimplemented(
    message = "a row cannot be read into `{Self}`",
    label = "not a struct with `#[derive(FromSqlRow)]`",
    note = "write `#[derive(FromSqlRow)]` on a struct whose fields have the names of the columns; for one column write `.query(&db, |row| row.get(0))` [taintless::errors T534]"
)]
pub trait FromSqlRow: Sized {
    /// The names of the columns. (rustc evaluates them, so none is of the moment.)
    #[doc(hidden)]
    const COLUMNS: &'static [&'static str];

    #[doc(hidden)]
    fn from_sql_row<R: Columns>(row: &Record<'_, R>) -> Result<Self, SqlError>;
}

/// A driver's row. Its text is shown to this crate alone.
pub trait Columns {
    /// Whether the column of that number has that name; `None` behind the last.
    fn has_name(&self, index: usize, name: &str) -> Option<bool>;

    /// What a column holds.
    fn value(&self, index: usize, pass: Pass) -> Option<Column<'_>>;

    /// The statement's text.
    fn text(&self) -> &str;
}

/// A row, and where in it the columns of a struct are.
pub struct Record<'a, R> {
    row: &'a R,
    places: &'a [usize],
}

impl<R: Columns> Record<'_, R> {
    /// A field of `S`: the column of that number among its [`COLUMNS`](FromSqlRow::COLUMNS).
    ///
    /// # Errors
    /// What the column holds is no `T`.
    pub fn field<S: FromSqlRow, T: FromColumn>(&self, number: usize) -> Result<T, SqlError> {
        let name = S::COLUMNS.get(number).unwrap_or(&"");
        let missing = || SqlError::new(SqlErrorKind::NoSuchColumn, self.row.text());
        let index = self.places.get(number).copied();
        let index = index.ok_or_else(|| missing().of_column(name))?;
        let value = self.row.value(index, Pass::new());
        let value = value.ok_or_else(|| missing().of_column(name))?;
        read(value, index, self.row.text()).map_err(|error| error.of_column(name))
    }

    /// What stands in for a struct that was refused.
    ///
    /// # Errors
    /// Always.
    pub fn refused<S>(&self) -> Result<S, SqlError> {
        Err(SqlError::new(SqlErrorKind::NoSuchColumn, self.row.text()))
    }
}

/// Reads the rows of one answer. The columns are looked up in the first of them.
pub(super) struct Reader {
    places: Option<Vec<usize>>,
}

impl Reader {
    pub(super) const fn new() -> Self {
        Reader { places: None }
    }

    pub(super) fn read<T: FromSqlRow>(&mut self, row: &impl Columns) -> Result<T, SqlError> {
        let places = match self.places.take() {
            Some(places) => places,
            None => find(T::COLUMNS, row)?,
        };
        let places = self.places.insert(places);
        T::from_sql_row(&Record { row, places })
    }
}

/// Where each column is. Of two with one name none is the right one.
fn find(names: &'static [&'static str], row: &impl Columns) -> Result<Vec<usize>, SqlError> {
    let place_of = |name: &'static &'static str| {
        let mut place = Err(SqlErrorKind::NoSuchColumn);
        for index in 0.. {
            match (row.has_name(index, name), &place) {
                (None, _) => break,
                (Some(false), _) => {}
                (Some(true), Err(_)) => place = Ok(index),
                (Some(true), Ok(_)) => {
                    place = Err(SqlErrorKind::AmbiguousColumn);
                    break;
                }
            }
        }
        place.map_err(|kind| SqlError::new(kind, row.text()).of_column(name))
    };
    names.iter().map(place_of).collect()
}
