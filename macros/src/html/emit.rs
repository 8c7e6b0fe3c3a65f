//! Tokens only.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, LitStr};

use super::check::{Page, Step};
use super::context::Place;
use super::file;
use crate::template::{Hole, bind_named};
use crate::underline::{Check, OfPrivate, peeled, underline};

/// ```text
/// {
///     struct __Pieces;
///     impl taintless::__private::html::Pieces for __Pieces {
///         const PIECES: &'static [taintless::__private::html::Piece] =
///             &[taintless::__private::html::Piece("<p>", taintless::__private::html::Context::Flow), …];
///     }
///     let (x,) = (&(expr),);                        // named arguments
///     use taintless::__private::{PeelRest as _, html::PlaceRest as _};
///     let mut __html = taintless::__private::html::Writer::<__Pieces, taintless::html::Flow>::new();
///     if false { …the check of underline.rs… }
///     taintless::__private::html::Writer::flow::<0>(&mut __html, taintless::__private::Peel(&x).__taintless_peel()….__taintless_flow());
///     {
///         let mut __mark = Writer::mark(&__html);
///         for item in items { Writer::back_to(&mut __html, __mark); …; __mark = Writer::mark(&__html); }
///         Writer::back_to(&mut __html, __mark);     // an iteration left early writes nothing
///     }
///     Writer::end::<7>(&mut __html);
///     Writer::finish(__html)
/// }
/// ```
///
/// `Writer::mark(&__html)` and not `__html.mark()`: a trait of the user's with such a method for
/// every type, by value, would come first.
pub(super) fn emit(krate: &TokenStream, page: &Page, named: &[(Ident, Expr)]) -> TokenStream {
    let html = quote!(#krate::__private::html);
    let writer = writer();
    let pieces = page.pieces.iter().map(|(text, context)| {
        let context = context.variant();
        quote!(#html::Piece(#text, #html::Context::#context))
    });
    let fragment = Ident::new(page.fragment.name(), Span::call_site());
    let literal = page.literals.first();
    let named = literal.map(|literal| bind_named(named, literal));
    let steps = emit_steps(krate, page, &page.steps);
    let holes = has_hole(&page.steps);
    let imports =
        holes.then(|| quote!(use #krate::__private::{PeelRest as _, html::PlaceRest as _};));
    let watch = page.file.as_deref().map(file::emit_watch);
    quote!({
        #watch
        struct __Pieces;
        impl #html::Pieces for __Pieces {
            const PIECES: &'static [#html::Piece] = &[#(#pieces),*];
        }
        #named
        #imports
        let mut #writer = #html::Writer::<__Pieces, #html::#fragment>::new();
        #steps
        #html::Writer::finish(#writer)
    })
}

/// No token of the user's names it, not even where he calls the macro by its hidden path.
fn writer() -> Ident {
    Ident::new("__html", Span::mixed_site())
}

/// What a refused call is: empty HTML.
pub(super) fn stub(krate: &TokenStream) -> TokenStream {
    let html = quote!(#krate::__private::html);
    quote!(#html::Writer::<#krate::__private::Nothing, #html::Flow>::new().finish())
}

fn has_hole(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Write { hole, .. } => hole.is_some(),
        Step::Branches { branches, .. } => branches.iter().any(|(_, steps)| has_hole(steps)),
        _ => false,
    })
}

fn emit_steps(krate: &TokenStream, page: &Page, steps: &[Step]) -> TokenStream {
    steps
        .iter()
        .map(|step| match step {
            Step::Check { literal, places } => emit_check(krate, page, literal, places),
            Step::Write { piece, hole } => emit_write(krate, page, *piece, hole.as_ref()),
            Step::Rust(statement) => statement.clone(),
            Step::Branches {
                around,
                repeats,
                branches,
            } => {
                let branches = branches.iter().map(|(head, steps)| {
                    let steps = emit_steps(krate, page, steps);
                    if *repeats {
                        emit_loop(krate, head, &steps)
                    } else {
                        quote!(#head { #steps })
                    }
                });
                if around.is_some() {
                    quote!(#around { #(#branches)* })
                } else {
                    quote!(#(#branches)*)
                }
            }
        })
        .collect()
}

/// The user's Rust may leave an iteration with `continue` or `break`, also out of a macro of his,
/// between a tag and its end. What the iteration wrote is taken back then.
fn emit_loop(krate: &TokenStream, head: &TokenStream, steps: &TokenStream) -> TokenStream {
    let html = quote!(#krate::__private::html::Writer);
    let (writer, mark) = (writer(), Ident::new("__mark", Span::mixed_site()));
    quote!({
        let mut #mark = #html::mark(&#writer);
        #head {
            #html::back_to(&mut #writer, #mark);
            #steps
            #mark = #html::mark(&#writer);
        }
        #html::back_to(&mut #writer, #mark);
    })
}

fn emit_check(
    krate: &TokenStream,
    page: &Page,
    literal: &LitStr,
    places: &[(Hole, Place)],
) -> TokenStream {
    if let Some(file) = &page.file {
        return file::emit_check(krate, page, file, places);
    }
    let checks: Vec<Check> = places
        .iter()
        .map(|(hole, place)| Check {
            name: hole.name.clone(),
            wrapper: match place {
                _ if hole.formatted => quote!(Formatted),
                Ok(context) => context.resolve(page.fragment).wrapper(),
                Err(fault) => fault.wrapper(),
            },
        })
        .collect();
    if checks.is_empty() {
        TokenStream::new()
    } else {
        underline(krate, literal, &checks, OfPrivate::Refused)
    }
}

fn emit_write(krate: &TokenStream, page: &Page, piece: usize, hole: Option<&Ident>) -> TokenStream {
    let (writer, html) = (writer(), quote!(#krate::__private::html::Writer));
    let at = Literal::usize_unsuffixed(piece).into_token_stream();
    let context = page.pieces.get(piece).map(|(_, context)| *context);
    if let (Some(name), Some(context)) = (hole, context) {
        let (write, peel) = context.method();
        let peeled = peeled(krate, name);
        quote!(#html::#write::<#at>(&mut #writer, #peeled.#peel());)
    } else {
        quote!(#html::end::<#at>(&mut #writer);)
    }
}
