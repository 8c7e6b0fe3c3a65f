//! The `ToSql` and `FromSql` of tokio-postgres and postgres: `&[&text]`, `row.get("text")`.

use std::error::Error;

use bytes::BytesMut;
#[cfg(feature = "postgres-types-0_2-bind")]
use postgres_types_0_2::Format;
use postgres_types_0_2::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use super::BoundByDriver;
use crate::taint::{Privatable, Private, Taintable, Tainted};

/// Bound as what it holds. **An exit**: `text.to_sql(&ty, &mut bytes)` writes the text into the
/// bytes of whoever calls it, and so does every function that takes a `ToSql`. The drivers' own send
/// it to the server.
#[cfg(feature = "postgres-types-0_2-bind")]
#[diagnostic::do_not_recommend]
impl<T: Taintable + ToSql> ToSql for Tainted<T> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        self.raw().to_sql(ty, out)
    }

    fn accepts(ty: &Type) -> bool {
        T::accepts(ty)
    }

    fn encode_format(&self, ty: &Type) -> Format {
        self.raw().encode_format(ty)
    }

    to_sql_checked!();
}

#[cfg(not(feature = "postgres-types-0_2-bind"))]
impl<T: Taintable + BoundByDriver> ToSql for Tainted<T> {
    fn to_sql(&self, _: &Type, _: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        Ok(IsNull::Yes)
    }

    fn accepts(_: &Type) -> bool {
        false
    }

    to_sql_checked!();
}

impl<T: Privatable + BoundByDriver> ToSql for Private<T> {
    fn to_sql(&self, _: &Type, _: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        Ok(IsNull::Yes)
    }

    fn accepts(_: &Type) -> bool {
        false
    }

    to_sql_checked!();
}

macro_rules! reads {
    ($($label:ident: $held:ident;)*) => {$(
        /// Read as what it holds, and labelled.
        #[diagnostic::do_not_recommend]
        impl<'a, T: $held + FromSql<'a>> FromSql<'a> for $label<T> {
            fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
                T::from_sql(ty, raw).map($label::new)
            }

            fn from_sql_null(ty: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
                T::from_sql_null(ty).map($label::new)
            }

            fn accepts(ty: &Type) -> bool {
                T::accepts(ty)
            }
        }
    )*};
}
reads! {
    Tainted: Taintable;
    Private: Privatable;
}
