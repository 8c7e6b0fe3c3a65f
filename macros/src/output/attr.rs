//! `#[claude(…)]`, `#[serde(…)]` and doc comments, as values.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token};

use super::case::{CASES, Case};
use super::model::{At, Rules, bare};
use super::{rules, symbol};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;
use crate::nearest::nearest;

/// The path of the runtime where the user gives none.
pub(crate) fn default_crate() -> TokenStream {
    quote!(::taintless)
}

/// The path of the runtime, for the stub of a type of which no more was read.
pub(crate) fn krate(attributes: &[Attribute]) -> TokenStream {
    // What is wrong with the attributes has been told, or is not what the error is about.
    let mut told = Diagnostics::new();
    let words = Words::read(
        attributes,
        symbol::ON_ENUM,
        symbol::SERDE_ON_ENUM,
        &mut told,
    );
    let krate = words.krate(&mut told);
    let _ = told.finish_items();
    krate
}

/// The words that stand on one item, and its documentation.
pub(crate) struct Words {
    words: Vec<Word>,
    docs: String,
}

/// One word, and what stands behind it.
pub(crate) struct Word {
    pub(crate) name: Ident,
    pub(crate) meta: Meta,
    pub(crate) of_serde: bool,
}

impl Words {
    /// Reads the attributes; tells unknown, unsupported and repeated words.
    pub(crate) fn read(
        attributes: &[Attribute],
        known: &[&str],
        of_serde: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Self {
        Self::kept(
            attributes,
            symbol::CLAUDE,
            |word, diagnostics| {
                let known = if word.of_serde { of_serde } else { known };
                word.is_known(known, diagnostics)
            },
            diagnostics,
        )
    }

    /// Reads those of serde and of `own`, as far as `keeps` keeps them; tells repeated words.
    pub(crate) fn kept(
        attributes: &[Attribute],
        own: &str,
        keeps: impl Fn(&Word, &mut Diagnostics) -> bool,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut out = Words {
            words: Vec::new(),
            docs: docs(attributes),
        };
        for attribute in attributes {
            let is_serde = attribute.path().is_ident(symbol::SERDE);
            if !is_serde && !attribute.path().is_ident(own) {
                continue;
            }
            for meta in metas(attribute, diagnostics) {
                out.read_word(meta, is_serde, &keeps, diagnostics);
            }
        }
        out
    }

    /// The words between the parentheses of another: `items(…)`.
    pub(super) fn within(word: &Word, known: &[&str], diagnostics: &mut Diagnostics) -> Self {
        let mut out = Words {
            words: Vec::new(),
            docs: String::new(),
        };
        let shown = format!("write rules in it: `{}(length(max = 20))`", word.name);
        for meta in word.list(&shown, diagnostics).unwrap_or_default() {
            let keeps =
                |word: &Word, diagnostics: &mut Diagnostics| word.is_known(known, diagnostics);
            out.read_word(meta, false, &keeps, diagnostics);
        }
        out
    }

    fn read_word(
        &mut self,
        meta: Meta,
        of_serde: bool,
        keeps: &impl Fn(&Word, &mut Diagnostics) -> bool,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(name) = meta.path().get_ident().cloned() else {
            diagnostics.error(meta.path(), "write one word here, without `::`");
            return;
        };
        let word = Word {
            name,
            meta,
            of_serde,
        };
        if keeps(&word, diagnostics) {
            self.push(word, diagnostics);
        }
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

    pub(crate) fn find(&self, name: &str) -> Option<&Word> {
        self.words.iter().find(|word| word.name == name)
    }

    /// The word of a bare `name`.
    pub(crate) fn flag(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<Ident> {
        let word = self.find(name)?;
        if !matches!(word.meta, Meta::Path(_)) {
            diagnostics.error(&word.meta, format!("write `{name}` alone"));
        }
        Some(word.name.clone())
    }

    /// The rules of a value.
    pub(super) fn rules(&self, diagnostics: &mut Diagnostics) -> Rules {
        let mut rules = Rules::default();
        for word in &self.words {
            rules::read(word, &mut rules, diagnostics);
        }
        rules
    }

    /// The text of `name = "…"`.
    pub(crate) fn text(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<At<String>> {
        let word = self.find(name)?;
        let literal = word.literal(diagnostics)?;
        Some(word.at(literal.value(), &literal))
    }

    /// `crate = "…"`.
    pub(crate) fn krate(&self, diagnostics: &mut Diagnostics) -> TokenStream {
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

    /// `rename_all = "…"`, or `rename_all_fields`.
    pub(crate) fn case(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<Case> {
        let word = self.find(name)?;
        let literal = word.literal(diagnostics)?;
        case(&literal, diagnostics)
    }

    /// `description = "…"`, or else the doc comment.
    pub(crate) fn description(&self, diagnostics: &mut Diagnostics) -> String {
        match self.text(symbol::DESCRIPTION, diagnostics) {
            Some(description) => description.value,
            None => self.docs.clone(),
        }
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
        if self.of_serde {
            diagnostics.numbered(errors::SERDE, &self.name, message);
        } else {
            diagnostics.error(&self.name, message);
        }
        false
    }

    pub(crate) fn at<T>(&self, value: T, tokens: impl ToTokens) -> At<T> {
        At {
            value,
            word: self.name.clone(),
            tokens: tokens.into_token_stream(),
        }
    }

    /// What stands between its parentheses.
    pub(super) fn list(
        &self,
        shown: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Punctuated<Meta, Token![,]>> {
        let parsed = match &self.meta {
            Meta::List(list) => {
                let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
                parser.parse2(list.tokens.clone()).ok()
            }
            _ => None,
        };
        let parsed = parsed.filter(|metas| !metas.is_empty());
        if parsed.is_none() {
            diagnostics.error(&self.meta, shown);
        }
        parsed
    }

    /// The text after `=`.
    pub(crate) fn literal(&self, diagnostics: &mut Diagnostics) -> Option<LitStr> {
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
        // serde has a name for each direction.
        let why = if self.of_serde && matches!(self.meta, Meta::List(_)) {
            "a type of model output has one name for both ways; "
        } else {
            ""
        };
        diagnostics.error(&self.meta, format!("{why}write `{name} = \"…\"`"));
        None
    }
}

/// The case of that name.
pub(crate) fn case(literal: &LitStr, diagnostics: &mut Diagnostics) -> Option<Case> {
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

/// The words in one attribute.
fn metas(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Punctuated<Meta, Token![,]> {
    let parsed = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    parsed.unwrap_or_else(|error| {
        let error = syn::Error::new(error.span(), format!("this is no attribute: {error}"));
        diagnostics.syn_error(error);
        Punctuated::new()
    })
}

pub(crate) fn ungroup(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungroup(&group.expr),
        Expr::Paren(paren) => ungroup(&paren.expr),
        expr => expr,
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
pub(crate) fn name(
    ident: &Ident,
    rename: Option<At<String>>,
    change: impl Fn(&str) -> String,
) -> (String, TokenStream) {
    match rename {
        Some(rename) => (rename.value, rename.tokens),
        None => (change(&bare(ident)), quote!(#ident)),
    }
}
