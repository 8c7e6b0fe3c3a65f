//! Tokens only.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::{Expr, LitStr};

use super::check::{Page, Step, Write};
use super::context::{Context, Place};
use super::file;
use crate::template::{Hole, bind_named};
use crate::underline::{Check, OfPrivate, printed, underline};

/// ```text
/// {
///     struct __Pieces;
///     impl taintless::__private::html::Pieces for __Pieces {
///         const PIECES: taintless::__private::html::Texts = (&["<p>", …], b"f.");
///     }
///     let (x,) = (&(expr),);                        // named arguments
///     use taintless::__private::{Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _}};
///     let __texts = taintless::__private::html::Template::of::<__Pieces>();
///     let __html = &mut taintless::__private::html::Writer::new(123);
///     let __x0 = __Peel(&x).__taintless_peel_two().__taintless_peel();
///     let __0 = __x0.__taintless_flow(__html, __texts, 0);
///     if false { let x = __0; …the literal printed, see underline.rs… }
///     {
///         let mut __mark = __html.mark();
///         for item in items { __html.back_to(__mark); let …; __mark = __html.mark(); }
///         __html.back_to(__mark);                   // an iteration left early writes nothing
///     }
///     __html.end(__texts, 7);
///     __html.finish::<taintless::html::Flow>()
/// }
/// ```
///
/// Few tokens, and few of them calls: whoever has a hundred templates waits for each.
///
/// `__html` is a reference because its methods take one: a trait of the user's with such a method
/// for every type, by value, would otherwise come first.
pub(super) fn emit(krate: &TokenStream, page: &Page, named: &[(Ident, Expr)]) -> TokenStream {
    let html = quote!(#krate::__private::html);
    let writer = writer();
    let pieces = page.pieces.iter().map(|(text, _)| text);
    let texts = texts();
    let letters: Vec<u8> = page.pieces.iter().map(|(_, at)| at.letter()).collect();
    let letters = Literal::byte_string(&letters);
    let len = number(page.pieces.iter().map(|(text, _)| text.len()).sum());
    let fragment = Ident::new(page.fragment.name(), Span::call_site());
    let literal = page.literals.first();
    let named = literal.map(|literal| bind_named(named, literal));
    let steps = emit_steps(krate, page, &page.steps);
    let imports = has_hole(&page.steps).then(|| {
        quote!(use #krate::__private::{Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _}};)
    });
    let watch = page.file.as_deref().map(file::emit_watch);
    quote!({
        #watch
        struct __Pieces;
        impl #html::Pieces for __Pieces {
            const PIECES: #html::Texts = (&[#(#pieces),*], #letters);
        }
        #named
        #imports
        let #texts = #html::Template::of::<__Pieces>();
        let #writer = &mut #html::Writer::new(#len);
        #steps
        #writer.finish::<#html::#fragment>()
    })
}

/// No token of the user's names it, not even where he calls the macro by its hidden path.
fn writer() -> Ident {
    Ident::new("__html", Span::mixed_site())
}

fn texts() -> Ident {
    Ident::new("__texts", Span::mixed_site())
}

fn number(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// What a refused call is: empty HTML.
pub(super) fn stub(krate: &TokenStream) -> TokenStream {
    let html = quote!(#krate::__private::html);
    quote!(#html::Writer::new(0).finish::<#html::Flow>())
}

fn has_hole(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Literal { places, .. } => !places.is_empty(),
        Step::Branches { branches, .. } => branches.iter().any(|(_, steps)| has_hole(steps)),
        Step::Rust(_) => false,
    })
}

fn emit_steps(krate: &TokenStream, page: &Page, steps: &[Step]) -> TokenStream {
    steps
        .iter()
        .map(|step| match step {
            Step::Literal {
                literal,
                places,
                writes,
            } => emit_literal(krate, page, literal, places, writes),
            Step::Rust(statement) => statement.clone(),
            Step::Branches {
                around,
                repeats,
                branches,
            } => {
                let branches = branches.iter().map(|(head, inside)| {
                    let steps = emit_steps(krate, page, inside);
                    if *repeats && runs_rust(inside) {
                        emit_loop(head, &steps)
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

/// Whether there is Rust of the user's among the steps. Where there is none, an iteration runs to its end.
fn runs_rust(steps: &[Step]) -> bool {
    !steps
        .iter()
        .all(|step| matches!(step, Step::Literal { .. }))
}

/// The user's Rust may leave an iteration with `continue` or `break`, also out of a macro of his,
/// between a tag and its end. What the iteration wrote is taken back then.
fn emit_loop(head: &TokenStream, steps: &TokenStream) -> TokenStream {
    let (writer, mark) = (writer(), Ident::new("__mark", Span::mixed_site()));
    quote!({
        let mut #mark = #writer.mark();
        #head {
            #writer.back_to(#mark);
            #steps
            #mark = #writer.mark();
        }
        #writer.back_to(#mark);
    })
}

/// Writes a literal with its placeholders. The first answer for each name in each kind of place is
/// kept, and printed in code that never runs.
fn emit_literal(
    krate: &TokenStream,
    page: &Page,
    literal: &LitStr,
    places: &[(Hole, Place)],
    writes: &[Write],
) -> TokenStream {
    let mut seen = Seen::default();
    let writes: TokenStream = writes
        .iter()
        .map(|write| emit_write(page, write, &mut seen))
        .collect();
    let whole = places
        .iter()
        .all(|(hole, place)| place.is_ok() && !hole.formatted);
    if page.file.is_some() || !whole {
        let check = emit_check(krate, page, literal, places);
        quote!(#check #writes)
    } else if seen.names.is_empty() {
        writes
    } else {
        let values: Vec<_> = seen
            .names
            .iter()
            .map(|name| (&name.name, Seen::answer(krate, name)))
            .collect();
        let check = printed(krate, literal, &values);
        quote!(#writes if false { #check })
    }
}

/// What a literal has written so far.
#[derive(Default)]
struct Seen {
    names: Vec<Name>,
}

/// A variable, and the pieces after which its answers in places of different kinds stand.
struct Name {
    name: Ident,
    kinds: Vec<(Context, usize)>,
}

impl Seen {
    /// The number of a name, and whether it is new.
    fn name(&mut self, name: &Ident) -> (usize, bool) {
        if let Some(at) = self.names.iter().position(|seen| seen.name == *name) {
            return (at, false);
        }
        self.names.push(Name {
            name: name.clone(),
            kinds: Vec::new(),
        });
        (self.names.len() - 1, true)
    }

    /// Every answer for a name, as one value that prints if each does.
    fn answer(krate: &TokenStream, name: &Name) -> TokenStream {
        let answers = name.kinds.iter().map(|(_, piece)| {
            let answer = answer(*piece);
            quote!(#answer)
        });
        let both = |first, second| quote!(#krate::__private::html::Both(#first, #second));
        answers.reduce(both).unwrap_or_default()
    }
}

fn answer(piece: usize) -> Ident {
    Ident::new(&format!("__{piece}"), Span::mixed_site())
}

/// A literal with a fault, and a file, whose placeholders have no literal to be underlined in.
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
    underline(krate, literal, &checks, OfPrivate::Refused)
}

fn emit_write(page: &Page, write: &Write, seen: &mut Seen) -> TokenStream {
    let (writer, texts, at) = (writer(), texts(), number(write.piece));
    let context = page.pieces.get(write.piece).map(|(_, context)| *context);
    let (Some(name), Some(context)) = (&write.hole, context) else {
        return quote!(#writer.end(#texts, #at););
    };
    let (number, is_new) = seen.name(name);
    let variable = Ident::new(&format!("__x{number}"), Span::mixed_site());
    let bound = is_new
        .then(|| quote!(let #variable = __Peel(&#name).__taintless_peel_two().__taintless_peel();));
    let method = Ident::new(context.method(), Span::call_site());
    let call = quote!(#variable.#method(#writer, #texts, #at););
    match seen.names.get_mut(number) {
        Some(name) if !name.kinds.iter().any(|(kind, _)| *kind == context) => {
            name.kinds.push((context, write.piece));
            let answer = answer(write.piece);
            quote!(#bound let #answer = #call)
        }
        _ => quote!(#bound #call),
    }
}
