//! Maps: objects whose keys are no names of the program.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use super::{JsonMembers, JsonObject, JsonOut, JsonWriter, Written};
use crate::taint::{Inert, InertText as _, Tainted, Text, Trustable, Trusted};

/// Where one key is to be written. Opaque.
pub struct KeyWriter<'a>(&'a mut Vec<u8>);

impl<'a> KeyWriter<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>) -> Self {
        KeyWriter(out)
    }

    fn text(self, text: &str) {
        let _ = JsonWriter::new(self.0).plain(text);
    }
}

impl fmt::Debug for KeyWriter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyWriter(…)")
    }
}

/// What can be the key of a member: text of any label or none, and inert values, as their text.
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a JSON object",
    label = "neither text nor an inert value",
    note = "a key is text, a number, a field-less enum with `#[derive(ClaudeOutput)]`, or a newtype with `#[derive(Inert)]`; or write a list of pairs: `map.iter().collect::<Vec<_>>()` [taintless::errors T801]"
)]
pub trait JsonKey: sealed::Sealed {
    #[doc(hidden)]
    fn write_key(&self, out: KeyWriter<'_>);
}

/// What can name a member that stands beside others: text of the program, and inert values. Sealed.
///
/// A key that somebody else wrote could take the place of another member, or of a tag: of two
/// members with one name most readers of JSON take the last. So such keys stand in an object of
/// their own, which is a map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot name a member beside others, whose place it could take",
    label = "neither text of the program nor an inert value",
    note = "write `&trusted!(\"…\")`; keys of somebody else's stand in a map, which is one value: `out.object().field(&trusted!(\"votes\"), &self.votes)` [taintless::errors T803]"
)]
pub trait MemberName: JsonKey + sealed::Known {}

mod sealed {
    pub trait Sealed {}
    pub trait Known {}
}

impl<T: Trustable<Target = str>> sealed::Known for Trusted<T> {}
#[diagnostic::do_not_recommend]
impl<T: Trustable<Target = str>> MemberName for Trusted<T> {}

impl<T: Inert> sealed::Known for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert> MemberName for T {}

macro_rules! keys {
    ($([$($generics:tt)*] $ty:ty: |$this:ident| $text:expr;)*) => {$(
        impl<$($generics)*> sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> JsonKey for $ty {
            fn write_key(&self, out: KeyWriter<'_>) {
                let $this = self;
                out.text($text);
            }
        }
    )*};
}
keys! {
    [] str: |this| this;
    [] &str: |this| this;
    [] String: |this| this;
    [] &String: |this| this;
    [] Cow<'_, str>: |this| this;
    [] Box<str>: |this| this;
    [] Rc<str>: |this| this;
    [] Arc<str>: |this| this;
    [T: Text] Tainted<T>: |this| this.text();
    [T: Trustable<Target = str>] Trusted<T>: |this| this;
    [T: Inert] T: |this| &{
        let mut text = String::new();
        this.write_inert(&mut text);
        text
    };
}

macro_rules! maps {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> JsonOut for $ty {
            fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
                members(self.iter(), out.object()).end()
            }
        }
    )*};
}
maps! {
    [K: JsonKey, V: JsonOut] BTreeMap<K, V>;
    [K: JsonKey, V: JsonOut, S] HashMap<K, V, S>;
    [] serde_json::Map<String, serde_json::Value>;
}

macro_rules! members_beside_others {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> JsonMembers for $ty {
            fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
                members(self.iter(), object)
            }
        }
    )*};
}
members_beside_others! {
    [K: MemberName, V: JsonOut] BTreeMap<K, V>;
    [K: MemberName, V: JsonOut, S] HashMap<K, V, S>;
}

/// Each as a member behind those of `object`.
pub(crate) fn members<'m, 'a, K: JsonKey + 'm, V: JsonOut + 'm>(
    members: impl Iterator<Item = (&'m K, &'m V)>,
    object: JsonObject<'a>,
) -> JsonObject<'a> {
    members.fold(object, |object, (key, value)| object.member(key, value))
}
