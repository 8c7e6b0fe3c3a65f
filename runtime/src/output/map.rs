//! Maps: objects whose keys are no names of the schema.
//!
//! The API takes no such objects, so on the wire a map is an array of objects with `key` and
//! `value`; both forms are read. A key is text that the model wrote: what is told of a member calls
//! it by its number.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor,
    value,
};

use super::compare::Parts;
use super::container::Container;
use super::error::{Fault, Found};
use super::held::{Items, Plain, Seed};
use super::number::{is_number, skip_number};
use super::parse::deserialize;
use super::reader::{Here, skip_items, skip_members};
use super::record::{FieldType, Missing, Record, Seen, Slot};
use super::refuse::{no_key, refuse};
use super::shape::{Field, Kind, RecordTable, Rules};
use super::{ClaudeOutput, Read, Reader, Shape, Stop};
use crate::taint::{Inert, InertText as _, Tainted};

mod tainted;

pub use tainted::{MapKey, TaintedMap};

/// A key of a map.
pub trait Key: ClaudeOutput {
    /// The key of this text.
    fn of_text(text: &str) -> Option<Self>;
}

impl Key for Tainted<String> {
    fn of_text(text: &str) -> Option<Self> {
        Some(Tainted::new(text.to_owned()))
    }
}

/// In the one form that its value is written in, so that no two texts are the same key.
impl<K: ClaudeOutput + Inert> Key for K {
    fn of_text(text: &str) -> Option<Self> {
        let key = K::read_inert(text)?;
        let mut written = String::new();
        key.write_inert(&mut written);
        // The API does not promise the capitals of enum texts.
        let is_written_so = written.eq_ignore_ascii_case(text);
        let has_rules = matches!(K::SHAPE.kind, Kind::Wrapped(_));
        (is_written_so && (!has_rules || keeps_rules::<K>(text))).then_some(key)
    }
}

/// Whether a newtype's own rules hold, of which [`Inert`] knows nothing: read as the value that the
/// key's text stands for.
fn keeps_rules<K: ClaudeOutput>(text: &str) -> bool {
    fn reads<'de, K: ClaudeOutput>(value: impl IntoDeserializer<'de, value::Error>) -> bool {
        deserialize::<K, _>(value.into_deserializer()).is_ok()
    }
    match K::SHAPE.innermost().kind {
        Kind::Integer { .. } => match (text.parse::<i64>(), text.parse::<u64>()) {
            (Ok(number), _) => reads::<K>(number),
            (_, Ok(number)) => reads::<K>(number),
            _ => false,
        },
        Kind::Boolean => text.parse::<bool>().is_ok_and(reads::<K>),
        _ => reads::<K>(text),
    }
}

/// What a map is gathered in.
pub trait Gather: Sized + 'static {
    /// Its keys.
    type Key: Key;
    /// Its values.
    type Value: ClaudeOutput;
    /// What becomes of it.
    type Map: ClaudeOutput;
    /// No members.
    fn begin() -> Self;
    /// Whether the key was not yet there.
    fn insert(&mut self, key: Self::Key, value: Self::Value) -> bool;
    /// The map.
    fn finish(self) -> Self::Map;
}

fn read_map<'de, G: Gather, R: Items<G::Value>, D: Deserializer<'de>>(
    reader: Reader<'_, D>,
) -> Read<G::Map, D::Error> {
    let Reader { de, at } = reader;
    de.deserialize_any(MapVisitor::<G, R> {
        at,
        ty: PhantomData,
    })
    .map_err(Stop)
}

struct MapVisitor<'c, G, R> {
    at: &'c Here<'c>,
    ty: PhantomData<(G, R)>,
}

impl<G: Gather, R> MapVisitor<'_, G, R> {
    #[cold]
    fn refuse(self, found: Found) -> Option<G::Map> {
        let shape = const { &<G::Map as ClaudeOutput>::SHAPE };
        self.at.note(Fault::Kind { shape, found });
        None
    }
}

impl<'de, G: Gather, R: Items<G::Value>> Visitor<'de> for MapVisitor<'_, G, R> {
    type Value = Option<G::Map>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let at = self.at;
        if at.is_too_deep() {
            return skip_members(members).map(|()| None);
        }
        let mut map = G::begin();
        let mut sound = true;
        let mut here = at.item();
        while let Some(key) = members.next_key_seed(KeySeed::<G::Key>(PhantomData))? {
            let key = match key {
                Told::Key(key) => key,
                Told::Number if here.child == 0 => {
                    return skip_number(members).map(|found| self.refuse(found));
                }
                Told::Number | Told::Nothing => {
                    sound = false;
                    here.note(Fault::Key(const { &G::Key::SHAPE }));
                    members.next_value::<IgnoredAny>()?;
                    here.child += 1;
                    continue;
                }
            };
            let mut value = None;
            members.next_value_seed(Seed::<G::Value, R>::new(&here, &mut value))?;
            sound &= insert(&mut map, Some(key), value, &here);
            here.child += 1;
            if at.is_too_long(here.child) {
                return skip_members(members).map(|()| None);
            }
        }
        Ok(finish(map, sound, at, here.child))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_items(items).map(|()| None);
        }
        let mut map = G::begin();
        let mut sound = true;
        let mut here = at.item();
        loop {
            let mut entry = None;
            let seed = EntrySeed::<G, R>::new(&here, &mut entry);
            if items.next_element_seed(seed)?.is_none() {
                break;
            }
            let (key, value) =
                entry.map_or((None, None), |entry| (Some(entry.key), Some(entry.value)));
            sound &= insert(&mut map, key, value, &here);
            here.child += 1;
            if at.is_too_long(here.child) {
                return skip_items(items).map(|()| None);
            }
        }
        Ok(finish(map, sound, at, here.child))
    }
    refuse!(bool number text null);
}

/// Whether the member is sound.
fn insert<G: Gather>(
    map: &mut G,
    key: Option<G::Key>,
    value: Option<G::Value>,
    at: &Here<'_>,
) -> bool {
    let (Some(key), Some(value)) = (key, value) else {
        return false;
    };
    let is_new = map.insert(key, value);
    if !is_new {
        at.note(Fault::Duplicate);
    }
    is_new
}

fn finish<G: Gather>(map: G, sound: bool, at: &Here<'_>, members: u32) -> Option<G::Map> {
    if sound {
        return Some(map.finish());
    }
    at.notes.keep_count(at, members as usize);
    None
}

/// What a key tells.
enum Told<K> {
    Key(K),
    Nothing,
    /// That the map is no map, but a number.
    Number,
}

struct KeySeed<K>(PhantomData<K>);

impl<'de, K: Key> DeserializeSeed<'de> for KeySeed<K> {
    type Value = Told<K>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Told<K>, D::Error> {
        de.deserialize_identifier(self)
    }
}

impl<K: Key> Visitor<'_> for KeySeed<K> {
    type Value = Told<K>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Told<K>, E> {
        if is_number(key) {
            return Ok(Told::Number);
        }
        Ok(K::of_text(key).map_or(Told::Nothing, Told::Key))
    }
    no_key!(Told::Nothing);
}

/// One member, in the form of the wire.
struct Entry<K, V, R> {
    key: K,
    value: V,
    rules: PhantomData<R>,
}

impl<K: ClaudeOutput, V: ClaudeOutput, R: Items<V>> Record for Entry<K, V, R> {
    type Partial = (Seen<K>, Seen<V>);
    const TABLE: RecordTable = RecordTable {
        name: "",
        id: "",
        description: "",
        fields: &[
            Field::new("key", "", &K::SHAPE, Rules::NONE),
            Field::new("value", "", &V::SHAPE, Rules::NONE),
        ],
    };
    fn begin() -> Self::Partial {
        (None, None)
    }
    fn field<'de, A: MapAccess<'de>>(
        partial: &mut Self::Partial,
        number: u32,
        slot: Slot<'_, A>,
    ) -> Result<(), Stop<A::Error>> {
        match number {
            0 => K::fill(slot, &mut partial.0),
            _ => slot.fill::<V, R>(&mut partial.1),
        }
    }
    fn finish(partial: Self::Partial, missing: &Missing<'_>) -> Option<Self> {
        let key = K::take(missing, partial.0, 0);
        let value = V::take(missing, partial.1, 1);
        Some(Entry {
            key: key?,
            value: value?,
            rules: PhantomData,
        })
    }
}

/// An entry is no type of model output of its own.
struct AsEntry;

impl<K: ClaudeOutput, V: ClaudeOutput, R: Items<V>> Items<Entry<K, V, R>> for AsEntry {
    fn read_into<'de, D: Deserializer<'de>>(
        reader: Reader<'_, D>,
        place: &mut Option<Entry<K, V, R>>,
    ) -> Result<(), Stop<D::Error>> {
        reader.record_into::<Entry<K, V, R>, 0>(place)
    }
}

type EntrySeed<'c, 'p, G, R> =
    Seed<'c, 'p, Entry<<G as Gather>::Key, <G as Gather>::Value, R>, AsEntry>;

macro_rules! map {
    ([$($generics:tt)*] $ty:ty, $key:ty, $parts:ident) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> ClaudeOutput for $ty {
            const SHAPE: Shape = Shape::new(Kind::Map {
                key: &<$key as ClaudeOutput>::SHAPE,
                value: &V::SHAPE,
            });
            fn read<'de, De: Deserializer<'de>>(reader: Reader<'_, De>) -> Read<Self, De::Error> {
                read_map::<Self, Plain, De>(reader)
            }
            fn parts_to_compare(&self) -> Parts<'_> {
                let members = self.iter();
                Parts::$parts(members.map(|(key, value)| (key, value.parts_to_compare())))
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Container for $ty {
            type Item = V;
            fn read_items<'de, R: Items<V>, De: Deserializer<'de>>(
                reader: Reader<'_, De>,
            ) -> Read<Self, De::Error> {
                read_map::<Self, R, De>(reader)
            }
        }
    };
}
map!([V: ClaudeOutput] TaintedMap<V>, Tainted<String>, tainted_map);
map!([K: ClaudeOutput + Inert + Ord, V: ClaudeOutput] BTreeMap<K, V>, K, map);
map!([K: ClaudeOutput + Inert + Hash + Eq, V: ClaudeOutput, S: BuildHasher + Default + 'static] HashMap<K, V, S>, K, map);

macro_rules! gather {
    ([$($generics:tt)*] $ty:ty, $key:ty) => {
        impl<$($generics)*> Gather for $ty {
            type Key = $key;
            type Value = V;
            type Map = Self;
            fn begin() -> Self {
                Self::default()
            }
            fn insert(&mut self, key: $key, value: V) -> bool {
                Self::insert(self, key, value).is_none()
            }
            fn finish(self) -> Self {
                self
            }
        }
    };
}
gather!([V: ClaudeOutput] TaintedMap<V>, Tainted<String>);
gather!([K: ClaudeOutput + Inert + Ord, V: ClaudeOutput] BTreeMap<K, V>, K);
gather!([K: ClaudeOutput + Inert + Hash + Eq, V: ClaudeOutput, S: BuildHasher + Default + 'static] HashMap<K, V, S>, K);

/// The same checks through any deserializer, where a map stands in a type that is read otherwise.
impl<'de, V: ClaudeOutput> Deserialize<'de> for TaintedMap<V> {
    fn deserialize<D: Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        super::parse::deserialize(de)
    }
}

impl<V: ClaudeOutput> JsonSchema for TaintedMap<V> {
    fn schema_name() -> Cow<'static, str> {
        "TaintedMap".into()
    }
    fn schema_id() -> Cow<'static, str> {
        super::schema::schema_id::<Self>()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        super::schema::json_schema::<Self>(generator)
    }
}
