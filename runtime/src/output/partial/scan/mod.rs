//! The structure of JSON that arrives in pieces: one pass over the bytes, which can stop anywhere.
//!
//! It finds where values begin and end and hands on the letters of texts. It reads no value: what is
//! complete is given to `serde_json` by the slice of text that it stands in. Only what a piece can
//! cut has a state of its own here: escapes, numbers, names.
//!
//! Why it is ours: `actson` 2.1 and `json-event-parser` 0.2 lex JSON in push form, but neither tells of
//! a text before it ends, and the latter goes back to a text's first letter with each piece. For the
//! tokens alone of 200 KB in pieces of four bytes they take 1.2 and 2.2 ms, where all of `T::stream()`
//! takes 2.2 ms here, values, checks and the reading of the whole included (0.8 ms where it is one
//! text, of which `actson` takes 1.0 ms).
//!
//! `frames` are the open values that are shown part by part, `skipped` the brackets that are open
//! in a value which is read whole, or read over.

mod digits;
mod escape;
mod letters;

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use self::digits::Digits;
use self::escape::Escape;
use super::node::{Begun, First, Member, Node, Value};
use crate::output::Limits;
use crate::output::reader::{Here, Notes};

/// The pass, at the place where the text ends.
pub(super) struct Scan {
    at: usize,
    state: State,
    frames: Vec<Frame>,
    /// The brackets of a value that is not shown, each an object's or an array's.
    skipped: Vec<Bracket>,
    taking: Taking,
    /// Where the value begins that is not shown part by part.
    start: usize,
    key: Key,
    in_key: bool,
    /// In a text that is shown, and in no escape of it.
    in_letters: bool,
    /// What is not sound, if anything is not.
    broken_by: BrokenBy,
    escape: Escape,
    limits: Limits,
}

#[derive(Clone, Copy, PartialEq)]
enum Bracket {
    Object,
    Array,
}

/// A value that is shown part by part.
struct Frame {
    bracket: Bracket,
    start: usize,
    /// The number of the part that began last.
    number: u32,
}

/// What is done with the value that is not shown part by part.
#[derive(Clone, Copy, PartialEq)]
enum Taking {
    /// Its letters are shown.
    Text,
    Whole,
    Skip,
}

struct Key {
    span: Range<usize>,
    is_escaped: bool,
}

#[derive(Clone, Copy)]
enum State {
    Value,
    /// A value, or the end of the array.
    FirstItem,
    Key,
    /// A key, or the end of the object.
    FirstKey,
    Colon,
    Text,
    Number(Digits),
    /// The letters of a name that are to come.
    Name(&'static [u8]),
    /// A comma, or the end of what is open.
    After,
    End,
}

/// What makes that what there is until now is not sound.
#[derive(Clone, Copy, PartialEq)]
enum BrokenBy {
    /// The byte that was reached.
    Byte,
    /// The value that ends there, or begins.
    Value,
    /// The key before it.
    Key,
}

/// What there is until now is not sound.
#[derive(Debug)]
pub(super) struct Broken;

impl Scan {
    pub(super) fn new(limits: Limits) -> Self {
        // The whole reply is the only part of the first frame.
        let outer = Frame {
            bracket: Bracket::Array,
            start: 0,
            number: 0,
        };
        Scan {
            at: 0,
            state: State::Value,
            frames: vec![outer],
            skipped: Vec::new(),
            taking: Taking::Skip,
            start: 0,
            key: Key {
                span: 0..0,
                is_escaped: false,
            },
            in_key: false,
            in_letters: false,
            broken_by: BrokenBy::Byte,
            escape: Escape::None,
            limits,
        }
    }

    /// Whether the value is complete.
    pub(super) fn is_at_end(&self) -> bool {
        matches!(self.state, State::End)
    }

    /// The byte that is no JSON where it stands.
    pub(super) fn broken_byte(&self) -> Option<usize> {
        (self.broken_by == BrokenBy::Byte).then_some(self.at)
    }

    /// How much of the text shows that it is not sound, when it is not.
    pub(super) fn broken_at(&self, text: &str) -> usize {
        if self.broken_by == BrokenBy::Key {
            return self.at;
        }
        let mut end = (self.at + 1).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        end
    }

    /// Goes on to the text's end.
    pub(super) fn run(&mut self, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        while let Some(&byte) = text.as_bytes().get(self.at) {
            match self.state {
                State::Text => self.in_text(text, root)?,
                State::Number(digits) => self.in_number(digits, byte, text, root)?,
                State::Name(rest) => self.in_name(rest, byte, text, root)?,
                _ if matches!(byte, b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                _ => self.structure(byte, text, root)?,
            }
        }
        Ok(())
    }

    #[inline]
    fn structure(&mut self, byte: u8, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        match (self.state, byte) {
            (State::FirstItem, b']') | (State::FirstKey, b'}') => return self.close(text, root),
            (State::Value | State::FirstItem, _) => return self.begin(byte, text, root),
            (State::Key | State::FirstKey, b'"') => {
                self.in_key = true;
                self.key = Key {
                    span: self.at..self.at,
                    is_escaped: false,
                };
                self.state = State::Text;
            }
            (State::Colon, b':') => self.state = State::Value,
            (State::After, _) => match (self.bracket(), byte) {
                (Bracket::Object, b',') => self.state = State::Key,
                (Bracket::Array, b',') => self.state = State::Value,
                (Bracket::Object, b'}') | (Bracket::Array, b']') => return self.close(text, root),
                _ => return Err(Broken),
            },
            _ => return Err(Broken),
        }
        self.at += 1;
        Ok(())
    }

    /// The innermost bracket that is open.
    #[inline]
    fn bracket(&self) -> Bracket {
        let shown = self.frames.last().map(|frame| frame.bracket);
        let skipped = self.skipped.last().copied();
        skipped.or(shown).unwrap_or(Bracket::Array)
    }

    /// A value begins.
    fn begin(&mut self, byte: u8, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        if !self.skipped.is_empty() {
            return self.enter(byte);
        }
        let Some((frame, above)) = self.frames.split_last_mut() else {
            return Err(Broken);
        };
        let key = match frame.bracket {
            Bracket::Object => self.key.text(text),
            Bracket::Array => Cow::Borrowed(""),
        };
        let first = First::of(byte);
        let member = Member {
            key: &key,
            next: frame.number.wrapping_add(1),
            first,
            limits: &self.limits,
        };
        let begun = descend(root, above).map_or(Begun::Skip, |node| node.begin(&member));
        self.start = self.at;
        self.taking = match begun {
            Begun::Shown(number) => {
                frame.number = number;
                if first != First::Text {
                    return self.open(first, root);
                }
                Taking::Text
            }
            Begun::Whole(number) => {
                frame.number = number;
                Taking::Whole
            }
            Begun::Skip => Taking::Skip,
            Begun::Fault => {
                // It is the key that should not be there.
                self.broken_by = BrokenBy::Key;
                return Err(Broken);
            }
        };
        self.enter(byte)
    }

    /// A value opens that is shown part by part.
    fn open(&mut self, first: First, root: &mut dyn Node) -> Result<(), Broken> {
        if self.depth() >= self.limits.depth || self.is_too_often(root) {
            self.broken_by = BrokenBy::Value;
            return Err(Broken);
        }
        let (bracket, state) = if first == First::Object {
            (Bracket::Object, State::FirstKey)
        } else {
            (Bracket::Array, State::FirstItem)
        };
        self.frames.push(Frame {
            bracket,
            start: self.at,
            number: u32::MAX,
        });
        self.state = state;
        self.at += 1;
        Ok(())
    }

    /// Whether a type that can hold itself does so too often.
    fn is_too_often(&self, root: &mut dyn Node) -> bool {
        let Some(node) = descend(root, &self.frames) else {
            return false;
        };
        let Some((id, most)) = node.levels() else {
            return false;
        };
        let mut levels = 0;
        let mut node = root;
        for frame in &self.frames {
            match node.child(frame.number) {
                Some(child) => node = child,
                None => break,
            }
            levels += u32::from(node.levels().is_some_and(|(other, _)| other == id));
        }
        levels > most
    }

    /// How many arrays and objects are around a part of what is open.
    fn depth(&self) -> u32 {
        u32::try_from(self.frames.len() - 1).unwrap_or(u32::MAX)
    }

    /// Into a value that is not shown part by part.
    fn enter(&mut self, byte: u8) -> Result<(), Broken> {
        self.state = match byte {
            b'"' => {
                self.in_key = false;
                self.in_letters = self.taking == Taking::Text && self.skipped.is_empty();
                State::Text
            }
            b'{' => {
                self.skipped.push(Bracket::Object);
                State::FirstKey
            }
            b'[' => {
                self.skipped.push(Bracket::Array);
                State::FirstItem
            }
            b'-' => State::Number(Digits::Sign),
            b'0' => State::Number(Digits::Zero),
            b'1'..=b'9' => State::Number(Digits::Whole),
            b't' => State::Name(b"rue"),
            b'f' => State::Name(b"alse"),
            b'n' => State::Name(b"ull"),
            _ => return Err(Broken),
        };
        self.at += 1;
        Ok(())
    }

    /// A bracket closes.
    fn close(&mut self, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        let end = self.at + 1;
        if self.skipped.pop().is_none() {
            let Some(frame) = self.frames.pop() else {
                return Err(Broken);
            };
            self.start = frame.start;
            self.taking = Taking::Whole;
        }
        self.done(end, text, root)?;
        self.at = end;
        Ok(())
    }

    /// A value has ended.
    fn done(&mut self, end: usize, text: &str, root: &mut dyn Node) -> Result<(), Broken> {
        let Some((frame, above)) = self.frames.split_last() else {
            return Err(Broken);
        };
        if !self.skipped.is_empty() {
            self.state = State::After;
            return Ok(());
        }
        self.state = if above.is_empty() {
            State::End
        } else {
            State::After
        };
        if self.taking == Taking::Skip {
            return Ok(());
        }
        let notes = Notes::new(self.limits);
        let mut here = Here::root(&notes);
        here.depth = self.depth();
        let value = Value {
            text: text.get(self.start..end).unwrap_or_default(),
            at: &here,
            is_faulty: &Cell::new(false),
        };
        if let Some(node) = descend(root, above) {
            node.complete(frame.number, &value);
        }
        if value.is_faulty.get() || !notes.is_empty() {
            self.broken_by = BrokenBy::Value;
            return Err(Broken);
        }
        Ok(())
    }

    fn in_number(
        &mut self,
        digits: Digits,
        byte: u8,
        text: &str,
        root: &mut dyn Node,
    ) -> Result<(), Broken> {
        if let Some(digits) = digits.after(byte)? {
            self.state = State::Number(digits);
            self.at += 1;
            return Ok(());
        }
        self.done(self.at, text, root)
    }

    fn in_name(
        &mut self,
        rest: &'static [u8],
        byte: u8,
        text: &str,
        root: &mut dyn Node,
    ) -> Result<(), Broken> {
        match rest.split_first() {
            Some((letter, [])) if *letter == byte => self.done(self.at + 1, text, root)?,
            Some((letter, rest)) if *letter == byte => self.state = State::Name(rest),
            _ => return Err(Broken),
        }
        self.at += 1;
        Ok(())
    }
}

/// The value whose parts the last of the frames' numbers tell.
#[inline]
fn descend<'r>(root: &'r mut dyn Node, frames: &[Frame]) -> Option<&'r mut dyn Node> {
    let mut node = root;
    for frame in frames {
        node = node.child(frame.number)?;
    }
    Some(node)
}
