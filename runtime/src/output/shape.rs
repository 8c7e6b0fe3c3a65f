//! Shapes: what the JSON of a type looks like, as const data.

use std::fmt;

use schemars::{Schema, SchemaGenerator};

use super::name::Print;
use super::record::Record;
use super::schema::Level;
use super::union::{Union, UnionTable};

pub use super::constraint::{Constant, Length, Number, Range, Rules};

/// What the JSON of a type looks like. Const data: no run-time text can be in it.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub(super) kind: Kind,
    /// Whether errors withhold what stands there.
    pub(super) is_private: bool,
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
    Null,
    Choice(&'static ChoiceTable),
    List(List),
    /// Items of types of their own, by place.
    Tuple(&'static RecordTable),
    /// An object whose keys are no names of the schema.
    Map {
        key: &'static Shape,
        value: &'static Shape,
    },
    Optional(&'static Shape),
    Record(&'static RecordTable),
    Union(&'static UnionTable),
    /// A type around one other, with a name, words and rules of its own.
    Wrapped(&'static WrappedTable),
    /// A type that holds itself, up to so many levels.
    Bounded(Bounded),
}

/// Items of one type.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    pub(super) item: &'static Shape,
    /// A set: no two items are equal.
    pub(super) is_set: bool,
    /// An array: exactly so many.
    pub(super) count: Option<usize>,
}

/// A type that holds itself. Its shape is behind a function, because a const that held itself
/// would have no end; the function is this crate's and gives an associated const, and so does what
/// a schema refers to, so the proof that no run-time text is in a shape stands.
#[derive(Clone, Copy)]
pub(super) struct Bounded {
    pub(super) id: &'static str,
    pub(super) levels: u32,
    pub(super) shape: fn() -> &'static Shape,
    pub(super) reference: fn(&mut SchemaGenerator) -> Schema,
}

impl fmt::Debug for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bounded")
            .field("id", &self.id)
            .field("levels", &self.levels)
            .finish_non_exhaustive()
    }
}

/// A type that holds itself, as the derive says with `#[claude(depth = …)]`.
pub trait Recursive: 'static {
    /// What one level looks like.
    const LEVEL: Shape;
}

impl Shape {
    pub(super) const fn new(kind: Kind) -> Self {
        Shape {
            kind,
            is_private: false,
        }
    }

    /// The same of a `Private` type.
    pub(super) const fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// What stands in for the shape of a type that the derive has refused.
    #[doc(hidden)]
    pub const REFUSED: Shape = Shape::new(Kind::Text);

    /// What a unit struct looks like: `null`.
    #[doc(hidden)]
    pub const NULL: Shape = Shape::new(Kind::Null);

    /// A field-less enum.
    #[doc(hidden)]
    pub const fn choice(table: &'static ChoiceTable) -> Self {
        Shape::new(Kind::Choice(table))
    }

    /// A struct.
    #[doc(hidden)]
    pub const fn record<T: Record<N>, const N: usize>() -> Self {
        Shape::new(Kind::Record(const { &T::TABLE }))
    }

    /// A tuple struct.
    #[doc(hidden)]
    pub const fn tuple<T: Record<N>, const N: usize>() -> Self {
        Shape::new(Kind::Tuple(const { &T::TABLE }))
    }

    /// An enum with payloads.
    #[doc(hidden)]
    pub const fn union<T: Union>() -> Self {
        Shape::new(Kind::Union(const { &T::TABLE }))
    }

    /// A struct around one value.
    #[doc(hidden)]
    pub const fn wrapped(table: &'static WrappedTable) -> Self {
        Shape::new(Kind::Wrapped(table))
    }

    /// A type that holds itself.
    #[doc(hidden)]
    pub const fn bounded<T: Recursive>(id: &'static str, levels: u32) -> Self {
        Shape::new(Kind::Bounded(Bounded {
            id,
            levels,
            shape: || const { &T::LEVEL },
            reference: SchemaGenerator::subschema_for::<Level<T>>,
        }))
    }

    /// Without the newtypes around it.
    pub(super) const fn innermost(&self) -> &Shape {
        match &self.kind {
            Kind::Wrapped(table) => table.value.shape.innermost(),
            _ => self,
        }
    }

    /// Whether its JSON can be an object of fields: of one that holds itself that is told when the
    /// schema is written.
    pub(crate) const fn may_be_record(&self) -> bool {
        matches!(self.innermost().kind, Kind::Record(_) | Kind::Bounded(_))
    }

    /// Without `Option`: what rules are about.
    pub(super) const fn inner(&self) -> &Shape {
        match &self.kind {
            Kind::Optional(inner) => inner.inner(),
            _ => self,
        }
    }

    /// Whether a field of this shape can be left out.
    pub(super) const fn is_optional(&self) -> bool {
        match &self.kind {
            Kind::Optional(_) => true,
            Kind::Wrapped(table) => table.value.shape.is_optional(),
            _ => false,
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

impl RecordTable {
    /// How many numbers its fields have: its own come first, then those of each struct whose
    /// fields stand among them.
    const fn width(&self) -> u32 {
        let mut width = 0;
        let mut at = 0;
        while at < self.fields.len() {
            width += 1;
            if let Role::Flat(table) = self.fields[at].role {
                width += table.width();
            }
            at += 1;
        }
        width
    }

    /// The field of a number.
    #[inline]
    pub(super) fn field(&self, number: u32) -> Option<&'static Field> {
        match self.fields.get(number as usize) {
            Some(field) => Some(field),
            None => self.flat_field(number),
        }
    }

    fn flat_field(&self, number: u32) -> Option<&'static Field> {
        let (at, inner) = flat(self, number)?;
        match self.fields.get(at as usize)?.role {
            Role::Flat(table) => table.field(inner),
            _ => None,
        }
    }

    /// The number of the field of this name.
    pub(super) fn search(&self, is_it: &impl Fn(&Field) -> bool) -> Option<u32> {
        if let Some(own) = self.fields.iter().position(is_it) {
            return u32::try_from(own).ok();
        }
        let mut before = u32::try_from(self.fields.len()).ok()?;
        for field in self.fields {
            if let Role::Flat(table) = field.role {
                if let Some(inner) = table.search(is_it) {
                    return Some(before + inner);
                }
                before += table.width();
            }
        }
        None
    }

    /// Its fields as the JSON has them, in declaration order.
    pub(super) fn flattened(&self) -> Vec<&'static Field> {
        let mut fields = Vec::new();
        for field in self.fields {
            match field.role {
                Role::Flat(table) => fields.extend(table.flattened()),
                _ => fields.push(field),
            }
        }
        fields
    }
}

/// For the number of a field that stands in a flattened struct: which field holds the struct, and
/// the number in there.
pub fn flat(table: &RecordTable, number: u32) -> Option<(u32, u32)> {
    let mut rest = number.checked_sub(u32::try_from(table.fields.len()).ok()?)?;
    for (at, field) in (0..).zip(table.fields) {
        if let Role::Flat(inner) = field.role {
            let width = inner.width();
            if rest < width {
                return Some((at, rest));
            }
            rest -= width;
        }
    }
    None
}

/// A field: its name in JSON, its shape, and its rules.
#[derive(Debug)]
pub struct Field {
    pub(super) name: &'static str,
    pub(super) print: Print,
    pub(super) description: &'static str,
    pub(super) value: Position,
    pub(super) default: Option<Constant>,
    pub(super) role: Role,
}

/// What a field is there for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role {
    Value,
    /// It tells the variant, and always holds this text.
    Tag(&'static str),
    /// The fields of this struct stand among the others.
    Flat(&'static RecordTable),
}

/// A value's place: its shape, and the rules that it is held to there.
#[derive(Debug)]
pub struct Position {
    pub(super) shape: &'static Shape,
    pub(super) rules: Rules,
}

impl Position {
    /// A place.
    pub const fn new(shape: &'static Shape, rules: Rules) -> Self {
        Position { shape, rules }
    }
}

impl Field {
    /// A field.
    pub const fn new(
        name: &'static str,
        description: &'static str,
        shape: &'static Shape,
        rules: Rules,
    ) -> Self {
        Field {
            name,
            print: Print::new(name),
            description,
            value: Position::new(shape, rules),
            default: None,
            role: Role::Value,
        }
    }

    /// The field that tells the variant.
    pub const fn tag(name: &'static str, text: &'static str) -> Self {
        let mut tag = Field::new(name, "", &Shape::REFUSED, Rules::NONE);
        tag.role = Role::Tag(text);
        tag
    }

    /// A struct whose fields stand among the others.
    pub const fn flat(table: &'static RecordTable) -> Self {
        let mut flat = Field::new("", "", &Shape::NULL, Rules::NONE);
        flat.print = Print::NONE;
        flat.role = Role::Flat(table);
        flat
    }

    /// With a value for when it is absent.
    #[must_use]
    pub const fn default(mut self, default: Constant) -> Self {
        self.default = Some(default);
        self
    }

    pub(super) const fn is_required(&self) -> bool {
        !self.value.shape.is_optional() && self.default.is_none()
    }
}

/// A struct around one value.
#[derive(Debug)]
pub struct WrappedTable {
    /// The type's name.
    pub name: &'static str,
    /// The type's path.
    pub id: &'static str,
    /// What its documentation says.
    pub description: &'static str,
    /// What it holds.
    pub value: Position,
}
