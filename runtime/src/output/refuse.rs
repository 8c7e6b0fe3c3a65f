//! The visitor's methods for kinds of values that a type does not take: each notes the kind.
//!
//! They call the visitor's `refuse(self, found)`, and read over what has parts.

/// Methods of a `Visitor`, of whose value type `refuse` answers.
macro_rules! refuse {
    ($($kind:ident)*) => {$(
        $crate::output::refuse::method!($kind);
    )*};
}

macro_rules! method {
    (bool) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Boolean))
        }
    };
    (number) => {
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Integer))
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Integer))
        }
        fn visit_u128<E>(self, _: u128) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Integer))
        }
        fn visit_i128<E>(self, _: i128) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Integer))
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Number))
        }
    };
    (text) => {
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Text))
        }
    };
    (null) => {
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Null))
        }
        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(self.refuse($crate::output::Found::Null))
        }
        // An `Option` of another format is its value.
        fn visit_some<D: ::serde::Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
            de.deserialize_any(self)
        }
    };
    (array) => {
        fn visit_seq<A: ::serde::de::SeqAccess<'de>>(
            self,
            items: A,
        ) -> Result<Self::Value, A::Error> {
            $crate::output::reader::skip_items(items)?;
            Ok(self.refuse($crate::output::Found::Array))
        }
    };
    (object) => {
        fn visit_map<A: ::serde::de::MapAccess<'de>>(
            self,
            members: A,
        ) -> Result<Self::Value, A::Error> {
            let found = $crate::output::number::skip_map(members)?;
            Ok(self.refuse(found))
        }
    };
}

/// The other methods of a `Visitor` of keys. In JSON they are text; to what a key of another format
/// is, serde's own answer would quote it.
macro_rules! no_key {
    ($answer:expr) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_u128<E>(self, _: u128) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_i128<E>(self, _: i128) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_char<E>(self, _: char) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
            Ok($answer)
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($answer)
        }
    };
}

pub(super) use {method, no_key, refuse};
