//! One document before three judges: we, jsonschema on `schema()`, and serde on the plain twin.
//!
//! Where a problem is, in jsonschema's terms:
//!
//! - A field that is missing is a problem of its object, as one that is unknown is.
//! - A member of a map is told by its number here, and there by its key. A key that is none of the
//!   map's, or stands twice, is a problem of the map; what stands under a key that is none, we do
//!   not look at.
//! - A map in the form of the wire is the same map as an object. If an entry is none, or a key
//!   stands twice, it is one problem of the map, wherever in it.
//! - In a tuple too long, `items: false` tells each item too many; `maxItems` has told it.
//! - A `oneOf` tells the problems of each branch: those of the branch that the document's tag tells
//!   count (see [`Union::branch`](crate::form::Union::branch)), and where it tells none, it is a
//!   problem of the whole union.
//! - An `Option` is an `anyOf`, of which the first branch is the value's.
//! - Fields that are flattened need nothing: both schemas know them as fields of the outer struct.
//! - We do not ask whether items are all different where one of them is not sound.
//! - Functions of the program's (`check`) are unknown to jsonschema: what they say is left out.

use proptest::strategy::{BoxedStrategy, Strategy as _};
use std::collections::BTreeSet;
use std::marker::PhantomData;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use taintless::output::{Found, Limits, Problem, ProblemKind, Streamed};
use taintless::prelude::*;
use taintless::testing::proptest::json;

use crate::form::{Form, Order, Schema, Union, push, steps};
use crate::mend::{Mend, entries, key_of, whole};
use crate::picture::Picture;
use crate::stream::{Shown, streams_alike};

/// A type that we and serde have in the same form.
pub(crate) trait Subject: Sync {
    fn schema(&self) -> &Schema;
    /// What `wire_schema()` gives.
    fn wire(&self) -> &Value;
    /// What we tell of a document.
    fn told(&self, document: &Value) -> Vec<Told>;
    /// Whether we take the document, or how the judges differ.
    fn compare(&self, document: &Value, order: Order) -> Result<bool, String>;
    /// Documents as users' property tests get them, before those that the type refuses are left out.
    fn strategy(&self) -> BoxedStrategy<String>;
}

/// A problem that we tell.
#[derive(Debug)]
#[allow(dead_code, reason = "the place is for who reads a failure")]
pub(crate) struct Told {
    pub(crate) place: String,
    pub(crate) kind: ProblemKind,
    pub(crate) found: Option<Found>,
    /// Whether it is of an item of a tuple, or within one.
    pub(crate) is_in_tuple: bool,
}

/// Whether our value is the twin's, or how they differ.
type SameValue<O> = fn(&O, &Value) -> Result<(), String>;

/// One of so many documents is read in pieces, too.
const STREAMED: u64 = 4;

type SameStream = fn(&str, &Limits, u64) -> Result<(), String>;

pub(crate) struct Judges<O, P> {
    schema: Schema,
    wire: Value,
    validator: Validator,
    /// Compares our value with serde's of the same document.
    values: Option<SameValue<O>>,
    /// The same of the document in pieces.
    streams: SameStream,
    ty: PhantomData<fn() -> (O, P)>,
}

impl<O: Streamed, P> Judges<O, P> {
    fn new(levels: &'static [(&'static str, usize)]) -> Self {
        let root = serde_json::to_value(O::schema()).expect("JSON");
        let options = jsonschema::options().should_validate_formats(true);
        let validator = options.build(&root).expect("a valid schema");
        let wire = O::wire_schema().expect("within limits");
        Judges {
            schema: Schema { root, levels },
            wire: serde_json::to_value(wire).expect("JSON"),
            validator,
            values: None,
            streams: |text, limits, seed| streams_alike::<O>(text, limits, seed, None, None),
            ty: PhantomData,
        }
    }
}

pub(crate) fn alone<O: Streamed>(levels: &'static [(&'static str, usize)]) -> Box<dyn Subject> {
    Box::new(Judges::<O, ()>::new(levels))
}

pub(crate) fn beside<
    O: Streamed<Snapshot: Shown> + JsonOut + Picture,
    P: DeserializeOwned + Serialize + Picture + 'static,
>(
    levels: &'static [(&'static str, usize)],
) -> Box<dyn Subject> {
    Box::new(Judges::<O, P> {
        values: Some(same_value::<O, P>),
        streams: |text, limits, seed| {
            streams_alike::<O>(text, limits, seed, Some(Shown::shown), Some(O::picture))
        },
        ..Judges::new(levels)
    })
}

fn same_value<O, P>(ours: &O, mended: &Value) -> Result<(), String>
where
    O: ClaudeOutput + JsonOut + Picture,
    P: DeserializeOwned + Serialize + Picture,
{
    let theirs: P = match serde_json::from_str(&whole(mended).to_string()) {
        Ok(theirs) => theirs,
        Err(error) if is_of_serdes_buffer(&error) => return Ok(()),
        Err(error) => return Err(format!("serde refuses what we take: {error}")),
    };
    same_way_out(ours, &theirs)?;
    let (ours, theirs) = (ours.picture(), theirs.picture());
    if ours == theirs {
        Ok(())
    } else {
        Err(format!("our value is {ours}\nserde's is {theirs}"))
    }
}

/// What goes out is what serde writes of the twin, and reads back as the same value.
fn same_way_out<O, P>(ours: &O, theirs: &P) -> Result<(), String>
where
    O: ClaudeOutput + JsonOut + Picture,
    P: Serialize,
{
    let (body, twin) = (ours.to_json(), serde_json::to_vec(theirs).expect("JSON"));
    // Hashed maps and sets have an order of their own each time. (That lists keep theirs, the
    // reading back shows.)
    let [out, twin] = [body.as_bytes(), &twin]
        .map(|bytes| sorted(serde_json::from_slice::<Value>(bytes).expect("JSON")));
    if out != twin {
        return Err(format!("we write {out}\nserde writes {twin}"));
    }
    let limits = Limits::new().bytes(usize::MAX);
    match O::parse_with(body.as_bytes(), &limits) {
        Ok(again) if again.picture() == ours.picture() => Ok(()),
        Ok(_) => Err(format!("what we write is read as another value: {out}")),
        Err(error) => Err(format!("what we write is not read back: {out}\n{error}")),
    }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.into_iter().map(sorted).collect();
            items.sort_by_cached_key(Value::to_string);
            items.into()
        }
        Value::Object(members) => {
            let members = members.into_iter();
            members.map(|(name, value)| (name, sorted(value))).collect()
        }
        // Serde was given `0` for it, which has no sign.
        Value::Number(number) if number.as_f64() == Some(0.0) => 0.into(),
        value => value,
    }
}

/// Behind a tag or `flatten`, serde reads no fractions where `serde_json` keeps all digits: they
/// arrive there as objects. We do.
fn is_of_serdes_buffer(error: &serde_json::Error) -> bool {
    cfg!(feature = "arbitrary-precision")
        && error
            .to_string()
            .contains("invalid type: map, expected f64")
}

impl<O: Streamed, P> Subject for Judges<O, P> {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn wire(&self) -> &Value {
        &self.wire
    }

    fn strategy(&self) -> BoxedStrategy<String> {
        json::<O>().boxed()
    }

    fn told(&self, document: &Value) -> Vec<Told> {
        let parsed = O::parse(&document.to_string());
        let problems = parsed.as_ref().err().map_or(&[][..], OutputError::problems);
        let told = problems.iter().map(|problem| {
            let mut walk = Walk::new(&self.schema, Order::Sorted, problem.kind());
            walk.walk(&self.schema.root, document, &steps(problem.pointer()));
            Told {
                place: problem.pointer().to_owned(),
                kind: problem.kind(),
                found: problem.found_kind(),
                is_in_tuple: walk.is_in_tuple,
            }
        });
        told.collect()
    }

    fn compare(&self, document: &Value, order: Order) -> Result<bool, String> {
        // Numbers as they are read from text, for all judges.
        let text = order.write(document);
        let document = &serde_json::from_str::<Value>(&text).expect("JSON");
        let mended = Mend::new(&self.schema, order).document(document);
        let limits = Limits::new().problems(10_000).depth(100);
        let parsed = O::parse_with(&text, &limits);
        let problems = match &parsed {
            Ok(_) => &[],
            Err(error) => error.problems(),
        };
        let places = Places::new(&self.schema, document, order, problems);
        let theirs = self.theirs(&mended, &places);
        let detail = |what: String| {
            let told = problems
                .iter()
                .map(|it| format!("\n    {} {:?}", it.pointer(), it.kind()));
            let errors = self.validator.iter_errors(&mended);
            let errors = errors.map(|it| format!("\n    {} {it}", it.instance_path()));
            format!(
                "{what}\n  document {text}\n  mended   {mended}\n  ours:{}\n  jsonschema's:{}",
                told.collect::<String>(),
                errors.collect::<String>()
            )
        };
        if places.ours != theirs {
            let what = format!("we say {:?}\njsonschema says {theirs:?}", places.ours);
            return Err(detail(what));
        }
        if parsed.is_err() && problems.is_empty() {
            return Err(detail("refused without a problem".to_owned()));
        }
        if let (Ok(value), Some(same_value)) = (&parsed, self.values) {
            let of_value = Mend::of_value(&self.schema, order).document(document);
            same_value(value, &of_value).map_err(detail)?;
        }
        let seed = text
            .bytes()
            .fold(0, |seed: u64, byte| seed.rotate_left(5) ^ u64::from(byte));
        if seed % STREAMED == 0 {
            (self.streams)(&text, &limits, seed).map_err(detail)?;
        }
        Ok(parsed.is_ok())
    }
}

/// Where our problems are, in jsonschema's terms.
struct Places {
    ours: BTreeSet<String>,
    /// Those of `check` too.
    all: BTreeSet<String>,
    /// Members of maps that we have not looked at.
    skipped: BTreeSet<String>,
}

impl Places {
    fn new(schema: &Schema, document: &Value, order: Order, problems: &[Problem]) -> Self {
        let mut places = Places {
            ours: BTreeSet::new(),
            all: BTreeSet::new(),
            skipped: BTreeSet::new(),
        };
        for problem in problems {
            let mut walk = Walk::new(schema, order, problem.kind());
            walk.walk(&schema.root, document, &steps(problem.pointer()));
            places.skipped.extend(walk.skipped);
            if problem.kind() != ProblemKind::Check {
                places.ours.insert(walk.out.clone());
            }
            places.all.insert(walk.out);
        }
        places
    }
}

struct Walk<'a> {
    schema: &'a Schema,
    order: Order,
    kind: ProblemKind,
    skipped: Option<String>,
    is_in_tuple: bool,
    out: String,
}

impl<'a> Walk<'a> {
    fn new(schema: &'a Schema, order: Order, kind: ProblemKind) -> Self {
        Walk {
            schema,
            order,
            kind,
            skipped: None,
            is_in_tuple: false,
            out: String::new(),
        }
    }

    fn walk(&mut self, schema: &'a Value, value: &Value, steps: &[String]) {
        let Some((step, rest)) = steps.split_first() else {
            return;
        };
        match self.schema.form(schema) {
            Form::Option(inner) => self.walk(inner, value, steps),
            Form::Union(union) => self.union(union, value, steps),
            Form::Record(_) if rest.is_empty() && self.kind == ProblemKind::Missing => {}
            Form::Record(properties) => {
                push(&mut self.out, step);
                self.walk(&properties[step], &value[step], rest);
            }
            Form::Map(names, values) => self.map(names, values, value, steps),
            Form::Tuple(places) => {
                let at: usize = step.parse().expect("a number");
                self.is_in_tuple = true;
                push(&mut self.out, step);
                self.walk(&places[at], &value[at], rest);
            }
            Form::List(item) => {
                let at: usize = step.parse().expect("a number");
                push(&mut self.out, step);
                self.walk(item, &value[at], rest);
            }
            Form::Leaf(_) => panic!("a place within a value that has none"),
        }
    }

    fn union(&mut self, union: Union<'a>, value: &Value, steps: &[String]) {
        let is_tag = steps.len() == 1 && union.tag() == steps.first().map(String::as_str);
        let Some((at, name)) = union.branch(value, self.order).filter(|_| !is_tag) else {
            return;
        };
        let branch = &union.branches[at];
        match value {
            Value::Object(members) if union.tag().is_none() => {
                let first = self.order.members(members)[0].1;
                push(&mut self.out, name);
                self.walk(&branch["properties"][name], first, &steps[1..]);
            }
            _ => self.walk(branch, value, steps),
        }
    }

    fn map(&mut self, names: Option<&Value>, values: &'a Value, map: &Value, steps: &[String]) {
        let at: usize = steps[0].parse().expect("a number");
        let (keys, value, rest) = match map {
            Value::Object(members) => {
                let members = self.order.members(members);
                let keys: Vec<String> = members.iter().map(|(key, _)| (*key).clone()).collect();
                (keys, members[at].1, &steps[1..])
            }
            Value::Array(items) => {
                let Some(members) = entries(names, items) else {
                    return;
                };
                if steps.get(1).is_none_or(|step| step == "key") {
                    return;
                }
                let keys = members.iter().map(|(key, _)| key.clone()).collect();
                (keys, members[at].1, &steps[2..])
            }
            _ => panic!("a member of what is no map"),
        };
        let all: Vec<&str> = keys.iter().map(String::as_str).collect();
        let mut member = self.out.clone();
        push(&mut member, &key_of(names, &keys[at], &all));
        match self.kind {
            ProblemKind::WrongKey if rest.is_empty() => self.skipped = Some(member),
            ProblemKind::Duplicate if rest.is_empty() => {}
            _ => {
                self.out = member;
                self.walk(values, value, rest);
            }
        }
    }
}

fn is_within(place: &str, outer: &str) -> bool {
    place
        .strip_prefix(outer)
        .is_some_and(|rest| rest.starts_with('/'))
}

impl<O, P> Judges<O, P> {
    fn theirs(&self, mended: &Value, ours: &Places) -> BTreeSet<String> {
        let mut theirs = BTreeSet::new();
        for error in self.validator.iter_errors(mended) {
            self.insert(&error, mended, ours, &mut theirs);
        }
        theirs.retain(|place| {
            !ours
                .skipped
                .iter()
                .any(|skipped| place == skipped || is_within(place, skipped))
        });
        theirs
    }

    fn insert(
        &self,
        error: &ValidationError<'_>,
        mended: &Value,
        ours: &Places,
        theirs: &mut BTreeSet<String>,
    ) {
        let place = error.instance_path().to_string();
        let branch = match error.kind() {
            ValidationErrorKind::AnyOf { context } => context.first(),
            ValidationErrorKind::OneOfNotValid { context } => {
                self.branch(mended, &place).and_then(|at| context.get(at))
            }
            ValidationErrorKind::FalseSchema => return,
            ValidationErrorKind::UniqueItems if ours.all.iter().any(|it| is_within(it, &place)) => {
                return;
            }
            _ => None,
        };
        match branch {
            Some(errors) => {
                for error in errors {
                    self.insert(error, mended, ours, theirs);
                }
            }
            None => {
                theirs.insert(place);
            }
        }
    }

    /// The branch of the union that stands at a place.
    fn branch(&self, mended: &Value, place: &str) -> Option<usize> {
        let (mut schema, mut value) = (&self.schema.root, mended);
        let steps = steps(place);
        let mut steps = steps.iter();
        loop {
            schema = match self.schema.form(schema) {
                Form::Option(inner) => inner,
                Form::Union(union) => {
                    let (at, _) = union.branch(value, Order::Sorted)?;
                    if steps.len() == 0 {
                        return Some(at);
                    }
                    &union.branches[at]
                }
                form => {
                    let step = steps.next()?;
                    let at = || step.parse::<usize>().ok();
                    let (inner, here) = match form {
                        Form::Record(properties) => (properties.get(step)?, value.get(step)?),
                        Form::Map(_, values) => (values, value.get(step)?),
                        Form::Tuple(places) => (places.get(at()?)?, value.get(at()?)?),
                        Form::List(item) => (item, value.get(at()?)?),
                        _ => return None,
                    };
                    value = here;
                    inner
                }
            }
        }
    }
}
