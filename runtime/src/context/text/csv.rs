//! Cells of CSV that a spreadsheet takes for text.

use std::{fmt, io};

use super::escaped::Escaped;
use crate::taint::{AnyText, Pass, is_plain};

/// A cell of CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), section 2): in quotes, with its
/// quotes doubled.
///
/// A cell that a spreadsheet would take for a formula (its first character that is no white space is
/// `=`, `+`, `-`, `@` or the full-width form of one, or it begins with a tab or a line end) gets a `'`
/// before it ([OWASP, CSV Injection](https://owasp.org/www-community/attacks/CSV_Injection)). Numbers,
/// `-12.5` too, stay numbers. So does one in the middle, behind a `;`, a tab or a line end, at which a
/// program of another language or setting begins a cell: quotes alone do not hold it together. NUL, at which some readers stop, becomes U+FFFD.
#[derive(Debug, Clone, Copy)]
pub enum CsvCell {}

pub(super) fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 3);
    out.push('"');
    if is_formula(text) {
        out.push('\'');
    }
    let mut begins = false;
    for c in text.chars() {
        if begins && FORMULA.contains(&c) {
            out.push('\'');
        }
        begins = matches!(c, ';' | '\t' | '\n' | '\r') || begins && (c == '"' || is_skipped(c));
        match c {
            '"' => out.push_str("\"\""),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What begins a formula, and the full-width forms.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What programs take away before a formula.
fn is_skipped(c: char) -> bool {
    c.is_whitespace() || !is_plain(c)
}

fn is_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n', '\0']) {
        return true;
    }
    text.trim_start_matches(is_skipped).starts_with(FORMULA) && !is_number(text)
}

/// A sign, digits, and a fraction: no exponent, nothing that a spreadsheet computes.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A record of CSV: cells of text of any label or none, one behind the other.
///
/// ```
/// use taintless::context::CsvRow;
/// use taintless::Tainted;
/// # fn main() -> std::io::Result<()> {
/// let subject = Tainted::new("=HYPERLINK(\"https://evil.example\")");
/// let mut file = Vec::new();
/// CsvRow::new().cell(&7).cell(&subject).write_to(&mut file)?;
/// assert_eq!(file, b"\"7\",\"'=HYPERLINK(\"\"https://evil.example\"\")\"\r\n");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
#[must_use]
pub struct CsvRow {
    text: String,
}

impl CsvRow {
    /// An empty record.
    pub fn new() -> Self {
        CsvRow::default()
    }

    /// Another cell.
    pub fn cell<T: AnyText + ?Sized>(mut self, text: &T) -> Self {
        if !self.text.is_empty() {
            self.text.push(',');
        }
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        self.text.push_str(&cell(&raw));
        self
    }

    /// Writes the record and the end of its line.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_to<W: io::Write + ?Sized>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(self.text.as_bytes())?;
        out.write_all(b"\r\n")
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for CsvRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CsvRow(…)")
    }
}

pub(super) fn escaped(text: &str) -> Escaped<CsvCell> {
    Escaped::from_form(cell(text))
}
