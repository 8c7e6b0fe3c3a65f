//! Our verdict beside that of other judges, over generated documents: jsonschema on `schema()`, and
//! serde on plain twins of the types.

mod both;
mod budget;
mod compare;
mod differences;
mod form;
mod generate;
mod mend;
mod mutate;
mod picture;
mod stream;
mod types;
mod valid;
mod wire;
#[path = "../output/wire_subset.rs"]
mod wire_subset;

use std::io::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::{Value, json};

use crate::compare::{Subject, alone, beside};
use crate::form::Order;
use crate::generate::{Generator, Texts};
use crate::mutate::{mutate, shrink};
use crate::types::{common, dates, lists, records, scalars, unions};

/// Documents for each type.
const DOCUMENTS: usize = 5_000;
/// The first; a run with another one is a run of its own.
const SEED: u64 = 0x7a17_71e5;
/// So many differences of one type are told.
const TOLD: usize = 3;

type Case = (&'static str, fn() -> Box<dyn Subject>);

macro_rules! cases {
    ($($side:ident $room:ident::$name:ident $(<$inner:ident>)? $(, $levels:expr)?;)*) => {
        &[$((concat!(stringify!($name) $(, "<", stringify!($inner), ">")?), || {
            cases!(@$side $room $name [$($inner)?] [$($levels)?])
        })),*]
    };
    (@twin $room:ident $name:ident [] [$($levels:expr)?]) => {
        beside::<$room::ours::$name, $room::plain::$name>(&[$($levels)?])
    };
    (@twin $room:ident $name:ident [$inner:ident] []) => {
        beside::<$room::ours::$name<common::leaves::ours::$inner>, $room::plain::$name<common::leaves::plain::$inner>>(&[])
    };
    (@alone $room:ident $name:ident [] []) => {
        alone::<$room::$name>(&[])
    };
}

const CASES: &[Case] = cases! {
    twin scalars::Widths;
    twin scalars::Floats;
    twin scalars::NotZero;
    twin scalars::IntegerRules;
    twin scalars::TextRules;
    twin scalars::Formats;
    twin scalars::Times;
    twin scalars::Addresses;
    twin scalars::Newtypes;
    twin scalars::Defaults;
    twin lists::Point;
    twin lists::Tuples;
    twin lists::Arrays;
    twin lists::Lists;
    twin lists::Unique;
    twin lists::Sets;
    twin lists::Maps;
    twin lists::DeepMaps;
    twin records::Empty;
    twin records::Nested;
    twin records::Page<Percent>;
    twin records::Page<Item>;
    twin records::Renamed;
    twin records::Address;
    twin records::Person;
    twin records::Node, ("Node", 3);
    twin records::Chain, ("Chain", 4);
    twin records::Folders, ("Folders", 3);
    twin records::Span;
    twin records::Spans;
    twin unions::Wish;
    twin unions::Event;
    twin unions::Adjacent;
    twin unions::TagLast;
    twin unions::Unions;
    twin unions::Outer;
    twin unions::Formula, ("Formula", 4);
    twin unions::Tree, ("Tree", 3);
    twin unions::Checked;
    alone dates::Booking;
    alone dates::Days;
    alone budget::Options25;
    alone budget::Options40;
    alone budget::WithUnions;
};

/// A document, and the order in which its members are written. The same for a type and a number.
fn document(subject: &dyn Subject, texts: &Texts, seed: u64) -> (Value, Order) {
    let mut generator = Generator::new(subject.schema(), texts, seed);
    let mut document = generator.document();
    let rng = &mut generator.rng;
    let changes = [0, 0, 0, 1, 1, 1, 2, 3][rng.usize(..8)];
    for _ in 0..changes {
        mutate(&mut document, rng);
    }
    let orders = [Order::Sorted, Order::Reversed, Order::Rotated];
    (document, orders[rng.usize(..orders.len())])
}

struct Tally {
    valid: usize,
    told: Vec<String>,
}

/// The results for all, in their order, by as many threads as the machine has.
fn in_parallel<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(2, usize::from);
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(one) = all.get(at) else { break };
                    let result = work(one);
                    done.lock().expect("no panic").push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no panic");
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

fn run((name, subject): &Case) -> Tally {
    let subject = subject();
    let texts = Texts::new(&subject.schema().root);
    let (mut valid, mut told) = (0, Vec::new());
    for number in 0..DOCUMENTS {
        let seed = SEED.wrapping_mul(31).wrapping_add(number as u64);
        let (document, order) = document(&*subject, &texts, seed);
        match subject.compare(&document, order) {
            Ok(is_valid) => valid += usize::from(is_valid),
            Err(_) if told.len() == TOLD => {}
            Err(_) => {
                let least = shrink(&document, |it| subject.compare(it, order).is_err());
                let why = subject.compare(&least, order).err().unwrap_or_default();
                told.push(format!("{name}, seed {seed}, {order:?}: {why}"));
            }
        }
    }
    say(&format!("{name}: {valid} of {DOCUMENTS} valid"));
    Tally { valid, told }
}

/// Past the test harness, which keeps what is printed for failures.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

#[test]
fn every_document_is_judged_as_by_jsonschema_and_read_as_by_serde() {
    let tallies = in_parallel(CASES, run);
    let valid: usize = tallies.iter().map(|tally| tally.valid).sum();
    let (types, all) = (CASES.len(), CASES.len() * DOCUMENTS);
    say(&format!(
        "{types} types, {all} documents, {valid} of them valid"
    ));
    let told: Vec<String> = tallies.into_iter().flat_map(|tally| tally.told).collect();
    assert!(
        told.is_empty(),
        "{} differences\n{}",
        told.len(),
        told.join("\n\n")
    );
    assert!(all >= 200_000 && types >= 30);
    let share = valid * 100 / all;
    assert!((30..=70).contains(&share), "{share} of a hundred are valid");
}

#[test]
fn both_are_told_apart_by_a_document_that_is_none() {
    let subject = beside::<common::leaves::ours::Item, common::leaves::plain::Item>(&[]);
    let good = json!({"name": "Tent", "quantity": 1, "price": 2});
    assert_eq!(subject.compare(&good, Order::Sorted), Ok(true));
    let bad = json!({"name": "", "quantity": 1});
    assert_eq!(subject.compare(&bad, Order::Sorted), Ok(false));
}
