//! Types of every shape: enums, maps, sets, tuples, newtypes, and types that hold themselves.
#![allow(dead_code, reason = "what is read is shown, and not looked at")]

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;

use taintless::output::TaintedMap;
use taintless::prelude::*;

use super::types::{Category, Empty, Item};

/// The same order in every map, so that what is shown of two can be compared.
type Ordered = BuildHasherDefault<DefaultHasher>;

#[derive(ClaudeOutput, Inert, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy)]
pub(super) struct Percent(#[claude(range(max = 100))] u8);

#[derive(ClaudeOutput, Debug)]
pub(super) struct Code(#[claude(pattern = "^[A-Z]{3}$")] Tainted<String>);

#[derive(ClaudeOutput, Debug)]
pub(super) struct MaybePercent(Option<Percent>);

#[derive(ClaudeOutput, Debug)]
pub(super) struct Nothing;

#[derive(ClaudeOutput, Debug)]
pub(super) struct Point(
    #[claude(range(min = -90, max = 90))] f64,
    #[claude(range(exclusive_min = -180, max = 180))] f64,
);

type Six = (u8, i8, bool, Code, Nothing, (u8, u8));

/// Tuples, arrays, newtypes.
#[derive(ClaudeOutput, Debug)]
pub(super) struct Tuples {
    point: Point,
    pair: Option<(u8, Option<bool>)>,
    six: Option<Six>,
    #[claude(items(range(max = 9)))]
    three: Option<[u8; 3]>,
    none: Option<[bool; 0]>,
    code: Option<Code>,
    maybe: MaybePercent,
    nothing: Option<Nothing>,
}

/// A variant of each form, in an object by its name.
#[derive(ClaudeOutput, Debug)]
#[claude(rename_all = "snake_case", rename_all_fields = "camelCase")]
pub(super) enum Wish {
    Refund {
        #[claude(range(min = 1))]
        amount_in_cents: u32,
        reason: Option<Tainted<String>>,
        #[claude(default = true)]
        by_card: bool,
    },
    Complaint(#[claude(length(min = 3))] Tainted<String>),
    Meet(Percent, bool),
    Items(Vec<Item>),
    Inner(Box<Event>),
    Nothing,
    #[claude(rename = "later/on")]
    SomeOtherDay,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Letter {
    #[claude(length(min = 1))]
    text: Tainted<String>,
    enclosed: Option<Vec<Point>>,
}

/// The tag among the fields, and anywhere among them.
#[derive(ClaudeOutput, Debug)]
#[claude(tag = "kind", rename_all = "snake_case")]
pub(super) enum Event {
    Written(Letter),
    Called {
        minutes: u8,
        #[claude(default = false)]
        angry: bool,
        notes: Option<Vec<Vec<Tainted<String>>>>,
    },
    Bought {
        items: TaintedMap<Percent>,
        at: (f64, i64),
    },
    Silent,
}

#[derive(ClaudeOutput, Debug)]
#[claude(tag = "kind", content = "content")]
pub(super) enum Adjacent {
    Number(#[claude(range(max = 9))] u8),
    Letter { text: Tainted<String> },
    Pair(u8, Category),
    Event(Event),
    Empty,
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Address {
    street: Tainted<String>,
    #[claude(default = "DE", length(max = 2))]
    country: Tainted<String>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(check = paid)]
pub(super) struct Work {
    company: Tainted<String>,
    wage: Option<u32>,
    #[claude(flatten)]
    at: Address,
}

/// Fields of others among its own, and functions that judge the whole.
#[derive(ClaudeOutput, Debug)]
#[claude(check = grown)]
pub(super) struct Person {
    name: Tainted<String>,
    #[claude(flatten)]
    work: Box<Work>,
    age: Option<u8>,
    wishes: Option<Vec<Wish>>,
}

fn paid(work: &Work) -> Result<(), Trusted<&'static str>> {
    if work.wage == Some(0) {
        return Err(trusted!("expected a wage above 0, or none"));
    }
    Ok(())
}

fn grown(person: &Person) -> Result<(), Trusted<&'static str>> {
    if person.age.is_some_and(|age| age < 18) && person.work.wage.is_some() {
        return Err(trusted!("expected no wage below the age of 18"));
    }
    Ok(())
}

/// Maps in both forms, and sets.
#[derive(ClaudeOutput, Debug)]
pub(super) struct Maps {
    #[claude(length(min = 1, max = 2), values(range(min = 0)))]
    free: TaintedMap<f64>,
    #[claude(default)]
    by_category: BTreeMap<Category, Vec<u8>>,
    by_number: Option<HashMap<i16, bool, Ordered>>,
    #[claude(default)]
    by_percent: BTreeMap<Percent, Percent>,
    #[claude(default)]
    set: BTreeSet<Category>,
    #[claude(default, length(max = 2), items(range(max = 9)))]
    numbers: HashSet<u16, Ordered>,
    #[claude(values(values(length(max = 2))))]
    nested: Option<TaintedMap<TaintedMap<Tainted<String>>>>,
    empty: Option<BTreeMap<u8, Vec<Empty>>>,
}

/// One of a type that was given.
#[derive(ClaudeOutput, Debug)]
pub(super) struct Page<T> {
    #[claude(length(max = 3))]
    items: Vec<T>,
    #[claude(default = 0)]
    next: u32,
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 3)]
pub(super) struct Tree {
    name: Tainted<String>,
    #[claude(default, length(max = 3))]
    children: Vec<Tree>,
    beside: Option<Box<Tree>>,
    #[claude(default)]
    named: TaintedMap<Tree>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 4, tag = "op", rename_all = "lowercase")]
pub(super) enum Formula {
    Number {
        #[claude(multiple_of = 0.5)]
        value: f64,
    },
    Sum {
        left: Box<Formula>,
        right: Box<Formula>,
    },
    Not(Negation),
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Negation {
    of: Box<Formula>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(depth = 4, rename_all = "lowercase")]
pub(super) enum Expression {
    Leaf(i64),
    Not(Box<Expression>),
    All(Vec<Expression>),
    Named(TaintedMap<Expression>),
    Pair(i64, Nothing),
}

/// Deeper than the others: no level spends anything of what the API takes.
#[derive(ClaudeOutput, Debug)]
#[claude(depth = 12)]
pub(super) struct Chain {
    number: u8,
    next: Vec<Chain>,
}

/// Each rule, on each kind of value that it is a rule for.
#[derive(ClaudeOutput, Debug)]
pub(super) struct Rules {
    #[claude(range(exclusive_min = 0, exclusive_max = 1))]
    share: f64,
    #[claude(multiple_of = 5)]
    fives: Option<u16>,
    #[claude(multiple_of = 0.01)]
    price: Option<f64>,
    #[claude(unique, length(max = 4))]
    names: Option<Vec<Tainted<String>>>,
    #[claude(unique, items(range(max = 9)))]
    numbers: Option<Vec<u8>>,
    #[claude(unique)]
    floats: Option<Vec<f64>>,
    #[claude(one_of("low", "high"), default = "low")]
    level: Tainted<String>,
    #[claude(one_of(1, 2, 3))]
    grade: Option<u8>,
    #[claude(one_of(0.5, 2))]
    factor: Option<f32>,
    #[claude(items(items(length(min = 1), check = is_odd)))]
    grid: Option<Vec<Vec<Tainted<String>>>>,
    #[claude(items(multiple_of = 2))]
    even: Option<[u8; 2]>,
}

fn is_odd(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    if text.char_count().is_multiple_of(2) {
        Err(trusted!("expected an odd number of characters"))
    } else {
        Ok(())
    }
}

#[derive(ClaudeOutput, Debug)]
pub(super) struct Formats {
    #[claude(format = "email")]
    email: Option<Tainted<String>>,
    #[claude(format = "uri")]
    uri: Option<Tainted<String>>,
    #[claude(format = "uuid")]
    uuid: Option<Tainted<String>>,
    #[claude(format = "date-time")]
    date_time: Option<Tainted<String>>,
    #[claude(format = "date")]
    date: Option<Tainted<String>>,
    #[claude(format = "time")]
    time: Option<Tainted<String>>,
    #[claude(format = "duration")]
    duration: Option<Tainted<String>>,
    #[claude(format = "hostname")]
    hostname: Option<Tainted<String>>,
    #[claude(format = "ipv4")]
    v4: Option<Tainted<String>>,
    #[claude(format = "ipv6")]
    v6: Option<Tainted<String>>,
}
