//! The expansion of `sql!`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Expr;

use super::check::{List, Place};
use super::dialect::Dialect;
use super::paths::{Part, Read, Step};
use crate::template::{Hole, bind_named};
use crate::underline::{Check, OfPrivate, peeled, underline};

/// A statement that is always the same text is one const:
///
/// ```text
/// {
///     struct __Fixed;
///     impl taintless::__private::sql::Fixed for __Fixed { const TEXT: &'static str = "… = ?1"; const VALUES: usize = 1; }
///     let (x,) = (&(expr),);                        // named arguments
///     if false { …the check of underline.rs… }
///     use taintless::__private::{PeelRest as _, sql::SlotRest as _};
///     taintless::__private::sql::fixed::<__Fixed, taintless::__private::sql::Sqlite, 1>(
///         [taintless::__private::Peel(&x).__taintless_peel()….__taintless_value(), …])
/// }
/// ```
///
/// With lists, names or parts that may be left out it is written:
///
/// ```text
/// let mut __sql = taintless::__private::sql::Writer::<__Texts, taintless::__private::sql::Sqlite>::new();
/// taintless::__private::sql::Writer::text::<0>(&mut __sql);
/// taintless::__private::sql::Writer::slot(&mut __sql, …);
/// taintless::__private::sql::Writer::finish(__sql)
/// ```
pub(super) fn emit(
    krate: &TokenStream,
    dialect: Dialect,
    named: &[(Ident, Expr)],
    read: &Read,
) -> TokenStream {
    let sql = quote!(#krate::__private::sql);
    let first = read.parts.first().map(|part| &part.template.literal);
    let named = first.map(|literal| bind_named(named, literal));
    let imports = (read.holes().next().is_some())
        .then(|| quote!(use #krate::__private::{PeelRest as _, sql::SlotRest as _};));
    let taken = read
        .parts
        .iter()
        .all(|part| part.places.iter().all(|(place, _)| place.is_taken()));
    let spoken = dialect.path(krate);
    if let ([Step::Part(0)], [part]) = (read.steps.as_slice(), read.parts.as_slice())
        && taken
        && part.places.iter().all(|(place, _)| place.is_fixed())
    {
        let text = fixed_text(dialect, part);
        let check = emit_check(krate, part);
        let values = slots(krate, part);
        let count = Literal::usize_unsuffixed(part.places.len());
        return quote!({
            struct __Fixed;
            impl #sql::Fixed for __Fixed {
                const TEXT: &'static ::core::primitive::str = #text;
                const VALUES: ::core::primitive::usize = #count;
            }
            #named
            #check
            #imports
            #sql::fixed::<__Fixed, #spoken, #count>([#(#values),*])
        });
    }
    let mut texts = Vec::new();
    let steps = emit_steps(krate, dialect, read, &read.steps, &mut texts);
    let writer = writer();
    // Where a placeholder may not stand the check refuses the program: what follows it is the
    // stub, so that nothing could be run even if it did not.
    let end = if taken {
        quote!(#sql::Writer::finish(#writer))
    } else {
        stub(krate, dialect)
    };
    quote!({
        struct __Texts;
        impl #krate::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
        }
        #named
        #imports
        let mut #writer = #sql::Writer::<__Texts, #spoken>::new();
        #steps
        #end
    })
}

/// No token of the user's names it.
fn writer() -> Ident {
    Ident::new("__sql", Span::mixed_site())
}

/// A statement of no text, for the expansion of a refused call.
pub(super) fn stub(krate: &TokenStream, dialect: Dialect) -> TokenStream {
    let spoken = dialect.path(krate);
    quote!(#krate::__private::sql::refused::<#spoken>())
}

/// The literal with its parameters.
fn fixed_text(dialect: Dialect, part: &Part) -> String {
    let mut out = String::new();
    for (at, text) in part.template.texts().iter().enumerate() {
        out.push_str(text);
        if let Some((place, _)) = part.places.get(at) {
            out.push_str(dialect.parameter());
            out.push_str(&(at + 1).to_string());
            out.push_str(escape(dialect, *place));
        }
    }
    out
}

/// What follows the pattern of a `LIKE`.
fn escape(dialect: Dialect, place: Place) -> &'static str {
    match (place, dialect) {
        (Place::Pattern, Dialect::Sqlite) => " ESCAPE '\\'",
        // Without `E` it would depend on `standard_conforming_strings`.
        (Place::Pattern, Dialect::Postgres) => " ESCAPE E'\\\\'",
        _ => "",
    }
}

fn emit_check(krate: &TokenStream, part: &Part) -> TokenStream {
    let checks: Vec<Check> = part
        .template
        .holes()
        .zip(&part.places)
        .map(|(hole, (place, _))| Check {
            name: hole.name.clone(),
            wrapper: wrapper(hole, *place),
        })
        .collect();
    underline(krate, &part.template.literal, &checks, OfPrivate::Taken)
}

fn slots(krate: &TokenStream, part: &Part) -> Vec<TokenStream> {
    part.template
        .holes()
        .zip(&part.places)
        .filter_map(|(hole, (place, _))| slot(krate, hole, *place))
        .collect()
}

fn emit_steps(
    krate: &TokenStream,
    dialect: Dialect,
    read: &Read,
    steps: &[Step],
    texts: &mut Vec<String>,
) -> TokenStream {
    steps
        .iter()
        .map(|step| match step {
            Step::Part(at) => match read.parts.get(*at) {
                Some(part) => emit_part(krate, dialect, part, texts),
                None => TokenStream::new(),
            },
            Step::Rust(statement) => statement.clone(),
            Step::Branches { around, branches } => {
                let mut out = TokenStream::new();
                for (head, steps) in branches {
                    let steps = emit_steps(krate, dialect, read, steps, texts);
                    out.extend(quote!(#head { #steps }));
                }
                match around {
                    Some(around) => quote!(#around { #out }),
                    None => out,
                }
            }
        })
        .collect()
}

/// One literal: its check, then its texts with the slots between them.
fn emit_part(
    krate: &TokenStream,
    dialect: Dialect,
    part: &Part,
    texts: &mut Vec<String>,
) -> TokenStream {
    let writer = writer();
    let write = quote!(#krate::__private::sql::Writer);
    let mut out = emit_check(krate, part);
    let mut holes = part.template.holes().zip(&part.places);
    let mut after = "";
    for text in part.template.texts() {
        let mut text = format!("{after}{text}");
        let hole = holes.next();
        if let Some((_, (_, Some(List { length, .. })))) = hole {
            let keep = text.chars().count().saturating_sub(*length);
            text = text.chars().take(keep).collect();
        }
        if !text.is_empty() {
            let at = Literal::usize_unsuffixed(texts.len());
            texts.push(text);
            out.extend(quote!(#write::text::<#at>(&mut #writer);));
        }
        let Some((hole, (place, list))) = hole else {
            break;
        };
        after = escape(dialect, *place);
        let Some(slot) = slot(krate, hole, *place) else {
            continue;
        };
        out.extend(match list {
            Some(List { negated, .. }) => quote!(#write::list::<#negated>(&mut #writer, #slot);),
            None => quote!(#write::slot(&mut #writer, #slot);),
        });
    }
    out
}

fn wrapper(hole: &Hole, place: Place) -> TokenStream {
    if hole.formatted {
        return quote!(Formatted);
    }
    match place {
        Place::Value => quote!(sql::Value),
        Place::Pattern => quote!(sql::Pattern),
        Place::Search => quote!(sql::Search),
        Place::List => quote!(sql::List),
        Place::InQuotes => quote!(sql::InQuotes),
        Place::InComment => quote!(sql::InComment),
        Place::AsName => quote!(sql::AsName),
        Place::Direction => quote!(sql::AsDirection),
        Place::AsOperator => quote!(sql::AsOperator),
        Place::InOrder => quote!(sql::InOrder),
        Place::Glued => quote!(sql::Glued),
        Place::InCommand => quote!(sql::InCommand),
        Place::InFunction => quote!(sql::InFunction),
        Place::InTableCall => quote!(sql::InTableCall),
        Place::InPattern => quote!(sql::InPattern),
        Place::InLanguage => quote!(sql::InLanguage),
        Place::InOwnTable => quote!(sql::InOwnTable),
        Place::IntoOwnTable => quote!(sql::IntoOwnTable),
    }
}

fn slot(krate: &TokenStream, hole: &Hole, place: Place) -> Option<TokenStream> {
    let method = match place {
        Place::Value => quote!(__taintless_value),
        Place::Pattern => quote!(__taintless_pattern),
        Place::Search => quote!(__taintless_search),
        Place::List => quote!(__taintless_list),
        Place::AsName | Place::InOrder => quote!(__taintless_name),
        Place::Direction => quote!(__taintless_direction),
        _ => return None,
    };
    let peeled = peeled(krate, &hole.name);
    Some(quote!(#peeled.#method()))
}
