//! `one_of!(t, "open", "closed")`: the trusted copy of the text that tainted text equals.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, LitStr, Token};

use crate::diagnostics::{Diagnostics, refused};
use crate::invocation::Invocation;

struct Arguments {
    value: Expr,
    choices: Vec<Expr>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        let mut choices = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                choices.push(input.parse()?);
            }
        }
        Ok(Arguments { value, choices })
    }
}

pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let Invocation { krate, tokens } = Invocation::new(tokens);
    let arguments = match syn::parse2::<Arguments>(tokens) {
        Ok(arguments) => arguments,
        Err(error) => return refused(&error.to_compile_error(), &stub(&krate)),
    };
    let mut diagnostics = Diagnostics::new();
    let texts = read_choices(&arguments.choices, &mut diagnostics);
    if arguments.choices.is_empty() {
        diagnostics.error(
            &arguments.value,
            "write the texts to choose from: `one_of!(t, \"open\", \"closed\")`",
        );
    }
    if let Err(errors) = diagnostics.finish() {
        return refused(&errors, &stub(&krate));
    }
    let value = &arguments.value;
    quote!({
        struct __Choices;
        impl #krate::__private::Literals for __Choices {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
        }
        const _: () = #krate::__private::check_choices::<__Choices>();
        #krate::__private::one_of_tainted::<__Choices, _>(&#value)
    })
}

fn stub(krate: &TokenStream) -> TokenStream {
    quote!(::core::option::Option::Some(#krate::__private::trust_literal::<#krate::__private::Nothing>()))
}

fn read_choices(choices: &[Expr], diagnostics: &mut Diagnostics) -> Vec<LitStr> {
    let mut texts: Vec<LitStr> = Vec::new();
    for choice in choices {
        let mut inner = choice;
        while let Expr::Group(group) = inner {
            inner = &group.expr;
        }
        let Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) = inner
        else {
            diagnostics.error(choice, "only literals can be chosen from; write the text, or read a field-less enum with `.parse::<T>()`");
            continue;
        };
        if text.value().chars().count() < 2 {
            diagnostics.error(text, "a text of `one_of!` needs two characters or more; for a single one read a field-less enum with `.parse::<T>()`");
        } else if texts.iter().any(|known| known.value() == text.value()) {
            diagnostics.error(text, "this text stands twice; remove one");
        }
        texts.push(text.clone());
    }
    texts
}
