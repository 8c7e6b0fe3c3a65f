//! Comparing labelled text in tests. What differs is told by place and by number; no text is shown.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::{Pass, Taintable, Tainted, Text, Trustable, Trusted};

/// Texts as they are compared: one, none, or a list of these.
#[doc(hidden)]
pub enum Texts<'t> {
    /// Text.
    One(&'t str),
    /// `None`.
    Nothing,
    /// A list.
    List(Vec<Texts<'t>>),
}

/// What `assert_tainted_eq!` compares: labelled text, and `Option`s and lists of it. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no labelled text",
    label = "neither `Tainted` nor `Trusted` text",
    note = "it takes labelled text, and `Option`, `Vec`, arrays and slices of it; what has no label is compared by `assert_eq!`, a whole value of model output by `assert_output_eq!` [taintless::errors T118]"
)]
pub trait LabelledTexts: sealed::Sealed {
    #[doc(hidden)]
    fn texts(&self, pass: Pass) -> Texts<'_>;
}

/// What it is compared with: the same, or text without a label. Sealed.
#[diagnostic::on_unimplemented(
    message = "labelled text is not compared with `{Self}`",
    label = "not text",
    note = "write the expected text, `\"…\"`; for an `Option` `Some(\"…\")` or `None::<&str>`, for a list `[\"…\", \"…\"]` [taintless::errors T118]"
)]
pub trait ExpectedTexts: sealed::Expected {
    #[doc(hidden)]
    fn texts(&self, pass: Pass) -> Texts<'_>;
}

mod sealed {
    pub trait Sealed {}
    pub trait Expected {}
}

/// One side of the comparison: the sealed trait, the trait, and its method for each type.
macro_rules! side {
    ($sealed:ident $side:ident: $([$($generics:tt)*] $ty:ty => |$this:ident, $pass:ident| $texts:expr;)*) => {$(
        impl<$($generics)*> sealed::$sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $side for $ty {
            fn texts(&self, $pass: Pass) -> Texts<'_> {
                let $this = self;
                $texts
            }
        }
    )*};
}

macro_rules! nested {
    ($($sealed:ident $side:ident;)*) => {$(
        side! { $sealed $side:
            [T: $side + ?Sized] &T => |it, pass| T::texts(it, pass);
            [T: $side] Option<T> => |it, pass| optional(it.as_ref().map(|it| it.texts(pass)));
            [T: $side] Vec<T> => |it, pass| list(it.iter().map(|it| it.texts(pass)));
            [T: $side] [T] => |it, pass| list(it.iter().map(|it| it.texts(pass)));
            [T: $side, const N: usize] [T; N] => |it, pass| list(it.iter().map(|it| it.texts(pass)));
        }
    )*};
}
nested! {
    Sealed LabelledTexts;
    Expected ExpectedTexts;
}

side! { Sealed LabelledTexts:
    [T: Text] Tainted<T> => |it, _pass| Texts::One(it.text());
    [T: Text] Tainted<Vec<T>> => |it, pass| list(it.raw().iter().map(|it| Texts::One(it.as_text(pass))));
    [T: Text] Tainted<Option<T>> => |it, pass| optional(it.raw().as_ref().map(|it| Texts::One(it.as_text(pass))));
    [T: Trustable<Target = str>] Trusted<T> => |it, _pass| Texts::One(it);
}

side! { Expected ExpectedTexts:
    [] str => |it, _pass| Texts::One(it);
    [] String => |it, _pass| Texts::One(it);
    [] Cow<'_, str> => |it, _pass| Texts::One(it);
    [] Box<str> => |it, _pass| Texts::One(it);
    [] Arc<str> => |it, _pass| Texts::One(it);
    [T: Trustable<Target = str>] Trusted<T> => |it, _pass| Texts::One(it);
}

impl<T: Taintable> sealed::Expected for Tainted<T> where Tainted<T>: LabelledTexts {}
#[diagnostic::do_not_recommend]
impl<T: Taintable> ExpectedTexts for Tainted<T>
where
    Tainted<T>: LabelledTexts,
{
    fn texts(&self, pass: Pass) -> Texts<'_> {
        LabelledTexts::texts(self, pass)
    }
}

fn optional(text: Option<Texts<'_>>) -> Texts<'_> {
    text.unwrap_or(Texts::Nothing)
}

fn list<'t>(texts: impl Iterator<Item = Texts<'t>>) -> Texts<'t> {
    Texts::List(texts.collect())
}

/// What `assert_tainted_eq!` expands to. The panic says where the texts differ and never what they
/// hold.
///
/// # Panics
/// If the texts differ.
#[track_caller]
pub fn assert_tainted_eq<L, E>(labelled: &L, expected: &E, message: Option<fmt::Arguments<'_>>)
where
    L: LabelledTexts + ?Sized,
    E: ExpectedTexts + ?Sized,
{
    let pass = Pass::new();
    let mut told = Vec::new();
    tell(&labelled.texts(pass), &expected.texts(pass), "", &mut told);
    fail(
        "labelled text differs from the expected one",
        &told,
        message,
    );
}

/// Panics with what was told, if anything was.
#[track_caller]
pub(crate) fn fail(what: &str, told: &[String], message: Option<fmt::Arguments<'_>>) {
    const SHOWN: usize = 20;
    if told.is_empty() {
        return;
    }
    let mut lines: Vec<String> = told.iter().take(SHOWN).cloned().collect();
    if let Some(more) = told.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(format!("and {more} more"));
    }
    let lines = lines.join("\n  ");
    match message {
        Some(message) => panic!("{what} (its text is withheld): {message}\n  {lines}"),
        None => panic!("{what} (its text is withheld)\n  {lines}"),
    }
}

fn tell(found: &Texts<'_>, expected: &Texts<'_>, place: &str, told: &mut Vec<String>) {
    match (found, expected) {
        (Texts::One(found), Texts::One(expected)) => {
            told.extend(text_difference(found, expected).map(|it| at(place, &it)));
        }
        (Texts::Nothing, Texts::Nothing) => {}
        (Texts::List(found), Texts::List(expected)) => {
            if found.len() != expected.len() {
                told.push(at(place, &count_difference(found.len(), expected.len())));
            }
            for (number, (found, expected)) in found.iter().zip(expected).enumerate() {
                tell(found, expected, &format!("{place}/{number}"), told);
            }
        }
        (found, expected) => {
            let words = format!("{} was found, {} expected", kind(found), kind(expected));
            told.push(at(place, &words));
        }
    }
}

fn kind(texts: &Texts<'_>) -> &'static str {
    match texts {
        Texts::One(_) => "text",
        Texts::Nothing => "`None`",
        Texts::List(_) => "a list",
    }
}

pub(crate) fn at(place: &str, words: &str) -> String {
    if place.is_empty() {
        words.to_owned()
    } else {
        format!("`{place}`: {words}")
    }
}

pub(crate) fn count_difference(found: usize, expected: usize) -> String {
    let plural = if found == 1 { "" } else { "s" };
    format!("it has {found} item{plural}, {expected} expected")
}

/// Where two texts differ, in numbers.
pub(crate) fn text_difference(found: &str, expected: &str) -> Option<String> {
    if found == expected {
        return None;
    }
    let same = found.chars().zip(expected.chars());
    let same = same.take_while(|(found, expected)| found == expected);
    Some(format!(
        "the text differs at character {} (it has {}, {} expected)",
        same.count(),
        found.chars().count(),
        expected.chars().count()
    ))
}
