//! What people try first: serde. It is refused in our words.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Conversation;
use crate::claude::turn::Turn;

/// Never satisfied: whoever could edit what serde has written could put words in the model's mouth,
/// and a serializer of anybody's choice would be handed the text.
#[diagnostic::on_unimplemented(
    message = "serde neither writes nor reads a conversation: whoever can edit the text puts words in the model's mouth",
    label = "what the model said comes from its replies",
    note = "keep it as the `Tainted<String>` that `conversation.store(&key, &user)?` gives, and write `Conversation::restore(&stored, &key, &user)?`, with the feature `store` [taintless::errors T707]"
)]
pub trait KeptBySerde<'a>: sealed::Sealed<'a> {}

mod sealed {
    pub trait Sealed<'a> {}
}

/// What was said. (rustc explains a bound in its own words where it is of the type itself.)
#[derive(Debug)]
pub struct Spoken;

// Never usable. Without the lifetime rustc would refuse the impls themselves.
macro_rules! refused {
    ($($ty:ty),*) => {$(
        impl Serialize for $ty
        where
            for<'a> Spoken: KeptBySerde<'a>,
        {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_unit()
            }
        }

        impl<'de> Deserialize<'de> for $ty
        where
            Spoken: KeptBySerde<'de>,
        {
            fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
                Err(D::Error::custom("what was said is not deserialised"))
            }
        }
    )*};
}
refused!(Conversation, Turn);
