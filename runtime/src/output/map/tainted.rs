//! `TaintedMap`: a map whose keys somebody else wrote.

use std::collections::HashMap;
use std::{fmt, vec};

use crate::json::{self, JsonOut, JsonWriter, Written};
use crate::taint::{TaintKey, Tainted, Text, Trustable, Trusted};

/// A JSON object with free keys, as a model writes it: keys are tainted text, and so is text in
/// the values.
///
/// ```
/// use taintless::{output::TaintedMap, prelude::*};
/// #[derive(ClaudeOutput)]
/// struct Invoice {
///     #[claude(length(max = 20), values(range(min = 0)))]
///     positions: TaintedMap<f64>,
/// }
/// let invoice = Invoice::parse(r#"{"positions": {"tent": 99.5, "pegs": 4}}"#)?;
/// assert_eq!(invoice.positions.get(&trusted!("tent")), Some(&99.5));
/// let names: Vec<Tainted<&str>> = invoice.positions.keys().collect();
/// assert_eq!(names.len(), 2);
/// # Ok::<(), OutputError>(())
/// ```
///
/// Members stand in the order in which the model wrote them (an order by key would tell what the
/// keys are). On the wire a map is an array of objects with `key` and `value`, because the API takes
/// no objects with free keys; both forms are read. A key that stands twice is a problem.
#[derive(Clone)]
pub struct TaintedMap<V> {
    members: Vec<(Tainted<String>, V)>,
    /// Where the member of a key stands.
    index: HashMap<TaintKey, usize>,
}

/// What a [`TaintedMap`] is looked up by: tainted text, its key, or text of the program. Sealed.
#[diagnostic::on_unimplemented(
    message = "a `TaintedMap` is not looked up by `{Self}`",
    label = "neither tainted nor trusted text",
    note = "write `map.get(&trusted!(\"…\"))`, or hand over a `&Tainted<…>` [taintless::errors T312]"
)]
pub trait MapKey: sealed::Sealed {
    #[doc(hidden)]
    fn lookup(&self) -> TaintKey;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: Text> sealed::Sealed for Tainted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Text> MapKey for Tainted<T> {
    fn lookup(&self) -> TaintKey {
        self.key()
    }
}

impl<T: Trustable<Target = str>> sealed::Sealed for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> MapKey for Trusted<T> {
    fn lookup(&self) -> TaintKey {
        Tainted::new(&**self).key()
    }
}

impl sealed::Sealed for TaintKey {}
#[diagnostic::do_not_recommend]
impl MapKey for TaintKey {
    fn lookup(&self) -> TaintKey {
        *self
    }
}

impl<V> TaintedMap<V> {
    /// No members.
    #[must_use]
    pub fn new() -> Self {
        TaintedMap {
            members: Vec::new(),
            index: HashMap::new(),
        }
    }

    /// The value of a key.
    pub fn get<K: MapKey + ?Sized>(&self, key: &K) -> Option<&V> {
        let at = self.index.get(&key.lookup())?;
        self.members.get(*at).map(|(_, value)| value)
    }

    /// Puts a value under a key; the value that stood there before.
    pub fn insert(&mut self, key: Tainted<String>, value: V) -> Option<V> {
        let at = *self.index.entry(key.key()).or_insert(self.members.len());
        match self.members.get_mut(at) {
            Some((_, place)) => Some(std::mem::replace(place, value)),
            None => {
                self.members.push((key, value));
                None
            }
        }
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The members.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Tainted<&str>, &V)> {
        let members = self.members.iter();
        members.map(|(key, value)| (key.as_deref(), value))
    }

    /// The keys.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Tainted<&str>> {
        self.members.iter().map(|(key, _)| key.as_deref())
    }

    /// The values.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> {
        self.members.iter().map(|(_, value)| value)
    }
}

impl<V> Default for TaintedMap<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V> IntoIterator for TaintedMap<V> {
    type Item = (Tainted<String>, V);
    type IntoIter = vec::IntoIter<Self::Item>;
    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<V> FromIterator<(Tainted<String>, V)> for TaintedMap<V> {
    fn from_iter<I: IntoIterator<Item = (Tainted<String>, V)>>(members: I) -> Self {
        let mut map = Self::new();
        for (key, value) in members {
            map.insert(key, value);
        }
        map
    }
}

/// Redacted: not even the keys are shown.
impl<V> fmt::Debug for TaintedMap<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TaintedMap({} members)", self.len())
    }
}

/// An object with the members in their order.
#[diagnostic::do_not_recommend]
impl<V: JsonOut> JsonOut for TaintedMap<V> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        let members = self.members.iter().map(|(key, value)| (key, value));
        json::members(members, out.object()).end()
    }
}
