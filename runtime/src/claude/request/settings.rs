//! Settings of a request: thinking, effort, service tier, whose request it is.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

#[cfg(feature = "store")]
use crate::claude::seal::digest;
use crate::taint::TaintKey;
#[cfg(feature = "store")]
use crate::{key::SecretKey, taint::AnyText};

/// Whether the model thinks before it answers, and for how long.
///
/// ```
/// use taintless::claude::{Model, Request, Thinking};
/// let request = Request::new(Model::OPUS_5, 8_000).thinking(Thinking::adaptive().summarized());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thinking {
    kind: Kind,
    display: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Disabled,
    Adaptive,
    Budget(u32),
}

impl Thinking {
    const fn new(kind: Kind) -> Self {
        Thinking {
            kind,
            display: None,
        }
    }

    /// It does not.
    #[must_use]
    pub const fn disabled() -> Self {
        Self::new(Kind::Disabled)
    }

    /// The model decides.
    #[must_use]
    pub const fn adaptive() -> Self {
        Self::new(Kind::Adaptive)
    }

    /// For so many tokens at most: 1024 or more, and fewer than the request's `max_tokens`.
    #[must_use]
    pub const fn budget(tokens: u32) -> Self {
        Self::new(Kind::Budget(tokens))
    }

    /// The reply holds a summary of the thinking.
    #[must_use]
    pub const fn summarized(mut self) -> Self {
        self.display = Some("summarized");
        self
    }

    /// The reply holds the thinking's signature and not its text.
    #[must_use]
    pub const fn omitted(mut self) -> Self {
        self.display = Some("omitted");
        self
    }

    pub(super) fn tokens(self) -> Option<u32> {
        match self.kind {
            Kind::Budget(tokens) => Some(tokens),
            _ => None,
        }
    }

    pub(super) fn is_on(self) -> bool {
        self.kind != Kind::Disabled
    }
}

impl Serialize for Thinking {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let kind = match self.kind {
            Kind::Disabled => "disabled",
            Kind::Adaptive => "adaptive",
            Kind::Budget(_) => "enabled",
        };
        map.serialize_entry("type", kind)?;
        if let Some(tokens) = self.tokens() {
            map.serialize_entry("budget_tokens", &tokens)?;
        }
        // The API takes it where there is something to show.
        if let Some(display) = self.display.filter(|_| self.is_on()) {
            map.serialize_entry("display", display)?;
        }
        map.end()
    }
}

/// How much work the model puts into an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effort {
    /// The least.
    Low,
    /// Less than usual.
    Medium,
    /// The usual.
    High,
    /// More than usual.
    XHigh,
    /// As much as there is.
    Max,
}

impl Effort {
    pub(super) fn name(self) -> &'static str {
        match self {
            Effort::Low => "low",
            Effort::Medium => "medium",
            Effort::High => "high",
            Effort::XHigh => "xhigh",
            Effort::Max => "max",
        }
    }
}

/// Which capacity a request may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServiceTier {
    /// Priority capacity where there is some.
    Auto,
    /// None but the standard one.
    StandardOnly,
}

impl ServiceTier {
    pub(super) fn name(self) -> &'static str {
        match self {
            ServiceTier::Auto => "auto",
            ServiceTier::StandardOnly => "standard_only",
        }
    }
}

/// Which user of the program a request is for, so that Anthropic can tell one who abuses it from the
/// others: a digest, and never a name, an address or a number of a telephone.
///
/// [`TaintKey`] makes one that is the same while the program runs, and `UserId::digest`, with the
/// feature `store`, one that stays the same.
#[derive(Clone, PartialEq, Eq)]
pub struct UserId(String);

impl UserId {
    /// A digest of the text by which the program knows the user, under a key of the program's: whoever
    /// has no key learns nothing of the text, not by guessing either.
    ///
    /// ```
    /// use taintless::{claude::UserId, prelude::*};
    /// # fn of(key: &SecretKey, email: &Tainted<String>) -> UserId {
    /// UserId::digest(key, email)
    /// # }
    /// ```
    #[cfg(feature = "store")]
    #[cfg_attr(docsrs, doc(cfg(feature = "store")))]
    pub fn digest<T: AnyText + ?Sized>(key: &SecretKey, text: &T) -> Self {
        UserId(digest(key, text))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

impl From<TaintKey> for UserId {
    fn from(key: TaintKey) -> Self {
        UserId(key.hex())
    }
}

/// Redacted, as it follows a person.
impl fmt::Debug for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserId(…)")
    }
}

/// What a request names its user by: a digest.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not sent as the id of a user",
    label = "not a digest",
    note = "write `x.key()` of tainted text, or `UserId::digest(&key, &x)`, which stays the same when the program starts again; the API wants no name, address or number there [taintless::errors T709]"
)]
pub trait IntoUserId: sealed::Sealed {
    #[doc(hidden)]
    fn into_user_id(self) -> UserId;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::UserId {}
    impl Sealed for &super::UserId {}
    impl Sealed for super::TaintKey {}
}

#[diagnostic::do_not_recommend]
impl IntoUserId for UserId {
    fn into_user_id(self) -> UserId {
        self
    }
}

#[diagnostic::do_not_recommend]
impl IntoUserId for &UserId {
    fn into_user_id(self) -> UserId {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl IntoUserId for TaintKey {
    fn into_user_id(self) -> UserId {
        self.into()
    }
}
