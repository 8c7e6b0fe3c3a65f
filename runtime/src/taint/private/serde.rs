//! `Private` as a field of any `Deserialize` struct; and why it is not serialised.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{Privatable, Private, Public};

/// A failure says where and not what: the deserializer's own words quote the text.
impl<'de, T: Privatable + Deserialize<'de>> Deserialize<'de> for Private<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = T::deserialize(deserializer);
        value
            .map(Private::new)
            .map_err(|_| de::Error::custom("not a value of the expected kind"))
    }
}

/// Never usable: `Public` is sealed and nobody has it. It is here so that a refusal is explained.
impl<T: Privatable + Public> Serialize for Private<T> {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("private"))
    }
}
