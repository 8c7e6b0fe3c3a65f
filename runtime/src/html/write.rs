//! What `html!` expands to: a writer whose every call names a piece of the template.
//!
//! The literal pieces travel as const data with a letter for the context after each, and a call
//! writes only where its context is the one that follows its piece. So no call can quietly pair an
//! escaper with another place: it writes nothing then.
//!
//! The writer knows its template by a reference and not by its type: a program compiles its code
//! once for all templates.

use super::{Fragment, SafeHtml};
use crate::__private::Nothing;

/// What follows a piece of literal text, by the letter that the macro writes for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Context {
    /// Text, or HTML of this kind.
    Flow = b'f',
    /// HTML of this kind.
    Rows = b'r',
    /// HTML of this kind.
    Cells = b'c',
    /// HTML of this kind.
    Options = b'o',
    /// HTML of this kind.
    Svg = b'v',
    /// Text alone.
    Text = b't',
    /// An inert value.
    Number = b'n',
    /// A whole URL.
    Url = b'u',
    /// A part of a URL's path.
    UrlPath = b'p',
    /// A part of a URL's query or fragment.
    UrlQuery = b'q',
    /// JSON as the whole content of a script.
    Json = b'j',
    /// An address from which code, styles or a page is loaded.
    Resource = b'l',
    /// The nonce of a script or a style.
    Nonce = b'x',
    /// All candidates of a `srcset`.
    SrcSet = b's',
    /// The address of one candidate.
    SrcSetUrl = b'd',
    /// Words of the program.
    Token = b'w',
    /// The end of a word of the program.
    TokenPart = b'e',
    /// Whether the attribute in the next piece is there.
    Flag = b'b',
    /// Nothing: an attribute that a flag has written or not.
    FlagName = b'a',
    /// Nothing: the end of a literal.
    End = b'.',
}

/// Literal texts, and the letter of the [`Context`] that follows each.
pub type Texts = (&'static [&'static str], &'static [u8]);

/// The pieces of one template. An associated const holds no run-time data, so the texts were
/// written in the program; that the contexts are true is the macro's word.
pub trait Pieces {
    /// In the order in which the literals stand in the program.
    const PIECES: Texts;
}

impl Pieces for Nothing {
    const PIECES: Texts = (&[], &[]);
}

/// How far a template was written.
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

/// Writes a template. Every method takes it by `&mut`, as the macro's variable has it: a trait of
/// the user's for every type then comes second.
pub struct Writer {
    text: String,
}

/// The texts of a template, which came out of an associated const. It goes beside the writer and
/// not in it: an optimiser then sees which text is written, and copies a few words of known length.
#[derive(Clone, Copy, Debug)]
pub struct Template(&'static Texts);

impl Template {
    /// Those of `P`.
    #[inline]
    #[must_use]
    pub fn of<P: Pieces>() -> Self {
        Template(const { &P::PIECES })
    }
}

impl Writer {
    /// Nothing yet, with room for `len` bytes.
    #[must_use]
    pub fn new(len: usize) -> Self {
        Writer {
            text: String::with_capacity(len),
        }
    }

    /// What was written.
    pub fn finish<C: Fragment>(&mut self) -> SafeHtml<C> {
        SafeHtml::new(std::mem::take(&mut self.text))
    }

    /// How far it is written.
    #[must_use]
    pub fn mark(&mut self) -> Mark {
        Mark(self.text.len())
    }

    /// Takes back what was written since `mark`: an iteration that was left early may have left
    /// an element open. (All of it, where another template's mark ends inside of a character.)
    pub fn back_to(&mut self, mark: Mark) {
        let len = mark.0;
        if len < self.text.len() {
            let is_whole = self.text.is_char_boundary(len);
            self.text.truncate(if is_whole { len } else { 0 });
        }
    }

    /// Piece `at`, the last of its literal.
    #[inline]
    pub fn end(&mut self, texts: Template, at: usize) {
        self.before(texts, at, Context::End);
    }

    /// Writes piece `at`, and gives where a placeholder of this context is written; nothing and
    /// nowhere if another context follows the piece.
    #[inline]
    pub(super) fn before(
        &mut self,
        template: Template,
        at: usize,
        context: Context,
    ) -> Option<&mut String> {
        let (texts, contexts) = *template.0;
        match (texts.get(at), contexts.get(at)) {
            (Some(text), Some(follows)) if *follows == context as u8 => {
                self.text.push_str(text);
                Some(&mut self.text)
            }
            _ => None,
        }
    }
}
