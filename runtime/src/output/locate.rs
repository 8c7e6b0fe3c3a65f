//! Where in the text the noted problems are: a second scan, made only when the pass has failed.
//!
//! The pass itself keeps no offsets, because a visitor is not told any. This scan walks the text
//! once, without recursion, and counts children as the pass did.

use super::error::Place;
use super::reader::Note;

/// The offset of each noted problem, which are in the order of the document. `None` where the
/// text breaks off before.
pub(super) fn locate(text: &str, noted: &[Note]) -> Vec<Option<usize>> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
        path: Vec::new(),
        noted,
        offsets: vec![None; noted.len()],
        next: 0,
    };
    // `None` is the end of text that breaks off: what was found until then stands.
    let _ = scan.run();
    scan.offsets
}

/// The place of an offset.
pub(super) fn place(text: &str, offset: usize) -> Place {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    Place {
        offset,
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    }
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

impl Scan<'_> {
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
            let here = self.path.iter().map(|(child, _)| *child);
            if !here.eq(note.steps.iter().map(|step| step.child)) {
                return;
            }
            let offset = if note.fault.is_key() { key } else { value };
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
        while let Some(byte) = self.peek()
            && !matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t')
        {
            self.at += 1;
        }
    }
}
