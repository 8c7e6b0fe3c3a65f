//! What can be told of a type that is half written, as it stands in an editor.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, DeriveInput, Generics, Token, Visibility, token};

/// The head of a struct or enum; the rest did not parse.
struct Head {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    is_enum: bool,
    name: Ident,
    generics: Generics,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = attributes(input)?;
        let visibility = visibility(input)?;
        let is_enum = input.peek(Token![enum]);
        if is_enum {
            input.parse::<Token![enum]>()?;
        } else {
            input.parse::<Token![struct]>()?;
        }
        let name = input.parse()?;
        let generics = if input.peek(Token![<]) {
            input.parse()?
        } else {
            Generics::default()
        };
        input.parse::<TokenStream>()?;
        Ok(Head {
            attributes,
            visibility,
            is_enum,
            name,
            generics,
        })
    }
}

/// The attributes that parse; the others are passed over.
pub(crate) fn attributes(input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while input.peek(Token![#]) {
        let pound: Token![#] = input.parse()?;
        if input.peek(token::Bracket) {
            let group: TokenTree = input.parse()?;
            let read = Attribute::parse_outer.parse2(quote::quote!(#pound #group));
            attributes.extend(read.into_iter().flatten());
        }
    }
    Ok(attributes)
}

/// `pub`, as it stands while its parentheses are written.
pub(crate) fn visibility(input: ParseStream<'_>) -> syn::Result<Visibility> {
    let mut visibility = input.parse()?;
    while input.peek(Token![pub]) || input.peek(token::Paren) {
        if input.peek(token::Paren) {
            input.parse::<TokenTree>()?;
        } else {
            visibility = input.parse()?;
        }
    }
    Ok(visibility)
}

/// A derive's input that does not parse.
pub(crate) struct Unread {
    pub(crate) error: syn::Error,
    /// One of the same name with nothing in it, if the tokens go that far: its stub keeps the
    /// type's uses from being errors too.
    pub(crate) head: Option<DeriveInput>,
}

/// The derive's input.
pub(crate) fn read(tokens: TokenStream) -> Result<DeriveInput, Box<Unread>> {
    syn::parse2::<DeriveInput>(tokens.clone()).map_err(|error| {
        let head = syn::parse2::<Head>(tokens).ok().and_then(empty);
        Box::new(Unread { error, head })
    })
}

fn empty(head: Head) -> Option<DeriveInput> {
    let Head {
        attributes,
        visibility,
        is_enum,
        name,
        generics,
    } = head;
    let item = if is_enum {
        quote::quote!(#visibility enum #name #generics {})
    } else {
        quote::quote!(#visibility struct #name #generics;)
    };
    let mut input = syn::parse2::<DeriveInput>(item).ok()?;
    input.attrs = attributes;
    Some(input)
}
