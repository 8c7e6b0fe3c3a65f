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
    let mut walk = Walk::new(text, wanted);
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

impl<'a> Walk<'a> {
    fn new(text: &'a str, wanted: Brackets) -> Self {
        Walk {
            text,
            wanted,
            at: 0,
            depth: 0,
            values: Vec::new(),
            is_cut: false,
            broken: 0..0,
        }
    }

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

#[cfg(test)]
mod tests {
    use serde::de::IgnoredAny;

    use super::{Brackets, Walk, candidates, fenced};
    use crate::output::parse::offset;

    const BOTH: Brackets = Brackets {
        object: true,
        array: true,
    };

    fn found(text: &str) -> Vec<&str> {
        let values = candidates(text, BOTH).values;
        values.into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn a_value_is_found_by_itself_and_nowhere_else() {
        for (text, values) in [
            ("{} and [1]", &["{}", "[1]"][..]),
            (r#"x{"a":[1,{"b":"{}"}]}x"#, &[r#"{"a":[1,{"b":"{}"}]}"#]),
            // In strings of broken JSON: before the break, at it, and after it.
            (r#"{"a": "[1]", b}"#, &[]),
            ("{\"a\": \"[1]\n[2]\"}[3]", &["[3]"]),
            (r#"{"a": "[1] \q [2]"}[3]"#, &["[3]"]),
            (r#"{"a": tru, "b": "{} [1] \" {}"}[3]"#, &["[3]"]),
            ("{\"\n[1]\": 1}[3]", &["[3]"]),
            (r#"{"a" "[1]"}[3]"#, &["[3]"]),
            // In the brackets of broken JSON.
            (r#"{a: {"b": 1}} {}"#, &["{}"]),
            (r#"{"a": [1, x, [2]], "b": {}}[3]"#, &["[3]"]),
            ("{{}}", &[]),
            // Brackets of prose.
            ("in [0, 1) {} it", &["{}"]),
            ("in [0, 1) {x: [2]} {}", &["{}"]),
            ("see [here](x) and {name}: {}", &["{}"]),
            ("- [ ] open\n- [x] done\n{}", &["[ ]", "{}"]),
        ] {
            assert_eq!(found(text), values, "{text}");
            assert!(!candidates(text, BOTH).is_cut, "{text}");
        }
    }

    #[test]
    fn a_text_that_ends_in_a_value_is_cut() {
        for text in [
            "{",
            "{} [1, ",
            r#"{} {"a": "x"#,
            "{} {\"a\": \"x\ny",
            "[x {\"a\"",
        ] {
            assert!(candidates(text, BOTH).is_cut, "{text}");
        }
    }

    /// How many bytes `serde_json` looks at from here.
    fn lexed(text: &str) -> usize {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Err(error)) if error.is_eof() => text.len(),
            Some(Err(error)) => offset(text, &error) + 1,
            _ => values.byte_offset(),
        }
    }

    #[test]
    fn each_byte_is_lexed_once() {
        let unit = [
            "[",
            "{\"a\":",
            "[1,",
            "[x",
            "{\"a\":x",
            "{\"a\":\"\n",
            "{\"a\":\"\\u",
            "[[x]",
            "{{",
            "[\"",
            "{}",
            "{\"{}\":{},x",
            "\n[\n",
            "]}",
            "[1]{\"a\"}",
        ];
        for unit in unit {
            let text = unit.repeat((1 << 18) / unit.len());
            let mut walk = Walk::new(&text, BOTH);
            let mut bytes = 0;
            loop {
                let begin = walk.at;
                if matches!(walk.peek(), Some(b'{' | b'[')) {
                    bytes += lexed(&text[begin..]);
                }
                if !walk.step() {
                    break;
                }
                assert!(walk.at > begin, "{unit:?} at {begin}");
            }
            // The byte at which a value breaks is looked at again, and in an escape the four that
            // should have been digits.
            assert!(bytes <= 3 * text.len(), "{unit:?}: {bytes}");
        }
    }

    #[test]
    fn blocks_are_found() {
        let text =
            "a\n```json\n1\n```\r\n~~~\r\n```\n2\n~~~~\n````md\n```\n3\n```\n````\n```4```\n";
        let found = fenced(text);
        let blocks: Vec<&str> = found
            .blocks
            .iter()
            .map(|block| &text[block.clone()])
            .collect();
        assert_eq!(blocks, ["1\n", "```\n2\n", "```\n3\n```\n"]);
        assert!(!found.is_cut);
        assert!(fenced("```\n1\n``\n").is_cut);
    }
}
