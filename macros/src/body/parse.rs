//! Tokens to values: literals, `for`, `if`, `match` and `let`, parsed as Rust parses them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Expr, LitStr, Local, Pat, Stmt, Token, braced, token};

use super::{Body, Branch, Branches, Call, Node};
use crate::template::parse_named;

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let body = Body::parse_until(input, |input| input.peek(Token![,]))?;
        Ok(Call {
            body,
            named: parse_named(input)?,
        })
    }
}

impl Body {
    fn parse_until(
        input: ParseStream<'_>,
        ends: impl Fn(ParseStream<'_>) -> bool,
    ) -> syn::Result<Self> {
        let mut nodes = Vec::new();
        while !input.is_empty() && !ends(input) {
            nodes.push(input.parse()?);
        }
        Ok(Body { nodes })
    }

    fn parse_braced(input: ParseStream<'_>) -> syn::Result<Self> {
        let inside;
        braced!(inside in input);
        Body::parse_until(&inside, |_| false)
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![for]) {
            parse_for(input).map(Node::Branches)
        } else if input.peek(Token![if]) {
            parse_if(input).map(Node::Branches)
        } else if input.peek(Token![match]) {
            parse_match(input).map(Node::Branches)
        } else if input.peek(Token![let]) {
            parse_let(input).map(Node::Let)
        } else if input.peek(Token![while]) || input.peek(Token![loop]) {
            Err(input.error("only `for` repeats a part; write `for x in items { \"…\" }`"))
        } else {
            let text = input.parse();
            text.map(Node::Literal).map_err(|error| {
                if error.to_string().contains("expected a string literal") {
                    input.error("expected a string literal, `for`, `if`, `match` or `let`; write a value as `\"{x}\"`")
                } else {
                    error
                }
            })
        }
    }
}

fn parse_for(input: ParseStream<'_>) -> syn::Result<Branches> {
    let word: Token![for] = input.parse()?;
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    let within: Token![in] = input.parse()?;
    let items = Expr::parse_without_eager_brace(input)?;
    let branch = Branch {
        head: quote!(#word #pattern #within #items),
        body: Body::parse_braced(input)?,
    };
    Ok(Branches {
        around: None,
        repeats: true,
        list: vec![branch],
    })
}

fn parse_if(input: ParseStream<'_>) -> syn::Result<Branches> {
    let mut branches = Vec::new();
    let mut before = TokenStream::new();
    loop {
        let word: Token![if] = input.parse()?;
        let condition = Expr::parse_without_eager_brace(input)?;
        branches.push(Branch {
            head: quote!(#before #word #condition),
            body: Body::parse_braced(input)?,
        });
        let Some(other) = input.parse::<Option<Token![else]>>()? else {
            break;
        };
        if !input.peek(Token![if]) {
            branches.push(Branch {
                head: other.to_token_stream(),
                body: Body::parse_braced(input)?,
            });
            break;
        }
        before = other.to_token_stream();
    }
    Ok(Branches {
        around: None,
        repeats: false,
        list: branches,
    })
}

fn parse_match(input: ParseStream<'_>) -> syn::Result<Branches> {
    let word: Token![match] = input.parse()?;
    let value = Expr::parse_without_eager_brace(input)?;
    let inside;
    braced!(inside in input);
    let mut branches = Vec::new();
    while !inside.is_empty() {
        let pattern = Pat::parse_multi_with_leading_vert(&inside)?;
        let guard = match inside.parse::<Option<Token![if]>>()? {
            Some(word) => {
                let condition: Expr = inside.parse()?;
                quote!(#word #condition)
            }
            None => TokenStream::new(),
        };
        let arrow: Token![=>] = inside.parse()?;
        let body = if inside.peek(token::Brace) {
            Body::parse_braced(&inside)?
        } else if inside.peek(LitStr) {
            Body {
                nodes: vec![inside.parse()?],
            }
        } else {
            return Err(inside.error("expected `{ \"…\" }` or a string literal"));
        };
        inside.parse::<Option<Token![,]>>()?;
        branches.push(Branch {
            head: quote!(#pattern #guard #arrow),
            body,
        });
    }
    Ok(Branches {
        around: Some(quote!(#word #value)),
        repeats: false,
        list: branches,
    })
}

/// `let pat = expr;` and `let pat = expr else { … };`
fn parse_let(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    match input.parse::<Stmt>()? {
        Stmt::Local(local @ Local { init: Some(_), .. }) => Ok(local.into_token_stream()),
        other => Err(syn::Error::new_spanned(other, "write `let x = expr;`")),
    }
}
