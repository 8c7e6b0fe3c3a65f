//! The writer that an impl composes with, and that shows it nothing.

use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;

use super::{JsonKey, JsonMembers, JsonOut, MemberName};
use crate::taint::Inert;

/// Tells one writer from every other: a lifetime that is neither stretched nor shrunk.
type Brand<'a> = PhantomData<fn(&'a ()) -> &'a ()>;

/// Where one JSON value is to be written.
///
/// Opaque: it takes values that are [`JsonOut`] and shows nothing of what was written.
#[must_use = "a value is wanted here; for none write `out.null()`"]
pub struct JsonWriter<'a> {
    out: &'a mut Vec<u8>,
    brand: Brand<'a>,
}

/// That the value was written; a [`JsonWriter`] answers with it.
#[must_use]
pub struct Written<'a>(Brand<'a>);

impl<'a> JsonWriter<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>) -> Self {
        JsonWriter {
            out,
            brand: PhantomData,
        }
    }

    /// `null`
    pub fn null(self) -> Written<'a> {
        self.verbatim(b"null")
    }

    /// An inert value: a number as a number, `bool` as what it is, others as their text.
    pub fn inert<T: Inert>(self, value: &T) -> Written<'a> {
        super::value::write_inert(value, self)
    }

    /// `[…]`
    pub fn array(self) -> JsonArray<'a> {
        self.out.push(b'[');
        JsonArray {
            out: self.out,
            is_empty: true,
            brand: PhantomData,
        }
    }

    /// `{…}`
    pub fn object(self) -> JsonObject<'a> {
        self.out.push(b'{');
        JsonObject {
            out: self.out,
            is_empty: true,
            brand: PhantomData,
        }
    }

    /// What `serde_json` makes of a text or a number. (Writing to a `Vec` does not fail.)
    pub(super) fn plain<T: Serialize + ?Sized>(self, value: &T) -> Written<'a> {
        let _ = serde_json::to_writer(self.out, value);
        Written(PhantomData)
    }

    /// What is one JSON value already.
    pub(super) fn verbatim(self, json: &[u8]) -> Written<'a> {
        self.out.extend_from_slice(json);
        Written(PhantomData)
    }
}

/// An array that is being written.
#[must_use = "`end()` ends the array"]
pub struct JsonArray<'a> {
    out: &'a mut Vec<u8>,
    is_empty: bool,
    brand: Brand<'a>,
}

impl<'a> JsonArray<'a> {
    /// One more item.
    pub fn item<T: JsonOut + ?Sized>(mut self, item: &T) -> Self {
        if !std::mem::replace(&mut self.is_empty, false) {
            self.out.push(b',');
        }
        let _ = item.write_json(JsonWriter::new(self.out));
        self
    }

    /// No more.
    pub fn end(self) -> Written<'a> {
        self.out.push(b']');
        Written(PhantomData)
    }
}

/// An object that is being written.
#[must_use = "`end()` ends the object"]
pub struct JsonObject<'a> {
    out: &'a mut Vec<u8>,
    is_empty: bool,
    brand: Brand<'a>,
}

impl<'a> JsonObject<'a> {
    /// One more member, named by the program.
    pub fn field<K: MemberName, T: JsonOut + ?Sized>(self, name: &K, value: &T) -> Self {
        self.member(name, value)
    }

    /// One more member of a map, whoever wrote the key.
    pub(super) fn member<K: JsonKey, T: JsonOut + ?Sized>(mut self, name: &K, value: &T) -> Self {
        self.name(name);
        let _ = value.write_json(JsonWriter::new(self.out));
        self
    }

    /// One more member, whose value is composed in place.
    ///
    /// ```
    /// use taintless::{json::{JsonOut, JsonWriter, Written}, trusted};
    /// struct Line(f64, f64);
    /// impl JsonOut for Line {
    ///     fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
    ///         let ends = out.object().field_with(&trusted!("ends"), |out| out.array().item(&self.0).item(&self.1).end());
    ///         ends.end()
    ///     }
    /// }
    /// assert_eq!(Line(1.0, 2.5).to_json().as_bytes(), br#"{"ends":[1.0,2.5]}"#);
    /// ```
    pub fn field_with<K: MemberName>(
        mut self,
        name: &K,
        write: impl for<'b> FnOnce(JsonWriter<'b>) -> Written<'b>,
    ) -> Self {
        self.name(name);
        let _ = write(JsonWriter::new(self.out));
        self
    }

    /// The members of another value, among the others.
    pub fn flatten<T: JsonMembers + ?Sized>(self, value: &T) -> Self {
        value.write_members(self)
    }

    /// No more.
    pub fn end(self) -> Written<'a> {
        self.out.push(b'}');
        Written(PhantomData)
    }

    fn name<K: JsonKey>(&mut self, name: &K) {
        if !std::mem::replace(&mut self.is_empty, false) {
            self.out.push(b',');
        }
        name.write_key(super::map::KeyWriter::new(self.out));
        self.out.push(b':');
    }
}

macro_rules! redacted {
    ($($name:ident)*) => {$(
        /// Redacted: what was written is not shown.
        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}
redacted!(JsonWriter JsonArray JsonObject Written);
