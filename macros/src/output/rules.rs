//! The rules of a value, as they are written on a field and within `items(…)`.

use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Lit, Meta, Token, UnOp};

use super::attr::{Word, Words, ungroup};
use super::model::{At, Bound, Bounds, Constant, FORMATS, Number, Rules};
use super::{pattern, symbol};
use crate::diagnostics::Diagnostics;
use crate::errors::output as errors;
use crate::nearest::nearest;

/// Reads one word, if it is a rule, a default or an example.
pub(super) fn read(word: &Word, rules: &mut Rules, diagnostics: &mut Diagnostics) {
    match word.name.to_string().as_str() {
        symbol::LENGTH => rules.length = word.bounds(&[symbol::MIN, symbol::MAX], diagnostics),
        symbol::RANGE => {
            let known = [
                symbol::MIN,
                symbol::MAX,
                symbol::EXCLUSIVE_MIN,
                symbol::EXCLUSIVE_MAX,
            ];
            rules.range = word.bounds(&known, diagnostics);
        }
        symbol::MULTIPLE_OF => rules.multiple_of = word.multiple_of(diagnostics),
        symbol::PATTERN => {
            if let Some(literal) = word.literal(diagnostics)
                && let Some(pattern) = pattern::read(&literal, diagnostics)
            {
                rules.pattern = Some(word.at(pattern, &literal));
            }
        }
        symbol::FORMAT => rules.format = word.format(diagnostics),
        symbol::ONE_OF => rules.one_of = word.one_of(diagnostics),
        symbol::UNIQUE => {
            if !matches!(word.meta, Meta::Path(_)) {
                diagnostics.error(&word.meta, "write `unique` alone");
            }
            rules.unique = Some(word.name.clone());
        }
        symbol::ITEMS | symbol::VALUES => {
            if rules.items.is_some() {
                let message = "a value has `items` or `values`, and not both; remove one";
                diagnostics.error(&word.name, message);
                return;
            }
            let inner = Words::within(word, symbol::RULES, diagnostics).rules(diagnostics);
            rules.items = Some(Box::new(word.at(inner, &word.meta)));
        }
        symbol::CHECK => rules.check = word.path(diagnostics),
        symbol::DEFAULT => rules.default = word.default(diagnostics),
        symbol::EXAMPLE => rules.examples.extend(word.example(diagnostics)),
        _ => {}
    }
}

impl Word {
    /// `name(min = …, max = …)`.
    fn bounds(&self, known: &[&str], diagnostics: &mut Diagnostics) -> Option<At<Bounds>> {
        let name = &self.name;
        let shown = format!("write `{name}(min = …, max = …)`, or one of the two");
        let metas = self.list(&shown, diagnostics)?;
        let mut bounds = Bounds::default();
        for meta in &metas {
            self.bound(meta, known, &mut bounds, diagnostics);
        }
        Some(self.at(bounds, &self.meta))
    }

    fn bound(
        &self,
        meta: &Meta,
        known: &[&str],
        bounds: &mut Bounds,
        diagnostics: &mut Diagnostics,
    ) {
        let word = meta.path().get_ident().map(ToString::to_string);
        let word = word.unwrap_or_default();
        let place = match word.as_str() {
            _ if !known.contains(&word.as_str()) => None,
            symbol::MIN => Some(&mut bounds.min),
            symbol::MAX => Some(&mut bounds.max),
            symbol::EXCLUSIVE_MIN => Some(&mut bounds.exclusive_min),
            symbol::EXCLUSIVE_MAX => Some(&mut bounds.exclusive_max),
            _ => None,
        };
        let Some(place) = place else {
            let known = known.join("`, `");
            let message = format!("`{}` has no such bound; write one of `{known}`", self.name);
            diagnostics.error(meta.path(), message);
            return;
        };
        let Meta::NameValue(pair) = meta else {
            diagnostics.error(meta, format!("write a number after it: `{word} = 1`"));
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

    fn multiple_of(&self, diagnostics: &mut Diagnostics) -> Option<At<Number>> {
        let Meta::NameValue(pair) = &self.meta else {
            diagnostics.error(&self.meta, "write `multiple_of = 5`");
            return None;
        };
        let number = number(&pair.value).filter(|number| number.as_float() > 0.0);
        if number.is_none() {
            diagnostics.error(&pair.value, "write a number greater than 0");
        }
        number.map(|number| self.at(number, &pair.value))
    }

    fn format(&self, diagnostics: &mut Diagnostics) -> Option<At<&'static str>> {
        let literal = self.literal(diagnostics)?;
        let text = literal.value();
        if let Some((_, variant)) = FORMATS.iter().find(|(name, _)| *name == text) {
            return Some(self.at(variant, &literal));
        }
        let names = FORMATS.map(|(name, _)| name);
        let message = match nearest(&text, names) {
            Some(near) => format!("unknown format; did you mean `\"{near}\"`?"),
            None => format!(
                "the API takes no such format; write one of `\"{}\"`, or a `pattern`",
                names.join("\"`, `\"")
            ),
        };
        diagnostics.error(literal, message);
        None
    }

    /// `one_of("a", "b")`.
    fn one_of(&self, diagnostics: &mut Diagnostics) -> Option<At<Vec<At<Constant>>>> {
        let parsed = match &self.meta {
            Meta::List(list) => {
                let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
                parser.parse2(list.tokens.clone()).unwrap_or_default()
            }
            _ => Punctuated::new(),
        };
        if parsed.is_empty() {
            diagnostics.error(&self.meta, "write the values: `one_of(\"a\", \"b\")`");
            return None;
        }
        let mut values = Vec::new();
        for value in &parsed {
            match constant(value) {
                Some(constant) => values.push(self.at(constant, value)),
                None => diagnostics.error(value, "write the value as a literal: a number or text"),
            }
        }
        Some(self.at(values, &self.meta))
    }

    fn default(&self, diagnostics: &mut Diagnostics) -> Option<At<Constant>> {
        match &self.meta {
            Meta::Path(path) => Some(self.at(Constant::OfType, path)),
            Meta::NameValue(pair) if self.of_serde => {
                diagnostics.numbered(
                    errors::SERDE,
                    &pair.value,
                    "`serde`'s `default` with a function is not honoured on a type of model output: write the value: `#[claude(default = …)]`",
                );
                None
            }
            _ => self.constant("default = false", diagnostics),
        }
    }

    /// `check = path`.
    pub(super) fn path(&self, diagnostics: &mut Diagnostics) -> Option<At<syn::Path>> {
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

    /// `depth = 3`.
    pub(super) fn depth(&self, diagnostics: &mut Diagnostics) -> At<u32> {
        if let Meta::NameValue(pair) = &self.meta
            && let Some(Number::Integer(depth)) = number(&pair.value)
            && let Some(depth) = u32::try_from(depth)
                .ok()
                .filter(|depth| (1..=16).contains(depth))
        {
            return self.at(depth, &pair.value);
        }
        diagnostics.error(
            &self.meta,
            "write how many of these may stand in one another, from 1 to 16: `depth = 3`",
        );
        // One stands for it, so that nobody is told to write `depth`.
        self.at(1, &self.meta)
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
