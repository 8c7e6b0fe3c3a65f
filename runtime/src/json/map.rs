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

mod sealed {
    pub trait Sealed {}
}

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
    [T: Trustable] Trusted<T>: |this| &this.to_string();
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
                self.write_members(out.object()).end()
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> JsonMembers for $ty {
            fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {
                let members = self.iter();
                members.fold(object, |object, (key, value)| object.field(key, value))
            }
        }
    )*};
}
maps! {
    [K: JsonKey, V: JsonOut] BTreeMap<K, V>;
    [K: JsonKey, V: JsonOut, S] HashMap<K, V, S>;
    [] serde_json::Map<String, serde_json::Value>;
}
