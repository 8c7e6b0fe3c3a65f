//! Where JSON stands in a text that is more than JSON.
//!
//! One walk from the front. At a bracket `serde_json` lexes one value; behind what it has consumed
//! the walk goes on, whether the value was sound or not, so each byte is lexed once and walked over
//! once, however the brackets stand.
//!
//! Where a value breaks, what follows is still a part of it until its brackets close. There strings
//! are skipped, so nothing that stands in a string of broken JSON is ever taken for JSON; and when
//! the brackets do close, values that were found inside are dropped, because they are parts and no
//! answers. If they never close, the first of them was prose (`in [0, 1)`), and the values stay.

use std::ops::Range;

use serde::de::IgnoredAny;

use super::parse::offset;

/// What stands in a text.
pub(super) struct Candidates {
    /// Each sound value, in the text's order.
    pub(super) values: Vec<Range<usize>>,
    /// Whether the text ends within a value.
    pub(super) is_cut: bool,
    /// Where the longest value breaks that is not sound.
    pub(super) broken: Option<usize>,
}

/// Which brackets open a value that is wanted.
#[derive(Clone, Copy)]
pub(super) struct Brackets {
    pub(super) object: bool,
    pub(super) array: bool,
}

impl Brackets {
    fn has(self, bracket: u8) -> bool {
        if bracket == b'{' {
            self.object
        } else {
            self.array
        }
    }
}

pub(super) fn candidates(text: &str, wanted: Brackets) -> Candidates {
    let mut walk = Walk {
        text,
        wanted,
        at: 0,
        depth: 0,
        values: Vec::new(),
        is_cut: false,
        broken: 0..0,
    };
    while walk.step() {}
    let values = walk.values.into_iter();
    Candidates {
        values: values.map(|value| value.span).collect(),
        is_cut: walk.is_cut,
        broken: (!walk.broken.is_empty()).then_some(walk.broken.end),
    }
}

struct Walk<'a> {
    text: &'a str,
    wanted: Brackets,
    at: usize,
    /// How many brackets of broken values are open.
    depth: usize,
    values: Vec<Value>,
    is_cut: bool,
    /// The longest broken value, up to where it breaks.
    broken: Range<usize>,
}

struct Value {
    span: Range<usize>,
    /// How many brackets of broken values are around it.
    depth: usize,
}

impl Walk<'_> {
    /// One value, or one byte of what is none. Whether there is more.
    fn step(&mut self) -> bool {
        let Some(byte) = self.peek() else {
            return false;
        };
        match byte {
            b'{' | b'[' => self.lex(byte),
            b'}' | b']' if self.depth > 0 => {
                self.at += 1;
                self.close();
            }
            b'"' if self.depth > 0 => {
                self.string();
            }
            _ => self.at += 1,
        }
        true
    }

    /// Lexes one value.
    fn lex(&mut self, bracket: u8) {
        let begin = self.at;
        let rest = self.text.get(begin..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Ok(_)) => {
                self.at = begin + values.byte_offset();
                if self.wanted.has(bracket) {
                    self.values.push(Value {
                        span: begin..self.at,
                        depth: self.depth,
                    });
                }
            }
            Some(Err(error)) if error.is_eof() => {
                self.is_cut = true;
                self.at = self.text.len();
            }
            Some(Err(error)) => self.go_on(begin + offset(rest, &error)),
            None => self.at += 1,
        }
    }

    /// Goes on behind a value that breaks: over what was consumed of it, with its strings and its
    /// brackets, and out of the string in which it breaks.
    fn go_on(&mut self, broken: usize) {
        let begin = self.at;
        // `serde_json` may name the byte before the one that does not fit: at a string's first
        // byte that is the string's quote, and it is skipped with the string.
        while let Some(byte) = self.peek()
            && (self.at < broken.max(begin + 1) || (self.at == broken && byte == b'"'))
        {
            match byte {
                b'"' => {
                    // A value that breaks in a string, which the text then ends in.
                    self.is_cut |= !self.string();
                }
                b'{' | b'[' => {
                    self.depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    self.at += 1;
                    self.close();
                }
                _ => self.at += 1,
            }
        }
        if broken - begin > self.broken.len() && self.wanted_at(begin) {
            self.broken = begin..broken;
        }
    }

    fn wanted_at(&self, begin: usize) -> bool {
        let bracket = self.text.as_bytes().get(begin);
        bracket.is_some_and(|bracket| self.wanted.has(*bracket))
    }

    /// A bracket of a broken value closes: what was found between it and its other is dropped.
    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        while self
            .values
            .last()
            .is_some_and(|value| value.depth > self.depth)
        {
            self.values.pop();
        }
    }

    /// Over a string; whether it ends.
    fn string(&mut self) -> bool {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return true;
                }
                Some(b'\\') => self.at += 2,
                Some(_) => self.at += 1,
                None => return false,
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// The fenced blocks of a text.
pub(super) struct Fenced {
    /// What stands in each, without the fences.
    pub(super) blocks: Vec<Range<usize>>,
    /// Whether the text ends in one.
    pub(super) is_cut: bool,
}

/// Blocks between two lines of three or more back-ticks or tildes, as `CommonMark` has them: the
/// second line has at least as many as the first and nothing else, so that a block may show a
/// shorter fence.
pub(super) fn fenced(text: &str) -> Fenced {
    let mut blocks = Vec::new();
    let mut open: Option<(Fence<'_>, usize)> = None;
    let mut begin = 0;
    for line in text.split_inclusive('\n') {
        let end = begin + line.len();
        match (open, Fence::of(line)) {
            (None, Some(fence)) => open = Some((fence, end)),
            (Some((first, block)), Some(fence)) if fence.closes(first) => {
                blocks.push(block..begin);
                open = None;
            }
            _ => {}
        }
        begin = end;
    }
    Fenced {
        blocks,
        is_cut: open.is_some(),
    }
}

#[derive(Clone, Copy)]
struct Fence<'a> {
    mark: char,
    count: usize,
    /// What follows the marks: the language.
    info: &'a str,
}

impl<'a> Fence<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let line = line.trim();
        let mark = line
            .chars()
            .next()
            .filter(|mark| matches!(mark, '`' | '~'))?;
        let info = line.trim_start_matches(mark);
        let count = line.len() - info.len();
        // Three back-ticks around something on one line are no block.
        let is_inline = mark == '`' && info.contains('`');
        (count >= 3 && !is_inline).then_some(Fence { mark, count, info })
    }

    fn closes(self, first: Fence<'_>) -> bool {
        self.mark == first.mark && self.count >= first.count && self.info.is_empty()
    }
}
