//! Text in columns, by the width that it takes on a terminal.

use std::fmt;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// A column: its heading, how wide it may become, and where its text stands.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    heading: &'static str,
    widest: usize,
    right: bool,
}

impl Column {
    /// Text.
    pub const fn text(heading: &'static str, widest: usize) -> Self {
        Column {
            heading,
            widest,
            right: false,
        }
    }

    /// Numbers, which stand at the right.
    pub const fn number(heading: &'static str) -> Self {
        Column {
            heading,
            widest: 12,
            right: true,
        }
    }
}

/// Rows under headings. Cells are plain text that is safe on a terminal: what somebody else wrote
/// comes through `for_log`.
#[derive(Debug)]
pub struct Table<const N: usize> {
    columns: [Column; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    /// No rows yet.
    pub fn new(columns: [Column; N]) -> Self {
        Table {
            columns,
            rows: Vec::new(),
        }
    }

    /// Adds a row; what is wider than its column is cut.
    pub fn push(&mut self, row: [String; N]) {
        let mut row = row;
        for (cell, column) in row.iter_mut().zip(&self.columns) {
            cut(cell, column.widest);
        }
        self.rows.push(row);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn widths(&self) -> [usize; N] {
        let mut widths = self.columns.map(|column| column.heading.width());
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        widths
    }

    fn line(&self, cells: [&str; N], widths: [usize; N]) -> String {
        let mut line = String::new();
        for ((cell, width), column) in cells.iter().zip(widths).zip(&self.columns) {
            let gap = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) = if column.right {
                (&*gap, "")
            } else {
                ("", &*gap)
            };
            line.extend(["  ", before, cell, after]);
        }
        line.truncate(line.trim_end().len());
        line
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        writeln!(
            f,
            "{}",
            self.line(self.columns.map(|column| column.heading), widths)
        )?;
        let rules = widths.map(|width| "─".repeat(width));
        writeln!(
            f,
            "{}",
            self.line(rules.each_ref().map(String::as_str), widths)
        )?;
        for row in &self.rows {
            writeln!(
                f,
                "{}",
                self.line(row.each_ref().map(String::as_str), widths)
            )?;
        }
        Ok(())
    }
}

/// Cuts a text to a width, with `…` where something is missing.
fn cut(text: &mut String, widest: usize) {
    if text.width() <= widest {
        return;
    }
    let mut width = 1;
    let end = text.char_indices().find_map(|(at, c)| {
        width += c.width().unwrap_or(0);
        (width > widest).then_some(at)
    });
    text.truncate(end.unwrap_or(text.len()));
    text.push('…');
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::{Column, Table, cut};

    #[test]
    fn columns_stand_under_each_other_in_any_script() {
        let mut table = Table::new([
            Column::text("who", 8),
            Column::number("n"),
            Column::text("what", 20),
        ]);
        table.push(["윤서진".into(), "7".into(), "a".into()]);
        table.push(["Siobhán O'Brien".into(), "12".into(), "b".into()]);
        let shown = table.to_string();
        assert_eq!(
            shown,
            "  who        n  what\n  ────────  ──  ────\n  윤서진     7  a\n  Siobhán…  12  b\n"
        );
    }

    #[test]
    fn cutting_keeps_within_the_width() {
        for (text, widest) in [
            ("株式会社つばさ文具", 7),
            ("abc", 2),
            ("abc", 3),
            ("👩‍👩‍👦👩‍👩‍👦", 3),
            ("e\u{301}e\u{301}e\u{301}", 2),
        ] {
            let mut cell = text.to_owned();
            cut(&mut cell, widest);
            assert!(cell.width() <= widest, "{cell}");
        }
    }
}
