//! Structs whose fields stand among those of another.

use serde::de::MapAccess;

use super::Stop;
use super::compare::Parts;
use super::record::{Missing, Record, Slot};
use super::shape::RecordTable;
use crate::json::{JsonMembers, JsonObject};

/// A struct whose fields may stand among those of another.
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot stand among others",
    label = "not a struct with named fields",
    note = "what is flattened, or stands beside a `tag`, is a struct with named fields and `#[derive(ClaudeOutput)]`; beside a `tag` write `content = \"…\"` for any other type [taintless::errors T308]"
)]
pub trait Flat: Record + JsonMembers {
    /// What it consists of, for `assert_output_eq!`.
    fn flat_parts(&self) -> Parts<'_> {
        Parts::UNTOLD
    }
}

#[diagnostic::do_not_recommend]
impl<T: Flat> Flat for Box<T> {
    fn flat_parts(&self) -> Parts<'_> {
        T::flat_parts(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Record> Record for Box<T> {
    type Partial = T::Partial;
    const TABLE: RecordTable = T::TABLE;
    #[inline]
    fn begin() -> Self::Partial {
        T::begin()
    }
    #[inline]
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut Self::Partial,
        number: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>> {
        T::field(partial, number, slot)
    }
    fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self> {
        T::finish(partial, missing).map(Box::new)
    }
}

/// A type that is flattened. The derive calls these by the type's own tokens, so that rustc points
/// there, and tells one error for all of them: that the type is not [`Flat`].
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot stand among others",
    label = "not a struct with named fields",
    note = "what is flattened, or stands beside a `tag`, is a struct with named fields and `#[derive(ClaudeOutput)]`; beside a `tag` write `content = \"…\"` for any other type [taintless::errors T308]"
)]
pub trait Flattened: Sized {
    /// As [`JsonMembers::write_members`].
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a>;
    /// As [`Record::Partial`].
    type Partial;
    /// As [`Record::TABLE`].
    const FIELDS: &'static RecordTable;
    /// As [`Record::begin`].
    fn begin() -> Self::Partial;
    /// As [`Record::field`].
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut Self::Partial,
        number: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>>;
    /// As [`Flat::flat_parts`].
    fn parts(&self) -> Parts<'_>;
    /// As [`Record::finish`].
    fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self>;
}

impl<T: Flat> Flattened for T {
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
        <T as JsonMembers>::write_members(self, object)
    }
    type Partial = <T as Record>::Partial;
    const FIELDS: &'static RecordTable = &<T as Record>::TABLE;
    #[inline]
    fn begin() -> <T as Record>::Partial {
        <T as Record>::begin()
    }
    #[inline]
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut <T as Record>::Partial,
        number: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>> {
        <T as Record>::field(partial, number, slot)
    }
    fn parts(&self) -> Parts<'_> {
        self.flat_parts()
    }
    #[inline]
    fn finish(partial: <T as Record>::Partial, missing: &Missing<'_>) -> Option<Self> {
        <T as Record>::finish(partial, missing)
    }
}
