//! The way in: `Tainted` as a field of any `Deserialize` struct. And `Trusted` text on its way out.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::trusted::Minted;
use super::{Taintable, Tainted, Trustable, Trusted};

/// A failure says where and not what: the deserializer's own words quote the text. A field that is
/// not there is told by its name, which the program wrote.
impl<'de, T: Taintable + Deserialize<'de>> Deserialize<'de> for Tainted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer)
            .map(Tainted::new)
            .map_err(|error| {
                if of_nothing::<D>() {
                    error
                } else {
                    de::Error::custom("not a value of the expected kind")
                }
            })
    }
}

/// Whether there is no text that an error could quote: serde's derive asks this deserializer for the
/// value of a field that is not there. (It has no name that could be named here. Were it called
/// otherwise one day, a missing field would be told in the general words.)
fn of_nothing<D>() -> bool {
    let name = std::any::type_name::<D>().split('<').next();
    name.is_some_and(|name| {
        name.starts_with("serde") && name.ends_with("::MissingFieldDeserializer")
    })
}

/// Never satisfied: a serializer of anybody's choice would be handed the text.
#[diagnostic::on_unimplemented(
    message = "tainted text cannot be serialised by serde, whose serializers read it",
    label = "tainted: somebody else wrote it",
    note = "a JSON answer, event, column or request body is `value.to_json()`; on a struct or enum that holds tainted text write `#[derive(JsonOut)]` in place of `Serialize`, and answer with its `JsonBody` where `Json(…)` stood [taintless::errors T101]"
)]
pub trait Serialisable: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

/// Never usable: nobody has `Serialisable`. It is here so that a refusal is explained.
impl<T: Taintable + Serialisable> Serialize for Tainted<T> {
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
