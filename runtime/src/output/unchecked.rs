//! Values that were stored under yesterday's rules.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};

use super::error::{OutputError, Problem};
use super::parse::{read, tell, tell_without_text, text};
use super::reader::{Here, Notes};
use super::{ClaudeOutput, Limits, Reader, Reply, Stop};

/// A value whose shape is sound and whose rules may be broken: for rows that were stored when the
/// rules were others.
///
/// Kinds, ranges of integer types, the texts of enums and required fields are the *shape*: without
/// them there is no value. Lengths, ranges, patterns and checks are the *rules*: where one does not
/// hold, the value is read all the same, and the problem is kept beside it.
///
/// ```
/// use taintless::output::Unchecked;
/// use taintless::prelude::*;
///
/// #[derive(ClaudeOutput)]
/// struct Note {
///     // It was 500 last year.
///     #[claude(length(max = 20))]
///     text: Tainted<String>,
///     #[claude(range(min = 1, max = 5))]
///     severity: u8,
/// }
///
/// let row = Tainted::new(r#"{"text": "The parcel is late again.", "severity": 3}"#);
/// assert!(Note::parse(&row).is_err());
///
/// let note = Unchecked::<Note>::parse(&row)?;
/// assert_eq!(note.shape().severity, 3);
/// assert_eq!(note.problems()[0].pointer(), "/text");
/// assert!(note.check().is_err());
/// # Ok::<(), OutputError>(())
/// ```
///
/// It is neither a type of model output nor has it a schema: what a model writes today is held to
/// today's rules.
#[derive(Clone)]
pub struct Unchecked<T> {
    value: T,
    broken: Option<OutputError>,
}

impl<T: ClaudeOutput> Unchecked<T> {
    /// Reads what was stored.
    ///
    /// # Errors
    /// [`OutputError`] with every problem, those of rules included, if the shape is not sound.
    pub fn parse<R: Reply + ?Sized>(stored: &R) -> Result<Self, OutputError> {
        Self::parse_with(stored, &Limits::new())
    }

    /// The same within other limits: a row may have fields that the type has no more, see
    /// [`Limits::unknown_fields`].
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_with<R: Reply + ?Sized>(stored: &R, limits: &Limits) -> Result<Self, OutputError> {
        let text = text(stored, limits)?;
        let notes = Notes::keeping(*limits);
        let whole = 0..text.len();
        match read(text, &notes) {
            (Some(value), None) if notes.is_empty() => Ok(Self::sound(value)),
            (Some(value), None) if notes.is_shape_sound() => Ok(Unchecked {
                value,
                broken: Some(tell(text, whole, notes, None, None).withhold::<T>()),
            }),
            (_, end) => Err(tell(text, whole, notes, end, None).withhold::<T>()),
        }
    }
}

impl<T> Unchecked<T> {
    fn sound(value: T) -> Self {
        Unchecked {
            value,
            broken: None,
        }
    }

    /// What is there, whether the rules hold or not.
    pub fn shape(&self) -> &T {
        &self.value
    }

    /// The rules that do not hold.
    pub fn problems(&self) -> &[Problem] {
        self.broken.as_ref().map_or(&[], OutputError::problems)
    }

    /// The value, if today's rules hold.
    ///
    /// # Errors
    /// [`OutputError`] with every rule that does not. The value is gone then:
    /// [`problems`](Self::problems) tells the same beforehand.
    pub fn check(self) -> Result<T, OutputError> {
        match self.broken {
            None => Ok(self.value),
            Some(broken) => Err(broken),
        }
    }
}

/// Redacted: the value is not shown.
impl<T> fmt::Debug for Unchecked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unchecked")
            .field("problems", &self.problems())
            .finish_non_exhaustive()
    }
}

impl<'de, T: ClaudeOutput> Deserialize<'de> for Unchecked<T> {
    fn deserialize<D: Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        let notes = Notes::keeping(Limits::new());
        let read = T::read(Reader {
            de,
            at: &Here::root(&notes),
        });
        match read {
            Ok(Some(value)) if notes.is_empty() => Ok(Self::sound(value)),
            Ok(Some(value)) if notes.is_shape_sound() => Ok(Unchecked {
                value,
                broken: Some(tell_without_text(notes)),
            }),
            Ok(_) => Err(D::Error::custom(tell_without_text(notes))),
            Err(Stop(error)) => Err(error),
        }
    }
}
