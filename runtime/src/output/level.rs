//! Types that hold themselves: how often a value stands within one of its own type.

use serde::de::{Deserializer, IgnoredAny};

use super::error::Fault;
use super::reader::Here;
use super::{Read, Reader, Stop};

/// A value of a type that can hold itself begins here.
pub struct Level<'c> {
    here: Here<'c>,
    id: &'static str,
}

impl<'c> Level<'c> {
    /// For the value that a reader stands at.
    #[must_use]
    pub fn new<D>(reader: &Reader<'c, D>, id: &'static str) -> Self {
        Level {
            here: reader.at.entering(id),
            id,
        }
    }

    /// The same reader within this level; or the value is read over and a problem is noted, when
    /// there are more than `most` levels.
    ///
    /// # Errors
    /// When the deserializer cannot go on.
    pub fn enter<'s, 'de, D: Deserializer<'de>>(
        &'s self,
        reader: Reader<'c, D>,
        most: u32,
    ) -> Read<Reader<'s, D>, D::Error> {
        if self.here.levels(self.id) > most {
            reader.at.note(Fault::Levels(most));
            let skipped = reader.de.deserialize_ignored_any(IgnoredAny);
            return skipped.map(|_| None).map_err(Stop);
        }
        Ok(Some(Reader {
            de: reader.de,
            at: &self.here,
        }))
    }
}
