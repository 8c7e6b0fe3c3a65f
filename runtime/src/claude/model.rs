//! The name of a model: const text, so that no run-time text of unknown origin chooses one.

use std::fmt;

use crate::taint::Trusted;
use crate::trusted;

/// Which model answers.
///
/// The set is open: a model that has no constant here is named by a literal, or by text of an
/// authority (an operator's setting): [`Request::new`](super::Request::new) takes both.
///
/// ```
/// use taintless::{claude::Model, trusted};
/// const TRIAGE: Model = Model::new(trusted!("claude-haiku-4-5-20251001"));
/// assert_eq!(Model::HAIKU_4_5.name(), "claude-haiku-4-5");
/// ```
#[derive(Debug, Clone)]
pub struct Model(Name);

#[derive(Debug, Clone)]
enum Name {
    Written(Trusted<&'static str>),
    Vouched(Trusted<String>),
}

impl Model {
    /// `claude-fable-5`
    pub const FABLE_5: Model = Model::new(trusted!("claude-fable-5"));
    /// `claude-opus-5`
    pub const OPUS_5: Model = Model::new(trusted!("claude-opus-5"));
    /// `claude-opus-4-8`
    pub const OPUS_4_8: Model = Model::new(trusted!("claude-opus-4-8"));
    /// `claude-sonnet-5`
    pub const SONNET_5: Model = Model::new(trusted!("claude-sonnet-5"));
    /// `claude-sonnet-4-6`
    pub const SONNET_4_6: Model = Model::new(trusted!("claude-sonnet-4-6"));
    /// `claude-haiku-4-5`
    pub const HAIKU_4_5: Model = Model::new(trusted!("claude-haiku-4-5"));

    /// A model by its name, written in the program.
    pub const fn new(name: Trusted<&'static str>) -> Self {
        Model(Name::Written(name))
    }

    /// The name, as it is sent.
    pub fn name(&self) -> &str {
        match &self.0 {
            Name::Written(name) => name,
            Name::Vouched(name) => name,
        }
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Model {}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What names a model: a [`Model`], or trusted text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot name a model",
    label = "not a model",
    note = "write `Model::HAIKU_4_5` or its like, or `Model::new(trusted!(\"claude-…\"))`; choose among several with `one_of!` [taintless::errors T702]"
)]
pub trait IntoModel: sealed::Sealed {
    #[doc(hidden)]
    fn into_model(self) -> Model;
}

mod sealed {
    use super::{Model, Trusted};
    pub trait Sealed {}
    impl Sealed for Model {}
    impl Sealed for &Model {}
    impl Sealed for Trusted<&'static str> {}
    impl Sealed for Trusted<String> {}
}

#[diagnostic::do_not_recommend]
impl IntoModel for Model {
    fn into_model(self) -> Model {
        self
    }
}

#[diagnostic::do_not_recommend]
impl IntoModel for &Model {
    fn into_model(self) -> Model {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl IntoModel for Trusted<&'static str> {
    fn into_model(self) -> Model {
        Model::new(self)
    }
}

#[diagnostic::do_not_recommend]
impl IntoModel for Trusted<String> {
    fn into_model(self) -> Model {
        Model(Name::Vouched(self))
    }
}
