//! Documents that fit a type, for property tests: a strategy made from the type's shape and rules.
//!
//! It is made of proptest's own, so what fails is shrunk. What a strategy cannot be made of (a
//! `check`, a pattern beside a length) is filtered: where one value is held to it at that value,
//! and otherwise by reading the whole document.

mod number;
mod text;

use std::collections::HashMap;

use proptest::collection::{SizeRange, vec};
use proptest::prelude::{BoxedStrategy, Just, Strategy};
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::{Map, Value};

use super::ClaudeOutput;
use super::shape::{Bounded, Field, Kind, Length, List, Position, RecordTable, Role, Rules, Shape};
use super::union::{Payload, Tagging, UnionTable, Variant};

pub(crate) use text::any_text;

type Made = BoxedStrategy<Value>;

/// Documents of the type's schema. Those that a function of the program's refuses are among them.
pub(crate) fn documents<T: ClaudeOutput>() -> Made {
    let shape = const { &T::SHAPE };
    // A type that cannot end has no value: what is read of it is refused.
    let made = Builder::default().shape(shape, NONE);
    made.unwrap_or_else(|| Just(Value::Null).boxed())
}

const NONE: &Rules = &Rules::NONE;

/// So many levels of types that hold themselves, and what leads further gets rare.
const DEEP: usize = 2;

#[derive(Default)]
struct Builder {
    /// The types that hold themselves, from the document to here.
    entered: Vec<&'static str>,
    /// What was made of each, for each of the levels that were left.
    made: HashMap<Vec<&'static str>, Option<Made>>,
}

impl Builder {
    /// `None` where no value is left: one more level would be one too many.
    fn shape(&mut self, shape: &'static Shape, rules: &'static Rules) -> Option<Made> {
        Some(match &shape.kind {
            Kind::Text => text::text(rules),
            Kind::Format(name) => text::of_format_name(name, rules),
            Kind::Boolean => proptest::bool::ANY.prop_map(Value::from).boxed(),
            Kind::Integer { min, max } => number::integer(*min, *max, rules),
            Kind::Number => number::float(rules),
            Kind::Null => Just(Value::Null).boxed(),
            Kind::Choice(table) => select(table.texts).prop_map(Value::from).boxed(),
            Kind::List(list) => return self.list(list, rules),
            Kind::Tuple(table) => return self.tuple(table),
            Kind::Map { key, value } => return self.map(key, value, rules),
            Kind::Optional(inner) => {
                let value = self.shape(inner, rules);
                self.rarely_further(inner, [Some(Just(Value::Null).boxed()), value])?
            }
            Kind::Record(table) => return self.record(table),
            Kind::Union(table) => return self.union(table),
            Kind::Wrapped(table) => return self.position(&table.value),
            Kind::Bounded(bounded) => return self.bounded(bounded),
        })
    }

    fn position(&mut self, position: &'static Position) -> Option<Made> {
        self.shape(position.shape, &position.rules)
    }

    fn bounded(&mut self, bounded: &Bounded) -> Option<Made> {
        let levels = self.entered.iter().filter(|id| **id == bounded.id).count();
        if u32::try_from(levels).is_ok_and(|levels| levels >= bounded.levels) {
            return None;
        }
        self.entered.push(bounded.id);
        // Which came first makes no difference to how many are left.
        let mut key = self.entered.clone();
        key.sort_unstable();
        key.push(bounded.id);
        let made = match self.made.get(&key) {
            Some(made) => made.clone(),
            None => {
                let made = self.shape((bounded.shape)(), NONE);
                self.made.insert(key, made.clone());
                made
            }
        };
        self.entered.pop();
        made
    }

    /// One of two, of which the second may lead further.
    fn rarely_further(&self, further: &Shape, either: [Option<Made>; 2]) -> Option<Made> {
        let weight = if self.entered.len() >= DEEP && leads_on(further) {
            1
        } else {
            3
        };
        one_of([2, weight].into_iter().zip(either))
    }

    fn list(&mut self, list: &'static List, rules: &'static Rules) -> Option<Made> {
        let count = match list.count {
            Some(count) => Length {
                min: count,
                max: Some(count),
            },
            None => rules.length.unwrap_or(ANY_LENGTH),
        };
        let items = self.shape(list.item, rules.items.unwrap_or(NONE));
        let Some(items) = items else {
            return (count.min == 0).then(|| Just(Value::Array(Vec::new())).boxed());
        };
        let most = self.most(list.item, count);
        if !(list.is_set || rules.is_unique) {
            let list = vec(items, size(count.min, most));
            return Some(list.prop_map(Value::from).boxed());
        }
        let more = vec(items, size(count.min, most.saturating_add(2)));
        let list = more.prop_filter_map("items that differ", move |items| {
            let mut list: Vec<Value> = Vec::new();
            for item in items {
                if list.len() < most && !list.contains(&item) {
                    list.push(item);
                }
            }
            (list.len() >= count.min).then(|| Value::from(list))
        });
        Some(list.boxed())
    }

    /// So many items of a list at most: a few more than it needs.
    fn most(&self, item: &Shape, count: Length) -> usize {
        let room = if self.entered.len() >= DEEP && leads_on(item) {
            1
        } else {
            3
        };
        let most = count.min.saturating_add(room);
        count.max.map_or(most, |max| most.min(max))
    }

    fn map(
        &mut self,
        key: &'static Shape,
        value: &'static Shape,
        rules: &'static Rules,
    ) -> Option<Made> {
        let count = rules.length.unwrap_or(ANY_LENGTH);
        let values = self.shape(value, rules.items.unwrap_or(NONE));
        let (Some(keys), Some(values)) = (self.shape(key, NONE), values) else {
            return (count.min == 0).then(|| Just(Value::Object(Map::new())).boxed());
        };
        let most = self.most(value, count);
        let members = vec((keys, values), size(count.min, most.saturating_add(2)));
        let map = members.prop_filter_map("keys that differ", move |members| {
            let mut map = Map::new();
            for (key, value) in members {
                if map.len() < most {
                    map.insert(key_text(key), value);
                }
            }
            (map.len() >= count.min).then_some(Value::Object(map))
        });
        Some(map.boxed())
    }

    fn tuple(&mut self, table: &'static RecordTable) -> Option<Made> {
        let items: Option<Vec<Made>> = table
            .fields
            .iter()
            .map(|field| self.position(&field.value))
            .collect();
        Some(items?.prop_map(Value::from).boxed())
    }

    fn record(&mut self, table: &'static RecordTable) -> Option<Made> {
        let fields = table.flattened();
        let members: Option<Vec<_>> = fields.iter().map(|field| self.field(field)).collect();
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        let record = members?.prop_map(move |values| {
            let members = names.iter().zip(values);
            let members = members.filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
            Value::Object(members.collect())
        });
        Some(record.boxed())
    }

    /// A field's value, or that it is not there.
    fn field(&mut self, field: &'static Field) -> Option<BoxedStrategy<Option<Value>>> {
        if let Role::Tag(text) = field.role {
            return Some(Just(Some(Value::from(text))).boxed());
        }
        let value = self.position(&field.value);
        let value = value.map(|value| value.prop_map(Some).boxed());
        if field.is_required() {
            return value;
        }
        one_of([(1, Some(Just(None).boxed())), (3, value)])
    }

    fn union(&mut self, table: &'static UnionTable) -> Option<Made> {
        let is_deep = self.entered.len() >= DEEP;
        let variants = table.variants.iter().map(|variant| {
            let weight = if is_deep && !variant_leads_on(variant) {
                4
            } else {
                1
            };
            (weight, self.variant(table, variant))
        });
        one_of(variants.collect::<Vec<_>>())
    }

    fn variant(&mut self, table: &'static UnionTable, variant: &'static Variant) -> Option<Made> {
        let name = variant.name;
        let payload = match &variant.payload {
            Payload::Unit => None,
            Payload::Value(position) => Some(self.position(position)?),
            Payload::Record(record) => Some(self.record(record)?),
            Payload::Tuple(record) => Some(self.tuple(record)?),
        };
        Some(match (table.tagging, payload) {
            (Tagging::External, None) => Just(Value::from(name)).boxed(),
            (Tagging::External, Some(payload)) => {
                let frame = move |payload| object([(name, payload)]);
                payload.prop_map(frame).boxed()
            }
            (Tagging::Internal, payload) => payload?,
            (Tagging::Adjacent, payload) => {
                let [tag, content] = table.frame_names();
                match payload {
                    None => Just(object([(tag, name.into())])).boxed(),
                    Some(payload) => payload
                        .prop_map(move |it| object([(tag, name.into()), (content, it)]))
                        .boxed(),
                }
            }
        })
    }
}

const ANY_LENGTH: Length = Length { min: 0, max: None };

fn size(least: usize, most: usize) -> SizeRange {
    SizeRange::from(least..=most.max(least))
}

/// One of those that there are, each as often as its weight says.
fn one_of<V: std::fmt::Debug + 'static>(
    all: impl IntoIterator<Item = (u32, Option<BoxedStrategy<V>>)>,
) -> Option<BoxedStrategy<V>> {
    let all = all
        .into_iter()
        .filter_map(|(weight, it)| Some((weight, it?)));
    let all: Vec<_> = all.collect();
    (!all.is_empty()).then(|| Union::new_weighted(all).boxed())
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.map(|(name, value)| (name.to_owned(), value));
    Value::Object(Map::from_iter(members))
}

fn key_text(key: Value) -> String {
    match key {
        Value::String(key) => key,
        key => key.to_string(),
    }
}

/// Whether a type that holds itself stands in it.
fn leads_on(shape: &Shape) -> bool {
    match &shape.kind {
        Kind::Bounded(_) => true,
        Kind::Optional(inner) => leads_on(inner),
        Kind::List(list) => leads_on(list.item),
        Kind::Map { value, .. } => leads_on(value),
        Kind::Wrapped(table) => leads_on(table.value.shape),
        Kind::Record(table) | Kind::Tuple(table) => record_leads_on(table),
        Kind::Union(table) => table.variants.iter().any(variant_leads_on),
        _ => false,
    }
}

fn record_leads_on(table: &RecordTable) -> bool {
    let mut fields = table.flattened().into_iter();
    fields.any(|field| leads_on(field.value.shape))
}

fn variant_leads_on(variant: &Variant) -> bool {
    match &variant.payload {
        Payload::Unit => false,
        Payload::Value(position) => leads_on(position.shape),
        Payload::Record(table) | Payload::Tuple(table) => record_leads_on(table),
    }
}
