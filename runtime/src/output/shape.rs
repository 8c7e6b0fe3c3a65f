//! Shapes: what the JSON of a type looks like, as const data.

use super::name::Print;

/// What the JSON of a type looks like. Const data: no run-time text can be in it.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text,
    /// Text of a format of JSON Schema.
    Format(&'static str),
    Boolean,
    Integer {
        min: i128,
        max: i128,
    },
    Number,
    Choice(&'static ChoiceTable),
    List(&'static Shape),
    Optional(&'static Shape),
    Record(&'static RecordTable),
}

impl Shape {
    pub(super) const fn new(kind: Kind) -> Self {
        Shape { kind }
    }

    /// What stands in for the shape of a type that the derive has refused.
    #[doc(hidden)]
    pub const REFUSED: Shape = Shape::new(Kind::Text);

    /// A field-less enum.
    #[doc(hidden)]
    pub const fn choice(table: &'static ChoiceTable) -> Self {
        Shape::new(Kind::Choice(table))
    }

    /// A struct.
    #[doc(hidden)]
    pub const fn record(table: &'static RecordTable) -> Self {
        Shape::new(Kind::Record(table))
    }

    /// Without `Option`.
    pub(super) const fn inner(&self) -> &Shape {
        match &self.kind {
            Kind::Optional(inner) => inner.inner(),
            _ => self,
        }
    }
}

/// A field-less enum: its texts, and what is said of each.
#[derive(Debug)]
pub struct ChoiceTable {
    /// The type's name.
    pub name: &'static str,
    /// The type's path.
    pub id: &'static str,
    /// What its documentation says.
    pub description: &'static str,
    /// One for each variant.
    pub texts: &'static [&'static str],
    /// What the documentation says of each.
    pub descriptions: &'static [&'static str],
}

/// A struct: its fields in declaration order.
#[derive(Debug)]
pub struct RecordTable {
    /// The type's name.
    pub name: &'static str,
    /// The type's path.
    pub id: &'static str,
    /// What its documentation says.
    pub description: &'static str,
    /// In declaration order.
    pub fields: &'static [Field],
}

/// A field: its name in JSON, its shape, and its rules.
#[derive(Debug)]
pub struct Field {
    pub(super) name: &'static str,
    pub(super) print: Print,
    pub(super) description: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) length: Option<Length>,
    pub(super) range: Option<Range>,
    pub(super) pattern: Option<&'static str>,
    pub(super) default: Option<Constant>,
    pub(super) examples: &'static [Constant],
}

impl Field {
    /// A field without rules.
    pub const fn new(name: &'static str, description: &'static str, shape: &'static Shape) -> Self {
        Field {
            name,
            print: Print::new(name),
            description,
            shape,
            length: None,
            range: None,
            pattern: None,
            default: None,
            examples: &[],
        }
    }

    /// With a rule for its length.
    #[must_use]
    pub const fn length(mut self, length: Length) -> Self {
        self.length = Some(length);
        self
    }

    /// With a rule for its value.
    #[must_use]
    pub const fn range(mut self, range: Range) -> Self {
        self.range = Some(range);
        self
    }

    /// With a pattern.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'static str) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// With a value for when it is absent.
    #[must_use]
    pub const fn default(mut self, default: Constant) -> Self {
        self.default = Some(default);
        self
    }

    /// With examples.
    #[must_use]
    pub const fn examples(mut self, examples: &'static [Constant]) -> Self {
        self.examples = examples;
        self
    }

    pub(super) const fn is_required(&self) -> bool {
        !matches!(self.shape.kind, Kind::Optional(_)) && self.default.is_none()
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

/// Between which numbers a number is; both ends count as allowed.
#[derive(Debug, Clone, Copy)]
pub struct Range {
    /// Not less than this.
    pub min: Option<Number>,
    /// Not more than this.
    pub max: Option<Number>,
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
    /// An empty list.
    Empty,
}
