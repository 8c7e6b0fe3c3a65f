//! Where a pattern begins and ends, and what may stand in it.

use super::super::dialect::Dialect;
use super::super::lex::Token;
use super::super::words::{
    AFTER_PATTERN, BEFORE_OPERAND, END_PATTERN, PARTS_OF_CASE, PATTERN_OPERATORS, SEARCHES,
};
use super::{Level, Place, Walk, is, is_one_of};

impl Walk<'_> {
    /// A pattern ends at the level at which it began, and at no deeper one: `LIKE CASE WHEN 1 THEN
    /// {x} END` is a pattern as a whole.
    pub(super) fn pattern_word(&mut self, word: &str, at: usize) {
        let ends_case = word == "END" && self.ends_operand(at);
        let of_postgres = self.dialect == Dialect::Postgres && matches!(word, "ILIKE" | "SIMILAR");
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        if of_postgres || PATTERN_OPERATORS.contains(&word) {
            let plain = matches!(word, "LIKE" | "ILIKE" | "GLOB");
            level.pattern = Some(if plain {
                Place::InPattern
            } else {
                Place::InLanguage
            });
        } else if END_PATTERN.contains(&word) || level.case && PARTS_OF_CASE.contains(&word) {
            level.pattern = None;
        }
        if word == "CASE" {
            self.levels.push(Level {
                case: true,
                ..Level::default()
            });
        } else if ends_case && level.case {
            self.levels.pop();
        }
    }

    /// `~`, `~*`, `!~`, `~~` and their like, and `@@`, `@?` of searches and paths.
    pub(super) fn begins_pattern(&self, mark: char, at: usize) -> bool {
        mark == '~' || matches!(mark, '@' | '?') && self.before(at) == Some(&Token::Mark('@'))
    }

    /// `~~` and `~~*` are `LIKE` and `ILIKE`.
    pub(super) fn is_like(&self, at: usize) -> bool {
        let tilde = Some(&Token::Mark('~'));
        self.tokens.get(at) == tilde && self.before(at) == tilde
    }

    /// Whether an operand ends before `at`; else an `END` there is a column of that name.
    fn ends_operand(&self, at: usize) -> bool {
        match self.before(at) {
            None => false,
            Some(Token::Mark(mark)) => *mark == ')',
            before => !is_one_of(before, &BEFORE_OPERAND),
        }
    }

    /// Only `LIKE {x}` and `MATCH {x}` with nothing more are patterns that can be escaped.
    pub(super) fn place_in_pattern(&self, at: usize) -> Option<Place> {
        // What stands in such a call is any text.
        let search = self.levels.iter().rposition(|level| {
            self.dialect == Dialect::Postgres
                && level
                    .word
                    .as_deref()
                    .is_some_and(|word| SEARCHES.contains(&word))
        });
        let inner = self.levels.get(search.unwrap_or(0)..).unwrap_or_default();
        let part = inner.iter().rev().find_map(|level| level.pattern)?;
        let ends = match self.tokens.get(at + 1) {
            None | Some(Token::Mark(')' | ',' | ';' | '=')) => true,
            next => [&END_PATTERN[..], &PARTS_OF_CASE, &AFTER_PATTERN]
                .iter()
                .any(|words| is_one_of(next, words)),
        };
        let like = is(self.before(at), "LIKE")
            || self.dialect == Dialect::Postgres && is(self.before(at), "ILIKE");
        let search = self.dialect == Dialect::Sqlite && is(self.before(at), "MATCH");
        Some(if ends && like {
            Place::Pattern
        } else if ends && search {
            Place::Search
        } else {
            part
        })
    }
}
