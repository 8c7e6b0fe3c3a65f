//! Enums with payloads that are still arriving.

use std::fmt;

use serde::de::DeserializeSeed;

use super::node::{Begun, First, Member, Node, Value, sealed};
use super::stream::Empty;
use super::{ItemRules, ItemsOf, Part, Streamed};
use crate::output::union::{TagSeed, Tagging, UnionTable};

/// An enum that is still arriving: nothing of it is shown before it is known which variant it is.
///
/// `V` is the enum that the derive makes, with a variant for each of the type's.
pub struct Chosen<V> {
    variant: Option<V>,
    has_tag: bool,
    has_content: bool,
}

impl<V> Chosen<V> {
    /// The variant, when it is known. Fields that stood before the tag are shown when the whole is
    /// complete.
    #[must_use]
    pub fn variant(&self) -> Option<&V> {
        self.variant.as_ref()
    }
}

/// Redacted.
impl<V> fmt::Debug for Chosen<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.variant {
            Some(_) => "Chosen(..)",
            None => "Chosen",
        })
    }
}

impl<V: Variants> Empty for Chosen<V> {
    fn empty() -> Self {
        Chosen {
            variant: None,
            has_tag: false,
            has_content: false,
        }
    }
}

/// What `#[derive(ClaudeOutput)]` says of the snapshot of an enum with payloads.
pub trait Variants: Sized + 'static {
    /// Names.
    const TABLE: &'static UnionTable;
    /// Which type it is and how many of it may stand in one another, where it can hold itself.
    const LEVELS: Option<(&'static str, u32)> = None;
    /// The variant of a number, of which nothing more has arrived.
    fn choose(number: u32) -> Option<Self>;
    /// Its payload begins.
    fn begin(&mut self, first: First) -> Begun;
    /// Its payload, as far as it has come.
    fn child(&mut self) -> Option<&mut dyn Node>;
}

/// Numbers of parts that are no fields: the payload, the tag, and what stands before a tag.
const PAYLOAD: u32 = 0;
const TAG: u32 = u32::MAX - 2;
const EARLY: u32 = u32::MAX - 3;

impl<V: Variants> Chosen<V> {
    fn by_key(&mut self, member: &Member<'_>) -> Begun {
        if self.has_tag {
            return Begun::Fault;
        }
        self.has_tag = true;
        match V::TABLE.find(member.key) {
            None => Begun::Fault,
            // It is its name alone; what is wrong is told at its end.
            Some(number) if V::TABLE.is_unit(number) => Begun::Skip,
            Some(number) => {
                self.variant = V::choose(number);
                self.payload(member.first)
            }
        }
    }

    fn by_tag(&mut self, member: &Member<'_>) -> Begun {
        if self.has_tag {
            return match self.variant.as_mut().and_then(V::child) {
                Some(fields) => fields.begin(member),
                None => member.unknown(),
            };
        }
        let [tag, _] = V::TABLE.frame_names();
        self.has_tag = member.key == tag;
        Begun::Whole(if self.has_tag { TAG } else { EARLY })
    }

    fn by_tag_and_content(&mut self, member: &Member<'_>) -> Begun {
        let [tag, content] = V::TABLE.frame_names();
        let seen = match member.key {
            key if key == tag => &mut self.has_tag,
            key if key == content => &mut self.has_content,
            _ => return member.unknown(),
        };
        if std::mem::replace(seen, true) {
            return Begun::Fault;
        }
        if member.key == tag {
            return Begun::Whole(TAG);
        }
        self.payload(member.first)
    }

    fn payload(&mut self, first: First) -> Begun {
        match &mut self.variant {
            Some(variant) => variant.begin(first),
            None => Begun::Whole(EARLY),
        }
    }

    /// The tag has arrived.
    fn choose(&mut self, value: &Value<'_>) {
        let tag = TagSeed {
            table: V::TABLE,
            at: value.at,
        };
        let number = tag.deserialize(&mut serde_json::Deserializer::from_str(value.text));
        match number {
            Ok(Some(number)) => self.variant = V::choose(number),
            _ => value.fault(),
        }
    }

    fn is_by_tag() -> bool {
        matches!(V::TABLE.tagging, Tagging::Internal)
    }
}

impl<V: Variants> sealed::Sealed for Chosen<V> {}
impl<V: Variants> Node for Chosen<V> {
    fn begin(&mut self, member: &Member<'_>) -> Begun {
        match V::TABLE.tagging {
            Tagging::External => self.by_key(member),
            Tagging::Internal => self.by_tag(member),
            Tagging::Adjacent => self.by_tag_and_content(member),
        }
    }

    fn child(&mut self, number: u32) -> Option<&mut dyn Node> {
        let is_by_tag = Self::is_by_tag();
        let payload = self.variant.as_mut()?.child()?;
        if is_by_tag {
            return payload.child(number);
        }
        Some(payload)
    }

    fn complete(&mut self, number: u32, value: &Value<'_>) {
        if number == TAG {
            return self.choose(value);
        }
        // A payload beside its tag is read with the whole.
        if number != EARLY
            && Self::is_by_tag()
            && let Some(fields) = self.variant.as_mut().and_then(V::child)
        {
            fields.complete(number, value);
        }
    }

    fn levels(&self) -> Option<(&'static str, u32)> {
        V::LEVELS
    }
}

/// How the fields of a variant begin.
#[must_use]
pub fn payload(first: First) -> Begun {
    if first == First::Object {
        Begun::Shown(PAYLOAD)
    } else {
        Begun::Whole(PAYLOAD)
    }
}

/// The one value of a variant. It is complete with the enum.
pub struct Growing<T: Streamed>(Option<T::Snapshot>);

impl<T: Streamed> Growing<T> {
    /// What there is of it: absent or partial.
    #[must_use]
    pub fn part(&self) -> Part<'_, T> {
        self.0.as_ref().map_or(Part::Absent, Part::Partial)
    }

    #[doc(hidden)]
    #[must_use]
    pub fn fresh() -> Self {
        Growing(None)
    }

    #[doc(hidden)]
    pub fn begin(&mut self, first: First) -> Begun {
        Begun::value::<T>(&mut self.0, PAYLOAD, first)
    }

    #[doc(hidden)]
    pub fn child(&mut self) -> Option<&mut dyn Node> {
        self.0.as_mut().and_then(T::node)
    }

    #[doc(hidden)]
    pub fn hold_items<I: Streamed>(&mut self, rules: &'static ItemRules<I>)
    where
        T::Snapshot: ItemsOf<I>,
    {
        if let Some(growing) = &mut self.0 {
            growing.hold_items(rules);
        }
    }
}

/// Redacted.
impl<T: Streamed> fmt::Debug for Growing<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.part().fmt(f)
    }
}
