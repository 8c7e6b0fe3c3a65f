//! `prompt!`, `system_prompt!` and `source!`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;
use crate::literal::Text;
use crate::template::{Arguments, Hole, Template, bind_holes, bind_named, check_named};
use crate::underline::{Check, OfPrivate, peeled, underline};

/// Which of the two sinks.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Prompt,
    SystemPrompt,
}

/// Where in a hand-written text a placeholder stands.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Place {
    Open,
    /// Between `<` and `>`.
    Tag,
    /// In quotes or in a code fence.
    Quotes,
}

pub(crate) fn expand(tokens: TokenStream, kind: Kind) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let arguments = match syn::parse2::<Arguments>(tokens) {
        Ok(arguments) => arguments,
        Err(error) => {
            return refused(
                &explain(error, kind).to_compile_error(),
                &stub(&krate, kind),
            );
        }
    };
    let mut diagnostics = Diagnostics::new();
    let template = Template::new(&arguments.text, &mut diagnostics);
    check_named(
        &arguments.named,
        &template.holes().collect::<Vec<_>>(),
        &mut diagnostics,
    );
    check_wrapping_tag(&template, &mut diagnostics);
    if let Err(errors) = diagnostics.finish() {
        return refused(&errors, &stub(&krate, kind));
    }
    emit(&krate, &arguments, &template, kind)
}

fn stub(krate: &TokenStream, kind: Kind) -> TokenStream {
    match kind {
        Kind::Prompt => {
            quote!(#krate::__private::prompt::render::<#krate::__private::Nothing>(&[]))
        }
        Kind::SystemPrompt => {
            quote!(#krate::__private::prompt::render_system::<#krate::__private::Nothing>(&[]))
        }
    }
}

/// A first argument that is no literal is the commonest mistake: say what to write.
fn explain(error: syn::Error, kind: Kind) -> syn::Error {
    let message = error.to_string();
    if message.contains("expected a string literal") {
        let instead = match kind {
            Kind::Prompt => {
                "a prompt starts with a string literal; write `prompt!(\"{x}\")` with `let x = x.wrap(Source::UserInput);` before it, or `x = trusted!(CONST)` for a const"
            }
            Kind::SystemPrompt => {
                "a system prompt starts with a string literal; write `system_prompt!(\"{x}\", x = trusted!(CONST))` for a const; untrusted text goes into `prompt!`"
            }
        };
        return syn::Error::new(error.span(), instead);
    }
    error
}

fn check_wrapping_tag(template: &Template, diagnostics: &mut Diagnostics) {
    let text = template.texts().concat().to_ascii_lowercase();
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if squeezed.contains("<untrusted") || squeezed.contains("</untrusted") {
        diagnostics.error(
            &template.literal,
            "the text holds the tag `untrusted` that wrapping writes; remove it and write `{x}` with `let x = x.wrap(Source::UserInput);` before",
        );
    }
}

/// ```text
/// {
///     let (x,) = (&(expr),);                        // named arguments
///     let x = &x;                                   // placeholders
///     if false { …the check of underline.rs… }
///     struct __Texts;
///     impl taintless::__private::Literals for __Texts { const TEXTS: &'static [&'static str] = &["…", "…"]; }
///     use taintless::__private::{PeelRest as _, PieceRest as _};
///     taintless::__private::prompt::render::<__Texts>(&[&taintless::__private::Peel(&x).__taintless_peel()….__taintless_prompt()])
/// }
/// ```
fn emit(
    krate: &TokenStream,
    arguments: &Arguments,
    template: &Template,
    kind: Kind,
) -> TokenStream {
    let texts = template.texts();
    let named = bind_named(&arguments.named, &template.literal);
    let holes = bind_holes(template.holes());
    let formatted = template.holes().any(|hole| hole.formatted);
    let checks: Vec<Check> = template
        .holes()
        .zip(places(&texts))
        .map(|(hole, place)| Check {
            name: hole.name.clone(),
            wrapper: wrapper(hole, place, kind, formatted),
        })
        .collect();
    let check = underline(krate, &template.literal, &checks, OfPrivate::Refused);
    let (piece, render) = match kind {
        Kind::Prompt => (quote!(__taintless_prompt), quote!(render)),
        Kind::SystemPrompt => (quote!(__taintless_system), quote!(render_system)),
    };
    let parts: Vec<TokenStream> = template
        .holes()
        .map(|hole| peeled(krate, &hole.name))
        .collect();
    let imports = (!parts.is_empty())
        .then(|| quote!(use #krate::__private::{PeelRest as _, PieceRest as _};));
    quote!({
        struct __Texts;
        impl #krate::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
        }
        #named
        #holes
        #check
        #imports
        #krate::__private::prompt::#render::<__Texts>(
            &[#(&#parts.#piece()),*]
        )
    })
}

/// Where one placeholder has a format, only that is said: the others are checked once it is gone.
fn wrapper(hole: &Hole, place: Place, kind: Kind, formatted: bool) -> TokenStream {
    if formatted && !hole.formatted {
        return quote!(Quiet);
    }
    match (hole.formatted, place, kind) {
        (true, ..) => quote!(Formatted),
        (_, Place::Tag, _) => quote!(prompt::InTag),
        (_, _, Kind::SystemPrompt) => quote!(prompt::InSystem),
        (_, Place::Quotes, _) => quote!(prompt::InQuotes),
        (_, Place::Open, _) => quote!(prompt::Part),
    }
}

/// The place of each placeholder, from the texts around them.
fn places(texts: &[String]) -> Vec<Place> {
    let mut before = String::new();
    let mut out = Vec::new();
    for pair in texts.windows(2) {
        before.push_str(&pair[0]);
        out.push(place(&before, &pair[1]));
        before.push('x');
    }
    out
}

fn place(before: &str, after: &str) -> Place {
    if in_tag(before) {
        return Place::Tag;
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    let in_fence = before.matches("```").count() % 2 == 1;
    let in_double_quotes = line.matches('"').count() % 2 == 1;
    let between = |open: char, close: char| before.ends_with(open) && after.starts_with(close);
    let quoted = between('\'', '\'') || between('`', '`') || between('“', '”') || between('«', '»');
    if in_fence || in_double_quotes || quoted {
        Place::Quotes
    } else {
        Place::Open
    }
}

/// After a `<` that begins a tag and is not closed: `<name …`, `</…`, or `<` and the placeholder.
fn in_tag(before: &str) -> bool {
    let Some((_, tag)) = before.rsplit_once('<') else {
        return false;
    };
    !tag.contains('>')
        && (tag.is_empty() || tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
}

/// `source!("slug")`: a provenance of the user's own.
pub(crate) fn expand_source(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let slug = syn::parse2::<Text>(tokens).map_err(|error| {
        let message = "write the source's slug as a literal: `source!(\"crm_note\")`";
        syn::Error::new(error.span(), message)
    });
    let slug = slug.and_then(|text| check_slug(&text.literal).map(|()| text.literal));
    let slug = match slug {
        Ok(slug) => slug,
        Err(error) => {
            let stub = quote!(#krate::prompt::Source::UserInput);
            return refused(&error.to_compile_error(), &stub);
        }
    };
    quote!({
        struct __Slug;
        impl #krate::__private::Literal for __Slug {
            const TEXT: &'static ::core::primitive::str = #slug;
        }
        const _: () = #krate::__private::prompt::check_slug::<__Slug>();
        #krate::__private::prompt::custom_source::<__Slug>()
    })
}

/// Slugs that would read as an authority to a model.
const RESERVED: [&str; 5] = ["system", "human", "assistant", "instructions", "user"];

fn check_slug(slug: &LitStr) -> syn::Result<()> {
    let text = slug.value();
    let shaped = text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if !shaped {
        return Err(syn::Error::new_spanned(
            slug,
            "a source's slug is `[a-z][a-z0-9_]*`; write for example `source!(\"crm_note\")`",
        ));
    }
    if RESERVED.contains(&text.as_str()) {
        return Err(syn::Error::new_spanned(
            slug,
            format!(
                "`{text}` would read as a speaker of the conversation; name where the text comes from, for example `source!(\"crm_note\")`"
            ),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Place, place};

    #[test]
    fn places_are_told_from_the_text_around() {
        for (before, after, expected) in [
            ("Summarise: ", "", Place::Open),
            ("<note>", "</note>", Place::Open),
            ("a < b, so ", "", Place::Open),
            ("<note title=", ">", Place::Tag),
            ("</", ">", Place::Tag),
            ("<", ">", Place::Tag),
            ("He said \"", "\"", Place::Quotes),
            ("it's ", "", Place::Open),
            ("'", "'", Place::Quotes),
            ("`", "`", Place::Quotes),
            ("“", "”", Place::Quotes),
            ("«", "»", Place::Quotes),
            ("```\n", "\n```", Place::Quotes),
            ("```\nx\n```\n", "", Place::Open),
        ] {
            assert_eq!(place(before, after), expected, "{before:?} … {after:?}");
        }
    }
}
