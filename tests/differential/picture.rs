//! What a value looks like, in a form that ours and serde's have in common.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use serde_json::{Value, json};
use taintless::output::TaintedMap;
use taintless::prelude::*;

taintless::destination!(pub(crate) Comparison = "a test that compares values");

pub(crate) trait Picture {
    fn picture(&self) -> Value;
}

macro_rules! as_json {
    ($($ty:ty),*) => {$(
        impl Picture for $ty {
            fn picture(&self) -> Value {
                json!(self)
            }
        }
    )*};
}
as_json!(
    u8,
    u16,
    u32,
    u64,
    i8,
    i16,
    i32,
    i64,
    bool,
    String,
    NonZero<u8>,
    NonZero<u16>,
    NonZero<u32>,
    NonZero<u64>
);

/// Without the sign of zero: serde is given `-0.0` as an integer.
macro_rules! as_float {
    ($($ty:ty),*) => {$(
        impl Picture for $ty {
            fn picture(&self) -> Value {
                json!(self + 0.0)
            }
        }
    )*};
}
as_float!(f32, f64);

macro_rules! as_text {
    ($($ty:ty),*) => {$(
        impl Picture for $ty {
            fn picture(&self) -> Value {
                json!(self.to_string())
            }
        }
    )*};
}
as_text!(Ipv4Addr, Ipv6Addr);

impl Picture for Tainted<String> {
    fn picture(&self) -> Value {
        let text: &str = taintless::expose!(self.as_deref(), to = Comparison);
        json!(text)
    }
}

/// In a list, so that `Some(None)` is told from `None`.
impl<T: Picture> Picture for Option<T> {
    fn picture(&self) -> Value {
        self.as_ref()
            .map_or(Value::Null, |value| json!([value.picture()]))
    }
}

impl<T: Picture> Picture for Box<T> {
    fn picture(&self) -> Value {
        T::picture(self)
    }
}

fn list<'a, T: Picture + 'a>(items: impl IntoIterator<Item = &'a T>) -> Value {
    items.into_iter().map(Picture::picture).collect()
}

/// In an order that hashing has no part in.
fn sorted(mut items: Vec<Value>) -> Value {
    items.sort_by_cached_key(Value::to_string);
    Value::from(items)
}

fn map<'a, K: Picture + 'a, V: Picture + 'a>(
    members: impl IntoIterator<Item = (&'a K, &'a V)>,
) -> Value {
    let members = members.into_iter();
    let members = members.map(|(key, value)| json!([key.picture(), value.picture()]));
    sorted(members.collect())
}

impl<T: Picture> Picture for Vec<T> {
    fn picture(&self) -> Value {
        list(self)
    }
}

impl<T: Picture, const N: usize> Picture for [T; N] {
    fn picture(&self) -> Value {
        list(self)
    }
}

impl<T: Picture> Picture for BTreeSet<T> {
    fn picture(&self) -> Value {
        sorted(self.iter().map(Picture::picture).collect())
    }
}

impl<T: Picture> Picture for HashSet<T> {
    fn picture(&self) -> Value {
        sorted(self.iter().map(Picture::picture).collect())
    }
}

impl<K: Picture, V: Picture> Picture for BTreeMap<K, V> {
    fn picture(&self) -> Value {
        map(self)
    }
}

impl<K: Picture, V: Picture> Picture for HashMap<K, V> {
    fn picture(&self) -> Value {
        map(self)
    }
}

impl<V: Picture> Picture for TaintedMap<V> {
    fn picture(&self) -> Value {
        let members = self.iter().map(|(key, value)| {
            let key: &str = taintless::expose!(key, to = Comparison);
            json!([key, value.picture()])
        });
        sorted(members.collect())
    }
}

macro_rules! tuples {
    ($(($($item:ident)+))*) => {$(
        #[allow(non_snake_case, reason = "each item is named as its type")]
        impl<$($item: Picture),+> Picture for ($($item,)+) {
            fn picture(&self) -> Value {
                let ($($item,)+) = self;
                json!([$($item.picture()),+])
            }
        }
    )*};
}
tuples! { (A) (A B) (A B C) (A B C D E F) }
