//! The way in: `Tainted` as a field of any `Deserialize` struct. And `Trusted` text on its way out.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::trusted::Minted;
use super::{Readable, Taintable, Tainted, Trustable, Trusted};

/// A failure says where and not what: the deserializer's own words quote the text.
impl<'de, T: Taintable + Deserialize<'de>> Deserialize<'de> for Tainted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = T::deserialize(deserializer);
        value
            .map(Tainted::new)
            .map_err(|_| de::Error::custom("not a value of the expected kind"))
    }
}

/// Never usable: `Readable` is sealed and nobody has it. It is here so that a refusal is explained.
impl<T: Taintable + Readable> Serialize for Tainted<T> {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("tainted"))
    }
}

/// The program wrote it, so it may be shown. (There is no way back: text that is read is not trusted.)
impl<T: Trustable<Target = str>> Serialize for Trusted<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Never usable, in the same way as the one of tainted text.
impl<'de, T: Trustable + Minted> Deserialize<'de> for Trusted<T> {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(de::Error::custom("trusted"))
    }
}
