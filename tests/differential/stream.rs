//! The same documents in pieces: what `T::stream()` tells and gives is what `T::parse` does, and what
//! a snapshot shows as complete is what the value has there.

use std::fmt::Write as _;

use fastrand::Rng;
use serde_json::{Value, json};
use taintless::output::{
    Chosen, Limits, OutputError, Part, PartialList, PartialMap, PartialText, Problem, Streamed,
    TaintedMap, Whole,
};
use taintless::prelude::*;

use crate::picture::{Comparison, Picture};
use crate::types::records::ours::PageSnapshot;

/// What a snapshot shows: `[state, what]`, and nothing for what is absent.
pub(crate) trait Shown {
    fn shown(&self) -> Value;
}

impl<T: Streamed<Snapshot: Shown> + Picture> Shown for Part<'_, T> {
    fn shown(&self) -> Value {
        match self {
            Part::Absent => Value::Null,
            Part::Partial(snapshot) => json!(["partial", snapshot.shown()]),
            Part::Complete(value) => json!(["complete", value.picture()]),
        }
    }
}

impl Shown for Whole {
    fn shown(&self) -> Value {
        match *self {}
    }
}

impl Shown for PartialText {
    fn shown(&self) -> Value {
        let text: &str = taintless::expose!(self.so_far(), to = Comparison);
        json!(["text", text])
    }
}

impl<T: Streamed<Snapshot: Shown> + Picture> Shown for PartialList<T> {
    fn shown(&self) -> Value {
        let items: Vec<Value> = self.items().iter().map(Picture::picture).collect();
        json!(["list", items, self.growing().map(Shown::shown)])
    }
}

impl<V: Streamed<Snapshot: Shown> + Picture> Shown for PartialMap<TaintedMap<V>> {
    fn shown(&self) -> Value {
        json!(["map", self.members().picture()])
    }
}

/// Of other maps and of enums it is looked at that there is something.
macro_rules! opaque {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Shown for $ty {
            fn shown(&self) -> Value {
                Value::Null
            }
        }
    )*};
}
opaque! {
    [V] Chosen<V>;
    [K: Streamed + taintless::Inert + Ord, V: Streamed] PartialMap<std::collections::BTreeMap<K, V>>;
    [K: Streamed + taintless::Inert + Eq + std::hash::Hash, V: Streamed] PartialMap<std::collections::HashMap<K, V>>;
}

impl<T: Streamed<Snapshot: Shown> + Picture> Shown for PageSnapshot<T> {
    fn shown(&self) -> Value {
        json!([
            "fields",
            [
                self.items().shown(),
                self.next().shown(),
                self.notes().shown(),
                self.one().shown()
            ]
        ])
    }
}

impl<S: Shown> Shown for Box<S> {
    fn shown(&self) -> Value {
        S::shown(self)
    }
}

/// Whether what is shown is a beginning of the value.
fn is_beginning(shown: &Value, value: &Value) -> bool {
    // An optional value stands in a list of its own.
    is_bare_beginning(shown, value)
        || matches!(value.as_array(), Some(some) if some.len() == 1 && is_bare_beginning(shown, &some[0]))
}

fn is_bare_beginning(shown: &Value, value: &Value) -> bool {
    let lists = || shown[1].as_array().zip(value.as_array());
    match shown.get(0).and_then(Value::as_str) {
        Some("complete") => shown[1] == *value,
        Some("partial") => is_beginning(&shown[1], value),
        Some("text") => {
            let texts = shown[1].as_str().zip(value.as_str());
            texts.is_some_and(|(one, whole)| whole.starts_with(one))
        }
        // A set is in an order of its own.
        Some("list" | "map") => lists().is_some_and(|(items, whole)| {
            let growing = shown.get(2).filter(|growing| !growing.is_null());
            items.iter().all(|item| whole.contains(item))
                && growing.is_none_or(|growing| {
                    let next = whole.get(items.len());
                    next.is_some_and(|next| is_beginning(growing, next))
                })
        }),
        Some("fields") => lists().is_some_and(|(fields, whole)| {
            let mut both = fields.iter().zip(whole);
            fields.len() == whole.len() && both.all(|(field, whole)| is_beginning(field, whole))
        }),
        _ => true,
    }
}

/// Streams the document as the one item of a list, so that every type has a snapshot.
pub(crate) fn streams_alike<T: Streamed>(
    document: &str,
    limits: &Limits,
    seed: u64,
    shown: Option<fn(&T::Snapshot) -> Value>,
    picture: Option<fn(&T) -> Value>,
) -> Result<(), String> {
    let text = format!("[{document}]");
    let whole = Vec::<T>::parse_with(&text, limits);
    let mut stream = Vec::<T>::stream_with(limits);
    let mut first = None;
    let mut pictures = Vec::new();
    for piece in pieces(&text, &mut Rng::with_seed(seed)) {
        match stream.push(piece) {
            Err(error) => first = first.or(Some(error)),
            Ok(so_far) => pictures.extend(shown.zip(so_far.growing()).map(|(shown, it)| shown(it))),
        }
    }
    let last = stream.finish();
    match (&whole, &last) {
        (Ok(whole), Ok(last)) => {
            if let Some(error) = first {
                return Err(format!("a sound document is told as {error}"));
            }
            let (Some(picture), [whole], [last]) = (picture, &whole[..], &last[..]) else {
                return Ok(());
            };
            let (whole, last) = (picture(whole), picture(last));
            if whole != last {
                return Err(format!("parse gives {whole}\nstream gives {last}"));
            }
            match pictures.iter().find(|shown| !is_beginning(shown, &whole)) {
                Some(shown) => Err(format!("{shown} is shown of\n{whole}")),
                None => Ok(()),
            }
        }
        (Err(whole), Err(last)) => {
            let (all, again) = (told(whole.problems()), told(last.problems()));
            if all != again || whole.more() != last.more() {
                return Err(format!("parse tells {all:?}\nstream tells {again:?}"));
            }
            let first = first.as_ref().map_or(&[][..], OutputError::problems);
            let first = told(first);
            match first.iter().find(|problem| !all.contains(problem)) {
                Some(problem) => Err(format!("{problem} is told first, and parse tells {all:?}")),
                None if first.is_empty() => Err(format!("nothing is told of {all:?}")),
                None => Ok(()),
            }
        }
        (Ok(_), Err(error)) => Err(format!("the stream refuses what parse takes: {error}")),
        (Err(error), Ok(_)) => Err(format!("the stream takes what parse refuses: {error}")),
    }
}

fn told(problems: &[Problem]) -> Vec<String> {
    let told = problems.iter().map(|problem| {
        let mut text = problem.to_string();
        let _ = write!(text, " {:?} {:?}", problem.kind(), problem.place());
        text
    });
    told.collect()
}

/// The text, cut at random: letter by letter, or in longer pieces.
pub(crate) fn pieces<'t>(text: &'t str, rng: &mut Rng) -> Vec<&'t str> {
    let most = [1, 3, 8, 40][rng.usize(..4)];
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, more) = rest.split_at(rest.ceil_char_boundary(rng.usize(1..=most)));
        pieces.push(piece);
        rest = more;
    }
    pieces
}
