//! `#[json(…)]` and `#[serde(…)]`, as values.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, ExprPath, Lit, LitStr, Meta, Token};

use super::symbol::{self, Place};
use crate::diagnostics::Diagnostics;
use crate::nearest::nearest;
use crate::output::attr::{self, Word, Words, ungroup};
use crate::output::case::Case;
use crate::output::model::At;

/// Reads the attributes; tells unknown, unsupported and repeated words.
pub(super) fn read(
    attributes: &[Attribute],
    place: &Place,
    diagnostics: &mut Diagnostics,
) -> Words {
    Words::kept(
        attributes,
        symbol::JSON,
        |word, diagnostics| is_kept(word, place, diagnostics),
        diagnostics,
    )
}

fn is_kept(word: &Word, place: &Place, diagnostics: &mut Diagnostics) -> bool {
    let name = word.name.to_string();
    if name == symbol::CRATE && word.of_serde {
        // Where serde is.
        return false;
    }
    if place.known.contains(&name.as_str()) {
        return true;
    }
    if word.of_serde && (place.of_reading.contains(&name.as_str()) || is_bound_of_reading(word)) {
        return false;
    }
    let attribute = if word.of_serde { "serde" } else { symbol::JSON };
    let message = if let Some(instead) = symbol::instead_of(&name) {
        format!("`{name}` is not honoured by `JsonOut` here: {instead}")
    } else if let Some(near) = nearest(&name, place.known.iter().copied()) {
        format!("unknown `{attribute}` attribute `{name}`; did you mean `{near}`?")
    } else {
        format!(
            "unknown `{attribute}` attribute `{name}`; known here are `{}`",
            place.known.join("`, `")
        )
    };
    diagnostics.error(&word.name, message);
    false
}

/// `bound(deserialize = "…")`
fn is_bound_of_reading(word: &Word) -> bool {
    word.name == "bound"
        && ways(word).is_some_and(|ways| {
            !ways.is_empty() && ways.iter().all(|way| way.path().is_ident("deserialize"))
        })
}

/// What stands between a word's parentheses: serde has a value for each way.
fn ways(word: &Word) -> Option<Punctuated<Meta, Token![,]>> {
    let Meta::List(list) = &word.meta else {
        return None;
    };
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    parser.parse2(list.tokens.clone()).ok()
}

/// The text of `name = "…"`, or of `name(serialize = "…")`.
fn outward(word: &Word, diagnostics: &mut Diagnostics) -> Option<LitStr> {
    if !matches!(word.meta, Meta::List(_)) {
        return word.literal(diagnostics);
    }
    let name = &word.name;
    let shown = format!("write `{name} = \"…\"`, or `{name}(serialize = \"…\")`");
    let Some(ways) = ways(word).filter(|ways| !ways.is_empty()) else {
        diagnostics.error(&word.meta, shown);
        return None;
    };
    let mut out = None;
    for way in &ways {
        let is_out = way.path().is_ident("serialize");
        match way {
            Meta::NameValue(pair) if is_out || pair.path.is_ident("deserialize") => {
                match ungroup(&pair.value) {
                    Expr::Lit(ExprLit {
                        lit: Lit::Str(text),
                        ..
                    }) if is_out => out = Some(text.clone()),
                    Expr::Lit(ExprLit {
                        lit: Lit::Str(_), ..
                    }) => {}
                    value => diagnostics.error(value, "write the text as a string literal"),
                }
            }
            way => diagnostics.error(way, &shown),
        }
    }
    out
}

/// A name that goes out.
pub(super) fn text(words: &Words, name: &str, diagnostics: &mut Diagnostics) -> Option<At<String>> {
    let word = words.find(name)?;
    let literal = outward(word, diagnostics)?;
    Some(word.at(literal.value(), &literal))
}

/// A case of names that go out.
pub(super) fn case(words: &Words, name: &str, diagnostics: &mut Diagnostics) -> Option<Case> {
    let literal = outward(words.find(name)?, diagnostics)?;
    attr::case(&literal, diagnostics)
}

/// `skip_serializing_if = "path"`
pub(super) fn skip_if(words: &Words, diagnostics: &mut Diagnostics) -> Option<At<ExprPath>> {
    let word = words.find(symbol::SKIP_SERIALIZING_IF)?;
    let literal = word.literal(diagnostics)?;
    match literal.parse::<ExprPath>() {
        Ok(path) => Some(word.at(path, &literal)),
        Err(_) => {
            diagnostics.error(
                &literal,
                "this is no path; write that of a function, for example `\"Option::is_none\"`",
            );
            None
        }
    }
}
