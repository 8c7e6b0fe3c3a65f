//! Maps that are still arriving: objects with free keys, or arrays of `key` and `value`.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{BuildHasher, Hash};

use super::node::{Begun, First, Member, Node, Value, sealed};
use super::stream::Empty;
use super::{ItemRules, ItemsOf, Streamed};
use crate::output::map::{Gather, Key as _, TaintedMap};
use crate::output::record::Seen;
use crate::taint::{Inert, Tainted};

/// The beginning of a map: the members that are complete, and the one that is arriving.
pub struct PartialMap<M: Gather<Value: Streamed>> {
    members: M,
    count: usize,
    form: First,
    entry: Entry<M>,
}

/// The member that is arriving.
struct Entry<M: Gather<Value: Streamed>> {
    key: Seen<M::Key>,
    value: Seen<M::Value>,
    /// At most one, in a vector so that a type which holds itself has an end.
    growing: Vec<<M::Value as Streamed>::Snapshot>,
    rules: Option<&'static ItemRules<M::Value>>,
}

/// In the form of the wire the parts of an entry have these numbers; a member of an object has the
/// second.
const KEY: u32 = 0;
const VALUE: u32 = 1;
/// An entry of an array.
const ENTRY: u32 = 2;

impl<M: Gather<Value: Streamed>> PartialMap<M> {
    /// The members that are complete.
    #[must_use]
    pub fn members(&self) -> &M {
        &self.members
    }

    /// The key of the member that is arriving, if it is known.
    #[must_use]
    pub fn growing_key(&self) -> Option<&M::Key> {
        self.entry.key.as_ref()?.as_ref()
    }

    /// Its value, if its type shows any of it.
    #[must_use]
    pub fn growing(&self) -> Option<&<M::Value as Streamed>::Snapshot> {
        self.entry.growing.first()
    }

    fn begun(form: First) -> Self {
        PartialMap {
            members: M::begin(),
            count: 0,
            form,
            entry: Entry {
                key: None,
                value: None,
                growing: Vec::new(),
                rules: None,
            },
        }
    }

    /// Takes the member that has arrived.
    fn insert(&mut self, value: &Value<'_>) {
        let (key, of_key) = (self.entry.key.take(), self.entry.value.take());
        let (Some(Some(key)), Some(Some(of_key))) = (key, of_key) else {
            return value.fault();
        };
        self.count += 1;
        let is_new = self.members.insert(key, of_key);
        if !is_new || self.count > value.at.notes.limits.items {
            value.fault();
        }
    }
}

impl<M: Gather<Value: Streamed>> Entry<M> {
    fn begin(&mut self, first: First) -> Begun {
        let Some(mut value) = M::Value::begin(first) else {
            return Begun::Whole(VALUE);
        };
        if let Some(rules) = self.rules {
            (rules.begun)(&mut value);
        }
        self.growing.push(value);
        Begun::Shown(VALUE)
    }

    fn complete(&mut self, value: &Value<'_>) {
        let mut read = M::Value::complete(self.growing.pop(), value);
        if let Some(rules) = self.rules {
            (rules.hold)(value.spot(), &mut read);
        }
        if read.is_none() {
            value.fault();
        }
        self.value = Some(read);
    }

    fn growing(&mut self) -> Option<&mut dyn Node> {
        M::Value::node(self.growing.first_mut()?)
    }
}

/// Redacted.
impl<M: Gather<Value: Streamed>> fmt::Debug for PartialMap<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialMap({} members)", self.count)
    }
}

impl<M: Gather<Value: Streamed>> Empty for PartialMap<M> {
    fn empty() -> Self {
        Self::begun(First::Object)
    }
}

impl<M: Gather<Value: Streamed>> ItemsOf<M::Value> for PartialMap<M> {
    fn hold_items(&mut self, rules: &'static ItemRules<M::Value>) {
        self.entry.rules = Some(rules);
    }
}

impl<M: Gather<Value: Streamed>> sealed::Sealed for PartialMap<M> {}
impl<M: Gather<Value: Streamed>> Node for PartialMap<M> {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        if self.form == First::Array {
            return if member.first == First::Object {
                Begun::Shown(ENTRY)
            } else {
                Begun::Whole(ENTRY)
            };
        }
        let Some(key) = M::Key::of_text(member.key) else {
            return Begun::Fault;
        };
        self.entry.key = Some(Some(key));
        self.entry.begin(member.first)
    }

    fn child(&mut self, number: u32) -> Option<&mut dyn Node> {
        if number == ENTRY {
            return Some(&mut self.entry);
        }
        self.entry.growing()
    }

    fn complete(&mut self, number: u32, value: &Value<'_>) {
        if number == VALUE {
            self.entry.complete(value);
        }
        self.insert(value);
    }
}

impl<M: Gather<Value: Streamed>> sealed::Sealed for Entry<M> {}
impl<M: Gather<Value: Streamed>> Node for Entry<M> {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        match member.key {
            "key" if self.key.is_none() => Begun::Whole(KEY),
            "value" if self.value.is_none() => self.begin(member.first),
            "key" | "value" => Begun::Fault,
            _ => member.unknown(),
        }
    }

    fn child(&mut self, _: u32) -> Option<&mut dyn Node> {
        self.growing()
    }

    fn complete(&mut self, number: u32, value: &Value<'_>) {
        if number == VALUE {
            return self.complete(value);
        }
        let key = value.read();
        if key.is_none() {
            value.fault();
        }
        self.key = Some(key);
    }
}

macro_rules! map {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Streamed for $ty {
            type Snapshot = PartialMap<Self>;
            fn begin(first: First) -> Option<PartialMap<Self>> {
                matches!(first, First::Object | First::Array).then(|| PartialMap::begun(first))
            }
            fn node(snapshot: &mut PartialMap<Self>) -> Option<&mut dyn Node> {
                Some(snapshot)
            }
            fn complete(snapshot: Option<PartialMap<Self>>, value: &Value<'_>) -> Option<Self> {
                match snapshot {
                    Some(map) => Some(map.members),
                    None => value.read(),
                }
            }
        }
    )*};
}
map! {
    [V: Streamed] TaintedMap<V>;
    [K: Streamed + Inert + Ord, V: Streamed] BTreeMap<K, V>;
    [K: Streamed + Inert + Hash + Eq, V: Streamed, S: BuildHasher + Default + 'static] HashMap<K, V, S>;
}

impl<V: Streamed> PartialMap<TaintedMap<V>> {
    /// The members that are complete, in the order in which the model wrote them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Tainted<&str>, &V)> {
        self.members.iter()
    }
}
