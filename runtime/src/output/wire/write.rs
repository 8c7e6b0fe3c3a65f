//! Writing a shape as the schema of the API.

use super::error::WireError;
use super::text::{self, capital, choice_description, sentence};
use super::{Node, budget};
use crate::output::rule::Unit;
use crate::output::schema::unit;
use crate::output::shape::{
    Bounded, Constant, Field, Kind, List, Number, RecordTable, Role, Rules, Shape,
};
use crate::output::words;

pub(super) type Members = Vec<(&'static str, Node)>;

/// The schemas of one request; as many fields are `null` in place of left out as the API's limits
/// ask for, which hold for all of them together.
pub(super) fn write(shapes: &[&Shape]) -> Result<Vec<Node>, WireError> {
    let mut writer = Writer::default();
    let roots = writer.roots(shapes)?;
    let Counts {
        options,
        defaults,
        unions,
    } = writer.counts;
    let left_out = options + defaults;
    let nulls = left_out.saturating_sub(budget::OPTIONAL as usize);
    if unions > budget::UNIONS as usize {
        return Err(WireError::TooManyUnions { unions });
    }
    if nulls > options || unions + nulls > budget::UNIONS as usize {
        return Err(WireError::TooManyOptional {
            options,
            defaults,
            unions,
        });
    }
    if nulls == 0 {
        return Ok(roots);
    }
    let mut writer = Writer {
        nulls,
        ..Writer::default()
    };
    writer.roots(shapes)
}

#[derive(Default)]
pub(super) struct Counts {
    options: usize,
    defaults: usize,
    pub(super) unions: usize,
}

/// What is said of a value beside its type.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) description: &'a str,
    pub(super) rules: &'a Rules,
    pub(super) default: Option<&'a Constant>,
}

pub(super) const NOTHING: Said<'static> = Said {
    description: "",
    rules: &Rules::NONE,
    default: None,
};

#[derive(Default)]
pub(super) struct Writer {
    pub(super) counts: Counts,
    /// So many of the options still to come are written as `null`, and not left out.
    nulls: usize,
    /// The types that hold themselves and are open here.
    open: Vec<&'static str>,
}

impl Writer {
    fn roots(&mut self, shapes: &[&Shape]) -> Result<Vec<Node>, WireError> {
        shapes.iter().map(|shape| self.root(shape)).collect()
    }

    fn root(&mut self, shape: &Shape) -> Result<Node, WireError> {
        let root = self.value(shape, NOTHING).ok_or(WireError::NoValue)?;
        Ok(Node::Object(root))
    }

    /// `None` where there is no value: a type that holds itself, beyond its last level.
    pub(super) fn value(&mut self, shape: &Shape, said: Said<'_>) -> Option<Members> {
        let Said {
            description, rules, ..
        } = said;
        let mut sentences = sentence(description);
        let mut schema = match &shape.kind {
            Kind::Optional(inner) => return Some(self.nullable(inner, said)),
            Kind::Wrapped(table) => return self.wrapped(shape, said, table.description),
            Kind::Bounded(bounded) => return self.bounded(bounded, said),
            Kind::Text => vec![("type", Node::Name("string"))],
            Kind::Format(format) => vec![
                ("type", Node::Name("string")),
                ("format", Node::Name(format)),
            ],
            Kind::Boolean => vec![("type", Node::Name("boolean"))],
            Kind::Null => vec![("type", Node::Name("null"))],
            Kind::Integer { min, max } => {
                if rules.range.is_none() {
                    sentences.extend(text::bounds(*min, *max));
                }
                vec![("type", Node::Name("integer"))]
            }
            Kind::Number => vec![("type", Node::Name("number"))],
            Kind::Choice(table) => {
                sentences.extend(sentence(&choice_description(table)));
                let texts = table.texts.iter().copied().map(Node::Name);
                vec![
                    ("type", Node::Name("string")),
                    ("enum", Node::List(texts.collect())),
                ]
            }
            Kind::List(list) => self.list(list, rules, &mut sentences)?,
            Kind::Tuple(table) => {
                sentences.extend(sentence(table.description));
                self.tuple(table, &mut sentences)?
            }
            Kind::Map { key, value } => self.map(key, value, rules, &mut sentences)?,
            Kind::Record(table) => {
                sentences.extend(sentence(table.description));
                self.record(table)?
            }
            Kind::Union(table) => {
                sentences.extend(sentence(table.description));
                self.union(table)?
            }
        };
        keywords(&mut schema, rules, unit(shape));
        sentences.extend(text::rules(rules, unit(shape)));
        if let Some(default) = said.default {
            schema.push(("default", constant(shape, default)));
        }
        sentences.extend(text::examples(rules.examples));
        describe(&mut schema, &sentences);
        Some(schema)
    }

    /// A value or `null`, where it cannot be left out.
    fn nullable(&mut self, inner: &Shape, said: Said<'_>) -> Members {
        let null = Node::Object(vec![("type", Node::Name("null"))]);
        let quiet = Said {
            description: "",
            ..said
        };
        let Some(value) = self.value(inner, quiet) else {
            return vec![("type", Node::Name("null"))];
        };
        self.counts.unions += 1;
        let mut schema = vec![("anyOf", Node::List(vec![Node::Object(value), null]))];
        describe(&mut schema, &sentence(said.description));
        schema
    }

    fn wrapped(&mut self, shape: &Shape, said: Said<'_>, description: &str) -> Option<Members> {
        let Kind::Wrapped(table) = shape.kind else {
            return None;
        };
        let joined = text::sentences([said.description, description]);
        // No rule but a whole type's own can be written for it, so none is lost here.
        let rules = Rules {
            examples: if said.rules.examples.is_empty() {
                table.value.rules.examples
            } else {
                said.rules.examples
            },
            ..table.value.rules
        };
        self.value(
            table.value.shape,
            Said {
                description: &joined,
                rules: &rules,
                default: said.default,
            },
        )
    }

    fn bounded(&mut self, bounded: &Bounded, said: Said<'_>) -> Option<Members> {
        let open = self.open.iter().filter(|id| **id == bounded.id).count();
        if open >= bounded.levels as usize {
            return None;
        }
        self.open.push(bounded.id);
        let schema = self.value((bounded.shape)(), said);
        self.open.pop();
        schema
    }

    fn list(&mut self, list: &List, rules: &Rules, words: &mut Vec<String>) -> Option<Members> {
        let item = self.item(list.item, rules);
        if let Some(count) = list.count {
            words.push(capital(&words::count(count)));
        }
        if list.is_set {
            words.push("No two items are equal.".to_owned());
        }
        array(item, rules, list.count.unwrap_or(0), words)
    }

    /// An item of a list, or a value of a map.
    fn item(&mut self, shape: &Shape, rules: &Rules) -> Option<Members> {
        let rules = rules.items.unwrap_or(&Rules::NONE);
        self.value(shape, Said { rules, ..NOTHING })
    }

    /// The API has no items by place, so they are told in words.
    pub(super) fn tuple(
        &mut self,
        table: &RecordTable,
        words: &mut Vec<String>,
    ) -> Option<Members> {
        let mut kinds: Vec<Node> = Vec::new();
        let mut places = Vec::new();
        for field in table.fields {
            // An item cannot be left out, so one that need not be there is `null`.
            let said = Said {
                description: field.description,
                rules: &field.value.rules,
                default: None,
            };
            let kind = Node::Object(self.value(field.value.shape, said)?);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
            let said = match field.description {
                "" => words::shape(field.value.shape),
                description => description.trim_end_matches('.').to_owned(),
            };
            places.push(said);
        }
        let count = words::count(places.len());
        words.push(format!(
            "{}, in this order: {}.",
            capital(&count).trim_end_matches('.'),
            places.join("; ")
        ));
        let items = match <[Node; 1]>::try_from(kinds) {
            Ok([kind]) => kind,
            Err(kinds) => {
                self.counts.unions += 1;
                Node::Object(vec![("anyOf", Node::List(kinds))])
            }
        };
        Some(vec![("type", Node::Name("array")), ("items", items)])
    }

    /// The API takes no objects with free keys.
    fn map(
        &mut self,
        key: &Shape,
        value: &Shape,
        rules: &Rules,
        words: &mut Vec<String>,
    ) -> Option<Members> {
        let key = self.value(key, NOTHING)?;
        let entry = self.item(value, rules).map(|value| {
            object(vec![
                ("key", Node::Object(key), true),
                ("value", Node::Object(value), true),
            ])
        });
        words.push("Each `key` stands once.".to_owned());
        array(entry, rules, 0, words)
    }

    pub(super) fn record(&mut self, table: &RecordTable) -> Option<Members> {
        let mut required = Vec::new();
        let mut optional = Vec::new();
        for field in table.flattened() {
            let is_required = field.is_required();
            let schema = if is_required {
                Some(self.field(field)?)
            } else if field.default.is_some() {
                self.counts.defaults += 1;
                self.field(field)
            } else {
                self.option(field, &mut required)
            };
            // A field that has no value here, and need not have one, is not told.
            if let Some(schema) = schema {
                let place = if is_required {
                    &mut required
                } else {
                    &mut optional
                };
                place.push((field.name, Node::Object(schema), is_required));
            }
        }
        required.append(&mut optional);
        Some(object(required))
    }

    /// An option: the value's schema, to be left out, or in its place among the required ones
    /// with `null` beside it.
    fn option(&mut self, field: &Field, required: &mut Vec<Property>) -> Option<Members> {
        self.counts.options += 1;
        if self.nulls == 0 {
            return self.field(field);
        }
        self.nulls -= 1;
        let value = self.field(field)?;
        let mut value = value;
        let description = take(&mut value, "description");
        let null = Node::Object(vec![("type", Node::Name("null"))]);
        let mut schema = vec![("anyOf", Node::List(vec![Node::Object(value), null]))];
        schema.extend(description.map(|words| ("description", words)));
        required.push((field.name, Node::Object(schema), true));
        None
    }

    /// A field's value, without the `null` that stands for its absence.
    fn field(&mut self, field: &Field) -> Option<Members> {
        if let Role::Tag(text) = field.role {
            return Some(tag(text));
        }
        let shape = match (&field.value.shape.kind, field.default) {
            (Kind::Optional(inner), None) => inner,
            _ => field.value.shape,
        };
        self.value(
            shape,
            Said {
                description: field.description,
                rules: &field.value.rules,
                default: field.default.as_ref(),
            },
        )
    }
}

/// A name, its schema, and whether it is required.
pub(super) type Property = (&'static str, Node, bool);

pub(super) fn object(properties: Vec<Property>) -> Members {
    let required = properties.iter().filter(|(_, _, is_required)| *is_required);
    let required = required.map(|(name, _, _)| Node::Name(name)).collect();
    let properties = properties.into_iter();
    let properties = properties.map(|(name, schema, _)| (name, schema)).collect();
    vec![
        ("type", Node::Name("object")),
        ("properties", Node::Object(properties)),
        ("required", Node::List(required)),
        ("additionalProperties", Node::Boolean(false)),
    ]
}

/// An array; where its items have no value it is an empty one, if it may be.
fn array(
    item: Option<Members>,
    rules: &Rules,
    count: usize,
    words: &mut Vec<String>,
) -> Option<Members> {
    let least = rules.length.map_or(0, |length| length.min);
    let item = match item {
        Some(item) => item,
        None if least > 0 || count > 0 => return None,
        None => {
            words.push("Always empty here.".to_owned());
            vec![("type", Node::Name("null"))]
        }
    };
    Some(vec![
        ("type", Node::Name("array")),
        ("items", Node::Object(item)),
    ])
}

pub(super) fn tag(text: &'static str) -> Members {
    vec![("type", Node::Name("string")), ("const", Node::Name(text))]
}

/// The rules that the API has keywords for.
fn keywords(schema: &mut Members, rules: &Rules, unit: Unit) {
    let is_filled = rules.length.is_some_and(|length| length.min >= 1);
    if is_filled && unit != Unit::Characters {
        schema.push(("minItems", Node::Integer(1)));
    }
    if let Some(pattern) = rules.pattern {
        schema.push(("pattern", Node::Name(pattern)));
    }
    if let Some(format) = rules.format {
        schema.push(("format", Node::Name(format.name())));
    }
    if !rules.one_of.is_empty() {
        let constants = rules.one_of.iter().map(plain);
        schema.push(("enum", Node::List(constants.collect())));
    }
}

/// The description comes right behind the type.
pub(super) fn describe(schema: &mut Members, sentences: &[String]) {
    if !sentences.is_empty() {
        let at = usize::from(!schema.is_empty());
        schema.insert(at, ("description", Node::Text(sentences.join(" "))));
    }
}

pub(super) fn take(schema: &mut Members, key: &str) -> Option<Node> {
    let at = schema.iter().position(|(name, _)| *name == key)?;
    Some(schema.remove(at).1)
}

fn constant(shape: &Shape, constant: &Constant) -> Node {
    match (constant, &shape.inner().kind) {
        // On the wire a map is a list too.
        (Constant::Empty, _) => Node::List(Vec::new()),
        _ => plain(constant),
    }
}

fn plain(constant: &Constant) -> Node {
    match constant {
        Constant::Boolean(value) => Node::Boolean(*value),
        // The macro refuses integers beyond 64 bits; those beyond `i64` are written as floats.
        #[allow(clippy::cast_precision_loss)]
        Constant::Number(Number::Integer(value)) => {
            i64::try_from(*value).map_or(Node::Float(*value as f64), Node::Integer)
        }
        Constant::Number(Number::Float(value)) => Node::Float(*value),
        Constant::Text(text) => Node::Name(text),
        Constant::Empty => Node::List(Vec::new()),
    }
}
