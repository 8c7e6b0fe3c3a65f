//! Lists that are still arriving.

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::hash::{BuildHasher, Hash};

use super::node::{Begun, First, Member, Node, Value, sealed};
use super::stream::Empty;
use super::{ItemRules, ItemsOf, Streamed};
use crate::output::list::{Counted, Gather};
use crate::taint::Inert;

/// The beginning of a list: the items that are complete, each of which keeps its rules, and the one
/// that is arriving.
pub struct PartialList<T: Streamed> {
    items: Vec<T>,
    /// At most one, in a vector that keeps its place from item to item (and so that a type which
    /// holds itself has an end).
    growing: Vec<T::Snapshot>,
    rules: Option<&'static ItemRules<T>>,
}

impl<T: Streamed> PartialList<T> {
    /// The items that are complete.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// The item that is arriving, if its type shows any of it.
    #[must_use]
    pub fn growing(&self) -> Option<&T::Snapshot> {
        self.growing.first()
    }
}

/// Redacted.
impl<T: Streamed> fmt::Debug for PartialList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialList({} items)", self.items.len())
    }
}

impl<T: Streamed> Empty for PartialList<T> {
    fn empty() -> Self {
        PartialList {
            items: Vec::new(),
            growing: Vec::new(),
            rules: None,
        }
    }
}

impl<T: Streamed> ItemsOf<T> for PartialList<T> {
    fn hold_items(&mut self, rules: &'static ItemRules<T>) {
        self.rules = Some(rules);
    }
}

impl<T: Streamed> sealed::Sealed for PartialList<T> {}
impl<T: Streamed> Node for PartialList<T> {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        let Some(mut item) = T::begin(member.first) else {
            return Begun::Whole(0);
        };
        if let Some(rules) = self.rules {
            (rules.begun)(&mut item);
        }
        self.growing.push(item);
        Begun::Shown(0)
    }

    fn child(&mut self, _: u32) -> Option<&mut dyn Node> {
        T::node(self.growing.first_mut()?)
    }

    fn complete(&mut self, _: u32, value: &Value<'_>) {
        let mut item = T::complete(self.growing.pop(), value);
        if let Some(rules) = self.rules {
            (rules.hold)(value.spot(), &mut item);
        }
        match item {
            Some(item) => self.items.push(item),
            None => value.fault(),
        }
        let limit = value.at.notes.limits.items;
        if self.items.len() > limit {
            value.fault();
        }
    }
}

/// What becomes of the items of a list that is complete.
fn finish<G: Gather<Item: Streamed>>(
    list: Option<PartialList<G::Item>>,
    value: &Value<'_>,
) -> Option<G::List> {
    let Some(list) = list else {
        return value.read();
    };
    let count = list.items.len();
    match G::of_items(list.items).finish(count) {
        Ok(list) => Some(list),
        Err(fault) => {
            value.note(fault);
            None
        }
    }
}

macro_rules! list {
    ($([$($generics:tt)*] $ty:ty, $gather:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Streamed for $ty {
            type Snapshot = PartialList<T>;
            #[inline]
            fn begin(first: First) -> Option<PartialList<T>> {
                (first == First::Array).then(PartialList::empty)
            }
            #[inline]
            fn node(snapshot: &mut PartialList<T>) -> Option<&mut dyn Node> {
                Some(snapshot)
            }
            fn complete(snapshot: Option<PartialList<T>>, value: &Value<'_>) -> Option<Self> {
                finish::<$gather>(snapshot, value)
            }
        }
    )*};
}
list! {
    [T: Streamed] Vec<T>, Vec<T>;
    [T: Streamed, const N: usize] [T; N], Counted<T, N>;
    [T: Streamed + Inert + Ord] BTreeSet<T>, BTreeSet<T>;
    [T: Streamed + Inert + Hash + Eq, S: BuildHasher + Default + 'static] HashSet<T, S>, HashSet<T, S>;
}
