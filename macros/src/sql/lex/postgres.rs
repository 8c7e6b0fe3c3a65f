//! What PostgreSQL splits otherwise: `E'…'`, `U&'…'`, `$tag$…$tag$`, nested comments, operators
//! of many marks, `$1`. It follows the rules of its own `scan.l`.
//!
//! `standard_conforming_strings` may be on or off: where the two would end a quote at different
//! places, the statement is refused.

use super::{Hidden, Item, Lexer, Token, is_word};

impl Lexer {
    /// Takes a token of PostgreSQL's own, if one begins with `first`.
    pub(super) fn of_postgres(&mut self, first: char) -> bool {
        match first {
            '\'' => self.plain_quoted(),
            'e' | 'E' if self.peek() == Some('\'') => {
                self.at += 1;
                self.escaped_quoted();
            }
            'u' | 'U' if self.follows(&['&', '\'']) => {
                self.at += 2;
                self.plain_quoted();
            }
            'u' | 'U' if self.follows(&['&', '"']) => {
                self.fault("a name in `U&\"…\"` is spelled in numbers; write it in `\"…\"`");
                self.at += 2;
                self.quoted('"', Token::Name);
            }
            '$' => self.dollar(),
            '-' if self.peek() == Some('-') => self.line_comment_of_postgres(),
            '/' if self.peek() == Some('*') => self.nested_comment(),
            // Operators: `?`, `?|`, `::`, `:=`, `@>`; and `[` is a subscript.
            '?' | ':' | '@' | '`' | '[' => self.out.tokens.push(Token::Mark(first)),
            _ => return false,
        }
        true
    }

    fn follows(&self, marks: &[char]) -> bool {
        let rest = self.items.get(self.at..).unwrap_or_default();
        let mut marks = marks.iter().enumerate();
        marks.all(|(at, mark)| rest.get(at) == Some(&Item::Char(*mark)))
    }

    /// `'…'`: a backslash before a quote would be read in two ways.
    fn plain_quoted(&mut self) {
        let from = self.at;
        self.quoted('\'', Token::Text);
        let mut escaped = false;
        for item in self.items.get(from..self.at).unwrap_or_default() {
            if escaped && *item == Item::Char('\'') {
                self.fault("in `'…'` a backslash before a quote means one thing or the other, by a setting of the server; write `E'…\\\\…'`");
                return;
            }
            escaped = !escaped && *item == Item::Char('\\');
        }
    }

    /// `E'…'`: a backslash takes the next character along.
    fn escaped_quoted(&mut self) {
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Quotes)),
                Item::Char('\\') => {
                    if self.peek().is_some() {
                        self.at += 1;
                    }
                }
                Item::Char('\'') if self.peek() == Some('\'') => self.at += 1,
                Item::Char('\'') => {
                    self.out.tokens.push(Token::Text(String::new()));
                    return;
                }
                Item::Char(_) => {}
            }
        }
        self.fault("a quote `E'` is not closed; close it, and write a placeholder without quotes: `name = {x}`");
    }

    /// `$tag$…$tag$`, or `$1`, which we write ourselves.
    fn dollar(&mut self) {
        let rest = self.items.get(self.at..).unwrap_or_default();
        let tag: String = rest
            .iter()
            .map_while(|item| match item {
                Item::Char(c) if is_word(*c) => Some(*c),
                _ => None,
            })
            .collect();
        let length = tag.chars().count();
        let number = tag.starts_with(|c: char| c.is_ascii_digit());
        if number {
            self.at += length;
            self.fault(format!("`${tag}` is a placeholder of the driver; write `{{x}}` for a variable `x`, and its value is bound"));
        } else if rest.get(length) == Some(&Item::Char('$')) {
            self.at += length + 1;
            self.dollar_quoted(&tag);
        } else {
            self.out.tokens.push(Token::Mark('$'));
        }
    }

    fn dollar_quoted(&mut self, tag: &str) {
        let end: Vec<char> = tag.chars().chain(['$']).collect();
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Quotes)),
                Item::Char('$') if self.follows(&end) => {
                    self.at += end.len();
                    self.out.tokens.push(Token::Text(String::new()));
                    return;
                }
                Item::Char(_) => {}
            }
        }
        self.fault(format!(
            "a quote `${tag}$` is not closed; write `${tag}$` at its end"
        ));
    }

    /// It ends at a carriage return too.
    fn line_comment_of_postgres(&mut self) {
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Comment)),
                Item::Char('\n' | '\r') => return,
                Item::Char(_) => {}
            }
        }
    }

    fn nested_comment(&mut self) {
        self.at += 1;
        let mut depth = 1_usize;
        while let Some(item) = self.next() {
            match item {
                Item::Hole(hole) => self.out.hidden.push((hole, Hidden::Comment)),
                Item::Char('/') if self.peek() == Some('*') => {
                    self.at += 1;
                    depth += 1;
                }
                Item::Char('*') if self.peek() == Some('/') => {
                    self.at += 1;
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                Item::Char(_) => {}
            }
        }
        self.fault("a comment `/*` is not closed; write `*/` at its end, one for each `/*` in it");
    }
}
