//! Composing prompts of literal text and safe parts.

use std::fmt;

use super::text::PromptText;
use super::wrap::Wrapped;
use crate::taint::{Inert, InertText, Literals, Trustable, Trusted};

/// A prompt: literal text of the program, trusted and inert values, and wrapped untrusted text.
///
/// Made by [`prompt!`](crate::prompt!), and by collecting prompts. Nothing else makes one, and nothing
/// gives its text back.
#[derive(Clone, Default)]
#[must_use = "a prompt does nothing until it is sent"]
pub struct Prompt {
    part: PromptPart,
}

/// A system prompt: literal text, trusted and inert values. No untrusted text in any form.
///
/// Made by [`system_prompt!`](crate::system_prompt!).
#[derive(Clone, Default)]
#[must_use = "a system prompt does nothing until it is sent"]
pub struct SystemPrompt {
    part: SystemPart,
}

/// Safe text on its way into a prompt: what an impl of [`ToPrompt`] composes.
///
/// It takes safe parts only, so the trait can stay open.
#[derive(Clone, Default)]
pub struct PromptPart {
    text: PromptText,
}

impl PromptPart {
    /// Appends a safe part.
    pub fn push<P: ToPrompt + ?Sized>(&mut self, part: &P) {
        part.to_prompt(self);
    }
}

/// Safe text on its way into a system prompt: what an impl of [`ToSystemPrompt`] composes.
///
/// It takes parts of system prompts only: wrapped text is none.
#[derive(Clone, Default)]
pub struct SystemPart {
    text: PromptText,
}

impl SystemPart {
    /// Appends a safe part.
    pub fn push<P: ToSystemPrompt + ?Sized>(&mut self, part: &P) {
        part.to_system_prompt(self);
    }
}

impl Prompt {
    /// Words of a schema, which is const data, and numbers: what asks a model to mend its reply.
    #[cfg(feature = "output")]
    pub(crate) fn of_schema_words(text: &str) -> Self {
        let mut prompt = Prompt::default();
        prompt.part.text.push_trusted(text);
        prompt
    }

    #[cfg_attr(
        not(any(feature = "output", test)),
        expect(dead_code, reason = "read by the API's requests")
    )]
    pub(crate) fn text(&self) -> &str {
        self.part.text.as_str()
    }
}

impl SystemPrompt {
    #[cfg_attr(
        not(any(feature = "output", test)),
        expect(dead_code, reason = "read by the API's requests")
    )]
    pub(crate) fn text(&self) -> &str {
        self.part.text.as_str()
    }
}

macro_rules! redacted {
    ($($ty:ident),*) => {$(
        /// Redacted: it may hold what somebody else wrote.
        impl fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($ty), "(…)"))
            }
        }
    )*};
}
redacted!(Prompt, SystemPrompt, PromptPart, SystemPart);

/// What may stand in a [`prompt!`](crate::prompt!): trusted text, inert values, wrapped untrusted
/// text, prompts, and `Vec`, slices and `Option` of these.
///
/// Open: an impl composes safe parts and can do nothing else.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::prompt::PromptPart;
/// struct Customer { name: Tainted<String>, since: u16 }
/// impl ToPrompt for Customer {
///     fn to_prompt(&self, out: &mut PromptPart) {
///         let (name, since) = (self.name.wrap(Source::Database), self.since);
///         out.push(&prompt!("A customer since {since} by the name of {name}"));
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is untrusted: it cannot stand bare in a prompt",
    label = "untrusted text",
    note = "wrap it before: `let x = x.wrap(Source::UserInput);` [taintless::errors T201]"
)]
pub trait ToPrompt {
    /// Appends this value's safe parts.
    fn to_prompt(&self, out: &mut PromptPart);
}

/// What may stand in a [`system_prompt!`](crate::system_prompt!): trusted text, inert values, system prompts.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a system prompt",
    label = "not text of the program",
    note = "a system prompt takes `trusted!(\"…\")` and inert values; untrusted text goes into `prompt!` as `x.wrap(Source::UserInput)` [taintless::errors T202]"
)]
pub trait ToSystemPrompt {
    /// Appends this value's safe parts.
    fn to_system_prompt(&self, out: &mut SystemPart);
}

macro_rules! both {
    ($($(#[$attr:meta])* impl[$($gen:tt)*] $ty:ty: |$this:ident, $out:ident| $body:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToPrompt for $ty {
            fn to_prompt(&self, $out: &mut PromptPart) {
                let $this = self;
                $body
            }
        }
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToSystemPrompt for $ty {
            fn to_system_prompt(&self, $out: &mut SystemPart) {
                let $this = self;
                $body
            }
        }
    )*};
}
both! {
    impl[T: Inert] T: |this, out| {
        let mut text = String::new();
        this.write_inert(&mut text);
        out.text.push_trusted(&text);
    };
    impl[T: Trustable] Trusted<T>: |this, out| {
        let mut text = String::new();
        this.write(&mut text);
        out.text.push_trusted(&text);
    };
    impl[] SystemPrompt: |this, out| out.text.push_safe(this.part.text.as_str());
}

macro_rules! lists {
    ($($trait:ident $method:ident $part:ident: [$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> $trait for $ty {
            fn $method(&self, out: &mut $part) {
                for part in self {
                    part.$method(out);
                }
            }
        }
    )*};
}
lists! {
    ToPrompt to_prompt PromptPart: [P: ToPrompt] Vec<P>;
    ToPrompt to_prompt PromptPart: [P: ToPrompt] [P];
    ToPrompt to_prompt PromptPart: [P: ToPrompt, const N: usize] [P; N];
    ToSystemPrompt to_system_prompt SystemPart: [P: ToSystemPrompt] Vec<P>;
    ToSystemPrompt to_system_prompt SystemPart: [P: ToSystemPrompt] [P];
    ToSystemPrompt to_system_prompt SystemPart: [P: ToSystemPrompt, const N: usize] [P; N];
}

macro_rules! through {
    ($($trait:ident $method:ident $part:ident: [$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> $trait for &$ty {
            fn $method(&self, out: &mut $part) {
                (**self).$method(out);
            }
        }
    )*};
}
through! {
    ToPrompt to_prompt PromptPart: [T: Trustable] Trusted<T>;
    ToPrompt to_prompt PromptPart: [] Wrapped;
    ToPrompt to_prompt PromptPart: [] Prompt;
    ToPrompt to_prompt PromptPart: [] SystemPrompt;
    ToSystemPrompt to_system_prompt SystemPart: [T: Trustable] Trusted<T>;
    ToSystemPrompt to_system_prompt SystemPart: [] SystemPrompt;
}

#[diagnostic::do_not_recommend]
impl<P: ToPrompt> ToPrompt for Option<P> {
    fn to_prompt(&self, out: &mut PromptPart) {
        if let Some(part) = self {
            part.to_prompt(out);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<P: ToSystemPrompt> ToSystemPrompt for Option<P> {
    fn to_system_prompt(&self, out: &mut SystemPart) {
        if let Some(part) = self {
            part.to_system_prompt(out);
        }
    }
}

// The one impl that rustc is to name: it is the way.
impl ToPrompt for Wrapped {
    fn to_prompt(&self, out: &mut PromptPart) {
        out.text.push_safe(self.rendered());
    }
}

#[diagnostic::do_not_recommend]
impl ToPrompt for Prompt {
    fn to_prompt(&self, out: &mut PromptPart) {
        out.text.push_safe(self.part.text.as_str());
    }
}

#[diagnostic::do_not_recommend]
impl ToPrompt for PromptPart {
    fn to_prompt(&self, out: &mut PromptPart) {
        out.text.push_safe(self.text.as_str());
    }
}

/// Prompts one after another.
impl<P: ToPrompt> FromIterator<P> for Prompt {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        let mut prompt = Prompt::default();
        for part in parts {
            part.to_prompt(&mut prompt.part);
        }
        prompt
    }
}

/// What `prompt!` expands to.
pub fn render<L: Literals>(parts: &[&dyn checks::Piece]) -> Prompt {
    let mut prompt = Prompt::default();
    for (at, text) in L::TEXTS.iter().enumerate() {
        prompt.part.text.push_trusted(text);
        if let Some(part) = parts.get(at) {
            part.put(&mut prompt.part);
        }
    }
    prompt
}

/// What `system_prompt!` expands to.
pub fn render_system<L: Literals>(parts: &[&dyn checks::SystemPiece]) -> SystemPrompt {
    let mut prompt = SystemPrompt::default();
    for (at, text) in L::TEXTS.iter().enumerate() {
        prompt.part.text.push_trusted(text);
        if let Some(part) = parts.get(at) {
            part.put(&mut prompt.part);
        }
    }
    prompt
}

pub(super) mod checks {
    //! The wrappers by which rustc tells whether a placeholder may stand where it stands.

    use std::fmt;

    use super::{
        Inert, Prompt, PromptPart, SystemPart, SystemPrompt, ToPrompt, ToSystemPrompt, Trustable,
        Trusted,
    };
    use crate::__private::Peel;

    /// `{x}` in a prompt.
    pub struct Part<'a, T: ?Sized>(pub &'a T);
    impl<T: ToPrompt + ?Sized> fmt::Display for Part<'_, T> {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Ok(())
        }
    }

    /// `{x}` in a system prompt.
    pub struct InSystem<'a, T: ?Sized>(pub &'a T);
    impl<T: ToSystemPrompt + ?Sized> fmt::Display for InSystem<'_, T> {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Ok(())
        }
    }

    /// `{x}` in quotes or a code fence.
    pub struct InQuotes<'a, T: ?Sized>(pub &'a T);
    impl<T: Quotable + ?Sized> fmt::Display for InQuotes<'_, T> {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Ok(())
        }
    }

    /// `{x}` between `<` and `>`.
    pub struct InTag<'a, T: ?Sized>(pub &'a T);
    impl<T: NeverInTag + ?Sized> fmt::Display for InTag<'_, T> {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Ok(())
        }
    }

    /// What may stand in hand-written quotes: nothing that could end them.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot stand in hand-written quotes or a code fence",
        label = "it could end the quotes",
        note = "wrap it before, `let x = x.wrap(Source::UserInput);`, and remove the quotes: wrapping marks where the text begins and ends [taintless::errors T203]"
    )]
    pub trait Quotable {}
    #[diagnostic::do_not_recommend]
    impl<T: Inert> Quotable for T {}
    #[diagnostic::do_not_recommend]
    impl<T: Trustable> Quotable for Trusted<T> {}

    /// Never satisfied.
    #[diagnostic::on_unimplemented(
        message = "a placeholder cannot stand inside a hand-written tag",
        label = "between `<` and `>`",
        note = "put it between the tags, `<note>{{x}}</note>`, or leave the tag to `x.wrap(Source::UserInput)` [taintless::errors T203]"
    )]
    pub trait NeverInTag {}

    /// A placeholder of `prompt!` as it is rendered. Not [`ToPrompt`] itself, of which there is a
    /// `dyn` of sized types only: slices and trait objects are parts as well.
    pub trait Piece {
        /// Appends it.
        fn put(&self, out: &mut PromptPart);
    }
    impl<T: ToPrompt + ?Sized> Piece for Part<'_, T> {
        fn put(&self, out: &mut PromptPart) {
            self.0.to_prompt(out);
        }
    }

    /// A placeholder of `system_prompt!` as it is rendered.
    pub trait SystemPiece {
        /// Appends it.
        fn put(&self, out: &mut SystemPart);
    }
    impl<T: ToSystemPrompt + ?Sized> SystemPiece for InSystem<'_, T> {
        fn put(&self, out: &mut SystemPart) {
            self.0.to_system_prompt(out);
        }
    }

    impl<'a, T: ToPrompt + ?Sized> Peel<'a, T> {
        /// The part, where the type is one.
        pub fn __taintless_prompt(self) -> Part<'a, T> {
            Part(self.0)
        }
    }

    impl<'a, T: ToSystemPrompt + ?Sized> Peel<'a, T> {
        /// The part, where the type is one.
        pub fn __taintless_system(self) -> InSystem<'a, T> {
            InSystem(self.0)
        }
    }

    /// What [`Peel`] answers for a type that is no part: nothing. The check before it has then
    /// refused the program already, and this keeps rustc from saying so twice. Its bounds are those
    /// of the check: where they were narrower, a part would be lost and nobody told.
    pub trait PieceRest: Sized {
        /// Nothing.
        fn __taintless_prompt(self) -> Part<'static, [Prompt; 0]> {
            Part(&[])
        }
        /// Nothing.
        fn __taintless_system(self) -> InSystem<'static, [SystemPrompt; 0]> {
            InSystem(&[])
        }
    }
    impl<T: ?Sized> PieceRest for Peel<'_, T> {}
}
