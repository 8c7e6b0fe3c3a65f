//! Enums with payloads: which variant a value is, and reading it as that variant and no other.
//!
//! As serde has them: by a key (`{"refund": {…}}`), by a `tag` among the payload's own fields, or
//! by a `tag` beside the payload's `content`. Only the problems of the chosen variant are told.

mod adjacent;
mod external;
mod internal;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use super::error::{Fault, Found};
use super::reader::Here;
use super::refuse::refuse;
use super::shape::{Position, RecordTable, Shape};
use super::{Read, Reader, Stop};

/// What `#[derive(ClaudeOutput)]` says of an enum with payloads.
pub trait Union: Sized {
    /// How a variant is told.
    type Told: Told;
    /// Names, shapes and rules.
    const TABLE: UnionTable;
    /// Reads the payload of the variant of a number.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn variant<'de, D: Deserializer<'de>>(
        number: u32,
        reader: Reader<'_, D>,
    ) -> Read<Self, D::Error>;
    /// The variant of a number, where it has no payload.
    fn unit(number: u32) -> Option<Self>;
}

/// An enum with payloads.
#[derive(Debug)]
pub struct UnionTable {
    /// The type's name.
    pub name: &'static str,
    /// The type's path.
    pub id: &'static str,
    /// What its documentation says.
    pub description: &'static str,
    /// How a variant is told.
    pub tagging: Tagging,
    /// The fields around the payload: the variants by their names, the tag, or tag and content.
    pub frame: RecordTable,
    /// In declaration order.
    pub variants: &'static [Variant],
}

/// How a variant is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tagging {
    /// By a key whose value is the payload.
    External,
    /// By a field among the payload's.
    Internal,
    /// By a field beside the one that holds the payload.
    Adjacent,
}

/// How a variant is told, as a type.
///
/// So what the other ways need is not compiled for an enum. In one that holds itself as the whole
/// payload of a variant it would have no end: between a tag and the fields beside it stands a
/// deserializer of ours around the one that was given.
pub trait Told {
    /// The same as a value.
    const TAGGING: Tagging;
    /// Reads an enum.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn read<'de, T: Union, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<T, D::Error>;
}

macro_rules! told {
    ($($name:ident: $tagging:ident, $visitor:path;)*) => {$(
        #[doc = concat!("[`", stringify!($tagging), "`](Tagging::", stringify!($tagging), ").")]
        #[derive(Debug)]
        pub enum $name {}

        impl Told for $name {
            const TAGGING: Tagging = Tagging::$tagging;
            fn read<'de, T: Union, D: Deserializer<'de>>(
                reader: Reader<'_, D>,
            ) -> Read<T, D::Error> {
                use $visitor as Visitor;
                let Reader { de, at } = reader;
                let ty = PhantomData;
                de.deserialize_any(Visitor { at, ty }).map_err(Stop)
            }
        }
    )*};
}
told! {
    ByKey: External, external::ExternalVisitor;
    ByTag: Internal, internal::InternalVisitor;
    ByTagAndContent: Adjacent, adjacent::AdjacentVisitor;
}

/// A variant.
#[derive(Debug)]
pub struct Variant {
    /// Its name in JSON.
    pub name: &'static str,
    /// What its documentation says.
    pub description: &'static str,
    /// What it holds.
    pub payload: Payload,
}

/// What a variant holds.
#[derive(Debug)]
pub enum Payload {
    /// Nothing.
    Unit,
    /// One value.
    Value(&'static Position),
    /// Fields with names; beside a `tag` of its own, that is the first of them.
    Record(&'static RecordTable),
    /// Fields without names.
    Tuple(&'static RecordTable),
}

impl UnionTable {
    /// The number of the variant of this name. Capitals count as small letters where no name matches
    /// exactly: the API does not promise the capitals of such texts.
    pub(super) fn find(&self, name: &str) -> Option<u32> {
        let exact = self.variants.iter().position(|it| it.name == name);
        let near = || {
            let mut variants = self.variants.iter();
            variants.position(|it| it.name.eq_ignore_ascii_case(name))
        };
        exact.or_else(near).and_then(|at| u32::try_from(at).ok())
    }

    /// The names of tag and content, where they stand beside each other.
    pub(super) fn frame_names(&self) -> [&'static str; 2] {
        let name = |at: usize| self.frame.fields.get(at).map_or("", |field| field.name);
        [name(0), name(1)]
    }

    fn variant(&self, number: u32) -> Option<&Variant> {
        self.variants.get(number as usize)
    }

    pub(super) fn is_unit(&self, number: u32) -> bool {
        let variant = self.variant(number);
        matches!(variant.map(|variant| &variant.payload), Some(Payload::Unit))
    }

    /// Whether the variant of a number has content.
    fn needs_content(&self, number: u32) -> bool {
        self.variant(number).is_some() && !self.is_unit(number)
    }
}

impl<D> Reader<'_, D> {
    /// One of the variants of an enum.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    pub fn union<'de, T: Union>(self) -> Read<T, D::Error>
    where
        D: Deserializer<'de>,
    {
        <T::Told as Told>::read(self)
    }

    /// `null`, which is the whole payload of a variant that has none.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    #[doc(hidden)]
    pub fn null<'de>(self) -> Read<(), D::Error>
    where
        D: Deserializer<'de>,
    {
        self.de
            .deserialize_any(NullVisitor { at: self.at })
            .map_err(Stop)
    }
}

/// Notes that a value is no object, where a variant's is.
#[cold]
fn refuse<T: Union, V>(at: &Here<'_>, found: Found) -> Option<V> {
    let shape = const { &Shape::union::<T>() };
    at.note(Fault::Kind { shape, found });
    None
}

struct NullVisitor<'c> {
    at: &'c Here<'c>,
}

impl NullVisitor<'_> {
    #[cold]
    fn refuse(self, found: Found) -> Option<()> {
        let shape = const { &Shape::NULL };
        self.at.note(Fault::Kind { shape, found });
        None
    }
}

impl<'de> Visitor<'de> for NullVisitor<'_> {
    type Value = Option<()>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null")
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(()))
    }
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Some(()))
    }
    refuse!(bool number text array object);
}

/// Reads a tag's text: the number of the variant, or `None` when it has been noted that there is no
/// such variant.
pub(super) struct TagSeed<'c> {
    pub(super) table: &'static UnionTable,
    pub(super) at: &'c Here<'c>,
}

impl TagSeed<'_> {
    #[cold]
    fn refuse(self, found: Found) -> Option<u32> {
        let table = self.table;
        self.at.note(Fault::Tag { table, found });
        None
    }
}

impl<'de> DeserializeSeed<'de> for TagSeed<'_> {
    type Value = Option<u32>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Self::Value, D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for TagSeed<'_> {
    type Value = Option<u32>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a tag")
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.table.find(text).or_else(|| self.refuse(Found::Text)))
    }
    refuse!(bool number null array object);
}

/// Reads the payload of a variant, wherever serde wants a seed.
struct VariantSeed<'c, T> {
    number: u32,
    at: &'c Here<'c>,
    ty: PhantomData<T>,
}

impl<'de, T: Union> DeserializeSeed<'de> for VariantSeed<'_, T> {
    type Value = Option<T>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Option<T>, D::Error> {
        T::variant(self.number, Reader { de, at: self.at }).map_err(|stop| stop.0)
    }
}
