//! One pass over a reply; and, when it has failed, what is told of it.

use std::ops::Range;

use serde::de::{Deserializer, Error as _, IgnoredAny};

use super::error::{Fault, OutputError, Problem};
use super::locate::{Places, locate};
use super::reader::{Here, Note, Notes};
use super::reply::Input;
use super::{ClaudeOutput, Limits, Reader, Reply, Stop};
use crate::taint::Pass;

/// Reads a reply.
pub(super) fn parse<T: ClaudeOutput, R: Reply + ?Sized>(
    reply: &R,
    limits: &Limits,
) -> Result<T, OutputError> {
    let text = text(reply, limits)?;
    let notes = Notes::new(*limits);
    match read(text, &notes) {
        (Some(value), None) if notes.is_empty() => Ok(value),
        (_, end) => Err(tell(text, 0..text.len(), notes, end, None)),
    }
}

/// The one pass: a value, if one could be made, and where the JSON could not go on.
#[inline]
pub(super) fn read<T: ClaudeOutput>(text: &str, notes: &Notes) -> (Option<T>, Option<End>) {
    let mut de = serde_json::Deserializer::from_str(text);
    let reader = Reader {
        de: &mut de,
        at: &Here::root(notes),
    };
    let mut value = None;
    match T::read_into(reader, &mut value) {
        Ok(()) => (value, de.end().err().map(End::After)),
        Err(Stop(error)) => (None, Some(End::Within(error))),
    }
}

/// Where `serde_json` could not go on.
pub(super) enum End {
    /// Before the value's end.
    Within(serde_json::Error),
    /// After it.
    After(serde_json::Error),
}

/// The text of a reply, if it is one and not too long.
pub(super) fn text<'r, R: Reply + ?Sized>(
    reply: &'r R,
    limits: &Limits,
) -> Result<&'r str, OutputError> {
    let input = reply.input(Pass::new());
    if input.len() > limits.bytes {
        return Err(alone("", Fault::Size(limits.bytes), None));
    }
    match input {
        Input::Text(text) => Ok(text),
        Input::Bytes(bytes) => std::str::from_utf8(bytes).map_err(|error| {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let sound = std::str::from_utf8(sound).unwrap_or_default();
            alone(sound, Fault::NotUtf8, Some(sound.len()))
        }),
    }
}

/// A problem of the whole reply.
#[cold]
pub(super) fn alone(text: &str, fault: Fault, offset: Option<usize>) -> OutputError {
    let problem = Problem::of_all(fault);
    let problem = match offset {
        Some(offset) => Places::new(text).put(problem, &fault.stands(), offset),
        None => problem,
    };
    OutputError {
        problems: vec![problem],
        more: 0,
    }
}

/// What was noted while the JSON in `span` was read, with its places in the whole text; after what
/// is said of the whole reply, if anything is.
#[cold]
#[inline(never)]
pub(super) fn tell(
    text: &str,
    span: Range<usize>,
    notes: Notes,
    end: Option<End>,
    first: Option<Fault>,
) -> OutputError {
    let most = notes.limits.problems;
    let json = text.get(span.clone()).unwrap_or_default();
    let (mut list, mut more) = notes.finish();
    if list.is_empty() && end.is_none() {
        list.push(Note::of_all(Fault::Refused));
    }
    // The first and the last have their places within the limit; of one, the first.
    let end = if most == 1 && first.is_some() {
        more += usize::from(end.is_some());
        None
    } else {
        end
    };
    let others = usize::from(first.is_some()) + usize::from(end.is_some());
    let room = most.saturating_sub(others);
    more += list.len().saturating_sub(room);
    list.truncate(room);

    let mut places = Places::new(text);
    let mut problems: Vec<Problem> = first.map(Problem::of_all).into_iter().collect();
    for (note, offset) in list.iter().zip(locate(json, &list)) {
        let problem = Problem::new(note);
        problems.push(match offset {
            Some(offset) => places.put(problem, &note.fault.stands(), span.start + offset),
            None => problem,
        });
    }
    if let Some(end) = end {
        let (fault, offset) = broken(json, &end);
        let problem = Problem::of_all(fault);
        problems.push(places.put(problem, &fault.stands(), span.start + offset));
    }
    OutputError { problems, more }
}

/// The place where the JSON is broken. Nothing else of `serde_json`'s error is told: its message
/// may quote the text.
fn broken(json: &str, end: &End) -> (Fault, usize) {
    match end {
        End::Within(error) if error.is_eof() => (Fault::Cut, json.len()),
        End::Within(error) => {
            let offset = offset(json, error);
            match huge_number(json, offset) {
                Some(begin) => (Fault::Huge, begin),
                None => (Fault::Syntax, offset),
            }
        }
        End::After(error) => (Fault::Trailing, offset(json, error)),
    }
}

/// The first byte that does not fit.
pub(super) fn offset(json: &str, error: &serde_json::Error) -> usize {
    let line: usize = json
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    // A column counts the bytes up to and with that one.
    line + error.column().saturating_sub(1)
}

/// Where a number begins that is sound as JSON and too large to be read, `1e999`, if it ends near
/// here. One that only begins here stands where no value may, as in `{1e999: 0}`.
fn huge_number(json: &str, offset: usize) -> Option<usize> {
    let is_of_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
    let (before, after) = json.as_bytes().split_at(offset.min(json.len()));
    let length = before
        .iter()
        .rev()
        .take_while(|byte| is_of_number(byte))
        .count();
    let end = offset + after.iter().take_while(|byte| is_of_number(byte)).count();
    let begin = before.len() - length;
    let number = json.get(begin..end).filter(|_| length > 0)?;
    serde_json::from_str::<IgnoredAny>(number).ok()?;
    let value: f64 = number.parse().ok()?;
    value.is_infinite().then_some(begin)
}

/// What the derive's `Deserialize` calls: the same checks, through any deserializer.
///
/// # Errors
/// The deserializer's own, or every problem in one.
pub fn deserialize<'de, T: ClaudeOutput, D: Deserializer<'de>>(de: D) -> Result<T, D::Error> {
    let notes = Notes::new(Limits::new());
    let read = T::read(Reader {
        de,
        at: &Here::root(&notes),
    });
    match read {
        Ok(Some(value)) if notes.is_empty() => Ok(value),
        Ok(_) => Err(D::Error::custom(tell_without_text(notes))),
        Err(Stop(error)) => Err(error),
    }
}

/// The problems without their places, of which a deserializer tells nothing.
#[cold]
pub(super) fn tell_without_text(notes: Notes) -> OutputError {
    let (mut list, more) = notes.finish();
    if list.is_empty() {
        list.push(Note::of_all(Fault::Refused));
    }
    let problems = list.iter().map(Problem::new).collect();
    OutputError { problems, more }
}
