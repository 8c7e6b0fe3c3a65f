//! Markdown that is still coming: what of it is settled, so that it can be shown as what it is while
//! the rest is shown as text.
//!
//! Each character is looked at once, however it comes. What is cut wrongly (a reference that is
//! defined further down, say) is as safe as the rest, and the whole reply takes its place.

use taintless::{lend, prelude::*};

use super::Nodes;
use super::read::MarkdownParser;

/// The end of a reply that has not settled.
#[derive(Default)]
pub(crate) struct Settling {
    rest: Tainted<String>,
    scan: Scan,
}

impl Settling {
    /// Takes a piece. Gives what has settled with it, and the text that has not.
    pub(crate) fn push(&mut self, piece: &Tainted<String>) -> Option<(Nodes, Tainted<String>)> {
        self.rest.push_str(piece);
        let scan = &mut self.scan;
        let at = lend!(piece, to = MarkdownParser, |raw| scan.feed(raw))?;
        let (settled, rest) = lend!(self.rest, to = MarkdownParser, |raw| {
            let (settled, rest) = raw.split_at_checked(at)?;
            Some((settled.to_owned(), rest.to_owned()))
        })?;
        self.scan.cut(at);
        self.rest = rest.clone();
        Some((Nodes::read(&settled), rest))
    }
}

/// Looks for lines that begin something new: after a blank line, outside of fenced code, and nothing
/// that could carry on the list, the quote or the table before it.
#[derive(Debug, Default, Clone)]
struct Scan {
    /// How many bytes came.
    seen: usize,
    /// Where the line begins.
    line: usize,
    is_after_blank: bool,
    is_indented: bool,
    /// Whether what stands before could be carried on.
    is_open: bool,
    /// Its first characters, up to three.
    head: String,
    /// The character of the fence that is open.
    fence: Option<char>,
}

impl Scan {
    /// The last place before which everything is settled.
    fn feed(&mut self, piece: &str) -> Option<usize> {
        let mut settled = None;
        for c in piece.chars() {
            if c == '\n' {
                self.end_line();
                self.seen += 1;
                self.line = self.seen;
                continue;
            }
            if self.head.is_empty() && c.is_whitespace() {
                self.is_indented = true;
            } else if self.head.chars().count() < 3 {
                if self.head.is_empty() && self.begins(c) {
                    settled = Some(self.line);
                }
                self.head.push(c);
            }
            self.seen += c.len_utf8();
        }
        settled
    }

    /// Whether the line that begins so begins something new.
    fn begins(&mut self, first: char) -> bool {
        if self.is_indented || self.fence.is_some() {
            return false;
        }
        let carries_on = matches!(first, '-' | '*' | '+' | '>' | '|' | '_' | '0'..='9');
        let was_open = self.is_open;
        self.is_open = carries_on || was_open && !self.is_after_blank;
        self.line > 0 && self.is_after_blank && !(carries_on && was_open)
    }

    fn end_line(&mut self) {
        self.is_after_blank = self.head.is_empty();
        self.is_indented = false;
        let fence = match self.head.as_str() {
            "```" => Some('`'),
            "~~~" => Some('~'),
            _ => None,
        };
        match (self.fence, fence) {
            (None, Some(_)) => self.fence = fence,
            (Some(open), Some(other)) if open == other => self.fence = None,
            _ => {}
        }
        self.head.clear();
    }

    fn cut(&mut self, at: usize) {
        self.seen = self.seen.saturating_sub(at);
        self.line = self.line.saturating_sub(at);
    }
}
