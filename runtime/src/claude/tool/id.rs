//! The id of a call: it comes from a reply, and its result names it.

use std::fmt;
use std::sync::Arc;

use serde::ser::{Serialize, Serializer};

use crate::taint::{TaintKey, Tainted};

/// The id of a call. Only a reply has one: a result whose id somebody else chose would answer
/// another call.
#[derive(Clone, PartialEq, Eq)]
pub struct CallId(Arc<str>);

impl CallId {
    pub(in crate::claude) fn received(text: &str) -> Self {
        CallId(Arc::from(text))
    }

    /// The text, for a log. A result takes the id itself.
    pub fn text(&self) -> Tainted<&str> {
        Tainted::new(&*self.0)
    }

    /// For maps and sets.
    pub fn key(&self) -> TaintKey {
        self.text().key()
    }

    pub(in crate::claude) fn raw(&self) -> &str {
        &self.0
    }
}

/// Redacted: it is not of the program.
impl fmt::Debug for CallId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallId(…)")
    }
}

/// An id as it is sent. Private, as that of a turn is.
pub(super) struct SentId<'a>(pub(super) &'a CallId);

impl Serialize for SentId<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.raw())
    }
}
