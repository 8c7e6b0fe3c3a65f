//! rusqlite's `ToSql` and `FromSql`: `params![text]`, `row.get::<_, Tainted<String>>(0)`.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite_0_41 as rusqlite;

use super::super::column::{FromColumn, sealed::Read};
use super::super::row::column_of;
use super::BoundByDriver;
use crate::taint::{Privatable, Private, Taintable, Tainted};

/// Bound as what it holds. **An exit**: `text.to_sql()` gives the text to whoever calls it, and so
/// does every function that takes a `ToSql`. rusqlite's own give it to the database.
#[cfg(feature = "rusqlite-0_41-bind")]
#[diagnostic::do_not_recommend]
impl<T: Taintable + ToSql> ToSql for Tainted<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.raw().to_sql()
    }
}

#[cfg(not(feature = "rusqlite-0_41-bind"))]
impl<T: Taintable + BoundByDriver> ToSql for Tainted<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Err(rusqlite::Error::InvalidQuery)
    }
}

impl<T: Privatable + BoundByDriver> ToSql for Private<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Err(rusqlite::Error::InvalidQuery)
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Tainted<String>>(0)`.
impl FromSql for Tainted<String> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Read::read(column_of(value)).ok_or(FromSqlError::InvalidType)
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Tainted<Vec<u8>>>(0)`.
impl FromSql for Tainted<Vec<u8>> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Read::read(column_of(value)).ok_or(FromSqlError::InvalidType)
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Private<Tainted<String>>>(0)`.
impl<T: Privatable + FromColumn> FromSql for Private<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Read::read(column_of(value)).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(all(test, feature = "rusqlite-0_41-bind"))]
mod tests {
    use rusqlite::types::{ToSqlOutput, ValueRef};
    use rusqlite::{Connection, named_params, params};
    use rusqlite_0_41 as rusqlite;

    use super::{Private, Tainted, ToSql};

    const NAUGHTY: [&str; 5] = [
        "",
        "'); DROP TABLE notes; --",
        "a\0b",
        "?1 :name {x}",
        "\u{202e}👩\u{200d}👧",
    ];

    struct Note {
        id: u32,
        text: Tainted<String>,
        reply: Option<Tainted<String>>,
        picture: Tainted<Vec<u8>>,
    }

    #[test]
    fn statements_in_the_drivers_own_macros_bind_and_read_labels() {
        let connection = Connection::open_in_memory().expect("a database");
        let create = "CREATE TABLE notes (id INTEGER, text TEXT, reply TEXT, picture BLOB)";
        connection.execute_batch(create).expect("a table");
        for (id, text) in (1..).zip(NAUGHTY) {
            let note = Note {
                id,
                text: Tainted::new(text.to_owned()),
                reply: (id % 2 == 0).then(|| Tainted::new(text.to_owned())),
                picture: Tainted::new(text.as_bytes().to_vec()),
            };
            let insert = "INSERT INTO notes VALUES (?1, ?2, ?3, ?4)";
            let values = params![note.id, note.text, note.reply, note.picture];
            assert_eq!(connection.execute(insert, values), Ok(1));
        }
        let search = "SELECT * FROM notes WHERE text = :text AND id = :id";
        for (id, text) in (1..).zip(NAUGHTY) {
            let (text, id) = (Tainted::new(text), Tainted::new(id));
            let found =
                connection.query_row(search, named_params! { ":text": text, ":id": id }, |row| {
                    Ok(Note {
                        id: row.get("id")?,
                        text: row.get("text")?,
                        reply: row.get("reply")?,
                        picture: row.get("picture")?,
                    })
                });
            let found = found.expect("one row");
            assert_eq!(found.text.raw(), text.raw());
            assert_eq!(found.picture.raw(), text.raw().as_bytes());
            let reply = found.reply.as_ref().map(|it| it.raw().as_str());
            assert_eq!(reply, found.id.is_multiple_of(2).then_some(*text.raw()));
        }
    }

    /// What SECURITY.md says of the feature: by hand, the text is there.
    #[test]
    fn called_by_hand_it_gives_the_text() {
        let text = Tainted::new("plain");
        let ToSqlOutput::Borrowed(ValueRef::Text(plain)) = text.to_sql().expect("a value") else {
            panic!("it is text");
        };
        assert_eq!(plain, b"plain");
    }

    /// Compiles where the type has not the trait: with one that has, it cannot be told what `_` is.
    #[test]
    fn nothing_private_is_bound() {
        trait Ambiguous<A> {
            const HAS: bool = false;
        }
        struct Yes;
        impl<T> Ambiguous<()> for T {}
        impl<T: ToSql> Ambiguous<Yes> for T {}
        const {
            assert!(!<Private<Tainted<String>> as Ambiguous<_>>::HAS);
            assert!(!<Private<u32> as Ambiguous<_>>::HAS);
        }
    }
}
