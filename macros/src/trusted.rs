//! `trusted!("…")`: text that is written in the program.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

use crate::diagnostics::refused;
use crate::invocation::Invocation;
use crate::literal::{concat_text, ungroup};

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let tokens = ungroup(tokens);
    let call = syn::parse2::<Expr>(tokens.clone());
    let text = match call {
        Ok(expr) => read(&expr),
        Err(_) if tokens.is_empty() => Err(syn::Error::new(
            Span::call_site(),
            "write the text: `trusted!(\"…\")`",
        )),
        Err(error) => Err(error),
    };
    match text {
        Ok(text) => emit(&krate, &text),
        Err(error) => refused(
            &error.to_compile_error(),
            &quote!(#krate::__private::trust_literal::<#krate::__private::Nothing>()),
        ),
    }
}

/// ```text
/// {
///     struct __Literal;
///     impl taintless::__private::Literal for __Literal { const TEXT: &'static str = "…"; }
///     const _: () = taintless::__private::check_trusted::<__Literal>();
///     const { taintless::__private::trust_literal::<__Literal>() }
/// }
/// ```
///
/// A `const` block, so that `&trusted!("…")` lives for ever, and what borrows it may be kept.
fn emit(krate: &TokenStream, text: &TokenStream) -> TokenStream {
    let check = quote_spanned!(text_span(text)=> #krate::__private::check_trusted::<__Literal>());
    quote!({
        struct __Literal;
        impl #krate::__private::Literal for __Literal {
            const TEXT: &'static ::core::primitive::str = #text;
        }
        const _: () = #check;
        const { #krate::__private::trust_literal::<__Literal>() }
    })
}

fn text_span(text: &TokenStream) -> Span {
    text.clone()
        .into_iter()
        .next()
        .map_or_else(Span::call_site, |tree| tree.span())
}

/// A literal, a `SCREAMING_CASE` const, `concat!` of literals, `include_str!` of a literal.
fn read(expr: &Expr) -> syn::Result<TokenStream> {
    match expr {
        Expr::Lit(lit) if matches!(lit.lit, syn::Lit::Str(_)) => Ok(quote!(#expr)),
        Expr::Group(group) => read(&group.expr),
        Expr::Paren(paren) => read(&paren.expr),
        Expr::Path(path) => read_path(path),
        Expr::Macro(mac) => read_macro(&mac.mac),
        Expr::Lit(lit) => Err(refuse(lit, "is not text", "write a string literal")),
        Expr::Call(_) | Expr::MethodCall(_) => Err(refuse(
            expr,
            "makes text when the program runs",
            "write the text as a literal or a const; untrusted text goes into a prompt as `x.wrap(Source::UserInput)`",
        )),
        Expr::Reference(reference) => read(&reference.expr),
        _ => Err(refuse(expr, "is not text written in the program", REMEDY)),
    }
}

const REMEDY: &str = "write the text as a literal or a SCREAMING_CASE const; untrusted text goes into a prompt as `x.wrap(Source::UserInput)`";

fn read_path(path: &syn::ExprPath) -> syn::Result<TokenStream> {
    let first = path
        .path
        .segments
        .first()
        .map(|segment| segment.ident.to_string());
    let last = path
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string());
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    if first == "Self" || path.qself.is_some() {
        return Err(refuse(
            path,
            "is a const of a type",
            "name a free const, or write the text as a literal",
        ));
    }
    if !last.chars().any(char::is_uppercase) || last.chars().any(char::is_lowercase) {
        return Err(refuse(
            path,
            "is a variable, and only text written in the program is trusted",
            REMEDY,
        ));
    }
    Ok(quote!(#path))
}

fn read_macro(mac: &syn::Macro) -> syn::Result<TokenStream> {
    let name = mac
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string());
    match name.as_deref() {
        Some("concat") => {
            let text = concat_text(mac.tokens.clone())?;
            let literal = syn::LitStr::new(&text, mac.path.span());
            Ok(quote!(#literal))
        }
        Some("include_str") if syn::parse2::<syn::LitStr>(ungroup(mac.tokens.clone())).is_ok() => {
            let path = &mac.tokens;
            let span = mac.path.span();
            Ok(quote_spanned!(span=> ::core::include_str!(#path)))
        }
        Some("env" | "option_env") => Err(refuse(
            mac,
            "is what the machine that builds the program says, not what the program says",
            "write the text as a literal or a const",
        )),
        Some("format" | "format_args") => Err(refuse(
            mac,
            "makes text when the program runs",
            "write `prompt!(\"…{x}…\")` where a prompt is wanted, or join trusted text with `Trusted::concat`",
        )),
        _ => Err(refuse(mac, "is not text written in the program", REMEDY)),
    }
}

fn refuse(tokens: impl quote::ToTokens, what: &str, instead: &str) -> syn::Error {
    let shown = quote!(#tokens).to_string();
    let shown: String =
        if shown.chars().count() > 40 || matches!(shown.as_bytes().first(), Some(b'"')) {
            "this".to_owned()
        } else {
            format!(
                "`{}`",
                shown
                    .replace(" ! ", "!")
                    .replace(" (", "(")
                    .replace("( ", "(")
                    .replace(" )", ")")
                    .replace(" . ", ".")
                    .replace(" :: ", "::")
            )
        };
    syn::Error::new_spanned(tokens, format!("{shown} {what}; {instead}"))
}
