//! The dialect, named before the literal: `sql!(postgres "…")`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Token};

use crate::body::{self, Body};

/// Whose quotes, comments and words a statement is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    fn named(name: &str) -> Option<Self> {
        match name {
            "sqlite" => Some(Dialect::Sqlite),
            "postgres" => Some(Dialect::Postgres),
            _ => None,
        }
    }

    /// Of the first token; the stub of a refused call has the type that was asked for.
    pub(super) fn of(tokens: &TokenStream) -> Self {
        let first = tokens.clone().into_iter().next();
        match first {
            Some(TokenTree::Ident(name)) => Dialect::named(&name.to_string()),
            _ => None,
        }
        .unwrap_or(Dialect::Sqlite)
    }

    /// What stands before a parameter's number.
    pub(super) fn parameter(self) -> &'static str {
        match self {
            Dialect::Sqlite => "?",
            Dialect::Postgres => "$",
        }
    }

    /// The type in the runtime.
    pub(super) fn path(self, krate: &TokenStream) -> TokenStream {
        match self {
            Dialect::Sqlite => quote!(#krate::__private::sql::Sqlite),
            Dialect::Postgres => quote!(#krate::__private::sql::Postgres),
        }
    }
}

/// `postgres "literal" …, name = expr, …`; without a dialect it is SQLite's.
pub(super) struct Call {
    pub(super) dialect: Dialect,
    pub(super) body: Body,
    pub(super) named: Vec<(Ident, Expr)>,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        // `concat!("…")` begins with a name too.
        let named = input.peek(syn::Ident) && !input.peek2(Token![!]);
        let dialect = if named && !input.peek2(Token![,]) {
            let name: Ident = input.fork().parse()?;
            let dialect = Dialect::named(&name.to_string());
            if dialect.is_some() {
                input.parse::<Ident>()?;
            } else if input.peek2(syn::LitStr) {
                return Err(syn::Error::new(
                    name.span(),
                    "no such dialect; write `sqlite` or `postgres` before the literal",
                ));
            }
            dialect
        } else {
            None
        };
        let body::Call { body, named } = input.parse()?;
        Ok(Call {
            dialect: dialect.unwrap_or(Dialect::Sqlite),
            body,
            named,
        })
    }
}
