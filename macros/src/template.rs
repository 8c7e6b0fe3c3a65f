//! A literal with placeholders, as `format!` writes them: `{name}`, and `{{` for a brace.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, LitStr, Token};

use crate::diagnostics::Diagnostics;
use crate::errors::PLACEHOLDER;
use crate::literal::Text;

/// A parsed literal.
pub(crate) struct Template {
    pub(crate) literal: LitStr,
    pub(crate) pieces: Vec<Piece>,
}

/// A stretch of a template.
pub(crate) enum Piece {
    /// Literal text, braces resolved.
    Text(String),
    /// A placeholder.
    Hole(Hole),
}

/// A placeholder.
#[derive(Clone)]
pub(crate) struct Hole {
    /// The variable, with the literal's span (rustc then resolves it where the user wrote it).
    pub(crate) name: Ident,
    /// Whether it asks for a format (`{x:?}`), which no sink has.
    pub(crate) formatted: bool,
}

impl Template {
    /// Reads the placeholders of a literal; faults of form go to `diagnostics`.
    pub(crate) fn new(text: &Text, diagnostics: &mut Diagnostics) -> Self {
        let literal = text.literal.clone();
        let value = literal.value();
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest = value.as_str();
        // By bytes: a macro is not optimised, and a search for characters costs ten times as much then.
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'{' | b'}')) {
            plain.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                plain.push_str(brace);
                rest = after;
            } else if brace == "}" {
                diagnostics.numbered(
                    PLACEHOLDER,
                    &literal,
                    "unmatched `}`; write `}}` for a brace",
                );
            } else if let Some((inside, after)) = rest.split_once('}') {
                rest = after;
                if let Some(hole) = read_hole(inside, &literal, diagnostics) {
                    if !plain.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    }
                    pieces.push(Piece::Hole(hole));
                }
            } else {
                diagnostics.numbered(
                    PLACEHOLDER,
                    &literal,
                    "unclosed `{`; write `{{` for a brace",
                );
                rest = "";
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        Template { literal, pieces }
    }

    /// The placeholders in order.
    pub(crate) fn holes(&self) -> impl Iterator<Item = &Hole> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Hole(hole) => Some(hole),
            Piece::Text(_) => None,
        })
    }

    /// The literal texts around the placeholders: one more than there are placeholders.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = vec![String::new()];
        for piece in &self.pieces {
            match (piece, texts.last_mut()) {
                (Piece::Text(text), Some(last)) => last.push_str(text),
                _ => texts.push(String::new()),
            }
        }
        texts
    }
}

fn read_hole(inside: &str, literal: &LitStr, diagnostics: &mut Diagnostics) -> Option<Hole> {
    let (name, format) = match inside.split_once(':') {
        Some((name, format)) => (name.trim(), Some(format)),
        None => (inside.trim(), None),
    };
    match variable(name, literal.span()) {
        Some(name) => Some(Hole {
            name,
            formatted: format.is_some(),
        }),
        None => {
            diagnostics.numbered(PLACEHOLDER, literal, hole_fault(name));
            None
        }
    }
}

/// `{x}` is the variable `x`, and `{type}` is `r#type`, as `format!` has it.
fn variable(name: &str, span: Span) -> Option<Ident> {
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain {
        // Lexed already: whether it is a keyword is all there is to ask.
        let word = Ident::new(name, span);
        if syn::parse2::<Ident>(TokenTree::from(word.clone()).into()).is_ok() {
            return Some(word);
        }
    } else if syn::parse_str::<Ident>(name).is_ok_and(|_| !name.starts_with("r#")) {
        return Some(Ident::new(name, span));
    }
    // Nothing but a word is tried: rustc itself would tell of a text that is no token at all.
    let is_word = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_word || matches!(name, "self" | "super" | "crate") {
        return None;
    }
    let raw = syn::parse_str::<Ident>(&format!("r#{name}"));
    raw.is_ok().then(|| Ident::new_raw(name, span))
}

fn hole_fault(name: &str) -> String {
    if let Some(keyword) = name.strip_prefix("r#") {
        return format!("write `{{{keyword}}}`; in braces a keyword needs no `r#`");
    }
    if name.is_empty() || name.bytes().all(|byte| byte.is_ascii_digit()) {
        return "a placeholder needs a name; write `{x}` for a variable `x`, or add `x = …`"
            .to_owned();
    }
    // Named after the field, so that two of them do not get one name.
    let last = name.rsplit(['.', ':']).next().unwrap_or_default();
    let short = match syn::parse_str::<Ident>(last) {
        Ok(_) => last,
        Err(_) => "x",
    };
    format!("`{{{name}}}` is not a variable's name; write `{{{short}}}` and add `{short} = {name}`")
}

/// `"literal", name = expr, …`
pub(crate) struct Arguments {
    pub(crate) text: Text,
    pub(crate) named: Vec<(Ident, Expr)>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let text = input.parse()?;
        Ok(Arguments {
            text,
            named: parse_named(input)?,
        })
    }
}

const UNNAMED: &str = "an argument needs a name; write `x = …` and `{x}`";

/// `, name = expr, …` up to the end.
pub(crate) fn parse_named(input: ParseStream<'_>) -> syn::Result<Vec<(Ident, Expr)>> {
    let mut named = Vec::new();
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        if !(input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==])) {
            return Err(input.error(PLACEHOLDER.after(UNNAMED)));
        }
        let name = raw(&input.call(Ident::parse_any)?)
            .ok_or_else(|| input.error(PLACEHOLDER.after(UNNAMED)))?;
        input.parse::<Token![=]>()?;
        named.push((name, input.parse()?));
    }
    Ok(named)
}

/// The variable of that name: `type` is `r#type`, and `self` is none.
pub(crate) fn raw(name: &Ident) -> Option<Ident> {
    let text = name.to_string();
    variable(text.strip_prefix("r#").unwrap_or(&text), name.span())
}

/// Every named argument is used, and named once.
pub(crate) fn check_named(named: &[(Ident, Expr)], holes: &[&Hole], diagnostics: &mut Diagnostics) {
    for (at, (name, _)) in named.iter().enumerate() {
        if named[..at].iter().any(|(earlier, _)| earlier == name) {
            diagnostics.numbered(
                PLACEHOLDER,
                name,
                format!("`{name}` is named twice; remove one"),
            );
        } else if !holes.iter().any(|hole| hole.name == *name) {
            diagnostics.numbered(
                PLACEHOLDER,
                name,
                format!("`{name}` is not used; write `{{{name}}}` in the text, or remove it"),
            );
        }
    }
}

/// `let x = &x;` for every placeholder, so that a name that does not resolve is reported once.
pub(crate) fn bind_holes<'a>(holes: impl Iterator<Item = &'a Hole>) -> TokenStream {
    let mut seen: Vec<&Ident> = Vec::new();
    let mut out = TokenStream::new();
    for hole in holes {
        if is_binding(&hole.name) && !seen.contains(&&hole.name) {
            seen.push(&hole.name);
            let name = &hole.name;
            quote::quote!(let #name = &#name;).to_tokens(&mut out);
        }
    }
    out
}

/// Whether `let name = …` makes a new binding (an upper-case name may be a const, and then is a
/// pattern).
pub(crate) fn is_binding(name: &Ident) -> bool {
    name.to_string()
        .starts_with(|c: char| c.is_lowercase() || c == '_')
}

/// `let (x, y) = (&(expr), &(expr));` for the named arguments, visible to placeholders. All at once:
/// an argument is an expression of the user's, and means nothing by the name of the one before it.
pub(crate) fn bind_named(named: &[(Ident, Expr)], literal: &LitStr) -> TokenStream {
    if named.is_empty() {
        return TokenStream::new();
    }
    let names = named.iter().map(|(name, _)| {
        let mut name = name.clone();
        name.set_span(literal.span());
        name
    });
    let values = named.iter().map(|(_, value)| value);
    quote::quote!(let (#(#names,)*) = (#(&(#values),)*);)
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use super::*;

    fn read(source: &str) -> Result<Vec<String>, String> {
        let tokens: TokenStream = source.parse().expect("tokens");
        let text: Text = syn::parse2(tokens).expect("a literal");
        let mut diagnostics = Diagnostics::new();
        let template = Template::new(&text, &mut diagnostics);
        diagnostics.finish().map_err(|errors| errors.to_string())?;
        Ok(template
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Hole(hole) => {
                    format!("<{}{}>", hole.name, if hole.formatted { ":" } else { "" })
                }
            })
            .collect())
    }

    #[test]
    fn pieces_are_found() {
        assert_eq!(
            read(r#""a {x} b""#),
            Ok(vec!["a ".into(), "<x>".into(), " b".into()])
        );
        assert_eq!(
            read(r#""{{x}} {y:?}""#),
            Ok(vec!["{x} ".into(), "<y:>".into()])
        );
        assert_eq!(read(r#""{type}""#), Ok(vec!["<r#type>".into()]));
        assert_eq!(
            read(r#"concat!("a", 1, "{x}")"#),
            Ok(vec!["a1".into(), "<x>".into()])
        );
    }

    #[test]
    fn faults_say_what_to_write() {
        for (source, words) in [
            (r#""{}""#, "needs a name"),
            (r#""{0}""#, "needs a name"),
            (r#""{a.b}""#, "write `{b}` and add `b = a.b`"),
            (r#""{f(x)}""#, "add `x = f(x)`"),
            (r#""{r#type}""#, "write `{type}`"),
            (r#""{self}""#, "add `x = self`"),
            (r#""{a""#, "unclosed"),
            (r#""a}""#, "unmatched"),
        ] {
            let message = read(source).expect_err(source);
            assert!(message.contains(words), "{source}: {message}");
        }
    }
}
