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

mod buffer;
mod calendar;
mod candidate;
mod choice;
mod collide;
mod compare;
mod constraint;
mod container;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "uuid"))]
mod date;
mod default;
mod error;
mod extract;
mod feedback;
mod fit;
mod flat;
mod format;
mod held;
mod level;
mod limits;
mod list;
mod locate;
mod map;
mod message;
mod name;
mod number;
mod parse;
mod partial;
mod pattern;
mod private;
mod reader;
mod record;
mod refuse;
mod reply;
mod rule;
mod scalar;
mod schema;
mod shape;
mod tuple;
mod unchecked;
mod union;
mod unmigrated;
#[cfg(feature = "proptest-1")]
pub(crate) mod valid;
mod wire;
#[cfg(feature = "agent")]
mod withhold;
mod words;

use serde::de::Deserializer;

use crate::json::JsonOut;
use crate::taint::Trusted;

pub use crate::json::JsonBody;
pub use error::{Found, OutputError, Place, Problem, ProblemKind};
pub use limits::{Limits, UnknownFields};
pub use map::{MapKey, TaintedMap};
pub(crate) use message::Message;
pub use partial::{
    Chosen, Growing, HasSnapshot, OutputStream, Part, PartialList, PartialMap, PartialText, Piece,
    Streamed, Whole,
};
pub use reader::{Read, Reader, Stop};
pub use reply::Reply;
pub use shape::Shape;
pub use unchecked::Unchecked;
pub(crate) use wire::{Spent, wire_schemas};
pub use wire::{WireError, WireSchema, WireTool};
#[cfg(feature = "agent")]
pub(crate) use withhold::check_withheld;

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
/// What is read goes out again as JSON, under the same names: see [`JsonOut`]. A field that is not to
/// is `#[claude(skip_serializing)]`.
///
/// An impl by hand gets no power that the derive lacks: [`Reader`] yields values of types that
/// are [`ClaudeOutput`] themselves, in which text is [`Tainted`](crate::Tainted), and nothing else.
///
/// ```
/// use taintless::output::{Read, Reader, Shape};
/// use taintless::prelude::*;
/// #[derive(JsonOut)]
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
    note = "a model wrote it, so text is `Tainted<String>`; numbers, `bool`, `Option`, `Vec`, `Box`, `TaintedMap`, and structs and enums with `#[derive(ClaudeOutput)]` stand as they are [taintless::errors T301]",
    note = "keys of std's maps and items of its sets are numbers, field-less enums, and newtypes with `#[derive(Inert)]`, which are ordered or hashed"
)]
pub trait ClaudeOutput: JsonOut + Sized + 'static {
    /// What the JSON looks like.
    const SHAPE: Shape;

    /// Reads a value. `Ok(None)` says that problems were noted.
    ///
    /// # Errors
    /// [`Stop`] when the deserializer cannot go on: the text is not JSON.
    fn read<'de, D: Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error>;

    /// The same, into a place that is `None` before: so no value is moved from call to call.
    ///
    /// # Errors
    /// As for [`read`](Self::read).
    #[doc(hidden)]
    #[inline]
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<Self>,
    ) -> Result<(), Stop<D::Error>> {
        reader::put(place, Self::read(reader)?);
        Ok(())
    }

    /// The value of a field that is absent: `None` means that a field cannot be.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// What it consists of, for `assert_output_eq!`. Opaque.
    #[doc(hidden)]
    fn parts_to_compare(&self) -> compare::Parts<'_> {
        compare::Parts::UNTOLD
    }

    /// Reads a reply: tainted text or bytes, or plain ones, which count as untrusted.
    ///
    /// # Errors
    /// [`OutputError`] with every problem of the reply.
    fn parse<R: Reply + ?Sized>(reply: &R) -> Result<Self, OutputError> {
        Self::parse_with(reply, &Limits::new())
    }

    /// The same within other limits.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    fn parse_with<R: Reply + ?Sized>(reply: &R, limits: &Limits) -> Result<Self, OutputError> {
        parse::parse(reply, limits).map_err(OutputError::withhold::<Self>)
    }

    /// Reads a reply that has words or a fence around its JSON.
    ///
    /// ```
    /// use taintless::prelude::*;
    /// #[derive(ClaudeOutput)]
    /// struct Verdict {
    ///     is_spam: bool,
    /// }
    /// let reply = Tainted::new("Here you go:\n```json\n{\"is_spam\": true}\n```\nAnything else?");
    /// assert!(Verdict::extract(&reply)?.is_spam);
    /// # Ok::<(), OutputError>(())
    /// ```
    ///
    /// What is read, and what is not:
    ///
    /// 1. If the whole reply, but for blank space around it, is JSON, it is read as by
    ///    [`parse`](Self::parse), and nothing is looked for in it.
    /// 2. Otherwise every value counts that begins with the type's bracket and stands by itself:
    ///    outside other values, outside strings, and not in the brackets of JSON that is broken.
    ///    Fences and their languages mean nothing here.
    /// 3. Exactly one has to fit the type and its rules. **Where more than one does, the reply is
    ///    refused as [`Ambiguous`](ProblemKind::Ambiguous), even if they are equal.** Taking the
    ///    first would let whoever is quoted before the answer write it, taking the last whoever is
    ///    quoted after it.
    /// 4. A reply that ends within a value is [`Cut`](ProblemKind::Cut), even if a value before it
    ///    fits: that was a draft.
    /// 5. Where none fits, its problems are told, with places in the whole reply; where none of
    ///    several does, [`NoneFits`](ProblemKind::NoneFits) and the problems of the longest; where
    ///    there is none, [`NoJson`](ProblemKind::NoJson), with the place where the longest broken
    ///    one breaks.
    /// 6. A type without brackets (text, a number, an enum) is read from a reply that is nothing
    ///    else, or from its only fenced block.
    ///
    /// Nothing is repaired, and JSON that is broken does not count (models restate a format with
    /// dots in it). So two things stay open. In a reply whose strings are not escaped nobody can
    /// tell which quotes are the model's. And where the model's own answer is broken and somebody
    /// else's is quoted whole beside it, the quoted one is the only one that fits. Prefer
    /// [`parse`](Self::parse), with [`wire_schema`](Self::wire_schema) in the request, wherever the
    /// API offers it.
    ///
    /// # Errors
    /// [`OutputError`] as the rules say.
    fn extract<R: Reply + ?Sized>(reply: &R) -> Result<Self, OutputError> {
        Self::extract_with(reply, &Limits::new())
    }

    /// The same within other limits. Bytes are those of the whole reply.
    ///
    /// # Errors
    /// As [`extract`](Self::extract).
    fn extract_with<R: Reply + ?Sized>(reply: &R, limits: &Limits) -> Result<Self, OutputError> {
        extract::extract(reply, limits).map_err(OutputError::withhold::<Self>)
    }

    /// Reads a reply while it arrives, in time that is linear in its length.
    ///
    /// Each piece updates a *snapshot*, whose type `#[claude(stream)]` makes: each field is absent,
    /// partial or complete, and a field is held to its rules when it is complete. The first problem
    /// is told by the piece that makes it plain, so the rest need not be paid for. Only
    /// [`finish`](OutputStream::finish) gives the value, and it is what [`parse`](Self::parse) makes
    /// of the whole text, however it was cut.
    ///
    /// ```
    /// use taintless::prelude::*;
    ///
    /// #[derive(ClaudeOutput)]
    /// #[claude(stream)]
    /// struct Triage {
    ///     #[claude(range(min = 1, max = 5))]
    ///     severity: u8,
    ///     summary: Tainted<String>,
    /// }
    ///
    /// let mut stream = Triage::stream();
    /// let so_far = stream.push(r#"{"severity": 2, "summary": "Where is"#)?;
    /// assert_eq!(so_far.severity().complete(), Some(&2));
    /// assert!(so_far.summary().partial().is_some());
    ///
    /// stream.push(r#" my parcel?"}"#)?;
    /// assert_eq!(stream.finish()?.severity, 2);
    ///
    /// let error = Triage::stream().push(r#"{"severity": 9, "summ"#).err();
    /// assert_eq!(error.expect("out of range").problems()[0].pointer(), "/severity");
    /// # Ok::<(), OutputError>(())
    /// ```
    #[must_use]
    fn stream() -> OutputStream<Self>
    where
        Self: HasSnapshot,
    {
        Self::stream_with(&Limits::new())
    }

    /// The same within other limits.
    #[must_use]
    fn stream_with(limits: &Limits) -> OutputStream<Self>
    where
        Self: HasSnapshot,
    {
        OutputStream::new(*limits)
    }

    /// The full JSON Schema (2020-12), with every rule. It is made once.
    #[must_use]
    fn schema() -> &'static schemars::Schema {
        schema::document::<Self>()
    }

    /// The schema as the API takes it, in declaration order. Rules that the API takes no keyword
    /// for are said in words, in the descriptions; maps are arrays of `key` and `value`; a type that
    /// holds itself is written out to its last level. It is made once.
    ///
    /// # Errors
    /// [`WireError`] when there are more optional or union-typed properties than the API takes. For
    /// a derived type without parameters that is a compile error already.
    fn wire_schema() -> Result<&'static WireSchema, WireError> {
        wire::wire_schema::<Self>()
    }

    /// The type as what a tool is called with. The tool's description is the type's.
    ///
    /// # Errors
    /// As for [`wire_schema`](Self::wire_schema); also when the type is no object, or the name is
    /// none that the API takes.
    fn wire_tool(name: Trusted<&'static str>) -> Result<WireTool, WireError> {
        WireTool::new::<Self>(name)
    }
}

#[doc(hidden)]
pub mod hidden {
    //! What `#[derive(ClaudeOutput)]` expands to.

    pub mod text {
        //! The type that a plain field is read as.

        /// Text that a model wrote.
        pub type Tainted = crate::Tainted<String>;
    }

    pub use super::collide::check_names;
    pub use super::compare::{Parts, assert_output_eq, assert_output_eq_json};
    pub use super::container::Container;
    pub use super::default::{Defaulted, check_default};
    pub use super::fit::{check_constant, check_multiple, check_range};
    pub use super::flat::{Flat, Flattened};
    pub use super::format::{Format, format_holds};
    pub use super::held::{Held, ItemPlace, Placed, Spot};
    pub use super::level::Level;
    pub use super::parse::deserialize;
    pub use super::partial::{
        Begun, Chosen, Fields, First, Growing, ItemRules, ItemsOf, Node, Part, Streamed,
        StreamedField, Value, Variants, Whole, begin_fields, payload,
    };
    pub use super::pattern::{Pattern, PatternCell};
    pub use super::reader::{Read, Reader, Stop};
    pub use super::record::{FieldType, Missing, Record, Seen, Slot, check_items};
    pub use super::rule::{Distinct, Listed, Matched, Measured, Ranged, Values, check};
    pub use super::schema::{json_schema, schema_id, schema_name};
    pub use super::shape::{
        ChoiceTable, Constant, Field, Length, Number, Position, Range, RecordTable, Recursive,
        Rules, Shape, WrappedTable, flat,
    };
    pub use super::union::{
        ByKey, ByTag, ByTagAndContent, Payload, Tagging, Told, Union, UnionTable, Variant,
    };
    #[allow(deprecated, reason = "whoever calls it is warned")]
    pub use super::unmigrated::unmigrated_text;
    pub use super::unmigrated::{UnmigratedField, UnmigratedType, unmigrated_parts};
    pub use super::wire::check_budget;
    pub use schemars;
    pub use serde;
    pub use serde_json::json;

    /// A schema's name.
    pub type Name = std::borrow::Cow<'static, str>;
}
