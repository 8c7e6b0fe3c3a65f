//! Structs that are still arriving.

use super::node::{Begun, First, Member, Node, Value, sealed};
use super::stream::Empty;
use crate::output::name::{NUMBER, find};
use crate::output::shape::RecordTable;

/// What `#[derive(ClaudeOutput)]` says of the snapshot of a struct, or of a variant with fields:
/// fields by their numbers, so it is never shown a key or a text.
#[diagnostic::on_unimplemented(
    message = "fields of a type that shows none while it arrives",
    label = "a type without `#[claude(stream)]`",
    note = "write `#[claude(stream)]` above this type, too [taintless::errors T331]"
)]
pub trait Fields: 'static {
    /// What the complete fields are gathered in.
    type Whole;
    /// Names.
    const TABLE: &'static RecordTable;
    /// Which type it is and how many of it may stand in one another, where it can hold itself.
    const LEVELS: Option<(&'static str, u32)> = None;
    /// Nothing seen.
    fn fresh() -> Self;
    /// A field begins.
    fn begin(&mut self, number: u32, first: First) -> Begun;
    /// A field, as far as it has come.
    fn child(&mut self, number: u32) -> Option<&mut dyn Node>;
    /// A field is complete.
    fn complete(&mut self, number: u32, value: &Value<'_>);
    /// The complete fields.
    fn take(&mut self) -> Self::Whole;
}

impl<F: Fields> Fields for Box<F> {
    type Whole = F::Whole;
    const TABLE: &'static RecordTable = F::TABLE;
    const LEVELS: Option<(&'static str, u32)> = F::LEVELS;
    fn fresh() -> Self {
        Box::new(F::fresh())
    }
    fn begin(&mut self, number: u32, first: First) -> Begun {
        Fields::begin(&mut **self, number, first)
    }
    fn child(&mut self, number: u32) -> Option<&mut dyn Node> {
        Fields::child(&mut **self, number)
    }
    fn complete(&mut self, number: u32, value: &Value<'_>) {
        Fields::complete(&mut **self, number, value);
    }
    fn take(&mut self) -> F::Whole {
        (**self).take()
    }
}

impl<F: Fields> Empty for F {
    fn empty() -> Self {
        F::fresh()
    }
}

impl<F: Fields> sealed::Sealed for F {}
impl<F: Fields> Node for F {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        let number = find(F::TABLE, member.key, member.next);
        if number >= NUMBER {
            return member.unknown();
        }
        // That of a flattened struct's field is another in there.
        Fields::begin(self, number, member.first).under(number)
    }

    fn child(&mut self, number: u32) -> Option<&mut dyn Node> {
        Fields::child(self, number)
    }

    fn complete(&mut self, number: u32, value: &Value<'_>) {
        Fields::complete(self, number, value);
    }

    fn levels(&self) -> Option<(&'static str, u32)> {
        F::LEVELS
    }
}
