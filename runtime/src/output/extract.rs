//! A value out of a reply that is more than JSON: prose around it, or a fence.

use std::ops::Range;

use serde::de::IgnoredAny;

use super::candidate::{Brackets, candidates, fenced};
use super::error::{Fault, OutputError};
use super::parse::{alone, read, tell, text};
use super::reader::Notes;
use super::shape::{Kind, Shape};
use super::{ClaudeOutput, Limits, Reply};

/// The rules stand at [`ClaudeOutput::extract`].
pub(super) fn extract<T: ClaudeOutput, R: Reply + ?Sized>(
    reply: &R,
    limits: &Limits,
) -> Result<T, OutputError> {
    let text = text(reply, limits)?;
    let whole = trimmed(text, 0..text.len());
    let json = text.get(whole.clone()).unwrap_or_default();
    let notes = Notes::new(*limits);
    match read(json, &notes) {
        (Some(value), None) if notes.is_empty() => Ok(value),
        (_, end) if end.is_none() || is_json(json) => Err(tell(text, whole, notes, end, None)),
        _ => search(text, limits),
    }
}

#[cold]
fn search<T: ClaudeOutput>(text: &str, limits: &Limits) -> Result<T, OutputError> {
    let brackets = brackets(&T::SHAPE);
    if brackets.object || brackets.array {
        among_brackets(text, brackets, limits)
    } else {
        in_fence(text, limits)
    }
}

fn among_brackets<T: ClaudeOutput>(
    text: &str,
    brackets: Brackets,
    limits: &Limits,
) -> Result<T, OutputError> {
    let found = candidates(text, brackets);
    if found.is_cut {
        return Err(alone(text, Fault::Cut, Some(text.len())));
    }
    let mut fits = None;
    for span in &found.values {
        let json = text.get(span.clone()).unwrap_or_default();
        let notes = Notes::new(*limits);
        if let (Some(value), None) = read::<T>(json, &notes)
            && notes.is_empty()
            && fits.replace(value).is_some()
        {
            return Err(alone(text, Fault::Ambiguous, Some(span.start)));
        }
    }
    if let Some(value) = fits {
        return Ok(value);
    }
    let first = (found.values.len() > 1).then_some(Fault::NoneFits);
    match found.values.into_iter().max_by_key(ExactSizeIterator::len) {
        Some(longest) => Err(problems_of::<T>(text, longest, limits, first)),
        None => {
            let fault = Fault::NoJson(words(brackets));
            Err(alone(text, fault, found.broken))
        }
    }
}

/// A type without brackets: a number stands in prose everywhere, so only a block by itself counts.
fn in_fence<T: ClaudeOutput>(text: &str, limits: &Limits) -> Result<T, OutputError> {
    let found = fenced(text);
    if found.is_cut {
        return Err(alone(text, Fault::Cut, Some(text.len())));
    }
    match found.blocks.as_slice() {
        [] => Err(alone(text, Fault::NoJson(words(NO_BRACKETS)), None)),
        [block] => {
            let span = trimmed(text, block.clone());
            let notes = Notes::new(*limits);
            match read(text.get(span.clone()).unwrap_or_default(), &notes) {
                (Some(value), None) if notes.is_empty() => Ok(value),
                (_, end) => Err(tell(text, span, notes, end, None)),
            }
        }
        [_, second, ..] => Err(alone(text, Fault::Ambiguous, Some(second.start))),
    }
}

/// Reads once more what does not fit, for what is to be told of it.
fn problems_of<T: ClaudeOutput>(
    text: &str,
    span: Range<usize>,
    limits: &Limits,
    first: Option<Fault>,
) -> OutputError {
    let notes = Notes::new(*limits);
    let (_, end) = read::<T>(text.get(span.clone()).unwrap_or_default(), &notes);
    tell(text, span, notes, end, first)
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Without blank space, and without a byte order mark.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let part = text.get(span.clone()).unwrap_or_default();
    let is_blank = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let rest = part.trim_start_matches(is_blank);
    let begin = span.end - rest.len();
    begin..begin + rest.trim_end_matches(is_blank).len()
}

const NO_BRACKETS: Brackets = Brackets {
    object: false,
    array: false,
};

/// With which brackets a value of the shape begins. Where it may be something else as well, that
/// is only read from a reply which is nothing but JSON.
fn brackets(shape: &Shape) -> Brackets {
    match &shape.kind {
        Kind::Record(_) | Kind::Union(_) => Brackets {
            object: true,
            ..NO_BRACKETS
        },
        Kind::List(_) | Kind::Tuple(_) => Brackets {
            array: true,
            ..NO_BRACKETS
        },
        // Both forms of it are read.
        Kind::Map { .. } => Brackets {
            object: true,
            array: true,
        },
        Kind::Optional(inner) => brackets(inner),
        Kind::Wrapped(table) => brackets(table.value.shape),
        Kind::Bounded(bounded) => brackets((bounded.shape)()),
        Kind::Text
        | Kind::Format(_)
        | Kind::Boolean
        | Kind::Integer { .. }
        | Kind::Number
        | Kind::Null
        | Kind::Choice(_) => NO_BRACKETS,
    }
}

fn words(brackets: Brackets) -> &'static str {
    match brackets {
        Brackets {
            object: true,
            array: true,
        } => "an object or an array of JSON",
        Brackets { object: true, .. } => "an object of JSON",
        Brackets { array: true, .. } => "an array of JSON",
        _ => "JSON",
    }
}
