//! Columns that are called as their table. In a full-text table of SQLite (FTS5) such a column stands
//! for the whole row, and `=` searches it: `mails = {x}` is `mails MATCH {x}` in another spelling
//! (<https://sqlite.org/fts5.html>, section 3).

use super::super::dialect::Dialect;
use super::super::lex::Token;
use super::{Clause, Walk, ends_operand, is, is_one_of};

/// Words that end the tables of a statement.
const END_TABLES: [&str; 14] = [
    "WHERE",
    "ON",
    "USING",
    "GROUP",
    "HAVING",
    "WINDOW",
    "ORDER",
    "LIMIT",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "SET",
    "VALUES",
    "RETURNING",
];

pub(super) fn name(token: Option<&Token>) -> Option<&str> {
    match token {
        Some(Token::Word(name) | Token::Name(name) | Token::Text(name)) => Some(name),
        _ => None,
    }
}

/// Whether an operator that makes a value of its own stands here: `+mails = {x}` compares.
fn computes(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Mark(mark)) if "+-*/%|&~".contains(*mark))
}

impl Walk<'_> {
    /// Whether the placeholder at `at` is compared with such a column by `=` or `IN`.
    pub(super) fn searches_own_table(&self, at: usize) -> bool {
        self.dialect == Dialect::Sqlite
            && (self.left(at).is_some_and(|last| self.ends_in_own(last)) || self.right_is_own(at))
    }

    /// Where the other operand ends, if the placeholder is compared with what stands before it.
    fn left(&self, at: usize) -> Option<usize> {
        let equal = |at: usize| self.tokens.get(at) == Some(&Token::Mark('='));
        let mut before = at.checked_sub(1)?;
        if !equal(before) {
            // `IN ({a}, {b})`, `= ({a}, {b})`
            before = self.opening(at)?.checked_sub(1)?;
            if is(self.tokens.get(before), "IN") {
                return before.checked_sub(1);
            }
        }
        if !equal(before) {
            return None;
        }
        let last = before.checked_sub(1)?;
        if equal(last) {
            last.checked_sub(1)
        } else {
            Some(last)
        }
    }

    /// The bracket that is open before `at`.
    fn opening(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let before = self.tokens.get(..at)?;
        for (at, token) in before.iter().enumerate().rev() {
            match token {
                Token::Mark(')') => depth += 1,
                Token::Mark('(') if depth == 0 => return Some(at),
                Token::Mark('(') => depth -= 1,
                _ => {}
            }
        }
        None
    }

    fn ends_in_own(&self, last: usize) -> bool {
        if self.tokens.get(last) == Some(&Token::Mark(')')) {
            // `(mails)`, `(mails, a)`: any of them. `lower(mails)` is a value.
            let first = self.opening(last).unwrap_or(last);
            return !ends_operand(self.before(first))
                && (first + 1..last).any(|at| self.is_own(at));
        }
        self.is_own(last)
    }

    fn right_is_own(&self, at: usize) -> bool {
        let mark = |at: usize, mark: char| self.tokens.get(at) == Some(&Token::Mark(mark));
        if !mark(at + 1, '=') {
            return false;
        }
        let mut first = at + 2;
        while mark(first, '=') || mark(first, '(') {
            first += 1;
        }
        while mark(first + 1, '.') {
            first += 2;
        }
        self.is_own(first)
    }

    /// Whether a bare column that is called as one of the statement's tables ends at `at`.
    fn is_own(&self, at: usize) -> bool {
        let Some(name) = name(self.tokens.get(at)) else {
            return false;
        };
        let next = self.tokens.get(at + 1);
        if computes(next)
            || matches!(next, Some(Token::Mark('(' | '.')))
            || !self.is_one_table(name)
        {
            return false;
        }
        let mut first = at;
        while first >= 2 && self.before(first) == Some(&Token::Mark('.')) {
            first -= 2;
        }
        let before = self.before(first);
        // `SET status = {x}` stores it.
        let stores = self
            .levels
            .last()
            .is_some_and(|level| level.clause == Clause::Set)
            && (is(before, "SET") || before == Some(&Token::Mark(',')));
        !computes(before) && !stores
    }

    fn is_one_table(&self, wanted: &str) -> bool {
        let mut tables = false;
        self.tokens.iter().enumerate().any(|(at, token)| {
            if is_one_of(Some(token), &["FROM", "JOIN", "INTO", "UPDATE"]) {
                tables = true;
            } else if is_one_of(Some(token), &END_TABLES) {
                tables = false;
            } else {
                return tables && name(Some(token)) == Some(wanted) && !is(self.before(at), "AS");
            }
            false
        })
    }
}
