//! The wrappers by which rustc tells whether a placeholder may stand where it stands.

use std::fmt;

use super::Direction;
use super::fts::Fts5Query;
use super::like::LikePattern;
use super::value::{ToSqlList, ToSqlValue};
use super::write::Slot;
use crate::__private::Peel;
use crate::taint::Choice;

/// `{x}` as a value.
pub struct Value<'a, T: ?Sized>(pub &'a T);
impl<T: ToSqlValue + ?Sized> fmt::Display for Value<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as the list of an `IN`.
pub struct List<'a, T: ?Sized>(pub &'a T);
impl<T: ToSqlList + ?Sized> fmt::Display for List<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as the pattern of a `LIKE`.
pub struct Pattern<'a, T: ?Sized>(pub &'a T);
impl<T: IsPattern + ?Sized> fmt::Display for Pattern<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as the search of a `MATCH`.
pub struct Search<'a, T: ?Sized>(pub &'a T);
impl<T: IsSearch + ?Sized> fmt::Display for Search<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in quotes.
pub struct InQuotes<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInQuotes + ?Sized> fmt::Display for InQuotes<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a comment.
pub struct InComment<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInComment + ?Sized> fmt::Display for InComment<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in the place of a name.
pub struct AsName<'a, T: ?Sized>(pub &'a T);
impl<T: IsName + ?Sized> fmt::Display for AsName<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` after a term of `ORDER BY`.
pub struct AsDirection<'a, T: ?Sized>(pub &'a T);
impl<T: IsDirection + ?Sized> fmt::Display for AsDirection<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in the place of an operator.
pub struct AsOperator<'a, T: ?Sized>(pub &'a T);
impl<T: NeverAnOperator + ?Sized> fmt::Display for AsOperator<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a term of `ORDER BY` or `GROUP BY`.
pub struct InOrder<'a, T: ?Sized>(pub &'a T);
impl<T: IsTerm + ?Sized> fmt::Display for InOrder<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a place where other characters touch it.
pub struct Glued<'a, T: ?Sized>(pub &'a T);
impl<T: NeverGlued + ?Sized> fmt::Display for Glued<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a statement that takes no values.
pub struct InCommand<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInCommand + ?Sized> fmt::Display for InCommand<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a function that opens files or runs code.
pub struct InFunction<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInFunction + ?Sized> fmt::Display for InFunction<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in the call of a table.
pub struct InTableCall<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInTableCall + ?Sized> fmt::Display for InTableCall<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a pattern other than the whole one of a `LIKE`.
pub struct InPattern<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInPattern + ?Sized> fmt::Display for InPattern<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a regular expression, a full-text search or a path.
pub struct InLanguage<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInLanguage + ?Sized> fmt::Display for InLanguage<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` beside a column that is called as its table.
pub struct InOwnTable<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInOwnTable + ?Sized> fmt::Display for InOwnTable<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` inserted into a column that is called as its table.
pub struct IntoOwnTable<'a, T: ?Sized>(pub &'a T);
impl<T: NeverIntoOwnTable + ?Sized> fmt::Display for IntoOwnTable<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// What may stand as `LIKE {x}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the pattern of a `LIKE`",
    label = "its `%` and `_` would match anything",
    note = "write `let x = like_contains(&x);` or `like_prefix(&x)` before it: the text's own `%` and `_` then match themselves; for the whole text write `= {{x}}` [taintless::errors T505]"
)]
pub trait IsPattern {}
#[diagnostic::do_not_recommend]
impl IsPattern for LikePattern {}

/// What may stand as `MATCH {x}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the search of a `MATCH`",
    label = "its quotes, `*`, `:`, `NOT` and `NEAR` would be read as commands",
    note = "write `let x = fts5_words(&x);`, `fts5_phrase(&x)` or `fts5_prefix(&x)` before it: the text's own words are then searched for, and nothing else in it counts [taintless::errors T505]"
)]
pub trait IsSearch {}
#[diagnostic::do_not_recommend]
impl IsSearch for Fts5Query {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in quotes",
    label = "it would be these letters, not a value",
    note = "remove the quotes: `name = {{x}}`; to search for a text write `LIKE {{x}}` with `let x = like_contains(&x);` [taintless::errors T502]"
)]
pub trait NeverInQuotes {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a comment",
    label = "in a comment",
    note = "remove it, or put the comment elsewhere [taintless::errors T502]"
)]
pub trait NeverInComment {}

/// What may name a table or a column: one of a fixed list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot name a table or a column",
    label = "a value would be bound here, and this is no place for one",
    note = "write it in the literal; to choose among several, put `#[derive(ClaudeOutput, Clone, Copy)]` on a field-less enum whose texts are the names, and write `{{x}}` of that type; a value in a `SELECT` gets a name: `{{x}} AS label` [taintless::errors T503]"
)]
pub trait IsName {}
#[diagnostic::do_not_recommend]
impl<T: Choice> IsName for T {}

/// What may be a term of `ORDER BY`: one of a fixed list of columns.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a term of `ORDER BY` or `GROUP BY`",
    label = "a bound value is the same for every row, so it would sort or group nothing",
    note = "write the column in the literal; to choose among several, put `#[derive(ClaudeOutput, Clone, Copy)]` on a field-less enum whose texts are the columns, and write `{{x}}` of that type [taintless::errors T503]"
)]
pub trait IsTerm {}
#[diagnostic::do_not_recommend]
impl<T: Choice> IsTerm for T {}

/// `ASC` or `DESC`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no direction of `ORDER BY`",
    label = "here stands `ASC`, `DESC`, or a `Direction`",
    note = "write `ASC` or `DESC` in the literal, or make `x` a `taintless::sql::Direction`; tainted text is read by `.parse::<Direction>()` [taintless::errors T503]"
)]
pub trait IsDirection {}
#[diagnostic::do_not_recommend]
impl IsDirection for Direction {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand for an operator, a function or another word of SQL",
    label = "a value would be bound here, and this is no place for one",
    note = "write it in the literal; to choose among several write parts, `match x {{ A => \" < {{y}}\", B => \" > {{y}}\" }}`, between two literals; for `INTERVAL {{x}}` PostgreSQL takes `{{x}}::interval` [taintless::errors T503]"
)]
pub trait NeverAnOperator {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot touch other characters",
    label = "glued to what stands beside it",
    note = "put white space around it; a name or a number is written whole in the literal, and a value is bound whole: build it before, `let x = -n;` [taintless::errors T502]"
)]
pub trait NeverGlued {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in this kind of statement",
    label = "values are bound in `SELECT`, `INSERT`, `REPLACE`, `UPDATE`, `DELETE`, `MERGE`, `VALUES` and `WITH`",
    note = "write the whole statement in the literal: text of somebody else could open or create files here (`ATTACH`, `VACUUM INTO`), change settings (`PRAGMA`, `SET`) or name parts of the schema [taintless::errors T504]"
)]
pub trait NeverInCommand {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a call that opens files or runs code",
    label = "an argument of such a function",
    note = "write the argument in the literal, or do without the function [taintless::errors T504]"
)]
pub trait NeverInFunction {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot be an argument of this table",
    label = "a table may read its argument as commands or as a search language",
    note = "write the argument in the literal; `json_each`, `json_tree` and `generate_series` take values [taintless::errors T504]"
)]
pub trait NeverInTableCall {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot be a part of a pattern",
    label = "`%`, `_` and `*` in the value would match anything",
    note = "write `LIKE {{x}}` with `let x = like_contains(&x);` or `like_prefix(&x)`; the value's own `%` and `_` then match themselves, and `ESCAPE` is added [taintless::errors T505]"
)]
pub trait NeverInPattern {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a search, a regular expression or a path of JSON",
    label = "the value would be read in a language of its own",
    note = "search for words with `MATCH {{x}}` and `let x = fts5_words(&x);` in SQLite, with `plainto_tsquery({{x}})` in PostgreSQL; for a part of a text write `LIKE {{x}}` with `let x = like_contains(&x);` [taintless::errors T505]"
)]
pub trait NeverInLanguage {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot be compared with a column that is called as its table",
    label = "in a full-text table this is a search, and the value its commands",
    note = "to search write `MATCH {{x}}` with `let x = fts5_words(&x);`; a column of a table of another kind is compared as `+name = {{x}}` [taintless::errors T505]"
)]
pub trait NeverInOwnTable {}

/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot be inserted into a column that is called as its table",
    label = "in a full-text table this is a command, such as `delete-all`",
    note = "write the command as text, `INSERT INTO mails(mails) VALUES ('optimize')`; into a table of another kind insert without the names of its columns: `INSERT INTO status VALUES ({{x}})` [taintless::errors T505]"
)]
pub trait NeverIntoOwnTable {}

impl<T: ToSqlValue + ?Sized> Peel<'_, T> {
    /// The value, where the type is one.
    pub fn __taintless_value(self) -> Slot {
        Slot::value(self.0)
    }
}

impl<T: ToSqlList + ?Sized> Peel<'_, T> {
    /// The list, where the type is one.
    pub fn __taintless_list(self) -> Slot {
        Slot::list(self.0)
    }
}

impl Peel<'_, LikePattern> {
    /// The pattern.
    pub fn __taintless_pattern(self) -> Slot {
        Slot::pattern(self.0)
    }
}

impl Peel<'_, Fts5Query> {
    /// The search.
    pub fn __taintless_search(self) -> Slot {
        Slot::search(self.0)
    }
}

impl<T: Choice> Peel<'_, T> {
    /// The name, where the type is one of a fixed list.
    pub fn __taintless_name(self) -> Slot {
        Slot::name(*self.0)
    }
}

impl Peel<'_, Direction> {
    /// The direction.
    pub fn __taintless_direction(self) -> Slot {
        Slot::direction(*self.0)
    }
}

/// What [`Peel`] answers for a type that may not stand there. The check before it has then
/// refused the program already, and this keeps rustc from saying so twice.
pub trait SlotRest: Sized {
    /// Nothing.
    fn __taintless_value(self) -> Slot {
        Slot::nothing()
    }
    /// Nothing.
    fn __taintless_list(self) -> Slot {
        Slot::nothing()
    }
    /// Nothing.
    fn __taintless_name(self) -> Slot {
        Slot::nothing()
    }
    /// Nothing.
    fn __taintless_direction(self) -> Slot {
        Slot::nothing()
    }
    /// Nothing.
    fn __taintless_pattern(self) -> Slot {
        Slot::nothing()
    }
    /// Nothing.
    fn __taintless_search(self) -> Slot {
        Slot::nothing()
    }
}
impl<T: ?Sized> SlotRest for Peel<'_, T> {}
