//! The API's limits, held against a type when the program is compiled.

use crate::output::message::{Message, is_same};
use crate::output::shape::{Field, Kind, RecordTable, Role, Shape};
use crate::output::union::{Payload, Tagging, UnionTable};

/// Properties that may be left out, in one request (Anthropic's documentation, August 2026).
pub(super) const OPTIONAL: u32 = 24;
/// Properties of several types.
pub(super) const UNIONS: u32 = 16;

/// How many names of fields a message has room for.
const NAMES: usize = 48;

/// What a type, or several of one request, spend of the limits.
pub(crate) struct Spent {
    options: u32,
    defaults: u32,
    unions: u32,
    /// How often the type stands in itself.
    own: u32,
    names: [&'static str; NAMES],
}

impl Spent {
    pub(crate) const fn new() -> Self {
        Spent {
            options: 0,
            defaults: 0,
            unions: 0,
            own: 0,
            names: [""; NAMES],
        }
    }

    /// Adds a type that does not hold itself.
    pub(crate) const fn add(&mut self, shape: &Shape) {
        self.shape(shape, "");
    }

    const fn name(&mut self, name: &'static str) {
        let at = (self.options + self.defaults) as usize;
        if at < NAMES {
            self.names[at] = name;
        }
    }

    const fn shape(&mut self, shape: &Shape, id: &str) {
        match &shape.kind {
            Kind::Optional(inner) => {
                self.unions += 1;
                self.shape(inner, id);
            }
            Kind::List(list) => self.shape(list.item, id),
            Kind::Map { key, value } => {
                self.shape(key, id);
                self.shape(value, id);
            }
            Kind::Wrapped(table) => self.shape(table.value.shape, id),
            Kind::Record(table) => self.fields(table, id),
            Kind::Tuple(table) => self.places(table, id),
            Kind::Union(table) => self.union(table, id),
            Kind::Bounded(bounded) => {
                if is_same(bounded.id, id) {
                    self.own += 1;
                }
            }
            Kind::Text
            | Kind::Format(_)
            | Kind::Boolean
            | Kind::Integer { .. }
            | Kind::Number
            | Kind::Null
            | Kind::Choice(_) => {}
        }
    }

    const fn fields(&mut self, table: &RecordTable, id: &str) {
        let mut at = 0;
        while at < table.fields.len() {
            self.field(&table.fields[at], id);
            at += 1;
        }
    }

    /// Those of a tuple: none can be left out.
    const fn places(&mut self, table: &RecordTable, id: &str) {
        let mut at = 0;
        while at < table.fields.len() {
            self.shape(table.fields[at].value.shape, id);
            at += 1;
        }
    }

    const fn field(&mut self, field: &Field, id: &str) {
        if let Role::Flat(table) = field.role {
            self.fields(table, id);
        } else if field.default.is_some() {
            self.name(field.name);
            self.defaults += 1;
            self.shape(field.value.shape, id);
        } else if let Kind::Optional(inner) = &field.value.shape.kind {
            self.name(field.name);
            self.options += 1;
            self.shape(inner, id);
        } else {
            self.shape(field.value.shape, id);
        }
    }

    const fn union(&mut self, table: &UnionTable, id: &str) {
        let mut kinds = 0;
        let mut has_units = false;
        let mut at = 0;
        while at < table.variants.len() {
            match &table.variants[at].payload {
                Payload::Unit if matches!(table.tagging, Tagging::External) => has_units = true,
                Payload::Unit => kinds += 1,
                Payload::Value(position) => {
                    kinds += 1;
                    self.shape(position.shape, id);
                }
                Payload::Record(table) => {
                    kinds += 1;
                    self.fields(table, id);
                }
                Payload::Tuple(table) => {
                    kinds += 1;
                    self.places(table, id);
                }
            }
            at += 1;
        }
        if kinds + has_units as u32 > 1 {
            self.unions += 1;
        }
    }

    /// The same for so many levels of the type within itself. The last is not counted: there what
    /// holds the type once more is not told, and how much that leaves only writing the schema shows.
    const fn unroll(&mut self, levels: u32) {
        let (options, defaults, unions) = (self.options, self.defaults, self.unions);
        let mut level = 1;
        let mut count = self.own;
        while level + 1 < levels {
            self.options = self.options.saturating_add(options.saturating_mul(count));
            self.defaults = self.defaults.saturating_add(defaults.saturating_mul(count));
            self.unions = self.unions.saturating_add(unions.saturating_mul(count));
            count = count.saturating_mul(self.own);
            level += 1;
        }
    }

    pub(crate) const fn is_within(&self) -> bool {
        let left_out = self.options.saturating_add(self.defaults);
        let nulls = left_out.saturating_sub(OPTIONAL);
        nulls <= self.options && self.unions.saturating_add(nulls) <= UNIONS
    }

    /// What is too much, and of what.
    pub(crate) const fn tell(&self, message: &mut Message) {
        message.text("the API takes 24 optional properties, and 16 that are `null` or an enum with payloads; here are ");
        message.number(self.options);
        message.text(" of `Option`, ");
        message.number(self.defaults);
        message.text(" with a default, ");
        message.number(self.unions);
        message.text(
            " enums with payloads; make fields required, or ask for some in a request of their own",
        );
        let mut at = 0;
        while at < NAMES && !self.names[at].is_empty() {
            message.text(if at == 0 { ": `" } else { "`, `" });
            message.text(self.names[at]);
            at += 1;
        }
        message.text(if at == 0 { "" } else { "`" });
    }
}

/// Refuses a type whose schema the API would refuse. Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_budget(shape: &Shape, id: &str, levels: u32) {
    let mut spent = Spent::new();
    spent.shape(shape, id);
    spent.unroll(levels);
    if spent.is_within() {
        return;
    }
    let mut message = Message::new();
    spent.tell(&mut message);
    message.panic("T310")
}
