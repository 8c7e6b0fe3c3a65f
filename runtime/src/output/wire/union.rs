//! Enums with payloads as the API takes them: a schema for each variant, and the texts of those
//! without a payload in one.

use super::Node;
use super::text::{end, sentence};
use super::write::{Members, NOTHING, Said, Writer, describe, object, tag, take};
use crate::output::union::{Payload, Tagging, UnionTable, Variant};

impl Writer {
    pub(super) fn union(&mut self, table: &UnionTable) -> Option<Members> {
        let mut kinds = Vec::new();
        if table.tagging == Tagging::External {
            kinds.extend(units(table));
        }
        for variant in table.variants {
            let is_told =
                table.tagging == Tagging::External && matches!(variant.payload, Payload::Unit);
            if !is_told {
                kinds.extend(self.variant(table, variant));
            }
        }
        match <[Members; 1]>::try_from(kinds) {
            Ok([kind]) => Some(kind),
            Err(kinds) if kinds.is_empty() => None,
            Err(kinds) => {
                self.counts.unions += 1;
                let kinds = kinds.into_iter().map(Node::Object).collect();
                Some(vec![("anyOf", Node::List(kinds))])
            }
        }
    }

    fn variant(&mut self, table: &UnionTable, variant: &Variant) -> Option<Members> {
        let mut sentences = sentence(variant.description);
        let payload = match &variant.payload {
            Payload::Unit => None,
            Payload::Value(position) => {
                let rules = &position.rules;
                Some(self.value(position.shape, Said { rules, ..NOTHING })?)
            }
            Payload::Record(table) => Some(self.record(table)?),
            Payload::Tuple(table) => {
                let mut words = Vec::new();
                let mut schema = self.tuple(table, &mut words)?;
                describe(&mut schema, &words);
                Some(schema)
            }
        };
        let mut schema = match (table.tagging, payload) {
            (Tagging::Internal, payload) => payload?,
            (Tagging::External, payload) => {
                object(vec![(variant.name, Node::Object(payload?), true)])
            }
            (Tagging::Adjacent, payload) => {
                let [name, content] = table.frame_names();
                let mut members = vec![(name, Node::Object(tag(variant.name)), true)];
                members.extend(payload.map(|it| (content, Node::Object(it), true)));
                object(members)
            }
        };
        if let Some(Node::Text(words)) = take(&mut schema, "description") {
            sentences.push(words);
        }
        describe(&mut schema, &sentences);
        Some(schema)
    }
}

/// The variants that are a text alone.
fn units(table: &UnionTable) -> Option<Members> {
    let units = table
        .variants
        .iter()
        .filter(|it| matches!(it.payload, Payload::Unit));
    let units: Vec<&Variant> = units.collect();
    if units.is_empty() {
        return None;
    }
    let names = units.iter().map(|it| Node::Name(it.name)).collect();
    let mut schema = vec![("type", Node::Name("string")), ("enum", Node::List(names))];
    let words = units.iter().filter(|it| !it.description.is_empty());
    let words: Vec<String> = words
        .map(|it| format!("`{}`: {}", it.name, end(it.description)))
        .collect();
    describe(&mut schema, &words);
    Some(schema)
}
