//! One pass over a reply; and, when it has failed, what is told of it.

use serde::de::{Deserializer, Error as _, IgnoredAny};

use super::error::{Fault, OutputError, Problem};
use super::locate::{locate, place};
use super::reader::{Here, Limits, Note, Notes};
use super::reply::Input;
use super::{ClaudeOutput, Reader, Reply, Stop};
use crate::taint::Pass;

/// Reads a reply.
pub(super) fn parse<T: ClaudeOutput, R: Reply + ?Sized>(reply: &R) -> Result<T, OutputError> {
    let notes = Notes::new(Limits::DEFAULT);
    let text = text(reply.input(Pass::new()), &notes)?;
    let mut de = serde_json::Deserializer::from_str(text);
    let read = T::read(Reader {
        de: &mut de,
        at: &Here::root(&notes),
    });
    let (value, end) = match read {
        Ok(value) => (value, de.end().err().map(End::After)),
        Err(Stop(error)) => (None, Some(End::Within(error))),
    };
    match value {
        Some(value) if end.is_none() && notes.is_empty() => Ok(value),
        _ => Err(tell(text, notes, end)),
    }
}

/// Where `serde_json` could not go on.
enum End {
    /// Before the value's end.
    Within(serde_json::Error),
    /// After it.
    After(serde_json::Error),
}

fn text<'a>(input: Input<'a>, notes: &Notes) -> Result<&'a str, OutputError> {
    if input.len() > notes.limits.bytes {
        return Err(alone(Fault::Size(notes.limits.bytes), None));
    }
    match input {
        Input::Text(text) => Ok(text),
        Input::Bytes(bytes) => std::str::from_utf8(bytes).map_err(|error| {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let sound = std::str::from_utf8(sound).unwrap_or_default();
            alone(Fault::NotUtf8, Some(sound))
        }),
    }
}

/// A problem of the whole reply; `before` is what stands before its place.
fn alone(fault: Fault, before: Option<&str>) -> OutputError {
    let note = Note::of_all(fault);
    let place = before.map(|before| place(before, before.len()));
    OutputError {
        problems: vec![Problem::new(&note, place)],
        more: 0,
    }
}

#[cold]
#[inline(never)]
fn tell(text: &str, notes: Notes, end: Option<End>) -> OutputError {
    let (mut list, more) = notes.finish();
    if list.is_empty() && end.is_none() {
        list.push(Note::of_all(Fault::Refused));
    }
    // In the order of the document; what is told of a whole comes before what is told of its parts.
    list.sort_by(|one, other| {
        let children = |note: &Note| note.steps.iter().map(|step| step.child).collect::<Vec<_>>();
        children(one).cmp(&children(other))
    });
    let offsets = locate(text, &list);
    let mut problems: Vec<Problem> = list
        .iter()
        .zip(offsets)
        .map(|(note, offset)| Problem::new(note, offset.map(|offset| place(text, offset))))
        .collect();
    if let Some(end) = end {
        problems.push(broken(text, &end));
    }
    OutputError { problems, more }
}

/// The place where the JSON is broken. Nothing else of `serde_json`'s error is told: its message
/// may quote the text.
fn broken(text: &str, end: &End) -> Problem {
    let (End::Within(error) | End::After(error)) = end;
    // A column counts bytes, and is that of the first byte that does not fit.
    let line: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let offset = line + error.column().saturating_sub(1);
    let offset = if error.is_eof() { text.len() } else { offset };
    let fault = match end {
        End::Within(error) if error.is_eof() => Fault::Cut,
        End::Within(_) if ends_huge_number(text, offset) => Fault::Huge,
        End::Within(_) => Fault::Syntax,
        End::After(_) => Fault::Trailing,
    };
    Problem::new(&Note::of_all(fault), Some(place(text, offset)))
}

/// Whether a number ends here that is sound as JSON and too large to be read: `1e999`. One that
/// only begins here stands where no value may, as in `{1e999: 0}`.
fn ends_huge_number(text: &str, offset: usize) -> bool {
    let is_of_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
    let (before, after) = text.as_bytes().split_at(offset.min(text.len()));
    let begin = before
        .iter()
        .rev()
        .take_while(|byte| is_of_number(byte))
        .count();
    let end = after.iter().take_while(|byte| is_of_number(byte)).count();
    let number = text.get(offset.saturating_sub(begin)..offset + end);
    let is_sound = |number: &&str| serde_json::from_str::<IgnoredAny>(number).is_ok();
    let value = number
        .filter(is_sound)
        .and_then(|number| number.parse::<f64>().ok());
    begin > 0 && value.is_some_and(f64::is_infinite)
}

/// What the derive's `Deserialize` calls: the same checks, through any deserializer.
///
/// # Errors
/// The deserializer's own, or every problem in one.
pub fn deserialize<'de, T: ClaudeOutput, D: Deserializer<'de>>(de: D) -> Result<T, D::Error> {
    let notes = Notes::new(Limits::DEFAULT);
    let read = T::read(Reader {
        de,
        at: &Here::root(&notes),
    });
    match read {
        Ok(Some(value)) if notes.is_empty() => Ok(value),
        Ok(_) => {
            let (mut list, more) = notes.finish();
            if list.is_empty() {
                list.push(Note::of_all(Fault::Refused));
            }
            let problems = list.iter().map(|note| Problem::new(note, None)).collect();
            Err(D::Error::custom(OutputError { problems, more }))
        }
        Err(Stop(error)) => Err(error),
    }
}
