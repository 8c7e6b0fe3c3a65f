//! What a value is held to, as const data: for both schemas, and for the words of the errors.

use super::format::Format;

/// What a value is held to, as the schema says it.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub(super) length: Option<Length>,
    pub(super) range: Option<&'static Range>,
    pub(super) multiple_of: Option<Number>,
    pub(super) pattern: Option<&'static str>,
    /// The same for the `regex` crate, where that reads it otherwise.
    #[cfg(feature = "proptest-1")]
    pub(super) source: Option<&'static str>,
    pub(super) format: Option<Format>,
    pub(super) one_of: &'static [Constant],
    pub(super) is_unique: bool,
    /// Those of a list's items, or of a map's values.
    pub(super) items: Option<&'static Rules>,
    pub(super) examples: &'static [Constant],
}

macro_rules! with {
    ($($(#[$doc:meta])* $name:ident: $ty:ty => |$rules:ident| $set:expr;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $name(mut self, $name: $ty) -> Self {
            let $rules = &mut self;
            $set;
            self
        }
    )*};
}

impl Rules {
    /// None.
    pub const NONE: Rules = Rules {
        length: None,
        range: None,
        multiple_of: None,
        pattern: None,
        #[cfg(feature = "proptest-1")]
        source: None,
        format: None,
        one_of: &[],
        is_unique: false,
        items: None,
        examples: &[],
    };

    with! {
        /// How long it is.
        length: Length => |rules| rules.length = Some(length);
        /// How large it is.
        range: &'static Range => |rules| rules.range = Some(range);
        /// What it is a multiple of.
        multiple_of: Number => |rules| rules.multiple_of = Some(multiple_of);
        /// What its text matches.
        pattern: &'static str => |rules| rules.pattern = Some(pattern);
        /// What format its text has.
        format: Format => |rules| rules.format = Some(format);
        /// What it is one of.
        one_of: &'static [Constant] => |rules| rules.one_of = one_of;
        /// The rules of its items.
        items: &'static Rules => |rules| rules.items = Some(items);
        /// Values that fit.
        examples: &'static [Constant] => |rules| rules.examples = examples;
    }

    /// Its pattern for the `regex` crate, where that reads it otherwise: strategies make texts of it.
    #[must_use]
    #[cfg_attr(
        not(feature = "proptest-1"),
        allow(unused_mut, unused_variables, reason = "nothing else asks for it")
    )]
    pub const fn source(mut self, source: &'static str) -> Self {
        #[cfg(feature = "proptest-1")]
        {
            self.source = Some(source);
        }
        self
    }

    /// That no two items are equal.
    #[must_use]
    pub const fn unique(mut self) -> Self {
        self.is_unique = true;
        self
    }
}

/// How many characters a text has, or how many items a list; both ends count as allowed.
#[derive(Debug, Clone, Copy)]
pub struct Length {
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: Option<usize>,
}

/// Between which numbers a number is.
#[derive(Debug, Clone, Copy)]
pub struct Range {
    /// Not less than this.
    pub min: Option<Number>,
    /// Not more than this.
    pub max: Option<Number>,
    /// More than this.
    pub exclusive_min: Option<Number>,
    /// Less than this.
    pub exclusive_max: Option<Number>,
}

/// A number of the program.
#[derive(Debug, Clone, Copy)]
pub enum Number {
    /// A whole one.
    Integer(i128),
    /// Any other.
    Float(f64),
}

/// A value of the program: a default or an example.
#[derive(Debug, Clone, Copy)]
pub enum Constant {
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(&'static str),
    /// An empty list or map.
    Empty,
}
