//! Where in the text the noted problems are: a second scan, made only when the pass has failed.
//!
//! The pass itself keeps no offsets, because a visitor is not told any. This scan walks the text
//! once, without recursion, and counts children as the pass did.

use super::error::{Place, Problem, Stands};
use super::reader::Note;
use crate::taint::Tainted;

/// The offset of each noted problem, which are in the order of the document. `None` where the
/// text breaks off before.
pub(super) fn locate(text: &str, noted: &[Note]) -> Vec<Option<usize>> {
    let mut scan = Scan::new(text, noted);
    // `None` is the end of text that breaks off: what was found until then stands.
    let _ = scan.run();
    scan.offsets
}

/// The places of a text. They are asked for in the order of the document, so that all together
/// cost one walk.
pub(super) struct Places<'a> {
    text: &'a str,
    last: Place,
}

const BEGIN: Place = Place {
    offset: 0,
    line: 1,
    column: 1,
};

/// So many bytes of a reply a problem shows at most.
const SHOWN: usize = 256;

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Places { text, last: BEGIN }
    }

    /// The place of an offset.
    pub(super) fn at(&mut self, offset: usize) -> Place {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.last.offset {
            self.last = BEGIN;
        }
        let between = self.text.get(self.last.offset..offset).unwrap_or_default();
        let Place { line, column, .. } = self.last;
        self.last = match between.rsplit_once('\n') {
            Some((before, last)) => Place {
                offset,
                line: line + 1 + before.matches('\n').count(),
                column: last.chars().count() + 1,
            },
            None => Place {
                offset,
                line,
                column: column + between.chars().count(),
            },
        };
        self.last
    }

    /// A problem with its place, and with what stands there.
    pub(super) fn put(&mut self, mut problem: Problem, stands: &Stands, offset: usize) -> Problem {
        let place = self.at(offset);
        problem.place = Some(place);
        let rest = self.text.get(place.offset..).unwrap_or_default();
        let rest = rest
            .get(..rest.floor_char_boundary(SHOWN))
            .unwrap_or_default();
        let found = match stands {
            Stands::Nothing => "",
            Stands::Key | Stands::Value => rest.get(..value_len(rest)).unwrap_or(rest),
            Stands::Rest => rest,
        };
        problem.found = (!found.is_empty()).then(|| Tainted::new(found.to_owned()));
        problem
    }
}

/// How long the value is that begins here, as far as the text goes: it has been cut already, so
/// that values inside one another, each with a problem, cost no more than their number.
fn value_len(text: &str) -> usize {
    let mut scan = Scan::new(text, &[]);
    // `None`, too, says that the value ends with the text, or that it does before.
    let _ = scan.value();
    scan.at.min(text.len())
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The numbers of the children that are open, and whether each stands in an object.
    path: Vec<(u32, bool)>,
    noted: &'a [Note],
    offsets: Vec<Option<usize>>,
    /// The first problem that is not yet found.
    next: usize,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, noted: &'a [Note]) -> Self {
        Scan {
            bytes: text.as_bytes(),
            at: 0,
            path: Vec::new(),
            noted,
            offsets: vec![None; noted.len()],
            next: 0,
        }
    }

    /// Over one value.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.text()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth > 0 => self.at += 1,
                _ => self.word(),
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn run(&mut self) -> Option<()> {
        loop {
            self.space();
            let key = self.at;
            self.key()?;
            self.space();
            self.found(key, self.at);
            if self.next == self.noted.len() {
                return None;
            }
            match self.peek()? {
                open @ (b'{' | b'[') => {
                    self.at += 1;
                    self.space();
                    if matches!(self.peek()?, b'}' | b']') {
                        self.at += 1;
                    } else {
                        self.path.push((0, open == b'{'));
                        continue;
                    }
                }
                b'"' => self.text()?,
                _ => self.word(),
            }
            self.close()?;
        }
    }

    /// After a value: ends what ends here, and goes to the next child.
    fn close(&mut self) -> Option<()> {
        loop {
            self.space();
            let (child, _) = self.path.last_mut()?;
            match self.bytes.get(self.at)? {
                b',' => {
                    *child += 1;
                    self.at += 1;
                    return Some(());
                }
                b'}' | b']' => {
                    self.path.pop();
                    self.at += 1;
                }
                _ => return None,
            }
        }
    }

    /// Over the member's key and its colon, in an object.
    fn key(&mut self) -> Option<()> {
        if !matches!(self.path.last(), Some((_, true))) {
            return Some(());
        }
        if self.peek()? != b'"' {
            return None;
        }
        self.text()?;
        self.space();
        if self.peek()? != b':' {
            return None;
        }
        self.at += 1;
        Some(())
    }

    /// Notes the offset for each problem of the value that begins here.
    fn found(&mut self, key: usize, value: usize) {
        while let Some(note) = self.noted.get(self.next) {
            // Most values are told apart by how deep they are, or by their own number.
            let own = note.steps.last().map(|step| step.child);
            if note.steps.len() != self.path.len() || own != self.path.last().map(|it| it.0) {
                return;
            }
            let here = self.path.iter().map(|(child, _)| *child);
            if !here.eq(note.steps.iter().map(|step| step.child)) {
                return;
            }
            let offset = match note.fault.stands() {
                Stands::Key => key,
                _ => value,
            };
            if let Some(place) = self.offsets.get_mut(self.next) {
                *place = Some(offset);
            }
            self.next += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Over a string, from its first quote to behind its last.
    fn text(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Over a number or a name.
    fn word(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
    }
}
