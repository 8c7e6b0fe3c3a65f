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
            level.pattern = true;
        } else if END_PATTERN.contains(&word) || level.case && PARTS_OF_CASE.contains(&word) {
            level.pattern = false;
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

    /// Whether an operand ends before `at`; else an `END` there is a column of that name.
    fn ends_operand(&self, at: usize) -> bool {
        match self.before(at) {
            None => false,
            Some(Token::Mark(mark)) => *mark == ')',
            before => !is_one_of(before, &BEFORE_OPERAND),
        }
    }

    /// Only `LIKE {x}` with nothing more is a pattern that can be escaped.
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
        if !inner.iter().any(|level| level.pattern) {
            return None;
        }
        let ends = match self.tokens.get(at + 1) {
            None | Some(Token::Mark(')' | ',' | ';' | '=')) => true,
            next => [&END_PATTERN[..], &PARTS_OF_CASE, &AFTER_PATTERN]
                .iter()
                .any(|words| is_one_of(next, words)),
        };
        let like = is(self.before(at), "LIKE")
            || self.dialect == Dialect::Postgres && is(self.before(at), "ILIKE");
        if ends && like {
            Some(Place::Pattern)
        } else {
            Some(Place::InPattern)
        }
    }
}
