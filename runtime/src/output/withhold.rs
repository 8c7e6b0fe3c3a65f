//! What an agent asks of shapes: which arguments are not shown, and which answers hold no text that
//! is not private.

use super::private::Search;
use super::shape::{Kind, RecordTable, Role, Shape};
use super::union::{Payload, UnionTable};

impl Shape {
    /// Whether a member of that name, of an object of this shape, holds anything private. A name
    /// that the shape does not have counts as private where anything in the shape is.
    pub(crate) fn hides(&self, member: &str) -> bool {
        let shape = match &self.kind {
            Kind::Record(table) if !self.is_private => find(table, member).unwrap_or(self),
            _ => self,
        };
        Search::default().finds(shape)
    }

    /// Whether each text in it is private. Of a type that holds itself nothing is known here.
    const fn withholds_text(&self) -> bool {
        if self.is_private {
            return true;
        }
        match &self.kind {
            Kind::Text | Kind::Format(_) | Kind::Bounded(_) => false,
            Kind::Boolean | Kind::Integer { .. } | Kind::Number | Kind::Null | Kind::Choice(_) => {
                true
            }
            Kind::List(list) => list.item.withholds_text(),
            Kind::Map { key, value } => key.withholds_text() && value.withholds_text(),
            Kind::Optional(inner) => inner.withholds_text(),
            Kind::Tuple(table) | Kind::Record(table) => withholds_texts(table),
            Kind::Wrapped(table) => table.value.shape.withholds_text(),
            Kind::Union(table) => variants_withhold_text(table),
        }
    }
}

fn find(table: &'static RecordTable, member: &str) -> Option<&'static Shape> {
    table.fields.iter().find_map(|field| match field.role {
        Role::Flat(table) => find(table, member),
        Role::Value | Role::Tag(_) => (field.name == member).then_some(field.value.shape),
    })
}

const fn withholds_texts(table: &RecordTable) -> bool {
    let mut at = 0;
    while at < table.fields.len() {
        let field = &table.fields[at];
        let withholds = match field.role {
            Role::Flat(table) => withholds_texts(table),
            Role::Tag(_) => true,
            Role::Value => field.value.shape.withholds_text(),
        };
        if !withholds {
            return false;
        }
        at += 1;
    }
    true
}

const fn variants_withhold_text(table: &UnionTable) -> bool {
    let mut at = 0;
    while at < table.variants.len() {
        let withholds = match &table.variants[at].payload {
            Payload::Unit => true,
            Payload::Value(position) => position.shape.withholds_text(),
            Payload::Record(table) | Payload::Tuple(table) => withholds_texts(table),
        };
        if !withholds {
            return false;
        }
        at += 1;
    }
    true
}

/// Evaluated when the program is compiled: an agent that holds private data answers in a type in
/// which each text is private.
///
/// # Panics
/// While the program is compiled, if not.
#[track_caller]
pub(crate) const fn check_withheld(shape: &Shape) {
    assert!(
        shape.withholds_text(),
        "this answer is that of an agent which holds private data, and a text in its type is not private; write `Private<Tainted<String>>` for each text in it [taintless::errors T728]"
    );
}

#[cfg(test)]
mod tests {
    use crate::output::{ClaudeOutput, TaintedMap};
    use crate::{Private, Tainted};

    #[test]
    fn only_types_whose_texts_are_all_private_are_withheld() {
        fn withholds<T: ClaudeOutput>() -> bool {
            T::SHAPE.withholds_text()
        }
        assert!(withholds::<(u8, Vec<Private<Tainted<String>>>)>());
        assert!(withholds::<Option<Private<Tainted<String>>>>());
        assert!(!withholds::<(u8, Tainted<String>)>());
        assert!(!withholds::<Vec<Option<Tainted<String>>>>());
        assert!(!withholds::<TaintedMap<u8>>());
    }
}
