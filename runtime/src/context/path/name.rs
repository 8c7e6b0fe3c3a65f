//! One component of a path, from text of any origin.

use std::fmt;

use super::error::FileNameError;
use crate::taint::{AnyText, LogText, Pass, Tainted};

/// The name of a file or a folder: one component of a path on every system.
///
/// Refused is what some system reads as more (POSIX XBD 3.170 and 4.16, Microsoft's "Naming Files,
/// Paths, and Namespaces"): `/`, `\`, `:` and with it streams (`a:b`), `<>"|?*`, controls, `.` and
/// `..`, devices (`CON`, `NUL.txt`, `COM¹`), a dot or a space at the end, more than 255 bytes. So is
/// what misleads the people who see it: invisible characters, and those that turn the direction of
/// writing (U+202E, by which `gpj.exe` is shown as a picture); and a dot, a dash, a tilde or a space at its beginning.
///
/// Two names may still be one file: to macOS and Windows `A` and `a` are.
///
/// ```
/// use taintless::context::FileName;
/// use taintless::prelude::*;
/// let attached = Tainted::new("invoice 4711.pdf");
/// assert!(FileName::parse(&attached).is_ok());
/// assert!(FileName::parse("../../etc/passwd").is_err());
/// ```
#[derive(Clone)]
pub struct FileName {
    text: Box<str>,
}

impl FileName {
    /// Reads it from text of any label or none.
    ///
    /// # Errors
    /// [`FileNameError`] says what is wrong; it does not hold the text.
    pub fn parse<T: AnyText + ?Sized>(text: &T) -> Result<Self, FileNameError> {
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        check(&raw)?;
        Ok(FileName { text: raw.into() })
    }

    /// Its text, as tainted as it was.
    pub fn as_tainted(&self) -> Tainted<&str> {
        Tainted::new(&*self.text)
    }

    /// For a log line or a terminal; see [`Tainted::for_log`].
    pub fn for_log(&self, max: usize) -> LogText<'_> {
        LogText::new(&self.text, max)
    }

    pub(in crate::context) fn text(&self) -> &str {
        &self.text
    }
}

/// Redacted: somebody else wrote it.
impl fmt::Debug for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileName(…)")
    }
}

/// `NAME_MAX` of Linux, macOS and Windows, in the smallest of their units.
const MAX: usize = 255;

fn check(text: &str) -> Result<(), FileNameError> {
    if text.is_empty() {
        return Err(FileNameError::Empty);
    }
    if text.len() > MAX {
        return Err(FileNameError::TooLong);
    }
    if let Some((at, _)) = text.char_indices().find(|(_, c)| !is_name_char(*c)) {
        return Err(FileNameError::Character { at });
    }
    if text.starts_with(['.', '-', ' ', '~']) || text.ends_with(['.', ' ']) {
        return Err(FileNameError::Edge);
    }
    if is_device(text) {
        return Err(FileNameError::Device);
    }
    Ok(())
}

/// No separator of any system, no control, no white space but the space, nothing invisible, nothing that turns
/// the direction of writing, and none of the characters that are turned into a separator by a system
/// that reads names in another character set.
fn is_name_char(c: char) -> bool {
    !c.is_control()
        && (c == ' ' || !c.is_whitespace())
        && !matches!(
            c,
            '/' | '\\' | ':' | '<' | '>' | '"' | '|' | '?' | '*' | '\u{FFFD}'
        )
        && !matches!(u32::from(c),
            0x00A5 | 0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2024..=0x2026 | 0x2028..=0x202E | 0x2044 | 0x2060..=0x206F | 0x20A9 | 0x2215..=0x2216
            | 0x2236 | 0x2571 | 0x2572 | 0x2800 | 0x29F5 | 0x29F8..=0x29F9 | 0x3164 | 0xD800..=0xF8FF | 0xFE00..=0xFE0F
            | 0xFE52 | 0xFE55 | 0xFE68 | 0xFEFF | 0xFF0E | 0xFF0F | 0xFF1A | 0xFF3C | 0xFF61 | 0xFFA0 | 0xFFE5 | 0xFFE6
            | 0xFFF0..=0xFFFF | 0x1_BCA0..=0x1_BCA3 | 0x1_D173..=0x1_D17A | 0xE_0000..)
}

/// What Windows opens as a device in every folder, with any extension.
fn is_device(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name).is_some_and(|rest| {
            matches!(
                rest,
                "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
            )
        })
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$"
    ) || numbered("COM")
        || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        for text in [
            "a",
            "invoice 4711.pdf",
            "Rechnung für März.pdf",
            "報告.txt",
            "a..b",
            "console.log",
            "COM10",
            "$(id)",
            "it's",
        ] {
            assert!(FileName::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_is_more_than_a_name_is_refused() {
        for (text, fault) in [
            ("", FileNameError::Empty),
            (".", FileNameError::Edge),
            ("..", FileNameError::Edge),
            (".bashrc", FileNameError::Edge),
            ("-rf", FileNameError::Edge),
            ("a.", FileNameError::Edge),
            ("a ", FileNameError::Edge),
            ("a/b", FileNameError::Character { at: 1 }),
            ("a\\b", FileNameError::Character { at: 1 }),
            ("a:b", FileNameError::Character { at: 1 }),
            ("a\0", FileNameError::Character { at: 1 }),
            ("a\nb", FileNameError::Character { at: 1 }),
            ("a\u{202E}gpj.exe", FileNameError::Character { at: 1 }),
            ("a\u{2044}b", FileNameError::Character { at: 1 }),
            ("\u{FF0E}\u{FF0E}", FileNameError::Character { at: 0 }),
            ("con", FileNameError::Device),
            ("NUL.txt", FileNameError::Device),
            ("nul .a.b", FileNameError::Device),
            ("LPT³.x", FileNameError::Device),
        ] {
            assert_eq!(FileName::parse(text).err(), Some(fault), "{text:?}");
        }
        assert!(FileName::parse(&"a".repeat(255)).is_ok());
        assert_eq!(
            FileName::parse(&"é".repeat(128)).err(),
            Some(FileNameError::TooLong)
        );
    }
}
