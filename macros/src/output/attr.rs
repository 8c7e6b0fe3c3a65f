//! `#[claude(…)]`, `#[serde(…)]` and doc comments, as values.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token, UnOp};

use super::case::{CASES, Case};
use super::model::{At, Bound, Bounds, Constant, Number, Rules, bare};
use super::{pattern, symbol};
use crate::diagnostics::Diagnostics;
use crate::nearest::nearest;

/// The path of the runtime where the user gives none.
pub(super) fn default_crate() -> TokenStream {
    quote!(::taintless)
}

/// The words that stand on one item, and its documentation.
pub(super) struct Words {
    words: Vec<Word>,
    docs: String,
}

struct Word {
    name: Ident,
    meta: Meta,
    of_serde: bool,
}

impl Words {
    /// Reads the attributes; tells unknown, unsupported and repeated words.
    pub(super) fn read(
        attributes: &[Attribute],
        known: &[&str],
        of_serde: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut out = Words {
            words: Vec::new(),
            docs: docs(attributes),
        };
        for attribute in attributes {
            let is_serde = attribute.path().is_ident(symbol::SERDE);
            if !is_serde && !attribute.path().is_ident(symbol::CLAUDE) {
                continue;
            }
            for meta in metas(attribute, diagnostics) {
                let Some(name) = meta.path().get_ident().cloned() else {
                    diagnostics.error(meta.path(), "one word is expected here");
                    continue;
                };
                let word = Word {
                    name,
                    meta,
                    of_serde: is_serde,
                };
                let known = if is_serde { of_serde } else { known };
                if word.is_known(known, diagnostics) {
                    out.push(word, diagnostics);
                }
            }
        }
        out
    }

    fn push(&mut self, word: Word, diagnostics: &mut Diagnostics) {
        let repeats = word.name != symbol::EXAMPLE;
        if repeats && self.words.iter().any(|other| other.name == word.name) {
            let message = format!("`{}` stands twice; remove one", word.name);
            diagnostics.error(&word.name, message);
        } else {
            self.words.push(word);
        }
    }

    fn find(&self, name: &str) -> Option<&Word> {
        self.words.iter().find(|word| word.name == name)
    }

    /// The text of `name = "…"`.
    pub(super) fn text(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        let word = self.find(name)?;
        let literal = word.literal(diagnostics)?;
        Some(word.at(literal.value(), &literal))
    }

    /// `crate = "…"`.
    pub(super) fn krate(&self, diagnostics: &mut Diagnostics) -> TokenStream {
        let Some(word) = self.find(symbol::CRATE) else {
            return default_crate();
        };
        let Some(literal) = word.literal(diagnostics) else {
            return default_crate();
        };
        if let Ok(path) = literal.parse_with(syn::Path::parse_mod_style) {
            return quote!(#path);
        }
        diagnostics.error(
            literal,
            "this is no path; write for example `crate = \"::my_taintless\"`",
        );
        default_crate()
    }

    /// `rename_all = "…"`.
    pub(super) fn case(&self, diagnostics: &mut Diagnostics) -> Option<Case> {
        let word = self.find(symbol::RENAME_ALL)?;
        let literal = word.literal(diagnostics)?;
        let case = Case::new(&literal.value());
        if case.is_none() {
            let known = CASES.map(|(name, _)| name);
            let message = match nearest(&literal.value(), known) {
                Some(near) => format!("unknown case; did you mean `\"{near}\"`?"),
                None => format!(
                    "unknown case; write one of `\"{}\"`",
                    known.join("\"`, `\"")
                ),
            };
            diagnostics.error(literal, message);
        }
        case
    }

    /// `description = "…"`, or else the doc comment.
    pub(super) fn description(&self, diagnostics: &mut Diagnostics) -> String {
        match self.text(symbol::DESCRIPTION, diagnostics) {
            Some(description) => description.value,
            None => self.docs.clone(),
        }
    }

    /// The rules of a field.
    pub(super) fn rules(&self, diagnostics: &mut Diagnostics) -> Rules {
        let mut rules = Rules::default();
        for word in &self.words {
            match word.name.to_string().as_str() {
                symbol::LENGTH => rules.length = word.bounds(diagnostics),
                symbol::RANGE => rules.range = word.bounds(diagnostics),
                symbol::PATTERN => {
                    if let Some(literal) = word.literal(diagnostics)
                        && let Some(pattern) = pattern::read(&literal, diagnostics)
                    {
                        rules.pattern = Some(word.at(pattern, &literal));
                    }
                }
                symbol::CHECK => rules.check = word.path(diagnostics),
                symbol::DEFAULT => rules.default = word.default(diagnostics),
                symbol::EXAMPLE => rules.examples.extend(word.example(diagnostics)),
                _ => {}
            }
        }
        rules
    }
}

impl Word {
    fn is_known(&self, known: &[&str], diagnostics: &mut Diagnostics) -> bool {
        let name = self.name.to_string();
        if known.contains(&name.as_str()) {
            return true;
        }
        let message = if self.of_serde {
            format!(
                "`serde`'s `{name}` is not honoured on a type of model output: {}",
                symbol::instead_of_serde(&name)
            )
        } else if let Some(near) = nearest(&name, known.iter().copied()) {
            format!("unknown `claude` attribute `{name}`; did you mean `{near}`?")
        } else {
            format!(
                "unknown `claude` attribute `{name}`; known here are `{}`",
                known.join("`, `")
            )
        };
        diagnostics.error(&self.name, message);
        false
    }

    fn at<T>(&self, value: T, tokens: impl ToTokens) -> At<T> {
        At {
            value,
            word: self.name.clone(),
            tokens: tokens.into_token_stream(),
        }
    }

    /// The text after `=`.
    fn literal(&self, diagnostics: &mut Diagnostics) -> Option<LitStr> {
        if let Meta::NameValue(pair) = &self.meta {
            if let Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) = ungroup(&pair.value)
            {
                return Some(text.clone());
            }
            diagnostics.error(&pair.value, "write the text as a string literal");
            return None;
        }
        let name = &self.name;
        diagnostics.error(&self.meta, format!("write `{name} = \"…\"`"));
        None
    }

    /// `name(min = …, max = …)`.
    fn bounds(&self, diagnostics: &mut Diagnostics) -> Option<At<Bounds>> {
        let name = &self.name;
        let shown = format!("write `{name}(min = …, max = …)`, or one of the two");
        let Meta::List(list) = &self.meta else {
            diagnostics.error(&self.meta, shown);
            return None;
        };
        let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
        let Ok(metas) = parser.parse2(list.tokens.clone()) else {
            diagnostics.error(&self.meta, shown);
            return None;
        };
        let mut bounds = Bounds::default();
        for meta in &metas {
            self.bound(meta, &mut bounds, diagnostics);
        }
        if metas.is_empty() {
            diagnostics.error(&self.meta, shown);
        }
        Some(self.at(bounds, &self.meta))
    }

    fn bound(&self, meta: &Meta, bounds: &mut Bounds, diagnostics: &mut Diagnostics) {
        let place = if meta.path().is_ident(symbol::MIN) {
            &mut bounds.min
        } else if meta.path().is_ident(symbol::MAX) {
            &mut bounds.max
        } else {
            let name = &self.name;
            let message = format!("`{name}` takes `min` and `max`");
            diagnostics.error(meta.path(), message);
            return;
        };
        let Meta::NameValue(pair) = meta else {
            diagnostics.error(meta, "write a number after it: `min = 1`");
            return;
        };
        match number(&pair.value) {
            Some(_) if place.is_some() => {
                diagnostics.error(meta.path(), "this bound stands twice; remove one");
            }
            Some(number) => {
                let tokens = pair.value.to_token_stream();
                *place = Some(Bound { number, tokens });
            }
            None => diagnostics.error(&pair.value, "write the bound as a number"),
        }
    }

    fn default(&self, diagnostics: &mut Diagnostics) -> Option<At<Constant>> {
        match &self.meta {
            Meta::Path(path) => Some(self.at(Constant::OfType, path)),
            Meta::NameValue(pair) if self.of_serde => {
                let message = format!(
                    "`serde`'s `default` with a function is not honoured on a type of model output: {}",
                    symbol::instead_of_serde(symbol::DEFAULT)
                );
                diagnostics.error(&pair.value, message);
                None
            }
            _ => self.constant("default = false", diagnostics),
        }
    }

    /// `check = path`.
    fn path(&self, diagnostics: &mut Diagnostics) -> Option<At<syn::Path>> {
        if let Meta::NameValue(pair) = &self.meta
            && let Expr::Path(path) = ungroup(&pair.value)
        {
            return Some(self.at(path.path.clone(), &pair.value));
        }
        diagnostics.error(
            &self.meta,
            "write the path of a function that is given a reference to the field: `check = is_polite`",
        );
        None
    }

    fn example(&self, diagnostics: &mut Diagnostics) -> Option<At<Constant>> {
        self.constant("example = \"…\"", diagnostics)
    }

    fn constant(&self, shown: &str, diagnostics: &mut Diagnostics) -> Option<At<Constant>> {
        let Meta::NameValue(pair) = &self.meta else {
            diagnostics.error(&self.meta, format!("write `{shown}`"));
            return None;
        };
        let constant = constant(&pair.value);
        if constant.is_none() {
            diagnostics.error(
                &pair.value,
                "write the value as a literal: a number, `true` or `false`, or text, which names a variant where the field is an enum",
            );
        }
        constant.map(|constant| self.at(constant, &pair.value))
    }
}

/// The words in one attribute.
fn metas(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Punctuated<Meta, Token![,]> {
    let parsed = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    parsed.unwrap_or_else(|error| {
        let error = syn::Error::new(error.span(), format!("this is no attribute: {error}"));
        diagnostics.syn_error(error);
        Punctuated::new()
    })
}

fn ungroup(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungroup(&group.expr),
        Expr::Paren(paren) => ungroup(&paren.expr),
        expr => expr,
    }
}

fn number(expr: &Expr) -> Option<Number> {
    match ungroup(expr) {
        Expr::Lit(ExprLit {
            lit: Lit::Int(literal),
            ..
        }) => literal.base10_parse().ok().map(Number::Integer),
        Expr::Lit(ExprLit {
            lit: Lit::Float(literal),
            ..
        }) => literal
            .base10_parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
            .map(Number::Float),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            number(&unary.expr).map(|number| match number {
                Number::Integer(value) => Number::Integer(-value),
                Number::Float(value) => Number::Float(-value),
            })
        }
        _ => None,
    }
}

fn constant(expr: &Expr) -> Option<Constant> {
    match ungroup(expr) {
        Expr::Lit(ExprLit {
            lit: Lit::Bool(literal),
            ..
        }) => Some(Constant::Boolean(literal.value)),
        Expr::Lit(ExprLit {
            lit: Lit::Str(literal),
            ..
        }) => Some(Constant::Text(literal.value())),
        expr => number(expr).map(Constant::Number),
    }
}

/// A doc comment as one paragraph of plain text.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match ungroup(&pair.value) {
                Expr::Lit(ExprLit {
                    lit: Lit::Str(line),
                    ..
                }) => Some(line.value()),
                _ => None,
            },
            _ => None,
        });
    let text: Vec<String> = lines.collect();
    let words: Vec<&str> = text
        .iter()
        .flat_map(|line| line.split_whitespace())
        .collect();
    words.join(" ")
}

/// The name in JSON, and the tokens that it comes from.
pub(super) fn name(
    ident: &Ident,
    rename: Option<At<String>>,
    change: impl Fn(&str) -> String,
) -> (String, TokenStream) {
    match rename {
        Some(rename) => (rename.value, rename.tokens),
        None => (change(&bare(ident)), quote!(#ident)),
    }
}
