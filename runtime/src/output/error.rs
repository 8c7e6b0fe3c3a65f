//! What is told of a reply that does not fit: places and words of the schema, never the reply's.

use std::fmt;

use super::reader::{Note, Step};
use super::rule::Broken;
use super::shape::{RecordTable, Shape};
use super::union::UnionTable;
use super::words;
use crate::taint::Tainted;

/// A reply that does not fit its type: every problem of it.
///
/// Neither `Display` nor `Debug` shows anything of the reply: they are made of the schema's words,
/// of numbers, and of the kinds of values that were found.
#[derive(Debug, Clone)]
#[must_use]
pub struct OutputError {
    pub(super) problems: Vec<Problem>,
    pub(super) more: usize,
}

impl OutputError {
    /// The problems, in the order of the document: what is told of a whole comes before what is
    /// told of its parts, and what is told of one value is in the order of its rules. At most 64,
    /// or what the [`Limits`](super::Limits) say; see [`more`](Self::more).
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many problems there were beyond those told.
    pub fn more(&self) -> usize {
        self.more
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.problems.len() + self.more;
        let plural = if count == 1 { "" } else { "s" };
        write!(
            f,
            "the reply does not fit its schema: {count} problem{plural}"
        )?;
        for problem in &self.problems {
            write!(f, "; {problem}")?;
        }
        if self.more > 0 {
            write!(f, "; and {} more", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for OutputError {}

/// One problem of a reply.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(super) pointer: String,
    pub(super) kind: ProblemKind,
    /// Made of the schema's words and numbers only.
    pub(super) expected: String,
    pub(super) found_kind: Option<Found>,
    /// As it is written in the reply.
    pub(super) found: Option<Tainted<String>>,
    pub(super) place: Option<Place>,
}

impl Problem {
    /// Where it is, as a JSON pointer made of the schema's names and indices: `/items/2/sku`, and
    /// an empty text for the whole reply. A field that the schema does not know is told at the
    /// object that holds it.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What kind of problem it is.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// What was expected, in the schema's words: `an integer from 1 to 5`.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What kind of value was found, if there was one.
    pub fn found_kind(&self) -> Option<Found> {
        self.found_kind
    }

    /// What stands at the place, as it is written in the reply: the JSON of the value; the key, if
    /// that is the problem; where the JSON is broken or should have ended, what follows. At most
    /// its first 256 bytes, cut at a character.
    ///
    /// `None` where nothing stands (a field that is missing, a reply that is cut), where the
    /// problem has no place, when the reply was read by way of `Deserialize`, and of a type in which
    /// anything is [`Private`](crate::Private).
    ///
    /// A model wrote it: it is for logs (`for_log`) and for people who look into a failure, and
    /// in nothing else that is told of a problem.
    pub fn found(&self) -> Option<Tainted<&str>> {
        self.found.as_ref().map(Tainted::as_deref)
    }

    /// Where in the reply's text it is. `None` when the reply was read by way of `Deserialize`,
    /// which tells no places.
    pub fn place(&self) -> Option<Place> {
        self.place
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "`{}`: ", self.pointer)?;
        }
        f.write_str(&self.expected)?;
        if let Some(found) = self.found_kind {
            write!(f, ", found {found}")?;
        }
        if let Some(place) = self.place {
            write!(f, " (line {}, column {})", place.line, place.column)?;
        }
        Ok(())
    }
}

/// Where in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// Bytes before it.
    pub offset: usize,
    /// Its line, from 1.
    pub line: usize,
    /// Its character in the line, from 1.
    pub column: usize,
}

/// The kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A value of another kind than the schema's.
    WrongKind,
    /// A value of the right kind that is none of the type's: out of range, or not one of the texts.
    WrongValue,
    /// The rule `length` does not hold.
    Length,
    /// The rule `range` does not hold.
    Range,
    /// The rule `pattern` does not hold.
    Pattern,
    /// The rule `multiple_of` does not hold.
    MultipleOf,
    /// The rule `format` does not hold.
    Format,
    /// The rule `one_of` does not hold.
    OneOf,
    /// Two items of a list are equal that must not be.
    Unique,
    /// An array or a tuple has another number of items than its type.
    WrongCount,
    /// The tag, or the key, tells no variant of the enum.
    UnknownVariant,
    /// A key of a map is none of its type.
    WrongKey,
    /// A function of the program's, `check`, refused the value.
    Check,
    /// A required field is not there.
    Missing,
    /// A field that the schema does not know.
    Unknown,
    /// A field, a key of a map, or an item of a set that stands twice.
    Duplicate,
    /// Too many arrays and objects inside one another.
    TooDeep,
    /// More bytes than are read.
    TooLong,
    /// More items in an array, or members in an object, than are read.
    TooMany,
    /// Not JSON.
    Syntax,
    /// The JSON ends too early.
    Cut,
    /// Something stands after the JSON.
    Trailing,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// More than one value in the reply fits: [`extract`](super::ClaudeOutput::extract) does not
    /// choose.
    Ambiguous,
    /// [`extract`](super::ClaudeOutput::extract) found several values, and none fits.
    NoneFits,
    /// [`extract`](super::ClaudeOutput::extract) found no JSON of the type's kind.
    NoJson,
    /// A hand-written `read` refused the value.
    Refused,
}

impl ProblemKind {
    /// Whether it is a rule that does not hold (a length, a range, a pattern, a check), and not
    /// the shape: a kind, a value that no value of the type stands for, a field too many or too
    /// few. [`Unchecked`](super::Unchecked) keeps a value whose problems are all of rules.
    #[must_use]
    pub const fn is_rule(self) -> bool {
        // Every kind is named, so that a new one has to be told apart.
        match self {
            ProblemKind::Length
            | ProblemKind::Range
            | ProblemKind::MultipleOf
            | ProblemKind::Pattern
            | ProblemKind::Format
            | ProblemKind::OneOf
            | ProblemKind::Unique
            | ProblemKind::Check => true,
            ProblemKind::WrongKind
            | ProblemKind::WrongValue
            | ProblemKind::WrongCount
            | ProblemKind::WrongKey
            | ProblemKind::UnknownVariant
            | ProblemKind::Missing
            | ProblemKind::Unknown
            | ProblemKind::Duplicate
            | ProblemKind::TooDeep
            | ProblemKind::TooLong
            | ProblemKind::TooMany
            | ProblemKind::Syntax
            | ProblemKind::Cut
            | ProblemKind::Trailing
            | ProblemKind::NotUtf8
            | ProblemKind::Ambiguous
            | ProblemKind::NoneFits
            | ProblemKind::NoJson
            | ProblemKind::Refused => false,
        }
    }
}

/// The kinds of values of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// Any other number.
    Number,
    /// A string.
    Text,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Found {
    pub(super) const fn words(self) -> &'static str {
        match self {
            Found::Null => "null",
            Found::Boolean => "a boolean",
            Found::Integer => "an integer",
            Found::Number => "a number",
            Found::Text => "a string",
            Found::Array => "an array",
            Found::Object => "an object",
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}

/// A problem as it is noted: const data and numbers, so that noting it is cheap.
#[derive(Clone, Copy)]
pub(super) enum Fault {
    Kind {
        shape: &'static Shape,
        found: Found,
    },
    Value {
        shape: &'static Shape,
        found: Found,
    },
    Rule(Broken),
    /// A list of another number of items.
    Count(usize),
    /// The text or key that is to tell the variant.
    Tag {
        table: &'static UnionTable,
        found: Found,
    },
    /// A key of a map that is none of its type.
    Key(&'static Shape),
    /// A type within itself, too often.
    Levels(u32),
    Missing(&'static str),
    Unknown(&'static RecordTable),
    Duplicate,
    /// An item of a set.
    Repeated,
    Depth,
    Size(usize),
    /// More items than so many.
    Items(usize),
    Syntax,
    Huge,
    Cut,
    Trailing,
    NotUtf8,
    Ambiguous,
    NoneFits,
    /// What was looked for.
    NoJson(&'static str),
    Refused,
}

/// What of the reply stands at a problem's place.
pub(super) enum Stands {
    Nothing,
    Key,
    Value,
    /// Whatever follows.
    Rest,
}

impl Fault {
    pub(super) fn kind(&self) -> ProblemKind {
        match self {
            Fault::Kind { .. } => ProblemKind::WrongKind,
            Fault::Value { .. } | Fault::Huge => ProblemKind::WrongValue,
            Fault::Rule(broken) => broken.kind(),
            Fault::Count(_) => ProblemKind::WrongCount,
            Fault::Tag { .. } => ProblemKind::UnknownVariant,
            Fault::Key(_) => ProblemKind::WrongKey,
            Fault::Missing(_) => ProblemKind::Missing,
            Fault::Unknown(_) => ProblemKind::Unknown,
            Fault::Duplicate | Fault::Repeated => ProblemKind::Duplicate,
            Fault::Depth | Fault::Levels(_) => ProblemKind::TooDeep,
            Fault::Size(_) => ProblemKind::TooLong,
            Fault::Items(_) => ProblemKind::TooMany,
            Fault::Syntax => ProblemKind::Syntax,
            Fault::Cut => ProblemKind::Cut,
            Fault::Trailing => ProblemKind::Trailing,
            Fault::NotUtf8 => ProblemKind::NotUtf8,
            Fault::Ambiguous => ProblemKind::Ambiguous,
            Fault::NoneFits => ProblemKind::NoneFits,
            Fault::NoJson(_) => ProblemKind::NoJson,
            Fault::Refused => ProblemKind::Refused,
        }
    }

    fn found(&self) -> Option<Found> {
        match self {
            Fault::Kind { found, .. } | Fault::Value { found, .. } | Fault::Tag { found, .. } => {
                Some(*found)
            }
            _ => None,
        }
    }

    fn expected(&self) -> String {
        match self {
            Fault::Kind { shape, .. } | Fault::Value { shape, .. } => {
                format!("expected {}", words::shape(shape))
            }
            Fault::Rule(broken) => broken.expected(),
            Fault::Count(count) => format!("expected {}", words::count(*count)),
            Fault::Tag { table, .. } => format!("expected {}", words::variants(table)),
            Fault::Key(shape) => format!("expected a key that is {}", words::shape(shape)),
            Fault::Levels(most) => format!("expected at most {most} of these inside one another"),
            Fault::Missing(_) => "this field is missing".to_owned(),
            Fault::Unknown(table) => {
                format!(
                    "a field that is not in the schema; {}",
                    words::fields(table)
                )
            }
            Fault::Duplicate => "this field stands twice".to_owned(),
            Fault::Repeated => "expected no two equal items".to_owned(),
            Fault::Depth => "too many arrays and objects inside one another".to_owned(),
            Fault::Size(limit) => format!("expected a reply of at most {limit} bytes"),
            Fault::Items(limit) => format!("expected at most {limit} items"),
            Fault::Syntax => "not JSON from here on".to_owned(),
            Fault::Huge => "a number that is too large to be read".to_owned(),
            Fault::Cut => "the JSON ends too early".to_owned(),
            Fault::Trailing => "expected nothing after the JSON".to_owned(),
            Fault::NotUtf8 => "not UTF-8 from here on".to_owned(),
            Fault::Ambiguous => {
                "more than one JSON value that could be the answer; expected exactly one".to_owned()
            }
            Fault::NoneFits => {
                "several JSON values, and none fits; what follows is of the longest".to_owned()
            }
            Fault::NoJson(wanted) => format!("expected {wanted}, and none can be read"),
            Fault::Refused => "the value was refused".to_owned(),
        }
    }

    /// What stands at the place.
    pub(super) fn stands(&self) -> Stands {
        match self {
            Fault::Unknown(_) | Fault::Duplicate | Fault::Key(_) => Stands::Key,
            Fault::Syntax | Fault::Trailing | Fault::NoJson(_) => Stands::Rest,
            Fault::Missing(_) | Fault::Size(_) | Fault::Cut | Fault::NotUtf8 | Fault::NoneFits => {
                Stands::Nothing
            }
            _ => Stands::Value,
        }
    }
}

impl Problem {
    pub(super) fn new(note: &Note) -> Self {
        let mut pointer = String::new();
        // The last step to an unknown field has no name in the schema.
        let steps = match note.fault {
            Fault::Unknown(_) => note.steps.split_last().map_or(&[][..], |(_, rest)| rest),
            _ => &note.steps,
        };
        for Step { child, name } in steps {
            match name {
                Some(name) => push_name(&mut pointer, name),
                None => push_name(&mut pointer, &child.to_string()),
            }
        }
        if let Fault::Missing(name) = note.fault {
            push_name(&mut pointer, name);
        }
        Problem {
            pointer,
            kind: note.fault.kind(),
            expected: note.fault.expected(),
            found_kind: note.fault.found(),
            found: None,
            place: None,
        }
    }

    /// A problem of the whole reply.
    pub(super) fn of_all(fault: Fault) -> Self {
        Self::new(&Note::of_all(fault))
    }
}

/// A step of a JSON pointer, escaped as RFC 6901 says.
fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    for (at, part) in name.split('~').enumerate() {
        pointer.push_str(if at == 0 { "" } else { "~0" });
        for (at, part) in part.split('/').enumerate() {
            pointer.push_str(if at == 0 { "" } else { "~1" });
            pointer.push_str(part);
        }
    }
}
