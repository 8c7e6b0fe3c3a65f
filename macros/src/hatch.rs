//! `destination!`, `authority!`, `lend!`, `expose!`, `disclose!`, `endorse!`.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, Ident, Path, Token, Visibility};

use crate::diagnostics::refused;
use crate::half;
use crate::invocation::Invocation;

/// `#[doc = "…"] pub Name = "purpose";`
struct Declaration {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    purpose: Option<Expr>,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let name = input.parse()?;
        let purpose = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Some(input.parse()?)
        } else {
            None
        };
        let _ = input.parse::<Option<Token![;]>>()?;
        Ok(Declaration {
            attributes,
            visibility,
            name,
            purpose,
        })
    }
}

/// A declaration that is half written: what stands before the `=`.
struct Head(Declaration);

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let head = Declaration {
            attributes: half::attributes(input)?,
            visibility: half::visibility(input)?,
            name: input.parse()?,
            purpose: None,
        };
        input.parse::<TokenStream>()?;
        Ok(Head(head))
    }
}

/// `destination!` and `authority!`: a unit type, and the trait with its purpose.
pub(crate) fn declare(tokens: TokenStream, role: &str) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let (declaration, purpose) = match syn::parse2::<Declaration>(tokens.clone()) {
        Ok(declaration) => {
            let purpose = read_purpose(&declaration, role);
            (declaration, purpose)
        }
        Err(error) => match syn::parse2::<Head>(tokens) {
            Ok(Head(declaration)) => (declaration, Err(error)),
            Err(_) => return error.to_compile_error(),
        },
    };
    let (purpose, error) = match purpose {
        Ok(purpose) => (purpose, None),
        // The type is there all the same, so that its uses are no errors as well.
        Err(error) => (
            syn::LitStr::new("refused", Span::call_site()),
            Some(error.to_compile_error()),
        ),
    };
    let role = format_ident!("{role}");
    let Declaration {
        attributes,
        visibility,
        name,
        ..
    } = &declaration;
    let docs = (!attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc")))
    .then(|| quote_spanned!(name.span()=> #[doc = #purpose]));
    // At the user's tokens: clippy's `disallowed_macros` looks for the macro behind an attribute
    // without regard to `#[expect]` around it, so that no module could declare one.
    let derives = quote_spanned! {name.span()=>
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    };
    quote! {
        #error
        #docs
        #(#attributes)*
        #derives
        #visibility struct #name;
        impl #krate::__private::#role for #name {
            const PURPOSE: &'static ::core::primitive::str = #purpose;
        }
    }
}

fn read_purpose(declaration: &Declaration, role: &str) -> syn::Result<syn::LitStr> {
    let says = if role == "Authority" {
        "who vouches for the text, and why it may be trusted"
    } else {
        "where the text goes, and why that is safe"
    };
    let Some(purpose) = &declaration.purpose else {
        return Err(syn::Error::new_spanned(
            &declaration.name,
            format!(
                "a purpose is missing; write `{} = \"{says}\"`",
                declaration.name
            ),
        ));
    };
    let mut inner = purpose;
    while let Expr::Group(group) = inner {
        inner = &group.expr;
    }
    let Expr::Lit(syn::ExprLit {
        lit: syn::Lit::Str(text),
        ..
    }) = inner
    else {
        return Err(syn::Error::new_spanned(
            purpose,
            format!(
                "the purpose must be a string literal, so that a reviewer reads it here; write {says}"
            ),
        ));
    };
    if text.value().trim().is_empty() {
        return Err(syn::Error::new_spanned(
            text,
            format!("the purpose is empty; write {says}"),
        ));
    }
    Ok(text.clone())
}

/// `value, word = Path, rest`
struct Call {
    value: Expr,
    named: Option<(Ident, Path)>,
    closure: Option<Expr>,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        let mut call = Call {
            value,
            named: None,
            closure: None,
        };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if call.named.is_none() && input.peek(Ident) && input.peek2(Token![=]) {
                let word = input.parse()?;
                input.parse::<Token![=]>()?;
                call.named = Some((word, input.parse()?));
            } else if call.closure.is_none() {
                call.closure = Some(input.parse()?);
            } else {
                return Err(input.error("nothing more is expected here"));
            }
        }
        Ok(call)
    }
}

/// The name after `to =` or `by =`.
fn named<'a>(call: &'a Call, word: &str, missing: &str) -> syn::Result<&'a Path> {
    match &call.named {
        Some((found, path)) if found == word => Ok(path),
        Some((found, _)) => Err(syn::Error::new(
            found.span(),
            format!("write `{word} = …` here; {missing}"),
        )),
        None => Err(syn::Error::new_spanned(&call.value, missing)),
    }
}

const NO_DESTINATION: &str = "where does the text go? declare it once, `destination!(pub SpamFilter = \"local filter; text never leaves the process\");`, and write `to = SpamFilter`";
const NO_AUTHORITY: &str = "who vouches for the text? declare it once, `authority!(pub OperatorConfig = \"the file that the operator installs\");`, and write `by = OperatorConfig`";

pub(crate) fn lend(tokens: TokenStream) -> TokenStream {
    call(tokens, unknown, |krate, call| {
        let to = named(&call, "to", NO_DESTINATION)?;
        let Some(closure) = &call.closure else {
            return Err(syn::Error::new_spanned(
                &call.value,
                "a closure is missing; write `|text| …`, which is given the text",
            ));
        };
        let value = &call.value;
        Ok(if is_async(closure) {
            quote!(#krate::__private::lend_tainted_async::<#to, _, _, _>(&#value, #closure))
        } else {
            quote!(#krate::__private::lend_tainted::<#to, _, _>(&#value, #closure))
        })
    })
}

/// `async |text| …`, or a closure that is nothing but an `async` block: both give a future.
fn is_async(mut expr: &Expr) -> bool {
    loop {
        match expr {
            Expr::Group(group) => expr = &group.expr,
            Expr::Paren(paren) => expr = &paren.expr,
            Expr::Closure(closure) => {
                return closure.asyncness.is_some() || matches!(&*closure.body, Expr::Async(_));
            }
            _ => return false,
        }
    }
}

pub(crate) fn expose(tokens: TokenStream) -> TokenStream {
    call(tokens, unknown, |krate, call| {
        let to = named(&call, "to", NO_DESTINATION)?;
        refuse_rest(&call)?;
        let value = &call.value;
        Ok(quote!(#krate::__private::expose_tainted::<#to, _>(#value)))
    })
}

pub(crate) fn disclose(tokens: TokenStream) -> TokenStream {
    call(tokens, unknown, |krate, call| {
        let to = named(&call, "to", NO_DESTINATION)?;
        refuse_rest(&call)?;
        let value = &call.value;
        Ok(quote!(#krate::__private::disclose_private::<#to, _>(#value)))
    })
}

pub(crate) fn endorse(tokens: TokenStream) -> TokenStream {
    let stub = |krate: &TokenStream| quote!(#krate::__private::trust_literal::<#krate::__private::Nothing>().to_owned_text());
    call(tokens, stub, |krate, call| {
        let by = named(&call, "by", NO_AUTHORITY)?;
        refuse_rest(&call)?;
        let value = &call.value;
        let span = syn::spanned::Spanned::span(value);
        let value = quote_spanned!(span=> #value);
        Ok(quote!(#krate::__private::endorse_text::<#by>(#value)))
    })
}

fn refuse_rest(call: &Call) -> syn::Result<()> {
    match &call.closure {
        Some(more) => Err(syn::Error::new_spanned(
            more,
            "nothing more is expected here",
        )),
        None => Ok(()),
    }
}

/// The type of what was refused is not known: the error itself stands for the value.
fn unknown(_: &TokenStream) -> TokenStream {
    TokenStream::new()
}

fn call(
    tokens: TokenStream,
    stub: impl FnOnce(&TokenStream) -> TokenStream,
    emit: impl FnOnce(&TokenStream, Call) -> syn::Result<TokenStream>,
) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let expanded = if tokens.is_empty() {
        let message = "write the labelled value first";
        Err(syn::Error::new(Span::call_site(), message))
    } else {
        syn::parse2::<Call>(tokens).and_then(|call| emit(&krate, call))
    };
    expanded.unwrap_or_else(|error| {
        let (error, stub) = (error.to_compile_error(), stub(&krate));
        if stub.is_empty() {
            error
        } else {
            refused(&quote!(#error;), &stub)
        }
    })
}
