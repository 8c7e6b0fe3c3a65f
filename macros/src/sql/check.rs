//! Where each placeholder of a statement stands, and whether a value may stand there.

use super::dialect::Dialect;
use super::lex::{Glue, Hidden, Statement, Token};
use super::words::{
    BEFORE_OPERAND, BEFORE_VALUE, FAMILIES_OF_POSTGRES, FUNCTIONS, FUNCTIONS_OF_POSTGRES,
    LANGUAGES, LIKE_CALLS, NAME_FOLLOWS, PATTERN_CALLS, PATTERN_OPERATORS, STATEMENTS, TABLE_CALLS,
};

mod names;
mod own_column;
mod own_table;
mod pattern;

/// The place of a placeholder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// A value is bound.
    Value,
    /// The whole pattern of a `LIKE`.
    Pattern,
    /// The whole search of a `MATCH`.
    Search,
    /// The whole list of an `IN (…)`.
    List,
    InQuotes,
    InComment,
    /// Where a table, a column or another thing of the schema is named.
    AsName,
    /// Where `ASC` or `DESC` may stand.
    Direction,
    /// Where an operator or another word of SQL stands.
    AsOperator,
    /// The whole of a term of `ORDER BY` or `GROUP BY`.
    InOrder,
    Glued,
    /// A statement that takes no values, or none that are safe.
    InCommand,
    /// An argument of a function that opens files or runs code.
    InFunction,
    /// An argument of a table that is not known to take values.
    InTableCall,
    /// A part of a pattern, or a pattern other than of `LIKE`.
    InPattern,
    /// In a regular expression, a full-text search, a path.
    InLanguage,
    /// Compared with a column that is called as its table.
    InOwnTable,
    /// Into a column that is called as its table.
    IntoOwnTable,
}

impl Place {
    /// Whether something may stand there.
    pub(super) fn is_taken(self) -> bool {
        self.is_fixed()
            || matches!(
                self,
                Place::List | Place::AsName | Place::InOrder | Place::Direction
            )
    }

    /// Whether what stands there is always one parameter.
    pub(super) fn is_fixed(self) -> bool {
        matches!(self, Place::Value | Place::Pattern | Place::Search)
    }
}

/// `IN (`, `NOT IN (` before the placeholder of a list: an empty one may need other words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct List {
    pub(super) negated: bool,
    /// How many characters it takes.
    pub(super) length: usize,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Places {
    /// In the order of the placeholders.
    pub(super) of_holes: Vec<Place>,
    /// Of the lists among them.
    pub(super) lists: Vec<(usize, List)>,
    pub(super) faults: Vec<String>,
}

/// The part of a statement that decides what a bare value would mean.
#[derive(Clone, Copy, Default, PartialEq)]
enum Clause {
    #[default]
    Other,
    Select,
    From,
    /// `ON` or `USING` in a `FROM`: a comma leads back.
    On,
    Set,
    Order,
}

/// One level of brackets, or of `CASE … END`.
#[derive(Default)]
struct Level {
    /// The word right before the bracket.
    word: Option<String>,
    /// Why no placeholder may stand in the call whose arguments these are.
    refused: Option<Place>,
    case: bool,
    clause: Clause,
    /// What a part of the pattern is, whose operator was met and which has not ended.
    pattern: Option<Place>,
    /// Whether the brackets hold names: `INTO t (…)`.
    names: bool,
}

pub(super) fn check(statement: &Statement, dialect: Dialect) -> Places {
    let mut walk = Walk {
        tokens: &statement.tokens,
        starts: &statement.starts,
        dialect,
        lists: Vec::new(),
        levels: vec![Level::default()],
        found: Vec::new(),
        faults: statement_faults(&statement.tokens),
    };
    for at in 0..statement.tokens.len() {
        walk.step(at);
    }
    let hidden = statement.hidden.iter().map(|(hole, hidden)| {
        let place = match hidden {
            Hidden::Quotes => Place::InQuotes,
            Hidden::Comment => Place::InComment,
        };
        (*hole, place)
    });
    let mut found: Vec<(usize, Place)> = walk.found.into_iter().chain(hidden).collect();
    found.sort_by_key(|(hole, _)| *hole);
    Places {
        of_holes: found.into_iter().map(|(_, place)| place).collect(),
        lists: walk.lists,
        faults: walk.faults,
    }
}

/// One statement, not none and not two. The body of a trigger holds statements of its own; it
/// ends at `; END`, the rule of `sqlite3_complete`.
fn statement_faults(tokens: &[Token]) -> Vec<String> {
    if tokens.iter().all(|token| *token == Token::Mark(';')) {
        return vec!["there is no statement; write one".to_owned()];
    }
    let trigger = is(tokens.first(), "CREATE")
        && tokens
            .iter()
            .take(3)
            .any(|token| is(Some(token), "TRIGGER"));
    let end = tokens.iter().enumerate().position(|(at, token)| {
        *token == Token::Mark(';')
            && (!trigger
                || at
                    .checked_sub(2)
                    .is_some_and(|before| tokens[before] == Token::Mark(';'))
                    && is(tokens.get(at - 1), "END"))
    });
    let second =
        end.is_some_and(|end| tokens[end..].iter().any(|token| *token != Token::Mark(';')));
    if second {
        return vec![
            "a second statement begins after `;`; write one `sql!` for each statement".to_owned(),
        ];
    }
    Vec::new()
}

fn is(token: Option<&Token>, word: &str) -> bool {
    matches!(token, Some(Token::Word(found)) if found == word)
}

fn is_one_of(token: Option<&Token>, words: &[&str]) -> bool {
    matches!(token, Some(Token::Word(found)) if words.contains(&found.as_str()))
}

/// Whether a name or a closed expression ends here: what follows is an operator, `DESC` or another
/// word of SQL, and never a value.
fn ends_operand(token: Option<&Token>) -> bool {
    match token {
        Some(Token::Name(_) | Token::Text(_) | Token::Hole(..) | Token::Mark(')')) => true,
        Some(Token::Word(word)) => {
            !BEFORE_VALUE.contains(&word.as_str()) && !BEFORE_OPERAND.contains(&word.as_str())
        }
        _ => false,
    }
}

/// A table that is called is a function like every other there.
fn call_of_postgres(name: &str) -> Option<Place> {
    let family = |start: &&str| name.starts_with(*start);
    if FUNCTIONS_OF_POSTGRES.contains(&name) || FAMILIES_OF_POSTGRES.iter().any(family) {
        return Some(Place::InFunction);
    }
    if name == "ILIKE" || LIKE_CALLS.contains(&name) {
        return Some(Place::InPattern);
    }
    PATTERN_CALLS.contains(&name).then_some(Place::InLanguage)
}

struct Walk<'a> {
    tokens: &'a [Token],
    starts: &'a [usize],
    dialect: Dialect,
    lists: Vec<(usize, List)>,
    levels: Vec<Level>,
    found: Vec<(usize, Place)>,
    faults: Vec<String>,
}

impl Walk<'_> {
    fn step(&mut self, at: usize) {
        match &self.tokens[at] {
            Token::Hole(hole, glue) => {
                let place = self.place(at, *glue);
                if place == Place::List {
                    self.lists.push((*hole, self.list(at)));
                }
                self.found.push((*hole, place));
            }
            Token::Mark('(') => self.open(at),
            Token::Mark('[') => self.levels.push(Level::default()),
            Token::Mark(')' | ']') => self.close(),
            Token::Mark(mark) => self.mark(*mark, at),
            Token::Word(word) => self.word(word, at),
            _ => {}
        }
    }

    fn before(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    fn open(&mut self, at: usize) {
        let word = match self.before(at) {
            Some(Token::Word(word)) => Some(word.clone()),
            _ => None,
        };
        // `INTO t (`, `INTO main.t (`.
        let back = |count: usize| at.checked_sub(count).and_then(|at| self.tokens.get(at));
        let after_name = matches!(
            back(1),
            Some(Token::Word(_) | Token::Name(_) | Token::Text(_) | Token::Hole(..))
        );
        let qualified = back(2) == Some(&Token::Mark('.'));
        let names = after_name && is(back(if qualified { 4 } else { 2 }), "INTO");
        self.levels.push(Level {
            word,
            refused: if names { None } else { self.refused_call(at) },
            names,
            clause: if self.begins_tables(at) {
                Clause::From
            } else {
                Clause::Other
            },
            ..Level::default()
        });
    }

    /// `FROM (a, b)`: the bracket holds tables.
    fn begins_tables(&self, at: usize) -> bool {
        let from = self
            .levels
            .last()
            .is_some_and(|level| level.clause == Clause::From);
        let before = self.before(at);
        from && (is_one_of(before, &["FROM", "JOIN"])
            || matches!(before, Some(Token::Mark(',' | '('))))
    }

    /// Closes a bracket, and every `CASE` that was left open in it.
    fn close(&mut self) {
        while self.levels.len() > 1 && self.levels.pop().is_some_and(|level| level.case) {}
    }

    fn mark(&mut self, mark: char, at: usize) {
        let unequal = mark == '>' && self.before(at) == Some(&Token::Mark('<'));
        let pattern = self.dialect == Dialect::Postgres && self.begins_pattern(mark, at);
        let like = self.is_like(at);
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        // Other comparisons bind more tightly than `LIKE`: they would be parts of the pattern.
        if mark == ',' && level.clause == Clause::On {
            level.clause = Clause::From;
        }
        if matches!(mark, ',' | '=') || unequal {
            level.pattern = None;
        }
        if pattern {
            level.pattern = Some(if like {
                Place::InPattern
            } else {
                Place::InLanguage
            });
        }
    }

    /// Whether no placeholder may stand in the call whose bracket opens here. A quoted name calls
    /// the same function.
    fn refused_call(&self, at: usize) -> Option<Place> {
        let name = match self.before(at) {
            Some(Token::Word(name) | Token::Name(name) | Token::Text(name)) => name.as_str(),
            // What is called is not known.
            Some(Token::Hole(..)) => return Some(Place::InTableCall),
            _ => return None,
        };
        if FUNCTIONS.contains(&name) {
            return Some(Place::InFunction);
        }
        if PATTERN_OPERATORS.contains(&name) {
            let plain = matches!(name, "LIKE" | "GLOB");
            return Some(if plain {
                Place::InPattern
            } else {
                Place::InLanguage
            });
        }
        if self.dialect == Dialect::Postgres {
            return call_of_postgres(name);
        }
        (self.is_table(at - 1) && !TABLE_CALLS.contains(&name)).then_some(Place::InTableCall)
    }

    /// Whether the name that ends at `at` stands where a table does.
    fn is_table(&self, at: usize) -> bool {
        let qualified = self.before(at) == Some(&Token::Mark('.'));
        let before = self.before(if qualified { at.saturating_sub(2) } else { at });
        let keyword = is_one_of(self.tokens.get(at), &["FROM", "JOIN", "IN"]);
        let from = self
            .levels
            .last()
            .is_some_and(|level| level.clause == Clause::From);
        let begins =
            is_one_of(before, &["FROM", "JOIN"]) || matches!(before, Some(Token::Mark(',' | '(')));
        !keyword && (is(before, "IN") || from && begins)
    }

    fn word(&mut self, word: &str, at: usize) {
        self.pattern_word(word, at);
        let indexed = is(self.before(at), "INDEXED");
        let after_distinct = is(self.before(at), "DISTINCT");
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        level.clause = match word {
            "SELECT" | "RETURNING" => Clause::Select,
            // `IS DISTINCT FROM` compares two values.
            "FROM" if !after_distinct => Clause::From,
            "JOIN" => Clause::From,
            "ON" | "USING" if matches!(level.clause, Clause::From | Clause::On) => Clause::On,
            "BY" if indexed => level.clause,
            "SET" => Clause::Set,
            "BY" => Clause::Order,
            "WHERE" | "ON" | "USING" | "HAVING" | "LIMIT" | "OFFSET" | "VALUES" | "UNION"
            | "EXCEPT" | "INTERSECT" | "ROWS" | "RANGE" | "GROUPS" => Clause::Other,
            _ => level.clause,
        };
    }

    /// The place of the placeholder at `at`.
    fn place(&mut self, at: usize, glue: Glue) -> Place {
        if glue == Glue::Glued {
            return Place::Glued;
        }
        if !is_one_of(self.first_word(), &STATEMENTS) {
            return Place::InCommand;
        }
        if let Some(place) = self.levels.iter().find_map(|level| level.refused) {
            return place;
        }
        match glue {
            Glue::AsName => return Place::AsName,
            Glue::Called => return Place::AsOperator,
            Glue::Glued | Glue::Free => {}
        }
        if self.dialect == Dialect::Postgres && self.is_cast_to_language(at) {
            return Place::InLanguage;
        }
        let (first, last) = self.unwrap_brackets(at);
        if let Some(place) = self.place_in_pattern(at) {
            return place;
        }
        if let Some(place) = self.after_operand(first, last) {
            return place;
        }
        if self.is_name(first, last) {
            return Place::AsName;
        }
        if self.is_order(first, last) {
            return Place::InOrder;
        }
        if self.searches_own_table(at) {
            return Place::InOwnTable;
        }
        if self.goes_into_own_column(at) {
            return Place::IntoOwnTable;
        }
        self.place_in_list(at)
    }

    /// The statement's kind: `EXPLAIN`, `QUERY`, `PLAN` and brackets stand before it.
    fn first_word(&self) -> Option<&Token> {
        self.tokens.iter().find(|token| {
            **token != Token::Mark('(') && !is_one_of(Some(token), &["EXPLAIN", "QUERY", "PLAN"])
        })
    }

    /// The outermost brackets that hold nothing but the placeholder, calls and `IN (…)` apart.
    fn unwrap_brackets(&self, at: usize) -> (usize, usize) {
        let (mut first, mut last) = (at, at);
        while self.before(first) == Some(&Token::Mark('('))
            && self.tokens.get(last + 1) == Some(&Token::Mark(')'))
        {
            let outer = self.before(first - 1);
            let keyword = is_one_of(outer, &NAME_FOLLOWS)
                || is_one_of(outer, &["BY", "SELECT", "DISTINCT"])
                || matches!(outer, Some(Token::Mark(_)));
            if !keyword {
                break;
            }
            first -= 1;
            last += 1;
        }
        (first, last)
    }

    /// `{x}::tsquery`, `CAST({x} AS tsquery)`: the text would be read as a search, a path, a name.
    fn is_cast_to_language(&self, at: usize) -> bool {
        let after = |count: usize| self.tokens.get(at + count);
        let named = if after(1) == Some(&Token::Mark(':')) {
            3
        } else if is(after(1), "AS") {
            2
        } else {
            return false;
        };
        // `pg_catalog.tsquery`
        let named = if after(named + 1) == Some(&Token::Mark('.')) {
            named + 2
        } else {
            named
        };
        matches!(after(named), Some(Token::Word(name) | Token::Name(name))
            if LANGUAGES.contains(&name.as_str()))
    }

    fn list(&self, at: usize) -> List {
        let negated = at >= 3 && is(self.tokens.get(at - 3), "NOT");
        let begins = at.saturating_sub(if negated { 3 } else { 2 });
        let start = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        List {
            negated,
            length: start(at).saturating_sub(start(begins)),
        }
    }

    fn place_in_list(&mut self, at: usize) -> Place {
        if is(self.before(at), "IN") {
            self.faults
                .push("a list stands in brackets; write `IN ({x})`".to_owned());
            return Place::Value;
        }
        let in_list = self
            .levels
            .last()
            .is_some_and(|level| level.word.as_deref() == Some("IN"));
        let array = self.dialect == Dialect::Postgres
            && self
                .levels
                .last()
                .is_some_and(|level| matches!(level.word.as_deref(), Some("ANY" | "SOME" | "ALL")));
        let alone = self.before(at) == Some(&Token::Mark('('))
            && self.tokens.get(at + 1) == Some(&Token::Mark(')'));
        if array && alone {
            self.faults.push(
                "no array is bound; write `a IN ({x})` for `a = ANY({x})`, `a NOT IN ({x})` for `a <> ALL({x})`"
                    .to_owned(),
            );
        }
        if in_list && alone {
            Place::List
        } else {
            Place::Value
        }
    }
}

#[cfg(test)]
mod tests;
