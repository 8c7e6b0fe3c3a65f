//! The expansion of `sql!`.

use proc_macro2::TokenStream;
use quote::quote;

use super::check::Place;
use super::dialect::Dialect;
use crate::template::{Arguments, Hole, Template, bind_named};
use crate::underline::{Check, OfPrivate, peeled, underline};

/// ```text
/// {
///     struct __Texts;
///     impl taintless::__private::Literals for __Texts { const TEXTS: &'static [&'static str] = &["…", "…"]; }
///     let (x,) = (&(expr),);                        // named arguments
///     if false { …the check of underline.rs… }
///     use taintless::__private::{PeelRest as _, sql::SlotRest as _};
///     taintless::__private::sql::assemble::<__Texts, taintless::__private::sql::Sqlite, _>(
///         [taintless::__private::Peel(&x).__taintless_peel()….__taintless_value(), …])
/// }
/// ```
pub(super) fn emit(
    krate: &TokenStream,
    dialect: Dialect,
    arguments: &Arguments,
    template: &Template,
    places: &[Place],
) -> TokenStream {
    let named = bind_named(&arguments.named, &template.literal);
    let checks: Vec<Check> = template
        .holes()
        .zip(places)
        .map(|(hole, place)| Check {
            name: hole.name.clone(),
            wrapper: wrapper(hole, *place),
        })
        .collect();
    let check = underline(krate, &template.literal, &checks, OfPrivate::Taken);
    let slots: Option<Vec<TokenStream>> = template
        .holes()
        .zip(places)
        .map(|(hole, place)| slot(krate, hole, *place))
        .collect();
    // Where a placeholder may not stand the check above refuses the program: what follows it is
    // the stub, so that nothing could be run even if it did not.
    let Some(slots) = slots else {
        let stub = stub(krate, dialect);
        return quote!({ #named #check #stub });
    };
    let texts = template.texts();
    let spoken = dialect.path(krate);
    let imports = (!slots.is_empty())
        .then(|| quote!(use #krate::__private::{PeelRest as _, sql::SlotRest as _};));
    quote!({
        struct __Texts;
        impl #krate::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[#(#texts),*];
        }
        #named
        #check
        #imports
        #krate::__private::sql::assemble::<__Texts, #spoken, _>([#(#slots),*])
    })
}

/// A statement of no text, for the expansion of a refused call.
pub(super) fn stub(krate: &TokenStream, dialect: Dialect) -> TokenStream {
    let spoken = dialect.path(krate);
    quote!(#krate::__private::sql::refused::<#spoken>())
}

fn wrapper(hole: &Hole, place: Place) -> TokenStream {
    if hole.formatted {
        return quote!(Formatted);
    }
    match place {
        Place::Value => quote!(sql::Value),
        Place::Pattern => quote!(sql::Pattern),
        Place::List => quote!(sql::List),
        Place::InQuotes => quote!(sql::InQuotes),
        Place::InComment => quote!(sql::InComment),
        Place::AsName => quote!(sql::AsName),
        Place::InOrder => quote!(sql::InOrder),
        Place::Glued => quote!(sql::Glued),
        Place::InCommand => quote!(sql::InCommand),
        Place::InFunction => quote!(sql::InFunction),
        Place::InTableCall => quote!(sql::InTableCall),
        Place::InPattern => quote!(sql::InPattern),
    }
}

fn slot(krate: &TokenStream, hole: &Hole, place: Place) -> Option<TokenStream> {
    let method = match place {
        Place::Value => quote!(__taintless_value),
        Place::Pattern => quote!(__taintless_pattern),
        Place::List => quote!(__taintless_list),
        _ => return None,
    };
    let peeled = peeled(krate, &hole.name);
    Some(quote!(#peeled.#method()))
}
