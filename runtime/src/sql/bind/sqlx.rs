//! sqlx's `Type`, `Encode` and `Decode`: `query!("…", text)`, `query.bind(text)`, `row.get("text")`.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};
use sqlx_0_9 as sqlx;

use super::BoundByDriver;
use crate::taint::{Privatable, Private, Taintable, Tainted};

/// Bound as what it holds, on every database of sqlx's. **An exit**: `text.encode_by_ref(&mut buffer)`
/// writes the text into the buffer of whoever calls it, and so does every function that takes an
/// `Encode`; a type of the program's may be the `Database`. sqlx's own send it to the server.
#[cfg(feature = "sqlx-0_9-bind")]
#[diagnostic::do_not_recommend]
impl<'q, DB: Database, T: Taintable + Encode<'q, DB>> Encode<'q, DB> for Tainted<T> {
    fn encode(self, out: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.into_raw().encode(out)
    }

    fn encode_by_ref(&self, out: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.raw().encode_by_ref(out)
    }

    fn produces(&self) -> Option<DB::TypeInfo> {
        self.raw().produces()
    }

    fn size_hint(&self) -> usize {
        self.raw().size_hint()
    }
}

#[cfg(not(feature = "sqlx-0_9-bind"))]
impl<DB: Database, T: Taintable + BoundByDriver> Encode<'_, DB> for Tainted<T> {
    fn encode_by_ref(&self, _: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Ok(IsNull::Yes)
    }
}

impl<DB: Database, T: Privatable + BoundByDriver> Encode<'_, DB> for Private<T> {
    fn encode_by_ref(&self, _: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Ok(IsNull::Yes)
    }
}

macro_rules! reads {
    ($($label:ident: $held:ident;)*) => {$(
        /// The type of what it holds.
        #[diagnostic::do_not_recommend]
        impl<DB: Database, T: $held + Type<DB>> Type<DB> for $label<T> {
            fn type_info() -> DB::TypeInfo {
                T::type_info()
            }

            fn compatible(ty: &DB::TypeInfo) -> bool {
                T::compatible(ty)
            }
        }

        /// Read as what it holds, and labelled.
        #[diagnostic::do_not_recommend]
        impl<'r, DB: Database, T: $held + Decode<'r, DB>> Decode<'r, DB> for $label<T> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                T::decode(value).map($label::new)
            }
        }
    )*};
}
reads! {
    Tainted: Taintable;
    Private: Privatable;
}
