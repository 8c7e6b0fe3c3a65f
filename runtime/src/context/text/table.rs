//! The table of a context: which characters an interpreter reads as more than text, and what is
//! written instead. Verified in const evaluation, so that a table with a hole does not compile.

use std::fmt;

/// What is written for one dangerous character; made by [`Rule::escape`], [`Rule::replace`] and
/// [`Rule::refuse`].
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub(super) character: char,
    pub(super) form: Form,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Escape(&'static str),
    Replace(&'static str),
    Refuse,
}

impl Rule {
    /// The character is written as `escape`, which a reader of the context takes for the character.
    pub const fn escape(character: char, escape: &'static str) -> Rule {
        Rule {
            character,
            form: Form::Escape(escape),
        }
    }

    /// The context cannot hold the character: another text stands for it, and it does not come back.
    pub const fn replace(character: char, replacement: &'static str) -> Rule {
        Rule {
            character,
            form: Form::Replace(replacement),
        }
    }

    /// Text with the character is refused.
    pub const fn refuse(character: char) -> Rule {
        Rule {
            character,
            form: Form::Refuse,
        }
    }
}

/// A verified table: [`Table::new`] is the only way to one.
#[derive(Clone, Copy)]
pub struct Table {
    rules: &'static [Rule],
    /// For each byte the place of its rule, from 1; [`WIDE`] for a byte that begins a character
    /// above ASCII of which there may be a rule; 0 for a clean byte.
    place: [u8; 256],
}

const WIDE: u8 = u8::MAX;

/// What is looked at in one step.
const CHUNK: usize = 16;

impl Table {
    /// The table of the `dangerous` characters and a rule for each.
    ///
    /// # Panics
    /// In const evaluation, hence while compiling: when there is no dangerous character, when one has no rule or two,
    /// when what is written for it holds a dangerous character or could be read in two ways.
    #[track_caller]
    pub const fn new(dangerous: &'static str, rules: &'static [Rule]) -> Table {
        assert!(
            rules.len() < WIDE as usize,
            "a context has at most 254 rules [taintless::errors T904]"
        );
        assert!(
            !dangerous.is_empty(),
            "no character is dangerous: text would stand as it is; name what the language reads as more than text [taintless::errors T901]"
        );
        check_covered(dangerous, rules);
        let mut place = [0; 256];
        let mut at = 0;
        while at < rules.len() {
            check_rule(dangerous, rules, at);
            let character = rules[at].character as u32;
            if character < 0x80 {
                #[allow(clippy::cast_possible_truncation, reason = "at most 254")]
                let number = at as u8 + 1;
                place[character as usize] = number;
            } else {
                let mut bytes = [0; 4];
                rules[at].character.encode_utf8(&mut bytes);
                place[bytes[0] as usize] = WIDE;
            }
            at += 1;
        }
        Table { rules, place }
    }

    /// Whether no character is refused.
    pub(super) const fn is_total(&self) -> bool {
        let mut rest = self.rules;
        while let [rule, tail @ ..] = rest {
            if matches!(rule.form, Form::Refuse) {
                return false;
            }
            rest = tail;
        }
        true
    }

    /// Appends the text in its form; gives whether it was refused.
    pub(super) fn write(&self, out: &mut String, text: &str) -> Result<(), Refused> {
        out.reserve(text.len() + text.len() / 8);
        let bytes = text.as_bytes();
        let (mut from, mut at) = (0, 0);
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let chunk = match rest.first_chunk::<CHUNK>() {
                Some(chunk) if self.is_clean(chunk) => {
                    at += CHUNK;
                    continue;
                }
                Some(chunk) => chunk.as_slice(),
                None => rest,
            };
            for byte in chunk {
                if let Some(rule) = self.rule_at(text, at, *byte) {
                    out.push_str(text.get(from..at).unwrap_or_default());
                    match rule.form {
                        Form::Escape(written) | Form::Replace(written) => out.push_str(written),
                        Form::Refuse => return Err(Refused { at }),
                    }
                    from = at + rule.character.len_utf8();
                }
                at += 1;
            }
        }
        out.push_str(text.get(from..).unwrap_or_default());
        Ok(())
    }

    fn is_clean(&self, chunk: &[u8; CHUNK]) -> bool {
        let all = chunk.iter();
        all.fold(0, |dirty, byte| dirty | self.place[usize::from(*byte)]) == 0
    }

    fn rule_at(&self, text: &str, at: usize, byte: u8) -> Option<&'static Rule> {
        match self.place[usize::from(byte)] {
            0 => None,
            WIDE => {
                let found = text.get(at..)?.chars().next()?;
                self.rules.iter().find(|rule| rule.character == found)
            }
            place => self.rules.get(usize::from(place) - 1),
        }
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.rules, f)
    }
}

/// Where in the text, in bytes, a character begins that the context cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) at: usize,
}

/// Every dangerous character has exactly one rule, and every rule a dangerous character.
#[track_caller]
const fn check_covered(dangerous: &str, rules: &[Rule]) {
    let mut rest = dangerous;
    while let Some((character, tail)) = first(rest) {
        let rules = count(rules, character);
        assert!(
            rules > 0,
            "a dangerous character has no rule: write `'x' => \"…\"`, `'x' => replace \"…\"` or `'x' => refuse` for each [taintless::errors T901]"
        );
        assert!(
            rules == 1,
            "a dangerous character has two rules; remove one [taintless::errors T901]"
        );
        rest = tail;
    }
}

/// What stands for one character can be read as nothing else.
#[track_caller]
const fn check_rule(dangerous: &str, rules: &[Rule], at: usize) {
    let rule = rules[at];
    assert!(
        holds(dangerous, rule.character),
        "the rule is for a character that is not among the dangerous ones; add it there [taintless::errors T901]"
    );
    match rule.form {
        Form::Refuse => {}
        Form::Replace(written) => assert!(
            !holds_any(dangerous, written),
            "the replacement holds a dangerous character; write one that holds none [taintless::errors T902]"
        ),
        Form::Escape(written) => {
            check_escape(dangerous, rules, rule.character, written);
            let mut other = 0;
            while other < rules.len() {
                if let Form::Escape(longer) = rules[other].form {
                    assert!(
                        other == at || !begins(longer, written),
                        "two characters would be read as one: an escape begins with another; make them differ [taintless::errors T903]"
                    );
                }
                other += 1;
            }
        }
    }
}

/// An escape is its introducer (a dangerous character that is escaped itself), and after it what is
/// not dangerous, or nothing but the printable character itself: `\n`, `&lt;`, `\"`, `''`.
#[track_caller]
const fn check_escape(dangerous: &str, rules: &[Rule], character: char, written: &str) {
    let Some((introducer, rest)) = first(written) else {
        panic!(
            "a dangerous character would be dropped; write `refuse`, or what stands for it [taintless::errors T902]"
        )
    };
    assert!(
        holds(dangerous, introducer) && is_escaped(rules, introducer),
        "the escape begins with a character that means itself, so it is read as text; begin it with a dangerous character that has an escape, as in `'\\\\' => \"\\\\\\\\\"` [taintless::errors T903]"
    );
    let Some((second, third)) = first(rest) else {
        panic!(
            "the escape is a dangerous character as it stands; put something behind it [taintless::errors T902]"
        )
    };
    let is_itself = second as u32 == character as u32 && third.is_empty();
    assert!(
        !holds_any(dangerous, rest) || (is_itself && !is_control(character)),
        "the escape holds a dangerous character; write one that holds none behind its first character [taintless::errors T902]"
    );
}

const fn is_control(c: char) -> bool {
    let c = c as u32;
    c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029
}

const fn is_escaped(rules: &[Rule], character: char) -> bool {
    let mut rest = rules;
    while let [rule, tail @ ..] = rest {
        if rule.character as u32 == character as u32 && matches!(rule.form, Form::Escape(_)) {
            return true;
        }
        rest = tail;
    }
    false
}

const fn count(rules: &[Rule], character: char) -> usize {
    let (mut rest, mut count) = (rules, 0);
    while let [rule, tail @ ..] = rest {
        if rule.character as u32 == character as u32 {
            count += 1;
        }
        rest = tail;
    }
    count
}

const fn holds_any(set: &str, text: &str) -> bool {
    let mut rest = text;
    while let Some((character, tail)) = first(rest) {
        if holds(set, character) {
            return true;
        }
        rest = tail;
    }
    false
}

const fn holds(set: &str, wanted: char) -> bool {
    let mut rest = set;
    while let Some((character, tail)) = first(rest) {
        if character as u32 == wanted as u32 {
            return true;
        }
        rest = tail;
    }
    false
}

const fn begins(text: &str, prefix: &str) -> bool {
    let (mut text, mut prefix) = (text.as_bytes(), prefix.as_bytes());
    while let [wanted, rest @ ..] = prefix {
        let [byte, tail @ ..] = text else {
            return false;
        };
        if *byte != *wanted {
            return false;
        }
        (text, prefix) = (tail, rest);
    }
    true
}

/// The first character and the text behind it: `chars()` is no const fn.
const fn first(text: &str) -> Option<(char, &str)> {
    let bytes = text.as_bytes();
    let [lead, ..] = bytes else {
        return None;
    };
    let (width, bits) = match *lead {
        0..0x80 => (1, *lead),
        0x80..0xE0 => (2, *lead & 0x1F),
        0xE0..0xF0 => (3, *lead & 0x0F),
        _ => (4, *lead & 0x07),
    };
    let (mut code, mut at) = (bits as u32, 1);
    while at < width {
        code = code << 6 | (bytes[at] & 0x3F) as u32;
        at += 1;
    }
    match (char::from_u32(code), text.split_at_checked(width)) {
        (Some(character), Some((_, rest))) => Some((character, rest)),
        _ => None,
    }
}
