//! What people try first: serde. It is refused in our words.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::Conversation;
use crate::claude::turn::Turn;

/// Never satisfied: whoever could edit what serde reads could put words in the model's mouth.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not deserialised: whoever can edit the text puts words in the model's mouth",
    label = "what the model said comes from its replies",
    note = "keep a conversation as the `Tainted<String>` that `conversation.store(&key, &user)?` gives, and write `Conversation::restore(&stored, &key, &user)?`, with the feature `store` [taintless::errors T707]"
)]
pub trait Deserialisable<'de>: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

// Never usable. Without the lifetime rustc would refuse the impls themselves.
macro_rules! refused {
    ($($ty:ty),*) => {$(
        impl<'de> Deserialize<'de> for $ty
        where
            $ty: Deserialisable<'de>,
        {
            fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
                Err(D::Error::custom("what was said is not deserialised"))
            }
        }
    )*};
}
refused!(Conversation, Turn);
