//! `{"kind": "refund", "content": {…}}`: the tag stands beside the payload.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};

use super::{TagSeed, Union, VariantSeed, refuse};
use crate::output::buffer::{Buffer, BufferSeed};
use crate::output::error::{Fault, Found};
use crate::output::name::FrameKey;
use crate::output::reader::{Here, skip_members};
use crate::output::record::Seen;
use crate::output::{Reader, Stop};

pub(super) struct AdjacentVisitor<'c, T> {
    pub(super) at: &'c Here<'c>,
    pub(super) ty: PhantomData<T>,
}

impl<T: Union> AdjacentVisitor<'_, T> {
    #[cold]
    fn refuse(self, found: Found) -> Option<T> {
        refuse::<T, T>(self.at, found)
    }
}

/// What has been read so far.
struct Parts<T> {
    /// Not yet seen, seen and not sound, or the variant's number.
    tag: Seen<u32>,
    content: Content<T>,
    is_sound: bool,
}

enum Content<T> {
    Unseen,
    /// It stood before the tag, as this member.
    Early(Buffer, u32),
    Read(Option<T>),
}

const TAG: u32 = 0;

impl<'de, T: Union> Visitor<'de> for AdjacentVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the schema")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { at, .. } = self;
        if at.is_too_deep() {
            return skip_members(members).map(|()| None);
        }
        let table = const { &T::TABLE };
        let mut parts = Parts {
            tag: None,
            content: Content::Unseen,
            is_sound: true,
        };
        let mut here = at.member(&table.frame);
        while let Some(key) = members.next_key_seed(FrameKey(&table.frame))? {
            if let Some(number) = key {
                here.field = number;
                parts.read(number, &mut members, &here)?;
            } else {
                parts.is_sound &= here.unknown(&table.frame);
                members.next_value::<IgnoredAny>()?;
                if at.is_too_long(here.child) {
                    return skip_members(members).map(|()| None);
                }
            }
            here.child += 1;
        }
        parts.finish(at)
    }
    refuse!(bool number text null array);
}

impl<T: Union> Parts<T> {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        number: u32,
        members: &mut A,
        here: &Here<'_>,
    ) -> Result<(), A::Error> {
        let is_tag = number == TAG;
        let is_seen = if is_tag {
            self.tag.is_some()
        } else {
            !matches!(self.content, Content::Unseen)
        };
        if is_seen {
            here.note(Fault::Duplicate);
            self.is_sound = false;
            members.next_value::<IgnoredAny>()?;
        } else if is_tag {
            let table = const { &T::TABLE };
            self.tag = Some(members.next_value_seed(TagSeed { table, at: here })?);
        } else {
            self.content = match self.tag {
                None => match members.next_value_seed(BufferSeed::new(here, here.depth))? {
                    Some(buffer) => Content::Early(buffer, here.child),
                    None => Content::Read(None),
                },
                Some(Some(number)) => Content::Read(members.next_value_seed(VariantSeed {
                    number,
                    at: here,
                    ty: PhantomData,
                })?),
                Some(None) => {
                    members.next_value::<IgnoredAny>()?;
                    Content::Read(None)
                }
            };
        }
        Ok(())
    }

    fn finish<E: Error>(self, at: &Here<'_>) -> Result<Option<T>, E> {
        let table = const { &T::TABLE };
        let [tag, content] = table.frame_names();
        let number = match self.tag {
            Some(Some(number)) => number,
            Some(None) => return Ok(None),
            None => {
                at.note(Fault::Missing(tag));
                return Ok(None);
            }
        };
        let value = match self.content {
            Content::Read(value) => value,
            Content::Unseen if table.needs_content(number) => {
                at.note(Fault::Missing(content));
                None
            }
            Content::Unseen => T::unit(number),
            Content::Early(buffer, child) => {
                let mut here = at.member(&table.frame);
                here.field = 1;
                here.child = child;
                let reader = Reader {
                    de: buffer.replay::<E>(),
                    at: &here,
                };
                T::variant(number, reader).map_err(|Stop(error)| error)?
            }
        };
        Ok(if self.is_sound { value } else { None })
    }
}
