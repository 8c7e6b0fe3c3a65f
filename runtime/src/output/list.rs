//! `Vec`, arrays and sets.

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;

use serde::de::{Deserializer, SeqAccess, Visitor};

use super::compare::Parts;
use super::container::Container;
use super::error::{Fault, Found};
use super::held::{Items, Plain, Seed};
use super::reader::{Here, put, skip_items};
use super::refuse::refuse;
use super::shape::{Kind, List as ListShape};
use super::{ClaudeOutput, Read, Reader, Shape, Stop};
use crate::taint::Inert;

/// What an array's items are gathered in.
pub(super) trait Gather: Sized {
    type Item;
    /// What becomes of it.
    type List: ClaudeOutput;
    /// How many there are to be, where the type says so.
    const COUNT: Option<usize> = None;
    fn begin() -> Self;
    fn push(&mut self, item: Self::Item);
    /// The same of items that are there.
    fn of_items(items: Vec<Self::Item>) -> Self {
        let mut list = Self::begin();
        for item in items {
            list.push(item);
        }
        list
    }
    /// What the list consists of, for `assert_output_eq!`.
    fn parts(list: &Self::List) -> Parts<'_>;
    /// The list, of so many items, or what is wrong with it.
    fn finish(self, count: usize) -> Result<Self::List, Fault>;
}

#[inline]
fn read_list<'de, G: Gather, R: Items<G::Item>, D: Deserializer<'de>>(
    reader: Reader<'_, D>,
    place: &mut Option<G::List>,
) -> Result<(), Stop<D::Error>> {
    let Reader { de, at } = reader;
    de.deserialize_any(ListVisitor::<G, R> {
        at,
        place,
        rules: PhantomData,
    })
    .map_err(Stop)
}

struct ListVisitor<'c, 'p, G: Gather, R> {
    at: &'c Here<'c>,
    place: &'p mut Option<G::List>,
    rules: PhantomData<R>,
}

impl<G: Gather, R> ListVisitor<'_, '_, G, R> {
    #[cold]
    fn refuse(self, found: Found) {
        let shape = const { &<G::List as ClaudeOutput>::SHAPE };
        self.at.note(Fault::Kind { shape, found });
    }
}

impl<'de, G: Gather, R: Items<G::Item>> Visitor<'de> for ListVisitor<'_, '_, G, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }
    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_items(items);
        }
        let mut list = G::begin();
        let mut sound = true;
        let mut here = at.item();
        loop {
            let mut item = None;
            let seed = Seed::<G::Item, R>::new(&here, &mut item);
            if items.next_element_seed(seed)?.is_none() {
                break;
            }
            match item {
                Some(item) => list.push(item),
                None => sound = false,
            }
            here.child += 1;
            if at.is_too_long(here.child) {
                return skip_items(items);
            }
        }
        if !sound {
            let count = here.child as usize;
            if let Some(expected) = G::COUNT.filter(|expected| *expected != count) {
                at.note(Fault::Count(expected));
            }
            at.notes.keep_count(at, count);
            return Ok(());
        }
        match list.finish(here.child as usize) {
            Ok(list) => put(self.place, Some(list)),
            Err(fault) => at.note(fault),
        }
        Ok(())
    }
    refuse!(bool number text null object);
}

/// The two traits of a list, by what its items are gathered in.
macro_rules! list {
    ([$($generics:tt)*] $ty:ty, $item:ty, $gather:ty, $shape:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> ClaudeOutput for $ty {
            const SHAPE: Shape = Shape::new(Kind::List($shape));
            #[inline]
            fn read<'de, De: Deserializer<'de>>(reader: Reader<'_, De>) -> Read<Self, De::Error> {
                let mut place = None;
                read_list::<$gather, Plain, De>(reader, &mut place)?;
                Ok(place)
            }
            #[inline]
            fn read_into<'de, De: Deserializer<'de>>(
                reader: Reader<'_, De>,
                place: &mut Option<Self>,
            ) -> Result<(), Stop<De::Error>> {
                read_list::<$gather, Plain, De>(reader, place)
            }
            fn parts_to_compare(&self) -> Parts<'_> {
                <$gather>::parts(self)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Container for $ty {
            type Item = $item;
            #[inline]
            fn read_items<'de, R: Items<$item>, De: Deserializer<'de>>(
                reader: Reader<'_, De>,
            ) -> Read<Self, De::Error> {
                let mut place = None;
                read_list::<$gather, R, De>(reader, &mut place)?;
                Ok(place)
            }
        }
    };
}

list! { [T: ClaudeOutput] Vec<T>, T, Vec<T>, ListShape { item: &T::SHAPE, is_set: false, count: None } }
list! { [T: ClaudeOutput, const N: usize] [T; N], T, Counted<T, N>, ListShape { item: &T::SHAPE, is_set: false, count: Some(N) } }
list! { [T: ClaudeOutput + Inert + Ord] BTreeSet<T>, T, BTreeSet<T>, ListShape { item: &T::SHAPE, is_set: true, count: None } }
list! { [T: ClaudeOutput + Inert + Hash + Eq, S: BuildHasher + Default + 'static] HashSet<T, S>, T, HashSet<T, S>, ListShape { item: &T::SHAPE, is_set: true, count: None } }

impl<T: ClaudeOutput> Gather for Vec<T> {
    type Item = T;
    type List = Self;
    #[inline]
    fn begin() -> Self {
        Vec::new()
    }
    #[inline]
    fn push(&mut self, item: T) {
        self.push(item);
    }
    fn of_items(items: Vec<T>) -> Self {
        items
    }
    fn parts(list: &Self) -> Parts<'_> {
        Parts::list(list.iter().map(T::parts_to_compare))
    }
    #[inline]
    fn finish(self, _: usize) -> Result<Self, Fault> {
        Ok(self)
    }
}

/// The items of an array, until they have been counted.
pub(super) struct Counted<T, const N: usize>(Vec<T>);

impl<T: ClaudeOutput, const N: usize> Gather for Counted<T, N> {
    type Item = T;
    type List = [T; N];
    const COUNT: Option<usize> = Some(N);
    fn begin() -> Self {
        Counted(Vec::with_capacity(N.min(1024)))
    }
    fn push(&mut self, item: T) {
        // The rest is only counted.
        if self.0.len() < N {
            self.0.push(item);
        }
    }
    fn parts(list: &[T; N]) -> Parts<'_> {
        Parts::list(list.iter().map(T::parts_to_compare))
    }
    fn finish(self, count: usize) -> Result<[T; N], Fault> {
        match <[T; N]>::try_from(self.0) {
            Ok(list) if count == N => Ok(list),
            _ => Err(Fault::Count(N)),
        }
    }
}

macro_rules! set {
    ([$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> Gather for $ty {
            type Item = T;
            type List = Self;
            fn begin() -> Self {
                Self::default()
            }
            fn push(&mut self, item: T) {
                self.insert(item);
            }
            fn parts(list: &Self) -> Parts<'_> {
                Parts::set(list.iter())
            }
            fn finish(self, count: usize) -> Result<Self, Fault> {
                if self.len() == count {
                    Ok(self)
                } else {
                    Err(Fault::Repeated)
                }
            }
        }
    };
}
set!([T: ClaudeOutput + Inert + Ord] BTreeSet<T>);
set!([T: ClaudeOutput + Inert + Hash + Eq, S: BuildHasher + Default + 'static] HashSet<T, S>);
