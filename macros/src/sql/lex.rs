//! SQL as a database splits it: quotes, comments, words, numbers, marks, and our placeholders.
//!
//! Only so much as is needed to say where a placeholder stands. For SQLite it follows
//! <https://sqlite.org/lang_keywords.html> and the rules of its own `tokenize.c`: no nested
//! comments, `[…]` quotes a name, a doubled quote stands for itself. What PostgreSQL has of its
//! own is in [`postgres`].

mod postgres;

use super::dialect::Dialect;
use crate::template::Piece;

/// A statement, split.
#[derive(Debug, Default)]
pub(super) struct Statement {
    pub(super) tokens: Vec<Token>,
    /// Where each token begins, in characters; a placeholder counts as one.
    pub(super) starts: Vec<usize>,
    /// Placeholders that stand in quotes or comments and so are no tokens.
    pub(super) hidden: Vec<(usize, Hidden)>,
    /// What is wrong with the text itself.
    pub(super) faults: Vec<String>,
}

/// A token. Comments and white space are none.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A keyword or an unquoted name, in upper case.
    Word(String),
    /// A name in `"…"`, `` `…` `` or `[…]`, in upper case and without its quotes. It is never a
    /// keyword, but before a bracket it calls the same function as without quotes.
    Name(String),
    /// A text in `'…'`, likewise: SQLite takes one for the name of a table.
    Text(String),
    Number,
    Mark(char),
    /// The placeholder of that number.
    Hole(usize, Glue),
}

/// What touches a placeholder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Glue {
    Free,
    /// A dot before or after: it would be a name.
    AsName,
    /// A bracket after: it would name a function.
    Called,
    /// Anything else.
    Glued,
}

/// Where a placeholder stands that a database would not see.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Hidden {
    Quotes,
    Comment,
}

#[derive(Clone, Copy, PartialEq)]
enum Item {
    Char(char),
    Hole(usize),
}

/// Splits a statement, given by its parts. Never fails: what is wrong stands in `faults`.
pub(super) fn lex<'a>(parts: impl Iterator<Item = &'a [Piece]>, dialect: Dialect) -> Statement {
    let mut items = Vec::new();
    let mut holes = 0;
    let mut joins = Vec::new();
    for piece_list in parts {
        joins.push(items.len());
        for piece in piece_list {
            match piece {
                Piece::Text(text) => items.extend(text.chars().map(Item::Char)),
                Piece::Hole(_) => {
                    items.push(Item::Hole(holes));
                    holes += 1;
                }
            }
        }
    }
    let mut lexer = Lexer {
        items,
        at: 0,
        dialect,
        out: Statement::default(),
    };
    while let Some(item) = lexer.next() {
        let start = lexer.at;
        match item {
            Item::Hole(hole) => {
                let glue = lexer.glue();
                lexer.out.tokens.push(Token::Hole(hole, glue));
            }
            Item::Char(c) => lexer.token(c),
        }
        // A quote that is not closed is no token.
        lexer.out.starts.resize(lexer.out.tokens.len(), start - 1);
        if joins.iter().any(|join| (start..lexer.at).contains(join)) {
            lexer.fault("a word, a quote or a comment begins in one literal and ends in the next; end it in its own, and put a space between two words");
        }
    }
    lexer.out
}

struct Lexer {
    items: Vec<Item>,
    at: usize,
    dialect: Dialect,
    out: Statement,
}

impl Lexer {
    fn next(&mut self) -> Option<Item> {
        let item = self.items.get(self.at).copied();
        self.at += 1;
        item
    }

    fn peek(&self) -> Option<char> {
        match self.items.get(self.at) {
            Some(Item::Char(c)) => Some(*c),
            _ => None,
        }
    }

    /// What touches the placeholder that was just taken.
    fn glue(&self) -> Glue {
        let before = self.at.checked_sub(2).and_then(|at| self.items.get(at));
        let after = self.items.get(self.at);
        let (opening, closing) = match self.dialect {
            Dialect::Sqlite => ("(,=<>|", "),=<>|!;"),
            Dialect::Postgres => ("(,=<>|[", "),=<>|!;]"),
        };
        // `{x}::uuid`
        let cast = self.dialect == Dialect::Postgres
            && after == Some(&Item::Char(':'))
            && self.items.get(self.at + 1) == Some(&Item::Char(':'));
        match (before, after) {
            (_, Some(Item::Char('('))) => Glue::Called,
            (Some(Item::Char('.')), _) | (_, Some(Item::Char('.'))) => Glue::AsName,
            (Some(Item::Hole(_)), _) | (_, Some(Item::Hole(_))) => Glue::Glued,
            (Some(Item::Char(c)), _) if !c.is_whitespace() && !opening.contains(*c) => Glue::Glued,
            (_, Some(Item::Char(c))) if !cast && !c.is_whitespace() && !closing.contains(*c) => {
                Glue::Glued
            }
            _ => Glue::Free,
        }
    }

    fn token(&mut self, c: char) {
        match c {
            // To a database a blank that is not ASCII is a letter.
            ' ' | '\t'..='\r' => {}
            _ if self.dialect == Dialect::Postgres && self.of_postgres(c) => {}
            '\'' => self.quoted('\'', Token::Text),
            '"' => self.quoted('"', Token::Name),
            '`' => self.quoted('`', Token::Name),
            '[' => self.quoted(']', Token::Name),
            '-' if self.peek() == Some('-') => self.line_comment(),
            '/' if self.peek() == Some('*') => self.block_comment(),
            '?' | ':' | '@' | '$' => self.parameter(c),
            '\0' => self.fault(
                "the statement holds a NUL, at which the database would stop reading; remove it",
            ),
            c if c.is_ascii_digit() => {
                self.word(c);
                self.out.tokens.push(Token::Number);
            }
            c if is_word(c) => {
                let word = self.word(c).to_ascii_uppercase();
                self.out.tokens.push(Token::Word(word));
            }
            c => self.out.tokens.push(Token::Mark(c)),
        }
    }

    fn fault(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.out.faults.contains(&text) {
            self.out.faults.push(text);
        }
    }

    fn word(&mut self, first: char) -> String {
        let mut word = String::from(first);
        // In PostgreSQL a number ends before a `$`.
        let dollar = self.dialect == Dialect::Sqlite || !first.is_ascii_digit();
        while let Some(c) = self.peek().filter(|c| is_word(*c) || dollar && *c == '$') {
            word.push(c);
            self.at += 1;
        }
        word
    }

    fn quoted(&mut self, end: char, token: fn(String) -> Token) {
        let mut name = String::new();
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Quotes)),
                Item::Char(c) if c == end => {
                    if end == ']' || self.peek() != Some(end) {
                        self.out.tokens.push(token(name));
                        return;
                    }
                    self.at += 1;
                    name.push(c);
                }
                Item::Char(c) => name.push(c.to_ascii_uppercase()),
            }
        }
        let open = if end == ']' { '[' } else { end };
        self.fault(format!(
            "a quote `{open}` is not closed; close it, and write a placeholder without quotes: `name = {{x}}`"
        ));
    }

    fn line_comment(&mut self) {
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Comment)),
                Item::Char('\n') => return,
                Item::Char(_) => {}
            }
        }
    }

    fn block_comment(&mut self) {
        self.at += 1;
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Comment)),
                Item::Char('*') if self.peek() == Some('/') => {
                    self.at += 1;
                    return;
                }
                Item::Char(_) => {}
            }
        }
        self.fault("a comment `/*` is not closed; write `*/` at its end");
    }

    /// `?`, `?1`, `:x`, `@x`, `$x`: what a driver would bind. We write those ourselves.
    fn parameter(&mut self, first: char) {
        let named = self.peek().is_some_and(is_word);
        if first != '?' && !named {
            self.out.tokens.push(Token::Mark(first));
            return;
        }
        let word = self.word(first);
        self.fault(format!(
            "`{word}` is a placeholder of the driver; write `{{x}}` for a variable `x`, and its value is bound"
        ));
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii()
}
