//! A schema as the walks through it see it: what form a value has, and which branch it takes.

use serde_json::{Map, Value};

pub(crate) type Object = Map<String, Value>;

/// In what order the members of every object of a document are written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Order {
    Sorted,
    Reversed,
    /// The second comes first.
    Rotated,
}

impl Order {
    pub(crate) fn members(self, object: &Object) -> Vec<(&String, &Value)> {
        let mut members: Vec<_> = object.iter().collect();
        match self {
            Order::Sorted => {}
            Order::Reversed => members.reverse(),
            Order::Rotated if members.is_empty() => {}
            Order::Rotated => members.rotate_left(1),
        }
        members
    }

    pub(crate) fn write(self, value: &Value) -> String {
        match value {
            Value::Object(object) => {
                let members = self.members(object).into_iter();
                let members = members
                    .map(|(key, value)| format!("{}:{}", Value::from(&**key), self.write(value)));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }
            Value::Array(items) => {
                let items = items.iter().map(|item| self.write(item));
                format!("[{}]", items.collect::<Vec<_>>().join(","))
            }
            _ => value.to_string(),
        }
    }
}

/// A document's schema, of `T::schema()`.
pub(crate) struct Schema {
    pub(crate) root: Value,
    /// The titles of the types that hold themselves, and how many levels they have.
    pub(crate) levels: &'static [(&'static str, usize)],
}

pub(crate) enum Form<'a> {
    /// The value's own schema; the other is `null`.
    Option(&'a Value),
    Union(Union<'a>),
    Record(&'a Object),
    /// What is said of the keys, and of the values.
    Map(Option<&'a Value>, &'a Value),
    Tuple(&'a [Value]),
    List(&'a Value),
    Leaf(&'a Value),
}

impl Schema {
    pub(crate) fn follow<'a>(&'a self, mut schema: &'a Value) -> &'a Value {
        while let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let at = name.trim_start_matches('#');
            schema = self.root.pointer(at).expect("what a reference names");
        }
        schema
    }

    pub(crate) fn form<'a>(&'a self, schema: &'a Value) -> Form<'a> {
        let schema = self.follow(schema);
        let list = |key: &str| schema.get(key).and_then(Value::as_array);
        let object = |key: &str| schema.get(key).and_then(Value::as_object);
        if let Some(either) = list("anyOf") {
            Form::Option(&either[0])
        } else if let Some(branches) = list("oneOf") {
            Form::Union(Union { branches })
        } else if let Some(places) = list("prefixItems") {
            Form::Tuple(places)
        } else if object("items").is_some() {
            Form::List(&schema["items"])
        } else if let Some(properties) = object("properties") {
            Form::Record(properties)
        } else if object("additionalProperties").is_some() {
            Form::Map(schema.get("propertyNames"), &schema["additionalProperties"])
        } else {
            Form::Leaf(schema)
        }
    }

    /// How many levels the type of a schema has, if it holds itself.
    pub(crate) fn level<'a>(&'a self, schema: &'a Value) -> Option<(&'a str, usize)> {
        let title = self.follow(schema).get("title")?.as_str()?;
        let known = self.levels.iter().find(|(name, _)| *name == title)?;
        Some(*known)
    }
}

/// An enum with payloads.
#[derive(Clone, Copy)]
pub(crate) struct Union<'a> {
    pub(crate) branches: &'a [Value],
}

impl<'a> Union<'a> {
    /// The name of the tag, where there is one.
    pub(crate) fn tag(self) -> Option<&'a str> {
        let tag_of = |branch: &'a Value| {
            let mut properties = branch.get("properties")?.as_object()?.iter();
            let tag = properties.find(|(_, schema)| schema.get("const").is_some())?;
            Some(tag.0.as_str())
        };
        self.branches.iter().find_map(tag_of)
    }

    /// What a branch is called.
    fn name(self, branch: &'a Value) -> &'a str {
        let name = match self.tag() {
            Some(tag) => branch["properties"][tag]["const"].as_str(),
            None => branch.get("const").map_or_else(
                || {
                    branch["properties"]
                        .as_object()?
                        .keys()
                        .next()
                        .map(String::as_str)
                },
                Value::as_str,
            ),
        };
        name.expect("a name")
    }

    /// The branch of a value, and its name: that of the tag or, where there is none, of the text or
    /// of the first key. Capitals count only where there are two that differ in nothing else.
    pub(crate) fn branch(self, value: &Value, order: Order) -> Option<(usize, &'a str)> {
        let told = match (self.tag(), value) {
            (Some(tag), Value::Object(object)) => object.get(tag)?.as_str()?,
            (None, Value::String(text)) => text,
            (None, Value::Object(object)) => order.members(object).first()?.0,
            _ => return None,
        };
        let names = || self.branches.iter().map(|branch| self.name(branch));
        let at = names()
            .position(|name| name == told)
            .or_else(|| names().position(|name| name.eq_ignore_ascii_case(told)))?;
        let branch = &self.branches[at];
        let is_text = self.tag().is_none() && branch.get("const").is_some();
        if self.tag().is_none() && is_text != value.is_string() {
            return None;
        }
        Some((at, self.name(branch)))
    }
}

/// The steps of a JSON pointer.
pub(crate) fn steps(pointer: &str) -> Vec<String> {
    let steps = pointer.split('/').skip(1);
    steps
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect()
}

pub(crate) fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
}
