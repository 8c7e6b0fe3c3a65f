//! The server.

pub(crate) mod markdown;
