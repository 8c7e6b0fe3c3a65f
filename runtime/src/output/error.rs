//! What is told of a reply that does not fit: places and words of the schema, never the reply's.

use std::fmt;

use super::reader::{Note, Step};
use super::rule::Broken;
use super::shape::{RecordTable, Shape};
use super::union::UnionTable;
use super::words;

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
    /// The problems, in the order of the document. At most 64; see [`more`](Self::more).
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
    pub(super) found: Option<Found>,
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
    pub fn found(&self) -> Option<Found> {
        self.found
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
        if let Some(found) = self.found {
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
    /// The tag, or the key, tells no variant of the enum.
    UnknownVariant,
    /// A key of a map is none of its type.
    WrongKey,
    /// A list or map has more items than are read.
    TooMany,
    /// A function of the program's, `check`, refused the value.
    Check,
    /// A required field is not there.
    Missing,
    /// A field that the schema does not know.
    Unknown,
    /// A field that stands twice.
    Duplicate,
    /// Too many arrays and objects inside one another.
    TooDeep,
    /// More bytes than are read.
    TooLong,
    /// Not JSON.
    Syntax,
    /// The JSON ends too early.
    Cut,
    /// Something stands after the JSON.
    Trailing,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// A hand-written `read` refused the value.
    Refused,
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
    Items(u32),
    Missing(&'static str),
    Unknown(&'static RecordTable),
    Duplicate,
    Depth,
    Size(usize),
    Syntax,
    Huge,
    Cut,
    Trailing,
    NotUtf8,
    Refused,
}

impl Fault {
    fn kind(&self) -> ProblemKind {
        match self {
            Fault::Kind { .. } => ProblemKind::WrongKind,
            Fault::Value { .. } | Fault::Huge => ProblemKind::WrongValue,
            Fault::Rule(broken) => broken.kind(),
            Fault::Count(_) => ProblemKind::Length,
            Fault::Tag { .. } => ProblemKind::UnknownVariant,
            Fault::Key(_) => ProblemKind::WrongKey,
            Fault::Items(_) => ProblemKind::TooMany,
            Fault::Missing(_) => ProblemKind::Missing,
            Fault::Unknown(_) => ProblemKind::Unknown,
            Fault::Duplicate => ProblemKind::Duplicate,
            Fault::Depth | Fault::Levels(_) => ProblemKind::TooDeep,
            Fault::Size(_) => ProblemKind::TooLong,
            Fault::Syntax => ProblemKind::Syntax,
            Fault::Cut => ProblemKind::Cut,
            Fault::Trailing => ProblemKind::Trailing,
            Fault::NotUtf8 => ProblemKind::NotUtf8,
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
            Fault::Items(most) => format!("expected at most {most} items"),
            Fault::Missing(_) => "this field is missing".to_owned(),
            Fault::Unknown(table) => {
                format!(
                    "a field that is not in the schema; {}",
                    words::fields(table)
                )
            }
            Fault::Duplicate => "this field stands twice".to_owned(),
            Fault::Depth => "too many arrays and objects inside one another".to_owned(),
            Fault::Size(limit) => format!("expected a reply of at most {limit} bytes"),
            Fault::Syntax => "not JSON from here on".to_owned(),
            Fault::Huge => "a number that is too large to be read".to_owned(),
            Fault::Cut => "the JSON ends too early".to_owned(),
            Fault::Trailing => "expected nothing after the JSON".to_owned(),
            Fault::NotUtf8 => "not UTF-8 from here on".to_owned(),
            Fault::Refused => "the value was refused".to_owned(),
        }
    }

    /// Whether the problem is the member's key and not its value.
    pub(super) fn is_key(&self) -> bool {
        matches!(self, Fault::Unknown(_) | Fault::Duplicate | Fault::Key(_))
    }
}

impl Problem {
    pub(super) fn new(note: &Note, place: Option<Place>) -> Self {
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
            found: note.fault.found(),
            place,
        }
    }
}

/// A step of a JSON pointer, escaped as RFC 6901 says.
fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}
