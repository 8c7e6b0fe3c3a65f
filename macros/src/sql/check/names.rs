//! Where the schema is named, where a word of SQL stands, and where a term of `ORDER BY`.

use super::super::lex::{Glue, Token};
use super::super::words::{NAME_FOLLOWS, NAMES_IN_BRACKETS, OPERATORS};
use super::{Clause, Place, Walk, ends_operand, is, is_one_of};

impl Walk<'_> {
    /// A word of SQL stands here: `a {x} 5`. After a term of `ORDER BY` it may be a direction.
    pub(super) fn after_operand(&self, first: usize, last: usize) -> Option<Place> {
        let before = self.before(first);
        let name = matches!(before, Some(Token::Word(word))
            if NAME_FOLLOWS.contains(&word.as_str()) || word == "BY" || word == "FROM");
        if name || !ends_operand(before) {
            return None;
        }
        let ordered = self
            .levels
            .last()
            .is_some_and(|level| level.clause == Clause::Order);
        let ends = match self.tokens.get(last + 1) {
            None | Some(Token::Mark(',' | ')' | ';')) => true,
            next => is_one_of(
                next,
                &["NULLS", "LIMIT", "OFFSET", "FETCH", "FOR", "ROWS", "RANGE"],
            ),
        };
        Some(if ordered && ends && first == last {
            Place::Direction
        } else {
            Place::AsOperator
        })
    }

    pub(super) fn is_name(&self, first: usize, last: usize) -> bool {
        let before = self.before(first);
        let next = self.tokens.get(last + 1);
        let Some(level) = self.levels.get(
            self.levels
                .len()
                .saturating_sub(1 + last.saturating_sub(first) / 2),
        ) else {
            return false;
        };
        let in_names = level
            .word
            .as_deref()
            .is_some_and(|word| NAMES_IN_BRACKETS.contains(&word));
        // `MERGE INTO t USING (SELECT {x} …)`
        if level.names || in_names && level.clause == Clause::Other {
            return true;
        }
        if is(before, "FROM") {
            // `IS DISTINCT FROM {x}` and `IS NOT DISTINCT FROM {x}` compare with a value.
            let compares = first >= 3
                && is(self.tokens.get(first - 2), "DISTINCT")
                && is_one_of(self.tokens.get(first - 3), &["IS", "NOT"]);
            return !compares;
        }
        if is(before, "BY") {
            // `INDEXED BY {x}`
            return first >= 2 && is(self.tokens.get(first - 2), "INDEXED");
        }
        if is_one_of(before, &NAME_FOLLOWS) {
            return true;
        }
        let begins = before == Some(&Token::Mark(','));
        match level.clause {
            Clause::From => begins,
            Clause::Set => (begins || is(before, "SET")) && next == Some(&Token::Mark('=')),
            Clause::Select => {
                (begins || is_one_of(before, &["SELECT", "DISTINCT", "ALL", "RETURNING"]))
                    && (next == Some(&Token::Mark(',')) || is(next, "FROM"))
                    && self.reads_a_table(last + 1)
            }
            Clause::On | Clause::Order | Clause::Other => false,
        }
    }

    /// Whether the `SELECT` around reads rows whose column a bare placeholder was meant to name.
    /// An `INSERT … SELECT` stores the value, so there it is none.
    fn reads_a_table(&self, from: usize) -> bool {
        let mut depth = 0_usize;
        for (at, token) in self.tokens.iter().enumerate() {
            if at < from {
                if is(Some(token), "INTO") {
                    return false;
                }
                continue;
            }
            match token {
                Token::Mark('(') => depth += 1,
                Token::Mark(')') if depth == 0 => return false,
                Token::Mark(')') => depth -= 1,
                token if depth == 0 && is(Some(token), "FROM") => return true,
                _ => {}
            }
        }
        false
    }

    pub(super) fn is_order(&self, first: usize, last: usize) -> bool {
        let level = self.levels.get(
            self.levels
                .len()
                .saturating_sub(1 + last.saturating_sub(first) / 2),
        );
        if !level.is_some_and(|level| level.clause == Clause::Order) {
            return false;
        }
        let begins = is(self.before(first), "BY") || self.before(first) == Some(&Token::Mark(','));
        let ends = match self.tokens.get(last + 1) {
            // What follows may be a direction.
            None | Some(Token::Mark(',' | ')' | ';') | Token::Hole(_, Glue::Free)) => true,
            Some(Token::Word(word)) => !OPERATORS.contains(&word.as_str()),
            _ => false,
        };
        begins && ends
    }
}
