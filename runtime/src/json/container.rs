//! Pointers, `Option`, lists and tuples.

use std::collections::{BTreeSet, BinaryHeap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use super::{JsonMembers, JsonObject, JsonOut, JsonWriter, Written};

macro_rules! pointers {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: JsonOut + ?Sized> JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                (**self).write_json(out)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<T: JsonMembers + ?Sized> JsonMembers for $ty {
            fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
                (**self).write_members(object)
            }
        }
    )*};
}
pointers!(&T &mut T Box<T> Rc<T> Arc<T>);

#[diagnostic::do_not_recommend]
impl<T: JsonOut> JsonOut for Option<T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        match self {
            Some(value) => value.write_json(out),
            None => out.null(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: JsonMembers> JsonMembers for Option<T> {
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
        match self {
            Some(value) => value.write_members(object),
            None => object,
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> JsonOut for PhantomData<T> {
    fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
        out.null()
    }
}

#[diagnostic::do_not_recommend]
impl JsonMembers for () {
    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
        object
    }
}

macro_rules! lists {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                let items = self.iter();
                items.fold(out.array(), |array, item| array.item(item)).end()
            }
        }
    )*};
}
lists! {
    [T: JsonOut] [T];
    [T: JsonOut] Vec<T>;
    [T: JsonOut] VecDeque<T>;
    [T: JsonOut] LinkedList<T>;
    [T: JsonOut] BinaryHeap<T>;
    [T: JsonOut] BTreeSet<T>;
    [T: JsonOut, S] HashSet<T, S>;
    [T: JsonOut, const N: usize] [T; N];
}

macro_rules! tuples {
    ($(($($name:ident)*))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($name: JsonOut),*> JsonOut for ($($name,)*) {
            #[allow(non_snake_case)]
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                let ($($name,)*) = self;
                out.array()$(.item($name))*.end()
            }
        }
    )*};
}
tuples! {
    (T1)
    (T1 T2)
    (T1 T2 T3)
    (T1 T2 T3 T4)
    (T1 T2 T3 T4 T5)
    (T1 T2 T3 T4 T5 T6)
    (T1 T2 T3 T4 T5 T6 T7)
    (T1 T2 T3 T4 T5 T6 T7 T8)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9 T10)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12)
}
