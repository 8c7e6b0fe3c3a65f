//! The way in: `Tainted` as a field of any `Deserialize` struct.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

use super::{Readable, Taintable, Tainted};

impl<'de, T: Taintable + Deserialize<'de>> Deserialize<'de> for Tainted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Tainted::new)
    }
}

/// Never usable: `Readable` is sealed and nobody has it. It is here so that a refusal is explained.
impl<T: Taintable + Readable> Serialize for Tainted<T> {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("tainted"))
    }
}
