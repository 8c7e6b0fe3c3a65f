//! The way in: `Tainted` as a field of any `Deserialize` struct. (There is no `Serialize`.)

use serde::{Deserialize, Deserializer};

use super::{Taintable, Tainted};

impl<'de, T: Taintable + Deserialize<'de>> Deserialize<'de> for Tainted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Tainted::new)
    }
}
