//! Model output: typed values read from a model's JSON, with every problem of it told.
//!
//! `#[derive(ClaudeOutput)]` makes a type that a reply is read into. Reading is one pass over
//! `serde_json`'s deserializer: no tree of values stands in between, and nothing is allocated but
//! the values. How every problem is told all the same:
//!
//! - A reader asks its deserializer for *any* value, so a value of the wrong kind reaches a
//!   visitor of ours: it notes the problem, skips what it was given, and answers `None`. Only
//!   broken JSON ends the pass early.
//! - Fields not yet seen are `None`, fields seen but not sound `Some(None)`: a record is built when
//!   all are sound, and otherwise every fault in it has been noted.
//! - Where a value stands is a list on the stack of child numbers (`reader.rs`); it is copied when
//!   a problem is noted, and byte offsets are found by a second scan when the pass has failed
//!   (`locate.rs`). So a sound reply pays for none of it.
//!
//! What a type looks like is const data ([`Shape`]): both schemas, the words of the errors and the
//! names in pointers come from there. Const evaluation proves that no run-time text is in it, the
//! same proof as [`Literal`](crate::Literal)'s.

mod body;
mod choice;
mod container;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "uuid"))]
mod date;
mod error;
mod feedback;
mod locate;
mod name;
mod number;
mod parse;
mod reader;
mod record;
mod refuse;
mod reply;
mod rule;
mod scalar;
mod schema;
mod shape;
mod wire;
mod words;

use serde::de::Deserializer;

pub use body::JsonBody;
pub use error::{Found, OutputError, Place, Problem, ProblemKind};
pub use reader::{Read, Reader, Stop};
pub use reply::Reply;
pub use shape::Shape;
pub use wire::WireSchema;

/// A type that a model's reply is read into; made by `#[derive(ClaudeOutput)]`.
///
/// ```
/// use taintless::prelude::*;
///
/// /// What an e-mail is about.
/// #[derive(ClaudeOutput)]
/// struct Triage {
///     /// From 1, can wait, to 5, call at once.
///     #[claude(range(min = 1, max = 5))]
///     severity: u8,
///     /// What the customer wants, in one sentence.
///     #[claude(length(min = 1, max = 200))]
///     summary: Tainted<String>,
///     #[claude(pattern = "^FW-[0-9]{6}$")]
///     order: Option<Tainted<String>>,
/// }
///
/// let reply = Tainted::new(r#"{"severity": 2, "summary": "Where is my parcel?"}"#);
/// let triage = Triage::parse(&reply)?;
/// assert_eq!(triage.severity, 2);
///
/// let error = Triage::parse(&Tainted::new(r#"{"severity": 9}"#)).err().expect("two problems");
/// let pointers: Vec<&str> = error.problems().iter().map(|problem| problem.pointer()).collect();
/// assert_eq!(pointers, ["/summary", "/severity"]);
/// # Ok::<(), OutputError>(())
/// ```
///
/// An impl by hand gets no power that the derive lacks: [`Reader`] yields values of types that
/// are [`ClaudeOutput`] themselves, in which text is [`Tainted`](crate::Tainted), and nothing else.
///
/// ```
/// use taintless::output::{Read, Reader, Shape};
/// use taintless::prelude::*;
/// struct OrderId(u32);
/// impl ClaudeOutput for OrderId {
///     const SHAPE: Shape = u32::SHAPE;
///     fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
///         Ok(u32::read(reader)?.map(OrderId))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a model's reply",
    label = "not a type of model output",
    note = "a model wrote it, so text is `Tainted<String>`; numbers, `bool`, `Option`, `Vec`, `Box`, and structs and field-less enums with `#[derive(ClaudeOutput)]` stand as they are"
)]
pub trait ClaudeOutput: Sized {
    /// What the JSON looks like.
    const SHAPE: Shape;

    /// Reads a value. `Ok(None)` says that problems were noted.
    ///
    /// # Errors
    /// [`Stop`] when the deserializer cannot go on: the text is not JSON.
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error>;

    /// The value of a field that is absent: `None` means that a field cannot be.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Reads a reply: tainted text or bytes, or plain ones, which count as untrusted.
    ///
    /// # Errors
    /// [`OutputError`] with every problem of the reply.
    fn parse<R: Reply + ?Sized>(reply: &R) -> Result<Self, OutputError> {
        parse::parse(reply)
    }

    /// The full JSON Schema (2020-12), with every rule.
    #[must_use]
    fn schema() -> schemars::Schema {
        schema::document(&Self::SHAPE)
    }

    /// The schema as the API takes it, in declaration order. Rules that the API takes no keyword
    /// for are said in words, in the descriptions.
    #[must_use]
    fn wire_schema() -> WireSchema {
        wire::wire_schema(&Self::SHAPE)
    }
}

#[doc(hidden)]
pub mod hidden {
    //! What `#[derive(ClaudeOutput)]` expands to.
    pub use super::parse::deserialize;
    pub use super::reader::{Read, Reader, Stop};
    pub use super::record::{FieldType, Filled, Missing, Record, Seen, Slot};
    pub use super::rule::{
        Defaulted, Matched, Measured, Pattern, PatternCell, Ranged, check, check_default,
    };
    pub use super::schema::{json_schema, schema_id, schema_name};
    pub use super::shape::{
        ChoiceTable, Constant, Field, Length, Number, Range, RecordTable, Shape,
    };
    pub use schemars;
    pub use serde;

    /// A schema's name.
    pub type Name = std::borrow::Cow<'static, str>;
}
