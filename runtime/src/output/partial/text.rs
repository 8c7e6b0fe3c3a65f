//! Text that is still arriving.

use std::fmt;

use super::node::{Begun, First, Member, Node, Value, sealed};
use super::stream::Empty;
use super::{Part, Streamed};
use crate::taint::Tainted;

/// Room for most texts, so that a piece seldom has to make more.
const USUAL: usize = 48;

/// The beginning of a text that a model is writing.
///
/// It is no [`Tainted<String>`](Tainted): where a finished text is wanted it does not stand in for
/// one, and no rule of the field has been held against it.
pub struct PartialText {
    text: String,
}

impl PartialText {
    /// What has arrived: whole characters, with escapes read.
    #[must_use]
    pub fn so_far(&self) -> Tainted<&str> {
        Tainted::new(&*self.text)
    }
}

impl<'s> Part<'s, Tainted<String>> {
    /// The text, or what has arrived of it: to show it.
    #[must_use]
    pub fn so_far(self) -> Option<Tainted<&'s str>> {
        match self {
            Part::Absent => None,
            Part::Partial(text) => Some(text.so_far()),
            Part::Complete(text) => Some(text.as_deref()),
        }
    }
}

/// Redacted.
impl fmt::Debug for PartialText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PartialText")
    }
}

impl Empty for PartialText {
    fn empty() -> Self {
        PartialText {
            text: String::new(),
        }
    }
}

impl sealed::Sealed for PartialText {}
impl Node for PartialText {
    fn begin(&mut self, _: &Member<'_>) -> Begun {
        Begun::Skip
    }
    fn child(&mut self, _: u32) -> Option<&mut dyn Node> {
        None
    }
    fn complete(&mut self, _: u32, _: &Value<'_>) {}
    #[inline]
    fn text(&mut self, more: &str) {
        self.text.push_str(more);
    }
}

#[diagnostic::do_not_recommend]
impl Streamed for Tainted<String> {
    type Snapshot = PartialText;
    #[inline]
    fn begin(first: First) -> Option<PartialText> {
        (first == First::Text).then(|| PartialText {
            text: String::with_capacity(USUAL),
        })
    }
    #[inline]
    fn node(snapshot: &mut PartialText) -> Option<&mut dyn Node> {
        Some(snapshot)
    }
    /// The scan has read its escapes already.
    #[inline]
    fn complete(snapshot: Option<PartialText>, value: &Value<'_>) -> Option<Self> {
        match snapshot {
            Some(snapshot) => Some(Tainted::new(snapshot.text)),
            None => value.read(),
        }
    }
}
