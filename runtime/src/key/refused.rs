//! What a key is not, in our words.
//!
//! None of these impls can ever be used: [`Shown`] is sealed and nobody has it. They are here so
//! that rustc explains a refusal by its message, and lists no traits of other crates. (The bounds
//! are higher-ranked because rustc refuses a plain bound that can never hold.)

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::SecretKey;

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a key is not printed, compared, cloned, hashed, serialised, nor made of text",
    label = "this is about a `SecretKey`",
    note = "it is read by `secret_key!(env \"ANTHROPIC_API_KEY\")`, shared as `&SecretKey` or in an `Arc`, and sent by `Client::new(key)` [taintless::errors T602]"
)]
pub trait Shown: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

impl fmt::Display for SecretKey
where
    for<'never> &'never SecretKey: Shown,
{
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl Hash for SecretKey
where
    for<'never> &'never SecretKey: Shown,
{
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl FromStr for SecretKey
where
    for<'never> &'never SecretKey: Shown,
{
    type Err = fmt::Error;
    fn from_str(_: &str) -> Result<Self, fmt::Error> {
        Err(fmt::Error)
    }
}

macro_rules! from {
    ($($ty:ty),*) => {$(
        impl From<$ty> for SecretKey
        where
            for<'never> &'never SecretKey: Shown,
        {
            fn from(_: $ty) -> Self {
                SecretKey::new(Vec::new().into())
            }
        }
    )*};
}
from!(&str, String, &[u8], Vec<u8>);

#[cfg(feature = "output")]
impl serde::Serialize for SecretKey
where
    for<'never> &'never SecretKey: Shown,
{
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("a key"))
    }
}

#[cfg(feature = "output")]
impl<'de> serde::Deserialize<'de> for SecretKey
where
    for<'never> &'never SecretKey: Shown,
{
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom("a key"))
    }
}
