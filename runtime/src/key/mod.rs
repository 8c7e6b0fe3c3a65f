//! Keys: from the environment or a file, never from source.
//!
//! [`secret_key!`](crate::secret_key!) says where a key is. There is no constructor that takes
//! one: not from text, not from bytes, not from serde. A [`SecretKey`] cannot be printed, logged,
//! compared, copied or serialised, and its memory is wiped when it is dropped. (The copies that
//! the operating system keeps of the environment, and those of an HTTP client, are out of reach.)

mod check;
mod error;
mod place;
mod read;
mod refused;
mod secret;

pub use error::{KeyError, KeyErrorKind};
pub use secret::SecretKey;

#[doc(hidden)]
pub mod hidden {
    //! What the macro of this room expands to.
    pub use super::read::{from_env, from_file, refused};
}
