//! What is inserted into a column that is called as its table. In a full-text table of SQLite it is a
//! command: `INSERT INTO mails(mails) VALUES ('delete-all')`
//! (<https://sqlite.org/fts5.html>, section 6).

use super::super::dialect::Dialect;
use super::super::lex::Token;
use super::own_table::name;
use super::{Walk, is, is_one_of};

impl Walk<'_> {
    /// Whether the placeholder at `at` is inserted into such a column.
    pub(super) fn goes_into_own_column(&self, at: usize) -> bool {
        self.dialect == Dialect::Sqlite
            && self.own_column().is_some_and(|(own, end)| {
                match self.values_after(end) {
                    Some(values) if at > values => self.column_of(values, at) == Some(own),
                    // What is selected, or computed before, may become any column.
                    _ => true,
                }
            })
    }

    /// Which of the columns of an `INSERT` is called as its table, and where their list ends.
    fn own_column(&self) -> Option<(usize, usize)> {
        let into = self
            .tokens
            .iter()
            .position(|token| is(Some(token), "INTO"))?;
        let mark = |at: usize, mark: char| self.tokens.get(at) == Some(&Token::Mark(mark));
        let mut table = into + 1;
        while mark(table + 1, '.') {
            table += 2;
        }
        let called = name(self.tokens.get(table))?;
        let mut open = table + 1;
        if is(self.tokens.get(open), "AS") {
            open += 2;
        }
        if !mark(open, '(') {
            return None;
        }
        let columns = self.tokens.get(open + 1..)?;
        let length = columns
            .iter()
            .position(|token| *token == Token::Mark(')'))?;
        let mut columns = columns
            .get(..length)?
            .split(|token| *token == Token::Mark(','));
        let own = columns.position(|column| name(column.first()) == Some(called))?;
        Some((own, open + 1 + length))
    }

    /// The `VALUES` of the `INSERT` whose columns end at `end`.
    fn values_after(&self, end: usize) -> Option<usize> {
        is(self.tokens.get(end + 1), "VALUES").then_some(end + 1)
    }

    /// Which value of its row the token at `at` belongs to.
    fn column_of(&self, values: usize, at: usize) -> Option<usize> {
        let (mut depth, mut column) = (0_usize, 0);
        for token in self.tokens.get(values..at)? {
            match token {
                Token::Mark('(') => {
                    depth += 1;
                    if depth == 1 {
                        column = 0;
                    }
                }
                Token::Mark(')') => depth = depth.saturating_sub(1),
                Token::Mark(',') if depth == 1 => column += 1,
                token if depth == 0 && is_one_of(Some(token), &["ON", "RETURNING"]) => return None,
                _ => {}
            }
        }
        (depth > 0).then_some(column)
    }
}
