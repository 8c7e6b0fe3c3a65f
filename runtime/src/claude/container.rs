//! The container in which the API ran code for a reply.

use std::fmt;
use std::sync::Arc;

/// The container in which the API ran code for a reply, with the files that the code has written.
/// Only a reply has one ([`Reply::container`](super::Reply::container)): whoever chose another's
/// would read that one's files.
#[derive(Clone, PartialEq, Eq)]
pub struct ContainerId(Arc<str>);

impl ContainerId {
    pub(super) fn received(text: &str) -> Self {
        ContainerId(Arc::from(text))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// Redacted: it is not of the program.
impl fmt::Debug for ContainerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContainerId(…)")
    }
}
