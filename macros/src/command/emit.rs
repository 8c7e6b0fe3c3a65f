//! The expansion of `command!`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;

use super::{Line, Word};
use crate::underline::{Check, OfPrivate, peeled, underline};

/// ```text
/// {
///     struct __Line;
///     impl taintless::__private::command::CommandLine for __Line {
///         const VARIABLES: &'static [Word] = &[Word::Variable("NAME", "", "")];
///         const WORDS: &'static [Word] = &[Word::Literal("printf"), Word::Text("", ""), …];
///     }
///     const _: () = taintless::__private::command::check_word::<__Line>(0); …
///     let (x,) = (&(expr),);                        // named arguments
///     if false { …the check of underline.rs… }
///     taintless::__private::command::assemble::<__Line>(
///         [taintless::__private::Peel(&x).__taintless_peel()….__taintless_argument(), …])
/// }
/// ```
pub(super) fn emit(
    krate: &TokenStream,
    line: &Line,
    variables: &[(Ident, Word)],
    words: &[Word],
) -> TokenStream {
    let every = || variables.iter().map(|(_, word)| word).chain(words);
    let named = bind_named(line, every());
    let checks: TokenStream = every().map(|word| check(krate, word)).collect();
    let slots: Vec<TokenStream> = every().filter_map(|word| slot(krate, word)).collect();
    let imports = (!slots.is_empty())
        .then(|| quote!(use #krate::__private::{PeelRest as _, command::SlotRest as _};));
    let of_variables = variables.iter().map(|(name, word)| {
        let (name, before, after) = (name.to_string(), &word.before, &word.after);
        match &word.hole {
            None => quote!(#krate::__private::command::Word::Fixed(#name, #before)),
            Some(_) => quote!(#krate::__private::command::Word::Variable(#name, #before, #after)),
        }
    });
    let of_words = words.iter().map(|word| const_word(krate, word));
    let verified = verified(krate, variables, words);
    quote!({
        struct __Line;
        impl #krate::__private::command::CommandLine for __Line {
            const VARIABLES: &'static [#krate::__private::command::Word] = &[#(#of_variables),*];
            const WORDS: &'static [#krate::__private::command::Word] = &[#(#of_words),*];
        }
        #verified
        #named
        #checks
        #imports
        #krate::__private::command::assemble::<__Line>([#(#slots),*])
    })
}

/// A command of no program, for the expansion of a refused call.
pub(super) fn stub(krate: &TokenStream) -> TokenStream {
    quote!(#krate::__private::command::refused())
}

/// Each word is verified where it stands, so that it is the one that rustc underlines.
fn verified(krate: &TokenStream, variables: &[(Ident, Word)], words: &[Word]) -> TokenStream {
    let of_variables = variables.iter().enumerate();
    let of_variables = of_variables.map(|(at, (name, _))| {
        let at = Literal::usize_unsuffixed(at);
        let krate = located_at(krate, name.span());
        quote_spanned!(name.span()=> const _: () = #krate::__private::command::check_variable::<__Line>(#at);)
    });
    let of_words = words.iter().enumerate().map(|(at, word)| {
        let at = Literal::usize_unsuffixed(at);
        let span = word.template.literal.span();
        let krate = located_at(krate, span);
        quote_spanned!(span=> const _: () = #krate::__private::command::check_word::<__Line>(#at);)
    });
    of_variables.chain(of_words).collect()
}

/// `let (x,) = (&(expr),);`, by the spans of the placeholders: each may come from a macro of its own.
fn bind_named<'a>(line: &Line, words: impl Iterator<Item = &'a Word>) -> Option<TokenStream> {
    let holes: Vec<&Ident> = words
        .filter_map(|word| Some(&word.hole.as_ref()?.name))
        .collect();
    let (names, values): (Vec<&Ident>, Vec<&Expr>) = line
        .named
        .iter()
        .filter_map(|(name, value)| {
            let hole = holes.iter().find(|hole| **hole == name)?;
            Some((*hole, value))
        })
        .unzip();
    (!names.is_empty()).then(|| quote!(let (#(#names,)*) = (#(&(#values),)*);))
}

/// The same path, which rustc then underlines at `span`: a call is underlined from its first token on.
fn located_at(krate: &TokenStream, span: Span) -> TokenStream {
    let located = krate.clone().into_iter().map(|mut tree| {
        tree.set_span(tree.span().located_at(span));
        tree
    });
    located.collect()
}

fn const_word(krate: &TokenStream, word: &Word) -> TokenStream {
    let (before, after) = (&word.before, &word.after);
    let kind = match &word.hole {
        None => quote!(Literal(#before)),
        Some(_) if word.is_path() => quote!(Name(#before, #after)),
        Some(_) => quote!(Text(#before, #after)),
    };
    quote!(#krate::__private::command::Word::#kind)
}

fn check(krate: &TokenStream, word: &Word) -> TokenStream {
    let Some(hole) = &word.hole else {
        return TokenStream::new();
    };
    let wrapper = if hole.formatted {
        quote!(Formatted)
    } else if word.is_path() {
        quote!(command::InPath)
    } else {
        quote!(command::InArgument)
    };
    let check = Check {
        name: hole.name.clone(),
        wrapper,
    };
    underline(krate, &word.template.literal, &[check], OfPrivate::Refused)
}

fn slot(krate: &TokenStream, word: &Word) -> Option<TokenStream> {
    let hole = word.hole.as_ref()?;
    let peeled = peeled(krate, &hole.name);
    Some(if word.is_path() {
        quote!(#peeled.__taintless_file_name())
    } else {
        quote!(#peeled.__taintless_argument())
    })
}
