//! The door into log lines: one line, no controls, cut.

use std::fmt::{self, Write as _};

use super::{Tainted, Text};

/// Tainted text in a form that is safe in one line of a log or on a terminal; made by
/// [`Tainted::for_log`]. `Display` prints it; `Debug` does not show it.
#[derive(Clone, Copy)]
pub struct LogText<'a> {
    text: &'a str,
    max: usize,
}

impl<T: Text> Tainted<T> {
    /// The text for a log line or a terminal: one line, with every control, bidirectional,
    /// invisible and separator character (and the backslash) written as an escape, cut after `max`
    /// characters of the text with `…`.
    ///
    /// Safe against forged lines (CWE-117) and terminal escapes (CWE-150).
    ///
    /// ```
    /// use taintless::Tainted;
    /// let text = Tainted::new("one\n2026-01-01 ERROR forged \u{1b}[2J");
    /// assert_eq!(text.for_log(10).to_string(), "one\\n2026-0…");
    /// ```
    pub fn for_log(&self, max: usize) -> LogText<'_> {
        LogText::new(self.text(), max)
    }
}

impl<'a> LogText<'a> {
    pub(crate) const fn new(text: &'a str, max: usize) -> Self {
        LogText { text, max }
    }
}

impl fmt::Display for LogText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.text.chars();
        for c in chars.by_ref().take(self.max) {
            match c {
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                c if is_plain(c) => f.write_char(c)?,
                c => write!(f, "\\u{{{:x}}}", u32::from(c))?,
            }
        }
        if chars.next().is_some() {
            f.write_char('…')
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for LogText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogText(…)")
    }
}

/// Whether a character prints as itself: no control, no line or paragraph separator, no format
/// character, none of the fillers that print as nothing.
pub(crate) fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(u32::from(c),
            0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164
            | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x1_BCA0..=0x1_BCA3
            | 0x1_D173..=0x1_D17A | 0xE_0000..=0xE_0FFF)
}
