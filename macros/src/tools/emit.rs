//! Tokens only: the table, the flags that its marks come to, and the reading of each tool's
//! arguments.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::DeriveInput;
use syn::spanned::Spanned as _;

use super::attr::Mark;
use super::model::{Arguments, Model, Tool};
use crate::output::attr::krate;
use crate::output::emit::respanned;
use crate::output::model::bare;

/// ```text
/// const _: () = {
///     struct __Arguments1OfDesk { id: u32 } // of `Delete { id: u32 }`, with `ClaudeOutput`
///     impl ClaudeTools for Desk {
///         type Untrusted = Yes;
///         type Private = No;
///         type Acts = Yes;
///         const TABLE: ToolTable = ToolTable::new(&[
///             Tool::of(<Search as ToolArguments>::LOOKS, "search", "Searches the web.", Marks::PURE.reads_untrusted()),
///             Tool::of(<__Arguments1OfDesk as ToolArguments>::LOOKS, "delete", "…", Marks::PURE.destructive()).lax(),
///         ]);
///         fn read(tool: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
///             match tool {
///                 0 => Result::map(<Search as ToolArguments>::read(input), |it| Some(Self::Search(it))),
///                 1 => Result::map(<__Arguments1OfDesk as ToolArguments>::read(input), |it| Some(Self::Delete { id: it.id })),
///                 _ => Ok(None),
///             }
///         }
///     }
///     const _: () = check_tools::<Desk>();
/// };
/// ```
pub(super) fn emit(model: &Model) -> TokenStream {
    let Model {
        ident,
        krate,
        tools,
        ..
    } = model;
    let p = quote!(#krate::__private::tool);
    let parts: Vec<Part> = (0..)
        .zip(tools)
        .map(|(at, tool)| part(model, at, tool, &p))
        .collect();
    let types = parts.iter().map(|part| &part.declared);
    let rows = parts.iter().map(|part| &part.row);
    let reads = parts.iter().map(|part| &part.read);
    let numbers = (0..parts.len()).map(Literal::usize_unsuffixed);
    let flags = flags(tools, &p);
    let check = {
        let (p, span) = (respanned(&p, ident.span()), ident.span());
        quote_spanned!(span=> #p::check_tools::<#ident>())
    };
    quote! {
        const _: () = {
            #(#types)*
            #[automatically_derived]
            impl #krate::ClaudeTools for #ident {
                #flags
                const TABLE: #p::ToolTable = #p::ToolTable::new(&[#(#rows),*]);
                fn read(
                    tool: ::core::primitive::usize,
                    input: #p::ToolInput<'_>,
                ) -> ::core::result::Result<::core::option::Option<Self>, #p::OutputError> {
                    match tool {
                        #(#numbers => #reads,)*
                        _ => ::core::result::Result::Ok(::core::option::Option::None),
                    }
                }
            }
            const _: () = #check;
        };
    }
}

/// What one tool comes to.
struct Part {
    /// The type of its arguments, where the variant's fields are that.
    declared: TokenStream,
    row: TokenStream,
    read: TokenStream,
}

fn part(model: &Model, at: usize, tool: &Tool, p: &TokenStream) -> Part {
    let (ident, name) = (&tool.ident, &tool.name);
    let description = tool.description.as_deref().unwrap_or_default();
    let (declared, ty, build) = match &tool.arguments {
        Arguments::Of(ty) => (TokenStream::new(), quote!(#ty), quote!(Self::#ident(it))),
        Arguments::None => (
            TokenStream::new(),
            quote!(#p::NoArguments),
            quote!(Self::#ident),
        ),
        Arguments::Fields(fields, case) => {
            let own = own_name(model, at);
            let given = given(model, tool, &own, fields, case.as_ref());
            let names: Vec<&Ident> = fields.iter().filter_map(|it| it.ident.as_ref()).collect();
            let build = quote!(Self::#ident { #(#names: it.#names),* });
            (declared(&own, fields, given), quote!(#own), build)
        }
    };
    let span = ty.span();
    let of_type = respanned(p, span);
    let of_type = quote_spanned!(span=> <#ty as #of_type::ToolArguments>);
    let marks = tool.marks.iter().map(|(mark, _)| method(*mark));
    let lax = (!tool.is_strict).then(|| quote!(.lax()));
    let binding = match &tool.arguments {
        Arguments::None => quote!(_),
        _ => quote!(it),
    };
    Part {
        declared,
        row: quote!(#p::Tool::of(#of_type::LOOKS, #name, #description, #p::Marks::PURE #(#marks)*)#lax),
        read: quote! {
            ::core::result::Result::map(
                #of_type::read(input),
                |#binding| ::core::option::Option::Some(#build),
            )
        },
    }
}

/// The fields of a variant as a type of model output: the same attributes, the same checks.
fn declared(own: &Ident, fields: &[syn::Field], derived: TokenStream) -> TokenStream {
    let plain = fields.iter().map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        quote!(#ident: #ty)
    });
    let derived = crate::output::expand(derived);
    quote!(struct #own { #(#plain),* } #derived)
}

/// What its derive is given.
fn given(
    model: &Model,
    tool: &Tool,
    own: &Ident,
    fields: &[syn::Field],
    case: Option<&syn::LitStr>,
) -> TokenStream {
    // With a mark that no type's name has, so that it is no other type's.
    let name = format!("{}.{}", bare(&model.ident), bare(&tool.ident));
    let krate = model
        .crate_word
        .as_ref()
        .map(|word| quote!(, crate = #word));
    let case = case.map(|case| quote!(, rename_all = #case));
    quote! {
        #[claude(rename = #name #krate #case)]
        struct #own { #(#fields),* }
    }
}

fn own_name(model: &Model, at: usize) -> Ident {
    format_ident!(
        "__Arguments{at}Of{}",
        bare(&model.ident),
        span = Span::call_site()
    )
}

/// What is wrong with the fields of variants.
pub(super) fn faults_of_fields(model: &Model) -> Option<TokenStream> {
    let tools = model.tools.iter().enumerate();
    let faults = tools.filter_map(|(at, tool)| match &tool.arguments {
        Arguments::Fields(fields, case) => {
            let given = given(model, tool, &own_name(model, at), fields, case.as_ref());
            crate::output::faults(given)
        }
        _ => None,
    });
    let faults: TokenStream = faults.collect();
    (!faults.is_empty()).then_some(faults)
}

fn method(mark: Mark) -> TokenStream {
    match mark {
        Mark::ReadsUntrusted => quote!(.reads_untrusted()),
        Mark::ReadsPrivate => quote!(.reads_private()),
        Mark::Acts => quote!(.acts()),
        Mark::Destructive => quote!(.destructive()),
        Mark::Sends => quote!(.sends()),
        Mark::Pure => TokenStream::new(),
    }
}

fn flags(tools: &[Tool], p: &TokenStream) -> TokenStream {
    let flag = |of: &[Mark]| {
        let mut marks = tools.iter().flat_map(|tool| &tool.marks);
        if marks.any(|(mark, _)| of.contains(mark)) {
            quote!(#p::Yes)
        } else {
            quote!(#p::No)
        }
    };
    let untrusted = flag(&[Mark::ReadsUntrusted]);
    let private = flag(&[Mark::ReadsPrivate]);
    let acts = flag(&[Mark::Acts, Mark::Destructive, Mark::Sends]);
    quote! {
        type Untrusted = #untrusted;
        type Private = #private;
        type Acts = #acts;
    }
}

/// What stands in for a set that was refused, so that its users see no further errors: its flags are
/// those of the marks that were read.
pub(super) fn stub(input: &DeriveInput, model: Option<&Model>) -> TokenStream {
    let ident = &input.ident;
    let krate = model.map_or_else(|| krate(&input.attrs), |model| model.krate.clone());
    let p = quote!(#krate::__private::tool);
    let borrows = input.generics.lifetimes().next().is_some();
    if borrows {
        // No type that borrows is a set of tools.
        return TokenStream::new();
    }
    // Of a set of which nothing was read the results may be anything.
    let flags = match model {
        Some(model) => flags(&model.tools, &p),
        None => quote! {
            type Untrusted = #p::Yes;
            type Private = #p::Yes;
            type Acts = #p::No;
        },
    };
    let mut generics = input.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!('static));
    }
    let (impl_generics, type_generics, clause) = generics.split_for_impl();
    quote! {
        const _: () = {
            #[automatically_derived]
            impl #impl_generics #krate::ClaudeTools for #ident #type_generics #clause {
                #flags
                const TABLE: #p::ToolTable = #p::ToolTable::new(&[]);
                fn read(
                    _: ::core::primitive::usize,
                    _: #p::ToolInput<'_>,
                ) -> ::core::result::Result<::core::option::Option<Self>, #p::OutputError> {
                    ::core::result::Result::Ok(::core::option::Option::None)
                }
            }
        };
    }
}
